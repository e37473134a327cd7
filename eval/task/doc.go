// Package task is what every measurement under eval shares: where the corpora are, the reader that is measured, figures with their
// intervals, tables, and floors below which no figure may fall.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA), a file of floors. Out: tables on standard output, and an exit
// code of 1 where a figure is below its floor. A corpus that is not there is named, with how to get it, and is no
// failure. It never trains, downloads or writes anything but, when told to with --update, the floors.
package task
