package signedgraph

import (
	"cmp"
	"math"
	"slices"
)

// Partition is what is known of the best partition into any number of groups, friends within and foes across.
type Partition struct {
	Lower  int   // no partition breaks less
	Upper  int   // Group breaks this much
	Group  []int // of each vertex, numbered by their first vertices
	Groups int
	Steps  int64
}

// Optimal reports whether no partition breaks less than this one.
func (p Partition) Optimal() bool { return p.Lower == p.Upper }

// Weak finds a partition into groups that breaks the least weight (correlation clustering), or bounds: what is to be broken is one
// edge of every cycle with exactly one negative edge (Davis 1967). steps bounds the work as in [Frustration].
func Weak(g Graph, steps int64) Partition {
	ties := make([]tie, len(g.Edges))
	for i, e := range g.Edges {
		ties[i] = tie{e.U, e.V, int64(e.Weight) * unit}
		if e.Negative {
			ties[i].w = -ties[i].w
		}
	}
	left := steps
	ties, lower := merged(ties)
	sets := newSets(g.N)
	for _, b := range blocks(g.N, ties) {
		group, low := clusters(len(b.vertex), b.ties, &left)
		lower += low
		first := map[int]int{}
		for k, v := range b.vertex {
			if u, ok := first[group[k]]; ok {
				sets.join(u, v)
			} else {
				first[group[k]] = v
			}
		}
	}
	out := Partition{Group: make([]int, g.N), Lower: int((lower + unit - 1) / unit), Steps: steps - left}
	number := map[int]int{}
	for v := range out.Group {
		r := sets.find(v)
		if _, ok := number[r]; !ok {
			number[r] = len(number)
		}
		out.Group[v] = number[r]
	}
	out.Groups = len(number)
	out.Upper = g.weigh(g.Breaking(out.Group))
	return out
}

// clusters solves a block.
func clusters(n int, ties []tie, left *int64) ([]int, int64) {
	c := newGathering(n, ties)
	c.start(*left)
	*left -= int64(gatherings * 20 * (n + len(ties)))
	if c.best == 0 {
		return c.at, 0
	}
	weight := make([]int64, len(ties))
	var g int64
	for i, t := range ties {
		weight[i] = abs(t.w)
		g = gcd(g, weight[i])
	}
	s := newSearch(c, weight, c.best, g, left)
	lower, done := s.relax(0, true)
	if done && lower < s.best {
		lower = max(lower, s.branch(lower))
	}
	return c.at, min(lower, c.best)
}

// gathering looks for groups: by moving vertices one at a time to the group that they have most ties with, and as a [problem] of
// cycles with one negative edge.
type gathering struct {
	n     int
	ties  []tie
	arcs  [][]arc
	group []int
	best  int64
	at    []int
	lots  lots
	with  []int64 // scratch: weight by group
	distance
}

func newGathering(n int, ties []tie) *gathering {
	return &gathering{n: n, ties: ties, arcs: arcsOf(n, ties), group: make([]int, n), best: math.MaxInt64, with: make([]int64, n+1), distance: newDistance(n)}
}

// gatherings is from how many beginnings groups are looked for.
const gatherings = 24

func (c *gathering) start(left int64) {
	s, _ := climb(c.n, c.ties, left)
	for v := range c.group {
		c.group[v] = int(1-s[v]) / 2
	}
	c.gather()
	c.joined(func(t tie) bool { return t.w > 0 })
	c.gather()
	for range gatherings {
		copy(c.group, c.at)
		for range max(2, c.n/6) {
			c.group[c.lots.below(c.n)] = c.lots.below(c.n)
		}
		c.gather()
	}
}

// joined begins with the groups that some ties make.
func (c *gathering) joined(by func(tie) bool) {
	sets := newSets(c.n)
	for _, t := range c.ties {
		if by(t) {
			sets.join(t.u, t.v)
		}
	}
	for v := range c.group {
		c.group[v] = sets.find(v)
	}
}

// gather moves vertices while that gains, twenty times around at most.
func (c *gathering) gather() {
	size := make([]int, c.n)
	for _, g := range c.group {
		size[g]++
	}
	for range 20 {
		moved := false
		for v := range c.group {
			moved = c.move(v, size) || moved
		}
		if !moved {
			break
		}
	}
	var sum int64
	for _, t := range c.ties {
		if (t.w > 0) != (c.group[t.u] == c.group[t.v]) {
			sum += abs(t.w)
		}
	}
	if sum < c.best {
		c.best, c.at = sum, slices.Clone(c.group)
	}
}

// move moves a vertex where it has the most weight of ties, to a group of its own where it has none.
func (c *gathering) move(v int, size []int) bool {
	here := c.group[v]
	for _, a := range c.arcs[v] {
		c.with[c.group[a.to]] += c.ties[a.tie].w
	}
	to, most := here, c.with[here]
	for _, a := range c.arcs[v] {
		if g := c.group[a.to]; c.with[g] > most {
			to, most = g, c.with[g]
		}
	}
	if most < 0 {
		to = slices.Index(size, 0)
		if size[here] == 1 {
			to = here
		}
	}
	for _, a := range c.arcs[v] {
		c.with[c.group[a.to]] = 0
	}
	if to == here {
		return false
	}
	c.group[v] = to
	size[here]--
	size[to]++
	return true
}

// settle implements [problem].
func (c *gathering) settle(y []float64) (int64, int64) {
	k := 0
	c.joined(func(t tie) bool { k++; return t.w > 0 && y[k-1] < .5 })
	c.gather()
	return c.best, int64(20 * (c.n + len(c.ties)))
}

// cuts implements [problem]: for every negative edge the shortest way along positive ones.
func (c *gathering) cuts(y []float64, pins []pin, each func(cut)) (steps int64) {
	order := make([]int, 0, len(c.ties))
	for e, t := range c.ties {
		if t.w < 0 && y[e] < 1-tightest {
			order = append(order, e)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(c.ties[a].u, c.ties[b].u), cmp.Compare(a, b))
	})
	for _, e := range order {
		t := c.ties[e]
		steps += c.walk(t.u, t.v, 1-tightest-y[e], y)
		if !math.IsInf(c.to[t.v], 1) {
			edges := []int32{int32(e)}
			for i := int32(t.v); c.by[i] >= 0; i = c.from[i] {
				edges = append(edges, c.by[i])
			}
			slices.Sort(edges)
			each(cut{edges: edges, rhs: 1})
		}
		c.clean()
	}
	return steps
}

func (c *gathering) walk(from, goal int, limit float64, y []float64) (steps int64) {
	c.reached(from, 0, -1, -1)
	for len(c.heap) > 0 {
		r := c.pop()
		v := int(r.at)
		if r.far > c.to[v] {
			continue
		}
		if v == goal {
			return steps
		}
		steps += int64(4 * len(c.arcs[v]))
		for _, a := range c.arcs[v] {
			if c.ties[a.tie].w < 0 {
				continue
			}
			if far := r.far + y[a.tie] + eachEdge; far < limit && far < c.to[a.to] {
				c.reached(a.to, far, a.tie, v)
			}
		}
	}
	return steps
}
