package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"hearsay/internal/evidence"
)

// recordColumns are what scanRecord reads, of recordTables.
const (
	recordColumns = `p.body, a.id, v.number, v.sha256, r.reader, s.state, s.decision, v.title, v.outlet, v.published, v.captured`
	recordTables  = `CROSS JOIN proposal p ON p.seq = s.proposal CROSS JOIN reading r ON r.seq = p.reading
		CROSS JOIN version v ON v.seq = s.version CROSS JOIN article a ON a.seq = s.article`
)

// states are those of a record by their number in the file.
var states = []evidence.State{evidence.Proposed, evidence.Accepted, evidence.Rejected, evidence.Withdrawn}

func scanRecord(scan func(...any) error) (r evidence.Record, err error) {
	var body string
	var state int
	var captured int64
	err = scan(&body, &r.Article, &r.Version, &r.SHA256, &r.Reader, &state, &r.Decision, &r.Title, &r.Outlet, &r.Published, &captured)
	if err != nil {
		return r, err
	}
	r.State, r.Captured = states[state], moment(captured)
	err = decode("a statement", body, &r.Statement)
	r.Sureness = r.Score.Sureness()
	return r, err
}

// Statement returns the statement with the identifier, or the only one whose identifier begins so.
func (s *Store) Statement(ctx context.Context, id string) (r evidence.Record, err error) {
	err = s.look(ctx, "reading statement "+id, func(tx *session) error {
		seq, err := find(ctx, tx, "statement", id)
		if err != nil {
			return err
		}
		r, err = scanRecord(tx.QueryRowContext(ctx, `SELECT `+recordColumns+` FROM statement s `+recordTables+` WHERE s.seq = ?`, seq).Scan)
		return err
	})
	return r, err
}

// StatementsOf returns what the version's latest reading proposes and what people decided on beside it, in the order of
// the text, and the rest of the reading: empty where the text was not read yet.
func (s *Store) StatementsOf(ctx context.Context, article string, number int) (all []evidence.Record, rest evidence.Reading, err error) {
	err = s.look(ctx, "reading the statements of "+article, func(tx *session) error {
		seq, err := findVersion(ctx, tx, article, number)
		if err != nil {
			return err
		}
		all, err = collect(ctx, tx, scanRecord, `SELECT `+recordColumns+` FROM statement s `+recordTables+`
			WHERE s.article = (SELECT article FROM version WHERE seq = ?1) AND s.version = ?1 AND (s.shown = 1 OR s.state IN (1, 2))
			ORDER BY s.start, s.seq`, seq)
		if err != nil {
			return err
		}
		var body string
		err = tx.QueryRowContext(ctx, `SELECT r.body FROM version v JOIN reading r ON r.seq = v.reading WHERE v.seq = ?`, seq).Scan(&body)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		return decode("a reading", body, &rest)
	})
	return all, rest, err
}
