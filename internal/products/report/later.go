package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// One who counts again has counted: the later number takes the place of the earlier, and the earlier stands against nobody any more. Which
// is the later is told by the first day on which the voice gave each, since others repeat an old number for days. Two voices never take the
// place of one another.

// mostFigures bounds how many figures of one incident are set against one another.
const mostFigures = 200

// succession enters which figures of an incident their own voices gave anew, each with the latest.
func (x *Index) succession(incident int) {
	list := x.c.Incidents[incident].Figures
	list = list[:min(len(list), mostFigures)]
	by := map[string][]int{} // by voice
	for i := range list {
		if v := figureVoice(list[i].Place); v != "" && dated(list[i].Published) != "" {
			by[v] = append(by[v], i)
		}
	}
	for _, own := range by {
		if len(own) < 2 {
			continue
		}
		first := func(i int) string {
			out := dated(list[i].Published)
			for _, k := range own {
				if alike(&list[i], &list[k]) && between(list[i].Count) == between(list[k].Count) {
					out = min(out, dated(list[k].Published))
				}
			}
			return out
		}
		days := make([]string, len(own))
		for n, i := range own {
			days[n] = first(i)
		}
		for n, i := range own {
			last := -1
			for m, k := range own {
				if days[m] > days[n] && alike(&list[i], &list[k]) && disjoint(list[i].Count, list[k].Count) && (last < 0 || days[m] > days[last]) {
					last = m
				}
			}
			if last >= 0 {
				x.later[figure{incident, i}] = figure{incident, own[last]}
			}
		}
	}
}

// followed reports whether a number was given anew by its own voice, or follows another of the same voice.
func (x *Index) followed(o, own figure) bool {
	if _, ok := x.later[o]; ok {
		return true
	}
	list := x.c.Incidents[o.incident].Figures
	_, ok := x.later[own]
	return ok && figureVoice(list[o.n].Place) == figureVoice(list[own.n].Place)
}

// past reports whether all numbers of a statement were given anew by its voice.
func (x *Index) past(statement string) bool {
	list := x.figures[statement]
	return len(list) > 0 && !slices.ContainsFunc(list, func(f figure) bool { _, ok := x.later[f]; return !ok })
}

// figureVoice says whose a number is, "" where nobody is known.
func figureVoice(p evidence.Place) string {
	return strings.ToLower(cmp.Or(p.Actor, p.Speaker, p.Outlet))
}

// between is a count to compare with others.
func between(c evidence.Count) [2]float64 {
	out := [2]float64{-1, -1}
	if c.Min != nil {
		out[0] = *c.Min
	}
	if c.Max != nil {
		out[1] = *c.Max
	}
	return out
}

// alike reports whether two figures count the same: one effect, and people of one kind or people as such.
func alike(a, b *evidence.FigureClaim) bool {
	return a.Effect == b.Effect && (strings.EqualFold(a.Of, b.Of) || a.Of == "" || b.Of == "" || people(a.Of, b.Of))
}

// outdated notes a number that its own source gave anew, where the paragraph cites only the earlier.
func (c *checker) outdated(i int, cites []entry) {
	if len(c.x.later) == 0 {
		return
	}
	s := &c.sentences[i]
	for _, e := range cites {
		for _, f := range c.x.meantFigures(e, s.plain) {
			now, ok := c.x.later[f]
			if !ok {
				continue
			}
			g := &c.x.c.Incidents[now.incident].Figures[now.n]
			ids := []string{}
			for _, id := range []string{g.Statement, originsOf(g)} {
				if id != "" {
					ids = append(ids, id)
				}
			}
			if mentions(s.plain, g.Count.Exact) || slices.ContainsFunc(c.paras[s.paragraph], func(e entry) bool { return slices.Contains(ids, e.id) }) {
				continue
			}
			at := s.cites[slices.IndexFunc(s.cites, func(n citation) bool { return c.entries[n.id].id == e.id })].span
			c.flag(i, products.LaterFigure, products.Notable, at, fmt.Sprintf("The same source gave %s on %s: %s.", lowered(g.Count.Exact), day(g.Published), cmp.Or(g.Speaker, g.Outlet)),
				"Give the later number, or say of what day this one is.", append([]string{e.id}, ids...)...)
			break
		}
	}
}

// meantFigures returns the numbers of an incident that a sentence means by citing a record.
func (x *Index) meantFigures(e entry, near string) (out []figure) {
	switch e.kind {
	case KindFigure:
		return []figure{x.figure[e.id]}
	case KindStatement:
		for _, f := range x.figures[e.id] {
			if topicsIn(near)&ofToll != 0 || mentions(near, x.c.Incidents[f.incident].Figures[f.n].Count.Exact) {
				out = append(out, f)
			}
		}
	case KindIncident:
		for n := range x.c.Incidents[e.n].Figures {
			if mentions(near, x.c.Incidents[e.n].Figures[n].Count.Exact) {
				out = append(out, figure{e.n, n})
			}
		}
	}
	return out
}

func originsOf(f *evidence.FigureClaim) string {
	if f.Origins == nil {
		return ""
	}
	return f.Origins.ID
}

func lowered(exact string) string { return strings.ToLower(exact) }

// dated is the day of a date with or without an hour.
func dated(published string) string { return published[:min(len(published), len(time.DateOnly))] }
