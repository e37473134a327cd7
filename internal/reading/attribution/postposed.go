package attribution

// follows reports whether what stands before i may be a content that is already complete.
func (f *finding) follows(i, first int) bool {
	return i > first && (f.tags[i-1] == TagComma || f.closes(i-1) != nil)
}

// postposed proposes a content that stands before its source and cue, and what resumes it after them. clause and end
// are the bounds of source and cue together.
func (f *finding) postposed(c candidate, prefix string, clause, end, first, limit int) bool {
	before := clause - 1
	if before < first {
		return false
	}
	if f.tags[before] == TagComma && before > first && f.closes(before-1) != nil {
		before--
	}
	if q := f.closes(before); q != nil {
		last := f.norm(before - 1)
		if q.Short && last != "," && f.tags[clause-1] != TagComma && last != "?" && last != "!" {
			return false
		}
		start := q.First
		if q.First > first {
			// Words of the sentence before the quotation are part of what is said: The plan was "a mess," he said.
			start = f.clauseStart(first, q.First)
		}
		c.content = append(c.content, stretch{start, before + 1})
		c.key = prefix + "quote"
		if stop := f.adverbials(end, limit, true); stop+1 < limit && f.tags[stop] == TagComma && f.norm(stop+1) == "that" {
			c.content = append(c.content, stretch{stop + 1, f.contentEnd(stop+1, limit)})
		} else {
			f.resume(&c, end, limit)
		}
		f.propose(c)
		return true
	}
	if f.tags[before] != TagComma {
		return false
	}
	start := f.clauseStart(first, before)
	stop := f.adverbials(end, limit, c.entry.tells)
	if !f.hasVerb(start, before) {
		switch whole := before-start > 3 && (nominal(f.tags[start]) || f.tags[start] == TagDeterminer); {
		case stop < limit && f.tags[stop] == TagComma && (finite(f.tag(stop+1)) || f.startsClause(stop+1, limit)):
			// "But, he said, the harbour is closed", "The harbour, he said, is closed"
			c.key = prefix + "lead"
			c.content = append(c.content, stretch{start, before}, stretch{stop + 1, f.contentEnd(stop+1, limit)})
			f.propose(c)
			return true
		case !whole || stop < limit && f.tags[stop] != TagStop:
			return false
		}
	}
	switch {
	case stop >= limit || f.tags[stop] == TagStop:
		c.key = prefix + "clause"
		c.content = append(c.content, stretch{start, before})
		if stop < limit && f.norm(stop) != "." && stop+1 < limit && f.norm(stop) != ":" && f.norm(stop) != "(" {
			c.content = append(c.content, stretch{stop + 1, f.trim(stop+1, limit)})
		}
	case f.tags[stop] == TagComma:
		c.key = prefix + "mid"
		c.content = append(c.content, stretch{start, before})
		switch next := f.tag(stop + 1); {
		case f.opens(stop+1) != nil:
			f.resume(&c, stop, limit)
		case finite(next) || next == TagConjunction || f.startsClause(stop+1, limit) || f.norm(stop+1) == "that" ||
			next == TagPreposition && f.norm(stop+2) != "condition" && f.norm(stop+1) != "in":
			c.content = append(c.content, stretch{stop + 1, f.contentEnd(stop+1, limit)})
		default:
			f.resume(&c, limit, limit)
		}
	default:
		return false
	}
	f.propose(c)
	return true
}

// clauseStart returns where a content that ends before `end` begins in its sentence.
func (f *finding) clauseStart(first, end int) int {
	for i := end - 1; i > first && i > end-reach; i-- {
		if f.norm(i) == ";" && !f.inQuote(i) {
			return i + 1
		}
	}
	return f.afterDateline(first, end)
}

// afterDateline steps over "TOLM, May 14 (SNA) -" at the start of a paragraph.
func (f *finding) afterDateline(first, end int) int {
	k := &f.Tokens[first]
	if !k.AllCaps || f.Paragraphs[k.Paragraph].First != first {
		return first
	}
	for i := first + 1; i < end && i < first+20; i++ {
		if f.dash(i) {
			return i + 1
		}
		if finite(f.tags[i]) {
			break
		}
	}
	return first
}

func (f *finding) hasVerb(from, to int) bool {
	for i := from; i < to; i++ {
		if finite(f.tags[i]) {
			return true
		}
	}
	return false
}

// adverbials steps over when, where and to whom something was said.
func (f *finding) adverbials(i, limit int, told bool) int {
	for steps := 0; i < limit && steps < 8; steps++ {
		switch t := f.tags[i]; {
		case t == TagComma || t == TagStop || f.opens(i) != nil:
			return i
		case t == TagAdverb || t == TagPreposition || t == TagTo:
			i++
		default:
			next := f.phraseAfter(i, limit)
			if next == i || !told && f.tags[i-1] != TagPreposition && f.tags[i-1] != TagTo && !f.temporal(stretch{i, next}) {
				return i
			}
			i = next
		}
	}
	return i
}
