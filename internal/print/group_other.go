//go:build !unix && !windows

package print

import "os/exec"

func together(*exec.Cmd) {}

// end kills the browser.
func end(c *exec.Cmd) error {
	if c.Process == nil {
		return nil
	}
	return c.Process.Kill()
}
