package notice

import (
	"slices"

	"hearsay/internal/reading"
)

// content returns what a verb or noun says: the clause or noun that hangs on it, else what the statement that it introduces
// holds. The recipient is left out, and so are the words that tie it on: "that", "of".
func (a *article) content(t int, to party, statement int) []span {
	recipient := to.head
	var out []span
	add := func(c int) {
		s := a.trim(a.reach[c], c)
		if recipient >= 0 && s.holds(recipient) && to.first <= s.first+1 && to.last < s.last {
			s = a.trim(span{to.last, s.last}, c)
		}
		if !s.empty() && (recipient < 0 || !s.holds(recipient) && !to.holds(s.first)) && !slices.ContainsFunc(out, s.overlaps) {
			out = append(out, s)
		}
	}
	clause := false
	a.each(t, func(c int, r reading.Relation) bool {
		switch r {
		case reading.RelationClausal, reading.RelationOpenClausal:
			if a.tells(t, c) {
				return true // "..., the minister said": who tells of it
			}
			add(c)
			clause = true
		case reading.RelationAdnominalClause, reading.RelationRelativeClause:
			if p := a.preposition(c); a.tag(t) != reading.TagVerb && c > t && (p == "that" || p == "to" || gerund(a.Tokens[c].Norm)) && !a.tellsOfDoing(c) {
				add(c)
			}
		case reading.RelationAdverbialClause, reading.RelationOblique, reading.RelationNominal:
			if c > t && a.ties(t, c) {
				add(c)
			}
		case reading.RelationCompound, reading.RelationAdjective:
			if c < t && a.tag(t) != reading.TagVerb && a.is(c, danger|venue) && a.tag(c) != reading.TagAdjective {
				out = append(out, span{c, c + 1})
			}
		}
		return true
	})
	if recipient >= 0 {
		for c := max(recipient, t) + 1; c < a.reach[recipient].last; c++ { // what was hung on the recipient
			switch r, p := a.Arcs[c].Relation, a.preposition(c); {
			case r == reading.RelationNominal && !clause && (p == "of" && (a.is(c, danger) || a.head(c) == recipient) || p == "about" || p == "against"):
				add(c)
			case r == reading.RelationAdnominalClause && (p == "to" || p == "that"):
				add(c)
			}
		}
	}
	if statement >= 0 && !clause {
		for _, s := range a.contents(statement) {
			if recipient >= 0 && s.holds(recipient) || s.holds(t) || a.asWhat(s) || len(out) > 0 && s.first < t && a.Tokens[s.first].Kind != reading.QuoteMark || a.Tokens[s.first].Kind != reading.QuoteMark && a.Tokens[s.first].Sentence != a.Tokens[t].Sentence || slices.ContainsFunc(out, s.overlaps) {
				continue
			}
			if a.Tokens[s.first].Norm == "that" && s.last-s.first > 1 {
				s.first++
			}
			out = append(out, a.nearest(s, t))
		}
	}
	if s := a.trailing(t); len(out) == 0 && recipient < 0 && !s.empty() {
		out = append(out, s)
	}
	out = a.undated(out)
	if s := a.thatClause(t); len(out) == 0 && !s.empty() {
		out = append(out, s)
	}
	if len(out) == 0 && a.is(t, warn) {
		if c := a.stray(t, to); c >= 0 {
			add(c)
		}
	}
	if statement >= 0 && clause && len(out) > 0 { // a quotation of which the tree took one clause
		for _, s := range a.contents(statement) {
			if s.first <= out[0].first && out[len(out)-1].last <= s.last && a.Tokens[s.first].Kind == reading.QuoteMark && !(recipient >= 0 && s.holds(recipient)) && !s.holds(t) {
				out = []span{a.nearest(s, t)}
				break
			}
		}
	}
	slices.SortFunc(out, func(x, y span) int { return x.first - y.first })
	return out
}

// asWhat reports whether words say as what a notice was taken, and not what it said.
func (a *article) asWhat(s span) bool {
	t := s.first
	for t < s.last && a.Tokens[t].Kind == reading.QuoteMark {
		t++
	}
	return t < s.last && a.Tokens[t].Norm == "as" || s.first > 0 && a.Tokens[s.first-1].Norm == "as"
}

// trailing returns what was warned of where the warning stands behind it: "The dam may fail, a report warned on Friday."
func (a *article) trailing(v int) span {
	s := &a.Sentences[a.Tokens[v].Sentence]
	if !a.is(v, warn) || s.Last-v > 5 || a.tag(v) != reading.TagVerb {
		return span{}
	}
	for t := v - 1; t > s.First+4 && t > v-12; t-- {
		if a.Tokens[t].Norm == "," {
			return a.trim(span{s.First, t}, t)
		}
	}
	return span{}
}

// nearest cuts a quotation of several sentences to the one in the sentence of a token, or next to it: that is what was
// warned of.
func (a *article) nearest(s span, t int) span {
	at := a.Tokens[t].Sentence
	if a.Tokens[s.first].Sentence == a.Tokens[s.last-1].Sentence || at < 0 {
		return s
	}
	i := a.Tokens[s.last-1].Sentence
	if s.first > t {
		i = a.Tokens[s.first].Sentence
	}
	if x := (span{max(s.first, a.Sentences[at].First), min(s.last, a.Sentences[at].Last)}); x.last-x.first > 4 {
		return x
	}
	if i < 0 {
		return s
	}
	return span{max(s.first, a.Sentences[i].First), min(s.last, a.Sentences[i].Last)}
}

// tells reports whether a verb that hangs on another tells of it: "..., the minister said".
func (a *article) tells(v, c int) bool {
	at := a.reach[c].first
	return a.is(c, say) && at > v+1 && (a.Tokens[at].Norm == "," || a.Tokens[at-1].Norm == ",") && a.dependent(c, reading.RelationSubject) >= 0
}

// stray returns a danger told after "of" or "about" that the tree hung on something else between: "in a letter on Monday of a
// plot"; -1 for none.
func (a *article) stray(v int, to party) int {
	s := &a.Sentences[a.Tokens[v].Sentence]
	for c := v + 1; c < s.Last && c < v+24; c++ {
		if a.tag(c) == reading.TagVerb && gerund(a.Tokens[c].Norm) && a.Tokens[c-1].Norm == "," { // "..., naming the port, of an attack"
			for c+1 < s.Last && a.Tokens[c+1].Norm != "," {
				c++
			}
			continue
		}
		if a.tag(c) == reading.TagVerb || a.tag(c) == reading.TagSubordinator {
			break
		}
		if p := a.preposition(c); (p == "of" || p == "about" || p == "against") && a.is(c, danger|ahead) && !to.holds(c) {
			return c
		}
	}
	return -1
}

// ties reports whether what hangs on a word by a preposition is what it tells of. A day or hour is not.
func (a *article) ties(t, c int) bool {
	p := a.preposition(c)
	switch p {
	case "of", "about", "against", "regarding", "concerning", "that":
	case "over", "on":
		if a.is(t, warn|tell|threaten) && p == "on" {
			return false
		}
	case "to":
		if a.is(c, danger) && a.is(t, warn) {
			return true // "alerted the port to a plot"
		}
		// "warned citizens to avoid": a clause; "a warning to citizens" tells to whom.
		return a.tag(c) == reading.TagVerb
	case "with":
		return a.is(t, threaten)
	case "from":
		return a.is(t, warn) && a.tag(c) == reading.TagVerb
	default:
		return false
	}
	return !a.dated(c)
}

// tellsOfDoing reports whether a clause on a noun for a notice says what became of it: "the warning issued by the embassy".
func (a *article) tellsOfDoing(c int) bool {
	return a.is(c, issue|pass|receive|answers|call) && a.preposition(c) != "that" && a.preposition(c) != "to"
}

// trim cuts the words that tie a stretch to what it hangs on, commas at its ends, and what after a comma is a clause of
// its own.
func (a *article) trim(s span, head int) span {
	for s.first < head {
		k := &a.Tokens[s.first]
		r := a.Arcs[s.first].Relation
		if k.Kind == reading.Punctuation || (r == reading.RelationCase || r == reading.RelationMark) && a.head(s.first) == head && k.Norm != "not" || k.Norm == "that" && r == reading.RelationMark {
			s.first++
			continue
		}
		break
	}
	for s.last > s.first && a.Tokens[s.last-1].Kind == reading.Punctuation {
		s.last--
	}
	for t := s.first + 1; t+1 < s.last; t++ { // "..., according to two officials"
		if a.Tokens[t].Norm == "," && a.Tokens[t+1].Norm == "according" {
			s.last = t
		}
	}
	open := -1
	for t := s.first; t < s.last; t++ { // a quotation mark without its partner stays outside
		if a.Tokens[t].Kind == reading.QuoteMark && len(a.Tokens[t].Norm) > 0 && a.Tokens[t].Norm != "'" {
			if open < 0 {
				open = t
			} else {
				open = -1
			}
		}
	}
	switch {
	case open == s.last-1:
		s.last--
	case open == s.first:
		s.first++
	}
	for s.last > s.first && a.Tokens[s.last-1].Kind == reading.Punctuation {
		s.last--
	}
	return s
}

// classesOf returns the classes of all words of some stretches. A harm told of in a set phrase is still one.
func (a *article) classesOf(spans []span) class {
	out := class(0)
	for _, s := range spans {
		for t := s.first; t < s.last; t++ {
			out |= a.classes[t]
		}
	}
	return out
}

// unsaid cuts off the words that say who tells of something, where the tree took them into what is told: "an attack, the
// minister said".
func (a *article) unsaid(about []span) []span {
	out := about[:0]
	for _, s := range about {
		for _, i := range a.saying[a.Tokens[s.first].Sentence] {
			for _, x := range a.Statements[i].Source {
				if at := a.tokens(x).first; at > s.first && at < s.last && a.Tokens[at-1].Norm == "," {
					s.last = at
				}
			}
		}
		if s = a.trim(s, s.first); !s.empty() {
			out = append(out, s)
		}
	}
	return out
}
