package act

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// mutual says whether several do with each other what a verb says: "met", "signed an agreement".
func (f *finder) mutual(v int) bool {
	if mutually(f.lemma(v)) {
		return true
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if i := int(c); i > v && (f.objective(v, i) || f.relation(i) == reading.RelationOpenClausal) && mutually(f.lemma(i)) {
			return true
		}
	}
	return false
}

func mutually(lemma string) bool {
	for _, x := range words().words[lemma] {
		switch x.kind {
		case evidence.Agree, evidence.Consult, evidence.Support, evidence.Cooperate, evidence.Assault:
			return true
		}
	}
	return false
}

// joined says whether "and" stands between two tokens.
func (f *finder) joined(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if f.tag(i) == reading.TagCoordinator {
			return true
		}
	}
	return false
}

// demanding says whether a clause tells what somebody else is to do: "demanded that Ostia leave", "said Ostia must leave".
func (f *finder) demanding(v, clause int) bool {
	for _, x := range words().words[f.lemma(v)] {
		switch x.kind {
		case evidence.Request, evidence.Threaten, evidence.Accuse, evidence.Support:
			return true
		}
	}
	for c := f.first[clause]; c >= 0; c = f.next[c] {
		if f.relation(int(c)) == reading.RelationAuxiliary && (f.Tokens[c].Norm == "must" || f.Tokens[c].Norm == "should") {
			return true
		}
	}
	return false
}

// turned says whether a verb stands before its subject with nothing to make a question of it: "said the minister".
func (f *finder) turned(v int) bool {
	return f.child(v, reading.RelationAuxiliary, reading.RelationObject) < 0
}

// open returns the clause without a subject of its own that a verb or adjective governs: "agreed to help", "is ready to help".
func (f *finder) open(v int) int {
	if x := f.child(v, reading.RelationOpenClausal); x >= 0 && f.verbal(x) {
		return x
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if i := int(c); i > v && f.verbal(i) && f.relation(i) != reading.RelationConjunct {
			if m := f.child(i, reading.RelationMark); m >= 0 && f.Tokens[m].Norm == "to" {
				return i
			}
		}
	}
	return -1
}

// subject returns who does what a verb says, from the verb itself or from one that shares its subject; -1 for nobody.
func (f *finder) subject(v int) int {
	for n := 0; n < 4; n++ {
		if f.passive(v) {
			return -1
		}
		s := f.child(v, reading.RelationSubject, reading.RelationOuterSubject, reading.RelationPassiveSubject)
		for s >= 0 && f.dateline(s) { // whence the text comes is no subject; the next may be
			s = f.sibling(s)
		}
		if s >= 0 {
			if relative(f.Tokens[s].Norm) && f.relation(v) == reading.RelationRelativeClause {
				return f.head(v)
			}
			return s
		}
		switch f.relation(v) {
		case reading.RelationConjunct, reading.RelationOpenClausal, reading.RelationAdverbialClause:
			if m := f.child(v, reading.RelationMark); m >= 0 && f.relation(v) == reading.RelationAdverbialClause {
				return -1 // a purpose, a condition: nothing done yet
			}
			if v = f.head(v); v < 0 || !f.verbal(v) {
				return -1
			}
		case reading.RelationAdnominalClause:
			if f.Tokens[v].Norm != f.lemma(v) && endsIn(f.Tokens[v].Norm, "ing") {
				return f.head(v) // "troops patrolling the border"
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// sibling returns the next dependent of the same head that is a subject too, -1 for none.
func (f *finder) sibling(s int) int {
	for c := f.next[s]; c >= 0; c = f.next[c] {
		switch f.relation(int(c)) {
		case reading.RelationSubject, reading.RelationOuterSubject, reading.RelationPassiveSubject:
			return int(c)
		}
	}
	return -1
}

// passiveSubject returns whom a passive verb is done to: its subject, or the noun that it describes.
func (f *finder) passiveSubject(v int) int {
	if s := f.child(v, reading.RelationPassiveSubject, reading.RelationSubject); s >= 0 && f.passive(v) {
		if relative(f.Tokens[s].Norm) && f.relation(v) == reading.RelationRelativeClause {
			return f.head(v)
		}
		return s
	}
	if f.relation(v) == reading.RelationAdnominalClause && !endsIn(f.Tokens[v].Norm, "ing") && f.agent(v) >= 0 {
		return f.head(v)
	}
	if f.relation(v) == reading.RelationConjunct && f.child(v, reading.RelationSubject) < 0 {
		if h := f.head(v); h >= 0 && f.verbal(h) && (f.agent(v) >= 0 || f.child(v, reading.RelationPassiveAuxiliary) >= 0) {
			return f.child(h, reading.RelationPassiveSubject, reading.RelationSubject)
		}
	}
	return -1
}

// passive says whether a verb stands in the passive: the tree's word for its subject alone is not to be trusted.
func (f *finder) passive(v int) bool {
	if f.child(v, reading.RelationPassiveAuxiliary) >= 0 || f.child(v, reading.RelationAgent) >= 0 {
		return true
	}
	if endsIn(f.Tokens[v].Norm, "ing") || f.tag(v) != reading.TagVerb {
		return false
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if f.relation(int(c)) == reading.RelationAuxiliary && f.lemma(int(c)) == "be" {
			return true
		}
	}
	return f.child(v, reading.RelationSubject) < 0 && f.agent(v) >= 0
}

// agent returns by whom a passive verb is done.
func (f *finder) agent(v int) int {
	if a := f.child(v, reading.RelationAgent); a >= 0 {
		return a
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if f.relation(int(c)) == reading.RelationOblique && f.preposition(int(c)) == "by" {
			return int(c)
		}
	}
	return -1
}

func relative(w string) bool { return w == "who" || w == "which" || w == "that" || w == "whom" }
