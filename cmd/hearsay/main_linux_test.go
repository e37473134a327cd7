package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"
)

// tmpfs FOLDER SIZE: mounts a small disk.
func tmpfs(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	ts.Check(syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+args[1]))
	ts.Defer(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
}

// nobody N COMMAND…: as code, as a person without privileges.
func nobody(ts *testscript.TestScript, neg bool, args []string) {
	if os.Getuid() != 0 {
		code(ts, neg, args)
		return
	}
	work := ts.Getenv("WORK")
	path, err := exec.LookPath(args[1])
	ts.Check(err)
	for _, dir := range []string{work, filepath.Dir(path)} { // made for one user: let the other in
		for ; len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
			ts.Check(os.Chmod(dir, 0o777))
		}
	}
	var out, errs strings.Builder
	c := exec.Command(path, args[2:]...)
	c.Dir, c.Stdout, c.Stderr = ts.MkAbs("."), &out, &errs
	c.Env = append(os.Environ(), "HEARSAY_HOME="+ts.Getenv("HEARSAY_HOME"), "HEARSAY_USER=tester", "HOME="+work)
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	err = c.Run()
	ts.Stdout().Write([]byte(out.String()))
	ts.Stderr().Write([]byte(errs.String()))
	want(ts, args[0], err)
}

// possible answers the conditions of sessions: [mount], [nobody].
func possible(condition string) (bool, error) {
	switch condition {
	case "mount":
		dir, err := os.MkdirTemp("", "mount")
		if err != nil {
			return false, err
		}
		defer os.Remove(dir)
		if syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m") != nil {
			return false, nil
		}
		return true, syscall.Unmount(dir, 0)
	case "nobody":
		if os.Getuid() != 0 {
			return true, nil // permissions bite as it is
		}
		c := exec.Command("true")
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		return c.Run() == nil, nil
	}
	return false, fmt.Errorf("there is no condition %q", condition)
}
