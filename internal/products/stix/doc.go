// Package stix writes a case as a STIX 2.1 bundle (OASIS) and reads bundles, our own and others'.
//
// In: a [products.Case], or the bytes of a bundle. Out: a bundle, or what one holds: our own records again, and of strangers' objects
// those that say something in words, as articles to be read.
//
// Every record of the case is one object, of a type that every consumer knows: articles and analysts' reports are report; statements,
// claims, acts, warnings, profiles of sources, origins and tensions are note; actors identity; incidents incident; relations and links
// relationship; questions grouping. Beside its readable properties each carries the whole record in a property extension of ours,
// whose schemas are in docs/stix. Objects that only repeat part of a record for graphs (opinions, locations, who is blamed) carry none.
// Nobody is a threat-actor and no article a sighting here: the first would be a judgement, the second would count articles.
//
// The property confidence is never written: it means the producer's confidence that data are right, and neither a reader's score nor a
// source's hedge is that. Identifiers are UUIDs of version 5 from the case's own and ours, so that a case exported twice gives the same
// objects; all are modified when the case last changed. Markings are the official ones of TLP 2.0.
//
// What is not in a bundle: originals, older versions of articles, the log of decisions (states are), drafts of
// reports; without Texts, the articles' texts. docs/exchange.md has the table.
package stix
