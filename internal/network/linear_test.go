package network_test

import (
	"math"
	"testing"

	"hearsay/internal/network"
)

// TestLinear holds the layer to the sums written out, for numbers of rows and columns that fill tiles and that do not.
func TestLinear(t *testing.T) {
	for _, c := range []struct{ rows, in, out int }{{1, 1, 1}, {6, 16, 16}, {7, 5, 17}, {13, 172, 33}, {12, 3, 48}} {
		w, bias, x := make([]float32, c.in*c.out), make([]float32, c.out), make([]float32, c.rows*c.in)
		for i := range w {
			w[i] = float32(i%7) - 3
		}
		for i := range bias {
			bias[i] = float32(i)
		}
		for i := range x {
			x[i] = float32(i%5) - 2
		}
		y := make([]float32, c.rows*c.out)
		network.NewLinear(c.in, c.out, w, bias).Apply(c.rows, x, y)
		for r := range c.rows {
			for o := range c.out {
				want := bias[o]
				for i := range c.in {
					want += x[r*c.in+i] * w[i*c.out+o] // small whole numbers: exact
				}
				if y[r*c.out+o] != want {
					t.Fatalf("%d by %d by %d: row %d column %d is %v, want %v", c.rows, c.in, c.out, r, o, y[r*c.out+o], want)
				}
			}
		}
	}
}

func TestNormalise(t *testing.T) {
	x, y, gain, bias := make([]float32, 32), make([]float32, 32), make([]float32, 16), make([]float32, 16)
	for i := range x {
		x[i] = float32(i % 2) // mean .5, variance .25
	}
	for i := range gain {
		gain[i], bias[i] = 2, 1
	}
	network.Normalise(2, x, y, gain, bias)
	for i, v := range y {
		if want := 1 + 2*(2*float64(i%2)-1); math.Abs(float64(v)-want) > 1e-4 {
			t.Fatalf("number %d is %v, want %v", i, v, want)
		}
	}
}
