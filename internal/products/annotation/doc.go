// Package annotation writes what a case says of its articles as W3C Web Annotations (JSON-LD).
//
// In: a [products.Case]. Out: one annotation page in a collection. Every place that a record stands on is an annotation: the content of
// a statement (describing), its source and its cue (identifying), and the words that tell of an incident, a figure, an act, a warning
// or name an actor (identifying). A target is the article by its address, or by its hash where it has none, with the state it was in
// (when it was captured, and the SHA-256 of the text that the offsets count in), and twice the same place: a TextPositionSelector in
// code points, end excluded, and a TextQuoteSelector with up to 32 code points before and after. A body is a sentence for people and
// the record's identifier, kind and state under terms of our own (urn:hearsay:terms#).
//
// The texts themselves are not in it. A position that an article's text does not hold is never written.
package annotation
