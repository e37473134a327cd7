package attribution

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/evidence"
)

//go:embed data/verbs.tsv
var verbsFile string

//go:embed data/nouns.tsv
var nounsFile string

// entry is a verb or noun of saying, thinking or taking a stand.
type entry struct {
	lemma  string
	stance evidence.Stance
	shares map[string]float32 // by construction: how often it is a cue there
}

// share returns how often the word is a cue in a construction, 0 where that is unknown or seldom.
func (e *entry) share(construction string) float32 { return e.shares[construction] }

// lexicon holds the cues by every form that they take.
type lexicon struct {
	verbs, nouns map[string]*entry
	loose        bool // propose whatever the grammar allows: for counting
}

var loadLexicon = sync.OnceValue(func() *lexicon {
	return &lexicon{verbs: readEntries(verbsFile), nouns: readEntries(nounsFile)}
})

// readEntries reads lines of lemma, forms, stance and shares in per cent ("that=93 quote=98").
func readEntries(file string) map[string]*entry {
	out := map[string]*entry{}
	for line := range strings.Lines(file) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) < 4 || strings.HasPrefix(line, "#") {
			continue
		}
		e := &entry{lemma: fields[0], stance: evidence.Stance(fields[2]), shares: map[string]float32{}}
		for f := range strings.FieldsSeq(fields[3]) {
			key, value, _ := strings.Cut(f, "=")
			if n, err := strconv.Atoi(value); err == nil {
				e.shares[key] = float32(n) / 100
			}
		}
		for form := range strings.FieldsSeq(fields[1]) {
			out[form] = e
		}
	}
	return out
}
