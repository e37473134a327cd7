package notice

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// standing returns whether a verb's deed was done, by the verb's own words and those it hangs on; "" for one that lies
// ahead or is only thought of, and so tells of no notice.
func (a *article) standing(v int) evidence.NoticeStanding {
	out := evidence.NoticeGiven
	if a.negated(v) {
		out = evidence.NoticeNotGiven
	}
	perfect := a.perfect(v)
	mark := ""
	a.each(v, func(c int, r reading.Relation) bool {
		switch w := a.Tokens[c].Norm; r {
		case reading.RelationAuxiliary:
			switch w {
			case "may", "might", "could":
				if !perfect {
					out = "" // "may warn": not yet
				} else if out == evidence.NoticeGiven {
					out = evidence.NoticeOnlyMaybe
				}
			case "should", "ought":
				if perfect {
					out = evidence.NoticeNotGiven
				} else {
					out = ""
				}
			case "will", "would", "'ll", "shall", "must", "can", "'d", "need":
				if !(a.Tokens[v].Quotation >= 0 && w == "must") && !(w == "'d" && perfect) {
					out = ""
				}
			}
		case reading.RelationMark:
			mark = w
		case reading.RelationAdverb:
			switch w {
			case "possibly", "perhaps", "maybe":
				out = evidence.NoticeOnlyMaybe
			}
		}
		return out != ""
	})
	if out == "" {
		return ""
	}
	return a.governed(v, mark, out)
}

// governed returns the standing of a verb in view of the verbs that it hangs on.
func (a *article) governed(v int, mark string, out evidence.NoticeStanding) evidence.NoticeStanding {
	if mark == "unless" || mark == "if" && !a.is(max(a.head(v), 0), say|call) {
		return ""
	}
	if mark == "without" {
		return evidence.NoticeNotGiven
	}
	if h := a.head(v); h >= 0 && (mark == "whether" || mark == "if") {
		return evidence.NoticeUnanswered
	}
	if h := a.head(v); h >= 0 && a.Arcs[v].Relation == reading.RelationAdnominalClause && mark == "to" && !a.is(h, notices|threat) && !a.acts(h) {
		return "" // "the mechanism to deliver alerts"
	}
	at := v
	for range 3 {
		h := a.head(at)
		r := a.Arcs[at].Relation
		if h < 0 || r != reading.RelationOpenClausal && r != reading.RelationClausal && r != reading.RelationAdverbialClause || a.tag(h) != reading.TagVerb && a.tag(h) != reading.TagAdjective {
			break
		}
		switch w := a.Tokens[h].Norm; {
		case r == reading.RelationAdverbialClause && mark != "to":
			if gerund(a.Tokens[v].Norm) && a.willBe(h) {
				return "" // "the system would work by issuing a warning"
			}
			return out
		case a.is(h, undo) && r != reading.RelationClausal && a.preposition(at) == "to":
			return evidence.NoticeNotGiven
		case r == reading.RelationOpenClausal && (future(w) || a.modal(h)):
			return ""
		case w == "appear" || w == "appears" || w == "appeared" || w == "seems" || w == "seemed" || w == "thought" || w == "believed":
			if r == reading.RelationOpenClausal && out == evidence.NoticeGiven {
				out = evidence.NoticeOnlyMaybe
			}
		case a.is(h, acknowledge) && a.negated(h) && out == evidence.NoticeGiven:
			out = evidence.NoticeUnanswered
		case a.is(h, deny) && out == evidence.NoticeGiven:
			out = evidence.NoticeNotGiven
		}
		at = h
	}
	return out
}

// modal reports whether a verb says what could or would be done.
func (a *article) modal(v int) bool {
	out := false
	a.each(v, func(c int, r reading.Relation) bool {
		if r == reading.RelationAuxiliary {
			switch a.Tokens[c].Norm {
			case "could", "would", "can", "might", "may", "will", "should":
				out = !a.perfect(v)
			}
		}
		return !out
	})
	return out && !a.is(v, withhold|say)
}

// willBe reports whether what a verb says lies ahead or is only thought of.
func (a *article) willBe(v int) bool {
	out := false
	a.each(v, func(c int, r reading.Relation) bool {
		if r == reading.RelationAuxiliary {
			switch a.Tokens[c].Norm {
			case "will", "would", "should", "must", "shall", "'ll":
				out = !a.perfect(v)
			}
		}
		return !out
	})
	return out
}

// future reports whether what hangs on a verb has not been done.
func future(w string) bool {
	switch w {
	case "plan", "plans", "planned", "planning", "intend", "intends", "intended", "want", "wants", "wanted", "expected", "going", "hope", "hopes", "ready", "required", "obliged", "supposed", "meant", "designed", "able", "unable":
		return true
	}
	return false
}

// asked reports whether a token stands in a question: what is asked is not told.
func (a *article) asked(t int) bool {
	s := &a.Sentences[a.Tokens[t].Sentence]
	for k := s.Last - 1; k >= s.First && k >= s.Last-3; k-- {
		if a.Tokens[k].Norm == "?" {
			return a.Tokens[k].Quotation == a.Tokens[t].Quotation
		}
	}
	return false
}

// negated reports whether a verb or noun is denied by a word of its own.
func (a *article) negated(t int) bool {
	out := false
	a.each(t, func(c int, _ reading.Relation) bool {
		switch a.Tokens[c].Norm {
		case "not", "n't", "never", "no", "neither", "nor", "nobody", "cannot":
			out = true
		}
		return !out
	})
	return out
}

// perfect reports whether a verb stands in a perfect tense.
func (a *article) perfect(v int) bool {
	out := false
	a.each(v, func(c int, r reading.Relation) bool {
		if r == reading.RelationAuxiliary {
			switch a.Tokens[c].Norm {
			case "had", "have", "has", "'ve", "having", "'d":
				out = true
			}
		}
		return !out
	})
	return out
}

// verbGroup returns a verb with its auxiliaries, adverbs and particle: "had privately warned", "tipped off".
func (a *article) verbGroup(v int) span {
	s := span{v, v + 1}
	for c := a.child[v]; c >= 0; c = a.next[c] {
		switch a.Arcs[c].Relation {
		case reading.RelationAuxiliary, reading.RelationPassiveAuxiliary:
			if int(c) < v && v-int(c) <= 4 && a.plain(span{int(c), v}) {
				s.first = min(s.first, int(c))
			}
		case reading.RelationVerbParticle:
			if int(c) == v+1 {
				s.last = v + 2
			}
		}
	}
	return s
}

// plain reports whether a stretch holds words alone.
func (a *article) plain(s span) bool {
	for t := s.first; t < s.last; t++ {
		if a.Tokens[t].Kind != reading.Word || a.tag(t) == reading.TagNoun || a.tag(t) == reading.TagProperNoun || a.tag(t) == reading.TagPronoun {
			return false
		}
	}
	return true
}

// agent returns whoever does what a passive verb says, -1 for none.
func (a *article) agent(v int) int {
	if c := a.dependent(v, reading.RelationAgent); c >= 0 {
		return c
	}
	out := -1
	a.each(v, func(c int, r reading.Relation) bool {
		if c > v && a.preposition(c) == "by" && a.acts(c) {
			out = c
		}
		return out < 0
	})
	return out
}

// soon returns the place of a word within three after a token, -1 for none.
func (a *article) soon(t int, word string) int {
	for k := t + 1; k < len(a.Tokens) && k <= t+3 && a.Tokens[k].Sentence == a.Tokens[t].Sentence; k++ {
		if a.Tokens[k].Norm == word {
			return k
		}
	}
	return -1
}

// followed reports whether a verb has a particle near after it.
func (a *article) followed(v int, particle string) bool {
	k := a.soon(v, particle)
	return k >= 0 && (k == v+1 || a.Arcs[k].Relation == reading.RelationVerbParticle)
}
