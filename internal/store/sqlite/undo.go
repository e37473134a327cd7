package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"hearsay/internal/evidence"
)

// Undo takes back a decision, or with "" the latest that stands.
func (s *Store) Undo(ctx context.Context, decision, by string, at time.Time) (evidence.Decision, error) {
	return s.takeBack(ctx, "undoing", by, at, func(tx *session) (int64, error) {
		if decision != "" {
			return find(ctx, tx, "decision", decision)
		}
		var seq int64
		err := tx.QueryRowContext(ctx, `SELECT decision FROM standing WHERE undone = 0 AND depth = 0 ORDER BY place DESC LIMIT 1`).Scan(&seq)
		if errors.Is(err, sql.ErrNoRows) {
			return 0, fmt.Errorf("%w: there is nothing to undo", evidence.ErrConflict)
		}
		return seq, err
	})
}

// Redo takes back the latest undo that stands, unless a decision followed it.
func (s *Store) Redo(ctx context.Context, by string, at time.Time) (evidence.Decision, error) {
	return s.takeBack(ctx, "redoing", by, at, func(tx *session) (int64, error) {
		var seq int64
		err := tx.QueryRowContext(ctx, `SELECT decision FROM standing u WHERE undone = 0 AND depth = 1
			AND place > (SELECT coalesce(max(place), 0) FROM standing WHERE depth = 0)
			ORDER BY place DESC LIMIT 1`).Scan(&seq)
		if errors.Is(err, sql.ErrNoRows) {
			return 0, fmt.Errorf("%w: there is nothing to redo", evidence.ErrConflict)
		}
		return seq, err
	})
}

func (s *Store) takeBack(ctx context.Context, what, by string, at time.Time, choose func(*session) (int64, error)) (d evidence.Decision, err error) {
	if by == "" || at.IsZero() {
		return d, fmt.Errorf("%s: %w: it does not say who and when", what, evidence.ErrInvalid)
	}
	err = s.change(ctx, what, func(tx *session) error {
		seq, err := choose(tx)
		if err != nil {
			return err
		}
		d, err = takeBack(ctx, tx, seq, by, at)
		return err
	})
	if err != nil {
		return evidence.Decision{}, err
	}
	return d, nil
}

// takeBack appends the event that undoes another.
func takeBack(ctx context.Context, tx *session, seq int64, by string, at time.Time) (d evidence.Decision, err error) {
	var id, subject string
	var depth int
	var undone bool
	err = tx.QueryRowContext(ctx, `SELECT d.id, d.subject, t.depth, t.undone FROM decision d JOIN standing t ON t.decision = d.seq WHERE d.seq = ?`, seq).
		Scan(&id, &subject, &depth, &undone)
	if err != nil {
		return d, err
	}
	if undone {
		return d, fmt.Errorf("decision %s: %w: it was taken back already", id, evidence.ErrConflict)
	}
	return appendEvent(ctx, tx, evidence.Decision{At: at, By: by, Verdict: evidence.Undo, Subject: subject, Undoes: id}, depth+1)
}
