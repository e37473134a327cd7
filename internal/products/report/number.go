package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/glossary"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// A number of people struck stands where what is cited gives it: as a figure of that effect, or in the words that the citation leads to.
// Bounds count: "at least 10" follows from 14, "at least 25" does not follow from "at least 14". Where it stands nowhere, and every figure of
// that effect that is cited rules it out, it is wrong; where one of them leaves it open, or none is of that effect, it is a doubt. Other
// numbers are held only against numbers of the same things. Not held against anything: what is measured, ages, shares, and what stands in
// quotation marks, whose words are held to be verbatim.

// given is a number that what is cited gives.
type given struct {
	tolled
	of     string // whom it counts
	who    string
	record string
	figure bool // an incident's
}

// figuresOf returns the numbers that an incident's figures give for what is cited.
func (x *Index) figuresOf(e entry) (out []given) {
	add := func(f figure) {
		c := &x.c.Incidents[f.incident].Figures[f.n]
		if c.Count.Min == nil && c.Count.Max == nil {
			return
		}
		out = append(out, given{tolled{Number: Number{Count: c.Count}, effect: c.Effect}, c.Of, cmp.Or(c.Speaker, c.Outlet), cmp.Or(c.Statement, c.Article), true})
	}
	switch e.kind {
	case KindIncident:
		for n := range x.c.Incidents[e.n].Figures {
			add(figure{e.n, n})
		}
	case KindFigure:
		f := x.figure[e.id]
		for n := range x.c.Incidents[f.incident].Figures {
			if originsOf(&x.c.Incidents[f.incident].Figures[n]) == e.id {
				add(figure{f.incident, n})
			}
		}
	case KindStatement:
		for _, f := range x.figures[e.id] {
			add(f)
		}
	case KindClaim:
		for _, v := range x.c.Claims[e.n].Affirm {
			for _, f := range x.figures[v.ID] {
				add(f)
			}
		}
	}
	return out
}

// narrowed puts the numbers of an incident that a sentence gives in the incident's place: it rests on the origins of these, and not on all
// that tell of the incident.
func (c *checker) narrowed(i int, cites []entry) []entry {
	if len(c.measures[i].numbers) == 0 {
		return cites
	}
	var out []entry
	for _, e := range cites {
		n := len(out)
		if e.kind == KindIncident {
			for k := range c.x.c.Incidents[e.n].Figures {
				f := &c.x.c.Incidents[e.n].Figures[k]
				r, ok := c.x.ids[originsOf(f)]
				if ok && r.kind == KindFigure && slices.ContainsFunc(c.measures[i].numbers, func(m tolled) bool { return m.effect == f.Effect && equal(m.Count, f.Count) }) &&
					!slices.ContainsFunc(out[n:], func(o entry) bool { return o.ref == r }) {
					out = append(out, c.x.entry(r))
				}
			}
		}
		if len(out) == n {
			out = append(out, e)
		}
	}
	return out
}

// numbersOf returns the numbers of the words that a record leads to, and the days, kept for the whole report.
func (c *checker) numbersOf(e entry) measured {
	if m, ok := c.told[e.id]; ok {
		return m
	}
	var m measured
	for _, w := range c.context(e) {
		one := c.x.measured(w.words, w.published)
		m.numbers, m.days = append(m.numbers, one.numbers...), append(m.days, one.days...)
	}
	c.told[e.id] = m
	return m
}

// counts holds the numbers of a sentence against what it cites.
func (c *checker) counts(i int, cites []entry) {
	s := &c.sentences[i]
	if len(cites) == 0 || c.paragraphs[s.paragraph].place == inQuote {
		return
	}
	for _, n := range c.measures[i].numbers {
		if s.quoted(n.Start) || n.Min == nil && n.Max == nil || befalls["measure"][strings.ToLower(n.Unit)] {
			continue
		}
		if n.effect == evidence.EffectUnknown {
			c.things(i, n, cites)
		} else {
			c.toll(i, n, cites)
		}
	}
}

// toll holds a number of people struck against what is cited.
func (c *checker) toll(i int, n tolled, cites []entry) {
	var all, same []given
	for _, e := range cites {
		all = append(all, c.x.figuresOf(e)...)
	}
	general := (befalls["everybody"][strings.ToLower(n.Unit)] || n.Unit == "") && !n.part
	for _, g := range all {
		if g.effect == n.effect {
			if follows(g.Count, n.Count) || equal(g.Count, n.Count) {
				return
			}
			if general && (g.of == "" || befalls["everybody"][strings.ToLower(g.of)]) {
				same = append(same, g)
			}
		}
	}
	for _, e := range c.upTo(i, cites) {
		for _, w := range c.numbersOf(e).numbers {
			if w.effect == n.effect && follows(w.Count, n.Count) || (w.effect == n.effect || w.effect == evidence.EffectUnknown) && equal(w.Count, n.Count) {
				return
			}
		}
	}
	what := lowered(glossary.Label(glossary.Effect, string(n.effect)))
	if len(same) > 0 && !slices.ContainsFunc(same, func(g given) bool { return !disjoint(g.Count, n.Count) }) {
		c.differs(i, n, products.Wrong, fmt.Sprintf("What is cited gives another number (%s): %s.", what, tell(same)), same)
		return
	}
	other := ""
	if k := slices.IndexFunc(all, func(g given) bool { return g.effect != n.effect && equal(g.Count, n.Count) }); k >= 0 {
		other = fmt.Sprintf(" It is given for others (%s).", lowered(glossary.Label(glossary.Effect, string(all[k].effect))))
	}
	if len(same) > 0 {
		c.differs(i, n, products.Doubt, fmt.Sprintf("“%s” stands nowhere in what is cited, which gives (%s): %s.%s", n.Exact, what, tell(same), other), same)
		return
	}
	c.differs(i, n, products.Doubt, fmt.Sprintf("“%s” (%s) stands nowhere in what is cited.%s", n.Exact, what, other), nil)
}

// things holds a number of other things against the numbers of the same things in what is cited.
func (c *checker) things(i int, n tolled, cites []entry) {
	unit := lowered(n.Unit)
	if unit == "" || befalls["everybody"][unit] || n.part {
		return
	}
	var same []given
	for _, e := range c.upTo(i, cites) {
		for _, w := range c.numbersOf(e).numbers {
			if follows(w.Count, n.Count) || equal(w.Count, n.Count) {
				return
			}
			if lowered(w.Unit) == unit {
				same = append(same, given{tolled: w, who: voiceOf(e), record: e.id})
			}
		}
	}
	if len(same) > 0 {
		c.differs(i, n, products.Doubt, fmt.Sprintf("“%s %s” stands nowhere in what is cited, which gives: %s.", n.Exact, unit, tell(same)), same)
	}
}

func voiceOf(e entry) string {
	if e.kind == KindStatement {
		return voice(e.statement.Statement)
	}
	return e.label
}

// upTo returns what a sentence and those before it in its paragraph cite: a number may go on from one to the next.
func (c *checker) upTo(i int, cites []entry) []entry {
	out := slices.Clone(cites)
	for k := i - 1; k >= c.paragraphs[c.sentences[i].paragraph].first; k-- {
		out = append(out, c.entriesOf(k)...)
	}
	return out
}

func (c *checker) differs(i int, n tolled, severity products.Severity, says string, by []given) {
	ids := []string{}
	for _, g := range by {
		if len(ids) < 3 && !slices.Contains(ids, g.record) {
			ids = append(ids, g.record)
		}
	}
	s := &c.sentences[i]
	c.flag(i, products.OtherFigure, severity, s.inMarkdown(text.Range{Start: n.Start, End: n.End}), says, "Give the number as its source does, with whose it is, or cite who gives this one.", ids...)
}

// tell names numbers with who gives them: "at least 14 by the ministry, 18 by the channel".
func tell(all []given) string {
	var out []string
	for _, g := range all {
		w := lowered(g.Exact)
		if g.who != "" {
			w += " by " + cut(g.who, 60)
		}
		if !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, w) }) {
			out = append(out, w)
		}
	}
	return list(out, "and")
}

// follows reports whether a number follows from another: all that the one may be the other may be too.
func follows(from, to evidence.Count) bool {
	a, b := interval(from), interval(to)
	return a[0] >= b[0] && a[1] <= b[1]
}

// interval is what a count may be; a tenth either way is still about.
func interval(c evidence.Count) [2]float64 {
	out := [2]float64{0, math.Inf(1)}
	if c.Min != nil {
		out[0] = *c.Min
	}
	if c.Max != nil {
		out[1] = *c.Max
	}
	if c.Bound == "about" {
		out[0], out[1] = .9*out[0], 1.1*out[1]
	}
	return out
}

// equal reports whether two counts name one number, whatever the bounds: who writes 14 for "at least 14" has read it.
func equal(a, b evidence.Count) bool {
	for _, p := range [][2]*float64{{a.Min, b.Min}, {a.Max, b.Max}, {a.Min, b.Max}, {a.Max, b.Min}} {
		if p[0] != nil && p[1] != nil && *p[0] == *p[1] {
			return true
		}
	}
	return false
}
