//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// What was acknowledged is kept, however the program ends, and the same command goes on from there.
func TestAddStoppedInTheMiddle(t *testing.T) {
	for _, c := range []struct {
		name   string
		signal syscall.Signal
		code   int
	}{
		{"by Ctrl-C", syscall.SIGINT, exitInterrupted},
		{"by kill -9", syscall.SIGKILL, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			const files, enough = 300, 20
			dir := t.TempDir()
			for i := range files {
				words := fmt.Sprintf("The council said on Monday that quay %d would close.\n\n\"Nobody was asked,\" said Ilse Maronde.\n", i)
				if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("a%03d.txt", i)), []byte(words), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			hearsay(t, dir, "init", "case")

			cmd := exec.Command("hearsay", "--case", "case", "add", ".")
			cmd.Dir = dir
			var errs bytes.Buffer
			cmd.Stderr = &errs
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			acknowledged := map[string]bool{}
			lines := bufio.NewScanner(out)
			for lines.Scan() {
				var added struct{ ID, Outcome string }
				if err := json.Unmarshal(lines.Bytes(), &added); err != nil {
					break // the last line, cut short
				}
				acknowledged[added.ID] = true
				if len(acknowledged) == enough {
					if err := cmd.Process.Signal(c.signal); err != nil {
						t.Fatal(err)
					}
				}
			}
			err = cmd.Wait()
			if got := cmd.ProcessState.ExitCode(); got != c.code {
				t.Fatalf("exit code %d, want %d: %v\n%s", got, c.code, err, errs.Bytes())
			}
			if len(acknowledged) == files {
				t.Skip("it was done before it could be stopped")
			}

			kept := idsIn(t, hearsay(t, dir, "--case", "case", "ls", "articles"))
			for id := range acknowledged {
				if !kept[id] {
					t.Errorf("%s was acknowledged and is not there", id)
				}
			}
			hearsay(t, dir, "--case", "case", "verify")

			hearsay(t, dir, "--case", "case", "add", ".")
			if got := len(idsIn(t, hearsay(t, dir, "--case", "case", "ls", "articles", "--status", "read"))); got != files {
				t.Errorf("after the same command again %d articles are read, want %d", got, files)
			}
		})
	}
}

// Whoever typed "hearsay read -" and thinks better of it presses Ctrl-C once.
func TestWaitingForInputIsStopped(t *testing.T) {
	cmd := exec.Command("hearsay", "read", "-")
	stay, err := cmd.StdinPipe() // open, and silent
	if err != nil {
		t.Fatal(err)
	}
	defer stay.Close()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond) // until it waits; a signal that comes before ends it too
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case <-done:
		if code := cmd.ProcessState.ExitCode(); code != exitInterrupted && code != -1 {
			t.Errorf("exit code %d, want %d", code, exitInterrupted)
		}
	case <-time.After(10 * time.Second):
		cmd.Process.Kill()
		t.Fatal("it is still waiting for input")
	}
}

func idsIn(t *testing.T, out []byte) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for line := range bytes.Lines(out) {
		var h head
		if err := json.Unmarshal(line, &h); err != nil {
			t.Fatal(err)
		}
		ids[h.ID] = true
	}
	return ids
}
