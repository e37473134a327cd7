package notice

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// around calls f with each sentence in which a notice may be answered or judged: those that tell of it and the three after each,
// and whether it is one of the former.
func (a *article) around(n *notice, f func(sentence int, own bool)) {
	done := -1
	told := make([]int, 0, len(n.finds)) // the sentences that tell of it
	for _, i := range n.finds {
		told = append(told, a.Tokens[a.finds[i].at].Sentence)
	}
	for _, i := range n.finds {
		at := a.Tokens[a.finds[i].at].Sentence
		for s := max(at, done+1); s <= at+3 && s < len(a.Sentences); s++ {
			if a.Sentences[s].Paragraph > a.Sentences[at].Paragraph+2 {
				break
			}
			_, own := slices.BinarySearch(told, s)
			f(s, own)
			done = s
		}
	}
}

// judged looks for set phrases that say how a notice was answered and how specific it was.
func (a *article) judged(n *notice, others map[int]int) {
	a.around(n, func(i int, own bool) {
		if other, ok := others[i]; ok && !own && other > 0 {
			return // a sentence that tells of another notice speaks of that
		}
		words := a.look(i)
		if !own && words&information != 0 && words&noticeNoun == 0 && !a.informs(n) && a.passedOn {
			return // "the information": that of a notice that was one
		}
		a.grow(i)
		s := &a.Sentences[i]
		next := a.nextTo(n, i)
		a.denied(n, i, own, next)
		if next {
			a.toldAlone(n, i)
		}
		for t := s.First; t < s.Last; t++ {
			if v, k := a.lexicon.answers.at(a.Tokens, t, s.Last); v != "" && (own || a.pointsBack(i)) && !a.taken(n, t) && !a.negated(t) && !a.asksPress(t+k, s.Last) {
				a.phrased(n, evidence.AnswerStance(v), span{t, t + k})
				t += k - 1
				continue
			}
			v, k := a.specific.at(a.Tokens, t, s.Last)
			if v == "" || a.inAbout(n, t) && !a.describes(t) || !a.ofNotice(n, t, k, own) {
				continue
			}
			a.saidOf(n, v, span{t, t + k})
			t += k - 1
		}
	})
}

// nextTo reports whether a sentence stands right behind one that tells of a notice or answers it, and tells of none itself.
func (a *article) nextTo(n *notice, i int) bool {
	if len(a.findsIn(n, i)) > 0 {
		return false
	}
	return len(a.findsIn(n, i-1)) > 0 ||
		i > 0 && slices.ContainsFunc(n.answers, func(x reading.Answer) bool { return x.Overlaps(a.Sentences[i-1].Range) })
}

// findsIn returns the finds of a notice that stand in a sentence.
func (a *article) findsIn(n *notice, sentence int) []int {
	before := func(i, sentence int) int { return a.Tokens[a.finds[i].at].Sentence - sentence }
	from, _ := slices.BinarySearchFunc(n.finds, sentence, before)
	to := from
	for to < len(n.finds) && before(n.finds[to], sentence) == 0 {
		to++
	}
	return n.finds[from:to]
}

// informs reports whether a notice is told of as information that was passed on.
func (a *article) informs(n *notice) bool {
	return slices.ContainsFunc(n.finds, func(i int) bool { return a.finds[i].rule == "pass-information" })
}

// describes reports whether a token describes a noun for a notice or what was passed on.
func (a *article) describes(t int) bool {
	h := a.head(t)
	return a.Arcs[t].Relation == reading.RelationAdjective && h >= 0 && a.is(h, notices)
}

// taken reports whether a token lies in what tells of a notice.
func (a *article) taken(n *notice, t int) bool {
	return a.marks[t] == n
}

// inAbout reports whether a token lies in what a notice says.
func (a *article) inAbout(n *notice, t int) bool { return a.marks[t] == n && !a.anchors[t] }

// mark notes the words that tell of a notice and those that say what of, so that a word is asked for and not looked for.
func (a *article) mark(n *notice) {
	if a.marks == nil {
		a.marks, a.anchors = make(map[int]*notice), make(map[int]bool)
	}
	for _, i := range n.finds {
		f := &a.finds[i]
		for t := f.anchor.first; t < f.anchor.last; t++ {
			a.marks[t], a.anchors[t] = n, true
		}
		for _, s := range f.about {
			for t := s.first; t < s.last; t++ {
				a.marks[t], a.anchors[t] = n, false
			}
		}
	}
}

// pointsBack reports whether a sentence speaks of a notice or what it said, or of "it".
func (a *article) pointsBack(i int) bool {
	s := &a.Sentences[i]
	for t := s.First; t < s.Last; t++ {
		if a.is(t, notices|standIn) && a.definite(t) {
			return true
		}
		if w := a.Tokens[t].Norm; (w == "it" || w == "them") && a.tag(t) == reading.TagPronoun && a.Arcs[t].Relation != reading.RelationSubject {
			return true
		}
	}
	return false
}

// phrased keeps an answer given in a set phrase.
func (a *article) phrased(n *notice, stance evidence.AnswerStance, s span) {
	x := reading.Answer{Range: a.bytes(s), Stance: stance, By: -1, Statement: a.within(s.first)}
	if x.Statement < 0 {
		x.Statement = a.introduced(s.first)
	}
	if who := a.subject(s.first); a.tag(s.first) == reading.TagVerb && who >= 0 && a.acts(who) {
		if n.to.empty() && (stance == evidence.AnswerIgnored || stance == evidence.AnswerHeeded || stance == evidence.AnswerDismissed && n.from.empty()) {
			n.to = a.party(who)
		} else if p := a.party(who); a.alike(p, n.to) <= 0 && p.mention >= 0 {
			x.By = p.mention
		}
	} else if x.Statement >= 0 {
		if m := a.Statements[x.Statement].Mention; m >= 0 && a.Mentions[m].Chain != a.chain(n.to) {
			x.By = m
		}
		if a.Statements[x.Statement].Mention >= 0 && a.Mentions[a.Statements[x.Statement].Mention].Chain == a.chain(n.from) && a.chain(n.from) >= 0 && stance != evidence.AnswerIgnored && stance != evidence.AnswerHeeded {
			return // the giver does not answer itself
		}
	}
	a.answer(n, x)
}

// ofNotice reports whether words for how specific something is speak of a notice: they describe a noun for one, or say of
// it what it was or named.
func (a *article) ofNotice(n *notice, t, k int, own bool) bool {
	for i := t; i < t+k; i++ {
		h := a.head(i)
		if a.Arcs[i].Relation == reading.RelationAdjective && h >= 0 && a.is(h, notices) {
			return own || a.definite(h)
		}
		if s := a.dependent(i, reading.RelationSubject, reading.RelationPassiveSubject); s >= 0 {
			s = a.antecedent(s, i)
			switch a.Tokens[s].Norm {
			case "it", "they", "this", "which":
				return true
			}
			return a.is(s, notices) || a.same(s, n.from)
		}
	}
	if k >= 3 && a.Tokens[t].Norm == "as" {
		if own {
			return true
		}
		if h := a.head(t + k - 1); h >= 0 && a.tag(h) == reading.TagVerb { // "Skar said it had named the hall as a target"
			return a.alike(a.party(a.subject(h)), n.from) > 0
		}
	}
	return a.follows(n, t)
}

// follows reports whether words stand right behind a noun for a notice, or behind others that were said of one: what the
// tree made of them or not.
func (a *article) follows(n *notice, t int) bool {
	s := &a.Sentences[a.Tokens[t].Sentence]
	for k := t - 1; k >= s.First && k >= t-5; k-- {
		switch a.tag(k) {
		case reading.TagNoun:
			if slices.ContainsFunc(n.said, func(x text.Range) bool { return x.Overlaps(a.Tokens[k].Range) }) {
				return true
			}
			return a.is(k, notices) && a.definite(k)
		case reading.TagProperNoun:
			return false
		case reading.TagPronoun:
			return a.Tokens[k].Norm == "it" || a.Tokens[k].Norm == "they"
		}
	}
	return false
}

// saidOf keeps what somebody says of how specific a notice was. What is not the giver's own word, and finds it wanting,
// answers it too.
func (a *article) saidOf(n *notice, value string, s span) {
	if last := s.last - 1; a.tag(last) == reading.TagVerb { // "did not name a place"
		if o := a.dependent(last, reading.RelationObject); o > last && a.reach[o].last-o <= 3 {
			s.last = a.reach[o].last
		}
	}
	x := a.bytes(s)
	if len(n.said) >= enough || slices.ContainsFunc(n.said, x.Overlaps) {
		return
	}
	n.said = append(n.said, x)
	switch value {
	case "who":
		n.who = true
	case "when":
		n.when = true
	case "where":
		n.where = true
	case "vague":
		if st := a.within(s.first); st >= 0 {
			m := a.Statements[st].Mention
			if m < 0 || a.Mentions[m].Chain != a.chain(n.from) {
				a.answer(n, reading.Answer{Range: x, Stance: evidence.AnswerDisputed, By: a.other(m, n.to), Statement: st})
			}
		}
	}
}
