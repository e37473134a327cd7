package act

import (
	"context"

	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Describer tells a model of pairs of parties: what training and evaluation use. It is no part of reading.
type Describer struct {
	d     describer
	f     frame
	found []candidate
}

// Describe prepares a reading that has tokens and arcs.
func Describe(r *reading.Reading) *Describer {
	return &Describer{d: describer{tree: newTree(r), Features: loglinear.NewFeatures()}}
}

// Between returns what is known of a deed between two stretches of the text, the target's perhaps empty; false where the
// tree does not tie them together. The features hold until the next call.
func (d *Describer) Between(source, target text.Range) (*loglinear.Features, bool) {
	s, t := d.head(source), d.head(target)
	if s < 0 {
		s, t = t, -1
	}
	if s < 0 || !d.d.frameOf(s, t, &d.f) && !d.d.frameOf(s, -1, &d.f) {
		return nil, false
	}
	d.d.describe(&d.f)
	return d.d.Features, true
}

// head returns the head token of a stretch, -1 for an empty one.
func (d *Describer) head(at text.Range) int {
	if at.Empty() {
		return -1
	}
	first, last := -1, -1
	for i := range d.d.Tokens {
		k := &d.d.Tokens[i]
		if k.Start < at.End && k.End > at.Start {
			if first < 0 {
				first = i
			}
			last = i + 1
		}
	}
	if first < 0 {
		return -1
	}
	return d.d.headOf(first, last)
}

// Pair is a deed that the tree proposes, before anything says which it is or whether it is one.
type Pair struct {
	Sentence, Source, Target, Predicate text.Range // the target is empty where there is none
	Rule                                string
}

// Pairs returns what the tree proposes.
func (d *Describer) Pairs() []Pair {
	f := finder{tree: d.d.tree, parties: d.d.parties()}
	if err := f.find(context.Background()); err != nil {
		return nil // only a context that ends gives an error
	}
	d.found = f.found
	out := make([]Pair, len(d.found))
	for i, c := range d.found {
		out[i] = Pair{
			Sentence: d.d.Sentences[d.d.Tokens[c.predicate].Sentence].Range, Source: d.d.stretch(c.source),
			Predicate: d.d.Tokens[c.predicate].Range, Rule: c.rule,
		}
		if c.target >= 0 {
			out[i].Target = d.d.stretch(c.target)
		}
	}
	return out
}

// OfPair returns what is known of pair i; the features hold until the next call.
func (d *Describer) OfPair(i int) (*loglinear.Features, bool) {
	c := d.found[i]
	if !c.frame(d.d.tree, &d.f) {
		return nil, false
	}
	d.d.describe(&d.f)
	return d.d.Features, true
}

// Telling says whether the list of deeds knows a word of the pair that was described last: without one, nothing is proposed.
func (d *Describer) Telling() bool { return d.d.telling() }

// Types returns what the shipped model says of the pair that was described last: a probability for each of its labels, which
// are the types of PLV and [None].
func (d *Describer) Types() (labels []string, p []float32, err error) {
	m, err := shipped()
	if err != nil {
		return nil, nil, err
	}
	return m.Labels(), m.Probabilities(d.d.Features, nil), nil
}
