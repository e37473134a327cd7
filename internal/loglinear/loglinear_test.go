package loglinear_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/loglinear"
)

func model() *loglinear.Model {
	f := loglinear.NewFeatures()
	f.Add("wet")
	wet := f.List()[0].Key
	f.Reset()
	f.Add("d", "ry") // parts make one name
	dry := f.List()[0].Key
	return loglinear.New([]string{"rain", "sun"}, map[uint32][]float64{wet: {1.27, -1.27}, dry: {-0.5, 2}})
}

func TestProbabilities(t *testing.T) {
	m := model()
	f := loglinear.NewFeatures()
	for _, c := range []struct {
		name string
		add  func()
		rain float64
	}{
		{"nothing known", func() { f.Add("cold") }, .5},
		{"wet", func() { f.Add("wet") }, 1 / (1 + math.Exp(-2.54))},
		{"name in parts", func() { f.Add("dry") }, 1 / (1 + math.Exp(2.5))},
		{"half as wet", func() { f.AddValue(.5, "wet") }, 1 / (1 + math.Exp(-1.27))},
		{"both", func() { f.Add("wet"); f.Add("dry") }, 1 / (1 + math.Exp(-.04))},
	} {
		f.Reset()
		c.add()
		p := m.Probabilities(f, nil)
		if math.Abs(float64(p[0])-c.rain) > .005 || math.Abs(float64(p[0]+p[1])-1) > 1e-6 {
			t.Errorf("%s: %v, want rain %.3f", c.name, p, c.rain)
		}
	}
}

func TestEncodeOpen(t *testing.T) {
	m := model()
	again, err := loglinear.Open(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	f := loglinear.NewFeatures()
	f.Add("wet")
	a, b := m.Scores(f, nil), again.Scores(f, nil)
	if a[0] != b[0] || a[1] != b[1] || again.Size() != 2 || again.Label("sun") != 1 || again.Label("snow") != -1 {
		t.Errorf("read again: %v, was %v; %d keys", b, a, again.Size())
	}
	data := m.Encode()
	for cut := range data {
		if _, err := loglinear.Open(data[:cut]); !errors.Is(err, loglinear.ErrModel) {
			t.Fatalf("cut at %d: %v, want ErrModel", cut, err)
		}
	}
}

func TestScoresTakeNoMemory(t *testing.T) {
	m, f := model(), loglinear.NewFeatures()
	out := make([]float32, 2)
	word := "wet"
	if n := testing.AllocsPerRun(100, func() {
		f.Reset()
		f.Add("d", "ry")
		f.Add(word)
		out = m.Probabilities(f, out)
	}); n != 0 {
		t.Errorf("%.0f allocations", n)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(model().Encode())
	f.Add([]byte("hearsay-loglinear/1\n{\"labels\":[\"a\",\"b\"],\"keys\":0}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := loglinear.Open(data)
		if err != nil {
			return
		}
		features := loglinear.NewFeatures()
		features.Add("wet")
		if got := m.Scores(features, nil); len(got) != len(m.Labels()) {
			t.Fatalf("%d scores for %d labels", len(got), len(m.Labels()))
		}
	})
}

func TestEveryKeyIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfNDistinct(rapid.StringN(1, 8, 32), 1, 200, func(s string) string { return s }).Draw(t, "names")
		weights := map[uint32][]float64{}
		f := loglinear.NewFeatures()
		for i, n := range names {
			f.Reset()
			f.Add(n)
			weights[f.List()[0].Key] = []float64{float64(i + 1), 0}
		}
		m := loglinear.New([]string{"a", "b"}, weights)
		for _, n := range names {
			f.Reset()
			f.Add(n)
			if m.Scores(f, nil)[0] <= 0 {
				t.Fatalf("%q has no weight", n)
			}
		}
	})
}
