package sqlite_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

// TestTampering changes a case behind the program's back, one way at a time, and has each found and named.
func TestTampering(t *testing.T) {
	for _, c := range []struct {
		name, sql string
		subject   string // the beginning of what must be reported
	}{
		{"text", `UPDATE body SET text = CAST(replace(CAST(text AS TEXT), 'sound', 'wrong') AS BLOB) WHERE version = 1`, "article "},
		{"text and hash", `UPDATE body SET text = CAST('xyz' AS BLOB) WHERE version = 1; UPDATE version SET sha256 = '3608bca1e44ea6c4d268eb6db02260269892c0b42b86bbf1e77a6fa16c3c9282' WHERE seq = 1`, "article "},
		{"title", `UPDATE version SET title = 'Another title' WHERE seq = 1`, "article "},
		{"metadata", `UPDATE version SET metadata = json_set(metadata, '$.published', '2001-01-01') WHERE seq = 1`, "article "},
		{"furniture", `UPDATE version SET furniture = '[{"start":1,"end":99999,"kind":"notice"}]' WHERE seq = 1`, "article "},
		{"text gone", `DELETE FROM body WHERE version = 1`, "article "},
		{"address", `UPDATE article SET address = 'https://other.example/' WHERE seq = 1`, "article "},
		{"author taken away", `DELETE FROM byline WHERE version = 1 AND name = 'Mia Ould'`, "article "},
		{"author added", `INSERT INTO byline (version, name) VALUES (1, 'Tomas Okkel')`, "article "},
		{"job gone", `DELETE FROM job WHERE version = 1`, "article "},
		{"no version on show", `UPDATE article SET current = NULL WHERE seq = 1`, "article "},
		{"paragraph gone", `DELETE FROM paragraph WHERE seq = 2`, "article "},
		{"paragraph moved", `UPDATE paragraph SET start = start + 1 WHERE seq = 2`, "article "},
		{"words of a statement", `UPDATE proposal SET body = json_set(body, '$.content.spans[0].exact', 'the hull was rotten') WHERE seq = 1`, "statement "},
		{"place of a statement", `UPDATE proposal SET body = json_set(body, '$.content.spans[0].start', 3) WHERE seq = 1`, "statement "},
		{"speaker of a statement", `UPDATE proposal SET body = json_set(body, '$.source.actor', 'Tomas Okkel') WHERE seq = 1`, "statement "},
		{"broken record", `UPDATE proposal SET body = '{' WHERE seq = 1`, "statement "},
		{"list entry", `UPDATE statement SET source = 'Tomas Okkel' WHERE seq = 1`, "statement "},
		{"outlet of a statement", `UPDATE statement SET outlet = 'Another Wire' WHERE seq = 1`, "statement "},
		{"score in the list", `UPDATE statement SET score = 1, unscore = -1 WHERE seq = 1`, "statement "},
		{"state", `UPDATE statement SET verdict = 'accept', state = 1 WHERE seq = 3`, "statement "},
		{"state taken away", `UPDATE statement SET verdict = '', decision = '', state = 0 WHERE seq = 1`, "statement "},
		{"hidden statement", `UPDATE statement SET live = 0, state = 3 WHERE seq = 3`, "statement "},
		{"mention", `UPDATE reading SET body = json_set(body, '$.mentions[0].exact', 'Tomas Okkel') WHERE seq = 1`, "reading "},
		{"reader", `UPDATE reading SET reader = 'better/9' WHERE seq = 1`, "reading "},
		{"decision", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET by = 'bo' WHERE seq = 1`, "decision log"},
		{"decision turned round", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET verdict = 'reject' WHERE seq = 1`, "decision log"},
		{"decision removed", `PRAGMA foreign_keys = 0; DROP TRIGGER decision_is_not_removed; DELETE FROM decision WHERE seq = 2`, "decision log"},
		{"last decision removed", `PRAGMA foreign_keys = 0; DROP TRIGGER decision_is_not_removed; DELETE FROM decision WHERE seq = (SELECT max(seq) FROM decision)`, "decision log"},
		{"standing", `UPDATE standing SET undone = 0 WHERE decision = 2`, "decision log"},
		{"search of a paragraph", `DELETE FROM paragraph_words WHERE rowid = 1`, "search index of paragraphs"},
		{"search of a statement", `DELETE FROM statement_words WHERE rowid = 1`, "search index of statements"},
		{"search of other words", `INSERT INTO statement_words (rowid, words) VALUES (1, 'zeppelin')`, "search index of statements"},
		{"record", `UPDATE found SET body = json_set(body, '$.id', 'ac_ZZZZZZZZZZ') WHERE seq = 1`, "record ac_"},
		{"record that is none", `UPDATE found SET body = '{' WHERE seq = 1`, "record ac_"},
		{"label in the list", `UPDATE found SET label = 'Another Guild' WHERE seq = 1`, "record ac_"},
		{"state of a record", `UPDATE found SET state = 2 WHERE seq = 1`, "record ac_"},
		{"state that a record gives", `UPDATE found SET body = json_set(body, '$.state', 'rejected') WHERE seq = 1`, "record ac_"},
		{"state of a record taken away", `UPDATE found SET state = 0, decision = '', body = json_set(body, '$.state', 'proposed', '$.decision', '') WHERE decision <> ''`, "record "},
		{"record gone", `DELETE FROM found WHERE seq = 1`, "world"},
		{"record added", `UPDATE found_kind SET n = n + 1 WHERE kind = 'actors'`, "world"},
		{"records swapped", `UPDATE found SET label = 'A', label_key = 'a' WHERE seq = 2`, "world"},
		{"world of another case", `UPDATE world SET reading = 99`, "world"},
		{"world of nothing", `DELETE FROM world`, "world"},
		{"atom gone", `DELETE FROM atom WHERE ordinal > 0`, "identifiers of the world"},
		{"atom led astray", `UPDATE atom SET found = 1 WHERE id = 'ac_CCCCCCCCCC'`, "identifiers of the world"},
		{"atom added", `INSERT INTO atom (id, found, ordinal) VALUES ('so_ZZZZZZZZZZ', 1, 9)`, "identifiers of the world"},
		{"value of a field", `UPDATE found SET fields = json_set(fields, '$.kind[0]', 'party') WHERE seq = 2`, "lists of the world"},
		{"value gone", `DELETE FROM found_value WHERE field = 'kind'`, "lists of the world"},
		{"value added", `INSERT INTO found_value (kind, field, value, n, places) VALUES ('actors', 'kind', 'body', 1, x'00')`, "lists of the world"},
		{"value elsewhere", `UPDATE found_value SET places = x'02' WHERE field = 'stage' AND value = 'foiled'`, "lists of the world"},
		{"day of a record", `UPDATE found SET day = 20410302, unday = 79589697 WHERE day = 20410301`, "lists of the world"},
		{"search of a record", `DELETE FROM found_words WHERE rowid = 1`, "search index of the world"},
		{"members of a decision", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET members = '["ac_CCCCCCCCCC"]' WHERE verdict = 'merge'`, "decision log"},
		{"members of no list", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET members = 'x' WHERE verdict = 'merge'`, "decision log"},
		{"value of a decision", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = 'A' WHERE verdict = 'grade'`, "decision log"},
		{"member forgotten", `DELETE FROM membership`, "members in the decision log"},
		{"lost reference", `PRAGMA foreign_keys = 0; DELETE FROM profile`, "database"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			fillCase(t, dir)
			db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
			if err != nil {
				t.Fatal(err)
			}
			db.SetMaxOpenConns(1)
			done, err := db.Exec(c.sql)
			if err != nil {
				t.Fatal(err)
			}
			if n, _ := done.RowsAffected(); n == 0 {
				t.Fatal("nothing was changed")
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			expectFound(t, dir, c.subject)
		})
	}
	t.Run("original changed", func(t *testing.T) {
		dir := t.TempDir()
		fillCase(t, dir)
		path := anOriginal(t, dir)
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("other bytes"), 0o644); err != nil {
			t.Fatal(err)
		}
		expectFound(t, dir, "original "+filepath.Base(path))
	})
	t.Run("original gone", func(t *testing.T) {
		dir := t.TempDir()
		fillCase(t, dir)
		path := anOriginal(t, dir)
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		expectFound(t, dir, "original "+filepath.Base(path))
	})
	t.Run("nothing", func(t *testing.T) {
		dir := t.TempDir()
		fillCase(t, dir)
		for _, found := range audit(t, dir) {
			t.Error(found)
		}
	})
}

// fillCase makes a case of one read article with three statements, two of them decided on, one of these undone,
// and of a small world with decisions on it.
func fillCase(t *testing.T, dir string) {
	t.Helper()
	s, err := sqlite.Create(t.Context(), dir, store.Case{ID: "harbour"}, storetest.Noon)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	storetest.Fill(t, s)
	page, err := s.Statements(t.Context(), noFilter)
	if err != nil || len(page.Items) < 3 {
		t.Fatal(len(page.Items), err)
	}
	for i, v := range []evidence.Verdict{evidence.Accept, evidence.Reject} {
		if _, err := s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: v, Subject: page.Items[i].ID, At: storetest.Noon}}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Undo(t.Context(), "", "ann", storetest.Noon); err != nil {
		t.Fatal(err)
	}
	storetest.FillWorld(t, s)
}

func anOriginal(t *testing.T, dir string) string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, sqlite.Originals, "*", "*"))
	if err != nil || len(all) == 0 {
		t.Fatal("no originals", err)
	}
	return all[0]
}

// audit opens a case for reading and returns what is wrong with it.
func audit(t testing.TB, dir string) (found []string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), dir, sqlite.ReadOnly)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = s.Audit(t.Context(), func(subject string, err error) {
		if err != nil {
			found = append(found, subject+": "+err.Error())
			if !errors.Is(err, evidence.ErrDamaged) {
				t.Errorf("%s: %v does not wrap ErrDamaged", subject, err)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func expectFound(t *testing.T, dir, subject string) {
	t.Helper()
	found := audit(t, dir)
	for _, f := range found {
		if strings.HasPrefix(f, subject) {
			return
		}
	}
	t.Errorf("nothing was reported of %q, only %q", subject, found)
}
