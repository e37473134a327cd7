package signedgraph_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/signedgraph"
)

// anyGraph draws a graph, with parallel edges, edges from a vertex to itself, and several components.
func anyGraph(t *rapid.T, most int) signedgraph.Graph {
	g := signedgraph.Graph{N: rapid.IntRange(0, most).Draw(t, "n")}
	if g.N == 0 {
		return g
	}
	vertex := rapid.IntRange(0, g.N-1)
	for range rapid.IntRange(0, 3*g.N).Draw(t, "m") {
		g.Edges = append(g.Edges, signedgraph.Edge{
			U: vertex.Draw(t, "u"), V: vertex.Draw(t, "v"), Negative: rapid.Bool().Draw(t, "negative"), Weight: rapid.IntRange(1, 5).Draw(t, "weight"),
		})
	}
	return g
}

func index(t *rapid.T, g signedgraph.Graph) int {
	t.Helper()
	s := signedgraph.Frustration(g, plenty)
	if !s.Optimal() {
		t.Fatalf("%v: not solved: %d to %d", g, s.Lower, s.Upper)
	}
	return s.Lower
}

func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph(t, 14)
		l := index(t, g)
		total, loops := g.Total(), 0
		for _, e := range g.Edges {
			if e.U == e.V && e.Negative {
				loops += e.Weight
			}
		}
		if l < loops || 2*(l-loops) > total-loops {
			t.Fatalf("index %d of %d: more than half", l, total)
		}
		if w := signedgraph.Weak(g, plenty); !w.Optimal() || w.Upper > l {
			t.Fatalf("two camps are groups too: %d to %d, index %d", w.Lower, w.Upper, l)
		}

		switched := signedgraph.Graph{N: g.N, Edges: slices.Clone(g.Edges)}
		side := rapid.SliceOfN(rapid.Bool(), g.N, g.N).Draw(t, "switch")
		for i, e := range g.Edges {
			switched.Edges[i].Negative = e.Negative != (side[e.U] != side[e.V])
		}
		if got := index(t, switched); got != l {
			t.Fatalf("switching changes %d to %d", l, got)
		}

		moved := signedgraph.Graph{N: g.N, Edges: slices.Clone(g.Edges)}
		to := rapid.Permutation(numbers(g.N)).Draw(t, "order")
		for i, e := range g.Edges {
			moved.Edges[i].U, moved.Edges[i].V = to[e.V], to[e.U]
		}
		slices.Reverse(moved.Edges)
		if got := index(t, moved); got != l {
			t.Fatalf("numbering changes %d to %d", l, got)
		}

		more := signedgraph.Graph{N: g.N + 1, Edges: slices.Clone(g.Edges)}
		best := signedgraph.Frustration(g, plenty).Side
		for v, friend := range best {
			if rapid.Bool().Draw(t, "tied") {
				more.Edges = append(more.Edges, signedgraph.Edge{U: v, V: g.N, Negative: friend, Weight: 2})
			}
		}
		if got := index(t, more); got != l {
			t.Fatalf("a vertex that agrees with a best partition changes %d to %d", l, got)
		}

		if len(g.Edges) > 0 {
			i := rapid.IntRange(0, len(g.Edges)-1).Draw(t, "without")
			fewer := signedgraph.Graph{N: g.N, Edges: slices.Delete(slices.Clone(g.Edges), i, i+1)}
			if got := index(t, fewer); got > l || got < l-g.Edges[i].Weight {
				t.Fatalf("without an edge of %d: %d, with it %d", g.Edges[i].Weight, got, l)
			}
		}
	})
}

// TestBoundsHold: whenever steps run out, what is said holds.
func TestBoundsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(10, 24).Draw(t, "n")
		g := camps(n, 4*n, .5, rapid.Uint64().Draw(t, "seed"))
		l := index(t, g)
		steps := rapid.Int64Range(0, 3_000_000).Draw(t, "steps")
		s := signedgraph.Frustration(g, steps)
		if s.Lower > l || s.Upper < l || len(g.Broken(s.Side)) != s.Upper {
			t.Fatalf("%d to %d with %d steps, but the index is %d", s.Lower, s.Upper, steps, l)
		}
		w, all := signedgraph.Weak(g, steps), signedgraph.Weak(g, plenty)
		if w.Lower > all.Upper || w.Upper < all.Lower || len(g.Breaking(w.Group)) != w.Upper {
			t.Fatalf("groups %d to %d with %d steps, %d to %d with more", w.Lower, w.Upper, steps, all.Lower, all.Upper)
		}
	})
}

// TestSameEveryTime: the same graph gives the same answer, to the side of each vertex.
func TestSameEveryTime(t *testing.T) {
	g := hubs(80, 3, .4, 5)
	a, b := signedgraph.Frustration(g, plenty/10), signedgraph.Frustration(g, plenty/10)
	if a.Lower != b.Lower || a.Upper != b.Upper || a.Steps != b.Steps || !slices.Equal(a.Side, b.Side) {
		t.Errorf("%+v\n%+v", a, b)
	}
}

// TestLarge: 200 vertices and 1,000 edges in two camps, of which up to a fifth have the wrong sign, and the same with hubs.
func TestLarge(t *testing.T) {
	for _, c := range []struct {
		name  string
		graph signedgraph.Graph
		want  int // as a program for integer programmes has it, see eval/balance
	}{
		{"2 % noise", camps(200, 1000, .02, 7), 17}, {"10 % noise", camps(200, 1000, .1, 7), 84}, {"20 % noise", camps(200, 1000, .2, 7), 190},
		{"hubs", hubs(200, 5, .2, 7), 190}, {"a tree of hubs", hubs(20_000, 1, .5, 7), 0},
	} {
		s := signedgraph.Frustration(c.graph, plenty)
		if s.Lower != c.want || s.Upper != c.want {
			t.Errorf("%s: %d to %d, want %d (%d steps)", c.name, s.Lower, s.Upper, c.want, s.Steps)
		}
	}
}

func TestNothing(t *testing.T) {
	for _, g := range []signedgraph.Graph{{}, {N: 1}, {N: 3}, {N: 1, Edges: []signedgraph.Edge{{Weight: 2}}}} {
		s := signedgraph.Frustration(g, plenty)
		o := signedgraph.AllOptima(g, s, plenty)
		if s.Upper != 0 || s.Lower != 0 || len(s.Side) != g.N || o.Count != 1 || !o.Exact || signedgraph.Weak(g, plenty).Groups != g.N {
			t.Errorf("%v: %+v %+v", g, s, o)
		}
	}
	g := signedgraph.Graph{N: 1, Edges: []signedgraph.Edge{{Negative: true, Weight: 2}}}
	if s := signedgraph.Frustration(g, plenty); s.Lower != 2 || s.Upper != 2 {
		t.Errorf("a foe of itself: %+v", s)
	}
}

func numbers(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func FuzzFrustration(f *testing.F) {
	f.Add([]byte{3, 1, 6, 11})
	f.Add([]byte("a graph of bytes"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if len(raw) == 0 || len(raw) > 40 {
			return
		}
		g := signedgraph.Graph{N: 1 + int(raw[0])%9}
		for i := 1; i+1 < len(raw); i += 2 {
			g.Edges = append(g.Edges, signedgraph.Edge{U: int(raw[i]) % g.N, V: int(raw[i]/16) % g.N, Negative: raw[i+1]%2 == 1, Weight: 1 + int(raw[i+1]/2)%7})
		}
		want, count, group := tried(g)
		s := signedgraph.Frustration(g, plenty)
		o := signedgraph.AllOptima(g, s, plenty)
		if s.Lower != want || s.Upper != want || o.Count != count || !slices.Equal(o.Group, group) {
			t.Fatalf("%v: %+v %+v, want %d in %d ways, %v", g, s, o, want, count, group)
		}
	})
}
