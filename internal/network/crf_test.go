package network

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func randomCRF(rng *rand.Rand, k int) *CRF {
	b := newBuilder(rng.Uint64())
	b.random("x.transitions", k, k)
	b.random("x.start", k)
	b.random("x.end", k)
	t := &tensors{c: &container{tensors: b.tensors}}
	c := t.crf("x", k)
	return c
}

func (c *CRF) step(from, to int32) float32 {
	for _, b := range c.before[to] {
		if b.from == from {
			return b.score
		}
	}
	return float32(math.Inf(-1))
}

// paths calls do with every path of n labels and its score.
func (c *CRF) paths(scores []float32, n int, do func(path []int32, score float64)) {
	path := make([]int32, n)
	var walk func(t int, score float64)
	walk = func(t int, score float64) {
		if t == n {
			do(path, score+float64(c.end[path[n-1]]))
			return
		}
		for j := range int32(c.k) {
			s := score + float64(scores[t*c.k+int(j)])
			if t == 0 {
				s += float64(c.start[j])
			} else {
				s += float64(c.step(path[t-1], j))
			}
			path[t] = j
			walk(t+1, s)
		}
	}
	walk(0, 0)
}

// TestChainAgainstEveryPath compares with the sum over all paths of short sequences in the middle of a longer text.
func TestChainAgainstEveryPath(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	for range 60 {
		k, n := 1+rng.IntN(4), 1+rng.IntN(5)
		c := randomCRF(rng, k)
		if k > 2 {
			c.before[1] = c.before[1][1:] // label 0 may not be before label 1
			c.start[1] = -1e4
		}
		const first = 3
		scores := floats(rng, (first+n+2)*k)
		total, best := 0.0, math.Inf(-1)
		want, marginals := make([]int32, n), make([]float64, n*k)
		c.paths(scores[first*k:], n, func(path []int32, score float64) {
			if score > best {
				best = score
				copy(want, path)
			}
			p := math.Exp(score)
			total += p
			for i, l := range path {
				marginals[i*k+int(l)] += p
			}
		})
		path, p := make([]int32, first+n), make([]float32, len(scores))
		path[2], p[0] = 77, 77
		c.Decode(scores, first, first+n, path)
		c.Marginals(scores, first, first+n, p)
		if path[2] != 77 || p[0] != 77 || p[(first+n)*k] != 0 {
			t.Fatal("something outside the sequence was written")
		}
		for i := range want {
			if path[first+i] != want[i] {
				t.Fatalf("best path %v, want %v", path[first:], want)
			}
		}
		for i, m := range marginals {
			if math.Abs(m/total-float64(p[first*k+i])) > 1e-5 {
				t.Fatalf("probability %d is %g, want %g", i, p[first*k+i], m/total)
			}
		}
	}
}

// TestExtremeScores: whatever the scores, labels are labels and probabilities add up to one.
func TestExtremeScores(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 6))
	c := randomCRF(rng, 3)
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	for _, scores := range [][]float32{
		{1e30, -1e30, 0, -1e30, 1e30, 0}, {1e4, 0, -1e4, -1e4, 1e4, 0, 0, 0, 1e4},
		{nan, nan, nan, 1, 2, 3}, {inf, -inf, 0, inf, inf, inf}, {-inf, -inf, -inf, -inf, -inf, -inf},
	} {
		n := len(scores) / 3
		path, p := make([]int32, n), make([]float32, 3*n)
		c.Decode(scores, 0, n, path)
		c.Marginals(scores, 0, n, p)
		for i := range n {
			if sum := p[3*i] + p[3*i+1] + p[3*i+2]; path[i] < 0 || path[i] > 2 || !(math.Abs(float64(sum)-1) < 1e-5) {
				t.Errorf("scores %v: token %d has label %d and probabilities that add up to %g", scores, i, path[i], sum)
			}
		}
	}
	c.Decode(nil, 0, 0, nil)
	c.Marginals(nil, 0, 0, nil)
}

// TestForbiddenStepsAreNeverTaken, even where the scores ask for them.
func TestForbiddenStepsAreNeverTaken(t *testing.T) {
	w, s := fixture(t)
	_ = w
	c, names := s.CRF("roles"), s.Labels("roles")
	rng := rand.New(rand.NewPCG(8, 8))
	scores := floats(rng, 400*c.k)
	for i := range scores {
		scores[i] *= 300
	}
	path := make([]int32, 400)
	c.Decode(scores, 0, 400, path)
	for i, l := range path {
		if names[l][0] == 'I' && (i == 0 || names[path[i-1]][1:] != names[l][1:]) {
			t.Fatalf("token %d is %s after %v", i, names[l], path[:i])
		}
	}
}

func TestExp(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	for range 20000 {
		x := rng.Float64()*1400 - 700
		if got, want := exp(x), math.Exp(x); math.Abs(got-want) > 1e-14*want {
			t.Fatalf("exp(%v) = %v, want %v", x, got, want)
		}
	}
	for x, want := range map[float64]float64{0: 1, -1e9: 0, 1e9: math.Inf(1), math.Inf(-1): 0} {
		if got := exp(x); got != want {
			t.Errorf("exp(%v) = %v, want %v", x, got, want)
		}
	}
	// The last bits, so that no machine has others.
	if got := math.Float64bits(exp(-1.2345)); got != 0x3fd29f6b7bfe469d {
		t.Errorf("exp(-1.2345) = %#x", got)
	}
	p := make([]float32, 3)
	Softmax([]float32{1, 2, 3}, p)
	alike(t, "softmax", p, []float32{0.09003057, 0.24472847, 0.66524096})
	Softmax(nil, nil)
}

// TestHoldingAgainstEveryPath compares with the best of all paths that hold some labels.
func TestHoldingAgainstEveryPath(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 6))
	for range 200 {
		k, n := 2+rng.IntN(3), 1+rng.IntN(5)
		c := randomCRF(rng, k)
		hold := []int32{int32(rng.IntN(k))}
		if other := int32(rng.IntN(k)); other != hold[0] {
			hold = append(hold, other)
		}
		const first = 2
		scores := floats(rng, (first+n)*k)
		best, want := math.Inf(-1), make([]int32, n)
		c.paths(scores[first*k:], n, func(path []int32, score float64) {
			for _, label := range hold {
				if !slices.Contains(path, label) {
					return
				}
			}
			if score > best {
				best = score
				copy(want, path)
			}
		})
		path := make([]int32, first+n)
		path[first] = 99
		found := c.DecodeHolding(scores, first, first+n, hold, path)
		switch {
		case found != (len(hold) <= n):
			t.Fatalf("holding %v in %d tokens: found %v", hold, n, found)
		case !found && path[first] != 99:
			t.Fatal("a path was written though there is none")
		case found && !slices.Equal(path[first:], want):
			t.Fatalf("best path with labels %v is %v, want %v", hold, path[first:], want)
		}
	}
	c := randomCRF(rng, 3)
	c.before[1], c.start[1] = nil, -1e4 // label 1 cannot come
	path := []int32{7, 7, 7}
	if c.DecodeHolding(floats(rng, 9), 0, 3, []int32{1}, path) || path[0] != 7 {
		t.Fatalf("a label that cannot come was found: %v", path)
	}
}
