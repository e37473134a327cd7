package network

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// little has wide and narrow dilations, a width that is no multiple of a panel's pairs, and every kind of head.
var little = description{
	Width: 48, Dilations: []int{1, 3, 8, 2},
	Columns: []Column{{"word", 90, 11}, {"shape", 7, 2}},
	Heads:   []headOf{{"roles", labels(5)}, {"one", labels(1)}, {"upos", labels(17)}},
	Arcs:    &arcsDescription{9, labels(6)},
}

// everything is all numbers that a run gives.
func everything(o *Output) []float32 {
	all := append(append([]float32(nil), o.dep...), o.head...)
	for _, s := range o.scores {
		all = append(all, s...)
	}
	return all
}

// TestTilesGiveTheSameBits: however a text is cut into tiles, and whoever works through them in what order, the scores
// are those of the text worked through at once.
func TestTilesGiveTheSameBits(t *testing.T) {
	s := randomStage(t, 3, little)
	rapid.Check(t, func(r *rapid.T) {
		tokens := rapid.IntRange(1, 700).Draw(r, "tokens")
		ids := randomIDs(s, uint64(tokens), tokens)
		whole, cut := &Output{}, &Output{}
		whole.prepare(s, tokens)
		cut.prepare(s, tokens)
		s.tile(ids, 0, tokens, whole)
		for at := 0; at < tokens; {
			next := min(tokens, at+rapid.IntRange(1, 300).Draw(r, "tile"))
			s.tile(ids, at, next, cut)
			at = next
		}
		same(t, "tiles", everything(cut), everything(whole))
	})
}

// TestThreadsGiveTheSameBits also runs two texts of unlike length through one Output.
func TestThreadsGiveTheSameBits(t *testing.T) {
	s := randomStage(t, 4, little)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	ids := randomIDs(s, 1, 3*tile+77)
	one := everything(s.Run(ids, nil))
	out := s.Run(randomIDs(s, 2, 4*tile), nil)
	for _, threads := range []int{2, 3, 8} {
		runtime.GOMAXPROCS(threads)
		same(t, "threads", everything(s.Run(ids, out)), one)
	}
}

// TestKernelsReadAlike runs a whole network with every set of routines.
func TestKernelsReadAlike(t *testing.T) {
	defer func(before kernels) { active = before }(active)
	s := randomStage(t, 5, little)
	ids := randomIDs(s, 3, 400)
	active = portable
	want := everything(s.Run(ids, nil))
	for _, ks := range available() {
		active = ks
		same(t, ks.name, everything(s.Run(ids, nil)), want)
	}
}

// TestReach: a token's scores depend on nothing beyond the reach.
func TestReach(t *testing.T) {
	s := randomStage(t, 6, little)
	if s.Reach() != 28 {
		t.Fatalf("the reach is %d, want twice 1+3+8+2", s.Reach())
	}
	ids := randomIDs(s, 4, 300)
	before := s.Run(ids, nil)
	const at = 150
	ids[0][at] = (ids[0][at] + 1) % 90
	after := s.Run(ids, nil)
	n := len(s.Labels("upos"))
	a, b := before.Head("upos"), after.Head("upos")
	same(t, "before", b[:(at-28)*n], a[:(at-28)*n])
	same(t, "behind", b[(at+29)*n:], a[(at+29)*n:])
	if slices.Equal(b[(at-28)*n:(at-20)*n], a[(at-28)*n:(at-20)*n]) || slices.Equal(b[(at+21)*n:(at+29)*n], a[(at+21)*n:(at+29)*n]) {
		t.Errorf("nobody near the reach feels token %d: the test shows nothing", at)
	}
}

func TestShortTexts(t *testing.T) {
	s := randomStage(t, 7, little)
	for tokens := range 12 {
		out := s.Run(randomIDs(s, 5, tokens), nil)
		if out.Tokens() != tokens || len(out.Head("upos")) != 17*tokens || len(out.Head("one")) != tokens {
			t.Errorf("%d tokens have %d scores", tokens, len(out.Head("upos")))
		}
	}
	if s.Run(randomIDs(s, 5, 3), nil).Head("none") != nil || s.Labels("none") != nil || s.CRF("upos") != nil || s.CRF("roles") == nil {
		t.Error("a head that is not there says something, or the chain is at the wrong head")
	}
}

// TestSteadyState: a text in a used Output costs no memory worth naming.
func TestSteadyState(t *testing.T) {
	s := randomStage(t, 8, little)
	ids := randomIDs(s, 6, 500)
	out := s.Run(ids, nil)
	path, heads := make([]int32, 500), make([]int32, 500)
	p := make([]float32, 500*5)
	if n := testing.AllocsPerRun(20, func() {
		s.Run(ids, out)
		s.CRF("roles").Decode(out.Head("roles"), 10, 490, path)
		s.CRF("roles").Marginals(out.Head("roles"), 10, 490, p)
		s.Arcs().Decode(out, 10, 50, heads, path)
		s.Arcs().Decode(out, 50, 490, heads, path)
	}); n > 4 {
		t.Errorf("a run allocates %g times", n)
	}
}

func TestMistakesOfTheCaller(t *testing.T) {
	s := randomStage(t, 9, little)
	for _, test := range []struct {
		ids  [][]int32
		want string
	}{
		{[][]int32{{1}}, "takes 2 columns, got 1"},
		{[][]int32{{1, 2}, {1}}, "column shape has 1 tokens, word has 2"},
		{[][]int32{{1}, {7}}, "column shape has no id 7"},
		{[][]int32{{-1}, {6}}, "column word has no id -1"},
	} {
		func() {
			defer func() {
				if said, _ := recover().(string); !strings.Contains(said, test.want) {
					t.Errorf("ids %v: %q, want %q", test.ids, said, test.want)
				}
			}()
			s.Run(test.ids, nil)
		}()
	}
}
