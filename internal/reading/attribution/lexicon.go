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

//go:embed data/constructions.tsv
var constructionsFile string

// tally is how often a word came up in a construction, and how often it was a cue there.
type tally struct{ hit, seen float32 }

// entry is a verb or noun that may say, think or take a stand.
type entry struct {
	lemma  string
	stance evidence.Stance
	lift   float32 // statements found by statements expected: above 1, a word that is a cue more often than others
	counts map[string]tally
	tells  bool // names who is told before what: "told them that"
}

// lexicon holds the cues by every form that they take.
type lexicon struct {
	verbs, nouns  map[string]*entry
	unknown       *entry             // stands for verbs that are not listed
	constructions map[string]float32 // odds that a verb is a cue there
	loose         bool               // propose whatever the grammar allows: for counting
}

var loadLexicon = sync.OnceValue(func() *lexicon { return newLexicon(verbsFile, nounsFile, constructionsFile) })

func newLexicon(verbs, nouns, constructions string) *lexicon {
	l := &lexicon{verbs: readEntries(verbs), nouns: readEntries(nouns), constructions: map[string]float32{}}
	l.unknown = l.verbs["*"]
	for line := range strings.Lines(constructions) {
		key, share, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if p, err := strconv.ParseFloat(share, 32); err == nil && p < 1 {
			l.constructions[key] = float32(p / (1 - p))
		}
	}
	return l
}

// readEntries reads lines of lemma, forms, stance, lift and counts ("that=93/101 quote=98/99").
func readEntries(file string) map[string]*entry {
	out := map[string]*entry{}
	for line := range strings.Lines(file) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) < 5 || strings.HasPrefix(line, "#") {
			continue
		}
		lift, err := strconv.ParseFloat(fields[3], 32)
		if err != nil {
			continue
		}
		e := &entry{lemma: fields[0], stance: evidence.Stance(fields[2]), lift: float32(lift), counts: map[string]tally{}}
		for f := range strings.FieldsSeq(fields[4]) {
			cut := strings.LastIndexByte(f, '=')
			hit, seen, _ := strings.Cut(f[cut+1:], "/")
			h, err1 := strconv.Atoi(hit)
			s, err2 := strconv.Atoi(seen)
			if err1 == nil && err2 == nil && cut > 0 {
				e.counts[f[:cut]] = tally{float32(h), float32(s)}
			}
		}
		e.tells = tellers[e.lemma]
		for form := range strings.FieldsSeq(fields[1]) {
			out[form] = e
		}
	}
	return out
}

// tellers are the verbs whose first noun phrase names who is told: "warned them that".
var tellers = listed(`tell inform warn remind assure reassure convince persuade advise notify show teach promise ask caution brief
	alert email text message instruct quiz press question poll`)

// moods are the participles whose subject is the one who thinks: "they are convinced that".
var moods = listed(`convince shock concern worry surprise please disappoint alarm trouble satisfy excite determine commit prepare
	incline scare delight thrill encourage confuse anger outrage embarrass relieve dismay astonish upset`)

func listed(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// trust is the number of sightings at which a word's own count in a construction weighs as much as what its other
// constructions, and other words in this one, let expect.
const trust = 5

// share estimates how often a word is a cue in a construction.
func (l *lexicon) share(e *entry, construction string) float32 {
	odds := e.lift * l.constructions[construction]
	t := e.counts[construction]
	return (t.hit + trust*odds/(1+odds)) / (t.seen + trust)
}
