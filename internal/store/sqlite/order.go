package sqlite

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
)

// column is one key of an order.
type column struct {
	sql  string
	desc bool
}

// order is a total order of rows: its last column is unique.
type order []column

// ascending makes an order of columns that all go up.
func ascending(columns ...string) order {
	o := make(order, len(columns))
	for i, c := range columns {
		o[i].sql = c
	}
	return o
}

// reversed turns every column round.
func (o order) reversed() order {
	r := make(order, len(o))
	for i, c := range o {
		r[i] = column{c.sql, !c.desc}
	}
	return r
}

// by returns the ORDER BY list. With free, the columns are hidden from the choice of an index.
func (o order) by(free bool) string {
	each := make([]string, len(o))
	for i, c := range o {
		if free {
			each[i] = "+"
		}
		each[i] += c.sql
		if c.desc {
			each[i] += " DESC"
		}
	}
	return strings.Join(each, ", ")
}

func (o order) columns() string {
	each := make([]string, len(o))
	for i, c := range o {
		each[i] = c.sql
	}
	return strings.Join(each, ", ")
}

// after adds the condition that a row comes after the one with these keys.
func (o order) after(w *where, keys []any) {
	if len(keys) == 0 {
		return
	}
	uniform := true
	for _, c := range o {
		uniform = uniform && c.desc == o[0].desc
	}
	if uniform { // one comparison of rows, which an index can follow
		w.and("("+o.columns()+") "+o[0].beyond()+" ("+marks(len(keys))+")", keys...)
		return
	}
	var any where
	for i := range o {
		var all where
		for j := range i {
			all.and(o[j].sql+" = ?", keys[j])
		}
		all.and(o[i].sql+" "+o[i].beyond()+" ?", keys[i])
		any.and("("+all.String()+")", all.args...)
	}
	w.and("("+strings.Join(any.parts, " OR ")+")", any.args...)
}

func (c column) beyond() string {
	if c.desc {
		return "<"
	}
	return ">"
}

// cursor is a place in a list. It travels as URL-safe base64 of JSON and means nothing to whoever carries it.
type cursor struct {
	Sort string `json:"s"`
	Keys []any  `json:"k"`
}

func (c cursor) String() string {
	written, err := json.Marshal(c)
	if err != nil {
		panic(err) // texts and numbers from the file
	}
	return base64.RawURLEncoding.EncodeToString(written)
}

// readCursor returns the keys of a cursor that was made for the same sort with n keys; nil for "".
func readCursor(written, sort string, n int) ([]any, error) {
	if written == "" {
		return nil, nil
	}
	bad := fmt.Errorf("cursor: %w: it is not one that this list gave; begin again without it", evidence.ErrInvalid)
	raw, err := base64.RawURLEncoding.DecodeString(written)
	if err != nil {
		return nil, bad
	}
	var c cursor
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(&c); err != nil || d.More() || c.Sort != sort || len(c.Keys) != n {
		return nil, bad
	}
	for i, k := range c.Keys {
		switch k := k.(type) {
		case string:
		case json.Number:
			if whole, err := k.Int64(); err == nil {
				c.Keys[i] = whole
			} else if real, err := k.Float64(); err == nil {
				c.Keys[i] = real
			} else {
				return nil, bad
			}
		default:
			return nil, bad
		}
	}
	return c.Keys, nil
}

// chosen returns the order that a filter asks for, by name, and its name.
func chosen(l query.List, orders map[string]order, f query.Filter) (order, string, error) {
	sort := f.Sort
	if sort == "" {
		sort = l.Sorts[0]
	}
	if o, ok := orders[sort]; ok {
		return o, sort, nil
	}
	other := strings.TrimPrefix(sort, "-")
	if other == sort {
		other = "-" + sort
	}
	if o, ok := orders[other]; ok {
		return o.reversed(), sort, nil
	}
	return nil, "", fmt.Errorf("sort: %w: %q is not one of %s", evidence.ErrInvalid, f.Sort, strings.Join(l.Sorts, ", "))
}

// pageSize brings a limit to what a page may hold.
func pageSize(limit int) int {
	if limit <= 0 {
		return query.DefaultLimit
	}
	return min(limit, query.MaxLimit)
}
