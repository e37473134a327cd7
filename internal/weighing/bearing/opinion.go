package bearing

import (
	"cmp"
	"math"
	"slices"

	"hearsay/internal/text"
	"hearsay/internal/wordvector"
)

// passage is a text as the judge looks at it.
type passage struct {
	words []word
	sketch
	keys    []uint32 // of each word; 0 for marks
	vectors []float32
}

// vector of a word: its place among words, and what it adds to the sense, each of one length.
const vector = wordvector.Dimensions + width

func (j *Judge) read(s string) passage {
	p := passage{words: split(s)}
	p.sketch = j.sketch(p.words)
	p.keys = make([]uint32, len(p.words))
	p.vectors = make([]float32, len(p.words)*vector)
	for i, w := range p.words {
		if rarity(w) > 0 {
			p.keys[i] = key(w.norm)
		}
		x := p.vectors[i*vector:][:vector]
		if v, ok := wordvector.Of(w.norm); ok {
			copy(x, v[:])
		}
		if id := int(w.id); id > 0 && id < j.senses.rows {
			j.senses.row(id, x[wordvector.Dimensions:])
			unit(x[wordvector.Dimensions:])
		}
	}
	return p
}

// negations turn what is said round.
var negations = []string{"not", "n't", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "hardly"}

// rows writes the words of p as the network takes them. other is the text on the other side; side is 1 for the evidence.
func (p *passage) rows(other *passage, side float32, x []float32) {
	for i, w := range p.words {
		to := x[i*input:][:input]
		v := p.vectors[i*vector:][:vector]
		for k, f := range v {
			to[k] = float32(f * scale)
		}
		m := to[vector:]
		clear(m)
		m[0] = side
		if p.keys[i] != 0 && slices.Contains(other.keys, p.keys[i]) {
			m[1] = 1
		}
		best := float32(math.Inf(-1))
		for k := range other.words {
			u := other.vectors[k*vector+wordvector.Dimensions:][:width]
			best = max(best, dot((*[width]float32)(v[wordvector.Dimensions:]), (*[width]float32)(u)))
		}
		if len(other.words) > 0 {
			m[2] = best
		}
		if w.id == 0 {
			m[3] = 1
		}
		if slices.Contains(negations, w.norm) {
			m[4] = 1
		}
	}
}

// Bears returns the judge's opinion on a piece of evidence against a hypothesis. Where either holds no word, the evidence does
// not bear and points no way.
func (j *Judge) Bears(hypothesis string, e Evidence) Opinion {
	h := j.read(hypothesis)
	return j.opinion(&h, e)
}

func (j *Judge) opinion(h *passage, e Evidence) Opinion {
	p := j.read(e.Words)
	if len(h.terms) == 0 || len(p.terms) == 0 {
		return Opinion{Sure: .5}
	}
	o := Opinion{Bears: j.bears(near(dot(&h.sense, &p.sense), shared(h.terms, p.terms)))}
	x := j.lay(h, &p)
	z := j.strengths(h, &p, x, nil)
	o.Stance, o.Sure = j.way(z[0])
	if e.Denied {
		o.Stance = -o.Stance
	}
	if code := o.Suggests(); code == "C" || code == "I" {
		o.Words = j.telling(h, &p, x, z[0])
	}
	return o
}

// lay writes the words of both as the network takes them.
func (j *Judge) lay(h, p *passage) []float32 {
	x := make([]float32, (len(h.words)+len(p.words))*input)
	h.rows(p, 0, x)
	p.rows(h, 1, x[len(h.words)*input:])
	return x
}

// strengths runs the network on the pair as it is, and once more for each word of the evidence that is to be left out: its
// vectors are those of no word.
func (j *Judge) strengths(h, p *passage, x []float32, without []int) []float32 {
	n := len(h.words) + len(p.words)
	at := make([]int, 0, n*(1+len(without)))
	spans := make([]span, 0, 1+len(without))
	all := x
	if len(without) > 0 {
		all = make([]float32, 0, len(x)*len(without))
	}
	lay := func() {
		from := len(at)
		for i := range h.words {
			at = append(at, i)
		}
		for i := range p.words {
			at = append(at, i)
		}
		spans = append(spans, span{from, from + len(h.words), from + n})
	}
	if without == nil {
		lay()
		return j.net.run(spans, all, at)
	}
	for _, w := range without {
		lay()
		from := len(all) + (len(h.words)+w)*input
		all = append(all, x...)
		clear(all[from : from+vector])
		clear(all[from+vector+1 : from+input]) // the side stays
	}
	return j.net.run(spans, all, at)
}

// The words that are tried, and shown, at most; a word shown moves the strength by at least this share of what the foremost does.
const (
	tried = 8
	shown = 4
	share = .4
)

// telling are the words of the evidence without which it would point its way less.
func (j *Judge) telling(h, p *passage, x []float32, z float32) []text.Range {
	var without []int
	for i, w := range p.words {
		if rarity(w) > .3 || x[(len(h.words)+i)*input+vector+4] > 0 {
			without = append(without, i)
		}
	}
	if len(without) == 0 {
		return nil
	}
	if len(without) > tried {
		slices.SortStableFunc(without, func(a, b int) int { return cmp.Compare(rarity(p.words[b]), rarity(p.words[a])) })
		without = without[:tried]
	}
	moves := j.strengths(h, p, x, without)
	sign := float32(1)
	if z < 0 {
		sign = -1
	}
	type moved struct {
		word int
		by   float32
	}
	var list []moved
	for i, w := range without {
		if by := sign * (z - moves[i]); by > 0 {
			list = append(list, moved{w, by})
		}
	}
	slices.SortStableFunc(list, func(a, b moved) int {
		switch {
		case a.by > b.by:
			return -1
		case a.by < b.by:
			return 1
		}
		return a.word - b.word
	})
	var words []int
	for i, m := range list {
		if i < shown && m.by >= share*list[0].by {
			words = append(words, m.word)
		}
	}
	slices.Sort(words)
	var out []text.Range
	for i, w := range words {
		r := p.words[w].at
		if i > 0 && words[i-1] == w-1 {
			out[len(out)-1].End = r.End // neighbours are one passage
			continue
		}
		out = append(out, r)
	}
	return out
}

// Raw returns how near the two texts are and how strongly the evidence points, below 0 against the hypothesis, both as they are
// before they are made shares. Training measures those by it.
func (j *Judge) Raw(hypothesis, evidence string) (nearness, strength float64) {
	h, p := j.read(hypothesis), j.read(evidence)
	if len(h.terms) == 0 || len(p.terms) == 0 {
		return 0, 0
	}
	return float64(near(dot(&h.sense, &p.sense), shared(h.terms, p.terms))), float64(j.strengths(&h, &p, j.lay(&h, &p), nil)[0])
}
