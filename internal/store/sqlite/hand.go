package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// ruling is the condition on decision d that it gives its subject a state: a verdict, or a wording by hand, see evidence.ByHand.
const ruling = `(d.verdict IN ('accept', 'reject') OR d.verdict = 'write' AND substr(d.subject, 1, 3) IN ('st_', 'in_', 'at_', 'wn_'))`

// verdictOf is the state's verdict that a decision gives: what is worded by hand is accepted.
func verdictOf(v string) string {
	if v == string(evidence.Write) {
		return string(evidence.Accept)
	}
	return v
}

// checkHand checks a wording against its article and the record that it is of, and returns the decision behind the record's state.
func checkHand(ctx context.Context, tx *session, d evidence.Decision) (behind string, err error) {
	wrong := func(format string, args ...any) (string, error) {
		return "", fmt.Errorf("%s: %w: %s", d.Subject, evidence.ErrInvalid, fmt.Sprintf(format, args...))
	}
	h, err := store.ParseHand(d.Subject, d.Value)
	if err != nil {
		return "", err
	}
	version, err := findVersion(ctx, tx, h.Article, h.Version)
	if err != nil {
		return "", err
	}
	var article string
	var body []byte
	if err := tx.QueryRowContext(ctx, `SELECT a.id, b.text FROM version v JOIN article a ON a.seq = v.article JOIN body b ON b.version = v.seq
		WHERE v.seq = ?`, version).Scan(&article, &body); err != nil {
		return "", err
	}
	if article != h.Article {
		return wrong("%s is not the whole identifier of an article", h.Article)
	}
	t, err := text.New(string(body))
	if err != nil {
		return "", fmt.Errorf("%s: %w: %w", h.Article, evidence.ErrDamaged, err)
	}
	if err := store.CheckHand(t, h); err != nil {
		return "", err
	}
	var known int64 // the version that it is of, where it is known
	err = tx.QueryRowContext(ctx, `SELECT version FROM statement WHERE id = ?1 UNION ALL SELECT version FROM hand WHERE id = ?1 LIMIT 1`, d.Subject).Scan(&known)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		if h.Op == evidence.HandTell {
			if d.Subject != store.HandID(h, "") && d.Subject != store.HandID(h, h.Article) && !isActOf(d.Subject, h) {
				return wrong("its identifier is not that of its spans")
			}
			break
		}
		proposed, err := proposes(ctx, tx, version, h, d.Subject)
		if err != nil {
			return "", err
		}
		if !proposed {
			return "", fmt.Errorf("%q: %w: %s version %d tells of no such thing", d.Subject, evidence.ErrNotFound, h.Article, h.Version)
		}
	case err != nil:
		return "", err
	case known != version:
		return wrong("it is of another article or version than %s version %d", h.Article, h.Version)
	}
	if h.Statement != nil && h.Statement.Parent != nil {
		var found bool
		if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM statement WHERE id = ? AND version = ?)`, *h.Statement.Parent, version).Scan(&found); err != nil {
			return "", err
		}
		if !found {
			return wrong("it is said to be reported in %s, which is no statement of that text", *h.Statement.Parent)
		}
	}
	err = tx.QueryRowContext(ctx, `SELECT d.id FROM decision d JOIN standing t ON t.decision = d.seq
		WHERE d.subject = ? AND `+ruling+` AND t.depth = 0 AND t.undone = 0 ORDER BY t.place DESC LIMIT 1`, d.Subject).Scan(&behind)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return behind, err
}

// isActOf reports whether an identifier is that of the act beside others on the same words.
func isActOf(id string, h evidence.Hand) bool {
	return h.Act != nil && len(h.Act.Anchors) > 0 && id == evidence.ActID(h.Article, h.SHA256, *h.Act)
}

// proposes reports whether the version's latest reading has the event, act or notice.
func proposes(ctx context.Context, tx *session, version int64, h evidence.Hand, id string) (bool, error) {
	if h.Statement != nil {
		return false, nil // it would have a row
	}
	var body string
	err := tx.QueryRowContext(ctx, `SELECT r.body FROM version v JOIN reading r ON r.seq = v.reading WHERE v.seq = ?`, version).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	var r evidence.Reading
	if err == nil {
		err = decode("a reading", body, &r)
	}
	for _, e := range r.Incidents {
		if h.Incident != nil && evidence.EventAtom(h.Article, r.SHA256, e) == id {
			return true, err
		}
	}
	for _, a := range evidence.ActAtoms(h.Article, r.SHA256, r.Acts) {
		if h.Act != nil && a == id {
			return true, err
		}
	}
	for _, n := range r.Warnings {
		if h.Warning != nil && evidence.NoticeAtom(h.Article, r.SHA256, n) == id {
			return true, err
		}
	}
	return false, err
}

// versionOf returns the row number of the version that a wording is of: that with its text. Its number says nothing: copies of a case
// number the versions that they took each in their own order, and an article of the one may stand for another's with the same text.
func versionOf(ctx context.Context, tx *session, h evidence.Hand) (seq int64, err error) {
	id := ""
	if h.Statement != nil {
		id = h.Statement.ID
	}
	err = tx.QueryRowContext(ctx, `SELECT v.seq FROM statement s JOIN version v ON v.seq = s.version WHERE s.id = ?1 AND v.sha256 = ?3
		UNION ALL SELECT v.seq FROM article a JOIN version v ON v.article = a.seq WHERE a.id = ?2 AND v.sha256 = ?3 LIMIT 1`, id, h.Article, h.SHA256).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		err = tx.QueryRowContext(ctx, `SELECT v.seq FROM version v JOIN article a ON a.seq = v.article WHERE v.sha256 = ?
			ORDER BY a.id LIMIT 1`, h.SHA256).Scan(&seq)
	}
	return seq, err
}

// wrote brings what follows from the wordings of a subject up to date with the log, after an event on it: which wording stands, and
// for a statement its row and what lists and search know of it. What does not fit this case is left alone; the audit names it.
func wrote(ctx context.Context, tx *session, subject string) error {
	var version, decision int64
	var value string
	err := tx.QueryRowContext(ctx, `SELECT d.value FROM decision d WHERE d.subject = ? AND d.verdict = 'write' ORDER BY d.seq LIMIT 1`, subject).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // nobody worded it
	}
	if err != nil {
		return err
	}
	h, err := store.ParseHand(subject, value)
	if err != nil {
		return nil
	}
	if version, err = versionOf(ctx, tx, h); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	}
	first := h.Statement
	err = tx.QueryRowContext(ctx, `SELECT d.seq, d.value FROM decision d JOIN standing t ON t.decision = d.seq
		WHERE d.subject = ? AND d.verdict = 'write' AND t.undone = 0 ORDER BY t.place DESC LIMIT 1`, subject).Scan(&decision, &value)
	stands := sql.NullInt64{Int64: decision, Valid: err == nil}
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO hand (id, version, decision, event) VALUES (?1, ?2, ?3, (SELECT max(seq) FROM decision WHERE subject = ?1))
		ON CONFLICT (id) DO UPDATE SET decision = excluded.decision, event = excluded.event`, subject, version, stands); err != nil {
		return err
	}
	if first == nil {
		return nil
	}
	if err := tellFirst(ctx, tx, version, *first); err != nil {
		return err
	}
	return relist(ctx, tx, subject)
}

// tellFirst gives a statement that nobody proposed its row, under the readings of a reader that is nobody but whoever tells.
func tellFirst(ctx context.Context, tx *session, version int64, s evidence.Statement) error {
	var known bool
	if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM statement WHERE id = ?)`, s.ID).Scan(&known); err != nil || known {
		return err
	}
	var reading int64
	err := tx.QueryRowContext(ctx, `SELECT seq FROM reading WHERE version = ? AND reader = ?`, version, evidence.HandReader).Scan(&reading)
	if errors.Is(err, sql.ErrNoRows) {
		var sha, body string
		if err := tx.QueryRowContext(ctx, `SELECT sha256 FROM version WHERE seq = ?`, version).Scan(&sha); err != nil {
			return err
		}
		body, err = encode(rewritten(evidence.Reading{Schema: evidence.Schema, SHA256: sha, Reader: evidence.HandReader}, nil))
		if err != nil {
			return err
		}
		err = tx.QueryRowContext(ctx, `INSERT INTO reading (version, reader, body) VALUES (?, ?, ?) RETURNING seq`, version, evidence.HandReader, body).Scan(&reading)
	}
	if err != nil {
		return err
	}
	kept := inCase(s, s.ID, s.Parent)
	body, err := encode(kept)
	if err != nil {
		return err
	}
	var proposal int64
	err = tx.QueryRowContext(ctx, `INSERT INTO proposal (reading, ordinal, statement, body)
		VALUES (?1, (SELECT coalesce(max(ordinal) + 1, 0) FROM proposal WHERE reading = ?1), ?2, ?3) RETURNING seq`, reading, s.ID, body).Scan(&proposal)
	if err != nil {
		return err
	}
	e := entryOf(kept)
	profile, err := profileOf(ctx, tx, e.profile)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO statement (id, article, version, start, proposal, shown, live, state,
			profile, source, source_key, outlet, outlet_key, day, unday, score, unscore, words)
		SELECT ?1, v.article, v.seq, ?3, ?4, 0, 0, 3, ?5, ?6, ?7, v.outlet, v.outlet_key, v.day, CASE v.day WHEN 100000000 THEN v.day ELSE 99999999 - v.day END,
			?8, -?8, ?9 FROM version v WHERE v.seq = ?2`, s.ID, version, e.start, proposal, profile, e.source, e.sourceKey, e.exact, e.words)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO statement_words (rowid, words) SELECT seq, words FROM statement WHERE id = ?`, s.ID)
	return err
}

// relist brings what lists and search know of a statement up to date with its wording.
func relist(ctx context.Context, tx *session, id string) error {
	r, err := scanRecord(tx.QueryRowContext(ctx, `SELECT `+recordColumns+` FROM statement s `+recordTables+` WHERE s.id = ?`, id).Scan)
	if err != nil {
		return err
	}
	e := entryOf(r.Statement)
	profile, err := profileOf(ctx, tx, e.profile)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO statement_words (statement_words, rowid, words) SELECT 'delete', seq, words FROM statement WHERE id = ?`, id); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE statement SET start = ?2, profile = ?3, source = ?4, source_key = ?5, score = ?6, unscore = -?6, words = ?7 WHERE id = ?1`,
		id, e.start, profile, e.source, e.sourceKey, e.exact, e.words); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO statement_words (rowid, words) SELECT seq, words FROM statement WHERE id = ?`, id)
	return err
}

// profileOf returns the row number of a profile, making it where there is none.
func profileOf(ctx context.Context, tx *session, p profile) (seq int64, err error) {
	_, err = tx.ExecContext(ctx, `INSERT OR IGNORE INTO profile (kind, stance, form, factuality, hedge, reason, score) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		p.kind, p.stance, p.form, p.factuality, p.hedge, p.reason, p.score)
	if err != nil {
		return 0, err
	}
	err = tx.QueryRowContext(ctx, `SELECT seq FROM profile WHERE kind = ? AND stance = ? AND form = ? AND factuality = ? AND hedge = ? AND reason = ? AND score = ?`,
		p.kind, p.stance, p.form, p.factuality, p.hedge, p.reason, p.score).Scan(&seq)
	return seq, err
}

// relistAll does so for those of a version's statements whose wording is a person's, after a reader proposed some of them again.
func relistAll(ctx context.Context, tx *session, version int64) error {
	ids, err := collect(ctx, tx, func(scan func(...any) error) (id string, err error) {
		err = scan(&id)
		return id, err
	}, `SELECT id FROM hand WHERE version = ? AND decision IS NOT NULL AND id >= 'st_' AND id < 'st`+string(rune('_'+1))+`' ORDER BY id`, version)
	for _, id := range ids {
		if err == nil {
			err = relist(ctx, tx, id)
		}
	}
	return err
}

// worded returns what stands worded by hand of a version's events, acts and notices, in the order of the log.
func worded(ctx context.Context, tx *session, version int64) (all []evidence.Hand, err error) {
	type row struct{ id, value string }
	rows, err := collect(ctx, tx, func(scan func(...any) error) (r row, err error) {
		err = scan(&r.id, &r.value)
		return r, err
	}, `SELECT h.id, d.value FROM hand h JOIN decision d ON d.seq = h.decision WHERE h.version = ? ORDER BY d.seq`, version)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if strings.HasPrefix(r.id, evidence.PrefixStatement+"_") {
			continue
		}
		h, err := store.ParseHand(r.id, r.value)
		if err != nil {
			return nil, damaged("%s: %w", r.id, err)
		}
		all = append(all, h)
	}
	return all, nil
}

// settle has statements name mentions of the reading that is shown: those of another reading have other numbers.
func settle(all []evidence.Record, r evidence.Reading) {
	for i := range all {
		if x := &all[i]; x.Edited != nil {
			x.Source.Mention = store.SourceMention(r.Mentions, x.Source)
		}
	}
}

// Readings calls each for every reading of a version, or for "" those of current versions that another has replaced.
func (s *Store) Readings(ctx context.Context, article string, number int, each func(string, int, evidence.Reading) error) error {
	return s.look(ctx, "going through readings", func(tx *session) error {
		var version int64
		if article != "" {
			var err error
			if version, err = findVersion(ctx, tx, article, number); err != nil {
				return err
			}
		}
		seqs, err := collect(ctx, tx, scanNumber, `SELECT r.seq FROM reading r JOIN version v ON v.seq = r.version JOIN article a ON a.seq = v.article
			WHERE r.reader <> ?2 AND (r.version = ?1 OR ?1 = 0 AND a.current = v.seq AND v.reading <> r.seq) ORDER BY r.version, r.seq = v.reading, r.seq`,
			version, evidence.HandReader)
		if err != nil {
			return err
		}
		for _, seq := range seqs {
			var id, body string
			var n int
			err := tx.QueryRowContext(ctx, `SELECT a.id, v.number, r.body FROM reading r JOIN version v ON v.seq = r.version JOIN article a ON a.seq = v.article
				WHERE r.seq = ?`, seq).Scan(&id, &n, &body)
			var r evidence.Reading
			if err == nil {
				err = decode("a reading", body, &r)
			}
			if err == nil {
				err = each(id, n, r)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}
