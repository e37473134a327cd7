// Command learn is the program's side of training the judge of bearing; training/bearing does the rest.
//
// In: with --words, lines of text on standard input; with --chance, a model's file and Perspectrum. Out: with --words, the words
// of each line as the judge sees them, a JSON list a line of words and their numbers; with --chance, the three numbers that turn nearness into
// a share of pairs that bear and strength into a share that is right, measured on the claims of the train split that are left
// out of training for it. It never looks at the dev split and writes no model.
package main
