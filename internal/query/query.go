package query

import (
	"fmt"
	"net/url"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
)

// Limits of a page.
const (
	DefaultLimit = 100
	MaxLimit     = 500
)

// Field is one thing that a list can be filtered by.
type Field struct {
	Name   string   // the parameter and the flag
	Doc    string   // one line, for help and reference
	Facet  bool     // its values are counted beside the list
	Values []string // the closed list of values; nil where any is allowed
	Day    bool     // values are days: 2031-05-14, 2031-05 or 2031
}

// List is one kind of list: its fields and orders.
type List struct {
	Name   string
	Fields []Field
	Sorts  []string // first is the default; each may be preceded by "-"
}

// Filter is a parsed request for one page of a list.
type Filter struct {
	Terms    []Term
	Sort     string
	Limit    int
	Cursor   string
	Problems []Problem // parameters that were not understood; the rest still holds
}

// Term holds one field to any of Is and none of Not.
type Term struct {
	Field string
	Is    []string
	Not   []string
}

// Problem is a parameter that was not understood.
type Problem struct {
	Parameter string `json:"parameter"`
	Message   string `json:"message"`
}

// Parse reads parameters. The order of terms is that of the list's fields, whatever the order of the parameters.
func (l List) Parse(values url.Values) Filter {
	f := Filter{Sort: l.Sorts[0], Limit: DefaultLimit}
	for _, field := range l.Fields {
		term := Term{Field: field.Name}
		for _, v := range values[field.Name] {
			not := strings.HasPrefix(v, "-") && len(v) > 1
			bare := v
			if not {
				bare = v[1:]
			}
			switch {
			case v == "":
			case field.Values != nil && !slices.Contains(field.Values, bare):
				f.problem(field.Name, fmt.Sprintf("%q is not one of %s", bare, strings.Join(field.Values, ", ")))
			case field.Day && !isDay(v):
				f.problem(field.Name, fmt.Sprintf("%q is not a day such as 2031-05-14, nor a month or a year", v))
			case not:
				term.Not = append(term.Not, bare)
			default:
				term.Is = append(term.Is, bare)
			}
		}
		if len(term.Is)+len(term.Not) > 0 {
			f.Terms = append(f.Terms, term)
		}
	}
	if v := values.Get("sort"); v != "" {
		if slices.Contains(l.Sorts, v) || slices.Contains(l.Sorts, strings.TrimPrefix(v, "-")) || slices.Contains(l.Sorts, "-"+v) {
			f.Sort = v
		} else {
			f.problem("sort", fmt.Sprintf("%q is not one of %s", v, strings.Join(l.Sorts, ", ")))
		}
	}
	if v := values.Get("limit"); v != "" {
		if n, err := strconv.Atoi(v); err == nil && n >= 1 {
			f.Limit = min(n, MaxLimit)
		} else {
			f.problem("limit", fmt.Sprintf("%q is not a number of 1 or more", v))
		}
	}
	f.Cursor = values.Get("cursor")
	var unknown []string
	for key := range values {
		if !l.knows(key) {
			unknown = append(unknown, key)
		}
	}
	sort.Strings(unknown)
	for _, key := range unknown {
		f.problem(key, "there is no such filter for "+l.Name)
	}
	return f
}

// Values writes the filter as parameters: what [List.Parse] reads, without the problems.
func (f Filter) Values() url.Values {
	v := url.Values{}
	for _, t := range f.Terms {
		for _, is := range t.Is {
			v.Add(t.Field, is)
		}
		for _, not := range t.Not {
			v.Add(t.Field, "-"+not)
		}
	}
	if f.Sort != "" {
		v.Set("sort", f.Sort)
	}
	if f.Limit != 0 && f.Limit != DefaultLimit {
		v.Set("limit", strconv.Itoa(f.Limit))
	}
	if f.Cursor != "" {
		v.Set("cursor", f.Cursor)
	}
	return v
}

// Term returns the term for a field, empty where there is none.
func (f Filter) Term(field string) Term {
	for _, t := range f.Terms {
		if t.Field == field {
			return t
		}
	}
	return Term{Field: field}
}

// isDay reports whether v names a day, a month or a year of the calendar.
func isDay(v string) bool {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, v); err == nil {
			return true
		}
	}
	return false
}

func (f *Filter) problem(parameter, message string) {
	f.Problems = append(f.Problems, Problem{parameter, message})
}

// Has reports whether the list has a field of that name.
func (l List) Has(field string) bool {
	return slices.ContainsFunc(l.Fields, func(f Field) bool { return f.Name == field })
}

func (l List) knows(key string) bool {
	switch key {
	case "sort", "limit", "cursor":
		return true
	}
	return l.Has(key)
}
