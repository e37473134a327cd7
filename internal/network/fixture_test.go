package network

import (
	"math"
	"os"
	"testing"
)

// fixture is the small network that training/fixture.py writes.
func fixture(t testing.TB) (*Weights, *Stage) {
	t.Helper()
	data, err := os.ReadFile("testdata/fixture.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	w, err := Open("fixture.safetensors", data)
	if err != nil {
		t.Fatal(err)
	}
	s, err := w.Stage("small")
	if err != nil {
		t.Fatal(err)
	}
	return w, s
}

// expected is what PyTorch put into the fixture beside the network.
func expected(t testing.TB, w *Weights, name string) []float32 {
	t.Helper()
	f, err := w.container.floats("expected."+name, w.container.tensors["expected."+name].shape...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func integers(f []float32) []int32 {
	out := make([]int32, len(f))
	for i, x := range f {
		out[i] = int32(x)
	}
	return out
}

func fixtureIDs(t testing.TB, w *Weights, s *Stage) [][]int32 {
	var ids [][]int32
	for _, c := range s.Columns() {
		ids = append(ids, integers(expected(t, w, "ids."+c.Name)))
	}
	return ids
}

func alike(t *testing.T, what string, got, want []float32) {
	t.Helper()
	if len(got) != len(want) || len(got) == 0 {
		t.Fatalf("%s: %d numbers, want %d", what, len(got), len(want))
	}
	for i := range got {
		if !(math.Abs(float64(got[i]-want[i])) <= 1e-4*max(1, math.Abs(float64(want[i])))) {
			t.Fatalf("%s: number %d is %g, want %g", what, i, got[i], want[i])
		}
	}
}

func TestParityWithPyTorch(t *testing.T) {
	w, s := fixture(t)
	out := s.Run(fixtureIDs(t, w, s), nil)
	for _, h := range s.Heads() {
		alike(t, "head "+h, out.Head(h), expected(t, w, "scores."+h))
	}
	n := out.Tokens()
	crf, scores := s.CRF("roles"), out.Head("roles")
	path := make([]int32, n)
	crf.Decode(scores, 0, n, path)
	for i, l := range integers(expected(t, w, "path")) {
		if path[i] != l {
			t.Fatalf("token %d has label %d, want %d", i, path[i], l)
		}
	}
	p := make([]float32, len(scores))
	crf.Marginals(scores, 0, n, p)
	alike(t, "marginals", p, expected(t, w, "marginals"))
}

func TestArcsParityWithPyTorch(t *testing.T) {
	w, s := fixture(t)
	out := s.Run(fixtureIDs(t, w, s), nil)
	at := integers(expected(t, w, "sentence"))
	first, n := int(at[0]), int(at[1]-at[0])
	a := s.Arcs()
	tr := a.newTree()
	a.turn(&active, tr, out, first, n)
	a.block(&active, tr, out, first, n, 0, n)
	want := expected(t, w, "arcs")
	var got []float32
	for i := range n {
		row := append([]float32{tr.root[i]}, tr.scores[i*stride:][:n]...)
		row[1+i] = want[i*(n+1)+1+i] // a token with itself: never asked for
		got = append(got, row...)
	}
	alike(t, "arcs", got, want)

	heads, relations := make([]int32, n), make([]int32, n)
	for i := range heads {
		heads[i] = int32(i) - 1 // the word before; Root for the first
	}
	a.relate(&active, tr, out, first, n, heads, relations)
	for i, r := range integers(expected(t, w, "relations")) {
		if relations[i] != r {
			t.Fatalf("token %d has relation %d, want %d", i, relations[i], r)
		}
	}
}
