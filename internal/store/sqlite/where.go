package sqlite

import (
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
)

// where is a condition under construction: all of its parts must hold.
type where struct {
	parts []string
	args  []any
}

func (w *where) and(sql string, args ...any) {
	w.parts = append(w.parts, sql)
	w.args = append(w.args, args...)
}

// String returns the condition, never empty.
func (w *where) String() string {
	if len(w.parts) == 0 {
		return "1"
	}
	return strings.Join(w.parts, " AND ")
}

// among holds a column to a term's values.
func (w *where) among(column string, t query.Term) {
	w.in(column, t.Is, false)
	w.in(column, t.Not, true)
}

func (w *where) in(column string, values []string, not bool) {
	if len(values) == 0 {
		return
	}
	op := " IN ("
	if not {
		op = " NOT IN ("
	}
	args := make([]any, len(values))
	for i, v := range values {
		args[i] = v
	}
	w.and(column+op+marks(len(values))+")", args...)
}

func marks(n int) string { return "?" + strings.Repeat(", ?", n-1) }

// days holds a column of days to the terms since and until. What is undated is neither.
func (w *where) days(column string, f query.Filter) error {
	for _, bound := range []struct {
		field, op string
		pad       byte
	}{{"since", ">=", '0'}, {"until", "<=", '9'}} {
		t := f.Term(bound.field)
		var any where
		for _, v := range t.Is {
			d := day(v, bound.pad)
			if d == undated {
				return fmt.Errorf("%s: %w: %q is not a day such as 2031-05-14", bound.field, evidence.ErrInvalid, v)
			}
			any.and(column+" "+bound.op+" ?", d)
		}
		if len(any.parts) > 0 {
			w.and(fmt.Sprintf("(%s) AND %s < %d", strings.Join(any.parts, " OR "), column, undated), any.args...)
		}
		for _, v := range t.Not {
			d := day(v, bound.pad)
			if d == undated {
				return fmt.Errorf("%s: %w: %q is not a day such as 2031-05-14", bound.field, evidence.ErrInvalid, v)
			}
			w.and("NOT "+column+" "+bound.op+" ?", d)
		}
	}
	return nil
}

// words holds rows to a term of words. has writes the condition that a row has one FTS5 expression, with one argument.
func (w *where) words(t query.Term, has string, whole bool) {
	var any where
	for _, typed := range t.Is {
		var all where
		all.typed(typed, has, whole)
		if len(all.parts) > 0 {
			any.and("("+all.String()+")", all.args...)
		}
	}
	if len(any.parts) > 0 {
		w.and("("+strings.Join(any.parts, " OR ")+")", any.args...)
	}
	for _, typed := range t.Not {
		var all where
		all.typed(typed, has, whole)
		if len(all.parts) > 0 {
			w.and("NOT ("+all.String()+")", all.args...)
		}
	}
}

// typed adds the conditions of one search as a person typed it. Where the row is one indexed piece (whole), its words
// are asked for together; otherwise each on its own, since they may stand in different pieces of the row.
func (w *where) typed(typed, has string, whole bool) {
	var wanted []query.Word
	for _, word := range query.Words(typed) {
		switch {
		case word.Not:
			w.and("NOT "+has, match(word))
		case whole:
			wanted = append(wanted, word)
		default:
			w.and(has, match(word))
		}
	}
	if len(wanted) > 0 {
		w.and(has, matchAll(wanted, nil))
	}
}

// match writes a word as an FTS5 expression. Everything is quoted, so that no input is syntax.
func match(w query.Word) string {
	quoted := `"` + strings.ReplaceAll(w.Text, `"`, `""`) + `"`
	if w.Prefix {
		quoted += "*"
	}
	return quoted
}

// matchAll writes an FTS5 expression for all of the wanted and none of the unwanted words.
func matchAll(wanted, unwanted []query.Word) string {
	join := func(words []query.Word, by string) string {
		each := make([]string, len(words))
		for i, w := range words {
			each[i] = match(w)
		}
		return "(" + strings.Join(each, by) + ")"
	}
	if len(unwanted) == 0 {
		return join(wanted, " AND ")
	}
	return join(wanted, " AND ") + " NOT " + join(unwanted, " OR ")
}

// checkTerms returns evidence.ErrInvalid for a term that the list does not have.
func checkTerms(l query.List, f query.Filter) error {
	for _, t := range f.Terms {
		known := false
		for _, field := range l.Fields {
			known = known || field.Name == t.Field
		}
		if !known {
			return fmt.Errorf("%w: there is no filter %q for %s", evidence.ErrInvalid, t.Field, l.Name)
		}
	}
	return nil
}
