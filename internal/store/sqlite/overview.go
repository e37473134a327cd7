package sqlite

import (
	"context"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// shownLast is how many refusals and texts without findings an overview names.
const shownLast = 100

// Case returns the case's own record.
func (s *Store) Case(ctx context.Context) (c store.Case, err error) {
	err = s.look(ctx, "reading the case", func(tx *session) error {
		var created int64
		err := tx.QueryRowContext(ctx, `SELECT id, title, created, sample FROM about`).Scan(&c.ID, &c.Title, &created, &c.Sample)
		c.Created = moment(created)
		return err
	})
	return c, err
}

// Rename gives the case another title.
func (s *Store) Rename(ctx context.Context, title string) error {
	return s.change(ctx, "renaming the case", func(tx *session) error {
		_, err := tx.ExecContext(ctx, `UPDATE about SET title = ?`, title)
		return err
	})
}

// Overview counts what the case holds.
func (s *Store) Overview(ctx context.Context) (o store.Overview, err error) {
	err = s.look(ctx, "counting", func(tx *session) error {
		err := tx.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM version),
			(SELECT coalesce(sum(v.words), 0) FROM `+articleTables+`), (SELECT count(*) FROM `+articleTables+` WHERE v.day = ?)`, undated).
			Scan(&o.Articles, &o.Versions, &o.Words, &o.Undated)
		if err != nil {
			return err
		}
		if err := s.overviewOfStatements(ctx, tx, &o); err != nil {
			return err
		}
		if o.Jobs, err = jobCounts(ctx, tx); err != nil {
			return err
		}
		if o.Refusals, err = refusals(ctx, tx, shownLast); err != nil {
			return err
		}
		const arrivals = `SELECT a.id, v.title, v.name, v.captured FROM ` + articleTables
		if o.Recent, err = collect(ctx, tx, scanArrival, arrivals+` ORDER BY a.seq DESC LIMIT 10`); err != nil {
			return err
		}
		o.NoFindings, err = collect(ctx, tx, scanArrival, arrivals+fmt.Sprintf(` JOIN job j ON j.version = v.seq WHERE j.state = 'done' AND NOT EXISTS (
			SELECT 1 FROM statement s WHERE s.article = a.seq AND s.version = v.seq AND (s.shown = 1 OR s.state IN (1, 2)))
			ORDER BY a.seq DESC LIMIT %d`, shownLast))
		return err
	})
	for _, list := range []*[]store.Count{&o.Sources, &o.Outlets, &o.Days} {
		*list = append([]store.Count{}, *list...)
	}
	for _, list := range []*[]store.Arrival{&o.Recent, &o.NoFindings} {
		*list = append([]store.Arrival{}, *list...)
	}
	o.Refusals = append([]store.Refusal{}, o.Refusals...)
	return o, err
}

func (s *Store) overviewOfStatements(ctx context.Context, tx *session, o *store.Overview) (err error) {
	names, err := s.names(ctx, tx)
	if err != nil {
		return err
	}
	cells, err := tally(ctx, tx, names, query.Filter{})
	if err != nil {
		return err
	}
	o.States, o.Kinds = map[string]int{}, map[string]int{}
	for _, c := range cells {
		o.States[string(c.state)] += c.n
		if c.state == evidence.Withdrawn {
			continue
		}
		o.Statements += c.n
		o.Kinds[c.kind] += c.n
		switch c.reason {
		case "stated":
			o.Reasons.Stated += c.n
		case "none":
			o.Reasons.None += c.n
		}
	}
	for _, list := range []struct {
		into  *[]store.Count
		query string
	}{
		{&o.Sources, `SELECT source, count(*) FROM statement WHERE source <> '' AND state <> 3 GROUP BY source_key, source ORDER BY 2 DESC, 1 LIMIT 10`},
		{&o.Outlets, `SELECT v.outlet, count(*) FROM ` + articleTables + ` WHERE v.outlet <> '' GROUP BY 1 ORDER BY 2 DESC, 1`},
		{&o.Days, `SELECT substr(v.published, 1, 10), count(*) FROM ` + articleTables + fmt.Sprintf(` WHERE v.day < %d GROUP BY 1 ORDER BY 1`, undated)},
	} {
		if *list.into, err = collect(ctx, tx, scanCount, list.query); err != nil {
			return err
		}
	}
	return nil
}

func scanArrival(scan func(...any) error) (a store.Arrival, err error) {
	var captured int64
	err = scan(&a.Article, &a.Title, &a.Name, &captured)
	a.Captured = moment(captured)
	return a, err
}

// Refusals returns the inputs refused last, newest first. A limit below 1 means all.
func (s *Store) Refusals(ctx context.Context, limit int) (all []store.Refusal, err error) {
	err = s.look(ctx, "reading refusals", func(tx *session) (err error) { all, err = refusals(ctx, tx, limit); return err })
	return append([]store.Refusal{}, all...), err
}

func refusals(ctx context.Context, tx *session, limit int) ([]store.Refusal, error) {
	if limit < 1 {
		limit = -1
	}
	return collect(ctx, tx, func(scan func(...any) error) (r store.Refusal, err error) {
		var at int64
		err = scan(&r.Name, &r.Reason, &at)
		r.At = moment(at)
		return r, err
	}, `SELECT name, reason, at FROM refusal ORDER BY seq DESC LIMIT ?`, limit)
}
