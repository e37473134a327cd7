package act

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/evidence"
)

//go:embed data/deeds.txt
var deedsFile string

//go:embed data/light.txt
var lightFile string

// deed is one sense of a word or pair of words.
type deed struct {
	kind evidence.ActType
	mode string
}

type lexicon struct {
	words map[string][]deed // by lemma, "verb>noun" or "verb+word"
	light map[string]bool
	verbs map[string]bool // every word of either file: what a stem may be
}

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string][]deed{}, map[string]bool{}, map[string]bool{}}
	var d deed
	for line := range strings.Lines(deedsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			kind, mode, _ := strings.Cut(strings.Trim(line, "[]"), " ")
			d = deed{evidence.ActType(kind), mode}
			continue
		}
		for w := range strings.FieldsSeq(line) {
			if !contains(l.words[w], d) {
				l.words[w] = append(l.words[w], d)
			}
			if cut := strings.IndexAny(w, ">+"); cut > 0 {
				l.verbs[w[:cut]] = true
			} else {
				l.verbs[w] = true
			}
		}
	}
	for line := range strings.Lines(lightFile) {
		if line[0] != '#' {
			for w := range strings.FieldsSeq(line) {
				l.light[w], l.verbs[w] = true, true
			}
		}
	}
	return l
})

func verbs() map[string]bool { return words().verbs }

func contains(all []deed, d deed) bool {
	for _, x := range all {
		if x == d {
			return true
		}
	}
	return false
}
