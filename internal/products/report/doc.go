// Package report makes of a report's Markdown what can be defended: it finds its citations and sentences, holds each sentence
// against the case, numbers the notes and writes the document that the formats are made of.
//
// In: Markdown whose citations, such as [@st_7Q2M4C0V9K] or [@cl_2R6V; @in_4KQ9, the toll], lead to records, and an [Index] of the
// case. Out: a [products.Check] (flags, each with what is wrong and what to do), a [products.Document] with endnotes and a source
// summary statement after ICD 206 and ICS 206-01, a [products.Defence] of a sentence down to the characters, and what there is to
// cite for a few words. Places in the report are code points of its Markdown.
//
// It counts and quotes; it never grades, never calls anything true, and never puts a likelihood and a confidence into one sentence.
// Words of likelihood follow the yardstick that the report's settings choose (ICD 203, the UK's PHIA yardstick, NATO AJP-2.1, the
// IPCC's scale); the words themselves lie in data/. What a citation stands on is counted in independent origins, as weighing
// counted them for each record; for what a sentence cites together the origins are united: see union.go.
//
// Markdown is CommonMark without raw HTML, reference links and images, with tables. Every pass takes time linear in the text's length.
package report
