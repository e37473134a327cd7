package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Decide appends one decision a ruling, all or none.
func (s *Store) Decide(ctx context.Context, rulings []store.Ruling) (made []evidence.Decision, err error) {
	for _, r := range rulings {
		if err := checkRuling(r); err != nil {
			return nil, err
		}
	}
	if len(rulings) == 0 {
		return []evidence.Decision{}, nil
	}
	err = s.change(ctx, "deciding", func(tx *session) error {
		made = make([]evidence.Decision, 0, len(rulings))
		for _, r := range rulings {
			subject := evidence.Fold(r.Subject)
			var behind string
			err := tx.QueryRowContext(ctx, `SELECT decision FROM statement WHERE id = ?`, subject).Scan(&behind)
			if errors.Is(err, sql.ErrNoRows) {
				return fmt.Errorf("statement %q: %w", r.Subject, evidence.ErrNotFound)
			}
			if err != nil {
				return err
			}
			if r.Seen != nil && *r.Seen != behind {
				return fmt.Errorf("statement %s: %w: somebody decided on it since you looked; look again", subject, evidence.ErrConflict)
			}
			d, err := appendEvent(ctx, tx, evidence.Decision{
				At: r.At, By: r.By, Verdict: r.Verdict, Subject: subject, Reason: r.Reason, Note: r.Note,
			}, 0)
			if err != nil {
				return err
			}
			made = append(made, d)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

func checkRuling(r store.Ruling) error {
	wrong := func(why string) error {
		return fmt.Errorf("decision on %q: %w: %s", r.Subject, evidence.ErrInvalid, why)
	}
	switch {
	case r.Verdict != evidence.Accept && r.Verdict != evidence.Reject:
		return wrong(fmt.Sprintf("the verdict is %q; want accept or reject", r.Verdict))
	case r.By == "":
		return wrong("it does not say who decides")
	case r.At.IsZero():
		return wrong("it does not say when")
	case r.Reason != "" && r.Verdict != evidence.Reject:
		return wrong("only a rejection has a reason")
	case r.Reason != "" && !slices.Contains(evidence.Reasons, r.Reason):
		return wrong(fmt.Sprintf("%q is not one of the reasons", r.Reason))
	}
	return nil
}

// appendEvent seals the event, appends it and brings its subject's state up to date.
func appendEvent(ctx context.Context, tx *session, d evidence.Decision, depth int) (evidence.Decision, error) {
	var before int64
	var previous string
	err := tx.QueryRowContext(ctx, `SELECT seq, hash FROM decision ORDER BY seq DESC LIMIT 1`).Scan(&before, &previous)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return d, err
	}
	d.Sequence, d.Previous = before+1, previous
	d.ID = store.DecisionID(d)
	d = custody.Seal(previous, d)
	if _, err := tx.ExecContext(ctx, `INSERT INTO decision (seq, id, at, by, verdict, subject, undoes, reason, note, previous, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		d.Sequence, d.ID, micros(d.At), d.By, d.Verdict, d.Subject, d.Undoes, d.Reason, d.Note, d.Previous, d.Hash); err != nil {
		return d, err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO standing (decision, depth, undone) VALUES (?, ?, 0)`, d.Sequence, depth); err != nil {
		return d, err
	}
	// An event that is taken back gives new standing to what it had taken back, and so on down to the decision.
	if _, err := tx.ExecContext(ctx, `
		WITH RECURSIVE chain (seq, undoes, undone) AS (
			SELECT seq, undoes, 1 FROM decision WHERE id = ?1 AND ?1 <> ''
			UNION ALL
			SELECT d.seq, d.undoes, 1 - c.undone FROM chain c JOIN decision d ON d.id = c.undoes AND c.undoes <> ''
		)
		UPDATE standing SET undone = chain.undone FROM chain WHERE standing.decision = chain.seq`, d.Undoes); err != nil {
		return d, err
	}
	var verdict, behind string
	err = tx.QueryRowContext(ctx, `SELECT d.verdict, d.id FROM decision d JOIN standing t ON t.decision = d.seq
		WHERE d.subject = ? AND t.depth = 0 AND t.undone = 0 ORDER BY d.seq DESC LIMIT 1`, d.Subject).Scan(&verdict, &behind)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return d, err
	}
	_, err = tx.ExecContext(ctx, `UPDATE statement SET verdict = ?1, decision = ?2,
			state = CASE ?1 WHEN 'accept' THEN 1 WHEN 'reject' THEN 2 ELSE 3 * (1 - live) END WHERE id = ?3`, verdict, behind, d.Subject)
	return d, err
}

// decisionColumns are what scanDecision reads, of decision d and standing t.
const decisionColumns = `d.seq, d.id, d.at, d.by, d.verdict, d.subject, d.undoes, d.reason, d.note, d.previous, d.hash, t.undone`

func scanDecision(scan func(...any) error) (d evidence.Decision, err error) {
	var at int64
	err = scan(&d.Sequence, &d.ID, &at, &d.By, &d.Verdict, &d.Subject, &d.Undoes, &d.Reason, &d.Note, &d.Previous, &d.Hash, &d.Undone)
	d.At = moment(at)
	return d, err
}

// Decisions returns the log, newest first, before a sequence number; 0 is from the end. A limit below 1 means all.
func (s *Store) Decisions(ctx context.Context, before int64, limit int) (log []evidence.Decision, err error) {
	if limit < 1 {
		limit = -1
	}
	err = s.look(ctx, "reading the log", func(tx *session) (err error) {
		log, err = collect(ctx, tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq
			WHERE ?1 = 0 OR d.seq < ?1 ORDER BY d.seq DESC LIMIT ?2`, before, limit)
		return err
	})
	return log, err
}

// Ledger returns what Decisions does, each event with its record.
func (s *Store) Ledger(ctx context.Context, before int64, limit int) (log []store.Ruled, err error) {
	if limit < 1 {
		limit = -1
	}
	err = s.look(ctx, "reading the log", func(tx *session) (err error) {
		log, err = collect(ctx, tx, func(scan func(...any) error) (r store.Ruled, err error) {
			r.On, err = scanRecord(func(record ...any) (err error) {
				r.Decision, err = scanDecision(func(decision ...any) error { return scan(slices.Concat(decision, record)...) })
				return err
			})
			return r, err
		}, `SELECT `+decisionColumns+`, `+recordColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq
			CROSS JOIN statement s ON s.id = d.subject `+recordTables+`
			WHERE ?1 = 0 OR d.seq < ?1 ORDER BY d.seq DESC LIMIT ?2`, before, limit)
		return err
	})
	return log, err
}

// DecisionsOn returns the log of one record, newest first.
func (s *Store) DecisionsOn(ctx context.Context, subject string) (log []evidence.Decision, err error) {
	err = s.look(ctx, "reading the log of "+subject, func(tx *session) (err error) {
		log, err = collect(ctx, tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq
			WHERE d.subject = ? ORDER BY d.seq DESC`, evidence.Fold(subject))
		return err
	})
	return log, err
}
