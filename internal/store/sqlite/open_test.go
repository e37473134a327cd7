package sqlite_test

import (
	"bytes"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

var update = flag.Bool("update", false, "write golden files")

// TestMain lets the test binary be run again as another process on the same case.
func TestMain(m *testing.M) {
	switch os.Getenv("HEARSAY_TEST_CHILD") {
	case "":
		os.Exit(m.Run())
	case "hold":
		holdCase()
	case "accept":
		acceptForEver()
	}
}

// child starts this test binary as another process.
func child(t testing.TB, what, dir string, env ...string) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), append(env, "HEARSAY_TEST_CHILD="+what, "HEARSAY_TEST_DIR="+dir)...)
	return c
}

// holdCase opens a case for writing, says so, and keeps it until standard input ends.
func holdCase() {
	s, err := sqlite.Open(ctx, os.Getenv("HEARSAY_TEST_DIR"), sqlite.ReadWrite)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("holding")
	_, _ = os.Stdin.Read(make([]byte, 1))
	_ = s.Close()
}

func TestOneWriter(t *testing.T) {
	dir := t.TempDir()
	fillCase(t, dir)
	holder := child(t, "hold", dir)
	in, err := holder.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := holder.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	said := make([]byte, len("holding\n"))
	if _, err := out.Read(said); err != nil || string(said) != "holding\n" {
		t.Fatalf("%q, %v", said, err)
	}
	_, err = sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if !errors.Is(err, evidence.ErrBusy) {
		t.Fatalf("a second writer: %v, want ErrBusy", err)
	}
	for _, part := range []string{dir, fmt.Sprint("process ", holder.Process.Pid), "try again"} {
		if !strings.Contains(err.Error(), part) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q does not say %q in one line", err, part)
		}
	}
	if found := audit(t, dir); len(found) > 0 { // opens for reading
		t.Error("beside a writer:", found)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	if err := holder.Wait(); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if err != nil {
		t.Fatal("after the holder ended:", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// A case may come from anybody, so opening it must not write to a file elsewhere.
func TestLockThatLeadsElsewhere(t *testing.T) {
	dir, other := t.TempDir(), filepath.Join(t.TempDir(), "diary.txt")
	fillCase(t, dir)
	if err := os.WriteFile(other, []byte("Dear diary"), 0o644); err != nil {
		t.Fatal(err)
	}
	lock := filepath.Join(dir, "lock")
	if err := os.Remove(lock); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(other, lock); err != nil {
		t.Skip("no links here:", err)
	}
	if _, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite); !errors.Is(err, evidence.ErrDamaged) || !strings.Contains(err.Error(), dir) {
		t.Errorf("%v, want ErrDamaged with the case", err)
	}
	if b, err := os.ReadFile(other); string(b) != "Dear diary" {
		t.Errorf("the file elsewhere now holds %q, %v", b, err)
	}
}

func TestReaderSeesWriter(t *testing.T) {
	dir := t.TempDir()
	w := create(t, dir)
	r, err := sqlite.Open(t.Context(), dir, sqlite.ReadOnly)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	storetest.Fill(t, w)
	if o, err := r.Overview(t.Context()); err != nil || o.Articles != 2 || o.Statements != 5 {
		t.Errorf("the reader sees %d articles, %d statements, %v", o.Articles, o.Statements, err)
	}
	if _, err := r.Accept(t.Context(), storetest.Submission(t, "file:new.txt", "A new notice.\n")); !errors.Is(err, evidence.ErrDenied) {
		t.Errorf("Accept on a case open for reading: %v, want ErrDenied", err)
	}
	if err := r.Rename(t.Context(), "Other"); !errors.Is(err, evidence.ErrDenied) {
		t.Errorf("Rename on a case open for reading: %v, want ErrDenied", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		name    string
		prepare func(t *testing.T, dir string)
		want    error
		says    []string
	}{
		{"no case", func(*testing.T, string) {}, evidence.ErrNotFound, []string{"hearsay init"}},
		{"an empty file", func(t *testing.T, dir string) { write(t, dir, "") }, evidence.ErrNotFound, []string{"hearsay init"}},
		{"not a database", func(t *testing.T, dir string) { write(t, dir, strings.Repeat("These are minutes. ", 500)) }, evidence.ErrDamaged, []string{"restore"}},
		{"cut short", func(t *testing.T, dir string) {
			fillCase(t, dir)
			if err := os.Truncate(filepath.Join(dir, sqlite.File), 9000); err != nil {
				t.Fatal(err)
			}
		}, evidence.ErrDamaged, []string{"restore"}},
		{"another program's database", func(t *testing.T, dir string) { execute(t, dir, `CREATE TABLE tunes (name TEXT)`) }, evidence.ErrDamaged, []string{"not one of a Hearsay case"}},
		{"a newer version", func(t *testing.T, dir string) {
			fillCase(t, dir)
			execute(t, dir, `PRAGMA user_version = 9999`)
		}, evidence.ErrNewer, []string{"9999", fmt.Sprint(sqlite.SchemaVersion()), "newer version"}},
		{"a folder of that name", func(t *testing.T, dir string) {
			if err := os.Mkdir(filepath.Join(dir, sqlite.File), 0o755); err != nil {
				t.Fatal(err)
			}
		}, evidence.ErrDamaged, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			c.prepare(t, dir)
			before := snapshot(t, dir)
			for _, mode := range []sqlite.Mode{sqlite.ReadWrite, sqlite.ReadOnly} {
				s, err := sqlite.Open(t.Context(), dir, mode)
				if !errors.Is(err, c.want) {
					t.Fatalf("mode %d: %v, want it to wrap %q", mode, err, c.want)
				}
				if s != nil {
					t.Error("an error and a case")
				}
				for _, part := range append(c.says, dir) {
					if !strings.Contains(err.Error(), part) {
						t.Errorf("%q does not say %q", err, part)
					}
				}
			}
			if !bytes.Equal(before, snapshot(t, dir)) {
				t.Error("the file was changed")
			}
		})
	}
	t.Run("no folder", func(t *testing.T) {
		if _, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "nowhere"), sqlite.ReadWrite); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("%v, want ErrNotFound", err)
		}
	})
	t.Run("create twice", func(t *testing.T) {
		dir := t.TempDir()
		fillCase(t, dir)
		if _, err := sqlite.Create(t.Context(), dir, store.Case{ID: "again"}, storetest.Noon); !errors.Is(err, evidence.ErrConflict) {
			t.Errorf("%v, want ErrConflict", err)
		}
		if found := audit(t, dir); len(found) > 0 {
			t.Error(found)
		}
	})
	t.Run("create over what was cut short", func(t *testing.T) {
		dir := t.TempDir()
		write(t, dir, "")
		s, err := sqlite.Create(t.Context(), dir, store.Case{}, storetest.Noon)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if c, err := s.Case(t.Context()); err != nil || c.ID == "" || !c.Created.Equal(storetest.Noon) {
			t.Errorf("%+v, %v", c, err)
		}
	})
}

func write(t *testing.T, dir, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, sqlite.File), []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func snapshot(t *testing.T, dir string) []byte {
	t.Helper()
	b, _ := os.ReadFile(filepath.Join(dir, sqlite.File))
	return b
}

func execute(t *testing.T, dir, script string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(script); err != nil {
		t.Fatal(err)
	}
}

func TestUnfinishedJobsAreQueuedAgain(t *testing.T) {
	dir := t.TempDir()
	s := create(t, dir)
	got, err := s.Accept(t.Context(), storetest.Submission(t, "file:poison.txt", "A text that ends its reader.\n"))
	if err != nil {
		t.Fatal(err)
	}
	for attempt := 1; attempt <= store.MaxAttempts; attempt++ {
		jobs, err := s.Lease(t.Context(), 1)
		if err != nil || len(jobs) != 1 || jobs[0].Attempts != attempt {
			t.Fatalf("attempt %d: %+v, %v", attempt, jobs, err)
		}
		if err := s.Close(); err != nil { // as if the process had ended
			t.Fatal(err)
		}
		if s, err = sqlite.Open(t.Context(), dir, sqlite.ReadWrite); err != nil {
			t.Fatal(err)
		}
	}
	defer s.Close()
	row, _, err := s.Article(t.Context(), got.Article, 0)
	if err != nil || row.Status != "failed" || !strings.Contains(row.Failure, "ended 3 times") {
		t.Errorf("a text that ended the program each time is %s, %q, %v", row.Status, row.Failure, err)
	}
}

// TestLogRefusesChanges has the file itself refuse to change the log.
func TestLogRefusesChanges(t *testing.T) {
	dir := t.TempDir()
	fillCase(t, dir)
	db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, change := range []string{`UPDATE decision SET by = 'bo'`, `DELETE FROM decision`, `INSERT OR REPLACE INTO decision SELECT * FROM decision WHERE seq = 1`} {
		if _, err := db.Exec(change); err == nil {
			t.Errorf("%s went through", change)
		}
	}
}

// TestSchema compares the schema after all migrations with the file that people read.
func TestSchema(t *testing.T) {
	dir := t.TempDir()
	if err := create(t, dir).Rename(t.Context(), "Schema"); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
		AND name NOT LIKE 'paragraph\_words\_%' ESCAPE '\' AND name NOT LIKE 'statement\_words\_%' ESCAPE '\'
		AND name NOT LIKE 'found\_words\_%' ESCAPE '\' ORDER BY rowid`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	got := fmt.Sprintf("-- The schema of a case, version %d. Written by go test -update; migrations/ makes it.\n", sqlite.SchemaVersion())
	for rows.Next() {
		var statement string
		if err := rows.Scan(&statement); err != nil {
			t.Fatal(err)
		}
		got += "\n" + statement + ";\n"
	}
	if *update {
		if err := os.WriteFile("schema.sql", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("schema.sql")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Error("schema.sql differs from what the migrations make; look at the difference, then go test -update")
	}
}
