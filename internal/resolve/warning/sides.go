package warning

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// sides counts on how many of the two sides somebody is on record: named, or the body itself, and not an unnamed official.
// What was issued in public is its giver's own word.
func (r *run) sides(group resolve.Group) int {
	giver, taker := false, false
	for _, m := range group.Members {
		x := &r.atoms[m]
		if x.public && x.n.Channel != nil && x.n.Channel.Kind == "public_alert" && !x.from.empty() && x.n.Standing == evidence.NoticeGiven {
			giver = true
		}
		a := &r.Articles[x.article]
		for i := range a.Statements {
			s := &a.Statements[i]
			if s.Source.Kind != evidence.SourceNamed && s.Source.Kind != evidence.SourceCollective && s.Source.Kind != evidence.SourceDocument || !slices.Contains(x.n.Statements, s.ID) {
				continue
			}
			if s.Source.Mention == nil || x.article >= len(r.ActorOf) || own(s, x.n) {
				continue
			}
			actor := r.Actor[r.ActorOf[x.article][*s.Source.Mention]]
			if actor == nil {
				continue
			}
			giver = giver || stands(actor, x.from)
			taker = taker || stands(actor, x.to)
		}
	}
	n := 0
	for _, on := range []bool{giver, taker} {
		if on {
			n++
		}
	}
	return n
}

// own reports whether a statement is the notice itself, as somebody tells of it: "Kadwen had warned" puts nobody on record,
// unless it was a public alert.
func own(s *resolve.Statement, n *resolve.Notice) bool {
	return slices.ContainsFunc(s.Cue.Spans, func(c evidence.Piece) bool {
		return slices.ContainsFunc(n.Anchors, func(p evidence.Piece) bool { return p.Overlaps(c.Span) })
	}) && (n.Channel == nil || n.Channel.Kind != "public_alert")
}

// stands reports whether an actor is a side, or of its state.
func stands(a *evidence.Actor, s side) bool {
	return s.actor != "" && a.ID == s.actor || s.nation != "" && (a.Country == s.nation || a.ID == s.nation || a.Parent != "" && a.Parent == s.nation)
}
