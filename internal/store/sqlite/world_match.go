package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// matcher holds which records of a kind match each term of a filter. A term is a set of places, and what matches all
// terms, or all but one field's, is their intersection.
type matcher struct {
	ctx   context.Context
	tx    *session
	kind  store.Kind
	list  query.List
	first int64 // row of the first record
	n     int
	sets  map[string]places // by field, of the terms there are
	state []places          // by number
}

// matching finds which records of a kind a filter lets through. A kind of which none is kept has none.
func matching(ctx context.Context, tx *session, kind store.Kind, list query.List, f query.Filter) (*matcher, error) {
	m := &matcher{ctx: ctx, tx: tx, kind: kind, list: list}
	err := tx.QueryRowContext(ctx, `SELECT first, n FROM found_kind WHERE kind = ?`, kind).Scan(&m.first, &m.n)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	return m, m.read(f)
}

// read finds what matches each term.
func (m *matcher) read(f query.Filter) error {
	m.sets = map[string]places{}
	if err := m.readStates(); err != nil {
		return err
	}
	for _, t := range f.Terms {
		if len(t.Is)+len(t.Not) == 0 {
			continue
		}
		set, err := m.term(t)
		if err != nil {
			return err
		}
		m.sets[t.Field] = set
	}
	return nil
}

// readStates finds the states of the records; most were never decided on.
func (m *matcher) readStates() error {
	m.state = []places{everywhere(m.n), newPlaces(m.n), newPlaces(m.n)}
	type row struct {
		seq   int64
		state int
	}
	decided, err := collect(m.ctx, m.tx, func(scan func(...any) error) (r row, err error) {
		err = scan(&r.seq, &r.state)
		return r, err
	}, `SELECT seq, state FROM found WHERE kind = ? AND state <> 0`, m.kind)
	for _, r := range decided {
		if place := int(r.seq - m.first); place >= 0 && place < m.n && r.state < len(m.state) {
			m.state[r.state].add(place)
		}
	}
	m.state[0].drop(m.state[1])
	m.state[0].drop(m.state[2])
	return err
}

// term returns what matches any of Is and none of Not.
func (m *matcher) term(t query.Term) (places, error) {
	if t.Field == "q" {
		return m.words(t)
	}
	set := everywhere(m.n)
	if len(t.Is) > 0 {
		some := newPlaces(m.n)
		if err := m.with(t.Field, t.Is, some); err != nil {
			return nil, err
		}
		set.keep(some)
	}
	if len(t.Not) > 0 {
		some := newPlaces(m.n)
		if err := m.with(t.Field, t.Not, some); err != nil {
			return nil, err
		}
		set.drop(some)
	}
	return set, nil
}

// with adds the records that have any of the values.
func (m *matcher) with(field string, values []string, into places) error {
	switch field {
	case "state":
		for i, state := range m.state {
			if slices.Contains(values, string(states[i])) {
				into.join(state)
			}
		}
		return nil
	case "since", "until":
		return m.days(field, values, into)
	case "article":
		values = folded(values)
	}
	asked, err := encode(values)
	if err != nil {
		return err
	}
	return m.union(into, `SELECT places FROM found_value WHERE kind = ? AND field = ? AND value IN (SELECT value FROM json_each(?))`, m.kind, field, asked)
}

// days adds the records that reach into the time since or until any of the days.
func (m *matcher) days(field string, values []string, into places) error {
	for _, v := range values {
		of, pad, op := fieldUntil, byte('0'), ">="
		if field == "until" {
			of, pad, op = fieldDay, '9', "<="
		}
		d := day(v, pad)
		if d == undated {
			return fmt.Errorf("%s: %w: %q is not a day such as 2031-05-14", field, evidence.ErrInvalid, v)
		}
		// Numbers of eight digits are in the same order as their texts.
		err := m.union(into, `SELECT places FROM found_value WHERE kind = ? AND field = ? AND value `+op+` ?`, m.kind, of, fmt.Sprintf("%08d", d))
		if err != nil {
			return err
		}
	}
	return nil
}

// union adds the places that a query returns.
func (m *matcher) union(into places, query string, args ...any) error {
	rows, err := m.tx.QueryContext(m.ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	var written sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&written); err != nil {
			return err
		}
		if !eachPlace(written, m.n, into.add) {
			return fmt.Errorf("%w: the list of %s does not know its records; have it made anew", evidence.ErrDamaged, m.list.Name)
		}
	}
	return rows.Err()
}

// words finds the records that have the words of any search of Is and of none of Not.
func (m *matcher) words(t query.Term) (places, error) {
	some, bound := newPlaces(m.n), false
	for _, typed := range t.Is {
		set, err := m.typed(typed)
		if err != nil {
			return nil, err
		}
		if set != nil {
			some.join(set)
			bound = true
		}
	}
	if !bound {
		some = everywhere(m.n)
	}
	for _, typed := range t.Not {
		set, err := m.typed(typed)
		if err != nil {
			return nil, err
		}
		if set != nil {
			some.drop(set)
		}
	}
	return some, nil
}

// typed finds the records that have the words of one search as a person typed it; nil where it has no words.
func (m *matcher) typed(typed string) (places, error) {
	var wanted, unwanted []query.Word
	for _, w := range query.Words(typed) {
		if w.Not {
			unwanted = append(unwanted, w)
		} else {
			wanted = append(wanted, w)
		}
	}
	if len(wanted)+len(unwanted) == 0 {
		return nil, nil
	}
	set := everywhere(m.n)
	if len(wanted) > 0 {
		set = newPlaces(m.n)
		if err := m.having(matchAll(wanted, nil), set); err != nil {
			return nil, err
		}
	}
	for _, w := range unwanted {
		some := newPlaces(m.n)
		if err := m.having(match(w), some); err != nil {
			return nil, err
		}
		set.drop(some)
	}
	return set, nil
}

// having adds the records that an FTS5 expression finds.
func (m *matcher) having(expression string, into places) error {
	rows, err := m.tx.QueryContext(m.ctx, `SELECT rowid FROM found_words WHERE found_words MATCH ? AND rowid BETWEEN ? AND ?`,
		expression, m.first, m.first+int64(m.n)-1)
	if err != nil {
		return err
	}
	defer rows.Close()
	var seq int64
	for rows.Next() {
		if err := rows.Scan(&seq); err != nil {
			return err
		}
		into.add(int(seq - m.first))
	}
	return rows.Err()
}

// matching returns what matches all terms but one field's.
func (m *matcher) matching(except string) places {
	all := everywhere(m.n)
	for field, set := range m.sets {
		if field != except {
			all.keep(set)
		}
	}
	return all
}

// free reports whether no term but the field's own binds.
func (m *matcher) free(field string) bool {
	_, own := m.sets[field]
	return len(m.sets) == 0 || len(m.sets) == 1 && own
}

// facet counts a field's values over what matches the other fields' terms.
func (m *matcher) facet(field string) (store.Facet, error) {
	facet := store.Facet{Field: field, Values: []store.Count{}}
	if field == "state" {
		matching := m.matching(field)
		for i, state := range m.state {
			some := slices.Clone(state)
			some.keep(matching)
			if n := some.count(); n > 0 {
				facet.Values = append(facet.Values, store.Count{Value: string(states[i]), Count: n})
			}
		}
		return shortened(facet), nil
	}
	if m.free(field) {
		values, err := collect(m.ctx, m.tx, scanCount, `SELECT value, n FROM found_value WHERE kind = ? AND field = ?
			ORDER BY n DESC, value LIMIT `+strconv.Itoa(facetValues), m.kind, field)
		facet.Values = append(facet.Values, values...)
		return facet, err
	}
	matching := m.matching(field)
	rows, err := m.tx.QueryContext(m.ctx, `SELECT value, places FROM found_value WHERE kind = ? AND field = ?`, m.kind, field)
	if err != nil {
		return facet, err
	}
	defer rows.Close()
	var value string
	var written sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&value, &written); err != nil {
			return facet, err
		}
		n := 0
		eachPlace(written, m.n, func(place int) {
			if matching.has(place) {
				n++
			}
		})
		if n > 0 {
			facet.Values = append(facet.Values, store.Count{Value: value, Count: n})
		}
	}
	return shortened(facet), rows.Err()
}
