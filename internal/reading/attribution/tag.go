package attribution

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Tag is a coarse part of speech. Forms of be, have and do have tags of their own, because what follows depends on them.
type Tag uint8

// The tags, each named by a letter in the data files.
const (
	TagNone Tag = iota
	TagNoun
	TagName
	TagAdjective
	TagAdverb
	TagNot
	TagParticle
	TagPreposition
	TagTo
	TagDeterminer
	TagPronoun
	TagWh
	TagConjunction
	TagModal
	TagPast
	TagPresent // third person
	TagPlain   // present, other persons
	TagBase
	TagGerund
	TagParticiple
	TagHave
	TagBe
	TagDo
	TagNumber
	TagPossessive
	TagComma
	TagQuote
	TagStop
	TagOther
	Tags
)

const tagLetters = "-NMAR!LPTDQWCOVZFBGXHEK#S,\".U"

// Letter returns the letter that names the tag in the data files.
func (t Tag) Letter() byte { return tagLetters[t] }

// TagOf returns the tag of a letter, TagNone for one that is not a tag.
func TagOf(letter byte) Tag { return Tag(max(0, strings.IndexByte(tagLetters, letter))) }

//go:embed data/words.tsv
var wordsFile string

//go:embed data/trigrams.tsv
var trigramsFile string

// option is one tag that a word may have, with the logarithm of P(word|tag) up to a constant.
type option struct {
	tag Tag
	log float32
}

// tagger is a second-order hidden Markov model (Brants, "TnT", 2000) over coarse tags.
type tagger struct {
	words    map[string][]option // lower case; capitalised keys are for words inside a sentence
	suffixes map[string][]option // of words unknown
	trigrams []float32           // log P(c|a,b) at (a*Tags+b)*Tags+c
	name     []option            // capitalised, unknown, inside a sentence
	opening  []option            // capitalised, unknown, at its start
}

var loadTagger = sync.OnceValue(func() *tagger { return newTagger(wordsFile, trigramsFile) })

func newTagger(words, trigrams string) *tagger {
	m := &tagger{words: map[string][]option{}, suffixes: map[string][]option{}, trigrams: make([]float32, int(Tags)*int(Tags)*int(Tags))}
	prior := m.readTrigrams(trigrams)
	for line := range strings.Lines(words) {
		word, counts, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		options := readOptions(counts, &prior)
		switch {
		case word == "*Name":
			m.name = options
		case word == "*Opening":
			m.opening = options
		case strings.HasPrefix(word, "*"):
			m.suffixes[word[1:]] = options
		default:
			m.words[word] = options
		}
	}
	return m
}

// A word keeps at most `most` tags, and none that it has less often than `seldom`.
const (
	most   = 6
	seldom = 0.004
)

// readOptions reads "V120 X40". P(word|tag) is proportional to P(tag|word) / P(tag) for a given word.
func readOptions(counts string, prior *[Tags]float64) []option {
	var out []option
	total := 0.0
	for f := range strings.FieldsSeq(counts) {
		n, err := strconv.Atoi(f[1:])
		if err != nil {
			continue
		}
		total += float64(n)
		out = append(out, option{TagOf(f[0]), float32(n)})
	}
	slices.SortStableFunc(out, func(a, b option) int { return cmp.Compare(b.log, a.log) })
	out = out[:min(len(out), most)]
	for len(out) > 1 && float64(out[len(out)-1].log) < total*seldom {
		out = out[:len(out)-1]
	}
	for i, o := range out {
		out[i].log = float32(math.Log(float64(o.log)/total) - math.Log(prior[o.tag]))
	}
	return out
}

// readTrigrams reads lines "ab" tab "c12 d3" and interpolates trigram, bigram and unigram.
func (m *tagger) readTrigrams(file string) (prior [Tags]float64) {
	const n = int(Tags)
	tri, bi := make([]float64, n*n*n), make([]float64, n*n)
	triSum, biSum, total := make([]float64, n*n), make([]float64, n), 0.0
	for line := range strings.Lines(file) {
		context, counts, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || len(context) != 2 {
			continue
		}
		a, b := int(TagOf(context[0])), int(TagOf(context[1]))
		for f := range strings.FieldsSeq(counts) {
			k, err := strconv.ParseFloat(f[1:], 64)
			if err != nil {
				continue
			}
			c := int(TagOf(f[0]))
			tri[(a*n+b)*n+c] += k
			triSum[a*n+b] += k
			bi[b*n+c] += k
			biSum[b] += k
			prior[c] += k
			total += k
		}
	}
	for c := range prior {
		prior[c] = (prior[c] + 0.5) / (total + float64(n)/2)
	}
	for a := range n {
		for b := range n {
			// The rarer a context, the less it is trusted.
			wt := triSum[a*n+b] / (triSum[a*n+b] + 10)
			wb := biSum[b] / (biSum[b] + 10)
			for c := range n {
				p := (1-wb)*prior[c] + wb*bi[b*n+c]/max(1, biSum[b])
				p = (1-wt)*p + wt*tri[(a*n+b)*n+c]/max(1, triSum[a*n+b])
				m.trigrams[(a*n+b)*n+c] = float32(math.Log(p))
			}
		}
	}
	return prior
}
