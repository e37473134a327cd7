package main

import (
	"fmt"

	"hearsay/eval/acts/plv"
	"hearsay/internal/loglinear"
	learner "hearsay/training/loglinear"
)

// folds is into how many parts the gold examples are divided to choose the options.
const folds = 5

// crossValidate says how well each part of the gold examples is told by a model learnt from everything else.
func (s *school) crossValidate() {
	types, quads, none := 0, 0, 0
	gold := s.examples[fromGold]
	hands, handsRight, handsNone := 0, 0, 0
	for k := range folds {
		var learn, test, hand []learner.Example
		for o, examples := range s.examples {
			for i, e := range examples {
				switch here := s.folds[o][i] == k; {
				case !here || origin(o) == fromPrimer:
					learn = append(learn, e)
				case origin(o) == fromGold:
					test = append(test, e)
				case origin(o) == fromHand:
					hand = append(hand, e)
				}
			}
		}
		m := learner.Train(learn, labels, options)
		for _, e := range test {
			p := probabilities(m, e.Features)
			t, q := plv.Best(p[:len(plv.Types)])
			if t == e.Label {
				types++
			}
			if q == plv.Quads[e.Label] {
				quads++
			}
			if p[len(p)-1] > .5 {
				none++
			}
		}
		for _, e := range hand {
			p := probabilities(m, e.Features)
			best := 0
			for i := range p {
				if p[i] > p[best] {
					best = i
				}
			}
			hands++
			if best == e.Label {
				handsRight++
			}
			if (best == len(p)-1) == (e.Label == len(p)-1) {
				handsNone++
			}
		}
	}
	n := float64(len(gold))
	hands = max(hands, 1)
	fmt.Printf("cross-validated: type %.3f quad %.3f, taken for none %.3f; by hand: right %.3f, none or not %.3f\n",
		float64(types)/n, float64(quads)/n, float64(none)/n, float64(handsRight)/float64(hands), float64(handsNone)/float64(hands))
}

func probabilities(m *loglinear.Model, list []loglinear.Feature) []float32 {
	f := loglinear.NewFeatures()
	f.Put(list)
	return m.Probabilities(f, nil)
}
