package print

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"hearsay/internal/evidence"
)

// Media is the media type of what is made.
const Media = "application/pdf"

const (
	limit = 90 * time.Second // a page of a hundred sheets takes a few seconds
	most  = 256 << 20        // bytes of a PDF
	heard = 16 << 10         // bytes kept of what a browser says
)

// one browser at a time: each takes a few hundred megabytes.
var one = make(chan struct{}, 1)

// PDF prints a page; at is the moment that the file says it was made, to the second. Errors wrap [evidence.ErrMissing] where no browser
// is installed.
func PDF(ctx context.Context, page []byte, at time.Time) ([]byte, error) {
	browser, err := Find()
	if err != nil {
		return nil, err
	}
	pdf, err := with(ctx, browser, page, limit)
	if err != nil {
		return nil, err
	}
	return same(pdf, at), nil
}

func with(ctx context.Context, browser string, page []byte, limit time.Duration) ([]byte, error) {
	select {
	case one <- struct{}{}:
		defer func() { <-one }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	dir, err := os.MkdirTemp("", "hearsay-print-")
	if err != nil {
		return nil, fmt.Errorf("print: %w", err)
	}
	defer os.RemoveAll(dir)
	from, to := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
	if err := os.WriteFile(from, page, 0o600); err != nil {
		return nil, fmt.Errorf("print: %w", err)
	}
	within, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	said, err := run(within, browser, dir, arguments(dir, from, to))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case within.Err() != nil:
		return nil, fmt.Errorf("print: %s took longer than %s and was stopped", filepath.Base(browser), limit)
	}
	pdf, wrong := read(to)
	if wrong == nil {
		return pdf, nil // some browsers complain and print all the same
	}
	return nil, fmt.Errorf("print: %s made no PDF: %w%s", filepath.Base(browser), because(err, wrong), lastLine(said))
}

// run runs a browser to its end and kills what it left behind.
func run(ctx context.Context, browser, dir string, args []string) (said string, err error) {
	c := exec.CommandContext(ctx, browser, args...)
	c.Dir, c.Env = dir, environment(dir)
	var out tail
	c.Stdout, c.Stderr = &out, &out
	together(c)
	c.Cancel = func() error { return end(c) }
	c.WaitDelay = 5 * time.Second
	err = c.Run()
	_ = end(c) // its helpers may outlive it, and would write into a folder that is being removed
	return out.String(), err
}

// arguments are those of headless Chromium: to print, and to do nothing else.
func arguments(dir, from, to string) []string {
	args := []string{
		"--headless", "--disable-gpu", "--user-data-dir=" + filepath.Join(dir, "profile"), "--no-first-run", "--no-default-browser-check",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps",
		"--disable-breakpad", "--disable-crash-reporter", "--disable-domain-reliability", "--no-pings", "--disable-dev-shm-usage",
		"--password-store=basic", "--use-mock-keychain", "--disable-features=Translate,MediaRouter,OptimizationHints",
		"--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=socks5://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
		"--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
		"--print-to-pdf=" + to,
	}
	if os.Geteuid() == 0 { // Chromium's own sandbox does not work for root; the page has neither script nor network
		args = append(args, "--no-sandbox")
	}
	return append(args, (&url.URL{Scheme: "file", Path: filepath.ToSlash(slashed(from))}).String())
}

// slashed gives a path of Windows the slash that a file's address begins with.
func slashed(path string) string {
	if runtime.GOOS == "windows" {
		return "/" + path
	}
	return path
}

// environment is what the browser is told: where programs are and how to write, and homes in the folder that is removed.
func environment(dir string) []string {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" { // they need more than anybody can list
		return os.Environ()
	}
	var env []string
	for _, v := range os.Environ() {
		name, _, _ := strings.Cut(v, "=")
		if name == "PATH" || name == "LANG" || name == "TZ" || strings.HasPrefix(name, "LC_") || strings.HasPrefix(name, "FONTCONFIG_") || name == "LD_LIBRARY_PATH" {
			env = append(env, v)
		}
	}
	return append(env, "HOME="+dir, "TMPDIR="+dir, "XDG_CONFIG_HOME="+dir, "XDG_CACHE_HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_RUNTIME_DIR="+dir)
}

func read(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, errors.New("no file was written")
	}
	defer f.Close()
	pdf, err := io.ReadAll(io.LimitReader(f, most+1))
	switch {
	case err != nil:
		return nil, err
	case len(pdf) > most:
		return nil, fmt.Errorf("%w: a PDF of more than %d MB", evidence.ErrInvalid, most>>20)
	case !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.Contains(pdf[max(0, len(pdf)-1024):], []byte("%%EOF")):
		return nil, errors.New("what was written is no PDF")
	}
	return pdf, nil
}

// tail keeps the last of what is written to it.
type tail struct{ b []byte }

func (t *tail) Write(p []byte) (int, error) {
	t.b = append(t.b, p...)
	if len(t.b) > heard {
		t.b = append(t.b[:0], t.b[len(t.b)-heard:]...)
	}
	return len(p), nil
}

func (t *tail) String() string { return string(t.b) }

func lastLine(said string) string {
	lines := strings.Split(strings.TrimSpace(said), "\n")
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
		return ": " + last[:min(len(last), 300)]
	}
	return ""
}

// because joins what went wrong in one line.
func because(ended, wrong error) error {
	if ended == nil {
		return wrong
	}
	return fmt.Errorf("%w; %w", wrong, ended)
}
