//go:build linux && race

package child

import "golang.org/x/sys/unix"

// The race detector maps more address space than any limit would leave it.
const addressSpace = unlimited

const unlimited = unix.RLIM_INFINITY
