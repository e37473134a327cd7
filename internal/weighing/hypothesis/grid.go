package hypothesis

import (
	"math"

	"hearsay/internal/evidence"
)

// level is a code as a small number: 0 for unrated.
type level = int8

const (
	unrated level = iota
	veryInconsistent
	inconsistent
	neutral
	consistent
	veryConsistent
	notApplicable
)

var codes = [...]evidence.Consistency{
	"", evidence.VeryInconsistent, evidence.Inconsistent, evidence.Neutral, evidence.Consistent, evidence.VeryConsistent, evidence.NotApplicable,
}

// levelOfCode returns the level of a code, unrated for what is none.
func levelOfCode(c evidence.Consistency) level {
	switch c {
	case evidence.VeryInconsistent:
		return veryInconsistent
	case evidence.Inconsistent:
		return inconsistent
	case evidence.Neutral:
		return neutral
	case evidence.Consistent:
		return consistent
	case evidence.VeryConsistent:
		return veryConsistent
	case evidence.NotApplicable:
		return notApplicable
	}
	return unrated
}

// bears reports whether a level is a judgement on how evidence goes with a hypothesis.
func bears(l level) bool { return l != unrated && l != notApplicable }

// against is how many times its weight a level adds to the inconsistency.
var against = [...]int64{unrated: 0, veryInconsistent: 2, inconsistent: 1, neutral: 0, consistent: 0, veryConsistent: 0, notApplicable: 0}

// unit is 1 in the fixed numbers that sums are reckoned in: int64 holds four million times it.
const unit = 1_000_000_000_000

// weights are credibility times relevance by how many steps they are above (low, low), in fixed numbers.
var weights = [...]int64{unit / 2, 707_106_781_187, unit, 1_414_213_562_374, 2 * unit}

// weightOf returns a row's weight.
func weightOf(r *evidence.Row) int64 {
	step := 0
	for _, i := range []evidence.Importance{r.Credibility, r.Relevance} {
		switch i {
		case evidence.Medium:
			step++
		case evidence.High:
			step += 2
		}
	}
	return weights[step]
}

// fixed and float turn numbers into those that sums are reckoned in, and back.
func fixed(f float64) int64 { return int64(math.Round(f * unit)) }
func float(n int64) float64 { return float64(n) / unit }

// grid is a matrix as one looks at it: whose ratings, which way of counting.
type grid struct {
	rows, hyps int
	cells      []level // row by row
	weights    []int64 // by row
	diffs      []int64 // row by row: what a row holds against each hypothesis beyond what it holds against all alike
	commons    []int64 // by row: what it holds against all alike
	stands     []bool  // by hypothesis: something bears on it, so that it is ranked
	groups     [][]int // rows that count once together, in the order of their first
}

// at returns the cells of a row.
func (g *grid) at(row int) []level { return g.cells[row*g.hyps : (row+1)*g.hyps] }

// diff returns what a row holds against each hypothesis beyond what it holds against all alike.
func (g *grid) diff(row int) []int64 { return g.diffs[row*g.hyps : (row+1)*g.hyps] }

// ready finds out which hypotheses are ranked, and what each row holds against them.
func (g *grid) ready() {
	g.stands = make([]bool, g.hyps)
	for i, l := range g.cells {
		if bears(l) {
			g.stands[i%g.hyps] = true
		}
	}
	g.diffs, g.commons = make([]int64, len(g.cells)), make([]int64, g.rows)
	for r := range g.commons {
		g.commons[r] = g.split(g.weights[r], g.at(r), g.diff(r))
	}
}

// split returns what a row holds against each hypothesis beyond what it holds against all alike, and that.
func (g *grid) split(weight int64, cells []level, diff []int64) (common int64) {
	common = math.MaxInt64
	for h, l := range cells {
		diff[h] = weight * against[l]
		if g.stands[h] {
			common = min(common, diff[h])
		}
	}
	if common == math.MaxInt64 {
		common = 0
	}
	for h := range diff {
		if diff[h] -= common; !g.stands[h] {
			diff[h] = 0
		}
	}
	return common
}

// group puts rows of one origin together. byRow leaves each to itself.
func (g *grid) group(rows []evidence.Row, byRow bool) {
	at := map[string]int{}
	g.groups = make([][]int, 0, len(rows))
	own := make([]int, len(rows)) // one backing array for those that stand alone
	for i := range rows {
		own[i] = i
		key := rows[i].Origin
		if n, ok := at[key]; ok && key != "" && !byRow {
			g.groups[n] = append(g.groups[n], i)
			continue
		}
		at[key] = len(g.groups)
		g.groups = append(g.groups, own[i:i+1:i+1])
	}
}
