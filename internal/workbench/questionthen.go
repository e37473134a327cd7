package workbench

import (
	"context"
	"slices"

	"hearsay/internal/evidence"
)

// then is what had been published by the day as of which a case is shown; nil for now, when all is known that is in the case.
type then map[string]bool

// then returns what was known: the case's articles, where it is shown as of a day.
func (b *Bench) then(ctx context.Context) (then, error) {
	if b.asOf == "" {
		return nil, nil
	}
	articles, err := b.articles(ctx)
	if err != nil {
		return nil, err
	}
	known := then{}
	for _, a := range articles {
		known[a.ID] = true
	}
	return known, nil
}

// of returns a question as the evidence of that time has it: without the rows that stand on later articles alone, and without the
// later words of the others. What is an analyst's own has no day, and stays.
func (t then) of(q evidence.Question) evidence.Question {
	if t == nil {
		return q
	}
	gone := map[string]bool{}
	q.Rows = slices.Clone(q.Rows)
	q.Rows = slices.DeleteFunc(q.Rows, func(r evidence.Row) bool {
		late := len(r.Places) > 0 && !slices.ContainsFunc(r.Places, func(p evidence.Place) bool { return t[p.Article] })
		if late {
			gone[r.ID] = true
		}
		return late
	})
	for i := range q.Rows {
		r := &q.Rows[i]
		r.Places = slices.DeleteFunc(slices.Clone(r.Places), func(p evidence.Place) bool { return !t[p.Article] })
	}
	q.Ratings = slices.DeleteFunc(slices.Clone(q.Ratings), func(r evidence.Rating) bool { return gone[r.Row] })
	return q
}
