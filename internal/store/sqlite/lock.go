package sqlite

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
)

// takeLock takes DIR/lock for this process and writes its number into it. The system frees the lock when the process
// ends, however it ends; the file stays. A case may come from anybody: where lock is a link to a file elsewhere, that
// file is not touched.
func takeLock(root *os.Root, dir string) (*os.File, error) {
	const name = "lock"
	if info, err := root.Lstat(name); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("locking the case: case %s: %w: its file %s is not a plain file; remove it and try again", dir, evidence.ErrDamaged, name)
	}
	f, err := root.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fault(dir, "locking the case", err)
	}
	if err := lockFile(f); err != nil {
		defer f.Close()
		if !errors.Is(err, errLocked) {
			return nil, fault(dir, "locking the case", err)
		}
		holder := "another process"
		if written, err := root.ReadFile(name); err == nil {
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
