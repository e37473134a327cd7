package chronology

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// Options say what of a case is wanted.
type Options struct {
	Kinds []Kind // none: incidents, warnings and relations
	Actor string // ac_…: only what concerns it
	Since string // ISO days, months or years, both included: what may lie in between
	Until string
	Skip  int // moments left out at the beginning
	Limit int // moments given; 0: all

	Around Around // tells "before 3 January" from "on 3 January"; may be nil
}

// Usual are the kinds that a line shows where none are named.
var Usual = []Kind{Incident, Warning, Relation}

// Line is a stretch of time with what lies in it.
type Line struct {
	Moments      []Moment `json:"moments"`       // in order of their beginnings, then ends
	Total        int      `json:"total"`         // that match, those left out by skip and limit included
	Undated      []Moment `json:"undated"`       // that match and nobody dates; the first 200
	UndatedTotal int      `json:"undated_total"` // how many those are
	Kinds        []Tally  `json:"kinds"`         // every kind, over what matches but for its kind
	Lanes        []Busy   `json:"lanes"`         // the actors of the moments that match, busiest first; the first 40
	From         string   `json:"from"`          // the first and last day that is told of what matches
	To           string   `json:"to"`
	Why          string   `json:"why"` // where there are no moments: why
}

// Tally counts the moments of a kind.
type Tally struct {
	Kind    Kind `json:"kind"`
	Dated   int  `json:"dated"`
	Undated int  `json:"undated"`
}

// Busy counts an actor's moments.
type Busy struct {
	Actor   string `json:"actor"`
	Label   string `json:"label"`
	Moments int    `json:"moments"`
}

// The bounds of what is listed beside the moments.
const (
	mostUndated = 200
	mostLanes   = 40
)

// Of puts a case in order of time. It takes time in proportion to the case, besides sorting.
func Of(c *weighing.Case, o Options) Line {
	out := Line{Moments: []Moment{}, Undated: []Moment{}, Lanes: []Busy{}}
	kinds := o.Kinds
	if len(kinds) == 0 {
		kinds = Usual
	}
	tally := make([]Tally, len(Kinds))
	for i, k := range Kinds {
		tally[i].Kind = k
	}
	until := o.Until
	if n := len(until); n == len("2031") || n == len("2031-05") {
		until += "~" // to its end: after every month and day
	}
	var dated, undated []Moment
	g := gather{c: c, around: o.Around, labels: map[string]string{}, origins: map[string]*evidence.Origins{}}
	g.prepare()
	g.each(func(m Moment) {
		if o.Actor != "" && !slices.ContainsFunc(m.Lanes, func(l Lane) bool { return l.Actor == o.Actor }) {
			return
		}
		wanted, t := slices.Contains(kinds, m.Kind), &tally[rank(m.Kind)]
		if m.Certainty == Undated {
			t.Undated++ // no day keeps it out, and none can let it in
			if wanted {
				undated = append(undated, m)
			}
			return
		}
		if o.Since != "" && m.end() < o.Since || until != "" && m.From != open && m.From > until {
			return
		}
		t.Dated++
		if wanted {
			dated = append(dated, m)
		}
	})
	slices.SortStableFunc(dated, func(a, b Moment) int { return compare(&a, &b) })
	slices.SortStableFunc(undated, func(a, b Moment) int {
		return cmp.Or(cmp.Compare(rank(a.Kind), rank(b.Kind)), -cmp.Compare(a.Articles, b.Articles), cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID), cmp.Compare(a.What, b.What))
	})
	out.Kinds, out.Total, out.UndatedTotal = tally, len(dated), len(undated)
	out.Lanes = busy(dated)
	for i := range dated {
		for _, d := range []string{dated[i].From, dated[i].To} {
			if d == "" {
				continue
			}
			if out.From == "" || d < out.From {
				out.From = d
			}
			out.To = max(out.To, d)
		}
	}
	from := min(max(o.Skip, 0), len(dated))
	to := len(dated)
	if o.Limit > 0 {
		to = min(to, from+o.Limit)
	}
	out.Moments = append(out.Moments, dated[from:to]...)
	out.Undated = append(out.Undated, undated[:min(mostUndated, len(undated))]...)
	out.Why = why(&out, o, kinds, from)
	return out
}

// why says why no moment is given, "" where one is.
func why(l *Line, o Options, kinds []Kind, from int) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = plural[k]
	}
	what := strings.Join(names, ", ")
	if n := len(names); n > 1 {
		what = strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
	narrowed := o.Actor != "" || o.Since != "" || o.Until != ""
	switch {
	case len(l.Moments) > 0:
		return ""
	case l.Total > 0 && from >= l.Total:
		return "There are no further moments."
	case l.UndatedTotal > 0 && !narrowed:
		return "No text dates any of these; what has no day is listed apart."
	case narrowed:
		return "Nothing that is dated fits what was asked for: " + what + "."
	}
	return "This case holds no " + what + " that could be put in order of time."
}

var plural = map[Kind]string{
	Incident: "incidents", Warning: "warnings", Statement: "statements", Claim: "claims", Relation: "changes in relations",
}

// busy counts the actors of moments.
func busy(list []Moment) []Busy {
	at := map[string]int{}
	out := []Busy{}
	for i := range list {
		seen := map[string]bool{}
		for _, l := range list[i].Lanes {
			if l.Actor == "" || seen[l.Actor] {
				continue
			}
			seen[l.Actor] = true
			j, ok := at[l.Actor]
			if !ok {
				j = len(out)
				at[l.Actor] = j
				out = append(out, Busy{Actor: l.Actor, Label: l.Label})
			}
			out[j].Moments++
		}
	}
	slices.SortFunc(out, func(a, b Busy) int {
		return cmp.Or(-cmp.Compare(a.Moments, b.Moments), cmp.Compare(a.Label, b.Label), cmp.Compare(a.Actor, b.Actor))
	})
	return out[:min(mostLanes, len(out))]
}
