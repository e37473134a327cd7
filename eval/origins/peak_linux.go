package main

import (
	"os"
	"syscall"
)

// peak is the most memory in bytes that a program held at once.
func peak(s *os.ProcessState) int64 {
	if usage, ok := s.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss << 10
	}
	return 0
}
