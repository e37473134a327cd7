// Command acts measures who did what to whom on PLV sentences that nothing has learnt from.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with the PLV sentences. Out: how often the type and the class of
// a deed are right where its parties are given; precision, recall and F1 of deeds where nothing is given; both by type,
// with what was taken for what; and a failure where a figure has fallen below its floor. It never trains, and without
// the corpus it says what is missing and succeeds.
package main
