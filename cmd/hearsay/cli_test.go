package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"unicode"

	"github.com/jedib0t/go-pretty/v6/text"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
)

func TestCodeOf(t *testing.T) {
	for _, c := range []struct {
		err  error
		want int
	}{
		{evidence.ErrNotFound, exitNotFound},
		{fmt.Errorf("case x: %w", evidence.ErrBusy), exitConflict},
		{evidence.ErrConflict, exitConflict},
		{evidence.ErrInvalid, exitUsage},
		{evidence.ErrInput, exitInput},
		{evidence.ErrNewer, exitInput},
		{evidence.ErrDamaged, exitInput},
		{evidence.ErrFull, exitIO},
		{evidence.ErrDenied, exitDenied},
		{&fs.PathError{Op: "write", Path: "a", Err: syscall.ENOSPC}, exitIO},
		{&fs.PathError{Op: "read", Path: "a", Err: syscall.EIO}, exitIO},
		{tellFile(&fs.PathError{Op: "open", Path: "a", Err: syscall.EACCES}), exitDenied},
		{tellFile(&fs.PathError{Op: "open", Path: "a", Err: syscall.ENOENT}), exitNotFound},
		{usage("", "no"), exitUsage},
		{reported{exitPartly}, exitPartly},
		{&problem{err: evidence.ErrDamaged, code: exitCheck}, exitCheck},
		{errors.New("anything else"), exitInternal},
	} {
		if got := codeOf(c.err); got != c.want {
			t.Errorf("%v: exit code %d, want %d", c.err, got, c.want)
		}
	}
}

func TestClosest(t *testing.T) {
	all := []string{"add", "accept", "search", "serve", "show"}
	for word, want := range map[string]string{
		"serch": "search", "sevre": "serve", "acept": "accept", "Show": "show", "ad": "add", "banana": "", "": "",
	} {
		if got := closest(word, all); got != want {
			t.Errorf("closest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestDistanceIsAMetricOnTypingErrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-e]{0,8}`)
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		d := distance(a, b)
		if d != distance(b, a) {
			t.Fatalf("not the same both ways: %q %q", a, b)
		}
		if (d == 0) != (a == b) {
			t.Fatalf("distance %d between %q and %q", d, a, b)
		}
		if longest := max(len(a), len(b)); d > longest || d < longest-min(len(a), len(b)) {
			t.Fatalf("distance %d between %q and %q", d, a, b)
		}
	})
}

// No table is wider than the terminal, as long as the terminal has room for the columns that stay whole.
func TestTablesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.IntRange(60, 200).Draw(t, "width")
		shares := rapid.SliceOfN(rapid.IntRange(0, 4), 4, 4).Draw(t, "shares")
		var rows [][]string
		for range rapid.IntRange(1, 5).Draw(t, "rows") {
			row := make([]string, 4)
			for i := range row {
				longest := 300
				if shares[i] == 0 {
					longest = 10
				}
				row[i] = flat(rapid.StringN(0, longest, -1).Draw(t, "cell"))
				if shares[i] == 0 {
					row[i] = text.Snip(row[i], 10, "")
				}
			}
			rows = append(rows, row)
		}
		var out bytes.Buffer
		renderTable(&out, &program{width: total}, []string{"a", "b", "c", "d"}, shares, rows)
		for line := range strings.Lines(out.String()) {
			if w := text.StringWidth(strings.TrimRight(line, "\n")); w > total {
				t.Fatalf("a line is %d wide on a terminal of %d: %q", w, total, line)
			}
		}
		if got := strings.Count(out.String(), "\n"); got != len(rows)+1 {
			t.Fatalf("%d lines for %d rows and a header", got, len(rows))
		}
	})
}

// Whatever an article says, no character reaches the terminal that would steer it or turn the words around.
func FuzzVisible(f *testing.F) {
	f.Add("plain\x1b[31mred\x1b]0;title\x07 \u202eback\u2066 \u0085 \r over")
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range flat(s) {
			if r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
				t.Errorf("%U in %q", r, flat(s))
			}
		}
	})
}

// JSON and CSV do not steer a terminal either, and a program still gets the same characters.
func TestEscapesInJSONAndCSV(t *testing.T) {
	const hostile = "a\x1b[31m \u009b31m \x7f é <b>\u2028"
	line, err := marshal(map[string]string{"title": hostile})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(line), `{"title":"a\u001b[31m \u009b31m \u007f é <b>\u2028"}`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	var back map[string]string
	if err := json.Unmarshal(line, &back); err != nil || back["title"] != hostile {
		t.Errorf("read back as %q, %v", back["title"], err)
	}
	s := &sink[string]{p: &program{format: formatCSV, outTTY: true}}
	if got := s.cell(hostile); strings.ContainsFunc(got, unicode.IsControl) {
		t.Errorf("on a terminal the cell is %q", got)
	}
	s.p.outTTY = false
	if got := s.cell(hostile); got != hostile {
		t.Errorf("in a file the cell is %q, want it as it is", got)
	}
}

// No cell begins like a formula, whatever stands in it.
func FuzzCell(f *testing.F) {
	for _, s := range []string{"=1+1", "+1", "-1", "@SUM", "\t=1", "\r=1", "\n=1", "＝1", "words"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, v string) {
		for _, format := range []string{formatCSV, formatTSV} {
			s := &sink[string]{p: &program{format: format}}
			if got := s.cell(v); strings.IndexAny(got, "=+-@\t\r\n＝＋－＠") == 0 {
				t.Errorf("%s: %q", format, got)
			}
		}
	})
}

func TestAddressIsRelativeToTheCase(t *testing.T) {
	dir := t.TempDir()
	for _, sub := range []string{"case", "articles"} {
		if err := os.Mkdir(filepath.Join(dir, sub), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(filepath.Join(dir, "articles"), link); err != nil {
		t.Skip(err)
	}
	for name, want := range map[string]string{
		filepath.Join(dir, "articles", "a.txt"): "file:../articles/a.txt",
		filepath.Join(link, "a.txt"):            "file:../articles/a.txt",
		filepath.Join(dir, "case", "b.txt"):     "file:b.txt",
		stdinName:                               "",
	} {
		if got := address(filepath.Join(dir, "case"), name); got != want {
			t.Errorf("address of %s: %q, want %q", name, got, want)
		}
	}
}

func TestHosts(t *testing.T) {
	got := hosts(&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 7431}, "127.0.0.1:7431")
	for _, want := range []string{"127.0.0.1:7431", "localhost:7431", "[::1]:7431"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not served: %v", want, got)
		}
	}
	got = hosts(&net.TCPAddr{IP: net.IPv4zero, Port: 7431}, ":7431")
	if slices.ContainsFunc(got, func(h string) bool { return strings.HasPrefix(h, ":") }) {
		t.Errorf("an empty host is served: %v", got)
	}
	if got := start(&net.TCPAddr{IP: net.IPv4zero, Port: 8000}, "a b", "t"); got != "http://127.0.0.1:8000/c/a%20b?token=t" {
		t.Errorf("start address %s", got)
	}
}
