//go:build amd64 || arm64

package network

// assembly makes a set of routines of those in assembly, which trust what they are told: the far corner of everything
// that they will touch is looked at first, so that a mistake ends in a panic here and not in somebody else's memory.
func assembly(
	name string,
	multiply, gate func(k, blocks int, a *float32, lda int, panel, bias, c *float32, ldc int),
	normalise func(rows, width int, x, y, gain, bias *float32, epsilon float32),
	convolve func(rows, width, step int, y, weight, bias, z *float32),
) kernels {
	return kernels{
		name: name,
		multiply: func(k, blocks int, a []float32, lda int, panel, bias, c []float32, ldc int) {
			last := blocks*tileRows - 1
			_, _, _, _ = a[last*lda+k-1], panel[k*tileColumns-1], bias[tileColumns-1], c[last*ldc+tileColumns-1]
			multiply(k, blocks, &a[0], lda, &panel[0], &bias[0], &c[0], ldc)
		},
		gate: func(k, blocks int, a []float32, lda int, panel, bias, x []float32, ldx int) {
			last := blocks*tileRows - 1
			_, _, _, _ = a[last*lda+k-1], panel[k*tileColumns-1], bias[tileColumns-1], x[last*ldx+tileColumns/2-1]
			gate(k, blocks, &a[0], lda, &panel[0], &bias[0], &x[0], ldx)
		},
		normalise: func(rows int, x, y, gain, bias []float32) {
			if rows == 0 {
				return
			}
			width := len(gain)
			_, _, _ = x[rows*width-1], y[rows*width-1], bias[width-1]
			normalise(rows, width, &x[0], &y[0], &gain[0], &bias[0], epsilon)
		},
		convolve: func(rows, dilation int, y, weight, bias, z []float32) {
			width := len(bias)
			step := dilation * width
			_, _, _ = y[(taps-1)*step+rows*width-1], weight[taps*width-1], z[rows*width-1]
			convolve(rows, width, step, &y[0], &weight[0], &bias[0], &z[0])
		},
	}
}
