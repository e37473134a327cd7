// Package loglinear classifies by weighted features: a multinomial log-linear model (maximum entropy) over sparse, named
// features, and the file that keeps one.
//
// In: features by name, with a value each. Out: a probability for each label. It never sees a text and never learns;
// training/loglinear does, and writes the file. Arithmetic is in a fixed order, so that every machine gives the same
// scores. After Berger, Della Pietra and Della Pietra 1996.
package loglinear
