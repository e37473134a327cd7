package hypothesis

import (
	"math/bits"
	"slices"
)

// leaveOut returns, for each owner of rows and each hypothesis, by how much its inconsistency falls when the owner's rows are left
// out: owner by owner. A row whose owner is negative stays. Every row is looked at once.
func (g *grid) leaveOut(owner []int, owners int) []int64 {
	out := make([]int64, owners*g.hyps)
	top := newTops(g.hyps + 1)
	last := make([]int, owners) // the group in which an owner was counted last, plus one
	for n, rows := range g.groups {
		if len(rows) == 1 {
			if o := owner[rows[0]]; o >= 0 {
				for h, d := range g.diff(rows[0]) {
					if g.stands[h] {
						out[o*g.hyps+h] += d + g.commons[rows[0]]
					}
				}
			}
			continue
		}
		g.tops(rows, owner, top)
		for _, r := range rows {
			o := owner[r]
			if o < 0 || last[o] == n+1 {
				continue
			}
			last[o] = n + 1
			common := top.best[g.hyps] - top.without(g.hyps, o)
			for h := range g.hyps {
				if g.stands[h] {
					out[o*g.hyps+h] += top.best[h] - top.without(h, o) + common
				}
			}
		}
	}
	return out
}

// soles returns, for each hypothesis, the owner of all cells that bear on it, -1 where there is none.
func (g *grid) soles(owner []int) []int {
	out, found := make([]int, g.hyps), make([]bool, g.hyps)
	for r, o := range owner {
		for h, l := range g.at(r) {
			switch {
			case !bears(l):
			case !found[h]:
				out[h], found[h] = o, true
			case out[h] != o:
				out[h] = -1
			}
		}
	}
	for h := range out {
		if !found[h] {
			out[h] = -1
		}
	}
	return out
}

// unranked reports whether nothing bears on a hypothesis once rows are left out.
func (g *grid) unranked(hyp int, gone []int) bool {
	left := 0
	for r := range g.rows {
		if bears(g.at(r)[hyp]) {
			left++
		}
	}
	for _, r := range gone {
		if bears(g.at(r)[hyp]) {
			left--
		}
	}
	return left == 0
}

// leaving returns the matrix as it is with the cells of some rows unrated.
func (g *grid) leaving(rows []int) *grid {
	out := *g
	out.cells = slices.Clone(g.cells)
	for _, r := range rows {
		clear(out.at(r))
	}
	out.ready()
	return &out
}

// tops finds what the rows of a group score by owner.
func (g *grid) tops(rows []int, owner []int, top *tops) {
	top.clear()
	for _, r := range rows {
		for h, d := range g.diff(r) {
			top.add(h, d, owner[r])
		}
		top.add(g.hyps, g.commons[r], owner[r])
	}
}

// Change is what becomes of the lead.
type Change string

// The changes.
const (
	Other Change = "other" // another hypothesis leads
	Tie   Change = "tie"   // others come level with the leader
	Apart Change = "apart" // of leaders that were level, not all are left
)

// changed says what becomes of the lead.
func changed(from, to uint64) Change {
	switch {
	case from == to:
		return ""
	case from&to == from:
		return Tie
	case from&to == to:
		return Apart
	}
	return Other
}

// step is a cell of which the rating, one step away, would change the lead.
type step struct {
	row, hyp int
	to       level
	leaders  uint64
	change   Change
}

// steps calls each for every such cell, in the order of the groups. Only steps between II, I and N are looked at: the others leave the
// inconsistency as it is.
func (g *grid) steps(totals []int64, each func(step)) {
	leaders := g.leaders(totals)
	moved, after := make([]int64, g.hyps), make([]int64, g.hyps)
	cells := make([]level, g.hyps)
	top := newTops(g.hyps + 1)
	rowOf := make([]int, g.rows)
	for i := range rowOf {
		rowOf[i] = i
	}
	for _, rows := range g.groups {
		g.tops(rows, rowOf, top)
		for _, r := range rows {
			copy(cells, g.at(r))
			for h, l := range cells {
				if l != veryInconsistent && l != inconsistent && l != neutral {
					continue
				}
				for _, to := range [...]level{l - 1, l + 1} {
					if to < veryInconsistent || to > neutral {
						continue
					}
					cells[h] = to
					common := g.split(g.weights[r], cells, moved)
					common = max(common, top.without(g.hyps, r)) - top.best[g.hyps]
					for o := range after {
						after[o] = totals[o]
						if g.stands[o] {
							after[o] += max(moved[o], top.without(o, r)) - top.best[o] + common
						}
					}
					if now := g.leaders(after); now != leaders {
						each(step{r, h, to, now, changed(leaders, now)})
					}
				}
				cells[h] = l
			}
		}
	}
}

// second returns the ranked hypotheses that are least inconsistent after the leaders, and by how much they are more so. It returns
// nothing where there are none.
func (g *grid) second(totals []int64) (runners uint64, margin int64) {
	leaders := g.leaders(totals)
	if leaders == 0 {
		return 0, 0
	}
	rest := &grid{hyps: g.hyps, stands: make([]bool, g.hyps)}
	for h := range rest.stands {
		rest.stands[h] = g.stands[h] && leaders&(1<<h) == 0
	}
	if runners = rest.leaders(totals); runners == 0 {
		return 0, 0
	}
	return runners, totals[bits.TrailingZeros64(runners)] - totals[bits.TrailingZeros64(leaders)]
}
