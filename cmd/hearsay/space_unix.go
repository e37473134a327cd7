//go:build unix

package main

import "golang.org/x/sys/unix"

// freeSpace returns the bytes that a person without privileges can still write to the disk that holds dir.
func freeSpace(dir string) (uint64, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return uint64(s.Bavail) * uint64(s.Bsize), nil
}
