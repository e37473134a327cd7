// Package segment cuts a text into paragraphs, tokens and sentences.
//
// In: a text of any script and layout, with its furniture marked. Out: [reading.Paragraph], [reading.Token],
// [reading.Sentence] and the lists of works cited ([reading.Reading.References]). It never changes a character, never
// drops one, and never guesses across a paragraph: a sentence lies in one paragraph, a token in one sentence.
//
// The work is two readers, since sentences must know where quotations lie:
//
//   - [Tokens] gives paragraphs, tokens and references.
//   - [Sentences] needs those and the quotations.
//
// Tokens follow the Penn Treebank with these choices: hyphenated words, addresses, handles and hashtags are one token;
// currency signs, the per cent sign and dashes stand alone; an abbreviation keeps its full stop and is not given a
// second one at the end of a sentence; runs such as "?!" and "..." are one token.
//
// Sentences: every sentence of a quotation is one of its own, the last one together with the clause that follows it.
//
//	“I left. He stayed,” she said.   ->   “I left. | He stayed,” she said.
//
// Quotation marks and brackets belong to the sentence that they open or close. The decision after an abbreviation
// follows Kiss and Strunk, Unsupervised Multilingual Sentence Boundary Detection (2006), in one point: how the text
// itself writes the next word elsewhere is evidence.
//
// Words are in en.txt; nothing about one text's wording is in the code.
package segment
