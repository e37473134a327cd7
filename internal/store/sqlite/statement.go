package sqlite

import (
	"context"
	"database/sql"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// recordColumns are what scanRecord reads, of recordTables.
const (
	recordColumns = `p.body, a.id, v.number, v.sha256, r.reader, s.state, s.decision, v.title, v.outlet, v.published, v.captured,
		w.value, w.by, w.at, w.id, w.note`
	recordTables = `CROSS JOIN proposal p ON p.seq = s.proposal CROSS JOIN reading r ON r.seq = p.reading
		CROSS JOIN version v ON v.seq = s.version CROSS JOIN article a ON a.seq = s.article
		LEFT JOIN hand h ON h.id = s.id LEFT JOIN decision w ON w.seq = h.decision`
)

// states are those of a record by their number in the file.
var states = []evidence.State{evidence.Proposed, evidence.Accepted, evidence.Rejected, evidence.Withdrawn}

func scanRecord(scan func(...any) error) (r evidence.Record, err error) {
	var body string
	var state int
	var captured int64
	var hand struct {
		value, by, id, note sql.NullString
		at                  sql.NullInt64
	}
	err = scan(&body, &r.Article, &r.Version, &r.SHA256, &r.Reader, &state, &r.Decision, &r.Title, &r.Outlet, &r.Published, &captured,
		&hand.value, &hand.by, &hand.at, &hand.id, &hand.note)
	if err != nil {
		return r, err
	}
	r.State, r.Captured = states[state], moment(captured)
	err = decode("a statement", body, &r.Statement)
	r.ByHand = r.Reader == evidence.HandReader
	if hand.value.Valid && err == nil {
		r.Edited = &evidence.Edited{By: hand.by.String, At: moment(hand.at.Int64), Decision: hand.id.String, Note: hand.note.String}
		if !r.ByHand {
			r.Edited.Read = new(r.Statement)
		}
		var h evidence.Hand
		if err = decode("a wording", hand.value.String, &h); err == nil && h.Statement == nil {
			err = damaged("%s: what is written of it is no statement", r.ID)
		}
		if err == nil {
			r.Statement = inCase(*h.Statement, r.ID, h.Statement.Parent)
		}
	}
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
		if err != nil {
			return err
		}
		one := []evidence.Record{r}
		err = recall(ctx, tx, one)
		r = one[0]
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
		if err := recall(ctx, tx, all); err != nil {
			return err
		}
		hands, err := worded(ctx, tx, seq)
		if err != nil {
			return err
		}
		var id, sha, body string
		err = tx.QueryRowContext(ctx, `SELECT a.id, v.sha256, coalesce(r.body, '') FROM version v JOIN article a ON a.seq = v.article
			LEFT JOIN reading r ON r.seq = v.reading WHERE v.seq = ?`, seq).Scan(&id, &sha, &body)
		if err != nil {
			return err
		}
		if body != "" {
			err = decode("a reading", body, &rest)
		} else if len(hands) > 0 { // told before it was read
			rest = evidence.Reading{Schema: evidence.Schema, SHA256: sha}
		}
		settle(all, rest)
		rest = store.Overlay(rest, id, hands)
		return err
	})
	return all, rest, err
}
