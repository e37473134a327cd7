package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// specifics fills in what a notice named by its own words: a group or person, a method, a time, a place.
func (a *article) specifics(n *notice, out *reading.Notice) {
	for _, i := range n.finds {
		f := &a.finds[i]
		for _, s := range f.about {
			a.namesIn(n, s, out)
			for t := s.first; t < s.last; t++ {
				out.What = out.What || a.is(t, method) || a.is(t, hazard|health|economy) && a.tag(t) == reading.TagNoun
				out.Where = out.Where || a.is(t, venue) && (a.tag(t) == reading.TagNoun || a.tag(t) == reading.TagProperNoun) && a.one(t)
				out.When = out.When || a.dated(t) || a.window(t, s.last)
			}
		}
	}
}

// namesIn looks at the names in a stretch: places say where, other names but those of the two sides say who.
func (a *article) namesIn(n *notice, s span, out *reading.Notice) {
	for i := a.mentionFrom(s.first); i < len(a.Mentions) && a.Mentions[i].First < s.last; i++ {
		m := &a.Mentions[i]
		if m.First < s.first || !m.Name && !(a.named[m.Chain] && m.Type == evidence.MentionOrganization) {
			continue
		}
		side := m.Chain == a.chain(n.from) || m.Chain == a.chain(n.to)
		switch m.Type {
		case evidence.MentionPlace, evidence.MentionFacility:
			out.Where = true
		case evidence.MentionPerson, evidence.MentionOrganization:
			out.Who = out.Who || !side && m.Name
		}
	}
}

// one reports whether a noun is of one thing that is meant, and not of a kind: "the harbour", not "large gatherings".
func (a *article) one(t int) bool {
	if w := a.Tokens[t].Norm; len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !a.definite(t) {
		return false
	}
	return a.definite(t) || a.dependent(t, reading.RelationCompound, reading.RelationPossessive, reading.RelationNominal) >= 0
}

// window reports whether words say within which time something was to happen: "over the next 48 hours", "this weekend".
func (a *article) window(t, limit int) bool {
	switch a.Tokens[t].Norm {
	case "next", "coming":
		for k := t + 1; k < limit && k <= t+3; k++ {
			if unit(a.Tokens[k].Norm) {
				return true
			}
		}
	case "tonight", "tomorrow":
		return true
	}
	return false
}
