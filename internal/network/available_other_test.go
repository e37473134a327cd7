//go:build !amd64 && !arm64

package network

func available() []kernels { return []kernels{portable} }
