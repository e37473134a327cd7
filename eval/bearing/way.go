package main

import (
	"os"
	"strings"

	"hearsay/eval/bearing/perspectrum"
	"hearsay/eval/task"
	"hearsay/internal/loglinear"
	"hearsay/internal/weighing/bearing"
	training "hearsay/training/loglinear"
)

// way measures whether a perspective that is given is taken to support or to undermine its claim.
func way(d *perspectrum.Data, claims []perspectrum.Claim, judge *bearing.Judge) []task.Figure {
	words := lexical(d)
	methods := []struct {
		name     string
		supports func(claim, perspective string) bool
	}{
		{"always supports", func(_, _ string) bool { return true }},
		{"negations counted", func(c, p string) bool { return (negations(c)+negations(p))%2 == 0 }},
		{"words of both, weighed", words},
		{"network", func(c, p string) bool { return judge.Bears(c, bearing.Evidence{Words: p}).Stance > 0 }},
	}
	table := task.NewTable("which way", "accuracy", "95%", "macro F1", "supports F1", "undermines F1", "pairs")
	var figures []task.Figure
	for _, m := range methods {
		var by []task.Count // a claim each: right of all
		var sup, und task.Count
		n := 0
		for _, c := range claims {
			right, all := 0, 0
			for _, k := range c.Clusters {
				for _, p := range k.Perspectives {
					says := m.supports(c.Text, d.Pool[p])
					all++
					hit := 0
					if says == k.Supports {
						right++
						hit = 1
					}
					of, other := &sup, &und
					if !says {
						of, other = &und, &sup
					}
					of.Add(task.Hits(hit, 1, hit))
					if hit == 0 {
						other.Add(task.Hits(0, 0, 1))
					}
				}
			}
			by = append(by, task.Hits(right, all, all))
			n += all
		}
		accuracy := task.Sum(by).Precision()
		low, high := task.Interval(by, task.Count.Precision)
		macro := (sup.F1() + und.F1()) / 2
		table.Row(m.name, accuracy, interval(low, high), macro, sup.F1(), und.F1(), n)
		if m.name == "network" {
			figures = []task.Figure{{Name: "way: accuracy", Value: accuracy}, {Name: "way: macro F1", Value: macro}}
		}
	}
	table.Print(os.Stdout)
	return append(figures, sure(d, claims, judge)...)
}

// sure measures what "sure" is worth: how often those suggestions are right that are at least so sure.
func sure(d *perspectrum.Data, claims []perspectrum.Claim, judge *bearing.Judge) []task.Figure {
	table := task.NewTable("at least so sure", "of pairs", "right", "mean of sure")
	type one struct {
		sure  float64
		right bool
	}
	var all []one
	for _, c := range claims {
		for _, k := range c.Clusters {
			for _, p := range k.Perspectives {
				o := judge.Bears(c.Text, bearing.Evidence{Words: d.Pool[p]})
				all = append(all, one{o.Sure, (o.Stance > 0) == k.Supports})
			}
		}
	}
	for _, least := range []float64{.5, .6, .7, .8, .9} {
		n, right, sum := 0, 0, 0.0
		for _, a := range all {
			if a.sure >= least {
				n++
				sum += a.sure
				if a.right {
					right++
				}
			}
		}
		table.Row(strings.TrimPrefix(interval1(least), "0"), task.Share(n, len(all)), task.Share(right, n), sum/float64(max(1, n)))
	}
	table.Print(os.Stdout)
	return nil
}

var turning = []string{"not", "n't", "no", "never", "nothing", "nobody", "without", "cannot"}

func negations(s string) int {
	n := 0
	norms, _ := bearing.Words(s)
	for _, w := range norms {
		for _, t := range turning {
			if w == t {
				n++
			}
		}
	}
	return n
}

// lexical learns from the train split a log-linear model over the words of both texts and their negations.
func lexical(d *perspectrum.Data) func(claim, perspective string) bool {
	features := func(f *loglinear.Features, claim, perspective string) {
		f.Reset()
		f.Add("all")
		c, _ := bearing.Words(claim)
		p, _ := bearing.Words(perspective)
		in := map[string]bool{}
		for _, w := range c {
			f.Add("claim=", w)
			in[w] = true
		}
		turned := [2]string{"", "not "}
		a, b := turned[negations(claim)%2], turned[negations(perspective)%2]
		for _, w := range p {
			f.Add("perspective=", w)
			f.Add("turned=", a, w)
			if in[w] {
				f.Add("both")
			}
		}
		f.Add("turned ", a, "|", b)
	}
	var examples []training.Example
	f := loglinear.NewFeatures()
	for _, c := range d.Splits["train"] {
		for _, k := range c.Clusters {
			for _, p := range k.Perspectives {
				features(f, c.Text, d.Pool[p])
				e := training.Example{}
				if k.Supports {
					e.Label = 1
				}
				e.Features = append(e.Features, f.List()...)
				examples = append(examples, e)
			}
		}
	}
	m := training.Train(examples, []string{"undermines", "supports"}, training.Options{L2: 1e-3, Epochs: 6, Seed: 1})
	return func(claim, perspective string) bool {
		features(f, claim, perspective)
		s := m.Scores(f, nil)
		return s[1] > s[0]
	}
}
