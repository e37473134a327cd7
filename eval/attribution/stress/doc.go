// Package stress holds 200 short passages of our own, marked with who said what, and scores a reader on them.
//
// In: the passages beside this file, one file a category, in a bracket notation that anybody can check ([Parse]); and
// what a reader proposes for each. Out: texts with their statements as spans in code points, and the figures of package
// score, overall and by category. It is never used to train, tune or count anything: it says how a reader holds up on
// text unlike its training text. No word comes from a corpus; people and places are invented.
package stress
