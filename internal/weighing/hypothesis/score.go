package hypothesis

import (
	"math"

	"hearsay/internal/evidence"
)

// tops holds, of a group of rows and column by column (the hypotheses, then what is common), the greatest value, the owner of the
// row that has it, and the greatest among rows of other owners.
type tops struct {
	best, next []int64
	owner      []int
}

func newTops(columns int) *tops {
	return &tops{make([]int64, columns), make([]int64, columns), make([]int, columns)}
}

func (t *tops) clear() {
	clear(t.best)
	clear(t.next)
	for i := range t.owner {
		t.owner[i] = -1
	}
}

func (t *tops) add(column int, v int64, owner int) {
	switch {
	case v > t.best[column]:
		if owner != t.owner[column] {
			t.next[column] = t.best[column]
		}
		t.best[column], t.owner[column] = v, owner
	case owner != t.owner[column] && v > t.next[column]:
		t.next[column] = v
	}
}

// without returns the greatest value of a column in rows that are not the owner's.
func (t *tops) without(column, owner int) int64 {
	if t.owner[column] == owner {
		return t.next[column]
	}
	return t.best[column]
}

// totals returns the inconsistency of each hypothesis.
func (g *grid) totals() []int64 {
	out := make([]int64, g.hyps)
	top := make([]int64, g.hyps)
	for _, rows := range g.groups {
		clear(top)
		common := int64(0)
		for _, r := range rows {
			common = max(common, g.commons[r])
			for h, d := range g.diff(r) {
				top[h] = max(top[h], d)
			}
		}
		for h := range out {
			if g.stands[h] {
				out[h] += top[h] + common
			}
		}
	}
	return out
}

// most returns what the inconsistency of each hypothesis would be if each cell that bears on it were II.
func (g *grid) most() []int64 {
	out := make([]int64, g.hyps)
	top := make([]int64, g.hyps)
	for _, rows := range g.groups {
		clear(top)
		common := int64(0)
		for _, r := range rows {
			c := g.commons[r]
			common = max(common, c)
			for h, l := range g.at(r) {
				if bears(l) {
					top[h] = max(top[h], 2*g.weights[r]-c)
				}
			}
		}
		for h := range out {
			if g.stands[h] {
				out[h] += top[h] + common
			}
		}
	}
	return out
}

// support returns how much is consistent with each hypothesis. It ranks nothing.
func (g *grid) support() []int64 {
	out := make([]int64, g.hyps)
	top := make([]int64, g.hyps)
	for _, rows := range g.groups {
		clear(top)
		for _, r := range rows {
			for h, l := range g.at(r) {
				if l == consistent || l == veryConsistent {
					top[h] = max(top[h], g.weights[r]*int64(l-neutral))
				}
			}
		}
		for h := range out {
			out[h] += top[h]
		}
	}
	return out
}

// ranks returns the place of each ranked hypothesis, 1 for the least inconsistent, level ones alike; 0 for those that are not ranked.
func (g *grid) ranks(totals []int64) []int {
	out := make([]int, g.hyps)
	for h := range out {
		if !g.stands[h] {
			continue
		}
		out[h] = 1
		for o := range out {
			if g.stands[o] && totals[o] < totals[h] {
				out[h]++
			}
		}
	}
	return out
}

// leaders returns the hypotheses that are least inconsistent as bits, which holds since there are at most [MaxHypotheses].
func (g *grid) leaders(totals []int64) uint64 {
	least, out := int64(math.MaxInt64), uint64(0)
	for h, t := range totals {
		switch {
		case !g.stands[h] || t > least:
		case t < least:
			least, out = t, 1<<h
		default:
			out |= 1 << h
		}
	}
	return out
}

// posterior returns how probable each ranked hypothesis is by the likelihoods of its codes and its prior; 0 for the others.
func (g *grid) posterior(l evidence.Likelihoods, prior []float64) []float64 {
	table := [...]float64{veryInconsistent: l.II, inconsistent: l.I, neutral: l.N, consistent: l.C, veryConsistent: l.CC}
	sums, least := make([]int64, g.hyps), make([]int64, g.hyps)
	like := make([]float64, g.hyps)
	for _, rows := range g.groups {
		clear(least)
		for _, r := range rows {
			sum, of, top := 0.0, 0.0, 0.0
			for h, c := range g.at(r) {
				if like[h] = 0; bears(c) {
					like[h] = table[c]
					sum, of = sum+prior[h]*like[h], of+prior[h]
				}
			}
			if of == 0 {
				continue
			}
			for h := range like {
				if like[h] == 0 {
					like[h] = sum / of
				}
				if g.stands[h] {
					top = max(top, like[h])
				}
			}
			for h := range like {
				least[h] = min(least[h], fixed(math.Log(like[h]/top)))
			}
		}
		for h := range sums {
			sums[h] += least[h]
		}
	}
	best := math.Inf(-1)
	for h := range sums {
		if g.stands[h] {
			best = max(best, math.Log(prior[h])+float(sums[h]))
		}
	}
	out, sum := make([]float64, g.hyps), 0.0
	for h := range out {
		if g.stands[h] {
			out[h] = math.Exp(math.Log(prior[h]) + float(sums[h]) - best)
			sum += out[h]
		}
	}
	for h := range out {
		if g.stands[h] {
			out[h] /= sum // the likeliest is 1 before this: never 0
		}
	}
	return out
}

// diagnosticity returns the population standard deviation of a row's values, and whether at least two cells are rated.
func diagnosticity(cells []level) (float64, bool) {
	n, sum, squares := 0, 0, 0
	for _, l := range cells {
		if l == unrated {
			continue
		}
		v := 0
		if l != notApplicable {
			v = int(l - neutral)
		}
		n, sum, squares = n+1, sum+v, squares+v*v
	}
	if n < 2 {
		return 0, false
	}
	return math.Sqrt(float64(n*squares-sum*sum)) / float64(n), true
}
