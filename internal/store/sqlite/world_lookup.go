package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Mark returns the state of the case, and what the kept world was made from.
func (s *Store) Mark(ctx context.Context) (now, kept store.Mark, err error) {
	err = s.look(ctx, "looking for what is new", func(tx *session) error {
		// A version that comes back makes no row, and is counted instead: the number still only grows.
		// Decisions on an analyst's questions and reports, and on what programs suggest, change nothing of the world.
		err := tx.QueryRowContext(ctx, `SELECT (SELECT coalesce(max(seq), 0) FROM reading),
			coalesce((SELECT seq FROM decision WHERE substr(subject, 1, 3) NOT IN ('qu_', 'rp_', 'sg_') ORDER BY seq DESC LIMIT 1), 0),
			(SELECT coalesce(max(seq), 0) FROM version) + (SELECT returns FROM about),
			max((SELECT coalesce(max(event), 0) FROM hand), (SELECT coalesce(max(event), 0) FROM facts))`).Scan(&now.Reading, &now.Decision, &now.Articles, &now.Hand)
		if err != nil {
			return err
		}
		err = tx.QueryRowContext(ctx, `SELECT reading, decision, articles, revision, hand FROM world`).
			Scan(&kept.Reading, &kept.Decision, &kept.Articles, &kept.Revision, &kept.Hand)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	return now, kept, err
}

// most is how many records an error names that a beginning of an identifier may mean.
const most = 3

// Lookup returns the record that an identifier, or its beginning, leads to.
func (s *Store) Lookup(ctx context.Context, id string) (kind store.Kind, own string, body json.RawMessage, err error) {
	err = s.look(ctx, "reading record "+id, func(tx *session) error {
		found, err := findRecord(ctx, tx, id)
		if err != nil {
			return err
		}
		var written string
		err = tx.QueryRowContext(ctx, `SELECT kind, id, body FROM found WHERE seq = ?`, found).Scan(&kind, &own, &written)
		body = json.RawMessage(written)
		return err
	})
	return kind, own, body, err
}

// findRecord returns the row number of the record that the identifier leads to, or alone its beginning. Several atoms of
// one record are no doubt.
func findRecord(ctx context.Context, tx *session, id string) (int64, error) {
	folded := evidence.Fold(id)
	notFound := fmt.Errorf("record %q: %w", id, evidence.ErrNotFound)
	if _, rest, found := strings.Cut(folded, "_"); !found || rest == "" {
		return 0, notFound
	}
	rows, err := tx.QueryContext(ctx, `SELECT id, found FROM atom WHERE id >= ?1 AND id < ?1 || ?2 ORDER BY id`, folded, last)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	var all []int64
	var ids []string
	for rows.Next() && len(all) <= most {
		var at string
		var found int64
		if err := rows.Scan(&at, &found); err != nil {
			return 0, err
		}
		if at == folded {
			return found, nil
		}
		if len(all) == 0 || all[len(all)-1] != found {
			all, ids = append(all, found), append(ids, at)
		}
	}
	if err := rows.Err(); err != nil {
		return 0, err
	}
	switch len(all) {
	case 0:
		return 0, notFound
	case 1:
		return all[0], nil
	}
	more := ""
	if len(ids) > most {
		ids, more = ids[:most], " and more"
	}
	return 0, fmt.Errorf("record %q: %w: it is the beginning of %s%s; type more of it", id, evidence.ErrInvalid, strings.Join(ids, ", "), more)
}

// Labels returns the labels of what the identifiers lead to.
func (s *Store) Labels(ctx context.Context, ids []string) (labels map[string]string, err error) {
	labels = make(map[string]string, len(ids))
	err = s.look(ctx, "reading labels", func(tx *session) error {
		asked := folded(ids)
		named, err := recordsNamed(ctx, tx, asked)
		for i, id := range ids {
			if r, ok := named[asked[i]]; ok {
				labels[id] = r.Label
			}
		}
		return err
	})
	return labels, err
}

// Named returns the records that the identifiers lead to.
func (s *Store) Named(ctx context.Context, ids []string) (found map[string]store.Named, err error) {
	asked := folded(ids)
	list, err := encode(asked)
	if err != nil {
		return nil, err
	}
	type row struct {
		asked, body string
		store.Labelled
	}
	by := map[string]store.Named{}
	err = s.look(ctx, "reading records", func(tx *session) error {
		all, err := collect(ctx, tx, func(scan func(...any) error) (r row, err error) {
			err = scan(&r.asked, &r.Kind, &r.ID, &r.Label, &r.body)
			return r, err
		}, `SELECT a.id, f.kind, f.id, f.label, f.body FROM (SELECT DISTINCT value AS id FROM json_each(?)) i
			CROSS JOIN atom a ON a.id = i.id CROSS JOIN found f ON f.seq = a.found`, list)
		for _, r := range all {
			by[r.asked] = store.Named{Labelled: r.Labelled, Body: json.RawMessage(r.body)}
		}
		return err
	})
	found = make(map[string]store.Named, len(by))
	for i, id := range ids {
		if r, ok := by[asked[i]]; ok {
			found[id] = r
		}
	}
	return found, err
}

// Tally counts the records of each kind that are not rejected.
func (s *Store) Tally(ctx context.Context) (counts map[store.Kind]int, err error) {
	counts = make(map[store.Kind]int, len(store.Kinds))
	for _, k := range store.Kinds {
		counts[k] = 0
	}
	type row struct {
		kind store.Kind
		n    int
	}
	err = s.look(ctx, "counting records", func(tx *session) error {
		all, err := collect(ctx, tx, func(scan func(...any) error) (r row, err error) {
			err = scan(&r.kind, &r.n)
			return r, err
		}, `SELECT k.kind, k.n - (SELECT count(*) FROM found f WHERE f.kind = k.kind AND f.state <> 0 AND f.state = 2) FROM found_kind k`)
		for _, r := range all {
			counts[r.kind] = r.n
		}
		return err
	})
	return counts, err
}

// Bodies calls each for every record of a kind, in the order of their labels.
func (s *Store) Bodies(ctx context.Context, kind store.Kind, each func(json.RawMessage) error) error {
	return s.look(ctx, "reading the "+string(kind), func(tx *session) error {
		rows, err := tx.QueryContext(ctx, `SELECT body FROM found WHERE kind = ? ORDER BY seq`, string(kind))
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var body []byte
			if err := rows.Scan(&body); err != nil {
				return err
			}
			if err := each(body); err != nil {
				return err
			}
		}
		return rows.Err()
	})
}
