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

// A day that a sentence gives must be one of what is cited: of the record, of the words that it leads to, or of their publication. Only
// expressions with a month are held against these; a year alone and a weekday may be of anything. A day without a year is taken in the years
// of what is cited.

var months = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("january february march april may june july august september october november december") {
		out[w] = true
	}
	return out
}()

// stretch is days, both included.
type stretch struct{ from, to string }

func (a stretch) meets(b stretch) bool { return a.from <= b.to && b.from <= a.to }

// daysOf returns the days of a record, those that it gives itself first; own is how many these are.
func (c *checker) daysOf(e entry) (out []stretch, own int) {
	add := func(from, to string) {
		if from = dated(from); len(from) == len(time.DateOnly) {
			out = append(out, stretch{from, max(from, dated(to))})
		}
	}
	said := func(list []evidence.SaidOf) {
		for _, s := range list {
			from, to, _ := strings.Cut(s.Value, "/")
			add(from, to)
		}
	}
	incident := func(n int) {
		in := &c.x.c.Incidents[n]
		add(in.From, in.To)
		said(in.Dates)
	}
	switch e.kind {
	case KindIncident:
		incident(e.n)
	case KindFigure:
		incident(c.x.figure[e.id].incident)
	case KindStatement:
		for _, f := range c.x.figures[e.id] {
			incident(f.incident)
		}
	case KindClaim:
		k := &c.x.c.Claims[e.n]
		if r, ok := c.x.ids[k.Incident]; ok && r.kind == KindIncident {
			incident(r.n)
		}
		add(k.First, k.Last)
	case KindWarning:
		w := &c.x.c.Warnings[e.n]
		for _, list := range [][]evidence.SaidOf{w.Obtained, w.Given, w.Public, w.Disclosed} {
			said(list)
		}
		if r, ok := c.x.ids[w.Incident]; ok && r.kind == KindIncident {
			incident(r.n)
		}
	case KindAct:
		add(c.x.c.Acts[e.n].Day, "")
	case KindRelation:
		add(c.x.c.Relations[e.n].First, c.x.c.Relations[e.n].Last)
	case KindTension:
		add(c.x.c.Tensions[e.n].Day, "")
	}
	own = len(out)
	for _, d := range c.numbersOf(e).days {
		add(d.From, d.To)
	}
	for _, w := range c.context(e) {
		add(w.published, "")
	}
	return out, own
}

// days holds the days of a sentence against what it cites.
func (c *checker) days(i int, cites []entry) {
	s := &c.sentences[i]
	if len(cites) == 0 || c.x.measure == nil || c.paragraphs[s.paragraph].place == inQuote {
		return
	}
	var all []stretch
	var told []string
	for k, d := range c.measures[i].days {
		words := s.plain[d.Start:d.End]
		if s.quoted(d.Start) || !slices.ContainsFunc(tokens(words), func(t token) bool { return months[t.norm] }) || !strings.ContainsAny(words, "0123456789") {
			continue
		}
		if all == nil {
			for n, e := range c.upTo(i, cites) {
				list, own := c.daysOf(e)
				all = append(all, list...)
				if n < len(cites) {
					for _, d := range list[:max(own, min(1, len(list)))] {
						if w := plain(d); !slices.Contains(told, w) {
							told = append(told, w)
						}
					}
				}
			}
		}
		if len(all) == 0 || c.falls(d, k, s.plain, all) {
			continue
		}
		c.flag(i, products.OtherDay, products.Doubt, s.inMarkdown(d.Range), fmt.Sprintf("“%s” is no day of what is cited, which gives %s.", words, list(told, "and")),
			"Give the day as its source does, or cite who gives this one.")
	}
}

// falls reports whether an expression of days, the k-th of a text, meets one of the days of what is cited.
func (c *checker) falls(d Day, k int, words string, all []stretch) bool {
	if d.From != "" {
		return slices.ContainsFunc(all, func(a stretch) bool { return a.meets(stretch{d.From, cmp.Or(d.To, d.From)}) })
	}
	seen := map[string]bool{}
	for _, a := range all {
		for _, year := range []string{a.from[:4], a.to[:4]} {
			if seen[year] {
				continue
			}
			seen[year] = true
			days := c.x.measured(words, year+"-12-31").days
			if k >= len(days) || days[k].From == "" {
				return true // not to be told
			}
			if slices.ContainsFunc(all, func(a stretch) bool { return a.meets(stretch{days[k].From, cmp.Or(days[k].To, days[k].From)}) }) {
				return true
			}
		}
	}
	return false
}

func plain(s stretch) string {
	from, err := time.Parse(time.DateOnly, s.from)
	if err != nil || s.from == s.to {
		return day(s.from)
	}
	return from.Format("2 January 2006") + " to " + day(s.to)
}
