package incident

import (
	"hearsay/internal/evidence"
)

// dates fills From and To: the days that all tellings to the day agree on, within what the vaguer ones leave; where
// tellings to the day differ, all of their days, with a conflict.
func (b *builder) dates(in *evidence.Incident, members []int) {
	var dates said
	var told []period // different ones
	for _, m := range members {
		x := &b.atoms[m]
		if !x.when.told() {
			continue
		}
		if _, ok := dates.at[x.when.iso()]; !ok {
			told = append(told, x.when)
		}
		at := x.event.Date.Piece()
		if at.Exact == "" {
			at = x.event.Anchors[0] // the day follows from the article's own; the words that tell of it stand for it
		}
		dates.add(x.when.iso(), evidence.SaidOf{Value: x.when.iso()}, b.Place(x.article, at, x.event.Statement))
	}
	in.Dates = dates.values()
	days, apart := together(told, func(p period) bool { return p.days() <= precise })
	span, vague := together(told, func(p period) bool { return p.days() > precise })
	best := days
	switch {
	case !days.told():
		best = span
	case span.told() && !apart && days.gap(span) == 0:
		best = period{max(days.from, span.from), min(days.to, span.to)}
	}
	in.From, in.To = best.from.String(), best.to.String()
	if apart || vague || days.told() && span.told() && days.gap(span) > 0 {
		c := evidence.Conflict{Field: "date", Why: "no day fits them all"}
		for _, p := range told {
			c.Values = append(c.Values, p.plain())
		}
		in.Conflicts = append(in.Conflicts, c)
	}
}

// together returns what the ranges of a sort have in common, or all of them and true where they have nothing.
func together(told []period, sort func(period) bool) (period, bool) {
	in, hull := period{none, none}, period{none, none}
	for _, p := range told {
		if !sort(p) {
			continue
		}
		if !hull.told() {
			in, hull = p, p
			continue
		}
		in = period{max(in.from, p.from), min(in.to, p.to)}
		hull = period{min(hull.from, p.from), max(hull.to, p.to)}
	}
	if in.told() && in.to < in.from {
		return hull, true
	}
	return in, false
}
