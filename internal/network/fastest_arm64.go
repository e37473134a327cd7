package network

//go:noescape
func multiplyNEON(k, blocks int, a *float32, lda int, panel, bias, c *float32, ldc int)

//go:noescape
func gateNEON(k, blocks int, a *float32, lda int, panel, bias, x *float32, ldx int)

//go:noescape
func normaliseNEON(rows, width int, x, y, gain, bias *float32, epsilon float32)

//go:noescape
func convolveNEON(rows, width, step int, y, weight, bias, z *float32)

var neon = assembly("arm64 neon", multiplyNEON, gateNEON, normaliseNEON, convolveNEON)

// Every arm64 processor has NEON.
func fastest() kernels { return neon }
