//go:build unix

package task

import (
	"syscall"
	"time"
)

// Spent returns the processor time that the program has used, which other work on the machine shakes less than the clock.
func Spent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
