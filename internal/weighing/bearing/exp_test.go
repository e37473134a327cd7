package bearing

import (
	"math"
	"testing"
)

func TestExp(t *testing.T) {
	for x := float32(0); x > -79; x -= .013 {
		if got, want := float64(exp(x)), math.Exp(float64(x)); math.Abs(got-want) > 1e-5*want {
			t.Fatalf("exp(%v) is %v, want %v", x, got, want)
		}
	}
	for _, x := range []float32{-81, -1e30, float32(math.Inf(-1)), float32(math.NaN())} {
		if exp(x) != 0 {
			t.Errorf("exp(%v) is %v", x, exp(x))
		}
	}
}
