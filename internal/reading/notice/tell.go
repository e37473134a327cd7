package notice

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

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
	if (a.protects(f) || a.deters(f.at) && f.classes&(protective|physical) != 0) && a.people(f.to.head) {
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
			if f.from.mention < 0 && a.tag(v) == reading.TagVerb {
				f.from = a.party(a.subject(v))
			}
			f.classes, f.definite = a.classesOf(f.about), false
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
