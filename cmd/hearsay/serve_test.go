//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// serving is a program that serves, and the address that it printed.
type serving struct {
	cmd     *exec.Cmd
	errs    bytes.Buffer
	address *url.URL
}

func serve(t *testing.T, dir string, args ...string) *serving {
	t.Helper()
	s := &serving{cmd: exec.Command("hearsay", append(args, "--addr", "127.0.0.1:0", "--token", "secret")...)}
	s.cmd.Dir, s.cmd.Stderr = dir, &s.errs
	s.cmd.Env = append(os.Environ(), "HEARSAY_HOME="+filepath.Join(dir, "home"), "HEARSAY_CASE=")
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.cmd.Process.Kill(); s.cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		s.cmd.Wait()
		t.Fatalf("no address was printed: %v\n%s", err, s.errs.Bytes())
	}
	if s.address, err = url.Parse(strings.TrimSpace(line)); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *serving) do(t *testing.T, method, path, token string) (int, []byte) {
	t.Helper()
	r, err := http.NewRequest(method, "http://"+s.address.Host+path, strings.NewReader("{}"))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, body
}

// stop interrupts the program and returns its exit code.
func (s *serving) stop(t *testing.T) int {
	t.Helper()
	if err := s.cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	s.cmd.Wait()
	return s.cmd.ProcessState.ExitCode()
}

func TestDemoServesTheSample(t *testing.T) {
	dir := t.TempDir()
	s := serve(t, dir, "demo", "--no-open")
	if got, want := s.address.Path, "/c/sample"; got != want {
		t.Errorf("begins at %s, want %s", got, want)
	}
	if code, _ := s.do(t, "GET", "/api/v1/cases", ""); code != http.StatusUnauthorized {
		t.Errorf("without the token: %d", code)
	}
	var page struct{ Items []struct{ Title, ID string } }
	deadline := time.Now().Add(time.Minute)
	for {
		code, body := s.do(t, "GET", "/api/v1/cases/sample/jobs", "secret")
		var jobs struct{ Queued, Done, Failed int }
		if err := json.Unmarshal(body, &jobs); err != nil || code != http.StatusOK {
			t.Fatalf("%d %s", code, body)
		}
		if jobs.Failed > 0 {
			t.Fatalf("%d articles of the sample could not be read", jobs.Failed)
		}
		if jobs.Queued == 0 && jobs.Done > 0 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the sample was not read through within a minute")
		}
		time.Sleep(50 * time.Millisecond)
	}
	_, body := s.do(t, "GET", "/api/v1/cases/sample/articles?limit=500", "secret")
	if err := json.Unmarshal(body, &page); err != nil || len(page.Items) != 20 {
		t.Errorf("%d articles, want 20: one of the 21 files is a new version: %v", len(page.Items), err)
	}

	// Another one is told who has the case, and may look.
	second := exec.Command("hearsay", "demo", "--no-open", "--addr", "127.0.0.1:0")
	second.Env = s.cmd.Env
	if out, _ := second.CombinedOutput(); second.ProcessState.ExitCode() != exitConflict {
		t.Errorf("a second writer: exit code %d\n%s", second.ProcessState.ExitCode(), out)
	}
	beside := serve(t, dir, "serve", "--read-only")
	if code, body := beside.do(t, "GET", "/api/v1/cases/sample/statements", "secret"); code != http.StatusOK {
		t.Errorf("looking beside a writer: %d %s", code, body)
	}
	if code, _ := beside.do(t, "POST", "/api/v1/cases/sample/undo", "secret"); code != http.StatusForbidden {
		t.Errorf("changing what is served read-only: %d", code)
	}
	for _, one := range []*serving{beside, s} {
		if code := one.stop(t); code != exitDone {
			t.Errorf("stopped with %d\n%s", code, one.errs.Bytes())
		}
	}

	// The same case the next time, and one in a folder of its own.
	again := serve(t, dir, "demo", "--no-open")
	_, body = again.do(t, "GET", "/api/v1/cases", "secret")
	if got := bytes.Count(body, []byte(`"sample":true`)); got != 1 {
		t.Errorf("%d sample cases", got)
	}
	again.stop(t)
	apart := serve(t, dir, "demo", "apart", "--no-open")
	apart.stop(t)
	if !isCase(filepath.Join(dir, "apart")) {
		t.Error("no case was made in the folder named")
	}
}

func TestServeBeginsWithTheCaseNamed(t *testing.T) {
	dir := t.TempDir()
	hearsay(t, dir, "init", "harbour")
	hearsay(t, dir, "init", "strait")
	if got := serve(t, dir, "serve", "strait", "harbour").address.Path; got != "/c/strait" {
		t.Errorf("begins at %s", got)
	}
	inside := serve(t, filepath.Join(dir, "harbour"), "serve")
	if got := inside.address.Path; got != "/c/harbour" {
		t.Errorf("begins at %s", got)
	}
	busy := exec.Command("hearsay", "serve", "--addr", inside.address.Host)
	busy.Dir = dir
	out, _ := busy.CombinedOutput()
	if busy.ProcessState.ExitCode() != exitConflict || !bytes.Contains(out, []byte("--addr")) {
		t.Errorf("a port that is taken: %d %s", busy.ProcessState.ExitCode(), out)
	}
}
