//go:build !amd64 && !arm64

package network

func fastest() kernels { return portable }
