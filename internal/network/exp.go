package network

import "math"

// The coefficients of exp(r) around 0: 1/2! to 1/13!.
var expTerms = [...]float64{
	1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320,
	1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2,
}

// exp is e to the x, right to about 15 digits and the same on every machine, which math.Exp is not. Below -708 it is 0,
// above 709 infinite.
func exp(x float64) float64 {
	const (
		ln2High = 6.93147180369123816490e-01 // the upper 33 bits, so that n*ln2High is exact
		ln2Low  = 1.90821492927058770002e-10
	)
	switch {
	case x != x:
		return x
	case x < -708:
		return 0
	case x > 709:
		return math.Inf(1)
	}
	n := math.Floor(float64(x*math.Log2E) + 0.5)
	r := x - float64(n*ln2High)
	r -= float64(n * ln2Low)
	p := 0.0
	for _, c := range expTerms {
		p = float64(p*r) + c
	}
	p = float64(p*r) + 1
	p = float64(p*r) + 1
	return float64(p * math.Float64frombits(uint64(int64(n)+1023)<<52))
}

// Softmax turns scores into probabilities that add up to one. The slices are of one length and may be the same.
func Softmax(scores, probabilities []float32) {
	if len(scores) == 0 {
		return
	}
	top := highest(scores)
	sum := 0.0
	for _, s := range scores {
		sum += exp(float64(s) - float64(top))
	}
	for i, s := range scores {
		probabilities[i] = float32(exp(float64(s)-float64(top)) / sum)
	}
}

// Best is the place of the highest score, the first of equals. The slice must not be empty.
func Best(scores []float32) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}

func highest(scores []float32) float32 { return scores[Best(scores)] }
