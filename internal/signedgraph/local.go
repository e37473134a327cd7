package signedgraph

import (
	"math"
	"slices"
)

// climber looks for a good partition: it turns the vertex that gains most, or loses least, and does not turn it back for a while.
type climber struct {
	ties []tie
	arcs [][]arc
	s    []spin
	pull []int64 // of each vertex, what keeps it where it stands less what breaks there
	now  int64
	best int64
	at   []spin // the best partition met
	wait []int  // of each vertex, the turn from which it may be turned again
	lots lots
}

func newClimber(n int, ties []tie) *climber {
	return &climber{ties: ties, arcs: arcsOf(n, ties), s: make([]spin, n), pull: make([]int64, n), best: math.MaxInt64, wait: make([]int, n)}
}

// from starts at a partition.
func (c *climber) from(s []spin) {
	copy(c.s, s)
	clear(c.pull)
	for _, t := range c.ties {
		w := t.w * int64(c.s[t.u]) * int64(c.s[t.v])
		c.pull[t.u] += w
		c.pull[t.v] += w
	}
	c.now = cost(c.ties, c.s)
	c.note()
}

func (c *climber) note() {
	if c.now < c.best {
		c.best, c.at = c.now, append(c.at[:0], c.s...)
	}
}

// turn turns a vertex.
func (c *climber) turn(v int) {
	c.now += c.pull[v]
	c.pull[v] = -c.pull[v]
	c.s[v] = -c.s[v]
	for _, a := range c.arcs[v] {
		c.pull[a.to] += 2 * c.ties[a.tie].w * int64(c.s[v]) * int64(c.s[a.to])
	}
}

// descend turns vertices while that gains.
func (c *climber) descend() {
	for again := true; again; {
		again = false
		for v := range c.s {
			if c.pull[v] < 0 {
				c.turn(v)
				again = true
			}
		}
	}
	c.note()
}

// search goes on for so many turns.
func (c *climber) search(turns int) {
	n := len(c.s)
	clear(c.wait)
	for turn := 1; turn <= turns; turn++ {
		v, least, ties := -1, int64(math.MaxInt64), 0
		for u := range n {
			p := c.pull[u]
			if p > least || c.wait[u] > turn && c.now+p >= c.best {
				continue
			}
			if p < least {
				v, least, ties = u, p, 1
			} else if ties++; c.lots.below(ties) == 0 {
				v = u
			}
		}
		if v < 0 {
			continue // all have to wait
		}
		c.turn(v)
		c.wait[v] = turn + 5 + n/100 + c.lots.below(10)
		c.note()
	}
}

// The first search of a block: starts, and turns of each by vertices, so long as the steps last.
const (
	starts      = 24
	turnsOfEach = 30
	searchSteps = 120_000_000
)

// climb returns a good partition of a block and how many steps that took: no more than a quarter of those that are left, besides
// a first descent.
func climb(n int, ties []tie, left int64) ([]spin, int64) {
	c := newClimber(n, ties)
	s, _ := sides(n, ties)
	c.from(s)
	turns := int(min(int64(turnsOfEach*n), min(searchSteps, left/4)/starts/int64(max(n, 1))))
	if turns <= 0 {
		c.descend()
		return c.at, int64(len(ties))
	}
	for start := range starts {
		switch {
		case start%3 == 1: // anywhere
			for v := range s {
				s[v] = spin(2*c.lots.below(2) - 1)
			}
			c.from(s)
		case start > 0: // near the best
			s = append(s[:0], c.at...)
			for range max(2, n/8) {
				v := c.lots.below(n)
				s[v] = -s[v]
			}
			c.from(s)
		}
		c.descend()
		c.search(turns)
	}
	return slices.Clone(c.at), int64(starts) * int64(turns) * int64(n)
}
