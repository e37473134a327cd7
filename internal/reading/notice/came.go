package notice

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// event ties a warning to what came true of it: an event that it was given ahead of by its own words, or the one event that is
// told of in and outside of what it says.
func (a *article) event(n *notice, out *reading.Notice) {
	if n.kind == evidence.NoticeForecast {
		return
	}
	about := -1
	for i := range a.Events {
		e := &a.Events[i]
		inside, outside := false, false
		for _, x := range e.Anchors {
			if !out.Lead.Empty() && out.Lead.Overlaps(x) {
				out.Event = i
				return
			}
			if slices.ContainsFunc(out.About, x.Overlaps) {
				inside = true
			} else {
				outside = true
			}
		}
		if inside && outside && e.Stage != evidence.Threatened && about < 0 {
			about = i
		}
	}
	if about >= 0 {
		out.Event = about
		return
	}
	a.cameTrue(n, out)
}

// cameTrue looks for the one event done at a place that a warning named, after the day on which it was given.
func (a *article) cameTrue(n *notice, out *reading.Notice) {
	if n.kind != evidence.NoticeWarning || n.standing == evidence.NoticeNotGiven && n.to.empty() {
		return
	}
	found := -1
	for i := range a.Events {
		e := &a.Events[i]
		if e.Stage == evidence.Threatened || e.Kind == evidence.KindPlot || n.date.From != "" && e.Date.To != "" && e.Date.To < n.date.From {
			continue
		}
		if slices.ContainsFunc(e.Anchors, func(x text.Range) bool { return slices.ContainsFunc(out.About, x.Overlaps) }) {
			continue
		}
		if !slices.ContainsFunc(e.Place, func(x text.Range) bool { return a.placed(n, x) }) {
			continue
		}
		if found >= 0 {
			return // two fit alike
		}
		found = i
	}
	out.Event = found
}

// placed reports whether the words of a place occur in what a notice says.
func (a *article) placed(n *notice, x text.Range) bool {
	s := a.tokens(x)
	for t := s.first; t < s.last; t++ {
		if w := a.plainWord(t); w != "" && n.words[w] {
			return true
		}
	}
	return false
}
