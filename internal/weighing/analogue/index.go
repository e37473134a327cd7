package analogue

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/weighing"
)

// fewPlaces is how many places a feature is shown by on a side.
const fewPlaces = 3

// Index holds the features of a case's incidents. It is safe for concurrent use once made.
type Index struct {
	incidents []*evidence.Incident
	at        map[string]int
	words     map[string][]evidence.Place // sentences by incident
	labels    map[string]string           // of actors
	countries map[string]string           // names by code
	keys      [][]string                  // by incident
	having    map[string][]int32          // incidents by key
}

// New reads the features off a case's incidents; words holds for each the sentences that tell of it. It takes time in proportion
// to both.
func New(c *weighing.Case, words map[string][]evidence.Place) *Index {
	x := &Index{at: map[string]int{}, words: words, labels: map[string]string{}, countries: map[string]string{}, having: map[string][]int32{}}
	for i := range c.Actors {
		x.labels[c.Actors[i].ID] = c.Actors[i].Label
	}
	for i := range c.Incidents {
		in := &c.Incidents[i]
		if !in.Stands() {
			continue
		}
		x.at[in.ID] = len(x.incidents)
		x.incidents = append(x.incidents, in)
		if w := in.Where; w != nil && w.Country != "" && x.countries[w.Country] == "" {
			x.countries[w.Country] = w.Country
			if e := gazetteer.Get("state/" + strings.ToLower(w.Country)); e != nil {
				x.countries[w.Country] = e.Name
			}
		}
	}
	x.keys = make([][]string, len(x.incidents))
	seldom := map[string][]int32{}
	for i, in := range x.incidents {
		for _, t := range x.traits(in) {
			x.keys[i] = append(x.keys[i], t.key())
			x.having[t.key()] = append(x.having[t.key()], int32(i))
		}
		for _, w := range x.rare(in) {
			seldom[w] = append(seldom[w], int32(i))
		}
	}
	for w, list := range seldom {
		if len(list) < 2 || len(list) > max(2, len(x.incidents)/10) {
			continue // one incident's own word, or everybody's
		}
		key := trait{name: Words, value: w}.key()
		x.having[key] = list
		for _, i := range list {
			x.keys[i] = append(x.keys[i], key)
		}
	}
	for i := range x.keys {
		slices.Sort(x.keys[i])
	}
	return x
}

// rare returns the rare words of an incident's sentences, each once, without those that tell of it and of what it was done to.
func (x *Index) rare(in *evidence.Incident) []string {
	known := map[string]bool{}
	say := func(s string) {
		for _, t := range tokens(s) {
			known[stem(t.text)] = true
		}
	}
	for _, a := range in.Atoms {
		say(a.Anchor.Exact)
	}
	for _, list := range [][]evidence.SaidOf{in.Targets, in.Instruments, in.Victims, in.Places} {
		for _, v := range list {
			say(v.Value)
		}
	}
	var out []string
	for _, p := range x.words[in.ID] {
		for _, w := range rare(tokens(p.Exact)) {
			if !known[w] {
				known[w] = true
				out = append(out, w)
			}
		}
	}
	return out
}

// idf is how much it says that two incidents share something that so many have.
func (x *Index) idf(among int) float64 {
	return math.Log(float64(len(x.incidents)+1) / float64(max(among, 1)))
}

func (x *Index) rarity(among int) Rarity {
	n := len(x.incidents)
	switch {
	case among <= 2 && n >= 4:
		return OnlyThese
	case 10*among <= n:
		return Rare
	case 2*among <= n:
		return Some
	}
	return Common
}
