package sqlite_test

import (
	"database/sql"
	"encoding/json"
	"path/filepath"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

// TestTamperedWordings changes what people worded by hand, or what is kept of it, behind the program's back.
func TestTamperedWordings(t *testing.T) {
	for _, c := range []struct{ name, sql, subject string }{
		{"words", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = json_set(value, '$.statement.content.spans[0].exact', 'nobody knew') WHERE verdict = 'write'`, "wording dc_"},
		{"place", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = json_set(value, '$.statement.content.spans[0].start', 1) WHERE verdict = 'write'`, "wording dc_"},
		{"outside", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = json_set(value, '$.statement.content.spans[0].end', 99999) WHERE verdict = 'write'`, "wording dc_"},
		{"text", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = json_set(value, '$.sha256', hex(zeroblob(32))) WHERE verdict = 'write'`, "wording dc_"},
		{"of another record", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = json_set(value, '$.statement.id', 'st_ZZZZZZZZZZ') WHERE verdict = 'write'`, "wording dc_"},
		{"no wording", `DROP TRIGGER decision_is_not_changed; UPDATE decision SET value = '{}' WHERE verdict = 'write'`, "wording dc_"},
		{"not said to stand", `UPDATE hand SET decision = NULL`, "wordings"},
		{"forgotten", `DELETE FROM hand`, "wordings"},
		{"list entry", `UPDATE statement SET source = 'Tomas Okkel' WHERE id IN (SELECT id FROM hand)`, "statement "},
		{"text of the article", `UPDATE body SET text = CAST(replace(CAST(text AS TEXT), 'crew', 'crow') AS BLOB)`, "wording dc_"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			fillCase(t, dir)
			wordOne(t, dir)
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

// wordOne has a person word the statement that is about the crew.
func wordOne(t *testing.T, dir string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	page, err := s.Statements(t.Context(), query.Filter{Terms: []query.Term{{Field: "q", Is: []string{"crew"}}}})
	if err != nil || len(page.Items) == 0 {
		t.Fatal(len(page.Items), err)
	}
	r := page.Items[0]
	h := evidence.Hand{Op: evidence.HandEdit, Article: r.Article, Version: r.Version, SHA256: r.SHA256, Statement: &r.Statement}
	h.Statement.Source.Mention, h.Statement.Cue.Stance = nil, evidence.StanceSuggest
	move, err := json.Marshal(h)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Write, Subject: r.ID, Value: string(move), At: storetest.Noon}}); err != nil {
		t.Fatal(err)
	}
}
