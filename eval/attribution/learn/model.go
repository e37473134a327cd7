package main

import (
	"maps"
	"slices"
)

// calm is the number of statements, expected and found, that a word is taken to have on top of its own, so that a rare
// word is taken for an ordinary one.
const calm = 1.5

// strange is the lift of verbs that are not listed.
const strange = 0.6

// model is what the reader needs to estimate how often a word is a cue in a construction, also where the two were seldom
// seen together.
type model struct {
	constructions []string
	shares        map[string]float64 // of the construction, over rarer words
	lift          map[string]float64 // of the word: statements found by statements expected
}

func newModel(counted map[string]map[string]tally) model {
	m := model{shares: map[string]float64{}, lift: map[string]float64{}}
	sums := map[string]tally{}
	for _, keys := range counted {
		for key, t := range keys {
			// A word that is seen very often must not stand for all others.
			scale := min(1, 20/t.seen)
			sums[key] = tally{sums[key].seen + scale*t.seen, sums[key].hit + scale*t.hit}
		}
	}
	for key, t := range sums {
		m.shares[key] = (t.hit + 0.2) / (t.seen + 2)
	}
	m.constructions = slices.Sorted(maps.Keys(sums))
	for lemma, keys := range counted {
		found, expected := 0.0, 0.0
		for key, t := range keys {
			found += t.hit
			expected += t.seen * m.shares[key]
		}
		m.lift[lemma] = (found + calm) / (expected + calm)
	}
	return m
}
