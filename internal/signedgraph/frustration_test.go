package signedgraph_test

import (
	"slices"
	"testing"

	"hearsay/internal/signedgraph"
)

const plenty = 2_000_000_000

func TestAgainstEverything(t *testing.T) {
	for seed := range uint64(1500) {
		l := lots(seed)
		n := 4 + l.below(9)
		m := min(n+l.below(2*n+4)-2, n*(n-1)/2)
		g := camps(n, m, .5, seed)
		if seed%2 == 0 {
			for i := range g.Edges {
				g.Edges[i].Weight = 1 + l.below(6)
			}
		}
		want, count, group := tried(g)
		s := signedgraph.Frustration(g, plenty)
		if s.Lower != want || s.Upper != want {
			t.Fatalf("seed %d: n %d m %d: got %d..%d, want %d (nodes %d)", seed, n, m, s.Lower, s.Upper, want, s.Nodes)
		}
		o := signedgraph.AllOptima(g, s, plenty)
		if o.Count != count || !o.Exact || !o.Settled || !slices.Equal(o.Group, group) {
			t.Fatalf("seed %d: %v: got %+v, want %d ways, groups %v", seed, g, o, count, group)
		}
		if n <= 9 {
			w := signedgraph.Weak(g, plenty)
			if want := triedWeak(g); w.Lower != want || w.Upper != want {
				t.Fatalf("seed %d: n %d m %d: got %d..%d, want %d", seed, n, m, w.Lower, w.Upper, want)
			}
		}
	}
}
