package claim

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/wordvector"
)

// The bounds of likeness. They were set on pairs of our own (testdata/pairs.txt), not on any corpus.
const (
	nearWord  = 0.62 // cosine from which two words may stand for each other
	alike     = 0.70 // likeness from which two statements are one claim
	perhaps   = 0.58 // and from which they are shown as perhaps one
	leastSame = 0.25 // how much of one's weight must be the same words
	aboutOne  = 0.08 // what a common incident adds
	sameThing = 0.08 // and what the same weapon, cause or harm adds beside it
	sameActor = 0.04 // what the same actors add
)

// atom is one statement as it is compared.
type atom struct {
	article int
	index   int // in the article's statements
	id      string
	content
	text      string
	actors    []string // named in the content, in order
	incident  string
	polarity  polarity
	against   bool                 // the source denies it, whatever the content
	vectors   []*wordvector.Vector // by word; nil where it has none or is a name
	weights   []float64            // by word
	total     float64
	published string
}

// polarity is what a statement does with its claim.
type polarity int

const (
	affirms polarity = iota
	denies
	doubts
)

// polarityOf says what a statement does with the claim that its content makes. What is denied of something negated is affirmed.
func polarityOf(s *evidence.Statement, negated bool) polarity {
	against := negated
	switch s.Cue.Stance {
	case evidence.StanceDeny:
		against = !against
	case evidence.StanceQuestion:
		return doubts
	}
	if doubting[s.Cue.Lemma] {
		return doubts
	}
	if s.Negated { // the saying is denied: nobody affirms it
		return doubts
	}
	if against {
		return denies
	}
	return affirms
}

// silent reports whether a statement tells that somebody says nothing: "declined to comment on the report", "did not respond to a
// request". That claims nothing, either way.
func silent(s *evidence.Statement) bool {
	return s.Negated && s.Factuality == evidence.Uncommitted && silences[s.Cue.Lemma]
}

var silences = set("decline refuse comment respond reply answer return elaborate discuss")

var doubting = set("doubt question dispute wonder query ask challenge")

// weigh gives each word its weight: rare words say more. Words that only name the incident that both statements are about, or an
// actor, say little.
func (a *atom) weigh(rarity func(string) float64, vector func(string) *wordvector.Vector, incident map[string]bool) {
	a.weights = make([]float64, len(a.words))
	a.vectors = make([]*wordvector.Vector, len(a.words))
	a.total = 0
	for i, w := range a.words {
		weight := rarity(w.stem)
		if incident[w.stem] {
			weight *= 0.15
		} else if w.name {
			weight *= 0.5
		}
		a.weights[i] = weight
		a.total += weight
		if w.name || w.special >= 0 {
			continue
		}
		a.vectors[i] = vector(w.text)
	}
}

// cover returns how much of the weight of a's words b has, by the same words alone and with near ones.
func cover(a, b *atom, near bool) float64 {
	if a.total == 0 {
		return 0
	}
	sum := 0.0
	for i, w := range a.words {
		best := 0.0
		if slices.ContainsFunc(b.words, func(x word) bool {
			return w.stem == x.stem || w.special >= 0 && w.special == x.special && w.value == x.value
		}) {
			best = 1
		} else if near && a.vectors[i] != nil {
			for j := range b.words {
				if b.vectors[j] == nil {
					continue
				}
				if c := wordvector.Cosine(a.vectors[i], b.vectors[j]); c >= nearWord {
					best = max(best, c)
				}
			}
		}
		sum += float64(best * a.weights[i])
	}
	return sum / a.total
}

// likeness returns how far two statements say the same, 0 to 1, and why, in words.
func likeness(a, b *atom) (float64, string) {
	if len(a.words) == 0 || len(b.words) == 0 {
		return 0, ""
	}
	if max(cover(a, b, false), cover(b, a, false)) < leastSame { // most pairs end here: near words cost more to look up
		return 0, ""
	}
	ab, ba := cover(a, b, true), cover(b, a, true)
	// The shorter one must be covered well; the longer may tell more.
	low, high := min(ab, ba), max(ab, ba)
	score := 0.55*high + 0.45*math.Sqrt(low*high)
	common, plain := shared(a, b)
	about := a.incident != "" && a.incident == b.incident
	why := "both speak of " + strings.Join(common[:min(len(common), 4)], ", ")
	thing := false
	if about {
		score += aboutOne
		why += ", and of the same incident"
		for k, v := range a.specials {
			if b.specials[k] == v { // the very thing that is claimed of it
				score += sameThing
				thing = true
				break
			}
		}
	}
	if (a.incident == "") != (b.incident == "") {
		score *= 0.85 // the words that name an incident count little in the one, and much in the other
	}
	actors := len(a.actors) > 0 && slices.Equal(a.actors, b.actors)
	if actors {
		score += sameActor
		why += ", with the same actors"
	}
	if plain == 0 || len(common) < 2 && !thing && min(len(a.words), len(b.words)) > 1 {
		return 0, "" // one word in common, or names alone, is a subject and not a claim
	}
	// Few words say too little by themselves: they need the incident or the actors in common.
	if min(len(a.words), len(b.words)) < 3 && !about && !actors {
		score *= 0.7
	}
	if low < 0.3 {
		score *= 0.8
	}
	return min(score, 1), why
}

// shared returns the words that both have, those of the most weight first, and how many of them are no names.
func shared(a, b *atom) (out []string, plain int) {
	type item struct {
		word   string
		weight float64
		name   bool
	}
	var items []item
	for i, w := range a.words {
		if slices.ContainsFunc(b.words, func(x word) bool { return x.stem == w.stem }) {
			items = append(items, item{w.text, a.weights[i], w.name})
		}
	}
	slices.SortStableFunc(items, func(x, y item) int {
		switch {
		case x.weight > y.weight:
			return -1
		case x.weight < y.weight:
			return 1
		}
		return strings.Compare(x.word, y.word)
	})
	for _, it := range items {
		if q := "“" + it.word + "”"; !slices.Contains(out, q) {
			out = append(out, q)
			if !it.name {
				plain++
			}
		}
	}
	return out, plain
}

// facts is what of a claim's statements another must not contradict.
type facts struct {
	specials map[int]string
	numbers  []string
	incident string
	order    []string // two actors and which way round
}

func factsOf(a *atom) *facts {
	f := &facts{specials: map[int]string{}, numbers: a.numbers, incident: a.incident}
	for k, v := range a.specials {
		f.specials[k] = v
	}
	if len(a.actors) == 2 {
		f.order = a.actors
		if a.passive {
			f.order = []string{a.actors[1], a.actors[0]}
		}
	}
	return f
}

// against returns why two sets of facts cannot be of one claim.
func (f *facts) against(o *facts) string {
	if f.incident != "" && o.incident != "" && f.incident != o.incident {
		return "they speak of different incidents"
	}
	for k := range kindNames {
		if x, y := f.specials[k], o.specials[k]; x != "" && y != "" && x != y {
			return fmt.Sprintf("one says %s, the other %s", x, y)
		}
	}
	if len(f.numbers) > 0 && len(o.numbers) > 0 && !slices.ContainsFunc(f.numbers, func(n string) bool { return slices.Contains(o.numbers, n) }) {
		return fmt.Sprintf("one says %s, the other %s", strings.Join(f.numbers, " and "), strings.Join(o.numbers, " and "))
	}
	if len(f.order) == 2 && len(o.order) == 2 && f.order[0] == o.order[1] && f.order[1] == o.order[0] {
		return "the same two actors, the other way round"
	}
	return ""
}

func (f *facts) with(o *facts) *facts {
	for k, v := range o.specials {
		if f.specials[k] == "" {
			f.specials[k] = v
		}
	}
	for _, n := range o.numbers {
		if !slices.Contains(f.numbers, n) {
			f.numbers = append(slices.Clip(f.numbers), n)
		}
	}
	if f.incident == "" {
		f.incident = o.incident
	}
	if f.order == nil {
		f.order = o.order
	}
	return f
}
