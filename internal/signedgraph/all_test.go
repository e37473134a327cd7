package signedgraph_test

import (
	"slices"
	"testing"

	"hearsay/internal/signedgraph"
)

// pairs are the pairs of the first n vertices; those with the last vertex come last.
func pairs(n int) (out [][2]int) {
	for v := range n {
		for u := range v {
			out = append(out, [2]int{u, v})
		}
	}
	return out
}

// signs say of each pair that it has no tie, a positive one or a negative one.
type signs []byte

func (s signs) graph(n int) signedgraph.Graph {
	g := signedgraph.Graph{N: n}
	for i, p := range pairs(n) {
		if s[i] > 0 {
			g.Edges = append(g.Edges, signedgraph.Edge{U: p[0], V: p[1], Negative: s[i] == 2, Weight: 1})
		}
	}
	return g
}

// more adds a vertex in every way.
func (s signs) more(n int, each func(signs)) {
	out := append(slices.Clone(s), make(signs, n)...)
	for {
		each(out)
		i := len(s)
		for ; i < len(out) && out[i] == 2; i++ {
			out[i] = 0
		}
		if i == len(out) {
			return
		}
		out[i]++
	}
}

// permutations of n things.
func permutations(n int) (out [][]int) {
	if n == 0 {
		return [][]int{{}}
	}
	for _, p := range permutations(n - 1) {
		for i := range n {
			out = append(out, slices.Insert(slices.Clone(p), i, n-1))
		}
	}
	return out
}

// different returns one of every kind of signed graph with n vertices, numbering apart.
func different(n int) []signs {
	if n == 1 {
		return []signs{{}}
	}
	at := map[[2]int]int{}
	for i, p := range pairs(n) {
		at[p], at[[2]int{p[1], p[0]}] = i, i
	}
	var moves [][]int
	for _, p := range permutations(n) {
		m := make([]int, len(at)/2)
		for i, q := range pairs(n) {
			m[i] = at[[2]int{p[q[0]], p[q[1]]}]
		}
		moves = append(moves, m)
	}
	seen := map[string]bool{}
	var out []signs
	for _, smaller := range different(n - 1) {
		smaller.more(n-1, func(s signs) {
			if seen[string(s)] {
				return
			}
			out = append(out, slices.Clone(s))
			turned := make(signs, len(s))
			for _, m := range moves {
				for i, to := range m {
					turned[to] = s[i]
				}
				seen[string(turned)] = true
			}
		})
	}
	return out
}

// busiest reports whether no vertex has more ties than the last.
func (s signs) busiest(n int) bool {
	degree := make([]int, n)
	for i, p := range pairs(n) {
		if s[i] > 0 {
			degree[p[0]]++
			degree[p[1]]++
		}
	}
	return slices.Max(degree) == degree[n-1]
}

// TestAllSmallGraphs holds every signed graph to six vertices to what trying everything gives: each with up to five vertices once,
// and each with six at least once, as a graph with five and one vertex more that has as many ties as any.
func TestAllSmallGraphs(t *testing.T) {
	for n, want := range map[int]int{2: 3, 3: 10, 4: 66, 5: 792} { // known numbers of signed graphs, numbering apart
		all := different(n)
		if len(all) != want {
			t.Fatalf("%d graphs with %d vertices, want %d: the listing is broken", len(all), n, want)
		}
		for _, s := range all {
			hold(t, s.graph(n), true)
		}
	}
	k := 0
	for _, five := range different(5) {
		five.more(5, func(s signs) {
			if !s.busiest(6) {
				return
			}
			if k++; !testing.Short() || k%17 == 0 {
				hold(t, s.graph(6), k%29 == 0)
			}
		})
	}
	if k < 25506 { // the known number of them, numbering apart
		t.Errorf("%d graphs with six vertices", k)
	}
}

// hold compares what is found with everything tried.
func hold(t *testing.T, g signedgraph.Graph, whole bool) {
	t.Helper()
	best, count := g.Total()+1, 0
	ways(g, func(_ []bool, cost int) {
		switch {
		case cost < best:
			best, count = cost, 1
		case cost == best:
			count++
		}
	})
	s := signedgraph.Frustration(g, plenty)
	if s.Lower != best || s.Upper != best || len(g.Broken(s.Side)) != best {
		t.Fatalf("%v: found %d to %d, want %d", g, s.Lower, s.Upper, best)
	}
	if !whole {
		return
	}
	o := signedgraph.AllOptima(g, s, plenty)
	if _, _, group := tried(g); o.Count != count || !o.Exact || !o.Settled || !slices.Equal(o.Group, group) {
		t.Fatalf("%v: found %+v, want %d ways, groups %v", g, o, count, group)
	}
	w := signedgraph.Weak(g, plenty)
	if want := triedWeak(g); w.Lower != want || w.Upper != want || len(g.Breaking(w.Group)) != want {
		t.Fatalf("%v: in groups %d to %d, want %d", g, w.Lower, w.Upper, want)
	}
}
