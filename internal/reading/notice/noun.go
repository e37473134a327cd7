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
		case lead && (g >= 0 && (a.is(g, receive|pass|answers) || a.Tokens[g].Norm == "acting" || a.Tokens[g].Norm == "acted") || !f.from.empty()):
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

// parties fills in what a noun itself says of who warned whom: "Kadwen's warning to Skar", "a warning from the embassy".
func (a *article) parties(f *find, t int) {
	a.each(t, func(c int, r reading.Relation) bool {
		switch {
		case c < t && r == reading.RelationCompound && a.is(c, document):
			f.anchor.first = min(f.anchor.first, c) // "a memo warning of"
		case a.dated(c) || unit(a.Tokens[c].Norm): // "this week's warnings"
		case r == reading.RelationPossessive || c < t && (r == reading.RelationCompound || r == reading.RelationAdjective) && a.acts(c) && !a.is(c, danger|noticeNoun|document|venue):
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
		case c == given || !a.acts(c) || a.dated(c):
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

func made(w string) bool {
	return w == "made" || w == "make" || w == "makes" || w == "making" || w == "phoned" || w == "telephoned"
}

func pronoun(w string) bool {
	return w == "its" || w == "their" || w == "his" || w == "her" || w == "our" || w == "my"
}

// definite reports whether a noun is one told of elsewhere: "the warning", "its alert".
func (a *article) definite(t int) bool {
	out := false
	a.each(t, func(c int, r reading.Relation) bool {
		if c < t {
			switch a.Tokens[c].Norm {
			case "the", "this", "that", "these", "those", "such", "both", "its", "their", "his", "her":
				out = true
			}
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
