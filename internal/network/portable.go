package network

import "math"

// The routines in plain Go. They say what the ones in assembly must give, to the bit: a product is rounded before it is
// added, hence float32(a*b), which the compiler may not fuse.

const epsilon = 1e-5

var portable = kernels{
	name: "portable", multiply: multiplyPortable, gate: gatePortable,
	normalise: normalisePortable, convolve: convolvePortable,
}

func multiplyPortable(k, blocks int, a []float32, lda int, panel, bias, c []float32, ldc int) {
	for r := 0; r < blocks*tileRows; r += 2 {
		for column := 0; column < tileColumns; column += 4 {
			pair(k, a[r*lda:], lda, panel[column:], bias[column:], c[r*ldc+column:], ldc)
		}
	}
}

// pair does two rows and four columns, as many sums as fit in registers.
func pair(k int, a []float32, lda int, panel, bias, c []float32, ldc int) {
	a0, a1 := a[:k], a[lda:][:k]
	s00, s01, s02, s03 := bias[0], bias[1], bias[2], bias[3]
	s10, s11, s12, s13 := s00, s01, s02, s03
	for i, x := range a0 {
		b := panel[i*tileColumns:][:4]
		z := a1[i]
		s00 += float32(x * b[0])
		s01 += float32(x * b[1])
		s02 += float32(x * b[2])
		s03 += float32(x * b[3])
		s10 += float32(z * b[0])
		s11 += float32(z * b[1])
		s12 += float32(z * b[2])
		s13 += float32(z * b[3])
	}
	c0, c1 := c[:4], c[ldc:][:4]
	c0[0], c0[1], c0[2], c0[3] = s00, s01, s02, s03
	c1[0], c1[1], c1[2], c1[3] = s10, s11, s12, s13
}

func gatePortable(k, blocks int, a []float32, lda int, panel, bias, x []float32, ldx int) {
	const half = tileColumns / 2
	var u [tileRows * tileColumns]float32
	for b := range blocks {
		multiplyPortable(k, 1, a[b*tileRows*lda:], lda, panel, bias, u[:], tileColumns)
		for r := range tileRows {
			to, from := x[(b*tileRows+r)*ldx:][:half], u[r*tileColumns:][:tileColumns]
			for i := range to {
				to[i] += float32(from[i] * relu(from[half+i]))
			}
		}
	}
}

// relu is zero for everything that is not above zero: for the zeros of both signs too, and for what is no number.
func relu(x float32) float32 {
	if x > 0 {
		return x
	}
	return 0
}

func normalisePortable(rows int, x, y, gain, bias []float32) {
	width := len(gain)
	for r := range rows {
		from, to := x[r*width:][:width], y[r*width:][:width]
		var sums [lanes]float32
		for i := 0; i < width; i += lanes {
			for l, v := range from[i:][:lanes] {
				sums[l] += v
			}
		}
		mean := fold(&sums) / float32(width)
		sums = [lanes]float32{}
		for i := 0; i < width; i += lanes {
			for l, v := range from[i:][:lanes] {
				d := v - mean
				sums[l] += float32(d * d)
			}
		}
		scale := 1 / float32(math.Sqrt(float64(float32(fold(&sums)/float32(width))+epsilon)))
		for i, v := range from {
			to[i] = float32(float32((v-mean)*scale)*gain[i]) + bias[i]
		}
	}
}

// fold adds the upper half of the lanes to the lower until one is left.
func fold(sums *[lanes]float32) float32 {
	for n := lanes / 2; n > 0; n /= 2 {
		for l := range n {
			sums[l] += sums[l+n]
		}
	}
	return sums[0]
}

func convolvePortable(rows, dilation int, y, weight, bias, z []float32) {
	width := len(bias)
	step := dilation * width
	w0, w1, w2, w3, w4 := weight[:width], weight[width:][:width], weight[2*width:][:width], weight[3*width:][:width], weight[4*width:][:width]
	for r := range rows {
		to, at := z[r*width:][:width], y[r*width:]
		y0, y1, y2, y3, y4 := at[:width], at[step:][:width], at[2*step:][:width], at[3*step:][:width], at[4*step:][:width]
		for i, b := range bias {
			s := b + float32(w0[i]*y0[i])
			s += float32(w1[i] * y1[i])
			s += float32(w2[i] * y2[i])
			s += float32(w3[i] * y3[i])
			to[i] = s + float32(w4[i]*y4[i])
		}
	}
}
