package print

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/html"
	"hearsay/internal/products/productstest"
)

// printed prints a document by a browser that is installed here, or skips the test.
func printed(t *testing.T, d products.Document) []byte {
	t.Helper()
	if _, err := Find(); err != nil {
		t.Skipf("%v, so that nothing is printed here: apt-get install chromium", err)
	}
	t.Setenv("TMPDIR", t.TempDir())
	var page bytes.Buffer
	if err := html.Write(&page, d); err != nil {
		t.Fatal(err)
	}
	pdf, err := PDF(context.Background(), page.Bytes(), d.At)
	if err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
	return pdf
}

// tool runs one of poppler's programs on a PDF; "" where it is not installed.
func tool(t *testing.T, name string, pdf []byte, args ...string) string {
	t.Helper()
	at, err := exec.LookPath(name)
	if err != nil {
		t.Logf("%s is not installed, so that nobody else reads the PDF here: apt-get install poppler-utils", name)
		return ""
	}
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(at, append(args, file, "-")[:len(args)+1+btoi(name != "pdfinfo")]...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// TestPDF: tagged, with an outline and its language, on the right paper, the label and the number on every page.
func TestPDF(t *testing.T) {
	d := productstest.Sample()
	for range 60 { // several pages
		d.Blocks = append(d.Blocks, products.Block{Kind: products.Paragraph, Runs: []products.Run{{Text: strings.Repeat("Nothing else was said that day. ", 12)}, {Notes: []int{1}}}})
	}
	pdf := printed(t, d)
	for _, want := range []string{"/StructTreeRoot", "/Marked true", "/Outlines", "/Lang (en-GB)"} {
		if !bytes.Contains(pdf, []byte(want)) {
			t.Errorf("the PDF lacks %s", want)
		}
	}
	if about := tool(t, "pdfinfo", pdf); about != "" {
		for _, want := range []string{`Title: +Was Port Calder warned\?`, `Tagged: +yes`, `JavaScript: +no`, `Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)`} {
			if !regexp.MustCompile(want).MatchString(about) {
				t.Errorf("pdfinfo does not say %q:\n%s", want, about)
			}
		}
	}
	said := tool(t, "pdftotext", pdf, "-layout")
	if said == "" {
		return
	}
	pages := strings.Split(strings.TrimSuffix(said, "\f"), "\f")
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages {
		if n := strings.Count(page, "TLP:AMBER"); n != 2 {
			t.Errorf("page %d has the label %d times, not at top and bottom", i+1, n)
		}
		if !regexp.MustCompile(`(?m)^\s*` + itoa(i+1) + ` ?/ ?` + itoa(len(pages)) + `\b`).MatchString(page) {
			t.Errorf("page %d has no number", i+1)
		}
	}
	for _, want := range []string{"Was Port Calder warned?", "the notice named date and venue", strings.Repeat("0a1b2c3d", 8), "The checker holds this against the text"} {
		if !strings.Contains(said, want) {
			t.Errorf("the PDF does not say %q", want)
		}
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

func TestHostilePDF(t *testing.T) {
	pdf := printed(t, productstest.Hostile())
	for _, bad := range []string{"/JavaScript", "/JS", "/Launch", "javascript:", "data:"} {
		if bytes.Contains(pdf, []byte(bad)) {
			t.Errorf("the PDF holds %s", bad)
		}
	}
}

func TestNoBrowser(t *testing.T) {
	t.Setenv(Variable, filepath.Join(t.TempDir(), "none"))
	if _, err := PDF(context.Background(), nil, time.Time{}); !errors.Is(err, evidence.ErrMissing) {
		t.Errorf("%v, want ErrMissing", err)
	}
	if runtime.GOOS == "linux" {
		t.Setenv(Variable, "")
		t.Setenv("PATH", t.TempDir())
		if _, err := Find(); !errors.Is(err, evidence.ErrMissing) {
			t.Errorf("%v, want ErrMissing", err)
		}
	}
}

// script makes a browser that does what a shell script says.
func script(t *testing.T, body string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("shell scripts are for other systems")
	}
	name := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(name, []byte("#!/bin/sh\n"+body), 0o700); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestStuck: a browser that hangs is stopped with its children; one that fails says why.
func TestStuck(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	mark := filepath.Join(t.TempDir(), "alive")
	hang := script(t, "(sleep 2; echo yes > '"+mark+"') &\nsleep 60\n")
	began := time.Now()
	_, err := with(context.Background(), hang, []byte("x"), 300*time.Millisecond)
	if err == nil || !strings.Contains(err.Error(), "took longer than") {
		t.Errorf("%v", err)
	}
	if time.Since(began) > 10*time.Second {
		t.Error("it was waited for")
	}
	time.Sleep(2500 * time.Millisecond)
	if _, err := os.Stat(mark); err == nil {
		t.Error("its child lives on")
	}
	for body, want := range map[string]string{
		"echo no display >&2; exit 3": "made no PDF: no file was written; exit status 3: no display",
		`for a; do case $a in --print-to-pdf=*) echo hello > "${a#*=}";; esac; done`: "what was written is no PDF",
	} {
		if _, err := with(context.Background(), script(t, body), []byte("x"), time.Minute); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", body, err, want)
		}
	}
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := with(gone, hang, nil, time.Minute); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want Canceled", err)
	}
	if left, _ := os.ReadDir(os.Getenv("TMPDIR")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
