package signedgraph

import "slices"

// Solution is what is known of a graph's frustration index.
type Solution struct {
	Lower int    // no partition breaks less
	Upper int    // Side breaks this much; where it equals Lower it is the frustration index
	Side  []bool // a partition into two camps; the first vertex of every component stands on the side of false
	Nodes int    // of branch and bound
	Steps int64  // spent
}

// Optimal reports whether no partition breaks less than this one.
func (s Solution) Optimal() bool { return s.Lower == s.Upper }

// unit is what a weight of 1 is in the units of ties, so that it can be halved.
const unit = 1 << 10

// Frustration finds the frustration index and a partition that reaches it. steps bounds the work: about 10^9 are a second or two;
// when they are used up, the bounds are what is known by then.
func Frustration(g Graph, steps int64) Solution {
	ties := make([]tie, len(g.Edges))
	for i, e := range g.Edges {
		ties[i] = tie{e.U, e.V, int64(e.Weight) * unit}
		if e.Negative {
			ties[i].w = -ties[i].w
		}
	}
	w := work{left: steps}
	s, lower := w.whole(g.N, ties)
	out := Solution{Side: facing(g, s), Lower: int((lower + unit - 1) / unit), Nodes: w.nodes, Steps: steps - w.left}
	out.Upper = g.weigh(g.Broken(out.Side))
	return out
}

// facing turns each component so that its first vertex stands on the side of false.
func facing(g Graph, s []spin) []bool {
	of, n := g.Components()
	first := make([]spin, n)
	out := make([]bool, g.N)
	for v, c := range of {
		if first[c] == 0 {
			first[c] = s[v]
		}
		out[v] = s[v] != first[c]
	}
	return out
}

// work is how much of it is left.
type work struct {
	left  int64
	nodes int
}

// whole solves any graph: it makes it smaller, splits it into blocks, and solves those. It returns a partition and a lower bound.
func (w *work) whole(n int, ties []tie) ([]spin, int64) {
	r := reduce(n, ties)
	parts := blocks(r.n, r.ties)
	lower := r.fixed
	sides := make([][]spin, len(parts))
	for i, b := range parts {
		var low int64
		if len(parts) == 1 {
			sides[i], low = w.block(len(b.vertex), b.ties)
		} else {
			sides[i], low = w.whole(len(b.vertex), b.ties)
		}
		lower += low
	}
	return r.back(glue(r.n, parts, sides)), lower
}

// block solves a block that cannot be made smaller.
func (w *work) block(n int, ties []tie) ([]spin, int64) {
	if s, balanced := sides(n, ties); balanced {
		return s, 0
	}
	s, steps := climb(n, ties, w.left)
	w.left -= steps
	return w.better(n, ties, s)
}

// better improves a partition until it is shown to be best or steps are used up.
func (w *work) better(n int, ties []tie, s []spin) ([]spin, int64) {
	weight := make([]int64, len(ties))
	for i, t := range ties {
		weight[i] = abs(t.w)
	}
	c := newCycles(n, ties)
	c.climber.from(s)
	b := newSearch(c, weight, c.climber.best, grain(n, ties), &w.left)
	lower, done := b.relax(0, true)
	if done && lower < b.best {
		if settled := b.settled(); settled*8 >= len(ties) {
			w.nodes += b.nodes
			return w.smaller(n, ties, b.pins, slices.Clone(c.climber.at), b.best, lower)
		}
		lower = max(lower, b.branch(lower))
	}
	w.nodes += b.nodes
	return slices.Clone(c.climber.at), lower
}

// smaller goes on with the graph in which pinned edges are contracted. Every partition that is better than the best known is one of
// that graph too.
func (w *work) smaller(n int, ties []tie, pins []pin, s []spin, best, lower int64) ([]spin, int64) {
	sets := newSets(n)
	var settled []tie
	for e, p := range pins {
		if p == open {
			continue
		}
		t := ties[e]
		sets.join(t.u, t.v)
		if p == broken {
			t.w = -t.w
		}
		settled = append(settled, t)
	}
	rel, _ := sides(n, settled)
	number := make([]int, n)
	count := 0
	for v := range number {
		if sets.find(v) == v {
			number[v] = count
			count++
		}
	}
	left := make([]tie, len(ties))
	for e, t := range ties {
		left[e] = tie{number[sets.find(t.u)], number[sets.find(t.v)], t.w * int64(rel[t.u]) * int64(rel[t.v])}
	}
	left, fixed := merged(left)
	sub, low := w.whole(count, left)
	out := make([]spin, n)
	for v := range out {
		out[v] = rel[v] * sub[number[sets.find(v)]]
	}
	if got := cost(ties, out); got < best {
		s, best = out, got
	}
	return s, max(lower, min(best, fixed+low))
}

// grain is what the costs of two partitions differ by a multiple of: turning a vertex changes the cost by the weight of its ties less
// twice that of some of them.
func grain(n int, ties []tie) int64 {
	var g int64
	around := make([]int64, n)
	for _, t := range ties {
		g = gcd(g, 2*abs(t.w))
		around[t.u] += abs(t.w)
		around[t.v] += abs(t.w)
	}
	for _, d := range around {
		g = gcd(g, d)
	}
	return max(g, 1)
}
