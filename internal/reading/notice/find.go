package notice

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// find is one place that tells of a notice, before the places of one notice are brought together.
type find struct {
	at       int  // the word that tells of it
	anchor   span // with what belongs to it: "had warned", "issued an alert"
	governor int  // the verb that a noun stands with, -1 for none
	kind     evidence.NoticeKind
	standing evidence.NoticeStanding
	from, to party
	about    []span
	definite bool // "the warning": one told of elsewhere
	known    bool // "the warning of an attack": one that may have been
	other    bool // "a second warning", "another": none told of before
	public   bool // issued to everybody
	answer   evidence.AnswerStance
	said     int // the statement that it introduces, -1 for none
	within   int // the statement in which it is told, -1 for the article's own voice
	classes  class
	score    float64
	rule     string
}

// informative reports whether a find says enough to stand alone.
func (f *find) informative() bool {
	return len(f.about) > 0 || !f.from.empty() || !f.to.empty()
}

// verb returns what a verb of telling, threatening or foretelling tells of.
func (a *article) verb(t int) (find, bool) {
	f := find{at: t, governor: -1, kind: evidence.NoticeWarning, from: nobody, to: nobody, said: a.introduced(t), within: a.within(t)}
	f.anchor = a.verbGroup(t)
	passive := a.passive(t)
	subject, object := a.subject(t), a.dependent(t, reading.RelationIndirectObject)
	if object < 0 {
		object = a.dependent(t, reading.RelationObject)
	}
	if passive {
		f.to, f.from = a.party(subject), a.party(a.agent(t))
	} else {
		f.from = a.party(subject)
		if object >= 0 && a.acts(object) && !a.is(object, document) {
			f.to = a.party(object)
		} else if object < 0 {
			f.to = a.party(a.afterVerb(t))
		}
	}
	a.bySource(&f, passive)
	if !passive && f.to.head >= 0 && (f.to.head < t || a.cut(t, f.to.head)) {
		f.to = nobody
	}
	if s := f.from.head; s >= 0 && a.is(s, noticeNoun) { // "the alert urged citizens": whose alert it was is told elsewhere
		f.from, f.definite = nobody, a.definite(s)
	}
	f.about = a.content(t, f.to, f.said)
	f.classes = a.classesOf(f.about)
	if f.standing = a.standing(t); f.standing == "" {
		return f, false
	}
	if a.asked(t) {
		f.standing = evidence.NoticeUnanswered
	}
	ok := false
	switch {
	case a.is(t, warn):
		ok = a.warned(&f, object)
	case a.is(t, tell):
		ok = a.told(&f)
	case a.is(t, pass):
		ok = a.passed(&f, object)
	case a.is(t, threaten):
		ok = a.threatened(&f, passive, object)
	case a.is(t, vow):
		ok = a.vowed(&f)
	case a.is(t, foretell):
		f.kind, f.rule, f.score = evidence.NoticeForecast, "foretell", 0.6
		ok = !passive && f.classes&danger != 0 && a.acts(subject)
	}
	return f, ok
}

// bySource corrects who speaks by the statement that a verb introduces, where the tree took the speaker for something else:
// "..., warned the declaration".
func (a *article) bySource(f *find, passive bool) {
	if passive && a.dependent(f.at, reading.RelationPassiveAuxiliary) >= 0 || f.said < 0 || len(a.Statements[f.said].Source) == 0 || !a.is(f.at, warn|threaten|vow|foretell) {
		return
	}
	s := a.tokens(a.Statements[f.said].Source[0])
	if s.empty() || a.Tokens[s.first].Sentence != a.Tokens[f.at].Sentence || !f.from.empty() && s.holds(f.from.head) {
		return
	}
	head := s.first
	for t := s.first; t < s.last; t++ {
		if h := a.head(t); !s.holds(h) && a.Tokens[t].Kind != reading.Punctuation {
			head = t
			break
		}
	}
	if f.to.head >= 0 && s.holds(f.to.head) || passive && a.dependent(f.at, reading.RelationPassiveAuxiliary) < 0 {
		f.to = nobody
	}
	f.from = a.party(a.antecedent(head, a.head(head)))
}

// afterVerb returns whoever stands behind a verb and was taken for a second subject of it, or for what a particle ties:
// "warned Skar that", "tipped off the police"; -1 for nobody.
func (a *article) afterVerb(v int) int {
	out, before := -1, false
	a.each(v, func(c int, r reading.Relation) bool {
		switch {
		case (r == reading.RelationClausal || r == reading.RelationOpenClausal) && c > v && a.preposition(c) == "to":
			if s := a.dependent(c, reading.RelationSubject); s > v && s < c && a.acts(s) {
				out = s // "warned Skar not to act", taken for what Skar did
			}
		case r == reading.RelationSubject && c < v:
			before = true
		case c > v && a.acts(c) && (r == reading.RelationSubject && before || r == reading.RelationOblique && a.preposition(c) == "off"):
			out = c
		}
		return out < 0
	})
	return out
}

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
	everybody := f.to.head >= 0 && a.is(f.to.head, public)
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

// told weighs a verb of telling anything: it counts where a danger that lies ahead is told to somebody other than those
// who spread news.
func (a *article) told(f *find) bool {
	f.rule, f.score = "tell-danger", 0.6
	if f.to.empty() || a.is(f.to.head, listener) || len(f.about) == 0 {
		return false
	}
	switch a.Tokens[f.at].Norm {
	case "tip", "tipped", "tips", "tipping":
		f.rule, f.score = "tip-off", 0.85
		f.anchor.last = max(f.anchor.last, a.soon(f.at, "off")+1)
		return a.followed(f.at, "off")
	}
	if (a.protects(f) || a.deters(f.at) && f.classes&(protective|physical) != 0) && a.is(f.to.head, public) {
		f.rule, f.public = "advice", true
		return true
	}
	if f.classes&(method|violence|hazard) == 0 || f.classes&ahead == 0 {
		return false
	}
	if f.said >= 0 && f.to.mention >= 0 && !a.passive(f.at) && slices.Contains(a.Statements[f.said].Chain, a.Text.Cut(a.Mentions[f.to.mention].Range)) {
		return false // the outlet to which it was said
	}
	official := f.from.head >= 0 && a.is(f.from.head, authority|intelligence|police|abroad)
	return a.passive(f.at) || f.standing != evidence.NoticeGiven || a.perfect(f.at) || a.office(f.to) || official && a.tag(f.to.head) == reading.TagProperNoun
}

// protects reports whether what is told begins with a deed that keeps one from harm.
func (a *article) protects(f *find) bool {
	return slices.ContainsFunc(f.about, func(s span) bool { return a.classesOf([]span{{s.first, min(s.first+3, s.last)}})&protective != 0 })
}

// office reports whether a side is a state, an authority or the police: who tells them of a danger warns them, and does not
// spread news.
func (a *article) office(p party) bool {
	if a.is(p.head, authority|police) && !a.is(p.head, listener) {
		return true
	}
	return p.mention >= 0 && p.head < a.Mentions[p.mention].Last && a.Mentions[p.mention].Name &&
		(a.Mentions[p.mention].Type == evidence.MentionPlace || a.Mentions[p.mention].Type == evidence.MentionNationality)
}

// passed weighs a verb of passing on: what is passed on must be information, and of a danger.
func (a *article) passed(f *find, object int) bool {
	f.rule, f.score = "pass-information", 0.75
	thing := -1
	a.each(f.at, func(c int, r reading.Relation) bool {
		if a.is(c, information|document) && a.tag(c) == reading.TagNoun && (r == reading.RelationObject || r == reading.RelationPassiveSubject || a.preposition(c) == "with") {
			thing = c
		}
		return true
	})
	if object >= 0 && thing < 0 { // "with information" hung on whoever was given it
		a.each(object, func(c int, r reading.Relation) bool {
			if a.is(c, information) && a.preposition(c) == "with" {
				thing = c
			}
			return true
		})
	}
	if thing < 0 || a.is(thing, noticeNoun) {
		return false // a noun for a notice is found by itself
	}
	f.anchor = span{min(f.anchor.first, thing), max(f.anchor.last, thing+1)}
	if a.passive(f.at) {
		f.to = nobody
	}
	if f.to.empty() || f.to.head == thing {
		f.to = a.party(a.receiver(f.at, thing))
	}
	f.about = a.content(thing, f.to, -1)
	a.addressee(f)
	if len(f.about) == 0 {
		f.about = a.content(f.at, f.to, -1)
	}
	f.classes = a.classesOf(f.about)
	if f.definite = a.definite(thing) && len(f.about) == 0 && f.standing != evidence.NoticeNotGiven; f.definite {
		if v := a.learnt(f.at); v >= 0 {
			f.about = a.learning(a.Tokens[v].Sentence, v)[:1]
			f.classes, f.definite = a.classesOf(f.about), false
			if f.from.mention < 0 {
				f.from = a.party(a.subject(v))
			}
		}
		return true
	}
	return f.classes&(method|violence|hazard) != 0 && (!f.to.empty() || a.passive(f.at))
}

// addressee takes whoever stands at the end of what a notice says with "to" for its recipient: "a warning of an attack to Skar".
func (a *article) addressee(f *find) {
	if !f.to.empty() || len(f.about) == 0 {
		return
	}
	x := &f.about[len(f.about)-1]
	for c := x.last - 1; c > x.first+1; c-- {
		if a.preposition(c) == "to" && a.acts(c) && a.tag(c) != reading.TagVerb && a.reach[c].last == x.last && a.reach[c].first > x.first {
			f.to = a.party(c)
			x.last = a.reach[c].first
			return
		}
	}
}

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
