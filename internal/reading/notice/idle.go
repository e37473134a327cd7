package notice

import (
	"hearsay/internal/reading"
)

// definite reports whether a noun is one told of elsewhere: "the warning", "its alert", "the embassy's warnings".
func (a *article) definite(t int) bool {
	out := false
	a.each(t, func(c int, r reading.Relation) bool {
		if c < t {
			switch a.Tokens[c].Norm {
			case "the", "this", "that", "these", "those", "such", "both", "its", "their", "his", "her":
				out = true
			}
			out = out || r == reading.RelationPossessive
		}
		return c < t
	})
	return out
}

// ofWhat reports whether a noun is the tip of something.
func (a *article) ofWhat(t int) bool {
	out := false
	a.each(t, func(c int, r reading.Relation) bool { out = out || c > t && a.preposition(c) == "of"; return !out })
	return out
}

// another reports whether a noun is one that was not told of before.
func (a *article) another(t int) bool {
	out := false
	a.each(t, func(c int, _ reading.Relation) bool {
		switch a.Tokens[c].Norm {
		case "another", "second", "third", "new", "fresh", "further", "separate", "similar", "other", "additional", "more":
			out = out || c < t
		}
		return !out
	})
	return out
}

// idle reports whether a noun is one of a set phrase that tells of no notice: "early warning" without what of, "there was
// no warning" with nobody in sight.
func (a *article) idle(f *find, t int) bool {
	if len(f.about) > 0 || !f.from.empty() || !f.to.empty() {
		return false
	}
	early := false
	a.each(t, func(c int, _ reading.Relation) bool {
		early = early || a.Tokens[c].Norm == "early" || a.Tokens[c].Norm == "early-warning" || a.Tokens[c].Norm == "little"
		return true
	})
	return early || a.existential(t)
}

// reprimands reports whether a warning is for what its recipient did: "received a written warning", "was given a warning for
// lateness".
func (a *article) reprimands(f *find, t int) bool {
	if f.governor < 0 || !a.is(f.governor, receive|pass|issue) {
		return false
	}
	out := false
	a.each(t, func(c int, r reading.Relation) bool {
		out = r == reading.RelationAdjective && a.is(c, reprimand) || c > t && a.preposition(c) == "for" && !a.acts(c) && !a.dated(c)
		return !out
	})
	return out
}

// existential reports whether a noun stands in "there was".
func (a *article) existential(t int) bool {
	h := a.head(t)
	if h < 0 || a.Arcs[t].Relation != reading.RelationSubject {
		return false
	}
	out := false
	a.each(h, func(c int, _ reading.Relation) bool { out = out || a.Tokens[c].Norm == "there"; return !out })
	return out
}

// economic reports whether a noun is a company's word on its own earnings.
func (a *article) economic(t int) bool {
	c := a.dependent(t, reading.RelationCompound)
	return c >= 0 && a.is(c, economy)
}
