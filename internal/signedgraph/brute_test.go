package signedgraph_test

import (
	"slices"

	"hearsay/internal/signedgraph"
)

// What the tests hold the package to: everything tried.

// ways calls each for every partition into two camps, a component turned round counting as the same: its first vertex stays.
func ways(g signedgraph.Graph, each func(side []bool, cost int)) {
	of, count := g.Components()
	first := make([]bool, g.N)
	seen := make([]bool, count)
	var free []int
	for v, c := range of {
		if first[v] = !seen[c]; !first[v] {
			free = append(free, v)
		}
		seen[c] = true
	}
	side := make([]bool, g.N)
	for k := 0; k < 1<<len(free); k++ {
		for i, v := range free {
			side[v] = k>>i&1 == 1
		}
		cost := 0
		for _, e := range g.Edges {
			if (side[e.U] != side[e.V]) != e.Negative {
				cost += e.Weight
			}
		}
		each(side, cost)
	}
}

// tried is the frustration index, in how many ways it is reached, and for each vertex the first one of its component that it stands
// to alike in all of them.
func tried(g signedgraph.Graph) (index, count int, group []int) {
	index = g.Total() + 1
	var all [][]bool
	ways(g, func(side []bool, cost int) {
		if cost < index {
			index, all = cost, nil
		}
		if cost == index {
			all = append(all, slices.Clone(side))
		}
	})
	of, _ := g.Components()
	group = make([]int, g.N)
	for v := range group {
		group[v] = v
		for u := range v {
			alike := of[u] == of[v]
			for _, s := range all {
				alike = alike && (s[u] != s[v]) == (all[0][u] != all[0][v])
			}
			if alike {
				group[v] = u
				break
			}
		}
	}
	return index, len(all), group
}

// triedWeak is the least weight that any partition into groups breaks.
func triedWeak(g signedgraph.Graph) int {
	best := g.Total() + 1
	group := make([]int, g.N)
	var next func(v, groups int)
	next = func(v, groups int) {
		if v == g.N {
			cost := 0
			for _, e := range g.Edges {
				if (group[e.U] != group[e.V]) != e.Negative {
					cost += e.Weight
				}
			}
			best = min(best, cost)
			return
		}
		for k := range groups + 1 {
			group[v] = k
			next(v+1, max(groups, k+1))
		}
	}
	next(0, 0)
	return best
}

// lots is a row of numbers without pattern.
type lots uint64

func (l *lots) next() uint64 {
	*l += 0x9e3779b97f4a7c15
	z := uint64(*l)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (l *lots) below(n int) int      { return int(l.next() % uint64(n)) }
func (l *lots) under(p float64) bool { return float64(l.next()>>11)/(1<<53) < p }

// camps makes a graph of n vertices and m edges at random, in two camps, in which a share of the edges has the wrong sign.
func camps(n, m int, noise float64, seed uint64) signedgraph.Graph {
	l := lots(seed)
	g := signedgraph.Graph{N: n}
	seen := map[[2]int]bool{}
	for len(g.Edges) < m {
		u, v := l.below(n), l.below(n)
		if u > v {
			u, v = v, u
		}
		if u == v || seen[[2]int{u, v}] {
			continue
		}
		seen[[2]int{u, v}] = true
		g.Edges = append(g.Edges, signedgraph.Edge{U: u, V: v, Negative: ((u+v)%2 == 1) != l.under(noise), Weight: 1})
	}
	return g
}

// hubs makes a graph by preferential attachment: each vertex ties itself to k earlier ones.
func hubs(n, k int, negative float64, seed uint64) signedgraph.Graph {
	l := lots(seed)
	g := signedgraph.Graph{N: n}
	var ends []int
	for v := 1; v < n; v++ {
		chosen := map[int]bool{}
		for len(chosen) < min(k, v) {
			u := l.below(v)
			if len(ends) > 0 && l.below(2) == 0 {
				u = ends[l.below(len(ends))]
			}
			if u == v || chosen[u] {
				continue
			}
			chosen[u] = true
			g.Edges = append(g.Edges, signedgraph.Edge{U: u, V: v, Negative: l.under(negative), Weight: 1})
		}
		for _, e := range g.Edges[len(g.Edges)-len(chosen):] {
			ends = append(ends, e.U, e.V)
		}
	}
	return g
}
