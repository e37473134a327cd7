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
		if r.ValueOf != nil {
			continue
		}
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
			if r.ValueOf != nil {
				if r.Value, err = r.ValueOf(slices.Clone(made)); err == nil {
					err = checkRuling(r)
				}
				if err != nil {
					return err
				}
			}
			d := evidence.Decision{
				At: r.At, By: r.By, Verdict: r.Verdict, Subject: evidence.Fold(r.Subject), Members: folded(r.Members), Value: r.Value,
				Reason: r.Reason, Note: r.Note,
			}
			if len(d.Members) == 0 {
				d.Members = nil
			}
			behind, err := checkSubject(ctx, tx, d)
			if err != nil {
				return err
			}
			if r.Seen != nil && *r.Seen != behind {
				return fmt.Errorf("%s: %w: somebody decided on it since you looked; look again", d.Subject, evidence.ErrConflict)
			}
			d, err = appendEvent(ctx, tx, d, 0)
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
	if err := insertEvent(ctx, tx, d); err != nil {
		return d, err
	}
	// It comes last in the order that decides too: it is later than all that its log holds.
	if _, err := tx.ExecContext(ctx, `INSERT INTO standing (decision, depth, undone, place) VALUES (?1, ?2, 0, ?1)`, d.Sequence, depth); err != nil {
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
	if ofArticle(d.Subject) {
		return d, restate(ctx, tx, d.Subject)
	}
	if evidence.ByHand(d.Subject) {
		if err := wrote(ctx, tx, d.Subject); err != nil {
			return d, err
		}
	} else if d.Verdict == evidence.Write { // changes no state, and looking for one would walk over all that was written before
		return d, nil
	}
	if err := stamp(ctx, tx, d.Subject); err != nil {
		return d, err
	}
	return d, pairAnew(ctx, tx, d.Subject)
}

// insertEvent writes a sealed event.
func insertEvent(ctx context.Context, tx *session, d evidence.Decision) error {
	members, err := encode(d.Members)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO decision (seq, id, at, by, verdict, subject, undoes, reason, note, members, value, origin, previous, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		d.Sequence, d.ID, micros(d.At), d.By, d.Verdict, d.Subject, d.Undoes, d.Reason, d.Note, members, d.Value, d.Origin, d.Previous, d.Hash)
	if err == nil && len(d.Members) > 0 {
		_, err = tx.ExecContext(ctx, `INSERT INTO membership (id, decision) SELECT DISTINCT value, ?1 FROM json_each(?2)`, d.Sequence, members)
	}
	return err
}

// stamp brings the state of a subject up to date with the log.
func stamp(ctx context.Context, tx *session, subject string) error {
	var found int64
	err := tx.QueryRowContext(ctx, `SELECT found FROM atom WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM statement WHERE id = ?1)`, subject).Scan(&found)
	if err == nil {
		return stampRecord(ctx, tx, found)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	var verdict, behind string
	err = tx.QueryRowContext(ctx, `SELECT d.verdict, d.id FROM decision d JOIN standing t ON t.decision = d.seq
		WHERE d.subject = ? AND `+ruling+` AND t.depth = 0 AND t.undone = 0 ORDER BY t.place DESC LIMIT 1`, subject).Scan(&verdict, &behind)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	verdict = verdictOf(verdict)
	_, err = tx.ExecContext(ctx, `UPDATE statement SET verdict = ?1, decision = ?2,
			state = CASE ?1 WHEN 'accept' THEN 1 WHEN 'reject' THEN 2 ELSE 3 * (1 - live) END WHERE id = ?3`, verdict, behind, subject)
	return err
}

// decisionColumns are what scanDecision reads, of decision d and standing t.
const decisionColumns = `d.seq, d.id, d.at, d.by, d.verdict, d.subject, d.undoes, d.reason, d.note, d.members, d.value, d.origin, d.previous, d.hash, t.undone`

func scanDecision(scan func(...any) error) (d evidence.Decision, err error) {
	var at int64
	var members string
	err = scan(&d.Sequence, &d.ID, &at, &d.By, &d.Verdict, &d.Subject, &d.Undoes, &d.Reason, &d.Note, &members, &d.Value, &d.Origin, &d.Previous, &d.Hash, &d.Undone)
	d.At = moment(at)
	if err == nil && members != "[]" {
		err = decode("the members of a decision", members, &d.Members)
	}
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

// Written returns the events that write records whose identifiers begin with the prefix, in the order that decides.
func (s *Store) Written(ctx context.Context, prefix string) (log []evidence.Decision, err error) {
	err = s.look(ctx, "reading what was written", func(tx *session) (err error) {
		from := evidence.Fold(prefix)
		log, err = collect(ctx, tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq
			WHERE d.subject >= ?1 AND d.subject < ?1 || ?2 AND d.verdict = 'write' ORDER BY t.place`, from, last)
		return err
	})
	return log, err
}
