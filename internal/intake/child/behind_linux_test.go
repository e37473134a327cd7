package child_test

import (
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// leaveBehind makes a copy of the process that does nothing for ten seconds but hold what the process holds open.
func leaveBehind() {
	if id, _, _ := syscall.RawSyscall6(syscall.SYS_CLONE, uintptr(syscall.SIGCHLD), 0, 0, 0, 0, 0); id == 0 {
		nap := syscall.Timespec{Sec: 10}
		syscall.RawSyscall(syscall.SYS_NANOSLEEP, uintptr(unsafe.Pointer(&nap)), 0, 0)
		syscall.RawSyscall(syscall.SYS_EXIT_GROUP, 0, 0, 0)
	}
}

// A process that outlives the child and holds its output does not hold the program up.
func TestWhatAChildLeavesBehind(t *testing.T) {
	began := time.Now()
	fails(t, opener(t, time.Second), "!leave something behind", "could not be read within 1s")
	if took := time.Since(began); took > 8*time.Second {
		t.Errorf("it took %v", took)
	}
}
