package main

import "golang.org/x/sys/windows"

// freeSpace returns the bytes that this person can still write to the disk that holds dir.
func freeSpace(dir string) (uint64, error) {
	name, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	var free, all, total uint64
	err = windows.GetDiskFreeSpaceEx(name, &free, &all, &total)
	return free, err
}
