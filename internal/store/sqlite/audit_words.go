package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"hash/maphash"
)

// chunk is how many rows are indexed again at a time, to keep memory small.
const chunk = 5000

// words indexes every paragraph, statement and record again, in memory, and compares the indexes row by row.
func (a *audit) words() error {
	for _, index := range []struct{ subject, documents, words string }{
		{"search index of paragraphs", `SELECT seq, words FROM paragraph_text ORDER BY seq`, `paragraph_index`},
		{"search index of statements", `SELECT seq, words FROM statement ORDER BY seq`, `statement_index`},
		{"search index of the world", `SELECT seq, words FROM found ORDER BY seq`, `found_index`},
	} {
		seed := maphash.MakeSeed()
		want, err := reindex(a.ctx, a.tx, index.documents, seed)
		if err != nil {
			return err
		}
		got := map[int64]uint64{}
		if err := sum(a.ctx, a.tx, index.words, seed, got); err != nil {
			return err
		}
		wrong := 0
		for seq, n := range want {
			if got[seq] != n {
				wrong++
			}
		}
		for seq := range got {
			if _, ok := want[seq]; !ok {
				wrong++
			}
		}
		err = nil
		if wrong > 0 {
			err = damaged("%d entries are not those of the texts", wrong)
		}
		a.report(index.subject, err)
	}
	return nil
}

// sum adds up, for each document of an index, a hash of every word with its place. Order does not matter, so that the
// index can be read in its own order, by word.
func sum(ctx context.Context, db *session, index string, seed maphash.Seed, into map[int64]uint64) error {
	rows, err := db.QueryContext(ctx, `SELECT doc, term, "offset" FROM `+index)
	if err != nil {
		return err
	}
	defer rows.Close()
	type place struct {
		term   string
		offset int64
	}
	var p place
	var doc int64
	for rows.Next() {
		if err := rows.Scan(&doc, &p.term, &p.offset); err != nil {
			return err
		}
		into[doc] += maphash.Comparable(seed, p) | 1
	}
	return rows.Err()
}

// reindex returns the sums of a fresh index of the documents.
func reindex(ctx context.Context, tx *session, documents string, seed maphash.Seed) (sums map[int64]uint64, err error) {
	memory, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, memory.Close()) }()
	m, err := newSession(ctx, memory, "BEGIN")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, m.close()) }()
	if _, err := m.conn.ExecContext(ctx, `
		CREATE VIRTUAL TABLE again USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
		CREATE VIRTUAL TABLE places USING fts5vocab (again, instance)`); err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, documents)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	sums = map[int64]uint64{}
	for more := true; more; {
		err := m.transact(ctx, func(m *session) error {
			var seq int64
			var words string
			for n := 0; n < chunk; n++ {
				if more = rows.Next(); !more {
					return rows.Err()
				}
				if err := rows.Scan(&seq, &words); err != nil {
					return err
				}
				if _, err := m.ExecContext(ctx, `INSERT INTO again (rowid, words) VALUES (?, ?)`, seq, words); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		if err := sum(ctx, m, "places", seed, sums); err != nil {
			return nil, err
		}
		if _, err := m.ExecContext(ctx, `INSERT INTO again (again) VALUES ('delete-all')`); err != nil {
			return nil, err
		}
	}
	return sums, nil
}
