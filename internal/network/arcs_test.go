package network

import (
	"math/rand/v2"
	"testing"
)

// isTree says whether heads make one tree: one root, everybody hangs from it.
func isTree(heads []int32) bool {
	roots := 0
	for i := range heads {
		steps := 0
		at := int32(i)
		for ; at != Root && steps <= len(heads); steps++ {
			if at < 0 || int(at) >= len(heads) {
				return false
			}
			at = heads[at]
		}
		if at != Root {
			return false
		}
		if heads[i] == Root {
			roots++
		}
	}
	return roots == 1
}

func crosses(heads []int32) bool {
	for i, h := range heads {
		for j, g := range heads {
			if h == Root || g == Root {
				continue
			}
			a, b, c, d := min(i, int(h)), max(i, int(h)), min(j, int(g)), max(j, int(g))
			if a < c && c < b && b < d {
				return true
			}
		}
	}
	return false
}

// covered says whether an arc goes over the root, which no tree without crossing arcs does.
func covered(heads []int32) bool {
	for r, h := range heads {
		if h != Root {
			continue
		}
		for i, g := range heads {
			if g != Root && min(i, int(g)) < r && r < max(i, int(g)) {
				return true
			}
		}
	}
	return false
}

// TestTreesAgainstEveryTree: up to five tokens, no other tree without crossing arcs scores higher.
func TestTreesAgainstEveryTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	var c chart
	for range 200 {
		n := 1 + rng.IntN(5)
		scores, root := floats(rng, n*stride), floats(rng, n)
		value := func(heads []int32) float32 {
			sum := float32(0)
			for i, h := range heads {
				if h == Root {
					sum += root[i]
				} else {
					sum += scores[i*stride+int(h)]
				}
			}
			return sum
		}
		best := float32(-1e9)
		heads := make([]int32, n)
		var walk func(i int)
		walk = func(i int) {
			if i == n {
				if isTree(heads) && !crosses(heads) && !covered(heads) {
					best = max(best, value(heads))
				}
				return
			}
			for h := int32(Root); h < int32(n); h++ {
				if h != int32(i) {
					heads[i] = h
					walk(i + 1)
				}
			}
		}
		walk(0)
		got := make([]int32, n)
		c.decode(n, scores, root, got)
		if !isTree(got) || crosses(got) || value(got) < best-1e-4 {
			t.Fatalf("tree %v is worth %g, the best %g", got, value(got), best)
		}
	}
}

// TestSentencesOfEveryLength: always a tree, within the sentence, heads near, and nothing written beside it.
func TestSentencesOfEveryLength(t *testing.T) {
	s := randomStage(t, 11, little)
	out := s.Run(randomIDs(s, 1, 3000), nil)
	for _, n := range []int{1, 2, 3, 17, 63, 64, 65, 66, 100, 128, 129, 200, 1000, 2900} {
		heads, relations := make([]int32, 3000), make([]int32, 3000)
		const first = 50
		heads[first-1], heads[first+n] = 99, 99
		s.Arcs().Decode(out, first, first+n, heads, relations)
		if heads[first-1] != 99 || heads[first+n] != 99 {
			t.Fatalf("%d tokens: something outside the sentence was written", n)
		}
		local := make([]int32, n)
		far := 0
		for i, h := range heads[first : first+n] {
			local[i] = h
			if h != Root {
				local[i] = h - first
				if d := int(local[i]) - i; d > window || -d > window {
					far++
				}
			}
			if r := relations[first+i]; r < 0 || int(r) >= len(s.Arcs().Labels()) {
				t.Fatalf("%d tokens: relation %d", n, r)
			}
		}
		if !isTree(local) || n <= window && crosses(local) {
			t.Errorf("%d tokens: no tree: %v", n, local)
		}
		if far > n/4 {
			t.Errorf("%d tokens: %d heads are further than %d", n, far, window)
		}
	}
	s.Arcs().Decode(out, 5, 5, nil, nil)
}

func TestCyclesAreCut(t *testing.T) {
	for _, heads := range [][]int32{
		{Root, 2, 1}, {1, 2, 0, Root, 3}, {1, Root, 3, 4, 2, 6, 5}, {Root}, {2, 0, 1, Root, 0, 6, 5},
	} {
		n := len(heads)
		tr := &tree{root: make([]float32, n), best: make([]float32, n)}
		top := 0
		for i, h := range heads {
			if h == Root {
				top = i
			}
		}
		got := append([]int32(nil), heads...)
		tr.cut(n, int32(top), got)
		if !isTree(got) {
			t.Errorf("%v became %v", heads, got)
		}
	}
}
