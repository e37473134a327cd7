package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// KeepDraft keeps a draft in place of the one that was seen.
func (s *Store) KeepDraft(ctx context.Context, d store.Draft, seen string) error {
	d.ID = evidence.Fold(d.ID)
	if err := checkDraft(d); err != nil {
		return err
	}
	return s.change(ctx, "keeping a draft", func(tx *session) error {
		var kept string
		err := tx.QueryRowContext(ctx, `SELECT sha256 FROM draft WHERE id = ?`, d.ID).Scan(&kept)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if kept != seen {
			return fmt.Errorf("draft of %s: %w: somebody wrote in it since you looked; look again", d.ID, evidence.ErrConflict)
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO draft (id, base, text, sha256, by, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
			ON CONFLICT (id) DO UPDATE SET base = ?2, text = ?3, sha256 = ?4, by = ?5, at = ?6`, d.ID, d.Base, d.Text, d.SHA256, d.By, micros(d.At))
		return err
	})
}

const draftColumns = `SELECT id, base, text, sha256, by, at FROM draft `

func scanDraft(scan func(...any) error) (d store.Draft, err error) {
	var at int64
	err = scan(&d.ID, &d.Base, &d.Text, &d.SHA256, &d.By, &at)
	d.At = moment(at)
	return d, err
}

// Draft returns a report's draft.
func (s *Store) Draft(ctx context.Context, id string) (d store.Draft, err error) {
	err = s.look(ctx, "reading a draft", func(tx *session) (err error) {
		d, err = scanDraft(tx.QueryRowContext(ctx, draftColumns+`WHERE id = ?`, evidence.Fold(id)).Scan)
		if errors.Is(err, sql.ErrNoRows) {
			err = fmt.Errorf("draft of %q: %w", id, evidence.ErrNotFound)
		}
		return err
	})
	return d, err
}

// Drafts returns all drafts.
func (s *Store) Drafts(ctx context.Context) (list []store.Draft, err error) {
	err = s.look(ctx, "reading the drafts", func(tx *session) (err error) {
		list, err = collect(ctx, tx, scanDraft, draftColumns+`ORDER BY id`)
		return err
	})
	return list, err
}

// EndDraft forgets a draft.
func (s *Store) EndDraft(ctx context.Context, id, sha256 string) error {
	return s.change(ctx, "ending a draft", func(tx *session) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM draft WHERE id = ? AND sha256 = ?`, evidence.Fold(id), sha256)
		return err
	})
}

// checkDraft checks what can be seen of a draft without looking at the case.
func checkDraft(d store.Draft) error {
	wrong := func(why string) error { return fmt.Errorf("draft of %q: %w: %s", d.ID, evidence.ErrInvalid, why) }
	sum := sha256.Sum256([]byte(d.Text))
	switch {
	case !strings.HasPrefix(d.ID, evidence.PrefixReport+"_") || !own.MatchString(d.ID):
		return wrong("only reports have drafts")
	case d.By == "" || d.At.IsZero():
		return wrong("it does not say who and when")
	case len(d.Text) > store.MaxDraft:
		return wrong(fmt.Sprintf("it has %d bytes, over the limit of %d; make two reports of it", len(d.Text), store.MaxDraft))
	case !utf8.ValidString(d.Text):
		return wrong("it is not UTF-8")
	case d.SHA256 != hex.EncodeToString(sum[:]):
		return wrong("its hash is not that of its text")
	}
	return nil
}
