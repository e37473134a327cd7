// Command learn counts the tables of the rule-based finder of statements from PolNeAR's train split.
//
// In: a folder of corpora with polnear/train and polnear/train.corenlp.tsv.gz (parts of speech and lemmas). Out: four
// files in internal/reading/attribution/data: which tags a word has, which tags follow which, and how often a verb or
// noun is a cue in which construction. It keeps counts of single words and no text, and never looks at another split.
package main
