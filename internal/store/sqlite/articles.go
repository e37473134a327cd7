package sqlite

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"hearsay/internal/query"
	"hearsay/internal/store"
)

// statementCount counts what the current version of an article shows.
const statementCount = `(SELECT count(*) FROM statement s WHERE s.article = a.seq AND s.version = v.seq AND (s.shown = 1 OR s.state IN (1, 2)))`

// articleOrders end with the order of arrival. What has no date is last both ways.
var articleOrders = map[string]order{
	"captured":   ascending("v.captured", "a.seq"),
	"published":  ascending("v.day", "v.published", "a.seq"),
	"-published": {{"(v.day = 100000000)", false}, {"v.day", true}, {"v.published", true}, {"a.seq", true}},
	"title":      ascending("v.title_key", "v.title", "a.seq"),
	"outlet":     ascending("v.outlet_key", "v.outlet", "a.seq"),
	"statements": ascending(statementCount, "a.seq"),
	"words":      ascending("v.words", "a.seq"),
}

// articleTables are the articles in their latest versions.
const articleTables = `article a JOIN version v ON v.seq = a.current`

// statusColumn names how far a reading is; only what asks for it pays for it.
const statusColumn = `(SELECT CASE j.state WHEN 'done' THEN 'read' WHEN 'failed' THEN 'failed' ELSE 'queued' END FROM job j WHERE j.version = v.seq)`

// Articles lists articles in their latest versions.
func (s *Store) Articles(ctx context.Context, f query.Filter) (page store.Page[store.ArticleRow], err error) {
	if err := checkTerms(query.Articles, f); err != nil {
		return page, err
	}
	o, sort, err := chosen(query.Articles, articleOrders, f)
	if err != nil {
		return page, err
	}
	keys, err := readCursor(f.Cursor, sort, len(o))
	if err != nil {
		return page, err
	}
	w, err := articleWhere(f, "")
	if err != nil {
		return page, err
	}
	page.Items = []store.ArticleRow{}
	err = s.look(ctx, "listing articles", func(tx *session) error {
		err := tx.QueryRowContext(ctx, `SELECT count(*) FROM `+articleTables+` WHERE `+w.String(), w.args...).Scan(&page.Total)
		if err != nil {
			return err
		}
		if page.Facets, err = articleFacets(ctx, tx, f); err != nil {
			return err
		}
		o.after(&w, keys)
		limit := pageSize(f.Limit)
		type row struct {
			article store.ArticleRow
			keys    []any
		}
		rows, err := collect(ctx, tx, func(scan func(...any) error) (r row, err error) {
			r.keys = make([]any, len(o))
			into := make([]any, len(o))
			for i := range into {
				into[i] = &r.keys[i]
			}
			r.article, err = scanArticle(func(article ...any) error { return scan(slices.Concat(into, article)...) })
			return r, err
		}, `WITH page AS MATERIALIZED (SELECT a.seq FROM `+articleTables+` WHERE `+w.String()+` ORDER BY `+o.by(false)+` LIMIT `+strconv.Itoa(limit+1)+`)
			SELECT `+o.columns()+`, `+articleColumns+` FROM page CROSS JOIN article a ON a.seq = page.seq
			CROSS JOIN version v ON v.seq = a.current CROSS JOIN job j ON j.version = v.seq ORDER BY `+o.by(false), w.args...)
		if err != nil {
			return err
		}
		if len(rows) > limit {
			rows = rows[:limit]
			page.Next = cursor{sort, rows[limit-1].keys}.String()
		}
		for _, r := range rows {
			page.Items = append(page.Items, r.article)
		}
		return nil
	})
	return page, err
}

// articleWhere are a filter's conditions, leaving out one field's own.
func articleWhere(f query.Filter, except string) (w where, err error) {
	w.words(f.Term("q"), `v.seq IN (SELECT p.version FROM paragraph_words JOIN paragraph p ON p.seq = paragraph_words.rowid WHERE paragraph_words MATCH ?)`, false)
	for _, field := range []struct{ name, column string }{{"outlet", "v.outlet"}, {"media", "v.media_type"}, {"status", statusColumn},
		{"dated", fmt.Sprintf("CASE v.day WHEN %d THEN 'no' ELSE 'yes' END", undated)},
		{"facts", `CASE WHEN v.stated = '[]' THEN 'found' WHEN EXISTS (SELECT 1 FROM json_each(v.stated) x WHERE x.value ->> 'differs') THEN 'differs' ELSE 'set' END`}} {
		if field.name != except {
			w.among(field.column, f.Term(field.name))
		}
	}
	if t := f.Term("byline"); except != "byline" {
		if len(t.Is) > 0 {
			var is where
			is.in("name", t.Is, false)
			w.and("v.seq IN (SELECT version FROM byline WHERE "+is.String()+")", is.args...)
		}
		if len(t.Not) > 0 {
			var not where
			not.in("name", t.Not, false)
			w.and("v.seq NOT IN (SELECT version FROM byline WHERE "+not.String()+")", not.args...)
		}
	}
	return w, w.days("v.day", f)
}

func articleFacets(ctx context.Context, tx *session, f query.Filter) ([]store.Facet, error) {
	facets := []store.Facet{}
	for _, field := range []struct{ name, column, join string }{
		{"outlet", "v.outlet", ""},
		{"byline", "b.name", " JOIN byline b ON b.version = v.seq"},
		{"media", "v.media_type", ""},
		{"status", statusColumn, ""},
	} {
		w, err := articleWhere(f, field.name)
		if err != nil {
			return nil, err
		}
		w.and(field.column + " <> ''")
		values, err := collect(ctx, tx, scanCount, fmt.Sprintf(`SELECT %[1]s, count(*) FROM %[2]s WHERE %[3]s
			GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %[4]d`, field.column, articleTables+field.join, w.String(), facetValues), w.args...)
		if err != nil {
			return nil, err
		}
		facets = append(facets, store.Facet{Field: field.name, Values: append([]store.Count{}, values...)})
	}
	return facets, nil
}
