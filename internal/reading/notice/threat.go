package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// threatened weighs "threaten": somebody must do it, not a storm.
func (a *article) threatened(f *find, passive bool, object int) bool {
	f.kind, f.rule, f.score = evidence.NoticeThreat, "threaten", 0.6
	if passive {
		if len(f.about) == 0 || f.to.empty() || !a.acts(f.to.head) {
			return false
		}
	} else if s := f.from.head; s < 0 || !a.acts(s) || a.is(s, physical|analyst|document) {
		return false
	}
	if len(f.about) == 0 && (object < 0 || !a.acts(object)) {
		return false
	}
	if f.classes&(method|violence) != 0 {
		f.score = 0.85
	}
	return true
}

// vowed weighs a promise: it is a threat where what is promised is itself a harm.
func (a *article) vowed(f *find) bool {
	f.kind, f.rule, f.score = evidence.NoticeThreat, "vow", 0.75
	harm := false
	a.each(f.at, func(c int, r reading.Relation) bool {
		switch r {
		case reading.RelationOpenClausal, reading.RelationClausal:
			harm = harm || a.is(c, revenge|harmful) && a.tag(c) == reading.TagVerb && !a.negated(c)
		case reading.RelationObject:
			harm = harm || a.is(c, revenge)
		}
		return true
	})
	return harm && len(f.about) > 0 && f.from.head >= 0
}

func made(w string) bool {
	return w == "made" || w == "make" || w == "makes" || w == "making" || w == "phoned" || w == "telephoned"
}

// threatNoun weighs "threat": the danger is called so too, and counts only where somebody made or received one.
func (a *article) threatNoun(f *find, t int) bool {
	f.kind, f.rule, f.score = evidence.NoticeThreat, "threat-noun", 0.7
	if a.Tokens[t].Norm == "ultimatum" {
		return f.governor >= 0 && a.is(f.governor, issue|pass|receive) || !f.from.empty()
	}
	if c := a.dependent(t, reading.RelationCompound); c >= 0 && (a.Tokens[c].Norm == "death" || a.is(c, method)) {
		f.classes |= method
		return true
	}
	if g := f.governor; g >= 0 && a.Arcs[t].Relation != reading.RelationSubject && !a.twofold(g, t) && (a.is(g, issue|receive) && !light(a.Tokens[g].Norm) || made(a.Tokens[g].Norm)) {
		return !f.from.empty() || !f.to.empty()
	}
	clause := a.dependent(t, reading.RelationAdnominalClause)
	return clause >= 0 && a.preposition(clause) == "to" && !f.from.empty() && a.dependent(t, reading.RelationPossessive) >= 0
}

// twofold reports whether a verb has another object than a noun: "making it a threat".
func (a *article) twofold(g, t int) bool {
	o := a.dependent(g, reading.RelationObject, reading.RelationIndirectObject)
	return o >= 0 && o != t && made(a.Tokens[g].Norm)
}

// light reports whether a verb is too light to say that a threat was made or received: one has threats, and puts things under them.
func light(w string) bool {
	switch w {
	case "have", "has", "had", "having", "put", "puts", "putting", "raise", "raised", "raises", "raising":
		return true
	}
	return false
}
