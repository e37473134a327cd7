// Command learn learns the weights by which the reader of acts tells deeds from each other and from none.
//
// In: a folder of corpora with plover, and with worldwide and polnear/train for raw text; judged.tsv beside this file; with
// --silver what a teacher says of pairs found in raw text. Out: internal/reading/act/data/model.bin. With --pairs it writes
// the pairs for the teacher (teach.py) instead. It never looks at the fifth of PLV that is set aside, and nothing it
// writes into the repository holds a word of a corpus.
//
//	go run ./eval/acts/learn --pairs pairs.tsv
//	python teach.py --pairs pairs.tsv --silver silver.tsv
//	go run ./eval/acts/learn --silver silver.tsv
package main
