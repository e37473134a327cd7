package main

import (
	"os"
	"syscall"
)

// peakMemory returns the most memory that a finished process held, in bytes.
func peakMemory(s *os.ProcessState) int64 {
	if usage, ok := s.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss << 10
	}
	return 0
}
