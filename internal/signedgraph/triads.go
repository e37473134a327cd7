package signedgraph

import (
	"cmp"
	"slices"
)

// Triad is three vertices with ties between all of them: the ties by index, in order.
type Triad struct {
	Edges    [3]int
	Negative int // how many of them are negative
}

// Strained reports whether two camps cannot hold it: one negative tie, or three.
func (t Triad) Strained() bool { return t.Negative%2 == 1 }

// Triads calls each for every triad of a graph without parallel edges, in the order of its first edges. It takes time in proportion
// to m^1.5 for m edges.
func Triads(g Graph, each func(Triad)) {
	degree := make([]int, g.N)
	for _, e := range g.Edges {
		degree[e.U]++
		degree[e.V]++
	}
	before := func(u, v int) bool { return cmp.Or(cmp.Compare(degree[u], degree[v]), cmp.Compare(u, v)) < 0 }
	up := make([][]arc, g.N) // to vertices of higher degree
	for i, e := range g.Edges {
		if before(e.V, e.U) {
			e.U, e.V = e.V, e.U
		}
		if e.U != e.V {
			up[e.U] = append(up[e.U], arc{e.V, i})
		}
	}
	by := make([]int, g.N) // tie from the current vertex, from 1
	for u := range up {
		for _, a := range up[u] {
			by[a.to] = a.tie + 1
		}
		for _, a := range up[u] {
			for _, b := range up[a.to] {
				if by[b.to] == 0 {
					continue
				}
				t := Triad{Edges: [3]int{a.tie, b.tie, by[b.to] - 1}}
				slices.Sort(t.Edges[:])
				for _, e := range t.Edges {
					if g.Edges[e].Negative {
						t.Negative++
					}
				}
				each(t)
			}
		}
		for _, a := range up[u] {
			by[a.to] = 0
		}
	}
}
