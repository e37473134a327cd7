package print

import (
	"os/exec"
	"strconv"
)

// together does nothing here: Windows knows who began whom.
func together(*exec.Cmd) {}

// end kills the browser and what it began.
func end(c *exec.Cmd) error {
	if c.Process == nil {
		return nil
	}
	if err := exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(c.Process.Pid)).Run(); err != nil {
		return c.Process.Kill()
	}
	return nil
}
