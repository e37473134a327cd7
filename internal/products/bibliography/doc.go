// Package bibliography writes the articles that a document cites for reference managers: BibTeX, CSL-JSON and RIS.
//
// In: a [products.Document]. Out: an entry for each version of an article that a note leads to, in the order in which the notes name
// them, the same bytes for the same document. Its key is the article's identifier, with the version where a document cites several.
// An entry has who wrote, what, where and when it was published, the address, the day of capture, and in a note the SHA-256 of the text.
//
// What an article does not say of itself stays out: no author and no date are made up. Records that are not words (an actor, a relation)
// have no entry of their own.
package bibliography
