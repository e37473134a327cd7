package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// withFacts stands between a reader's name and what names the facts that it was told: a text is read anew with other facts, for the
// days that it speaks of and who its "I" is follow from them, and what was read with each is kept.
const withFacts = " with facts "

// ofArticle reports whether an event is on what an article says of itself.
func ofArticle(subject string) bool { return strings.HasPrefix(subject, evidence.PrefixArticle+"_") }

// givenOf names what people set of a version, "" for nothing.
func givenOf(stated []evidence.Stated) (string, error) {
	if len(stated) == 0 {
		return "", nil
	}
	var told [][]string
	for _, s := range stated {
		told = append(told, append([]string{s.Field}, s.Value...))
	}
	written, err := encode(told)
	sum := sha256.Sum256([]byte(written))
	return withFacts + hex.EncodeToString(sum[:4]), err
}

// metadataOf returns what counts of a version's metadata, and what of it people set.
func metadataOf(found, written string) (m evidence.Metadata, stated []evidence.Stated, err error) {
	if err := errors.Join(decode("metadata", found, &m), decode("what people set", written, &stated)); err != nil {
		return m, nil, err
	}
	if len(stated) == 0 {
		return m, nil, nil
	}
	return m.With(stated), stated, nil
}

// checkFacts checks what is set of an article, and returns the decision behind what was set before.
func checkFacts(ctx context.Context, tx *session, d evidence.Decision) (behind string, err error) {
	f, err := store.ParseFacts(d.Value)
	if err != nil {
		return "", fmt.Errorf("%s: %w", d.Subject, err)
	}
	err = tx.QueryRowContext(ctx, `SELECT coalesce((SELECT d.id FROM facts f JOIN decision d ON d.seq = f.decision WHERE f.article = a.seq), '')
		FROM article a WHERE a.id = ?`, d.Subject).Scan(&behind)
	if errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("%q: %w: no article has that identifier", d.Subject, evidence.ErrNotFound)
	}
	for _, x := range f.Set {
		var known bool
		if err == nil {
			err = tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM version v JOIN article a ON a.seq = v.article WHERE a.id = ? AND v.sha256 = ?)`, d.Subject, x.SHA256).Scan(&known)
		}
		if err == nil && !known {
			err = fmt.Errorf("%s: %w: the %s was set on a text that it does not have", d.Subject, evidence.ErrInvalid, x.Field)
		}
	}
	return behind, err
}

// factual is a version as far as facts go.
type factual struct {
	seq     int64
	number  int
	sha     string
	found   evidence.Metadata
	before  string // what it was stated to be
	current bool
}

func versionsOf(ctx context.Context, tx *session, article int64) ([]factual, error) {
	return collect(ctx, tx, func(scan func(...any) error) (v factual, err error) {
		var found string
		if err = scan(&v.seq, &v.number, &v.sha, &found, &v.before, &v.current); err == nil {
			err = decode("metadata", found, &v.found)
		}
		return v, err
	}, `SELECT v.seq, v.number, v.sha256, v.metadata, v.stated, v.seq IS a.current FROM version v JOIN article a ON a.seq = v.article WHERE a.seq = ? ORDER BY v.number`, article)
}

// numbering returns which version of an article has a text; one that is not here is after all.
func numbering(all []factual) func(string) int {
	return func(sha string) int {
		for _, v := range all {
			if v.sha == sha {
				return v.number
			}
		}
		return math.MaxInt
	}
}

// restate brings what counts of an article up to date with the log: what lists and search know of its versions and their statements,
// and which reading of each is shown. A text that nobody has read so is queued.
func restate(ctx context.Context, tx *session, id string) error {
	var article int64
	var event sql.NullInt64
	err := tx.QueryRowContext(ctx, `SELECT seq, (SELECT max(d.seq) FROM decision d WHERE d.subject = a.id
		AND (d.verdict = 'write' OR d.verdict = 'undo')) FROM article a WHERE id = ?`, id).Scan(&article, &event)
	if errors.Is(err, sql.ErrNoRows) || err == nil && !event.Valid {
		return nil // of an article that is not here, or of which nobody set anything
	}
	if err != nil {
		return err
	}
	log, err := factsLog(ctx, tx, id)
	if err != nil {
		return err
	}
	all, decision := store.FactsOf(log)
	if _, err := tx.ExecContext(ctx, `INSERT INTO facts (article, decision, event) VALUES (?1, (SELECT seq FROM decision WHERE id = ?2), ?3)
		ON CONFLICT (article) DO UPDATE SET decision = excluded.decision, event = excluded.event`, article, decision, event.Int64); err != nil {
		return err
	}
	versions, err := versionsOf(ctx, tx, article)
	if err != nil {
		return err
	}
	for _, v := range versions {
		stated := store.FactsFor(all, v.number, v.found, numbering(versions))
		if err := relabel(ctx, tx, article, v, stated); err != nil {
			return err
		}
		if err := showGiven(ctx, tx, v.seq); err != nil {
			return err
		}
	}
	return nil
}

func factsLog(ctx context.Context, tx *session, id string) ([]evidence.Decision, error) {
	return collect(ctx, tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq
		WHERE d.subject = ? AND d.verdict = 'write' ORDER BY t.place`, id)
}

// relabel writes what counts of a version to where lists look for it.
func relabel(ctx context.Context, tx *session, article int64, v factual, stated []evidence.Stated) error {
	m := v.found.With(stated)
	written, err := encode(stated)
	if err != nil {
		return err
	}
	given, err := givenOf(stated)
	if err != nil {
		return err
	}
	at := publicationDay(m.Published)
	if written != v.before {
		if _, err := tx.ExecContext(ctx, `UPDATE version SET title = ?2, title_key = ?3, outlet = ?4, outlet_key = ?5, published = ?6, day = ?7, stated = ?8, given = ?9
			WHERE seq = ?1`, v.seq, m.Title, key(m.Title), m.Outlet, key(m.Outlet), m.Published, at, written, given); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM byline WHERE version = ?`, v.seq); err != nil {
			return err
		}
		if err := putByline(ctx, tx, v.seq, m.Byline); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, `UPDATE statement SET outlet = ?3, outlet_key = ?4, day = ?5, unday = ?6
		WHERE article = ?1 AND version = ?2 AND (outlet <> ?3 OR day <> ?5)`, article, v.seq, m.Outlet, key(m.Outlet), at, unday(at))
	return err
}

func putByline(ctx context.Context, tx *session, version int64, names []string) error {
	var rows [][]any
	for _, name := range names {
		rows = append(rows, []any{version, name})
	}
	return insert(ctx, tx, `INSERT OR IGNORE INTO byline (version, name) VALUES`, rows, "")
}

// showGiven has a version show what its reader found in it when it was told what counts of it now. Where there is no such reading and
// the version is the article's latest, it is queued to be read.
func showGiven(ctx context.Context, tx *session, version int64) error {
	var reader, given string
	var article int64
	var current bool
	err := tx.QueryRowContext(ctx, `SELECT r.reader, v.given, v.article, v.seq IS a.current FROM version v JOIN reading r ON r.seq = v.reading JOIN article a ON a.seq = v.article
		WHERE v.seq = ?`, version).Scan(&reader, &given, &article, &current)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // it waits to be read
	}
	if err != nil {
		return err
	}
	by, _, _ := strings.Cut(reader, withFacts)
	if by+given == reader {
		return nil
	}
	var seq int64
	err = tx.QueryRowContext(ctx, `SELECT seq FROM reading WHERE version = ? AND reader = ?`, version, by+given).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		if !current {
			return nil
		}
		_, err = tx.ExecContext(ctx, `UPDATE job SET state = 'queued', attempts = 0, reason = '' WHERE version = ? AND state = 'done'`, version)
		return err
	}
	if err != nil {
		return err
	}
	if err := showAgain(ctx, tx, article, version, seq, current); err != nil {
		return err
	}
	return pairUp(ctx, tx, version)
}

// showAgain makes a reading the latest of its version, and its statements those that are shown.
func showAgain(ctx context.Context, tx *session, article, version, seq int64, current bool) error {
	var latest int64
	if err := tx.QueryRowContext(ctx, `SELECT max(seq) + 1 FROM reading`).Scan(&latest); err != nil {
		return err
	}
	for _, do := range []struct {
		sql  string
		args []any
	}{
		{`PRAGMA defer_foreign_keys = 1`, nil},
		{`UPDATE proposal SET reading = ?1 WHERE reading = ?2`, []any{latest, seq}},
		{`UPDATE reading SET seq = ?1 WHERE seq = ?2`, []any{latest, seq}},
		{`UPDATE version SET reading = ?1 WHERE seq = ?2`, []any{latest, version}},
		{`UPDATE statement SET shown = 0, live = 0, state = ` + stateNotLive + ` WHERE article = ? AND version = ? AND shown = 1`, []any{article, version}},
		{`UPDATE statement SET shown = 1, live = ?2, state = CASE verdict WHEN 'accept' THEN 1 WHEN 'reject' THEN 2 ELSE 3 * (1 - ?2) END,
			proposal = (SELECT p.seq FROM proposal p WHERE p.reading = ?1 AND p.statement = statement.id ORDER BY p.ordinal LIMIT 1)
			WHERE id IN (SELECT p.statement FROM proposal p WHERE p.reading = ?1)`, []any{latest, current}},
	} {
		if _, err := tx.ExecContext(ctx, do.sql, do.args...); err != nil {
			return err
		}
	}
	ids, err := collect(ctx, tx, func(scan func(...any) error) (id string, err error) {
		err = scan(&id)
		return id, err
	}, `SELECT DISTINCT statement FROM proposal WHERE reading = ? ORDER BY ordinal`, latest)
	for _, id := range ids {
		if err == nil {
			err = relist(ctx, tx, id)
		}
	}
	return err
}

// restateAll does so for every article of which anybody set anything.
func restateAll(ctx context.Context, tx *session) error {
	ids, err := collect(ctx, tx, func(scan func(...any) error) (id string, err error) {
		err = scan(&id)
		return id, err
	}, `SELECT DISTINCT subject FROM decision WHERE subject >= 'ar_' AND subject < 'ar_' || ? AND verdict = 'write' ORDER BY subject`, last)
	for _, id := range ids {
		if err == nil {
			err = restate(ctx, tx, id)
		}
	}
	return err
}

// statedAgain has a version that was just added, or is on show again, take over what was set of its article.
func statedAgain(ctx context.Context, tx *session, article int64) error {
	var id string
	err := tx.QueryRowContext(ctx, `SELECT a.id FROM facts f JOIN article a ON a.seq = f.article WHERE f.article = ?`, article).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return restate(ctx, tx, id)
}
