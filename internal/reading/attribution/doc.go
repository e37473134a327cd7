// Package attribution finds statements: who says what, by rules.
//
// In: a reading with paragraphs, tokens, quotations, sentences and likelihoods. Out: statements with the spans of source,
// cue and content, the cue's lemma and stance, the form, factuality, nesting and a score. It never says who a source is
// (package sourcekind does), never looks beyond the text, and never cuts a quotation in half.
//
// Spans are cut as PolNeAR cuts them (Newell, Margolin and Ruths 2018): a content with its quotation marks and its
// "that", without the full stop; a source with titles and appositions; a cue as the verb with its auxiliaries.
//
// The work has three steps. A hidden Markov model gives each word a coarse part of speech ([Tag]; Brants, "TnT", 2000).
// Rules over these find a verb's subject, what follows it, and how far that reaches: a construction such as "that",
// "quote" or "post-clause". A lexicon says how often a word is a cue in a construction; below a limit nothing is
// proposed, above it the share is the statement's score. Tables and lexicon are counted by eval/attribution/learn.
//
// What is told of as said in error ("wrongly said") and who declines to speak commits nobody: Uu and negated. Who retracts or corrects
// what was said denies it. A quotation over several paragraphs is its first speaker's, unless a paragraph says who speaks.
package attribution
