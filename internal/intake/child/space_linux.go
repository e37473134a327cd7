//go:build linux && !race

package child

import "golang.org/x/sys/unix"

// addressSpace is more than the heap may hold: Go reserves address space that it does not use.
const addressSpace = 2 << 30

const unlimited = unix.RLIM_INFINITY
