package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
)

// families are kinds of incident that may be taken for each other and still be the same happening; the kinds left out may be
// taken for any.
var families = map[evidence.IncidentKind]int{
	evidence.KindAttack: 1, evidence.KindBombing: 1, evidence.KindShooting: 1, evidence.KindArson: 1, evidence.KindAssassination: 1,
	evidence.KindAirStrike: 1, evidence.KindKidnapping: 2, evidence.KindHijacking: 2, evidence.KindRobbery: 2,
}

func related(want Words, found evidence.IncidentKind) bool {
	return slices.ContainsFunc(want, func(w string) bool {
		a, b := families[evidence.IncidentKind(w)], families[found]
		return a == 0 || b == 0 || a == b || w == any_
	})
}

// Found is what the program found in a report.
type Found struct {
	evidence.Reading
}

// name returns the words of a mention, "" for none.
func (f Found) name(id *string) string {
	if id == nil {
		return ""
	}
	for _, m := range f.Mentions {
		if m.ID == *id {
			return m.Exact
		}
	}
	return ""
}

// voice returns the wordings of whose word a statement is, none for the article's own.
func (f Found) voice(id *string) (out []string) {
	if id == nil {
		return nil
	}
	for _, s := range f.Statements {
		if s.ID == *id {
			for _, p := range s.Source.Spans {
				out = append(out, p.Exact)
			}
			return append(out, f.name(s.Source.Mention))
		}
	}
	return nil
}

func exact(pieces []evidence.Piece) (out []string) {
	for _, p := range pieces {
		out = append(out, p.Exact)
	}
	return out
}

// overlap counts the roles of a wanted incident of which at least one filler was found, anchors twice.
func (f Found) overlap(r *Record, e evidence.Event) float64 {
	if !related(r.Head[0], e.Kind) {
		return 0
	}
	n, roles := 0.0, 0
	if hit(r.Of("told"), exact(e.Anchors)) {
		n += 2
	}
	for _, key := range []string{"place", "by", "target", "victim", "with"} {
		if hit(r.Of(key), f.fillers(key, e)) {
			roles++
		}
	}
	if n == 0 && roles < 2 {
		return 0
	}
	n += float64(roles)
	if r.Head[2].Is(day(e.Date)) {
		n++
	}
	if r.Head[0].Is(string(e.Kind)) {
		n += .5
	}
	if r.Optional {
		n -= .1
	}
	return n
}

func hit(items []Item, found []string) bool {
	return slices.ContainsFunc(items, func(i Item) bool {
		return !i.Field(0).Any() && slices.ContainsFunc(found, func(s string) bool { return i.Field(0).Match(s) })
	})
}

// fillers returns the words of a role.
func (f Found) fillers(key string, e evidence.Event) (out []string) {
	switch key {
	case "place":
		return exact(e.Place)
	case "by":
		for _, x := range e.Perpetrators {
			out = append(out, x.Exact)
		}
	case "target":
		for _, x := range e.Targets {
			out = append(out, x.Exact)
		}
	case "victim":
		for _, x := range e.Victims {
			out = append(out, x.Exact)
		}
	case "with":
		for _, x := range e.Instruments {
			out = append(out, x.Exact)
		}
	}
	return out
}

// day writes a date as the reports do, "" for none.
func day(d *evidence.EventDate) string {
	switch {
	case d == nil || d.From == "":
		return ""
	case d.To == d.From || d.To == "":
		return d.From
	}
	return d.From + ".." + d.To
}

// count writes a number as the reports do, "" for none.
func count(c *evidence.Count) string {
	if c == nil || c.Min == nil && c.Max == nil {
		return ""
	}
	end := func(v *float64) string {
		if v == nil {
			return ""
		}
		return strconv.FormatFloat(*v, 'f', -1, 64)
	}
	if a, b := end(c.Min), end(c.Max); a != b {
		return a + ".." + b
	}
	return end(c.Min)
}

// incidents compares the incidents of a report.
func (t *Tally) incidents(wanted []*Record, f Found) {
	of, left := pair(len(wanted), len(f.Incidents), func(w, e int) float64 { return f.overlap(wanted[w], f.Incidents[e]) })
	for w, r := range wanted {
		where := fmt.Sprintf(" of the %s %q", r.Head[0][0], r.First("told"))
		switch {
		case r.Optional:
		case of[w] < 0:
			t.missed("incidents")
			t.tell("incidents", "", "missed the %s %q", r.Head[0][0], r.First("told"))
			t.slots(r, nil, f, where)
		default:
			t.right("incidents")
			t.slots(r, &f.Incidents[of[w]], f, where)
		}
	}
	for _, i := range left {
		e := &f.Incidents[i]
		t.extra("incidents")
		t.tell("incidents", "", "not wanted: %s %s %q", e.Stage, e.Kind, strings.Join(exact(e.Anchors), ", "))
		t.slots(nil, e, f, fmt.Sprintf(" of an unwanted %s", e.Kind))
	}
}

// slots compares what stands in an incident; of one that was missed or is too much, all counts.
func (t *Tally) slots(r *Record, e *evidence.Event, f Found, where string) {
	quiet := r == nil || e == nil
	said := len(t.Misses)
	if r == nil {
		nothing := Words{none}
		r = &Record{Head: [3]Words{nothing, nothing, nothing}}
	}
	if e == nil {
		e = &evidence.Event{}
	}
	t.value("incident kind", where, r.Head[0], string(e.Kind))
	t.value("incident stage", where, r.Head[1], string(e.Stage))
	t.value("incident date", where, r.Head[2], day(e.Date))
	for _, x := range [][2]string{{"place", "place"}, {"target", "targets"}, {"with", "instruments"}} {
		key, row := x[0], x[1]
		found := f.fillers(key, *e)
		t.fill(row, where, r.Of(key), len(found), func(i Item, n int) float64 {
			return number(i.Field(0).Match(found[n]))
		}, func(n int) string { return fmt.Sprintf("%q", found[n]) })
	}
	t.perpetrators(r, e, f, where)
	t.victims(r, e, f, where)
	if quiet {
		t.Misses = t.Misses[:said] // the line for the whole says it
	}
}

func number(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func (t *Tally) perpetrators(r *Record, e *evidence.Event, f Found, where string) {
	found, wanted := e.Perpetrators, r.Of("by")
	match := func(i Item, n int) float64 {
		if !i.Field(0).Match(found[n].Exact, f.name(found[n].Mention)) {
			return 0
		}
		return 1 + number(i.Field(1).Is(string(found[n].Confidence)))
	}
	name := func(n int) string { return fmt.Sprintf("%q %s", found[n].Exact, found[n].Confidence) }
	t.fill("perpetrators", where, wanted, len(found), match, name)
	said := len(t.Misses)
	t.fill("perpetrator confidence", where, wanted, len(found), func(i Item, n int) float64 { return max(0, match(i, n)-1) }, name)
	t.only(said, "perpetrators", where)
}

// only takes back lines that say what was said of another row in the same place.
func (t *Tally) only(from int, row, where string) {
	kept := t.Misses[:from]
	for _, m := range t.Misses[from:] {
		_, what, _ := strings.Cut(m, where+": ")
		if !slices.Contains(t.Misses[:from], fmt.Sprintf("%s: %s%s: %s", t.Name, row, where, what)) {
			kept = append(kept, m)
		}
	}
	t.Misses = kept
}

func (t *Tally) victims(r *Record, e *evidence.Event, f Found, where string) {
	found, wanted := e.Victims, r.Of("victim")
	match := func(i Item, n int) float64 {
		v := found[n]
		if !i.Field(0).Match(v.Exact, f.name(v.Mention)) && !i.Field(0).Match(counted(v)) {
			return 0
		}
		return 1 + number(i.Field(1).Is(string(v.Effect))) + .5*number(i.Field(2).Is(count(v.Count)))
	}
	name := func(n int) string {
		return strings.TrimSpace(fmt.Sprintf("%q %s %s", found[n].Exact, found[n].Effect, count(found[n].Count)))
	}
	t.fill("victims", where, wanted, len(found), match, name)
	said := len(t.Misses)
	t.fill("victim effects", where, wanted, len(found), func(i Item, n int) float64 {
		if m := match(i, n); m >= 2 {
			return m
		}
		return 0
	}, name)
	var figures []Item
	for _, i := range wanted {
		// what no number tells ("a guard") is no figure, though a reader may count it
		i.Optional = i.Optional || i.Field(2).None() || i.Field(2).Is("1")
		figures = append(figures, i)
	}
	var numbered []int
	for n, v := range found {
		if count(v.Count) != "" && v.Count.Exact != "" {
			numbered = append(numbered, n)
		}
	}
	t.fill("figures", where, figures, len(numbered), func(i Item, n int) float64 {
		v := found[numbered[n]]
		return number(i.Field(1).Is(string(v.Effect)) && i.Field(2).Is(count(v.Count))) * max(.5, match(i, numbered[n]))
	}, func(n int) string { return name(numbered[n]) })
	t.only(said, "victims", where)
}

func counted(v evidence.Victim) string {
	if v.Count == nil {
		return ""
	}
	return v.Count.Exact
}
