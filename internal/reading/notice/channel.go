package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// channel fills in which way a notice took: the words of the sentences that tell of it, else what follows from who gave it to
// whom.
func (a *article) channel(n *notice, out *reading.Notice, issued bool) {
	for _, i := range n.finds {
		f := &a.finds[i]
		if a.isAnswered(f) {
			continue
		}
		s := &a.Sentences[a.Tokens[f.at].Sentence]
		for t := s.First; t < s.Last; t++ {
			v, k := a.channels.at(a.Tokens, t, s.Last)
			if v == "" || f.holds(t) || a.temporal(t+k-1) || !a.clauseOf(f, t) {
				continue
			}
			out.Channel, out.ChannelAt = v, a.bytes(span{t, t + k})
			return
		}
	}
	if n.kind != evidence.NoticeWarning || n.standing == evidence.NoticeNotGiven {
		return
	}
	from, to := class(0), class(0)
	if !n.from.empty() {
		from = a.classesOf([]span{n.from.span})
	}
	if !n.to.empty() {
		to = a.classesOf([]span{n.to.span})
	}
	written := class(0)
	for _, i := range n.finds {
		written |= a.classesOf([]span{a.finds[i].anchor}) & document
	}
	switch {
	case n.to.head >= 0 && a.people(n.to.head) || issued && n.to.empty():
		out.Channel = "public_alert"
	case n.to.empty() && n.from.head >= 0 && a.is(n.from.head, abroad) && n.standing == evidence.NoticeGiven:
		out.Channel = "public_alert" // an embassy that warns nobody in particular warns all
	case from&intelligence != 0 && to&intelligence != 0:
		out.Channel = "intelligence_liaison"
	case from&police != 0 && to&(police|authority) != 0 || to&police != 0 && from&(police|authority) != 0:
		out.Channel = "law_enforcement"
	case written != 0:
		out.Channel = "letter"
	}
}

// temporal reports whether a noun says when: "a day before the public alert".
func (a *article) temporal(t int) bool {
	p := a.preposition(t)
	return p == "before" || p == "after"
}

// clauseOf reports whether a token belongs to the clause that tells of a find: no other verb stands above it first.
func (a *article) clauseOf(f *find, t int) bool {
	if f.anchor.holds(t) {
		return true
	}
	for h, n := t, 0; h >= 0 && n < 8; h, n = a.head(h), n+1 {
		if h == f.at || h == f.governor {
			return true
		}
	}
	h := f.at
	if f.governor >= 0 {
		h = f.governor
	}
	return a.head(h) == t // "phoned to warn"
}
