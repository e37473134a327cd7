package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"

	"hearsay/internal/demo"
	"hearsay/internal/store/sqlite"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hearsay": main})
}

// TestSessions runs the sessions in testdata/script: the real program, its real output and exit codes. README.md there
// says what the commands of our own do.
func TestSessions(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", RequireExplicitExec: true, RequireUniqueNames: true, Condition: possible,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HEARSAY_HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("HEARSAY_USER", "tester")
			e.Setenv("HEARSAY_CASE", "")
			e.Setenv("TZ", "UTC")
			examples, err := filepath.Abs("../../examples")
			e.Setenv("EXAMPLES", filepath.ToSlash(examples))
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code, "nobody": nobody, "articles": writeArticles, "make": makeFile, "remember": remember,
			"hold": hold, "sql": runSQL, "damage": damage, "tmpfs": tmpfs, "fill": fill,
		},
	})
}

// code N COMMAND…: runs a command and wants exactly this exit code.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command [args…]")
	}
	want(ts, args[0], ts.Exec(args[1], args[2:]...))
}

func want(ts *testscript.TestScript, code string, err error) {
	got := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if code != strconv.Itoa(got) {
		ts.Fatalf("exit code %d, want %s", got, code)
	}
}

// articles FOLDER: writes the sample case's articles.
func writeArticles(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	for _, a := range demo.Articles() {
		ts.Check(os.WriteFile(filepath.Join(dir, a.Name), a.Bytes, 0o644))
	}
}

const sentence = "The café at the quay closed early, the owner said. “Nobody told us why,” she added.\n"

// make KIND FILE: makes a file that is hard to read.
func makeFile(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[1])
	var b []byte
	switch args[0] {
	case "empty":
	case "binary":
		for i := range 4096 {
			b = append(b, byte(i*7), 0, byte(i*13))
		}
	case "latin1":
		b = []byte("The caf\xe9 at the quay closed early, the owner said. \"Nobody told us why,\" she added.\n")
	case "utf16":
		b = []byte{0xff, 0xfe}
		for _, u := range utf16.Encode([]rune(sentence)) {
			b = append(b, byte(u), byte(u>>8))
		}
	case "escape": // a terminal's own commands in an article
		b = []byte("The mayor said \x1b[31m red things\x1b[0m would come. The council warned that the quay was not safe.\n")
	case "invalid":
		b = []byte("The quay closed \xc3\x28 early\xff, the owner said.\n" + sentence)
	case "million-tags":
		b = []byte("<html><body><p>The quay closed, the owner said.</p>" + strings.Repeat("<b>", 1_000_000))
	case "many-tags": // within the limit of size
		b = []byte("<html><body><p>The quay closed, the owner said.</p>" + strings.Repeat("<b>", 600_000))
	case "sparse200MB":
		f, err := os.Create(path)
		ts.Check(err)
		ts.Check(f.Truncate(200 << 20))
		ts.Check(f.Close())
		return
	default:
		ts.Fatalf("make: no kind %q", args[0])
	}
	ts.Check(os.WriteFile(path, b, 0o644))
}

// remember NAME PATTERN: sets $NAME to the first group of the pattern in the last standard output.
func remember(ts *testscript.TestScript, _ bool, args []string) {
	found := regexp.MustCompile(args[1]).FindStringSubmatch(ts.ReadFile("stdout"))
	if len(found) < 2 {
		ts.Fatalf("remember: %s is not in the output", args[1])
	}
	ts.Setenv(args[0], found[1])
}

// hold FOLDER: opens the case for writing, as another process would, until the session ends.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	st, err := sqlite.Open(context.Background(), ts.MkAbs(args[0]), sqlite.ReadWrite)
	ts.Check(err)
	ts.Defer(func() { st.Close() })
}

// sql FOLDER STATEMENT…: changes the case file behind hearsay's back.
func runSQL(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite", filepath.Join(ts.MkAbs(args[0]), sqlite.File))
	ts.Check(err)
	defer db.Close()
	for _, statement := range args[1:] {
		_, err := db.Exec(statement)
		ts.Check(err)
	}
}

// damage FILE OFFSET: overwrites 64 bytes.
func damage(ts *testscript.TestScript, _ bool, args []string) {
	at, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	path := ts.MkAbs(args[0])
	ts.Check(os.Chmod(path, 0o644))
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	ts.Check(err)
	_, err = f.WriteAt(bytes.Repeat([]byte("x"), 64), at)
	ts.Check(errors.Join(err, f.Close()))
}

// fill FILE: writes until the disk is full.
func fill(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	for size := 1 << 16; size > 0; size /= 2 {
		for err = nil; err == nil; {
			_, err = f.Write(make([]byte, size))
		}
	}
}
