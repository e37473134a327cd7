package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// noun returns what a noun for a notice tells of, by what it stands with.
func (a *article) noun(t int) (find, bool) {
	f := find{at: t, governor: -1, kind: evidence.NoticeWarning, standing: evidence.NoticeGiven, from: nobody, to: nobody, said: a.introduced(t), within: a.within(t), rule: "notice-noun", score: 0.7}
	head := a.headed(t)
	if head < 0 {
		return f, false
	}
	f.at = head
	f.anchor = span{min(t, head), max(t, head) + 1}
	f.definite = a.definite(head)
	a.parties(&f, head)
	f.about = a.content(head, f.to, f.said)
	if c := a.dependent(head, reading.RelationNominal); c >= 0 && a.preposition(c) == "for" && f.to.empty() && !a.dated(c) && len(f.about) > 0 { // "a storm warning for the coast"
		f.about = append(f.about, a.trim(a.reach[c], c))
	}
	f.governor = a.governs(head)
	a.withVerb(&f, head)
	a.carried(&f, head)
	if f.governor >= 0 {
		f.within = a.within(f.governor)
		if f.said < 0 {
			f.said = a.introduced(f.governor)
		}
	}
	f.classes = a.classesOf(f.about)
	f.other = a.another(head)
	if a.negated(head) {
		f.standing = evidence.NoticeNotGiven
	}
	if a.asked(head) {
		f.standing = evidence.NoticeUnanswered
	}
	if f.standing == "" || a.idle(&f, head) || f.classes&(danger|protective) == 0 && a.reprimands(&f, head) {
		return f, false
	}
	a.addressee(&f)
	if f.to.empty() {
		f.to = a.party(a.toWhom(head))
	}
	if f.governor >= 0 && a.is(f.governor, repeat) && a.Arcs[head].Relation == reading.RelationObject {
		f.definite, f.other = false, true // what another repeats is a notice of its own
	}
	f.known = f.definite
	f.definite = f.definite && len(f.about) == 0
	if a.participle(head) {
		f.known = false
		f.from, f.rule, f.score = a.party(a.doer(head)), "warn-verb", 0.5
		a.bySource(&f, false)
		return f, a.warned(&f, -1)
	}
	switch {
	case a.is(t, threat) && !a.is(t, noticeNoun):
		return f, a.threatNoun(&f, t)
	case a.is(t, tip) && !a.is(t, noticeNoun):
		f.rule = "tip-noun"
		alarm := a.Tokens[t].Norm == "alarm" || a.Tokens[t].Norm == "alarms"
		f.definite = f.definite && !alarm
		lead := a.Tokens[t].Norm == "tip" || a.Tokens[t].Norm == "tips"
		g := f.governor
		switch {
		case f.definite && lead && g >= 0 && a.is(g, answers|pass|receive|issue):
		case lead && (g >= 0 && (a.is(g, receive|pass|answers|move) || a.Tokens[g].Norm == "acting" || a.Tokens[g].Norm == "acted") || !f.from.empty()):
			if a.preposition(head) == "for" || a.ofWhat(head) || !f.definite && len(f.about) == 0 && f.from.empty() && (f.to.empty() || !a.is(f.to.head, authority|police|intelligence)) {
				return f, false
			}
		case alarm && g >= 0 && a.is(g, issue) && a.tag(g) == reading.TagVerb:
		case !lead && !alarm && g >= 0 && a.is(g, issue|pass|receive) && f.classes&danger != 0:
		default:
			return f, false
		}
		if f.classes&physical == 0 {
			f.score = 0.55
		}
		return f, f.informative() || f.definite
	}
	if f.classes&(physical|protective) != 0 {
		f.score = 0.85
	} else if f.classes&danger == 0 && !f.definite && (f.from.empty() || f.to.empty()) {
		f.score = 0.5
	}
	if f.definite && (f.from.empty() || f.to.empty()) || f.from.empty() && f.to.empty() && f.classes&danger == 0 && f.standing == evidence.NoticeGiven && (len(f.about) == 0 || f.about[0].first < head) {
		f.score = 0.45 // alone it says too little
	}
	if a.economic(head) {
		f.kind, f.rule = evidence.NoticeForecast, "profit-warning"
	}
	if f.kind == evidence.NoticeWarning && f.to.empty() && !f.public && f.from.head >= 0 && a.is(f.from.head, analyst) {
		f.kind = evidence.NoticeForecast
	}
	return f, f.informative() || f.definite || f.standing == evidence.NoticeNotGiven && f.governor >= 0 && a.is(f.governor, issue|pass|receive)
}

// participle reports whether what was taken for a noun is a verb: "..., warning that the dam may fail".
func (a *article) participle(t int) bool {
	s := &a.Sentences[a.Tokens[t].Sentence]
	if t == s.First || t+1 >= s.Last || !gerund(a.Tokens[t].Norm) || !a.is(t, warn) && a.Tokens[t].Norm != "warning" {
		return false
	}
	before, after := &a.Tokens[t-1], a.Tokens[t+1].Norm
	if a.acts(t-1) && !a.is(t-1, document) && a.tag(t-1) == reading.TagNoun && a.dependent(t, reading.RelationPossessive) < 0 && !a.definite(t) {
		return after == "that" || after == "of" || after == "about"
	}
	if a.tag(t-1) != reading.TagAuxiliary && before.Kind != reading.Punctuation && before.Kind != reading.QuoteMark && before.Norm != "but" && before.Norm != "while" {
		return false
	}
	return after == "that" || after == "of" || after == "about" || after == "against" || a.acts(t+1)
}

// doer returns whoever does what the verb above a token says, -1 for nobody.
func (a *article) doer(t int) int {
	if a.acts(t-1) && !a.is(t-1, document) && a.tag(t-1) == reading.TagNoun {
		return t - 1
	}
	for h, n := a.head(t), 0; h >= 0 && n < 6; h, n = a.head(h), n+1 {
		if a.tag(h) == reading.TagVerb {
			return a.subject(h)
		}
	}
	return -1
}

// headed returns the noun that a word for a notice is the head of or belongs to: itself, or "letter" in "a warning
// letter"; -1 where it only describes something else, or stands bare after a preposition.
func (a *article) headed(t int) int {
	if a.tag(t) != reading.TagNoun && a.tag(t) != reading.TagProperNoun {
		return -1
	}
	if a.inName(t) {
		return -1
	}
	if n := t + 1; n < len(a.Tokens) && a.Tokens[n].Sentence == a.Tokens[t].Sentence && a.is(n, thing) && a.tag(n) == reading.TagNoun && !a.is(n, document) {
		return -1
	}
	switch a.Arcs[t].Relation {
	case reading.RelationCompound, reading.RelationAdjective, reading.RelationFlat:
		h := a.head(t)
		if h <= t || !a.is(h, document|noticeNoun|tip) || a.is(h, thing) {
			return -1
		}
		return h
	case reading.RelationPossessive:
		return -1
	}
	if a.dependent(t, reading.RelationCopula) >= 0 && a.preposition(t) != "" {
		return -1 // "is on alert"
	}
	bare := true
	a.each(t, func(c int, r reading.Relation) bool {
		bare = bare && (r == reading.RelationCase || r == reading.RelationCopula || r == reading.RelationSubject || a.Tokens[c].Kind != reading.Word || a.tag(c) == reading.TagAdjective)
		return bare
	})
	plural := a.Tokens[t].Norm[len(a.Tokens[t].Norm)-1] == 's'
	switch p := a.preposition(t); {
	case p == "without" || p == "as" || p == "like":
		return -1
	case bare && !plural && p != "":
		return -1
	case a.dependent(t, reading.RelationCopula) >= 0:
		return -1 // "was a warning to others"
	}
	return t
}

// inName reports whether a word is part of a longer name of a body or person: "Harbour Advisory".
func (a *article) inName(t int) bool {
	for i := a.mentionFrom(t); i < len(a.Mentions) && a.Mentions[i].First <= t; i++ {
		if m := &a.Mentions[i]; t < m.Last && m.Name && m.Last-m.First > 1 && (m.Type == evidence.MentionOrganization || m.Type == evidence.MentionPerson) && a.Tokens[t].Upper && !a.Tokens[t].AllCaps {
			return true
		}
	}
	return false
}
