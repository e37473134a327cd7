package network

import (
	"math"
	"math/rand/v2"
	"testing"
)

// strange fills f with numbers of all kinds: ordinary, tiny beyond the normal range, large, and zeros of both signs.
func strange(rng *rand.Rand, n int) []float32 {
	f := make([]float32, n)
	for i := range f {
		switch rng.IntN(8) {
		case 0:
			f[i] = 0
		case 1:
			f[i] = float32(math.Copysign(0, -1))
		case 2:
			f[i] = math.Float32frombits(rng.Uint32() & 0x807fffff) // subnormal
		case 3:
			f[i] = float32(rng.NormFloat64() * 1e9)
		default:
			f[i] = float32(rng.NormFloat64())
		}
	}
	return f
}

// same compares to the bit; all that is no number counts as alike.
func same(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range want {
		g, w := math.Float32bits(got[i]), math.Float32bits(want[i])
		if g != w && !(got[i] != got[i] && want[i] != want[i]) {
			t.Fatalf("%s: number %d is %g (%08x), want %g (%08x)", what, i, got[i], g, want[i], w)
		}
	}
}

// TestKernelsGiveTheSameBits holds every set of routines to the one in plain Go, on all odd shapes.
func TestKernelsGiveTheSameBits(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for _, ks := range available() {
		t.Run(ks.name, func(t *testing.T) {
			for range 300 {
				k, n, rows := 1+rng.IntN(70), 1+rng.IntN(50), rng.IntN(40)
				lda, ldc := k+rng.IntN(3), n+rng.IntN(3)
				w, bias := strange(rng, k*n), strange(rng, n)
				a, c := strange(rng, rows*lda+k), strange(rng, rows*ldc+n)
				m, e := pack(k, n, w, bias), newEdge(k)
				want := append([]float32(nil), c...)
				for r := range rows {
					for j := range n {
						sum := bias[j]
						for i := range k {
							sum += float32(a[r*lda+i] * w[i*n+j])
						}
						want[r*ldc+j] = sum
					}
				}
				m.multiply(&ks, e, rows, a, lda, c, ldc)
				same(t, "multiply", c, want)
			}
			for range 200 {
				width, rows := lanes*(1+rng.IntN(5)), rng.IntN(40)
				w, bias := strange(rng, 2*width*width), strange(rng, 2*width)
				a, x := strange(rng, rows*width+width), strange(rng, rows*width+width)
				m, e := packGate(width, w, bias), newEdge(width)
				want := append([]float32(nil), x...)
				for r := range rows {
					for j := range width {
						u := [2]float32{bias[j], bias[width+j]}
						for i := range width {
							u[0] += float32(a[r*width+i] * w[2*i*width+j])
							u[1] += float32(a[r*width+i] * w[2*i*width+width+j])
						}
						want[r*width+j] += float32(u[0] * relu(u[1]))
					}
				}
				m.gate(&ks, e, rows, a, width, x, width)
				same(t, "gate", x, want)

				gain, shift := strange(rng, width), strange(rng, width)
				from, to := strange(rng, rows*width), strange(rng, rows*width)
				normalisePortable(rows, from, want, gain, shift)
				ks.normalise(rows, from, to, gain, shift)
				same(t, "normalise", to, want[:len(to)])

				if rows == 0 {
					continue
				}
				dilation := 1 + rng.IntN(9)
				y, z := strange(rng, (rows+4*dilation)*width), make([]float32, rows*width)
				kernel := strange(rng, taps*width)
				convolvePortable(rows, dilation, y, kernel, shift, want)
				ks.convolve(rows, dilation, y, kernel, shift, z)
				same(t, "convolve", z, want[:len(z)])
			}
		})
	}
}

// TestGateOfWhatIsNoNumber: a gate that is no number, or a zero of either sign, is shut, on every machine.
func TestGateOfWhatIsNoNumber(t *testing.T) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	for _, ks := range available() {
		width := lanes
		m := packGate(width, make([]float32, 2*width*width), make([]float32, 2*width))
		e := newEdge(width)
		for i, g := range []float32{nan, float32(math.Copysign(0, -1)), 0, -1, float32(math.Inf(-1)), inf, 2} {
			m.bias[i], m.bias[tileColumns/2+i] = -3, g
		}
		x := make([]float32, 2*tileRows*width)
		m.gate(&ks, e, 2*tileRows, make([]float32, len(x)), width, x, width)
		for r := range 2 * tileRows {
			for i, want := range []float32{0, 0, 0, 0, 0, float32(math.Inf(-1)), -6} {
				if got := x[r*width+i]; got != want {
					t.Errorf("%s: gate %d lets %g through, want %g", ks.name, i, got, want)
				}
			}
		}
	}
}

func TestFolding(t *testing.T) {
	var sums [lanes]float32
	for i := range sums {
		sums[i] = float32(i)
	}
	if got := fold(&sums); got != 120 {
		t.Errorf("the lanes add up to %g, want 120", got)
	}
}
