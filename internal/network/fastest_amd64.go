package network

import "golang.org/x/sys/cpu"

//go:noescape
func multiplyAVX2(k, blocks int, a *float32, lda int, panel, bias, c *float32, ldc int)

//go:noescape
func gateAVX2(k, blocks int, a *float32, lda int, panel, bias, x *float32, ldx int)

//go:noescape
func multiplyAVX512(k, blocks int, a *float32, lda int, panel, bias, c *float32, ldc int)

//go:noescape
func gateAVX512(k, blocks int, a *float32, lda int, panel, bias, x *float32, ldx int)

//go:noescape
func normaliseAVX2(rows, width int, x, y, gain, bias *float32, epsilon float32)

//go:noescape
func convolveAVX2(rows, width, step int, y, weight, bias, z *float32)

var (
	avx2   = assembly("amd64 avx2", multiplyAVX2, gateAVX2, normaliseAVX2, convolveAVX2)
	avx512 = byTwo(assembly("amd64 avx512", multiplyAVX512, gateAVX512, normaliseAVX2, convolveAVX2), avx2)
)

// byTwo lets a set whose tiles take blocks two by two leave an odd one to another set.
func byTwo(set, one kernels) kernels {
	leave := func(two, one tiles) tiles {
		return func(k, blocks int, a []float32, lda int, panel, bias, c []float32, ldc int) {
			if blocks%2 == 1 {
				one(k, 1, a, lda, panel, bias, c, ldc)
				if blocks--; blocks == 0 {
					return
				}
				a, c = a[tileRows*lda:], c[tileRows*ldc:]
			}
			two(k, blocks, a, lda, panel, bias, c, ldc)
		}
	}
	set.multiply, set.gate = leave(set.multiply, one.multiply), leave(set.gate, one.gate)
	return set
}

func fastest() kernels {
	switch {
	case cpu.X86.HasAVX512F && cpu.X86.HasAVX512VL && cpu.X86.HasAVX2:
		return avx512
	case cpu.X86.HasAVX2:
		return avx2
	}
	return portable
}
