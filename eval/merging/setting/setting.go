package setting

import (
	"fmt"

	"hearsay/eval/task"
)

// Corpus is ECB+.
var Corpus = task.Corpus{
	Name: "ECB+", Folder: "ecbplus",
	Get: "Get the ECB+ corpus (Cybulska and Vossen 2014) and put its files in ecbplus/train/TOPIC and ecbplus/dev/TOPIC of the folder of\ncorpora.",
}

// Setting is which mentions count.
type Setting string

// The settings.
const (
	All    Setting = "all annotated"          // mentions that are tied to nothing stand alone
	Sifted Setting = "of annotated sentences" // those of sentences in which a mention is tied to another; others stand alone
	Tied   Setting = "tied"                   // those that the annotators tied to an instance
)

// Settings lists the settings.
var Settings = []Setting{Sifted, All, Tied}

// Select returns the tellings that count in a setting, and what each is an instance of, by number.
func (s *Split) Select(setting Setting) (tellings, key []int) {
	type sentence struct{ document, sentence int }
	with := map[sentence]bool{}
	for i := range s.Tellings {
		if s.Chain[i] != "" {
			with[sentence{s.Document[i], s.Tellings[i].Sentence}] = true
		}
	}
	number := map[string]int{}
	for i := range s.Tellings {
		chain := s.Chain[i]
		if chain == "" {
			if setting == Tied || setting == Sifted && !with[sentence{s.Document[i], s.Tellings[i].Sentence}] {
				continue
			}
			chain = fmt.Sprint("alone ", i)
		}
		if _, ok := number[chain]; !ok {
			number[chain] = len(number)
		}
		tellings, key = append(tellings, i), append(key, number[chain])
	}
	return tellings, key
}
