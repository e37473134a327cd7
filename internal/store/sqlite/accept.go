package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Accept keeps a submission. The order is what makes the promise: the original is on disk before the row that names it
// is committed, and the row, its search entries and its job are committed together.
//
// An address belongs to the article that first came from it. Equal bytes from another address are noted as a further
// capture of the same article and do not claim that address.
func (s *Store) Accept(ctx context.Context, sub store.Submission) (store.Acceptance, error) {
	const what = "keeping an article"
	if err := check(sub); err != nil {
		return store.Acceptance{}, err
	}
	v, err := newVersion(sub)
	if err != nil {
		return store.Acceptance{}, err
	}
	var got store.Acceptance
	// Most of what is handed in a second time is known: then nothing need be written to originals.
	if err := s.look(ctx, what, func(tx *session) (err error) { got, _, err = v.known(ctx, tx); return err }); err != nil {
		return store.Acceptance{}, err
	}
	if got.Outcome == "" {
		if s.mode == ReadOnly {
			return store.Acceptance{}, s.change(ctx, what, nil)
		}
		if err := s.keep(v.original, sub.Original); err != nil {
			return store.Acceptance{}, fault(s.dir, "keeping the original of "+sub.Name, err)
		}
	}
	err = s.change(ctx, what, func(tx *session) error {
		var seq int64
		var err error
		if got, seq, err = v.known(ctx, tx); err != nil {
			return err
		}
		switch {
		case got.Outcome == "":
			got, seq, err = v.add(ctx, tx)
		default:
			got.Outcome, err = v.reinstate(ctx, tx, seq)
		}
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO capture (version, address, name, original, captured) VALUES (?, ?, ?, ?, ?)`,
			seq, sub.Address, sub.Name, v.original, micros(sub.Captured))
		return err
	})
	if err != nil {
		return store.Acceptance{}, err
	}
	return got, nil
}

func check(sub store.Submission) error {
	if sub.Text == nil {
		return fmt.Errorf("%s: %w: a submission without a text", sub.Name, evidence.ErrInvalid)
	}
	for _, f := range sub.Furniture {
		if !sub.Text.Holds(f.Span) {
			return fmt.Errorf("%s: %w: furniture at %s lies outside the text", sub.Name, evidence.ErrInvalid, f.Span)
		}
	}
	return nil
}

// version is a submission made ready to be written.
type version struct {
	store.Submission
	sha, original              string
	metadata, furniture, notes string // JSON
}

func newVersion(sub store.Submission) (version, error) {
	v := version{Submission: sub, sha: sub.Text.SHA256(), original: hash(sub.Original)}
	if v.Metadata.Byline == nil {
		v.Metadata.Byline = []string{}
	}
	var errs [3]error
	v.metadata, errs[0] = encode(v.Metadata)
	v.furniture, errs[1] = encode(v.Furniture)
	v.notes, errs[2] = encode(v.Notes)
	return v, errors.Join(errs[:]...)
}

// known finds the version with the same bytes, else the one of the same address with the same text. The outcome is ""
// where there is none.
func (v version) known(ctx context.Context, tx *session) (got store.Acceptance, seq int64, err error) {
	err = tx.QueryRowContext(ctx, `
		SELECT v.seq, a.id, v.number FROM version v JOIN article a ON a.seq = v.article WHERE v.original = ?1
		UNION ALL
		SELECT v.seq, a.id, v.number FROM article a JOIN version v ON v.article = a.seq AND v.sha256 = ?2 WHERE a.address = ?3 AND ?3 <> ''
		LIMIT 1`, v.original, v.sha, v.Address).Scan(&seq, &got.Article, &got.Version)
	if errors.Is(err, sql.ErrNoRows) {
		return got, 0, nil
	}
	got.Outcome = store.Known
	return got, seq, err
}

// add writes a version, of a new article where the address is new.
func (v version) add(ctx context.Context, tx *session) (got store.Acceptance, seq int64, err error) {
	got = store.Acceptance{Outcome: store.Changed}
	var article int64
	var before sql.NullInt64
	err = tx.QueryRowContext(ctx, `SELECT seq, id, current, (SELECT max(number) FROM version WHERE article = a.seq)
		FROM article a WHERE address = ?1 AND ?1 <> ''`, v.Address).Scan(&article, &got.Article, &before, &got.Version)
	if errors.Is(err, sql.ErrNoRows) {
		got = store.Acceptance{Outcome: store.Added, Article: store.ArticleID(v.Address, v.original)}
		err = tx.QueryRowContext(ctx, `INSERT INTO article (id, address) VALUES (?, ?) RETURNING seq`, got.Article, v.Address).Scan(&article)
	}
	if err != nil {
		return got, 0, err
	}
	got.Version++
	if seq, err = v.insert(ctx, tx, article, got.Version); err != nil {
		return got, 0, err
	}
	if before.Valid {
		if err := supersede(ctx, tx, before.Int64); err != nil {
			return got, 0, err
		}
	}
	if _, err := tx.ExecContext(ctx, `UPDATE article SET current = ? WHERE seq = ?`, seq, article); err != nil {
		return got, 0, err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO job (version, state) VALUES (?, 'queued')`, seq); err != nil {
		return got, 0, err
	}
	if err := index(ctx, tx, seq, v.Text, v.Furniture); err != nil {
		return got, 0, err
	}
	return got, seq, statedAgain(ctx, tx, article)
}

// insert writes a version with its text, to be shown by nothing yet.
func (v version) insert(ctx context.Context, tx *session, article int64, number int) (seq int64, err error) {
	m := v.Metadata
	err = tx.QueryRowContext(ctx, `INSERT INTO version (article, number, sha256, original, media_type, name, captured, points, words,
			title, title_key, outlet, outlet_key, published, day, metadata, furniture, notes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
		article, number, v.sha, v.original, v.MediaType, v.Name, micros(v.Captured), v.Text.Len(), store.CountWords(v.Text.String()),
		m.Title, key(m.Title), m.Outlet, key(m.Outlet), m.Published, publicationDay(m.Published),
		v.metadata, v.furniture, v.notes).Scan(&seq)
	if err != nil {
		return 0, err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO body (version, text) VALUES (?, ?)`, seq, []byte(v.Text.String())); err != nil {
		return 0, err
	}
	return seq, putByline(ctx, tx, seq, m.Byline)
}

// reinstate puts a known version on show again when its text comes back in the article's own file: a file holds one text
// at a time, so this is the text now. An older capture of a page that is handed in once more proves nothing about what
// the page says today, and changes nothing. Statements stand as they stood.
func (v version) reinstate(ctx context.Context, tx *session, seq int64) (store.Outcome, error) {
	var article, current int64
	err := tx.QueryRowContext(ctx, `SELECT a.seq, a.current FROM version v JOIN article a ON a.seq = v.article
		WHERE v.seq = ?1 AND v.sha256 = ?2 AND a.address = ?3 AND substr(?3, 1, 5) = 'file:' AND a.current <> v.seq`, seq, v.sha, v.Address).Scan(&article, &current)
	if errors.Is(err, sql.ErrNoRows) {
		return store.Known, nil
	}
	if err != nil {
		return "", err
	}
	if err := supersede(ctx, tx, current); err != nil {
		return "", err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE article SET current = ? WHERE seq = ?`, seq, article); err != nil {
		return "", err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE statement SET live = 1, state = CASE verdict WHEN 'accept' THEN 1 WHEN 'reject' THEN 2 ELSE 0 END
		WHERE article = ? AND version = ? AND shown = 1`, article, seq); err != nil {
		return "", err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE about SET returns = returns + 1`); err != nil {
		return "", err
	}
	if err := index(ctx, tx, seq, v.Text, v.Furniture); err != nil {
		return "", err
	}
	return store.Changed, statedAgain(ctx, tx, article)
}

// index makes a version's paragraphs searchable.
func index(ctx context.Context, tx *session, version int64, t *text.Text, furniture []evidence.Furniture) error {
	var rows [][]any
	for _, p := range store.Passages(t, furniture) {
		at := t.Span(p)
		rows = append(rows, []any{version, at.Start, at.End, p.Start, p.End})
	}
	if err := insert(ctx, tx, `INSERT INTO paragraph (version, start, "end", from_byte, to_byte) VALUES`, rows, ""); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO paragraph_words (rowid, words)
		SELECT seq, words FROM paragraph_text WHERE version = ? ORDER BY seq`, version)
	return err
}

// supersede takes a version out of the search and of the lists: what it proposes is live no more.
func supersede(ctx context.Context, tx *session, version int64) error {
	for _, do := range []string{
		`UPDATE statement SET live = 0, state = ` + stateNotLive + ` WHERE article = (SELECT article FROM version WHERE seq = ?1) AND version = ?1 AND live = 1`,
		`DELETE FROM paragraph_words WHERE rowid IN (SELECT seq FROM paragraph WHERE version = ?1)`,
		`DELETE FROM paragraph WHERE version = ?1`,
	} {
		if _, err := tx.ExecContext(ctx, do, version); err != nil {
			return err
		}
	}
	return nil
}

// publicationDay is the day of a publication date or time.
func publicationDay(published string) int64 {
	return day(published[:min(len(published), len("2031-05-14"))], '0')
}

// Refuse puts an input that could not be read on record.
func (s *Store) Refuse(ctx context.Context, r store.Refusal) error {
	return s.change(ctx, "recording a refusal", func(tx *session) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO refusal (name, reason, at) VALUES (?, ?, ?)`, r.Name, r.Reason, micros(r.At))
		return err
	})
}
