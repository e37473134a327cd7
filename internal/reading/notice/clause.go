package notice

import "hearsay/internal/reading"

// thatClause returns what stands after "that" behind a verb of warning, where the tree made it part of something else.
func (a *article) thatClause(v int) span {
	s := &a.Sentences[a.Tokens[v].Sentence]
	verb := a.is(v, warn) && a.tag(v) == reading.TagVerb
	if !verb && !a.is(v, noticeNoun) {
		return span{}
	}
	for t := v + 1; t < s.Last-2 && t <= v+10; t++ {
		switch k := &a.Tokens[t]; {
		case k.Kind == reading.Punctuation && (verb || !a.dated(t-1) && !a.dated(min(t+1, s.Last-1)) && !a.dated(min(t+2, s.Last-1))), a.tag(t) == reading.TagVerb:
			return span{}
		case k.Norm == "that" && verb:
			return a.trim(span{t + 1, s.Last}, t+1)
		case k.Norm == "that" && a.tag(t) == reading.TagSubordinator:
			return a.trim(span{t + 1, a.clause(t+1, s.Last)}, t+1)
		}
	}
	return span{}
}

// clause returns where a clause ends that begins at a token: at a mark, or at a second verb that carries what stands before the clause.
func (a *article) clause(t, limit int) int {
	verbs := 0
	for ; t < limit; t++ {
		switch {
		case a.Tokens[t].Kind == reading.Punctuation || a.Tokens[t].Kind == reading.QuoteMark:
			return t
		case a.tag(t) == reading.TagVerb:
			if verbs++; verbs > 1 && a.is(t, move|pass|receive|issue|answers) {
				for t > 0 && (a.tag(t-1) == reading.TagAuxiliary || a.tag(t-1) == reading.TagAdverb) {
					t--
				}
				return t
			}
		}
	}
	return limit
}

// undated cuts off the words at the head of a stretch that say when, and to whom: "on 2 March to the company", "in November that ...".
// What is left empty says nothing.
func (a *article) undated(about []span) []span {
	out := about[:0]
	for _, s := range about {
		for {
			t := s.first
			if t < s.last && a.tag(t) == reading.TagAdposition {
				t++
			}
			i := -1
			if t < s.last {
				i = a.dateAt(t)
			}
			if i < 0 || a.Dates[i].First != t && a.Dates[i].First != s.first || a.Dates[i].Last > s.last {
				break
			}
			s.first = a.Dates[i].Last
			for s.first < s.last && (a.Tokens[s.first].Kind == reading.Punctuation || a.Tokens[s.first].Norm == "that" || a.Tokens[s.first].Norm == "to" && a.tag(s.first) == reading.TagParticle) {
				s.first++
			}
		}
		if s.first < s.last && s.first > 0 && s.last-s.first <= 4 && a.Tokens[s.first].Norm == "to" && a.tag(s.first) == reading.TagAdposition {
			continue
		}
		if k := s.last - 1; k > s.first && a.tag(k) == reading.TagAdposition { // what the tree cut off behind "over"
			if n := a.nounFrom(s.last); n >= 0 && !a.dated(n) && n < k+6 {
				s.last = n + 1
			}
		}
		if !s.empty() {
			out = append(out, s)
		}
	}
	return out
}
