//go:build unix

package print

import (
	"os/exec"
	"syscall"
)

// together puts the browser at the head of a group of its own, which its helpers join.
func together(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// end kills the group. That it is gone already is no error.
func end(c *exec.Cmd) error {
	if c.Process == nil {
		return nil
	}
	if err := syscall.Kill(-c.Process.Pid, syscall.SIGKILL); err != nil && err != syscall.ESRCH {
		return err
	}
	return nil
}
