package report

import (
	"cmp"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
)

// contrary is one thing that stands against what is cited.
type contrary struct {
	id    string // st_…, or ar_… for an article's own words
	also  []string
	place evidence.Place
	words string
	why   string // "Ilse Varga denies it"
}

// mostContrary is how much against one record is gone through.
const mostContrary = 40

// against returns what the case holds against a record: denials and doubts of its claim, numbers for the same incident that cannot
// hold together with its own, what the other side of a contested warning says, the other sides of tensions. near is the sentence that
// cites it: its numbers say which figure of an incident is meant, its words which of the things that are told of one (see topic.go); "" for
// all that stands against the record itself.
func (x *Index) against(e entry, near string) []contrary {
	var out []contrary
	seen := map[string]bool{e.id: true}
	add := func(p evidence.Place, why, words string, also ...string) {
		id := cmp.Or(p.Statement, p.Article)
		if seen[id] || len(out) == mostContrary || x.dismissed(p.Statement) {
			return
		}
		seen[id] = true
		out = append(out, contrary{id: id, also: also, place: p, words: cmp.Or(words, p.Exact), why: why})
	}
	switch e.kind {
	case KindClaim:
		x.denials(e.n, "", add)
	case KindStatement:
		if n, ok := x.claim[e.id]; ok {
			x.denials(n, e.id, add)
		}
		meant := x.meant(e.id, said(e.statement.Statement), near)
		for _, f := range x.figures[e.id] {
			if meant&ofToll != 0 {
				x.rivals(f, add)
			}
		}
		for _, n := range x.warnings[e.id] {
			if meant&ofNotice != 0 {
				x.contested(n, voice(e.statement.Statement), add)
			}
		}
	case KindFigure:
		x.rivals(x.figure[e.id], add)
	case KindIncident:
		for n := range x.c.Incidents[e.n].Figures {
			f := &x.c.Incidents[e.n].Figures[n]
			if near == "" || mentions(near, f.Count.Exact) {
				x.rivals(figure{e.n, n}, add)
			}
		}
	case KindWarning:
		x.contested(e.n, "", add)
	}
	for _, n := range x.tensions[e.id] {
		x.otherSides(n, e, near, add)
	}
	return out
}

type adder func(p evidence.Place, why, words string, also ...string)

// dismissed reports whether a person rejected a statement, or no reading holds it any more.
func (x *Index) dismissed(id string) bool {
	r, ok := x.ids[id]
	if !ok || r.kind != KindStatement {
		return false
	}
	s := x.c.Statements[r.n].State
	return s == evidence.Rejected || s == evidence.Withdrawn
}

// denials adds those who deny or doubt a claim; for a statement that denies it, those who affirm it.
func (x *Index) denials(n int, own string, add adder) {
	c := &x.c.Claims[n]
	for _, v := range c.Deny {
		if v.ID == own {
			for _, a := range c.Affirm {
				add(a.Place, a.Speaker+" says otherwise", a.Words)
			}
			return
		}
	}
	for _, v := range c.Deny {
		add(v.Place, v.Speaker+" denies it", v.Words)
	}
	for _, v := range c.Doubt {
		if v.ID != own {
			add(v.Place, v.Speaker+" doubts it", v.Words)
		}
	}
}

// rivals adds the numbers for the same incident and effect that cannot hold together with one. What its own voice gave before or after, and
// what another gave anew since, is none: see later.go.
func (x *Index) rivals(f figure, add adder) {
	in := &x.c.Incidents[f.incident]
	own := &in.Figures[f.n]
	for i := range in.Figures {
		o := &in.Figures[i]
		if i == f.n || !alike(own, o) || !disjoint(own.Count, o.Count) || x.followed(figure{f.incident, i}, f) {
			continue
		}
		also := []string{}
		if o.Origins != nil {
			also = append(also, o.Origins.ID)
		}
		add(o.Place, fmt.Sprintf("%s: %s", cmp.Or(o.Speaker, o.Outlet, "another"), o.Count.Exact), "", also...)
	}
}

// people reports whether both count people as such.
func people(a, b string) bool {
	general := func(s string) bool {
		switch strings.ToLower(s) {
		case "people", "persons", "dead", "deaths", "victims", "killed", "injured", "wounded", "civilians":
			return true
		}
		return false
	}
	return general(a) && general(b)
}

// disjoint reports whether no number is both.
func disjoint(a, b evidence.Count) bool {
	return a.Max != nil && b.Min != nil && *a.Max < *b.Min || b.Max != nil && a.Min != nil && *b.Max < *a.Min
}

// mentions reports whether a sentence has the digits, or the words, of a number.
func mentions(sentence, exact string) bool {
	low := strings.ToLower(sentence)
	for _, w := range tokens(exact) {
		if (strings.ContainsAny(w.norm, "0123456789") || numerals[w.norm]) && word(low, w.norm) {
			return true
		}
	}
	return false
}

func word(s, w string) bool {
	for _, t := range tokens(s) {
		if t.norm == w {
			return true
		}
	}
	return false
}

var numerals = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens scores") {
		out[w] = true
	}
	return out
}()

// contested adds what is said against a warning, or how it was answered, by others than the speaker.
func (x *Index) contested(n int, speaker string, add adder) {
	w := &x.c.Warnings[n]
	if w.Standing != "contested" && len(w.Contested) == 0 {
		return
	}
	for _, r := range w.Responses {
		switch r.Detail {
		case "disputed", "denied", "dismissed":
			for _, p := range r.Places {
				if p.Speaker != speaker {
					add(p, fmt.Sprintf("%s %s the warning", cmp.Or(p.Speaker, p.Outlet), r.Detail), "")
				}
			}
		}
	}
	if speaker == "" {
		return
	}
	for _, s := range w.Said {
		for _, p := range s.Places {
			if p.Speaker != speaker {
				add(p, fmt.Sprintf("%s says of it: %s", cmp.Or(p.Speaker, p.Outlet), s.Value), "")
			}
		}
	}
}

// otherSides adds the sides of a tension on which what is cited does not stand.
func (x *Index) otherSides(n int, e entry, near string, add adder) {
	t := &x.c.Tensions[n]
	if !t.Stands() || len(t.Sides) < 2 || !x.concerns(t, e, near) {
		return
	}
	switch t.Kind {
	case evidence.TensionTurn:
		if topicOf(t) == ofToll {
			return // one voice counted anew: see later.go
		}
	case evidence.TensionDenial, evidence.TensionDeeds:
	case evidence.TensionFigures:
		if e.kind != KindStatement {
			return // which of an incident's numbers is meant, its figures say
		}
	default:
		return
	}
	for k, s := range t.Sides {
		mine := false
		for _, p := range s.Places {
			mine = mine || p.Statement == e.id
		}
		if mine || e.kind != KindStatement && k == 0 {
			continue
		}
		for _, p := range s.Places {
			if t.Kind == evidence.TensionFigures && x.past(p.Statement) {
				continue
			}
			add(p, fmt.Sprintf("%s: %s", cmp.Or(s.Label, p.Speaker), strings.TrimRight(cut(s.Says, 100), ".")), "", t.ID)
		}
	}
}
