package sqlite

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// textOrder is the order of the texts as they arrived, and within each that of its statements.
var textOrder = []string{"s.article", "s.version", "s.start", "s.seq"}

// statementOrders follow one index each.
var statementOrders = map[string]order{
	"text":       ascending(textOrder...),
	"published":  ascending(slices.Concat([]string{"s.day"}, textOrder)...),
	"-published": ascending(slices.Concat([]string{"s.unday"}, textOrder)...),
	"source":     ascending(slices.Concat([]string{"s.source_key", "s.source"}, textOrder)...),
	"outlet":     ascending(slices.Concat([]string{"s.outlet_key", "s.outlet"}, textOrder)...),
	"-score":     ascending(slices.Concat([]string{"s.unscore"}, textOrder)...),
	"state":      ascending(slices.Concat([]string{"s.state"}, textOrder)...),
}

// Statements lists statements. Withdrawn ones are hidden unless the filter asks for that state.
func (s *Store) Statements(ctx context.Context, f query.Filter) (page store.Page[evidence.Record], err error) {
	if err := checkTerms(query.Statements, f); err != nil {
		return page, err
	}
	o, sort, err := chosen(query.Statements, statementOrders, f)
	if err != nil {
		return page, err
	}
	keys, err := readCursor(f.Cursor, sort, len(o))
	if err != nil {
		return page, err
	}
	err = s.look(ctx, "listing statements", func(tx *session) error {
		names, err := s.names(ctx, tx)
		if err != nil {
			return err
		}
		cells, err := tally(ctx, tx, names, f)
		if err != nil {
			return err
		}
		page = store.Page[evidence.Record]{Items: []evidence.Record{}, Total: count(cells, f)}
		if page.Facets, err = statementFacets(ctx, tx, cells, names, f); err != nil || page.Total == 0 {
			return err
		}
		w, err := outer(f, "")
		if err != nil {
			return err
		}
		limit := pageSize(f.Limit)
		// Walking the order meets one match in (all / total) rows; below the geometric mean of page and case it is
		// cheaper to find the matches and sort them.
		free := page.Total*page.Total < limit*all(cells)
		w.inner(names, f, free)
		o.after(&w, keys)
		type row struct {
			record evidence.Record
			keys   []any
		}
		rows, err := collect(ctx, tx, func(scan func(...any) error) (r row, err error) {
			r.keys = make([]any, len(o))
			into := make([]any, len(o))
			for i := range into {
				into[i] = &r.keys[i]
			}
			r.record, err = scanRecord(func(record ...any) error { return scan(slices.Concat(into, record)...) })
			return r, err
		}, `WITH page AS MATERIALIZED (SELECT s.seq FROM statement s WHERE `+w.String()+` ORDER BY `+o.by(free)+` LIMIT `+strconv.Itoa(limit+1)+`)
			SELECT `+o.columns()+`, `+recordColumns+` FROM page CROSS JOIN statement s ON s.seq = page.seq `+recordTables+`
			ORDER BY `+o.by(true), w.args...)
		if err != nil {
			return err
		}
		if len(rows) > limit {
			rows = rows[:limit]
			page.Next = cursor{sort, rows[limit-1].keys}.String()
		}
		for _, r := range rows {
			page.Items = append(page.Items, r.record)
		}
		return recall(ctx, tx, page.Items)
	})
	return page, err
}

// outer are the conditions on what varies from statement to statement, leaving out one field's own.
func outer(f query.Filter, except string) (w where, err error) {
	w.words(f.Term("q"), `s.seq IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)`, true)
	for _, field := range []string{"source", "outlet"} {
		t := f.Term(field)
		if field == except {
			continue
		}
		if len(t.Is) > 0 { // the index begins with the key
			keys := make([]string, len(t.Is))
			for i, v := range t.Is {
				keys[i] = key(v)
			}
			w.in("s."+field+"_key", keys, false)
		}
		w.among("s."+field, t)
	}
	if t := f.Term("article"); len(t.Is)+len(t.Not) > 0 {
		var a where
		a.among("id", query.Term{Is: folded(t.Is), Not: folded(t.Not)})
		w.and("s.article IN (SELECT seq FROM article WHERE "+a.String()+")", a.args...)
	}
	w.choices(f.Term("hand"), handed)
	w.choices(f.Term("formerly"), formerly)
	return w, w.days("s.day", f)
}

// toldByHand is the condition that nobody but a person proposes statement s.
const toldByHand = `EXISTS (SELECT 1 FROM proposal p JOIN reading r ON r.seq = p.reading WHERE p.seq = s.proposal AND r.reader = '` + evidence.HandReader + `')`

// handed and formerly are the conditions of fields whose values no column has. Each begins with the few rows that may hold it.
var (
	edited = `s.id IN (SELECT id FROM hand WHERE decision IS NOT NULL) AND NOT ` + toldByHand
	handed = map[string]string{
		"told": `s.id IN (SELECT id FROM hand) AND ` + toldByHand, "edited": edited,
		"read": `NOT (s.id IN (SELECT id FROM hand) AND ` + toldByHand + `) AND NOT (` + edited + `)`,
	}
	formerly = map[string]string{
		"accepted": was(`b.verdict = 'accept' AND ` + ruledBy + ` = 'accept'`), "rejected": was(`b.verdict = 'reject'`),
		"edited": was(`b.verdict = 'accept' AND ` + ruledBy + ` = 'write'`),
	}
)

const ruledBy = `(SELECT d.verdict FROM decision d WHERE d.id = b.decision)`

func was(condition string) string {
	return `s.seq IN (SELECT f.statement FROM former f JOIN statement b ON b.seq = f.before WHERE ` + condition + `)`
}

// choices adds the conditions of a field with few values, each a condition of its own.
func (w *where) choices(t query.Term, conditions map[string]string) {
	var any []string
	for _, v := range t.Is {
		any = append(any, conditions[v])
	}
	if len(any) > 0 {
		w.and("((" + strings.Join(any, ") OR (") + "))")
	}
	for _, v := range t.Not {
		w.and("NOT (" + conditions[v] + ")")
	}
}

func folded(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = evidence.Fold(id)
	}
	return out
}

// inner adds the conditions on closed values, as row numbers of states and profiles. With free, an index of theirs may
// drive the query; otherwise the order does.
func (w *where) inner(names map[int64]profile, f query.Filter, free bool) {
	var numbers []string
	for i, state := range states {
		if keepsState(f, string(state)) {
			numbers = append(numbers, strconv.Itoa(i))
		}
	}
	hide := "+"
	if free {
		hide = ""
	}
	if len(numbers) < len(states) {
		w.and(hide + "s.state IN (" + strings.Join(numbers, ", ") + ")")
	}
	bound := false
	for _, field := range innerFields {
		t := f.Term(field)
		bound = bound || field != "state" && len(t.Is)+len(t.Not) > 0
	}
	if !bound {
		return
	}
	var seqs []int64
	for seq, p := range names {
		if keeps(cell{profile: p}, f, "state") {
			seqs = append(seqs, seq)
		}
	}
	slices.Sort(seqs)
	written, err := encode(seqs)
	if err != nil {
		panic(err) // numbers
	}
	w.and(hide+"s.profile IN (SELECT value FROM json_each(?))", written)
}

// statementFacets counts the values of every facet field.
func statementFacets(ctx context.Context, tx *session, cells []cell, names map[int64]profile, f query.Filter) ([]store.Facet, error) {
	facets := []store.Facet{}
	for _, field := range query.Statements.Fields {
		if !field.Facet {
			continue
		}
		if slices.Contains(innerFields, field.Name) {
			facets = append(facets, innerFacet(cells, f, field.Name))
			continue
		}
		w, err := outer(f, field.Name)
		if err != nil {
			return nil, err
		}
		w.inner(names, f, count(cells, f)*20 < all(cells))
		column := "s." + field.Name
		w.and(column + " <> ''")
		values, err := collect(ctx, tx, scanCount, fmt.Sprintf(`SELECT %[1]s, count(*) FROM statement s WHERE %[2]s
			GROUP BY %[1]s_key, %[1]s ORDER BY count(*) DESC, %[1]s LIMIT %[3]d`, column, w.String(), facetValues), w.args...)
		if err != nil {
			return nil, err
		}
		facets = append(facets, store.Facet{Field: field.Name, Values: append([]store.Count{}, values...)})
	}
	return facets, nil
}

// facetValues is how many values of a facet are given.
const facetValues = 50

func scanCount(scan func(...any) error) (c store.Count, err error) {
	err = scan(&c.Value, &c.Count)
	return c, err
}
