package notice

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// answered returns what the verb beside a noun for a notice says of how it was answered.
func (a *article) answered(f *find) (reading.Answer, bool) {
	g := f.governor
	if g < 0 || !a.is(g, answers|call) && !a.aside(g) || a.is(f.at, threat) {
		return reading.Answer{}, false
	}
	relation := a.Arcs[f.at].Relation
	passive := a.passive(g)
	if relation == reading.RelationSubject && !passive || relation == reading.RelationIndirectObject {
		return reading.Answer{}, false
	}
	x := reading.Answer{Range: a.bytes(a.deed(g, f.at)), By: -1, Statement: a.within(g)}
	if x.Statement < 0 {
		x.Statement = a.introduced(g)
	}
	not := a.standing(g) == evidence.NoticeNotGiven
	switch {
	case a.is(g, heed):
		x.Stance = evidence.AnswerHeeded
		if not {
			x.Stance = evidence.AnswerIgnored
		}
	case a.is(g, ignore):
		x.Stance = evidence.AnswerIgnored
		if not {
			x.Stance = evidence.AnswerAcknowledged
		}
	case a.is(g, call):
		x.Stance = a.calledWhat(a.deed(g, f.at))
	case a.is(g, dismiss), a.aside(g):
		x.Stance = evidence.AnswerDismissed
	case a.is(g, dispute):
		x.Stance = evidence.AnswerDisputed
	case a.is(g, deny):
		x.Stance = evidence.AnswerDenied
	case a.is(g, acknowledge):
		x.Stance = evidence.AnswerAcknowledged
		if not {
			return x, false
		}
	}
	who := a.subject(g)
	if passive {
		who = a.agent(g)
	}
	if p := a.party(who); !p.empty() && a.alike(p, f.to) <= 0 && p.mention >= 0 {
		x.By = p.mention
	}
	return x, x.Stance != ""
}

// deed returns a verb with its objects and what it makes of them, without its subject: "dismissed the warning as blackmail".
func (a *article) deed(g, noun int) span {
	s := a.verbGroup(g)
	a.each(g, func(c int, r reading.Relation) bool {
		switch r {
		case reading.RelationObject, reading.RelationOblique, reading.RelationOpenClausal, reading.RelationClausal, reading.RelationVerbParticle, reading.RelationAdverb, reading.RelationNominal, reading.RelationAdjective:
			if c > g {
				s.last = max(s.last, a.reach[c].last)
			}
		case reading.RelationPassiveSubject:
			s.first = min(s.first, c)
		}
		return true
	})
	s.last = min(s.last, s.first+30)
	if limit := a.Sentences[a.Tokens[g].Sentence].Last; s.last < limit && a.Tokens[s.last].Norm == "as" {
		s.last = a.asFar(s.last, min(limit, s.first+40))
	}
	return a.trim(s, s.first)
}

// asFar returns the end of "as a provocation", up to a mark outside of a quotation.
func (a *article) asFar(t, limit int) int {
	outside := a.Tokens[t].Quotation
	for t < limit && !(a.Tokens[t].Kind == reading.Punctuation && a.Tokens[t].Quotation == outside) {
		t++
	}
	return t
}

// calledWhat returns what a notice was called, as an answer; "" for no answer.
func (a *article) calledWhat(s span) evidence.AnswerStance {
	for t := s.first; t < s.last; t++ {
		if v, _ := a.lexicon.answers.at(a.Tokens, t, s.last); v != "" {
			return evidence.AnswerStance(v)
		}
		if v, _ := a.specific.at(a.Tokens, t, s.last); v == "vague" {
			return evidence.AnswerDisputed
		}
	}
	return ""
}

// enough is how many answers, and judgements of how specific it was, one notice has at most.
const enough = 24

// answer keeps an answer of a notice, once.
func (a *article) answer(n *notice, x reading.Answer) {
	if !x.Empty() && len(n.answers) < enough && !slices.ContainsFunc(n.answers, func(o reading.Answer) bool { return o.Overlaps(x.Range) }) {
		n.answers = append(n.answers, x)
	}
}

// denies takes a find that says that nobody was warned as an answer to a notice that others tell of.
func (a *article) denies(n *notice, f *find) {
	s := f.anchor
	if f.governor >= 0 {
		s = a.deed(f.governor, f.at)
		s.first = min(s.first, f.anchor.first)
	}
	if r := a.reach[f.at].first; s.first == f.at && f.at-r <= 3 {
		s.first = r // "no such warning was received"
		for s.first < f.at && a.Tokens[s.first].Kind != reading.Word {
			s.first++
		}
	}
	x := reading.Answer{Range: a.bytes(s), Stance: evidence.AnswerDenied, By: -1, Statement: f.within}
	if x.Statement < 0 {
		x.Statement = f.said
	}
	if !f.to.empty() && f.to.mention >= 0 && a.alike(f.to, n.to) <= 0 {
		x.By = f.to.mention
	}
	a.answer(n, x)
}

// other returns a mention where it is not a party's, -1 where it is or there is none.
func (a *article) other(m int, p party) int {
	if m >= 0 && a.Mentions[m].Chain != a.chain(p) { // a description of another chain may yet be of the same state
		return m
	}
	return -1
}
