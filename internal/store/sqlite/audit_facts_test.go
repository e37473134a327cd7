package sqlite_test

import (
	"database/sql"
	"path/filepath"
	"testing"

	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

// TestTamperedFacts changes what people set of an article, or what is kept of it, behind the program's back.
func TestTamperedFacts(t *testing.T) {
	for _, c := range []struct{ name, sql, subject string }{
		{"what was set", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = json_set(value, '$.set[0].value[0]', '2001-01-01') WHERE subject LIKE 'ar_%' AND verdict = 'write'`, "article "},
		{"no facts", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = '{}' WHERE subject LIKE 'ar_%' AND verdict = 'write'`, "facts dc_"},
		{"day", `UPDATE version SET day = 20010101 WHERE stated <> '[]'`, "article "},
		{"as found", `UPDATE version SET stated = '[]' WHERE stated <> '[]'`, "article "},
		{"reading", `UPDATE version SET given = ' with facts 00000000' WHERE stated <> '[]'`, "article "},
		{"byline", `INSERT INTO byline SELECT seq, 'Nobody' FROM version WHERE stated <> '[]'`, "article "},
		{"not said to stand", `UPDATE facts SET decision = NULL`, "facts"},
		{"forgotten", `DELETE FROM facts`, "facts"},
		{"of statements", `UPDATE statement SET day = 20010101, unday = 99999999 - 20010101 WHERE version IN (SELECT seq FROM version WHERE stated <> '[]')`, "statement "},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			s := create(t, dir)
			storetest.Busy(t, s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if found := audit(t, dir); len(found) > 0 {
				t.Fatalf("before: %q", found)
			}
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
}
