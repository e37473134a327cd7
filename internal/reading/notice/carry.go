package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// carrier is a verb that brings a notice to somebody, found by the order of the words where the tree has it otherwise:
// "the warning about the pier reached the port", "phoned a warning to the port".
type carrier struct {
	verb    int
	from    int  // where what is said of its way begins
	subject bool // the notice is what moves, and no object
	passive bool
}

// farthest is how many tokens a verb may stand behind the noun that it carries, and a side behind the verb.
const farthest = 16

// carries returns the verb that carries a noun for a notice; its verb is -1 for none.
func (a *article) carries(head int) carrier {
	s := &a.Sentences[a.Tokens[head].Sentence]
	none := carrier{verb: -1}
	if g := a.governs(head); g >= 0 && a.is(g, issue|pass|receive|move) {
		return carrier{g, max(g, head) + 1, g > head && !a.is(g, move) || g > head && a.is(g, move), a.passive(g) || g > head && a.been(g)}
	}
	for t := head + 1; t < s.Last && t <= head+farthest; t++ {
		switch tag := a.tag(t); {
		case tag == reading.TagSubordinator && a.Tokens[t].Norm != "about" && a.Tokens[t].Norm != "of" || a.Tokens[t].Kind == reading.QuoteMark:
			return none
		case a.Tokens[t].Kind == reading.Punctuation:
			if t+1 < s.Last && a.dated(t+1) || a.dated(t-1) { // "the warning, on 3 May, reached"
				continue
			}
			return none
		case tag == reading.TagVerb && gerund(a.Tokens[t].Norm):
			continue
		case tag == reading.TagVerb:
			if a.is(t, move) && !a.been(t) || a.is(t, issue|pass|receive) && (a.been(t) || a.tag(t-1) != reading.TagAuxiliary && a.tag(t-1) != reading.TagPronoun && t == head+1) {
				return carrier{t, t + 1, true, !a.is(t, move) || a.is(t, pass) && a.been(t)}
			}
			return none
		}
	}
	return none
}

// been reports whether a form of "be" or "get" stands right before a verb, which it makes passive.
func (a *article) been(v int) bool {
	for t := v - 1; t >= a.Sentences[a.Tokens[v].Sentence].First && t >= v-4; t-- {
		switch a.Tokens[t].Norm {
		case "was", "were", "is", "are", "been", "be", "being", "got", "gets":
			return true
		}
		if tag := a.tag(t); tag != reading.TagAdverb && tag != reading.TagAuxiliary && tag != reading.TagParticle {
			return false
		}
	}
	return false
}

// carried fills in who brought a notice to whom, and of what, where the words around the verb that carries it say so.
func (a *article) carried(f *find, head int) {
	c := a.carries(head)
	if c.verb < 0 {
		if h := a.head(head); h >= 0 && a.Tokens[h].Norm == "receipt" && h < head { // "in receipt of a warning"
			f.to = a.party(a.subject(h))
		}
		return
	}
	if f.governor < 0 || !a.is(f.governor, issue|pass|receive|answers|call|disclose) {
		f.governor = c.verb
		if s := a.standing(c.verb); s != evidence.NoticeGiven && f.standing == evidence.NoticeGiven {
			f.standing = s
		}
	}
	s := &a.Sentences[a.Tokens[head].Sentence]
	word := a.Tokens[c.verb].Norm
	reached := a.is(c.verb, move) && (word == "reach" || word == "reached" || word == "reaches" || word == "reaching")
	if reached && c.subject {
		a.carriedTo(f, a.nounFrom(c.verb+1))
	}
	for t := c.from; t < s.Last && t < c.from+farthest; t++ {
		if a.Tokens[t].Kind == reading.Punctuation || a.Tokens[t].Kind == reading.QuoteMark || a.tag(t) == reading.TagSubordinator || a.tag(t) == reading.TagVerb {
			break
		}
		if a.tag(t) != reading.TagAdposition {
			continue
		}
		n := a.nounFrom(t + 1)
		if n < 0 || a.dated(n) || a.dated(t+1) {
			continue
		}
		switch a.Tokens[t].Norm {
		case "to", "at", "with":
			a.carriedTo(f, n)
		case "from":
			a.carriedFrom(f, n)
		case "by":
			if c.passive && a.is(c.verb, receive) && !a.is(c.verb, pass|issue) {
				a.carriedTo(f, n)
			} else if c.passive {
				a.carriedFrom(f, n)
			}
		case "about", "of", "against", "concerning":
			if len(f.about) == 0 && a.Tokens[n].Norm != "it" && (a.Tokens[t].Norm != "of" || t == c.from) {
				f.about = append(f.about, a.upTo(t+1, n))
			}
		default:
			continue
		}
		t = n
	}
	if x := a.telling(head, c.verb); len(f.about) == 0 && !x.empty() {
		f.about = append(f.about, x)
	}
}

// nounFrom returns the head of the noun phrase that begins at a token, -1 for none.
func (a *article) nounFrom(t int) int {
	s, out := &a.Sentences[a.Tokens[min(t, len(a.Tokens)-1)].Sentence], -1
	for ; t < s.Last; t++ {
		switch a.tag(t) {
		case reading.TagNoun, reading.TagProperNoun, reading.TagPronoun:
			if out >= 0 && a.tag(t) == reading.TagPronoun {
				return out
			}
			if a.Arcs[t].Relation == reading.RelationPossessive && a.tag(t) == reading.TagPronoun {
				continue
			}
			out = t
			if a.tag(t) == reading.TagPronoun {
				return out
			}
		case reading.TagDeterminer, reading.TagAdjective, reading.TagNumeral, reading.TagParticle:
			if out >= 0 && a.Tokens[t].Norm != "'s" && a.Tokens[t].Norm != "’s" {
				return out
			}
		default:
			return out
		}
	}
	return out
}

// somebody reports whether a noun can be one who is warned or warns where the words around it say so: no danger, no time, no
// notice; and a name, a pronoun, or a noun with its article.
func (a *article) somebody(t int) bool {
	if t < 0 || a.dated(t) || unit(a.Tokens[t].Norm) {
		return false
	}
	if a.acts(t) && !a.is(t, document) {
		return true
	}
	if a.tag(t) == reading.TagPronoun {
		return a.Tokens[t].Norm == "it"
	}
	if a.tag(t) != reading.TagNoun || a.is(t, danger|notices|threat|ahead|reprisal|measure|noSide) {
		return false
	}
	w := a.Tokens[t].Norm
	if w[len(w)-1] == 's' {
		return true
	}
	out := false
	a.each(t, func(c int, r reading.Relation) bool {
		out = c < t && (a.tag(c) == reading.TagDeterminer || r == reading.RelationPossessive)
		return !out
	})
	return out
}

// sentTo fills in to whom a writing went that warns: "a memo to the ministry warned", "the letter sent to the schools warned".
func (a *article) sentTo(f *find, head, verb int) {
	for t := head + 1; t < verb && t <= head+farthest; t++ {
		if a.Tokens[t].Norm != "to" || a.tag(t) != reading.TagAdposition {
			if a.Tokens[t].Kind == reading.Punctuation || a.tag(t) == reading.TagSubordinator {
				return
			}
			continue
		}
		if n := a.nounFrom(t + 1); n >= 0 && n < verb {
			a.carriedTo(f, n)
		}
		return
	}
}

func (a *article) carriedTo(f *find, n int) {
	if n = a.deskOf(n); f.to.empty() && a.somebody(n) && !f.from.holds(n) {
		f.to = a.party(n)
	}
}

func (a *article) carriedFrom(f *find, n int) {
	if f.from.empty() && a.somebody(n) && !f.to.holds(n) {
		f.from = a.party(n)
	}
}

// deskOf returns whose desk, hands or notice something came to, any other noun itself.
func (a *article) deskOf(n int) int {
	if n < 0 {
		return n
	}
	switch a.Tokens[n].Norm {
	case "desk", "desks", "attention", "notice", "hands", "ears", "inbox", "office", "offices":
	default:
		return n
	}
	if p := a.dependent(n, reading.RelationPossessive); p >= 0 {
		return p
	}
	if t := n + 1; t < len(a.Tokens) && a.Tokens[t].Norm == "of" {
		if o := a.nounFrom(t + 1); o >= 0 {
			return o
		}
	}
	return n
}

// upTo returns the stretch from a token to a noun and what hangs on that behind it.
func (a *article) upTo(t, n int) span {
	last := n + 1
	if a.Tokens[min(last, len(a.Tokens)-1)].Norm == "on" || a.Tokens[min(last, len(a.Tokens)-1)].Norm == "of" || a.Tokens[min(last, len(a.Tokens)-1)].Norm == "at" {
		if m := a.nounFrom(last + 1); m >= 0 && !a.dated(m) && !a.dated(last+1) {
			last = m + 1
		}
	}
	for t < n && a.Tokens[t].Kind == reading.Punctuation {
		t++
	}
	return span{t, last}
}

// telling returns what a clause behind a notice says that it named or said: "..., naming the port", "..., saying the dam could fail".
func (a *article) telling(head, verb int) span {
	s := &a.Sentences[a.Tokens[head].Sentence]
	for t := max(head, verb) + 1; t+1 < s.Last && t < max(head, verb)+farthest; t++ {
		if a.tag(t) == reading.TagVerb && !gerund(a.Tokens[t].Norm) {
			break
		}
		switch a.Tokens[t].Norm {
		case "naming", "citing", "mentioning", "identifying":
			if n := a.nounFrom(t + 1); n >= 0 {
				return a.upTo(t+1, n)
			}
		case "saying", "stating":
			if t++; a.Tokens[t].Norm == "that" {
				t++
			}
			return a.trim(span{t, a.clause(t, s.Last)}, t)
		}
	}
	return span{}
}
