package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
)

// takeLock takes DIR/lock for this process and writes its number into it. The system frees the lock when the process
// ends, however it ends; the file stays.
func takeLock(dir string) (*os.File, error) {
	path := filepath.Join(dir, "lock")
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fault(dir, "locking the case", err)
	}
	if err := lockFile(f); err != nil {
		defer f.Close()
		if !errors.Is(err, errLocked) {
			return nil, fault(dir, "locking the case", err)
		}
		holder := "another process"
		if written, err := os.ReadFile(path); err == nil {
			if pid, err := strconv.Atoi(strings.TrimSpace(string(written))); err == nil {
				holder = fmt.Sprintf("process %d", pid)
			}
		}
		return nil, fmt.Errorf("%w: case %s is being written by %s; wait for it, or end it, and try again", evidence.ErrBusy, dir, holder)
	}
	// Only a message to people: a disk too full for it must not keep the case shut.
	if f.Truncate(0) == nil {
		_, _ = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	}
	return f, nil
}

func releaseLock(f *os.File) error {
	_ = f.Truncate(0)
	return f.Close() // frees the lock
}
