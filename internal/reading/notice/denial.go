package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// denied looks in a sentence for a verb that takes a stand on what was told of a notice: "the ministry denied it", "rejected the
// account as false", "denies having been told", "dismissed the finding as cosmetic". Own says that the sentence tells of the
// notice, next that it stands right behind one that does.
func (a *article) denied(n *notice, i int, own, next bool) {
	s := &a.Sentences[i]
	for t := s.First; t < s.Last; t++ {
		if a.tag(t) != reading.TagVerb || !a.is(t, deny|dispute|dismiss|call) && !a.aside(t) || a.marks[t] == n && !own || a.negated(t) {
			continue
		}
		if own && !a.behind(n, t) {
			continue
		}
		about := a.stood(t, own || next)
		if about < 0 {
			continue
		}
		deed := a.deed(t, t)
		x := reading.Answer{Range: a.bytes(deed), By: -1, Statement: a.within(t)}
		if x.Statement < 0 {
			x.Statement = a.introduced(t)
		}
		switch {
		case a.is(t, call):
			if x.Stance = a.calledWhat(deed); x.Stance == "" && !a.falsely(deed) {
				continue
			}
			if a.falsely(deed) {
				x.Stance = evidence.AnswerDenied
			}
		case a.is(t, deny), a.is(t, dismiss) && a.falsely(deed):
			x.Stance = evidence.AnswerDenied
		case a.is(t, dispute):
			x.Stance = evidence.AnswerDisputed
		default:
			x.Stance = evidence.AnswerDismissed
		}
		who := a.subject(t)
		if a.passive(t) {
			who = a.agent(t)
		}
		p := a.party(who)
		if x.Statement >= 0 && p.mention < 0 {
			p.mention = a.Statements[x.Statement].Mention
		}
		if c := a.chain(p); c >= 0 && c == a.chain(n.from) || a.alike(p, n.from) > 0 && x.Stance != evidence.AnswerDisputed {
			continue // the giver does not answer itself
		}
		if !p.empty() && a.alike(p, n.to) <= 0 && p.mention >= 0 {
			x.By = p.mention
		}
		a.answer(n, x)
	}
}

// aside reports whether a verb puts something away: "waved it aside", "brushed the warning off".
func (a *article) aside(v int) bool {
	if !a.is(v, brush) {
		return false
	}
	s := &a.Sentences[a.Tokens[v].Sentence]
	for t := v + 1; t < s.Last && t <= v+5 && a.tag(t) != reading.TagVerb; t++ {
		switch a.Tokens[t].Norm {
		case "aside", "away", "off":
			return true
		}
	}
	return false
}

// behind reports whether a verb stands behind all that tells of a notice in its sentence.
func (a *article) behind(n *notice, t int) bool {
	for _, i := range a.findsIn(n, a.Tokens[t].Sentence) {
		if f := &a.finds[i]; t <= f.at || f.governor == t || a.isAnswered(f) {
			return false
		}
	}
	return true
}

// stood returns the word by which a verb takes a stand on what was told: a pronoun where what it stands for is near, a
// noun for what somebody says or found, or the telling itself ("having been told"); -1 for none.
func (a *article) stood(v int, near bool) int {
	s := &a.Sentences[a.Tokens[v].Sentence]
	out := -1
	a.each(v, func(c int, r reading.Relation) bool {
		switch r {
		case reading.RelationObject, reading.RelationPassiveSubject, reading.RelationIndirectObject:
			if a.pronounFor(c) && near || a.is(c, standIn) && a.pointing(c) || a.is(c, receive) && near {
				out = c
			}
		case reading.RelationClausal, reading.RelationOpenClausal:
			if c > v && near && a.ofTelling(c) {
				out = c
			}
		}
		return out < 0
	})
	if t := v + 1; out < 0 && near && t < s.Last && a.pronounFor(t) && (t+1 == s.Last || a.tag(t+1) != reading.TagVerb && a.tag(t+1) != reading.TagAuxiliary && a.tag(t+1) != reading.TagNoun) {
		out = t
	}
	return out
}

// pronounFor reports whether a token is a pronoun for what was told.
func (a *article) pronounFor(t int) bool {
	switch a.Tokens[t].Norm {
	case "it", "this", "that", "so", "which":
		if n := t + 1; a.Tokens[t].Norm == "that" && n < len(a.Tokens) && a.Tokens[n].Kind == reading.Word {
			return false // "denied that he had"
		} else if n < len(a.Tokens) && a.Tokens[n].Sentence == a.Tokens[t].Sentence && (a.tag(n) == reading.TagNoun || a.tag(n) == reading.TagVerb) && a.Tokens[t].Norm != "which" {
			return false
		}
		return true
	}
	return false
}

// pointing reports whether a noun is one told of before: definite, or of all kinds ("any such claim").
func (a *article) pointing(t int) bool {
	if a.definite(t) {
		return true
	}
	out := false
	a.each(t, func(c int, _ reading.Relation) bool {
		switch a.Tokens[c].Norm {
		case "any", "such", "all":
			out = c < t
		}
		return !out
	})
	return out
}

// ofTelling reports whether a verb says that somebody was told something: "having been told", "receiving any warning".
func (a *article) ofTelling(v int) bool {
	if !a.is(v, tell|warn|receive) {
		return false
	}
	if a.is(v, tell|warn) {
		return a.passive(v) || a.been(v)
	}
	o := a.dependent(v, reading.RelationObject)
	return o >= 0 && (a.is(o, notices|standIn) || a.pronounFor(o))
}

// falsely reports whether a stretch calls something untrue.
func (a *article) falsely(s span) bool {
	for t := s.first; t < s.last; t++ {
		switch a.Tokens[t].Norm {
		case "false", "untrue", "lie", "lies", "fabrication", "fabricated", "fiction", "invention", "invented", "incorrect", "inaccurate", "wrong":
			return true
		}
	}
	return false
}

// toldAlone keeps an answer that has no word for what it answers: it counts right behind what tells of the notice.
func (a *article) toldAlone(n *notice, i int) {
	s := &a.Sentences[i]
	for t := s.First; t < s.Last; t++ {
		v, k := a.alone.at(a.Tokens, t, s.Last)
		if v == "" || a.taken(n, t) || a.asksPress(t+k, s.Last) {
			continue
		}
		stance := evidence.AnswerStance(v)
		if stance == evidence.AnswerDenied && !a.ofWhole(t, k) {
			continue
		}
		a.phrased(n, stance, span{t, t + k})
		t += k - 1
	}
}

// ofWhole reports whether words for "untrue" speak of what was said as a whole: "that is not true", "it is a lie".
func (a *article) ofWhole(t, k int) bool {
	s := &a.Sentences[a.Tokens[t].Sentence]
	if a.tag(t+k-1) == reading.TagVerb && a.Tokens[t+k-1].Norm != "made" {
		return true // "were never told"
	}
	for c := t; c >= s.First && c >= t-6; c-- {
		switch a.Tokens[c].Norm {
		case "it", "that", "this", "claim", "allegation", "account", "story", "report", "accusation", "nobody", "no", "all":
			return true
		}
	}
	return false
}

// asksPress reports whether what was not answered is a question of the press: "did not respond to a request for comment".
func (a *article) asksPress(t, limit int) bool {
	for c := t; c < limit && c < t+9; c++ {
		switch a.Tokens[c].Norm {
		case "comment", "request", "requests", "question", "questions", "interview", "inquiries", "enquiries", "reporters", "reporter", "journalists", "newspaper":
			return true
		}
	}
	return false
}
