// Command origins measures which articles are found to have taken text from which, and how many origins are counted, on
// invented reports whose history is known.
//
// In: nothing but a number of articles. The reports are made by a grammar of our own about places and people that do not
// exist; each is made anew from its number whenever it is read, so that a million need no room. Some are written by
// several reporters from the same facts; others are copied, cut, reordered, embedded, merged, paraphrased from those. Out:
// tables of precision and recall for each kind of change and of the error of the count, beside MinHash and SimHash, each at
// the threshold that serves it best on other reports; with -scale, time and memory. It never keeps a text.
package main
