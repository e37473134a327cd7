// Package conll scores a partition of mentions against another, as coreference has been scored since CoNLL 2012: the mean of
// the F1 of MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and entity-based CEAF (Luo 2005).
//
// In: for each mention its cluster in the key and in the response, the same mentions in both. Out: what each measure
// counts. Singletons count wherever they are handed in. It never reads a corpus and never makes a partition. The
// definitions are those of Pradhan et al. 2014, for mentions that are given.
package conll
