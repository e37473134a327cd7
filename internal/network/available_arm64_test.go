package network

func available() []kernels { return []kernels{portable, neon} }
