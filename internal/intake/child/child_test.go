package child_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/intake/child"
	"hearsay/internal/intake/page"
	"hearsay/internal/text"
)

const subcommand = "serve-as-child"

// TestMain makes this test binary its own child, as the program is: an argument chooses, for a child has no environment.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == subcommand {
		if err := child.Serve(os.Stdin, os.Stdout, hostile{}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// hostile reads pages, and does what inputs that begin with ! tell it, as a parser does that a page took over.
type hostile struct{}

func (hostile) Accepts(in intake.Input) bool { return page.Opener{}.Accepts(in) }

func (hostile) Open(ctx context.Context, in intake.Input) (intake.Document, error) {
	order, ok := strings.CutPrefix(string(in.Bytes), "!")
	if !ok {
		return page.Opener{}.Open(ctx, in)
	}
	doc := intake.Document{Text: "done", MediaType: "text/html"}
	switch order {
	case "hang":
		for {
		}
	case "sleep":
		time.Sleep(time.Hour)
	case "exit":
		os.Exit(7)
	case "panic":
		panic("taken over")
	case "overflow":
		overflow(0)
	case "memory":
		var all [][]byte
		for {
			b := make([]byte, 16<<20)
			for i := 0; i < len(b); i += 4096 {
				b[i] = 1
			}
			all = append(all, b)
		}
	case "one big block":
		doc.Text = string(make([]byte, 64<<30))
	case "huge result":
		doc.Text = strings.Repeat("x", child.MaxResult+1)
	case "huge claim":
		os.Stdout.Write(binary.BigEndian.AppendUint32(nil, 1<<31))
		time.Sleep(time.Hour)
	case "truncated":
		os.Stdout.Write([]byte{0, 0, 1, 0, '{'})
		os.Exit(0)
	case "nonsense":
		os.Stdout.Write([]byte("hello, I am a page"))
		os.Exit(0)
	case "empty result":
		os.Stdout.Write([]byte{0, 0, 0, 2, '{', '}'})
		time.Sleep(time.Hour)
	case "lies":
		doc.Text = "é done \xff"
		doc.Metadata = evidence.Metadata{Title: "a\nb\x1b[31m" + strings.Repeat("x", 5000), Canonical: "javascript:alert(1)", Byline: []string{"", "A\x00B"}}
		doc.Furniture = []evidence.Furniture{
			{Span: text.Span{Start: 5, End: 2}, Kind: "notice"}, {Span: text.Span{Start: -1, End: 2}, Kind: "notice"},
			{Span: text.Span{Start: 0, End: 3}, Kind: "notice"}, {Span: text.Span{Start: 2, End: 4}, Kind: "notice"},
			{Span: text.Span{Start: 4, End: 5}, Kind: "made up"}, {Span: text.Span{Start: 0, End: 99}, Kind: "notice"},
		}
		doc.Notes = []string{strings.Repeat("n", 10_000)}
	case "leave something behind":
		leaveBehind()
		os.Exit(7)
	case "look around":
		doc.Text = strings.Join(around(), "\n")
	}
	return doc, nil
}

func overflow(n int) int { return overflow(n+1) + 1 }

// around reports what the process can reach.
func around() []string {
	out := []string{fmt.Sprint("environment ", len(os.Environ()))}
	try := func(what string, err error) {
		if err == nil {
			out = append(out, "reached "+what)
		}
	}
	_, err := os.ReadFile("/etc/passwd")
	try("a file", err)
	_, err = os.ReadDir("/")
	try("a folder", err)
	try("a new file", os.WriteFile("x", []byte("x"), 0o600))
	try("a temporary file", os.WriteFile(filepath.Join(os.TempDir(), "hearsay-child-test"), []byte("x"), 0o600))
	c, err := net.Dial("tcp", "127.0.0.1:"+os.Args[2])
	try("the network", err)
	if err == nil {
		c.Close()
	}
	_, err = os.StartProcess("/bin/true", []string{"true"}, &os.ProcAttr{})
	try("a program", err)
	dir, _ := os.Getwd()
	return append(out, "in "+dir)
}

func opener(t testing.TB, limit time.Duration, arguments ...string) *child.Opener {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	o := child.New(append([]string{self, subcommand}, arguments...), hostile{}.Accepts, limit)
	t.Cleanup(func() { o.Close() })
	return o
}

func read(o *child.Opener, body string) (intake.Document, error) {
	return o.Open(context.Background(), intake.Input{Name: "a.html", Bytes: []byte(body)})
}

const words = "The ferry was late again on Wednesday, and the crew did not say why it had been so late that the lamps were out. "

var good = "<html><title>Ferry</title><article><h1>Ferry late again</h1><p>" + strings.Repeat(words, 4) + "</p></article></html>"

func TestPage(t *testing.T) {
	doc, err := read(opener(t, 0), good)
	if err != nil {
		t.Fatal(err)
	}
	if doc.Metadata.Title != "Ferry late again" || strings.Count(doc.Text, "lamps") != 4 || doc.MediaType != "text/html" {
		t.Errorf("read %+v", doc)
	}
}

func TestRefusalComesThrough(t *testing.T) {
	_, err := read(opener(t, 0), "<html>"+strings.Repeat("<b>", page.MaxTags))
	if !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), "more than 100000 tags") || strings.Count(err.Error(), evidence.ErrInput.Error()) != 1 {
		t.Errorf("error %v", err)
	}
}

// Whatever a child does costs one input; the next one is read.
func TestHostile(t *testing.T) {
	const stopped = "its reader stopped; save it as plain text"
	for order, want := range map[string]string{
		"!hang": "could not be read within 2s", "!sleep": "could not be read within 2s", "!huge claim": "more than 8 MB of text",
		"!exit": stopped, "!panic": stopped, "!truncated": stopped, "!nonsense": "more than 8 MB of text", "!empty result": stopped,
		"!huge result": "more than 8 MB of text",
	} {
		t.Run(order[1:], func(t *testing.T) {
			t.Parallel()
			limit := time.Minute
			if strings.Contains(want, "within") {
				limit = 2 * time.Second
			}
			fails(t, opener(t, limit), order, want)
		})
	}
}

func TestHungry(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a GB")
	}
	for _, order := range []string{"!memory", "!one big block", "!overflow"} {
		o := opener(t, time.Minute)
		fails(t, o, order, "its reader stopped; save it as plain text")
	}
}

func fails(t *testing.T, o *child.Opener, order, want string) {
	t.Helper()
	if _, err := read(o, order); !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want one of input that says %q", err, want)
	}
	if doc, err := read(o, "!ok"); err != nil || doc.Text != "done" {
		t.Errorf("the next input: %q, %v", doc.Text, err)
	}
}

func TestLiesAreChecked(t *testing.T) {
	doc, err := read(opener(t, 0), "!lies")
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.ValidString(doc.Text) {
		t.Errorf("text %q is not valid UTF-8", doc.Text)
	}
	if got := fmt.Sprint(doc.Furniture); got != "[0-3]" {
		t.Errorf("furniture %s, want only the sound span", got)
	}
	m := doc.Metadata
	if m.Canonical != "" || strings.ContainsAny(m.Title, "\n\x1b") || len(m.Title) > 1000 || len(m.Byline) != 1 || strings.Contains(m.Byline[0], "\x00") || len(doc.Notes[0]) > 400 {
		t.Errorf("metadata %+v", m)
	}
}

func TestConfinement(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skip("no network to keep a child from")
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	doc, err := read(opener(t, 0, port), "!look around")
	if err != nil {
		t.Fatal(err)
	}
	kept, how := child.Sandbox()
	t.Log(how)
	if !strings.Contains(doc.Text, "environment 0") || !strings.Contains(doc.Text, "in "+filepath.Join(os.TempDir(), "hearsay-")) && runtime.GOOS == "linux" && !kept {
		t.Errorf("the child sees\n%s", doc.Text)
	}
	if runtime.GOOS == "linux" && (strings.Contains(doc.Text, "reached a new file") || strings.Contains(doc.Text, "reached a temporary file")) {
		t.Errorf("the child writes files:\n%s", doc.Text)
	}
	if kept && strings.Contains(doc.Text, "reached a") {
		t.Errorf("the child reaches files:\n%s", doc.Text)
	}
	if kept && strings.Contains(how, "network closed") && strings.Contains(doc.Text, "the network") {
		t.Errorf("the child reaches the network:\n%s", doc.Text)
	}
}

func TestContext(t *testing.T) {
	o := opener(t, 0)
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	if _, err := o.Open(ctx, intake.Input{Name: "a.html", Bytes: []byte("!sleep")}); !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, evidence.ErrInput) {
		t.Errorf("error %v, want the context's", err)
	}
	if _, err := read(o, "!ok"); err != nil {
		t.Errorf("the next input: %v", err)
	}
}

// More inputs than one child serves, from several goroutines, good and bad mixed.
func TestManyAtOnce(t *testing.T) {
	o := opener(t, 10*time.Second)
	var wg sync.WaitGroup
	for i := range 160 {
		wg.Go(func() {
			body, bad := good, i%40 == 7
			if bad {
				body = "!exit"
			}
			doc, err := read(o, body)
			if bad != (err != nil) || !bad && doc.Metadata.Title != "Ferry late again" {
				t.Errorf("input %d: %q, %v", i, doc.Metadata.Title, err)
			}
		})
	}
	wg.Wait()
}

func TestClose(t *testing.T) {
	before, _ := filepath.Glob(filepath.Join(os.TempDir(), "hearsay-*"))
	self, _ := os.Executable()
	o := child.New([]string{self, subcommand}, hostile{}.Accepts, 0)
	if _, err := read(o, "!ok"); err != nil {
		t.Fatal(err)
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := read(o, "!ok"); err == nil {
		t.Error("a closed opener reads")
	}
	after, _ := filepath.Glob(filepath.Join(os.TempDir(), "hearsay-*"))
	if len(after) > len(before) {
		t.Errorf("folders left behind: %v", after)
	}
}

func TestNoCommand(t *testing.T) {
	o := child.New([]string{filepath.Join(t.TempDir(), "missing")}, hostile{}.Accepts, 0)
	defer o.Close()
	if _, err := read(o, good); err == nil || errors.Is(err, evidence.ErrInput) {
		t.Errorf("error %v, want one that is not the input's fault", err)
	}
}

// A frame is never longer than it says, nor than the limit.
func FuzzReadFrame(f *testing.F) {
	f.Add([]byte{0, 0, 0, 2, '{', '}', 0, 0, 0, 3, '!', 'o', 'k'})
	f.Add([]byte{0xff, 0xff, 0xff, 0xff})
	f.Fuzz(func(t *testing.T, b []byte) {
		frame, err := child.ReadFrame(bytes.NewReader(b), 1<<10)
		if err == nil && (len(frame) > 1<<10 || int(binary.BigEndian.Uint32(b)) != len(frame)) {
			t.Errorf("a frame of %d bytes that says %v", len(frame), b[:4])
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	o := opener(b, 0)
	for b.Loop() {
		if _, err := read(o, good); err != nil {
			b.Fatal(err)
		}
	}
}
