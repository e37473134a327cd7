//go:build unix

package network

import (
	"syscall"
	"time"
)

// spent is the processor time of this process so far: on a busy machine the only honest clock.
func spent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
