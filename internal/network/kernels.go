package network

// kernels is one set of the routines that do the work. All sets give the same bits.
type kernels struct {
	name string

	// multiply sets a block of tileRows rows and tileColumns columns of c, and more blocks below it, to bias + a·panel.
	multiply tiles

	// gate does the same in a place of its own and adds its first eight columns, times what is positive of the second
	// eight, to eight columns of x.
	gate tiles

	// normalise writes the normalised rows of x, each len(gain) long and next to each other, to y.
	normalise func(rows int, x, y, gain, bias []float32)

	// convolve writes rows of z, len(bias) long: the taps of row t are rows t, t+dilation, ... of y.
	convolve func(rows, dilation int, y, weight, bias, z []float32)
}

// tiles works through blocks of tileRows rows of a, lda apart, with one panel, and writes or adds to as many rows of c.
type tiles func(k, blocks int, a []float32, lda int, panel, bias, c []float32, ldc int)

// active is the set in use. Tests switch it.
var active = fastest()

// Kernel names the set of routines that this processor runs: "portable" or, for example, "amd64 avx2". It changes how
// long a text takes, never what comes out.
func Kernel() string { return active.name }
