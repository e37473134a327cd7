// Package setting lays out what is merged: the mentions of events of a split of ECB+, each as the resolver sees it, and what the
// annotators hold to be one.
//
// In: the documents, and what the reader makes of their texts (syntax, names, dates). Out: tellings, and sets of them with
// their key. The mentions are given; what hangs on them, and which documents belong together, is not: both are found.
package setting
