package sqlite_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

// versionTwo turns a case that this program made into the file that version 2 of the schema would have made of it: the
// same rows in the tables of that time.
func versionTwo(t *testing.T, dir string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	do := func(script string) {
		t.Helper()
		if _, err := db.Exec(script); err != nil {
			t.Fatalf("%.80s: %v", script, err)
		}
	}
	var tables []string
	rows, err := db.Query(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\_words%' ESCAPE '\' AND name NOT LIKE '%\_index' ESCAPE '\'
		AND name NOT LIKE 'found%' AND name NOT IN ('atom', 'world', 'membership', 'draft', 'hand', 'former', 'facts')`)
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		tables = append(tables, name)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(t.TempDir(), sqlite.File)
	do(`ATTACH '` + old + `' AS old`)
	do(`PRAGMA foreign_keys = 0`)
	// The migrations speak of the main file, so they run on a connection of their own.
	made, err := sql.Open("sqlite", old)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"0001_case.sql", "0002_job_reader.sql"} {
		script, err := os.ReadFile(filepath.Join("migrations", name))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := made.Exec(string(script)); err != nil {
			t.Fatal(name, err)
		}
	}
	if _, err := made.Exec(`PRAGMA user_version = 2`); err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range tables {
		columns := "*"
		switch name {
		case "about":
			columns = "one, id, title, created, sample"
		case "decision":
			columns = "seq, id, at, by, verdict, subject, undoes, reason, note, previous, hash"
		case "standing":
			columns = "decision, depth, undone"
		case "version":
			columns = `seq, article, number, sha256, original, media_type, name, captured, points, words, title, title_key, outlet, outlet_key,
				published, day, reading, metadata, furniture, notes`
		}
		do(`INSERT INTO old.` + name + ` SELECT ` + columns + ` FROM main.` + name + ` ORDER BY 1`)
	}
	do(`INSERT INTO old.paragraph_words (rowid, words) SELECT seq, words FROM main.paragraph_text ORDER BY seq`)
	do(`INSERT INTO old.statement_words (rowid, words) SELECT seq, words FROM main.statement ORDER BY seq`)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(old)
	if err != nil {
		t.Fatal(err)
	}
	for _, side := range []string{"-wal", "-shm"} {
		_ = os.Remove(filepath.Join(dir, sqlite.File) + side)
	}
	if err := os.WriteFile(filepath.Join(dir, sqlite.File), content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestMigrateLog brings a case of version 2 with decisions to this version: every event is as it was, the case is sound,
// and new kinds of decision follow on.
func TestMigrateLog(t *testing.T) {
	dir := t.TempDir()
	func() {
		s := create(t, dir)
		storetest.Fill(t, s)
		page, err := s.Statements(t.Context(), noFilter)
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range []evidence.Verdict{evidence.Accept, evidence.Reject, evidence.Accept} {
			r := store.Ruling{By: "ann", Verdict: v, Subject: page.Items[i].ID, Note: "looked at “both”", At: storetest.Noon.Add(time.Duration(i) * time.Second)}
			if _, err := s.Decide(t.Context(), []store.Ruling{r}); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.Undo(t.Context(), "", "bo", storetest.Noon); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}()
	before := logOf(t, dir)
	versionTwo(t, dir)
	var verdicts string
	ask(t, dir, `SELECT sql FROM sqlite_schema WHERE name = 'decision'`, &verdicts)
	if n := len(before); n != 4 || !strings.Contains(verdicts, "'undo'") || strings.Contains(verdicts, "'merge'") {
		t.Fatalf("%d events, schema %q: the test shows nothing", n, verdicts)
	}
	if _, err := sqlite.Open(t.Context(), dir, sqlite.ReadOnly); err == nil {
		t.Error("a file of version 2 was opened for reading only, which cannot bring it to this version")
	}
	s, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, logOf(t, dir)); diff != "" {
		t.Errorf("the log (-version 2 +now):\n%s", diff)
	}
	for _, found := range audit(t, dir) {
		t.Error(found)
	}
	for _, change := range []string{`UPDATE decision SET by = 'bo'`, `DELETE FROM decision`} {
		func() {
			db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.Exec(change); err == nil {
				t.Errorf("%s went through", change)
			}
		}()
	}
	if s, err = sqlite.Open(t.Context(), dir, sqlite.ReadWrite); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Redo(t.Context(), "ann", storetest.Noon); err != nil {
		t.Error("redoing what version 2 undid:", err)
	}
	storetest.FillWorld(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	after := logOf(t, dir)
	if err := custody.Check(after); err != nil || len(after) != len(before)+4 {
		t.Errorf("%d events, %v", len(after), err)
	}
	for _, found := range audit(t, dir) {
		t.Error(found)
	}
}

func logOf(t *testing.T, dir string) []evidence.Decision {
	t.Helper()
	s, err := sqlite.Open(t.Context(), dir, sqlite.ReadOnly)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	log, err := s.Log(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return log
}

func ask(t *testing.T, dir, question string, into any) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRow(question).Scan(into); err != nil {
		t.Fatal(err)
	}
}

// TestWorldBesideReader has a reader see each world whole, and keep none.
func TestWorldBesideReader(t *testing.T) {
	dir := t.TempDir()
	w := create(t, dir)
	r, err := sqlite.Open(t.Context(), dir, sqlite.ReadOnly)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if counts, err := r.Tally(t.Context()); err != nil || counts[store.KindActors] != 0 || len(counts) != len(store.Kinds) {
		t.Errorf("before there is a world: %v, %v", counts, err)
	}
	storetest.FillWorld(t, w)
	if counts, err := r.Tally(t.Context()); err != nil || counts[store.KindActors] != 2 || counts[store.KindIncidents] != 3 {
		t.Errorf("the reader sees %v, %v", counts, err)
	}
	if kind, own, _, err := r.Lookup(t.Context(), "ac_CCCC"); err != nil || kind != store.KindActors || own != "ac_AAAAAAAAAA" {
		t.Errorf("the reader finds %s %s, %v", kind, own, err)
	}
	if err := r.KeepWorld(t.Context(), store.Mark{}, nil); !errors.Is(err, evidence.ErrDenied) {
		t.Errorf("KeepWorld on a case open for reading: %v, want ErrDenied", err)
	}
	if err := w.KeepWorld(t.Context(), store.Mark{}, nil); err != nil {
		t.Fatal(err)
	}
	if counts, err := r.Tally(t.Context()); err != nil || counts[store.KindActors] != 0 {
		t.Errorf("after an empty world the reader sees %v, %v", counts, err)
	}
}

// TestMigrateWorld brings a case of version 3, with merges and a grade in its log, to this version. Version 3 differs from 4 only in
// what verdicts the log has room for; what version 5 adds is taken away first.
func TestMigrateWorld(t *testing.T) {
	dir := t.TempDir()
	s := create(t, dir)
	storetest.Fill(t, s)
	storetest.FillWorld(t, s)
	if _, err := s.Undo(t.Context(), "", "bo", storetest.Noon); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before := logOf(t, dir)
	db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`DROP TABLE facts; ALTER TABLE version DROP COLUMN stated; ALTER TABLE version DROP COLUMN given;
		DROP TABLE draft; DROP TABLE hand; DROP TABLE former; ALTER TABLE world DROP COLUMN hand; ALTER TABLE decision DROP COLUMN origin; DROP INDEX standing_open;
		ALTER TABLE standing DROP COLUMN place; CREATE INDEX standing_open ON standing (undone, decision, depth); PRAGMA user_version = 3`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = sqlite.Open(t.Context(), dir, sqlite.ReadWrite); err != nil {
		t.Fatal(err)
	}
	if on, err := s.DecisionsOn(t.Context(), "ac_AAAADDDDDD"); err != nil || len(on) == 0 {
		t.Errorf("%d decisions in which a merged record is a member, %v", len(on), err)
	}
	if _, err := s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Write, Subject: "qu_AAAAAAAAAA", Value: `{"op":"ask"}`, At: storetest.Noon}}); err != nil {
		t.Error("writing in a case of version 3:", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	after := logOf(t, dir)
	if len(after) != len(before)+1 || cmp.Diff(before, after[1:]) != "" && cmp.Diff(before, after[:len(before)]) != "" {
		t.Errorf("the log (-version 3 +now):\n%s", cmp.Diff(before, after))
	}
	for _, found := range audit(t, dir) {
		t.Error(found)
	}
}
