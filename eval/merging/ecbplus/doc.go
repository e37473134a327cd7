// Package ecbplus reads the ECB+ corpus: events and their coreference across articles (Cybulska and Vossen 2014, after Bejan and
// Harabagiu 2010).
//
// In: one document's XML. Out: its text, put together from the tokens, with the place of each; the mentions of events, and
// of persons, things, places and times; and for each mention what it is an instance of across documents. It never
// corrects the annotation: a mention that is tied to nothing stands alone.
package ecbplus
