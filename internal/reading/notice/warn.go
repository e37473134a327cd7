package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// warned weighs a verb of warning: the clause tells whether it is a warning, a threat or a forecast.
func (a *article) warned(f *find, object int) bool {
	f.rule = "warn-verb"
	if len(f.about) == 0 && f.to.empty() {
		if object >= 0 && a.is(object, danger) { // "warned a leak was likely", cut short
			f.about = []span{a.phrase(object, 0)}
			f.classes = a.classesOf(f.about)
		} else {
			return false
		}
	}
	switch {
	case a.ownHarm(f):
		f.kind, f.rule = evidence.NoticeThreat, "warn-own-harm"
		f.score = 0.7
	case f.to.empty() && a.foretells(f):
		f.kind, f.rule = evidence.NoticeForecast, "warn-no-one"
		switch {
		case f.classes&danger != 0:
			f.score = 0.7
		case f.from.head >= 0 && a.is(f.from.head, analyst), a.unsure(f):
			f.score = 0.55
		default:
			f.score = 0.4
		}
	default:
		f.score = 0.45
		if !f.to.empty() && (len(f.about) > 0 || f.standing != evidence.NoticeGiven || !a.lead(f).Empty()) {
			f.score = 0.55
		}
		if f.classes&(physical|protective) != 0 {
			f.score += 0.35
		} else if f.classes&danger != 0 {
			f.score += 0.2
		} else if f.to.empty() {
			f.score, f.rule = 0.3, "warn-speech"
		}
	}
	return true
}

// ownHarm reports whether the danger that a clause tells of comes from whoever warns.
func (a *article) ownHarm(f *find) bool {
	if f.from.head < 0 || a.is(f.from.head, analyst|document) || a.is(f.from.head, noticeNoun) {
		return false
	}
	everybody := f.to.head >= 0 && a.people(f.to.head)
	for _, x := range f.about {
		will, self, harm, means := false, false, false, false
		for t := x.first; t < x.last; t++ {
			switch a.Tokens[t].Norm {
			case "will", "would", "'ll", "shall", "ready", "prepared":
				will = true
			}
			if r := a.Arcs[t].Relation; r == reading.RelationSubject && a.same(t, f.from) {
				self = true
			}
			means = means || a.is(t, measure)
			harm = harm || a.is(t, reprisal|revenge) || a.is(t, harmful) && a.tag(t) == reading.TagVerb && a.subjectIs(t, f.from)
		}
		if means && self && will {
			return true
		}
		if harm && (self && will || !everybody && !a.is(f.from.head, public) && will && f.classes&(reprisal|revenge) != 0 && f.classes&(hazard|health|economy) == 0) {
			return true
		}
		if f.classes&(reprisal|revenge) != 0 && !f.to.empty() && !everybody && f.classes&(hazard|health|economy|method) == 0 && x.last-x.first <= 4 {
			return true // "warned Skar of serious consequences"
		}
	}
	// "warned Skar against sending troops": to a state or body, what it had better not do.
	if f.to.head >= 0 && !everybody && f.classes&danger == 0 && a.deters(f.at) && a.tag(f.to.head) == reading.TagProperNoun && !a.personal(f.from.head) {
		return true
	}
	return false
}

// personal reports whether a token is "he", "she" or "I": what such a one advises against is seldom a threat.
func (a *article) personal(t int) bool {
	switch a.Tokens[t].Norm {
	case "he", "she", "i":
		return true
	}
	return false
}

// deters reports whether what follows a verb is what not to do.
func (a *article) deters(v int) bool {
	s := &a.Sentences[a.Tokens[v].Sentence]
	for t := v + 1; t+1 < s.Last && t < v+9; t++ {
		switch next := a.Tokens[t+1].Norm; a.Tokens[t].Norm {
		case "against":
			return gerund(next)
		case "not":
			return next == "to"
		}
	}
	return false
}

// subjectIs reports whether a verb's subject is a party.
func (a *article) subjectIs(v int, p party) bool {
	s := a.subject(v)
	return s >= 0 && a.same(s, p)
}

// same reports whether a token stands for a party: it is of its chain, or the speaker's own "we".
func (a *article) same(t int, p party) bool {
	switch a.Tokens[t].Norm {
	case "we", "i", "us":
		return a.Tokens[t].Quotation >= 0
	case "it", "they", "he", "she":
		if p.head >= 0 && p.head < t && a.Tokens[t].Sentence == a.Tokens[p.head].Sentence && !a.placedPronoun(t) {
			return true
		}
	}
	c := a.chain(p)
	if c < 0 {
		return false
	}
	for i := a.mentionFrom(t); i < len(a.Mentions) && a.Mentions[i].First <= t; i++ {
		if m := &a.Mentions[i]; t < m.Last && m.Chain == c {
			return true
		}
	}
	return false
}

// foretells reports whether a warning to nobody is a forecast: an analyst's, or one of how things may turn out.
func (a *article) foretells(f *find) bool {
	if f.from.head >= 0 && a.is(f.from.head, analyst) {
		return true
	}
	if f.classes&(physical|protective) != 0 {
		return false
	}
	return f.classes&(economy|general|ahead) != 0 && f.classes&(ahead|economy) != 0
}

// unsure reports whether a clause says that something may come, as against that it will.
func (a *article) unsure(f *find) bool {
	for _, x := range f.about {
		for t := x.first; t < x.last; t++ {
			switch a.Tokens[t].Norm {
			case "could", "may", "might", "likely", "risk", "risks", "danger":
				return true
			}
		}
	}
	return false
}
