// Package sourcekind says of each statement whose word it is.
//
// In: a reading with tokens, sentences, numbers, mentions and statements. Out: for each statement's source its kind
// (named, anonymous, collective, document, outlet, author, unknown), mention, fullest name in the article, role, the
// count of unnamed persons, the reason given for not naming them, and the chain of voices from the article's outlet to
// the words. It never moves a span, never adds or drops a statement, never grades anybody, and never guesses a name.
//
// Whoever is only described or pointed at ("the minister", "he", "the officials") is who shares a chain of mentions with
// it: the name of the chain, or the source first spoken of so. The voices of a chain are told by grammar: the statement that reports,
// who was told or shown, who quotes, and what the source cites, quotes or is based on.
//
// A kind is told by the head of the source's noun phrase and the word lists in data/heads.txt. What is unclear stays
// unknown. Voices in a chain stand outermost first; the article's own outlet and the author's own voice are left out.
package sourcekind
