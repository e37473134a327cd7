package notice

import (
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
		if object >= 0 && !a.is(object, document) && (a.acts(object) || a.is(t, warn) && object > t && a.somebody(object)) {
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
	if h := f.from.head; f.to.empty() && !passive && h >= 0 && h < t && a.is(h, document|noticeNoun) {
		a.sentTo(&f, h, t)
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
	if passive && f.at == a.Sentences[a.Tokens[f.at].Sentence].First { // "Warned on Monday that it might burn, the owner left"
		f.to = a.party(head)
		return
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
