package network

import "golang.org/x/sys/cpu"

// available are the sets of routines that this processor can run.
func available() []kernels {
	sets := []kernels{portable}
	if cpu.X86.HasAVX2 {
		sets = append(sets, avx2)
		if cpu.X86.HasAVX512F && cpu.X86.HasAVX512VL {
			sets = append(sets, avx512)
		}
	}
	return sets
}
