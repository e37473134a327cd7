package sqlite

import (
	"context"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Ledger returns what Decisions does, each event with its record.
func (s *Store) Ledger(ctx context.Context, before int64, limit int) (log []store.Ruled, err error) {
	if limit < 1 {
		limit = -1
	}
	err = s.look(ctx, "reading the log", func(tx *session) error {
		events, err := collect(ctx, tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq
			WHERE ?1 = 0 OR d.seq < ?1 ORDER BY d.seq DESC LIMIT ?2`, before, limit)
		if err != nil {
			return err
		}
		log, err = ruled(ctx, tx, events)
		return err
	})
	return log, err
}

// ruled puts to each event the record that it is about, as the record stands now.
func ruled(ctx context.Context, tx *session, events []evidence.Decision) ([]store.Ruled, error) {
	if len(events) == 0 {
		return nil, nil
	}
	var ids []string
	for _, d := range events {
		ids = append(append(ids, d.Subject), d.Members...)
	}
	statements, err := statementsNamed(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	records, err := recordsNamed(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	log := make([]store.Ruled, len(events))
	for i, d := range events {
		log[i].Decision = d
		if on, ok := statements[d.Subject]; ok {
			log[i].On = on
		} else if r, ok := records[d.Subject]; ok {
			log[i].Found = &r
		}
		for _, m := range d.Members {
			if r, ok := records[m]; ok {
				log[i].With = append(log[i].With, r)
			}
		}
	}
	return log, nil
}

// statementsNamed returns those of the identifiers that are statements'.
func statementsNamed(ctx context.Context, tx *session, ids []string) (map[string]evidence.Record, error) {
	asked, err := encode(ids)
	if err != nil {
		return nil, err
	}
	all, err := collect(ctx, tx, scanRecord, `SELECT `+recordColumns+` FROM (SELECT DISTINCT value AS id FROM json_each(?)) i
		CROSS JOIN statement s ON s.id = i.id `+recordTables, asked)
	named := make(map[string]evidence.Record, len(all))
	for _, r := range all {
		named[r.ID] = r
	}
	return named, err
}

// recordsNamed returns what those of the identifiers lead to that lead to a record of the world.
func recordsNamed(ctx context.Context, tx *session, ids []string) (map[string]store.Labelled, error) {
	asked, err := encode(ids)
	if err != nil {
		return nil, err
	}
	type row struct {
		asked string
		store.Labelled
	}
	all, err := collect(ctx, tx, func(scan func(...any) error) (r row, err error) {
		err = scan(&r.asked, &r.Kind, &r.ID, &r.Label)
		return r, err
	}, `SELECT a.id, f.kind, f.id, f.label FROM (SELECT DISTINCT value AS id FROM json_each(?)) i
		CROSS JOIN atom a ON a.id = i.id CROSS JOIN found f ON f.seq = a.found`, asked)
	named := make(map[string]store.Labelled, len(all))
	for _, r := range all {
		named[r.asked] = r.Labelled
	}
	return named, err
}

// DecisionsOn returns the log of one record, newest first.
func (s *Store) DecisionsOn(ctx context.Context, subject string) (log []evidence.Decision, err error) {
	err = s.look(ctx, "reading the log of "+subject, func(tx *session) (err error) {
		log, err = collect(ctx, tx, scanDecision, `
			WITH RECURSIVE ids (id) AS (
				SELECT ?1 UNION
				SELECT other.id FROM atom a JOIN atom other ON other.found = a.found
				WHERE a.id = ?1 AND NOT EXISTS (SELECT 1 FROM statement WHERE id = ?1) AND substr(other.id, 1, 3) <> 'st_'
			), events (seq) AS (
				SELECT d.seq FROM ids CROSS JOIN decision d ON d.subject = ids.id UNION
				SELECT m.decision FROM ids CROSS JOIN membership m ON m.id = ids.id UNION
				SELECT u.seq FROM events e CROSS JOIN decision d ON d.seq = e.seq CROSS JOIN decision u ON u.subject = d.subject AND u.undoes = d.id
			)
			SELECT `+decisionColumns+` FROM events e CROSS JOIN decision d ON d.seq = e.seq CROSS JOIN standing t ON t.decision = d.seq
			ORDER BY d.seq DESC`, evidence.Fold(subject))
		return err
	})
	return log, err
}
