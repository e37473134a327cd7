package sqlite

import (
	"context"
	"slices"
	"sort"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// cell counts the statements of one profile in one state.
type cell struct {
	profile
	seq   int64 // of the profile
	state evidence.State
	n     int
}

// innerFields are the fields that a cell knows.
var innerFields = []string{"state", "kind", "stance", "form", "factuality", "hedge", "reason", "score"}

func (c *cell) value(field string) string {
	switch field {
	case "state":
		return string(c.state)
	case "kind":
		return c.kind
	case "stance":
		return c.stance
	case "form":
		return c.form
	case "factuality":
		return c.factuality
	case "hedge":
		return c.hedge
	case "score":
		return c.score
	}
	return c.reason
}

// tally counts what matches the outer terms, by profile and state. One walk along an index gives the total and every
// facet of closed values.
func tally(ctx context.Context, tx *session, names map[int64]profile, f query.Filter) ([]cell, error) {
	w, err := outer(f, "")
	if err != nil {
		return nil, err
	}
	return collect(ctx, tx, func(scan func(...any) error) (c cell, err error) {
		var state int
		err = scan(&c.seq, &state, &c.n)
		c.state, c.profile = states[state], names[c.seq]
		return c, err
	}, `SELECT profile, state, count(*) FROM statement s WHERE `+w.String()+` GROUP BY profile, state`, w.args...)
}

// names returns all profiles by row number, reading only those not seen before.
func (s *Store) names(ctx context.Context, tx *session) (map[int64]profile, error) {
	type row struct {
		seq int64
		profile
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	fresh, err := collect(ctx, tx, func(scan func(...any) error) (r row, err error) {
		err = scan(&r.seq, &r.kind, &r.stance, &r.form, &r.factuality, &r.hedge, &r.reason, &r.score)
		return r, err
	}, `SELECT seq, kind, stance, form, factuality, hedge, reason, score FROM profile WHERE seq > ? ORDER BY seq`, s.seen)
	if err != nil || len(fresh) == 0 {
		return s.byNumber, err
	}
	all := make(map[int64]profile, len(s.byNumber)+len(fresh)) // a new one: others are reading the old
	for seq, p := range s.byNumber {
		all[seq] = p
	}
	for _, r := range fresh {
		all[r.seq] = r.profile
		s.seen = r.seq
	}
	s.byNumber = all
	return all, nil
}

// keeps reports whether the cell matches the closed terms, leaving out one field's own.
func keeps(c cell, f query.Filter, except string) bool {
	for _, field := range innerFields {
		if field == except {
			continue
		}
		if field == "state" {
			if !keepsState(f, string(c.state)) {
				return false
			}
			continue
		}
		if t := f.Term(field); !keepsValue(t, c.value(field)) {
			return false
		}
	}
	return true
}

func keepsValue(t query.Term, v string) bool {
	return (len(t.Is) == 0 || slices.Contains(t.Is, v)) && !slices.Contains(t.Not, v)
}

// keepsState reports whether the filter shows a state: a withdrawn one only when asked for by name.
func keepsState(f query.Filter, state string) bool {
	t := f.Term("state")
	if state == string(evidence.Withdrawn) && !slices.Contains(t.Is, state) {
		return false
	}
	return keepsValue(t, state)
}

func count(cells []cell, f query.Filter) int {
	n := 0
	for _, c := range cells {
		if keeps(c, f, "") {
			n += c.n
		}
	}
	return n
}

func all(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.n
	}
	return n
}

func innerFacet(cells []cell, f query.Filter, field string) store.Facet {
	counts := map[string]int{}
	for _, c := range cells {
		if v := c.value(field); v != "" && keeps(c, f, field) {
			counts[v] += c.n
		}
	}
	facet := store.Facet{Field: field, Values: make([]store.Count, 0, len(counts))}
	for v, n := range counts {
		facet.Values = append(facet.Values, store.Count{Value: v, Count: n})
	}
	return shortened(facet)
}

// shortened puts the most frequent values first and drops those beyond what a facet gives.
func shortened(facet store.Facet) store.Facet {
	sort.Slice(facet.Values, func(i, j int) bool {
		a, b := facet.Values[i], facet.Values[j]
		return a.Count > b.Count || a.Count == b.Count && a.Value < b.Value
	})
	facet.Values = facet.Values[:min(len(facet.Values), facetValues)]
	return facet
}
