package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// parties fills in what a noun itself says of who warned whom: "Kadwen's warning to Skar", "a warning from the embassy".
func (a *article) parties(f *find, t int) {
	a.each(t, func(c int, r reading.Relation) bool {
		switch {
		case c < t && r == reading.RelationCompound && a.is(c, document):
			f.anchor.first = min(f.anchor.first, c) // "a memo warning of"
		case a.dated(c) || unit(a.Tokens[c].Norm): // "this week's warnings"
		case r == reading.RelationPossessive || c < t && (r == reading.RelationCompound || r == reading.RelationAdjective) && a.acts(c) && !a.is(c, danger|noticeNoun|document|venue|public):
			if f.from.empty() || r == reading.RelationPossessive {
				f.from = a.party(c)
			}
		case c > t && r == reading.RelationNominal:
			switch a.preposition(c) {
			case "from", "by":
				f.from = a.party(c)
			case "to", "for":
				if a.acts(c) && !a.place(c) {
					f.to = a.party(c)
				}
			}
		case c > t && r == reading.RelationAdnominalClause && a.tellsOfDoing(c):
			if by := a.agent(c); by >= 0 {
				f.from = a.party(by)
			}
		}
		return true
	})
}

// toWhom returns whoever "to" right behind a noun names, where the tree hung it elsewhere: "the warning to Skar became known".
func (a *article) toWhom(t int) int {
	s := &a.Sentences[a.Tokens[t].Sentence]
	if t+2 >= s.Last || a.Tokens[t+1].Norm != "to" || a.tag(t+2) == reading.TagVerb {
		return -1
	}
	for c := t + 2; c < s.Last && c < t+7; c++ {
		switch tag := a.tag(c); {
		case tag == reading.TagNoun || tag == reading.TagProperNoun:
			if c+1 < s.Last && (a.tag(c+1) == reading.TagNoun || a.tag(c+1) == reading.TagProperNoun) {
				continue
			}
			if a.acts(c) {
				return c
			}
			return -1
		case tag == reading.TagVerb || a.Tokens[c].Kind == reading.Punctuation:
			return -1
		}
	}
	return -1
}

// governs returns the verb that a noun stands with, -1 for none.
func (a *article) governs(t int) int {
	h := a.head(t)
	switch a.Arcs[t].Relation {
	case reading.RelationObject, reading.RelationPassiveSubject, reading.RelationSubject, reading.RelationOblique, reading.RelationIndirectObject:
		if h >= 0 && (a.tag(h) == reading.TagVerb || a.tag(h) == reading.TagAdjective) {
			return h
		}
	case reading.RelationNominal:
		if p := a.preposition(t); h >= 0 && (p == "on" || p == "of") { // "acting on a tip", "receipt of the warning"
			if a.tag(h) == reading.TagVerb {
				return h
			}
		}
	}
	return -1
}

// withVerb fills in what the verb that a noun stands with says: who issued or received it, and whether that was done.
func (a *article) withVerb(f *find, t int) {
	g := f.governor
	if g < 0 {
		return
	}
	relation := a.Arcs[t].Relation
	object := relation == reading.RelationObject || relation == reading.RelationPassiveSubject
	if !object && !(relation == reading.RelationSubject && a.passive(g)) {
		return
	}
	switch {
	case a.is(g, issue|pass) || a.is(t, threat) && made(a.Tokens[g].Norm):
		if relation == reading.RelationObject && !a.passive(g) {
			if f.from.empty() || pronoun(a.Tokens[f.from.head].Norm) {
				f.from = a.party(a.subject(g))
			}
		} else if by := a.agent(g); by >= 0 {
			f.from = a.party(by)
		}
		if f.to.empty() {
			f.to = a.party(a.receiver(g, t))
		}
		if f.to.empty() && relation == reading.RelationObject && a.passive(g) && a.is(g, pass) {
			f.to = a.party(a.subject(g)) // "the mayor was given a warning"
		}
		f.public = a.is(g, issue) && !a.is(g, pass)
		f.score += 0.1
	case a.is(g, receive):
		if relation == reading.RelationObject && !a.passive(g) {
			f.to = a.party(a.subject(g))
		}
		a.each(g, func(c int, _ reading.Relation) bool {
			if c > g && a.preposition(c) == "from" && a.acts(c) {
				f.from = a.party(c)
			}
			return true
		})
	default:
		return
	}
	if f.from.head >= 0 && (a.Tokens[f.from.head].Norm == "nobody" || a.Tokens[f.from.head].Norm == "none") {
		f.from, f.standing = nobody, evidence.NoticeNotGiven
	}
	if s := a.standing(g); s != evidence.NoticeGiven {
		f.standing = s
	}
	group := a.verbGroup(g)
	if group.first < f.anchor.first && f.anchor.first-group.last <= 6 || group.first >= f.anchor.last && group.first-f.anchor.last <= 1 {
		f.anchor = span{min(f.anchor.first, group.first), max(f.anchor.last, group.last)}
	}
}

// receiver returns whoever something is given to by a verb: "to Skar", "with Skar", "gave Skar a warning".
func (a *article) receiver(g, given int) int {
	out := -1
	look := func(c int, r reading.Relation) bool {
		switch {
		case c == given || !a.acts(c) && !(r == reading.RelationIndirectObject && a.Tokens[c].Norm == "it") || a.dated(c):
		case r == reading.RelationIndirectObject || r == reading.RelationObject && a.dependent(g, reading.RelationIndirectObject) < 0 && c < given:
			out = c
		case c > g && (a.preposition(c) == "to" || a.preposition(c) == "with" || a.preposition(c) == "for" && a.is(c, public)):
			out = c
		}
		return out < 0
	}
	a.each(g, look)
	if out < 0 {
		a.each(given, look)
	}
	return out
}

func pronoun(w string) bool {
	return w == "its" || w == "their" || w == "his" || w == "her" || w == "our" || w == "my"
}
