// Command bearing measures how well evidence is found for a hypothesis, and how often it is taken to point the right way.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with Perspectrum; news/pairs.txt beside it, of our own. Out: tables, with
// word-based methods beside, and a failure where a figure has fallen below its floor. It never trains; training/bearing does.
package main
