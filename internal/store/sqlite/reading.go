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

// read is a version that was read, as far as Finish needs it.
type read struct {
	version, article         int64
	id, sha                  string // of the article, of the text
	outlet, outletKey, title string
	day                      int64
	current                  bool
	reading                  int64
	aside                    bool // its reading is kept beside the one on show; the transaction defers foreign keys
}

// Finish keeps a reading and ends its job. A reading of the same text by the same reader that is kept already stays as
// it is. Every anchor is checked before anything is written.
func (s *Store) Finish(ctx context.Context, job store.Job, r evidence.Reading) error {
	what := "keeping the reading of " + job.Name
	if r.Reader == "" || r.Reader == evidence.HandReader {
		return fmt.Errorf("%s: %w: a reading without its reader's name", what, evidence.ErrInvalid)
	}
	if err := s.look(ctx, what, func(tx *session) error { return checkReading(ctx, tx, job, r) }); err != nil {
		return err
	}
	r.Reader += job.Given
	var fresh profiles
	err := s.change(ctx, what, func(tx *session) error {
		if _, err := tx.ExecContext(ctx, `UPDATE job SET state = 'done', reason = '' WHERE seq = ? AND attempts = ?`, job.ID, job.Attempts); err != nil {
			return err
		}
		of := read{}
		err := tx.QueryRowContext(ctx, `
			SELECT v.seq, a.seq, a.id, v.sha256, v.outlet, v.outlet_key, v.day, v.seq = a.current
			FROM job j JOIN version v ON v.seq = j.version JOIN article a ON a.seq = v.article WHERE j.seq = ?`, job.ID).
			Scan(&of.version, &of.article, &of.id, &of.sha, &of.outlet, &of.outletKey, &of.day, &of.current)
		if err != nil {
			return err
		}
		ids, err := name(ctx, tx, of, r.Statements)
		if err != nil {
			return err
		}
		if fresh, err = s.putReading(ctx, tx, &of, r, ids); err != nil {
			return err
		}
		return showGiven(ctx, tx, of.version) // somebody may have set something meanwhile
	})
	if err == nil {
		s.remember(fresh)
	}
	return err
}

// putReading writes a reading and makes it the one that its version shows. One by the same reader that is kept already stays as it is.
func (s *Store) putReading(ctx context.Context, tx *session, of *read, r evidence.Reading, ids []string) (profiles, error) {
	if r.Reader == evidence.HandReader {
		return nil, nil // what people told comes with the log
	}
	body, err := encode(rewritten(r, inCaseAs(r.Statements, ids)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", evidence.ErrInvalid, err)
	}
	err = tx.QueryRowContext(ctx, `INSERT INTO reading (version, reader, body) VALUES (?, ?, ?)
		ON CONFLICT (version, reader) DO NOTHING RETURNING seq`, of.version, r.Reader, body).Scan(&of.reading)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	show := []string{`UPDATE version SET reading = ?1 WHERE seq = ?2`}
	if of.aside { // the one on show stays the latest
		show = []string{
			`UPDATE proposal SET reading = ?1 + 1 WHERE reading = (SELECT reading FROM version WHERE seq = ?2)`,
			`UPDATE reading SET seq = ?1 + 1 WHERE seq = (SELECT reading FROM version WHERE seq = ?2)`,
			`UPDATE version SET reading = ?1 + 1 WHERE seq = ?2`,
		}
	}
	for _, do := range show {
		if _, err := tx.ExecContext(ctx, do, of.reading, of.version); err != nil {
			return nil, err
		}
	}
	fresh, err := s.propose(ctx, tx, *of, r.Statements, ids)
	if err == nil {
		err = relistAll(ctx, tx, of.version)
	}
	if err == nil {
		err = pairUp(ctx, tx, of.version)
	}
	return fresh, err
}

// stateNotLive is the state of a statement that is live no more.
const stateNotLive = `CASE verdict WHEN 'accept' THEN 1 WHEN 'reject' THEN 2 ELSE 3 END`

// checkReading returns evidence.ErrInvalid when the reading is not one of the job's text.
func checkReading(ctx context.Context, tx *session, job store.Job, r evidence.Reading) error {
	var sha string
	var body []byte
	err := tx.QueryRowContext(ctx, `SELECT v.sha256, b.text FROM job j JOIN version v ON v.seq = j.version JOIN body b ON b.version = v.seq WHERE j.seq = ?`, job.ID).Scan(&sha, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("job %d: %w", job.ID, evidence.ErrNotFound)
	}
	if err != nil {
		return err
	}
	if r.SHA256 != sha {
		return fmt.Errorf("reading of %s: %w: it is of another text (%.12s, not %.12s)", job.Name, evidence.ErrInvalid, r.SHA256, sha)
	}
	t, err := text.New(string(body))
	if err != nil {
		return fmt.Errorf("%s: %w: %w", job.Name, evidence.ErrDamaged, err)
	}
	return checkAnchors(job.Name, t, r)
}

// checkAnchors returns evidence.ErrInvalid when something in the reading does not lead to its characters in the text.
func checkAnchors(name string, t *text.Text, r evidence.Reading) error {
	for i, s := range r.Statements {
		if len(s.Spans()) == 0 {
			return fmt.Errorf("reading of %s: %w: statement %d has no span", name, evidence.ErrInvalid, i+1)
		}
		if err := anchored(t, s.Spans()); err != nil {
			return fmt.Errorf("reading of %s: %w: statement %d: %w", name, evidence.ErrInvalid, i+1, err)
		}
	}
	if err := anchored(t, others(r)); err != nil {
		return fmt.Errorf("reading of %s: %w: %w", name, evidence.ErrInvalid, err)
	}
	known := make(map[string]bool, len(r.Statements))
	for _, s := range r.Statements {
		known[s.ID] = true
	}
	if err := references(r, known); err != nil {
		return fmt.Errorf("reading of %s: %w", name, err)
	}
	return nil
}

// others returns the pieces of a reading beside its statements'.
func others(r evidence.Reading) []evidence.Piece {
	var all []evidence.Piece
	for _, m := range r.Mentions {
		all = append(all, m.Piece)
	}
	for _, f := range r.Figures {
		all = append(all, f.Piece)
	}
	for _, d := range r.Dates {
		all = append(all, d.Piece)
	}
	for _, e := range r.Incidents {
		all = append(all, e.Pieces()...)
	}
	for _, a := range r.Acts {
		all = append(all, a.Pieces()...)
	}
	for _, n := range r.Warnings {
		all = append(all, append(n.Pieces(), n.Specific.Said...)...)
	}
	return all
}

// anchored returns text.ErrAnchor, with the place, for the first piece whose characters are not those of the text.
func anchored(t *text.Text, pieces []evidence.Piece) error {
	for _, p := range pieces {
		if err := t.Check(text.Anchor{Span: p.Span, Exact: p.Exact}); err != nil {
			return err
		}
	}
	return nil
}

// propose writes a reading's statements and makes them those that its version shows.
func (s *Store) propose(ctx context.Context, tx *session, of read, statements []evidence.Statement, ids []string) (fresh profiles, err error) {
	if !of.aside {
		if _, err := tx.ExecContext(ctx, `UPDATE statement SET shown = 0, live = 0, state = `+stateNotLive+` WHERE article = ? AND version = ? AND shown = 1`,
			of.article, of.version); err != nil {
			return nil, err
		}
	}
	if len(statements) == 0 {
		return nil, nil
	}
	seqs, fresh, err := s.profile(ctx, tx, statements)
	if err != nil {
		return nil, err
	}
	var first int64
	if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(seq), 0) + 1 FROM proposal`).Scan(&first); err != nil {
		return nil, err
	}
	known := map[string]bool{}
	proposals := make([][]any, 0, len(statements))
	rows := make([][]any, 0, len(statements))
	for i, st := range statements {
		kept := inCase(st, ids[i], parent(st, statements, ids))
		body, err := encode(kept)
		if err != nil {
			return nil, fmt.Errorf("statement %d: %w: %w", i+1, evidence.ErrInvalid, err)
		}
		proposals = append(proposals, []any{first + int64(i), of.reading, i, ids[i], body})
		if known[ids[i]] {
			continue // the same spans twice in one reading are one statement
		}
		known[ids[i]] = true
		e := entryOf(kept)
		state := 0
		live := of.current && !of.aside
		if !live {
			state = 3
		}
		rows = append(rows, []any{ids[i], of.article, of.version, e.start, first + int64(i), !of.aside, live, state,
			seqs[e.profile], e.source, e.sourceKey, of.outlet, of.outletKey, of.day, unday(of.day), e.exact, -e.exact, e.words})
	}
	if err := insert(ctx, tx, `INSERT INTO proposal (seq, reading, ordinal, statement, body) VALUES`, proposals, ""); err != nil {
		return nil, err
	}
	var end int64
	if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(seq), 0) FROM statement`).Scan(&end); err != nil {
		return nil, err
	}
	again := `ON CONFLICT (id) DO UPDATE SET proposal = excluded.proposal, shown = excluded.shown, live = excluded.live,
		state = CASE verdict WHEN '' THEN excluded.state ELSE state END, profile = excluded.profile,
		source = excluded.source, source_key = excluded.source_key, score = excluded.score, unscore = excluded.unscore`
	if of.aside {
		again = `ON CONFLICT (id) DO NOTHING`
	}
	err = insert(ctx, tx, `INSERT INTO statement (id, article, version, start, proposal, shown, live, state,
		profile, source, source_key, outlet, outlet_key, day, unday, score, unscore, words) VALUES`, rows, again)
	if err != nil {
		return nil, err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO statement_words (rowid, words) SELECT seq, words FROM statement WHERE seq > ?`, end)
	return fresh, err
}

// name gives each statement its identifier: that of its text and spans, or where another article's text has it, its own.
func name(ctx context.Context, tx *session, of read, statements []evidence.Statement) ([]string, error) {
	ids := make([]string, len(statements))
	for i, st := range statements {
		ids[i] = store.StatementID(of.sha, st, "")
	}
	taken, err := takenElsewhere(ctx, tx, ids, of.version)
	if err != nil || len(taken) == 0 {
		return ids, err
	}
	other := map[string]bool{}
	for _, id := range taken {
		other[id] = true
	}
	for i, st := range statements {
		if other[ids[i]] {
			ids[i] = store.StatementID(of.sha, st, of.id)
		}
	}
	return ids, nil
}

// takenElsewhere returns those of the identifiers that statements of other versions have.
func takenElsewhere(ctx context.Context, tx *session, ids []string, version int64) ([]string, error) {
	asked, err := encode(ids)
	if err != nil {
		return nil, err
	}
	return collect(ctx, tx, func(scan func(...any) error) (id string, err error) {
		err = scan(&id)
		return id, err
	}, `SELECT id FROM statement WHERE id IN (SELECT value FROM json_each(?)) AND version <> ?`, asked, version)
}
