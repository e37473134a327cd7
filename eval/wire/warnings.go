package main

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// alike says how much a found notice shares with a wanted one; 0 without an anchor or two of from, to and of.
func (f Found) alike(r *Record, n evidence.Notice) float64 {
	told := hit(r.Of("told"), exact(n.Anchors))
	parties := 0
	for _, ok := range []bool{
		named(r.First("from")) && f.match(r.First("from"), n.FromParty),
		named(r.First("to")) && n.ToParty.Exact != "" && f.match(r.First("to"), n.ToParty),
		named(r.First("of")) && n.Of != "" && r.First("of").Within(n.Of),
	} {
		if ok {
			parties++
		}
	}
	if !told && parties < 2 {
		return 0
	}
	l := 2*number(told) + float64(parties) + .5*number(r.Head[0].Is(string(n.Kind)))
	if r.Optional {
		l -= .1
	}
	return l
}

// named reports whether the wordings name somebody.
func named(w Words) bool { return !w.Any() && w[0] != none }

// warnings compares the warnings, threats and forecasts of a report.
func (t *Tally) warnings(wanted []*Record, f Found) {
	of, left := pair(len(wanted), len(f.Warnings), func(w, n int) float64 { return f.alike(wanted[w], f.Warnings[n]) })
	for w, r := range wanted {
		where := fmt.Sprintf(" of the %s %q", r.Head[0][0], r.First("told"))
		switch {
		case r.Optional:
		case of[w] < 0:
			t.missed("warnings")
			t.tell("warnings", "", "missed the %s %q from %q", r.Head[0][0], r.First("told"), r.First("from"))
			t.terms(r, nil, f, where)
		default:
			t.right("warnings")
			t.terms(r, &f.Warnings[of[w]], f, where)
		}
	}
	for _, i := range left {
		n := &f.Warnings[i]
		t.extra("warnings")
		t.tell("warnings", "", "not wanted: %s %q from %q to %q of %q", n.Kind, strings.Join(exact(n.Anchors), ", "), n.FromParty.Exact, n.ToParty.Exact, n.Of)
		t.terms(nil, n, f, "")
	}
}

// terms compares what stands in a notice; of one that was missed or is too much, all counts.
func (t *Tally) terms(r *Record, n *evidence.Notice, f Found, where string) {
	quiet := r == nil || n == nil
	said := len(t.Misses)
	nothing := Words{none}
	if r == nil {
		r = &Record{Head: [3]Words{nothing, nothing}}
		for _, k := range []string{"from", "to", "of", "date", "channel", "response", "specific"} {
			r.Items = append(r.Items, Item{Key: k, Fields: []Words{nothing}})
		}
	}
	if n == nil {
		n = &evidence.Notice{}
	}
	t.value("warning kind", where, r.Head[0], string(n.Kind))
	t.value("warning standing", where, r.Head[1], string(n.Standing))
	for _, x := range []struct{ key, exact string }{{"from", n.FromParty.Exact}, {"to", n.ToParty.Exact}, {"of", n.Of}} {
		right := r.First(x.key).Within(x.exact)
		switch x.key {
		case "from":
			right = f.match(r.First(x.key), n.FromParty)
		case "to":
			right = f.match(r.First(x.key), n.ToParty)
		}
		t.wording("warning "+x.key, where, r.First(x.key), x.exact, right)
	}
	t.value("warning date", where, r.First("date"), day(n.Date))
	channel := ""
	if n.Channel != nil {
		channel = n.Channel.Kind
	}
	t.value("warning channel", where, r.First("channel"), channel)
	t.answers(r.Of("response"), n, where)
	t.specific(r.First("specific"), n.Specific, where)
	if quiet {
		t.Misses = t.Misses[:said]
	}
}

// wording compares a wording that there is one of.
func (t *Tally) wording(row, where string, want Words, found string, right bool) {
	switch {
	case want.Any(), found == "" && want.None():
	case found != "" && right:
		t.right(row)
	default:
		if found != "" {
			t.extra(row)
		}
		if !want.None() {
			t.missed(row)
		}
		t.tell(row, where, "wanted %q, found %q", want, found)
	}
}

func (t *Tally) answers(wanted []Item, n *evidence.Notice, where string) {
	if slices.ContainsFunc(wanted, func(i Item) bool { return i.Field(0).Any() }) {
		return
	}
	var real []Item
	for _, i := range wanted {
		i.Optional = i.Optional || i.Field(0).None()
		real = append(real, i)
	}
	var found []evidence.AnswerStance
	for _, a := range n.Response {
		if !slices.Contains(found, a.Stance) {
			found = append(found, a.Stance)
		}
	}
	t.fill("warning response", where, real, len(found), func(i Item, k int) float64 {
		return number(slices.Contains(i.Field(0), string(found[k])))
	}, func(k int) string { return string(found[k]) })
}

// specific compares what a notice was specific about, with that of the wanted sets that is nearest.
func (t *Tally) specific(want Words, s evidence.Specific, where string) {
	if want.Any() {
		return
	}
	var found []string
	for _, x := range []struct {
		is   bool
		word string
	}{{s.Who, "who"}, {s.What, "what"}, {s.When, "when"}, {s.Where, "where"}} {
		if x.is {
			found = append(found, x.word)
		}
	}
	hits, best := 0, []string(nil)
	for i, w := range want {
		var set []string
		if w != none {
			set = strings.Fields(w)
		}
		n := 0
		for _, x := range set {
			if slices.Contains(found, x) {
				n++
			}
		}
		if i == 0 || len(set)+len(found)-2*n < len(best)+len(found)-2*hits {
			hits, best = n, set
		}
	}
	t.add("warning specific", hits, len(found), len(best))
	if hits < len(found) || hits < len(best) {
		t.tell("warning specific", where, "wanted %s, found %s", or(strings.Join(best, " ")), or(strings.Join(found, " ")))
	}
}
