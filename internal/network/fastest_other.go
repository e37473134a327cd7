//go:build !amd64

package network

func fastest() kernels { return portable }
