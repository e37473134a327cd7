package signedgraph

import (
	"cmp"
	"slices"
)

// Edge is a tie between two vertices, which are numbered from 0.
type Edge struct {
	U, V     int
	Negative bool
	Weight   int // what it costs to break it, from 1 up
}

// Graph is a signed graph. Parallel edges are allowed, also of both signs. An edge from a vertex to itself breaks nothing where
// it is positive and is always broken where it is negative.
type Graph struct {
	N     int
	Edges []Edge
}

// Total is the weight of all edges.
func (g Graph) Total() int {
	sum := 0
	for _, e := range g.Edges {
		sum += e.Weight
	}
	return sum
}

// Broken returns the edges, by index, that break a partition into two camps: positive across, negative within.
func (g Graph) Broken(side []bool) []int {
	out := []int{}
	for i, e := range g.Edges {
		if (side[e.U] != side[e.V]) != e.Negative {
			out = append(out, i)
		}
	}
	return out
}

// Breaking returns the edges, by index, that break a partition into groups: positive across, negative within.
func (g Graph) Breaking(group []int) []int {
	out := []int{}
	for i, e := range g.Edges {
		if (group[e.U] != group[e.V]) != e.Negative {
			out = append(out, i)
		}
	}
	return out
}

func (g Graph) weigh(edges []int) int {
	sum := 0
	for _, e := range edges {
		sum += g.Edges[e].Weight
	}
	return sum
}

// Components returns, for each vertex, the number of its connected component; components are numbered by their first vertex.
func (g Graph) Components() (of []int, count int) {
	sets := newSets(g.N)
	for _, e := range g.Edges {
		sets.join(e.U, e.V)
	}
	of = make([]int, g.N)
	number := make([]int, g.N)
	for v := range number {
		number[v] = -1
	}
	for v := range of {
		r := sets.find(v)
		if number[r] < 0 {
			number[r] = count
			count++
		}
		of[v] = number[r]
	}
	return of, count
}

// tie is an edge in the making: a signed weight, in the finer units that halving needs.
type tie struct {
	u, v int
	w    int64
}

// spin is a side: +1 or -1.
type spin = int8

// cost is the weight of the ties that break a partition.
func cost(ties []tie, s []spin) int64 {
	var sum int64
	for _, t := range ties {
		if (t.w > 0) != (s[t.u] == s[t.v]) {
			sum += abs(t.w)
		}
	}
	return sum
}

func abs(w int64) int64 {
	if w < 0 {
		return -w
	}
	return w
}

func signOf(w int64) spin {
	if w < 0 {
		return -1
	}
	return 1
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// arc is one end of a tie: where it leads, and which tie it is.
type arc struct{ to, tie int }

// arcsOf lists the arcs of each vertex.
func arcsOf(n int, ties []tie) [][]arc {
	degree := make([]int, n)
	for _, t := range ties {
		degree[t.u]++
		degree[t.v]++
	}
	all := make([]arc, 2*len(ties))
	out := make([][]arc, n)
	for v, d := range degree {
		out[v], all = all[:0:d], all[d:]
	}
	for i, t := range ties {
		out[t.u] = append(out[t.u], arc{t.v, i})
		out[t.v] = append(out[t.v], arc{t.u, i})
	}
	return out
}

// sides switches vertices so that every tie of a spanning forest is kept; it says whether then all ties are: whether the graph
// is balanced.
func sides(n int, ties []tie) (s []spin, balanced bool) {
	s = make([]spin, n)
	arcs := arcsOf(n, ties)
	var stack []int
	for v := range s {
		if s[v] != 0 {
			continue
		}
		s[v] = 1
		for stack = append(stack, v); len(stack) > 0; {
			u := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for _, a := range arcs[u] {
				if s[a.to] == 0 {
					s[a.to] = s[u] * signOf(ties[a.tie].w)
					stack = append(stack, a.to)
				}
			}
		}
	}
	return s, cost(ties, s) == 0
}

// sets are disjoint sets of vertices.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for v := range s {
		s[v] = v
	}
	return s
}

func (s sets) find(v int) int {
	for s[v] != v {
		s[v] = s[s[v]]
		v = s[v]
	}
	return v
}

// join makes two sets one and says whether they were two.
func (s sets) join(u, v int) bool {
	u, v = s.find(u), s.find(v)
	if u == v {
		return false
	}
	s[max(u, v)] = min(u, v)
	return true
}

// lots is a row of numbers without pattern, always the same (splitmix64, Steele and others 2014).
type lots uint64

func (l *lots) next() uint64 {
	*l += 0x9e3779b97f4a7c15
	z := uint64(*l)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (l *lots) below(n int) int { return int(l.next() % uint64(n)) }

// merged makes parallel ties one and drops those from a vertex to itself. fixed is the cost that every partition has.
func merged(ties []tie) (out []tie, fixed int64) {
	all := make([]tie, 0, len(ties))
	for _, t := range ties {
		if t.u == t.v {
			if t.w < 0 {
				fixed -= t.w
			}
			continue
		}
		if t.u > t.v {
			t.u, t.v = t.v, t.u
		}
		all = append(all, t)
	}
	slices.SortStableFunc(all, func(a, b tie) int { return cmp.Or(cmp.Compare(a.u, b.u), cmp.Compare(a.v, b.v)) })
	for i := 0; i < len(all); {
		var plus, minus int64
		t := all[i]
		for ; i < len(all) && all[i].u == t.u && all[i].v == t.v; i++ {
			if w := all[i].w; w > 0 {
				plus += w
			} else {
				minus -= w
			}
		}
		fixed += min(plus, minus)
		if t.w = plus - minus; t.w != 0 {
			out = append(out, t)
		}
	}
	return out, fixed
}
