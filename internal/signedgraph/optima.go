package signedgraph

// Optima says in how many ways a graph can be split into two camps at the least cost, and who stands with whom in all of them.
type Optima struct {
	Count   int   // of best partitions, a component turned round counting as the same; at most [ManyOptima]
	Exact   bool  // Count is all of them; else there are at least so many
	Group   []int // vertices of one group stand to one another alike in every best partition; numbered by their first vertices
	Settled bool  // vertices of one component and different groups stand to one another differently in some two best partitions
}

// ManyOptima is where counting stops.
const ManyOptima = 1_000_000_000

// fewClasses is how many classes of a block are turned in every way: 2^19 ways.
const fewClasses = 20

// AllOptima finds out about all best partitions of a graph, given one. Where the solution is not known to be optimal, nothing is known.
func AllOptima(g Graph, s Solution, steps int64) Optima {
	out := Optima{Count: 1, Exact: true, Settled: true, Group: make([]int, g.N)}
	sets := newSets(g.N)
	if !s.Optimal() {
		out.Exact, out.Settled = false, false
		for v := range out.Group {
			out.Group[v] = v
		}
		return out
	}
	ties := make([]tie, len(g.Edges))
	for i, e := range g.Edges {
		ties[i] = tie{e.U, e.V, int64(e.Weight) * unit}
		if e.Negative {
			ties[i].w = -ties[i].w
		}
	}
	ties, _ = merged(ties)
	w := work{left: steps}
	for _, b := range blocks(g.N, ties) {
		at := make([]spin, len(b.vertex))
		for k, v := range b.vertex {
			at[k] = 1
			if s.Side[v] {
				at[k] = -1
			}
		}
		o := w.optima(len(b.vertex), b.ties, at)
		for k, v := range b.vertex {
			sets.join(v, b.vertex[o.Group[k]])
		}
		out.Exact, out.Settled = out.Exact && o.Exact, out.Settled && o.Settled
		if out.Count = min(ManyOptima, out.Count*o.Count); out.Count == ManyOptima {
			out.Exact = false
		}
	}
	for v := range out.Group {
		out.Group[v] = sets.find(v)
	}
	return out
}

// optima looks into a block. Group holds a vertex of each group.
func (w *work) optima(n int, ties []tie, at []spin) Optima {
	class := make([]int, n) // vertices that stand to one another as they do here in every best partition
	classes := n
	for v := range class {
		class[v] = v
	}
	best := cost(ties, at)
	switch {
	case best == 0:
		clear(class)
		return Optima{Count: 1, Exact: true, Settled: true, Group: class}
	case n > fewClasses:
		class, classes = w.rigid(n, ties, at, best)
	}
	small := make([]tie, len(ties))
	for i, t := range ties {
		small[i] = tie{class[t.u], class[t.v], t.w * int64(at[t.u]) * int64(at[t.v])}
	}
	small, fixed := merged(small)
	var o Optima
	if classes <= fewClasses {
		o = every(classes, small, best-fixed)
	} else {
		o = atLeast(classes, small)
	}
	first := make([]int, classes)
	for v := n - 1; v >= 0; v-- {
		first[class[v]] = v
	}
	group := make([]int, n)
	for v := range group {
		group[v] = first[o.Group[class[v]]]
	}
	o.Group = group
	return o
}

// rigid finds ties that are kept, or broken, in every best partition, by reduced costs, and makes classes of what they hold together.
func (w *work) rigid(n int, ties []tie, at []spin, best int64) ([]int, int) {
	weight := make([]int64, len(ties))
	for i, t := range ties {
		weight[i] = abs(t.w)
	}
	c := newCycles(n, ties)
	c.climber.from(at)
	g := grain(n, ties)
	s := newSearch(c, weight, best+g, g, &w.left) // as if the best were not known: what is as good is to be kept
	s.still = true
	s.relax(0, true)
	sets := newSets(n)
	for e, p := range s.pins {
		if p != open {
			sets.join(ties[e].u, ties[e].v)
		}
	}
	class, number := make([]int, n), map[int]int{}
	for v := range class {
		r := sets.find(v)
		if _, ok := number[r]; !ok {
			number[r] = len(number)
		}
		class[v] = number[r]
	}
	return class, len(number)
}

// every turns classes in every way, one at a time (Gray 1953), and keeps account of which turn together wherever the cost is best.
// The ties are such that nothing turned is best.
func every(n int, ties []tie, best int64) Optima {
	c := newClimber(n, ties)
	s := make([]spin, n)
	for v := range s {
		s[v] = 1
	}
	c.from(s)
	mark := make([]uint64, n) // of each class, what marks the best partitions in which it is turned
	lot := lots(7)
	var all uint64
	o := Optima{Exact: true, Settled: true, Group: make([]int, n)}
	for k := uint64(1); ; k++ {
		if c.now == best {
			o.Count++
			sign := lot.next()
			all += sign
			for v := range n {
				if c.s[v] < 0 {
					mark[v] += sign
				}
			}
		}
		if k == 1<<(n-1) {
			break
		}
		v := 0
		for k>>v&1 == 0 {
			v++
		}
		c.turn(v)
	}
	for v := range o.Group {
		o.Group[v] = v
		for u := range v {
			if mark[u] == mark[v] || mark[u]+mark[v] == all {
				o.Group[v] = u
				break
			}
		}
	}
	return o
}

// atLeast counts ways that are as good: classes without ties among them that can be turned at no cost.
func atLeast(n int, ties []tie) Optima {
	c := newClimber(n, ties)
	s := make([]spin, n)
	for v := range s {
		s[v] = 1
	}
	c.from(s)
	o := Optima{Count: 1, Group: make([]int, n)}
	taken := make([]bool, n)
	for v := range n {
		o.Group[v] = v
		if c.pull[v] != 0 || taken[v] {
			continue
		}
		o.Count = min(ManyOptima, 2*o.Count)
		for _, a := range c.arcs[v] {
			taken[a.to] = true
		}
	}
	return o
}
