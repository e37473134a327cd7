package signedgraph

import "math"

// cut is an inequality: the sum over its edges of y, or of 1-y where the edge is turned, is at least 1. In y: coefficients of +1
// and -1 and a right side.
type cut struct {
	edges  []int32
	turned []bool // nil for none
	rhs    int64
}

func (c cut) sign(k int) float64 {
	if c.turned != nil && c.turned[k] {
		return -1
	}
	return 1
}

// programme is a linear programme in variables from 0 to 1: the least sum of weights so that all cuts hold. It is kept as
// a dictionary: each basic variable is a sum of the others. Adding a cut and bounding a variable keep it dual feasible, so that
// the dual simplex method goes on from where it stands.
//
// Variables are the edges, 0 to vars-1, and the slacks of cuts after them. Nothing that is proved rests on these floating-point
// numbers: see safe. Products are rounded before they are added, so that every machine walks the same way.
type programme struct {
	vars   int
	weight []float64 // of each edge, a little apart from one another so that the method does not go in circles
	cuts   []cut
	lo, hi []float64 // of the edges
	rows   [][]float64
	x      []float64 // values of the basic variables
	norm   []float64 // of each row, the sum of its squares and 1
	basic  []int     // variable of each row
	free   []int     // variable of each column
	high   []bool    // column: the variable stands at its upper bound
	d      []float64 // column: reduced cost
	where  []int     // of each variable: its row, or -1-column
	steps  int64
	spare  [][]float64
	pivots int
}

const (
	near  = 1e-9 // smaller numbers are nought
	loose = 1e-7 // how far a bound may be passed
)

func newProgramme(weight []int64) *programme {
	n := len(weight)
	p := &programme{vars: n, weight: make([]float64, n), lo: make([]float64, n), hi: make([]float64, n)}
	lot := lots(1)
	for i, w := range weight {
		p.weight[i] = (float64(w) / unit) + float64(lot.below(1000))*1e-9
		p.hi[i] = 1
	}
	p.begin()
	return p
}

// begin starts with no cuts: every edge free and at the bound that costs least.
func (p *programme) begin() {
	p.rows, p.x, p.norm, p.basic, p.cuts = nil, nil, nil, nil, nil
	p.free, p.high, p.d = make([]int, p.vars), make([]bool, p.vars), make([]float64, p.vars)
	p.where = make([]int, p.vars)
	for j := range p.free {
		p.free[j], p.where[j], p.d[j] = j, -1-j, p.weight[j]
	}
}

// value returns a variable's value.
func (p *programme) value(v int) float64 {
	at := p.where[v]
	if at >= 0 {
		return p.x[at]
	}
	return p.bound(-1 - at)
}

// bound returns where the variable of a column stands.
func (p *programme) bound(j int) float64 {
	v := p.free[j]
	if v >= p.vars {
		return 0
	}
	if p.high[j] {
		return p.hi[v]
	}
	return p.lo[v]
}

// ys returns the values of the edges.
func (p *programme) ys(y []float64) {
	for e := range y {
		y[e] = min(1, max(0, p.value(e)))
	}
}

// add adds a cut with a slack of its own.
func (p *programme) add(c cut) {
	var row []float64
	if n := len(p.spare); n > 0 {
		row, p.spare = p.spare[n-1], p.spare[:n-1]
		clear(row)
	} else {
		row = make([]float64, p.vars)
	}
	x := -float64(c.rhs)
	for k, e := range c.edges {
		s := c.sign(k)
		x += s * p.value(int(e))
		at := p.where[e]
		if at < 0 {
			row[-1-at] += s
			continue
		}
		for j, a := range p.rows[at] {
			row[j] += s * a
		}
		p.steps += int64(p.vars)
	}
	norm := 1.0
	for _, a := range row {
		norm += float64(a * a)
	}
	p.norm = append(p.norm, norm)
	p.where = append(p.where, len(p.rows))
	p.basic = append(p.basic, p.vars+len(p.cuts))
	p.rows, p.x, p.cuts = append(p.rows, row), append(p.x, x), append(p.cuts, c)
}

// set bounds an edge anew. A free one takes the bound that its reduced cost asks for.
func (p *programme) set(e int, lo, hi float64) {
	at := p.where[e]
	if at >= 0 {
		p.lo[e], p.hi[e] = lo, hi
		return
	}
	j := -1 - at
	before := p.bound(j)
	p.lo[e], p.hi[e] = lo, hi
	p.high[j] = p.d[j] < 0
	p.shift(j, p.bound(j)-before)
}

// shift moves the variable of a column.
func (p *programme) shift(j int, by float64) {
	if by == 0 {
		return
	}
	for i, row := range p.rows {
		if a := row[j]; a != 0 {
			p.x[i] += float64(a * by)
		}
	}
}

// drop takes out the slack rows that are not tight, and with them their cuts.
func (p *programme) drop(slack float64) {
	kept := 0
	for i, v := range p.basic {
		if v >= p.vars && p.x[i] > slack {
			p.where[v] = math.MinInt
			p.spare = append(p.spare, p.rows[i])
			continue
		}
		p.rows[kept], p.x[kept], p.norm[kept], p.basic[kept] = p.rows[i], p.x[i], p.norm[i], v
		p.where[v] = kept
		kept++
	}
	p.rows, p.x, p.norm, p.basic = p.rows[:kept], p.x[:kept], p.norm[:kept], p.basic[:kept]
}

// objective returns what the edges cost.
func (p *programme) objective() float64 {
	sum := 0.0
	for e := range p.vars {
		sum += float64(p.weight[e] * p.value(e))
	}
	return sum
}

// ending is how the dual simplex method ended.
type ending int

const (
	best    ending = iota
	none           // no values keep the bounds and cuts; of row, column by column, the proof is read
	tired          // out of steps
	enough         // the objective passed what was asked for
	unsound        // numbers have drifted
)

// solve goes on until all bounds hold, the objective passes limit, or steps are used up.
func (p *programme) solve(limit float64, steps int64) (end ending, row int) {
	stop := p.steps + steps
	for round := 0; ; round++ {
		if p.steps > stop {
			return tired, -1
		}
		i, up := p.worst()
		if i < 0 {
			return best, -1
		}
		j := p.entering(i, up)
		if j < 0 {
			return none, i
		}
		p.pivot(i, j, up)
		if round%16 == 15 {
			if p.objective() > limit {
				return enough, -1
			}
		}
		if math.IsNaN(p.x[i]) || math.Abs(p.x[i]) > 1e9 {
			return unsound, -1
		}
	}
}

// worst returns the row that is furthest out of its bounds, for its length (the steepest edge), and whether it has to rise.
func (p *programme) worst() (row int, up bool) {
	row = -1
	most := 0.0
	for i, v := range p.basic {
		x, out, rise := p.x[i], 0.0, false
		switch {
		case v >= p.vars:
			out, rise = -x, true
		case x < p.lo[v]:
			out, rise = p.lo[v]-x, true
		case x > p.hi[v]:
			out = x - p.hi[v]
		}
		if out <= loose {
			continue
		}
		if out *= out / p.norm[i]; out > most {
			row, up, most = i, rise, out
		}
	}
	return row, up
}

// entering returns the column that enters: of those that can mend the row, the one whose reduced cost reaches nought first.
func (p *programme) entering(i int, up bool) int {
	enter, least, size := -1, math.Inf(1), 0.0
	for j, a := range p.rows[i] {
		if a < near && a > -near {
			continue
		}
		if !up {
			a = -a
		}
		v := p.free[j]
		if v < p.vars && p.lo[v] == p.hi[v] {
			continue
		}
		if (a > 0) == p.high[j] {
			continue
		}
		a = math.Abs(a)
		ratio := math.Abs(p.d[j]) / a
		if ratio < least-1e-11 || ratio <= least+1e-11 && a > size {
			enter, least, size = j, min(ratio, least), a
		}
	}
	return enter
}

// pivot exchanges the variable of a row, which goes to the bound that it passed, for that of a column.
func (p *programme) pivot(i, j int, up bool) {
	leave, enter := p.basic[i], p.free[j]
	target, high := 0.0, false
	if leave < p.vars {
		if target = p.lo[leave]; !up {
			target, high = p.hi[leave], true
		}
	}
	old := p.rows[i]
	t := (target - p.x[i]) / old[j]
	from := p.bound(j)
	p.shift(j, t)
	inverse := 1 / old[j]
	for k, a := range old {
		if a != 0 {
			if a = -float64(a * inverse); a < near && a > -near {
				a = 0
			}
			old[k] = a
		}
	}
	old[j] = inverse
	list := p.indices(old)
	own := 1.0
	for _, k := range list {
		own += float64(old[k] * old[k])
	}
	p.norm[i] = own
	for r, row := range p.rows {
		if r == i {
			continue
		}
		if a := row[j]; a != 0 {
			row[j] = 0
			p.norm[r] = max(1, p.norm[r]-float64(a*a)+eliminate(row, old, a, list))
			p.steps += int64(len(list))
		}
	}
	dj := p.d[j]
	p.d[j] = 0
	eliminate(p.d, old, dj, list)
	p.steps += int64(len(p.rows) + 3*p.vars)
	p.x[i] = from + t
	p.basic[i], p.free[j] = enter, leave
	p.where[enter], p.where[leave] = i, -1-j
	p.high[j] = high
	p.pivots++
}

// indices lists the columns in which a row has anything.
func (p *programme) indices(row []float64) []int32 {
	list := make([]int32, 0, len(row))
	for k, a := range row {
		if a != 0 {
			list = append(list, int32(k))
		}
	}
	return list
}

// eliminate adds a times from to row, and returns by how much the sum of the row's squares grew.
func eliminate(row, from []float64, a float64, list []int32) (more float64) {
	for _, k := range list {
		was := row[k]
		is := was + float64(a*from[k])
		row[k] = is
		more += float64(is*is) - float64(was*was)
	}
	return more
}
