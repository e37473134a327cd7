package main

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/eval/task"
)

// rows are what is measured, in the order of the table.
var rows = []string{
	"incidents", "incident kind", "incident stage", "incident date", "place", "perpetrators", "perpetrator confidence",
	"targets", "victims", "victim effects", "figures", "instruments",
	"acts", "act type", "act modality", "act negation", "act voice",
	"warnings", "warning kind", "warning standing", "warning from", "warning to", "warning of", "warning date", "warning channel",
	"warning response", "warning specific",
}

// Tally counts what was found in one report, with a line for each miss.
type Tally struct {
	Name   string
	Counts map[string]task.Count
	Misses []string
}

func newTally(name string) *Tally { return &Tally{Name: name, Counts: map[string]task.Count{}} }

func (t *Tally) add(row string, hit, proposed, gold int) {
	c := t.Counts[row]
	c.Add(task.Hits(hit, proposed, gold))
	t.Counts[row] = c
}

func (t *Tally) right(row string)  { t.add(row, 1, 1, 1) }
func (t *Tally) missed(row string) { t.add(row, 0, 0, 1) }
func (t *Tally) extra(row string)  { t.add(row, 0, 1, 0) }

func (t *Tally) tell(row, where, format string, a ...any) {
	t.Misses = append(t.Misses, fmt.Sprintf("%s: %s%s: %s", t.Name, row, where, fmt.Sprintf(format, a...)))
}

// value compares a value of a closed list: nothing where any value will do or, with none found, where none will.
func (t *Tally) value(row, where string, want Words, found string) {
	switch {
	case want.Any(), found == "" && want.None():
	case found != "" && slices.Contains(want, found):
		t.right(row)
	default:
		if found != "" {
			t.extra(row)
		}
		if !want.None() {
			t.missed(row)
		}
		t.tell(row, where, "wanted %s, found %s", strings.Join(want, " or "), or(found))
	}
}

func or(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// pair ties found things to wanted ones, best first; likeness 0 is no pair. It returns for each wanted thing the found one,
// -1 for none, and which found ones are left.
func pair(wanted, found int, likeness func(w, f int) float64) (of []int, left []int) {
	type edge struct {
		w, f int
		l    float64
	}
	var edges []edge
	of = make([]int, wanted)
	for w := range wanted {
		of[w] = -1
		for f := range found {
			if l := likeness(w, f); l > 0 {
				edges = append(edges, edge{w, f, l})
			}
		}
	}
	slices.SortStableFunc(edges, func(a, b edge) int {
		switch {
		case a.l > b.l:
			return -1
		case a.l < b.l:
			return 1
		}
		return 0
	})
	taken := make([]bool, found)
	for _, e := range edges {
		if of[e.w] < 0 && !taken[e.f] {
			of[e.w], taken[e.f] = e.f, true
		}
	}
	for f := range found {
		if !taken[f] {
			left = append(left, f)
		}
	}
	return of, left
}

// fill compares the fillers of one role: wanted lines against found wordings. The likeness of a wanted and a found one is asked
// for only where their words match; name says how a found one is told of.
func (t *Tally) fill(row, where string, wanted []Item, found int, like func(i Item, f int) float64, name func(f int) string) {
	of, left := pair(len(wanted), found, func(w, f int) float64 {
		l := like(wanted[w], f)
		if l > 0 && wanted[w].Optional {
			l -= .01 // a required one of the same words comes first
		}
		return l
	})
	for w, i := range wanted {
		switch {
		case i.Optional, i.Field(0).Any():
		case of[w] < 0:
			t.missed(row)
			t.tell(row, where, "missed %s", i.told())
		default:
			t.right(row)
		}
	}
	for _, f := range left {
		t.extra(row)
		t.tell(row, where, "not wanted: %s", name(f))
	}
}

// told is a line in short.
func (i Item) told() string {
	s := fmt.Sprintf("%q", i.Field(0).String())
	for _, f := range i.Fields[min(1, len(i.Fields)):] {
		s += " " + strings.Join(f, " or ")
	}
	return s
}
