package network

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func floats(rng *rand.Rand, n int) []float32 {
	f := make([]float32, n)
	for i := range f {
		f[i] = float32(rng.NormFloat64())
	}
	return f
}

// measure repeats do and says how much of unit is done in a second of processor time.
func measure(b *testing.B, amount float64, unit string, do func()) {
	before := spent()
	for b.Loop() {
		do()
	}
	b.ReportMetric(amount*float64(b.N)/(spent()-before).Seconds(), unit)
}

func perToken(b *testing.B, tokens int, do func()) { measure(b, float64(tokens), "tokens/cpu-s", do) }

// with runs f for every set of routines that this processor has.
func with(b *testing.B, f func(b *testing.B)) {
	before := active
	defer func() { active = before }()
	for _, ks := range available() {
		active = ks
		b.Run(ks.name, f)
	}
}

func BenchmarkRun(b *testing.B) {
	s := randomStage(b, 1, big)
	ids := randomIDs(s, 1, 1200)
	with(b, func(b *testing.B) {
		out := s.Run(ids, nil)
		b.ReportAllocs()
		perToken(b, 1200, func() { s.Run(ids, out) })
	})
}

func BenchmarkMultiply(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, size := range [][2]int{{192, 384}, {300, 192}, {192, 19}} {
		k, n := size[0], size[1]
		m := pack(k, n, floats(rng, k*n), floats(rng, n))
		a, c := floats(rng, step*k), make([]float32, step*n)
		e := newEdge(k)
		b.Run(fmt.Sprintf("%dx%d", k, n), func(b *testing.B) {
			with(b, func(b *testing.B) {
				measure(b, 2*float64(step*k*n)/1e9, "GFLOP/cpu-s", func() { m.multiply(&active, e, step, a, k, c, n) })
			})
		})
	}
}

func BenchmarkParts(b *testing.B) {
	s := randomStage(b, 1, big)
	rng := rand.New(rand.NewPCG(1, 1))
	w := s.width
	x, y, z := floats(rng, step*w), floats(rng, (step+32)*w), make([]float32, step*w)
	bl := &s.blocks[3]
	e := newEdge(w)
	ids := randomIDs(s, 1, step)
	ws := s.newWorkspace()
	for _, part := range []struct {
		name string
		do   func()
	}{
		{"lookup", func() { s.lookUp(ids, 0, step, ws) }},
		{"input", func() { s.input.multiply(&active, e, step, ws.input, s.input.k, x, w) }},
		{"normalise", func() { active.normalise(step, x, z, bl.norm.gain, bl.norm.bias) }},
		{"convolve", func() { active.convolve(step, bl.dilation, y, bl.conv, bl.convBias, z) }},
		{"gate", func() { bl.mix.gate(&active, e, step, y, w, z, w) }},
	} {
		b.Run(part.name, func(b *testing.B) {
			with(b, func(b *testing.B) {
				perToken(b, step, part.do)
			})
		})
	}
}

func BenchmarkDecode(b *testing.B) {
	s := randomStage(b, 1, big)
	const tokens = 1200
	out := s.Run(randomIDs(s, 1, tokens), nil)
	crf, scores := s.CRF("names"), out.Head("names")
	path, p, heads := make([]int32, tokens), make([]float32, len(scores)), make([]int32, tokens)
	b.Run("best path", func(b *testing.B) {
		perToken(b, tokens, func() { crf.Decode(scores, 0, tokens, path) })
	})
	b.Run("marginals", func(b *testing.B) {
		perToken(b, tokens, func() { crf.Marginals(scores, 0, tokens, p) })
	})
	for _, length := range []int{12, 24, 48, 64, 100, 1200} {
		b.Run(fmt.Sprintf("trees of %d", length), func(b *testing.B) {
			perToken(b, tokens/length*length, func() {
				for at := 0; at+length <= tokens; at += length {
					s.Arcs().Decode(out, at, at+length, heads, path)
				}
			})
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	d := big
	d.Columns = append([]Column{{"word", 100000, 100}}, d.Columns[1:]...)
	data := newBuilder(1).stage(d).file()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		w, err := Open("random", data)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := w.Stage("s"); err != nil {
			b.Fatal(err)
		}
	}
}
