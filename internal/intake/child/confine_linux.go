package child

import (
	"syscall"

	"github.com/landlock-lsm/go-landlock/landlock"
	lowlevel "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"
)

// The processor time of a child, in seconds: what it may use in all, and after how much it makes room for a fresh one, so
// that there is enough left for any input that it begins.
const (
	processor = 40
	tired     = 15
)

// confine takes from the process what a parser does not need. Limits are taken before the first input is read, and
// cannot be raised again.
func confine() error {
	for _, l := range []struct {
		resource int
		limit    uint64
	}{
		{unix.RLIMIT_AS, addressSpace}, {unix.RLIMIT_CPU, processor}, {unix.RLIMIT_FSIZE, 0}, {unix.RLIMIT_NOFILE, 16}, {unix.RLIMIT_CORE, 0},
	} {
		if l.limit == unlimited {
			continue
		}
		if err := unix.Setrlimit(l.resource, &unix.Rlimit{Cur: l.limit, Max: l.limit}); err != nil {
			return err
		}
	}
	if err := lowlevel.AllThreadsPrctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	// With no rules nothing is allowed. An older kernel gives what it has.
	return landlock.V11.BestEffort().Restrict()
}

// spent reports whether the child has used so much processor time that it must not begin another input.
func spent() bool {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return true
	}
	return u.Utime.Sec+u.Stime.Sec >= tired
}

// Sandbox reports whether children are kept from files and the network by the kernel, and says so in words.
func Sandbox() (kept bool, words string) {
	version, err := lowlevel.LandlockGetABIVersion()
	switch {
	case err != nil || version < 1:
		return false, "limits on time, memory and files; this kernel has no Landlock, so files and network are not closed"
	case version < 4:
		return true, "limits on time, memory and files; files closed by Landlock; network not closed (needs Linux 6.7)"
	}
	return true, "limits on time, memory and files; files and network closed by Landlock"
}
