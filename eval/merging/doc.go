// Command merging measures which tellings of happenings the resolver takes for one happening, within and across articles.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with ECB+. Out: the CoNLL score, and a failure where it has fallen
// below its floor. It never trains; eval/merging/learn does.
package main
