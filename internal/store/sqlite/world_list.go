package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// worldOrders follow one index each; the row numbers are in the order of the labels. What has no day is last both ways.
var worldOrders = map[string]order{
	"label":     ascending("f.seq"),
	"day":       ascending("f.day", "f.seq"),
	"-day":      ascending("f.unday", "f.seq"),
	"-articles": ascending("f.unarticles", "f.seq"),
	"-weight":   ascending("f.unweight", "f.seq"),
}

// labelKeys are what a cursor holds for a row number, which the next world gives to another record.
const labelKeys = "f.label_key, f.label, f.id"

// World lists the records of a kind.
func (s *Store) World(ctx context.Context, kind store.Kind, f query.Filter) (page store.Page[json.RawMessage], err error) {
	list, err := listOf(kind)
	if err != nil {
		return page, err
	}
	if err := checkTerms(list, f); err != nil {
		return page, err
	}
	o, sort, err := chosen(list, worldOrders, f)
	if err != nil {
		return page, err
	}
	keys, err := readCursor(f.Cursor, sort, len(o)+2)
	if err != nil {
		return page, err
	}
	page = store.Page[json.RawMessage]{Items: []json.RawMessage{}, Facets: []store.Facet{}}
	err = s.look(ctx, "listing "+list.Name, func(tx *session) error {
		m, err := matching(ctx, tx, kind, list, f)
		if err != nil {
			return err
		}
		for _, field := range list.Fields {
			if !field.Facet {
				continue
			}
			facet, err := m.facet(field.Name)
			if err != nil {
				return err
			}
			page.Facets = append(page.Facets, facet)
		}
		matching := m.matching("")
		page.Total = matching.count()
		if page.Total == 0 {
			return nil
		}
		limit := pageSize(f.Limit)
		seqs, more, err := m.page(o, keys, matching, page.Total, limit)
		if err != nil {
			return err
		}
		if more != nil {
			page.Next = cursor{sort, more}.String()
		}
		page.Items, err = bodies(ctx, tx, seqs)
		return err
	})
	return page, err
}

// page returns the row numbers of up to limit matching records in order after the keys, and the last one's keys where
// others follow.
func (m *matcher) page(o order, keys []any, matching places, total, limit int) (seqs []int64, more []any, err error) {
	var w where
	if len(o) == 1 { // along the rows
		w.and("f.seq BETWEEN ? AND ?", m.first, m.first+int64(m.n)-1)
	} else {
		w.and("f.kind = ?", m.kind)
	}
	if len(keys) > 0 {
		before, err := m.seqOf(keys[len(o)-1:], o[0].desc)
		if err != nil {
			return nil, nil, err
		}
		o.after(&w, append(slices.Clone(keys[:len(o)-1]), before))
	}
	// Walking the order meets one match in (all / total) rows; below the geometric mean of page and kind it is cheaper to
	// sort the matches.
	free := total*total < limit*m.n
	if free {
		some, err := encode(matching.list(m.first))
		if err != nil {
			return nil, nil, err
		}
		w.and("f.seq IN (SELECT value FROM json_each(?))", some)
	}
	rows, err := m.tx.QueryContext(m.ctx, `SELECT f.seq, `+o.columns()+` FROM found f WHERE `+w.String()+` ORDER BY `+o.by(free), w.args...)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	var seq int64
	at := make([]any, len(o))
	into := []any{&seq}
	for i := range at {
		into = append(into, &at[i])
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, nil, err
		}
		if place := int(seq - m.first); place < 0 || place >= m.n || !matching.has(place) {
			continue
		}
		if len(seqs) == limit {
			return seqs, more, nil
		}
		if seqs = append(seqs, seq); len(seqs) == limit {
			if more, err = m.keysOf(seq, at[:len(at)-1]); err != nil {
				return nil, nil, err
			}
		}
	}
	return seqs, nil, rows.Err()
}

// keysOf returns the keys of a cursor at a row, given those before the label's.
func (m *matcher) keysOf(seq int64, first []any) ([]any, error) {
	var key, label, id string
	err := m.tx.QueryRowContext(m.ctx, `SELECT `+labelKeys+` FROM found f WHERE f.seq = ?`, seq).Scan(&key, &label, &id)
	return append(slices.Clone(first), key, label, id), err
}

// seqOf returns the row number from which on a list goes on after the label's keys: that of their record, or where it is
// gone of the one passed last.
func (m *matcher) seqOf(keys []any, desc bool) (seq int64, err error) {
	op, by, none := "<=", order{{"f.label_key", true}, {"f.label", true}, {"f.id", true}}, m.first-1
	if desc {
		op, by, none = ">=", by.reversed(), m.first+int64(m.n)
	}
	err = m.tx.QueryRowContext(m.ctx, `SELECT f.seq FROM found f WHERE f.kind = ? AND (`+labelKeys+`) `+op+` (?, ?, ?) ORDER BY `+by.by(false)+` LIMIT 1`,
		append([]any{m.kind}, keys...)...).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		return none, nil
	}
	return seq, err
}

// bodies returns records in the order of the row numbers.
func bodies(ctx context.Context, tx *session, seqs []int64) ([]json.RawMessage, error) {
	asked, err := encode(seqs)
	if err != nil {
		return nil, err
	}
	at := make(map[int64]int, len(seqs))
	for i, seq := range seqs {
		at[seq] = i
	}
	out := make([]json.RawMessage, len(seqs))
	_, err = collect(ctx, tx, func(scan func(...any) error) (struct{}, error) {
		var seq int64
		var body string
		err := scan(&seq, &body)
		out[at[seq]] = json.RawMessage(body)
		return struct{}{}, err
	}, `SELECT seq, body FROM found WHERE seq IN (SELECT value FROM json_each(?))`, asked)
	return out, err
}

func listOf(kind store.Kind) (query.List, error) {
	list, ok := worldLists[kind]
	if !ok {
		return list, fmt.Errorf("%w: %q is not a kind of record", evidence.ErrInvalid, kind)
	}
	return list, nil
}
