package attribution

// subjectBefore returns the noun phrase that governs a finite verb group, looking left from its first token: the one
// right before it, or the one before an inserted phrase. floor is the first token of the clause's sentence.
func (p *page) subjectBefore(verb, floor int) stretch {
	floor = max(floor, verb-reach)
	end := verb
	if end <= floor {
		return stretch{}
	}
	if p.tags[end-1] == TagComma || p.dash(end-1) {
		return p.subjectBeforeComma(end-1, floor)
	}
	if s, ok := p.skipTime(end, floor); ok {
		end = s
		if end <= floor {
			return stretch{}
		}
		if p.tags[end-1] == TagComma {
			return p.subjectBeforeComma(end-1, floor)
		}
		if describes(p.tags[end-1]) && end-2 > floor && nominal(p.tags[end-2]) {
			if start := p.phraseBefore(end-1, floor); start < end-1 && p.opensClause(start, floor) {
				return stretch{start, verb} // "A report published in April warned"
			}
		}
	}
	start := p.phraseBefore(end, floor)
	if start == end-1 && end-1 > floor && aside(p.norm(start)) {
		// "the minister himself said", "a man there told us"
		if left := p.phraseBefore(start, floor); left < start {
			return stretch{left, end}
		}
	}
	return stretch{start, end}
}

// aside reports whether a word after a subject belongs to it and is none.
func aside(w string) bool {
	switch w {
	case "himself", "herself", "itself", "themselves", "there", "here", "each", "both", "all":
		return true
	}
	return false
}

func (p *page) dash(i int) bool {
	switch p.norm(i) {
	case "-", "--", "–", "—":
		return true
	}
	return false
}

// skipTime steps over a time between subject and verb: "Rao on Tuesday said", "Rao Tuesday said".
func (p *page) skipTime(end, floor int) (int, bool) {
	start := p.coreBefore(end, floor)
	if start == end || !times[p.norm(end-1)] {
		return end, false
	}
	if start > floor+1 && p.tags[start-1] == TagPreposition {
		return start - 1, true
	}
	if (p.tags[end-1] == TagName || deictic(p.norm(end-1))) && end-2 >= floor && nominal(p.tags[end-2]) {
		return end - 1, true
	}
	return end, false
}

func deictic(w string) bool {
	return w == "today" || w == "yesterday" || w == "tonight" || w == "tomorrow"
}

// subjectBeforeComma finds the subject of a verb after a comma: "Rao, the mayor, said" with its apposition, "Rao, in a
// letter, said" without what is no part of the name.
func (p *page) subjectBeforeComma(comma, floor int) stretch {
	tries := 0
	for i := comma - 1; i > floor && tries < 4 && i > comma-60; i-- {
		if p.inQuote(i) && p.opens(i) == nil {
			continue
		}
		if p.tags[i] != TagComma && !p.dash(i) || p.dash(i) != p.dash(comma) {
			continue
		}
		tries++
		start := p.phraseBefore(i, floor)
		if start == i || !p.opensClause(start, floor) {
			continue
		}
		switch p.tags[i+1] {
		case TagDeterminer, TagNoun, TagName, TagNumber, TagAdjective, TagWh, TagPronoun:
			if p.temporal(stretch{i + 1, comma}) && p.tags[i+1] != TagWh {
				return stretch{start, i}
			}
			return stretch{start, comma + 1}
		}
		return stretch{start, i}
	}
	return stretch{}
}

// subjectShared finds the subject of a verb that has none of its own: after "and", of a participle, of an infinitive.
// It is the subject of the nearest finite verb before it in the sentence.
func (p *page) subjectShared(verb, floor int) stretch {
	var nearest stretch
	if verb > floor+1 && p.tags[verb-1] == TagComma {
		// "Rao, citing the ledger, said": nothing but the name before the comma.
		if start := p.phraseBefore(verb-1, floor); start < verb-1 && (start == floor || start == floor+1 && p.tags[floor] == TagConjunction) {
			return stretch{start, verb - 1}
		}
	}
	for i, depth := verb-1, 0; i >= floor && i > verb-reach && depth < 6; i-- {
		if p.inQuote(i) {
			i = max(floor, p.Quotations[p.quote[i]].First)
			continue
		}
		if !finite(p.tags[i]) {
			continue
		}
		first := i
		for first > floor && (finite(p.tags[first-1]) || p.tags[first-1] == TagNot || p.tags[first-1] == TagAdverb) && !p.inQuote(first-1) {
			first--
		}
		depth++
		if s := p.subjectBefore(first, floor); !s.empty() && p.tags[s.from] != TagWh {
			if !p.subordinate(s.from, floor) {
				return s
			}
			if nearest.empty() {
				nearest = s
			}
		}
		i = first
	}
	return nearest
}

// subordinate reports whether the clause whose subject begins at i hangs on another: "after he won", "how he planned".
func (p *page) subordinate(i, floor int) bool {
	if i <= floor {
		return false
	}
	switch p.tags[i-1] {
	case TagPreposition, TagWh:
		return true
	}
	return p.norm(i-1) == "that"
}

// subjectAfter returns the noun phrase after an inverted verb, with its apposition: "said Rao, the mayor of Tolm".
func (p *page) subjectAfter(i, limit int) stretch {
	end := p.phraseAfter(i, limit)
	if end == i {
		return stretch{}
	}
	for end+1 < limit {
		switch {
		case p.tags[end] == TagPreposition && joins(p.norm(end)) && p.norm(end) != "on" && !p.temporal(stretch{end + 1, min(limit, end+3)}):
			next := p.phraseAfter(end+1, limit)
			if next == end+1 {
				return stretch{i, end}
			}
			end = next
		case (p.tags[end] == TagGerund || p.tags[end] == TagParticiple) && nominal(p.tags[end+1]) && nominal(p.tags[end-1]):
			end = p.phraseAfter(end+1, limit)
		case p.tags[end] == TagConjunction && p.tags[end-1] == TagName && p.tags[end+1] == TagName:
			end = p.phraseAfter(end+1, limit)
		case p.tags[end] == TagComma && p.apposition(end+1, limit):
			// An apposition after a closing name runs to the end of the sentence.
			for end++; end < limit && p.opens(end) == nil; end++ {
				if p.tags[end] == TagStop && p.norm(end) != "(" && p.norm(end) != ")" {
					break
				}
				if p.tags[end] == TagComma && end+1 < limit && (p.tags[end+1] == TagWh && p.speaks(end+2) || p.opens(end+1) != nil || p.tags[end+1] == TagGerund || p.tags[end+1] == TagPreposition && p.temporal(stretch{end + 1, min(limit, end+5)}) || p.tags[end+1] == TagConjunction && finite(p.tag(end+2))) {
					break
				}
			}
			return stretch{i, end}
		case p.norm(end) == "who" || p.norm(end) == "familiar" || p.norm(end) == "close" && p.norm(end+1) == "to":
			for end < limit && p.tags[end] != TagComma && p.tags[end] != TagStop && p.opens(end) == nil {
				end++
			}
			return stretch{i, end}
		default:
			return stretch{i, end}
		}
	}
	return stretch{i, end}
}

// speaks reports whether a verb says in so many words that something is said: "Velis, who said" brings a statement of its
// own, "Velis, who owns the pier" describes.
func (p *page) speaks(i int) bool {
	switch p.norm(i) {
	case "said", "says", "say", "told", "added", "argued", "noted", "called", "wrote", "believes", "thinks":
		return true
	}
	return false
}

// apposition reports whether what follows a comma describes the name before it.
func (p *page) apposition(i, limit int) bool {
	switch p.tags[i] {
	case TagWh:
		return !p.speaks(i + 1)
	case TagDeterminer, TagNoun, TagAdjective, TagNumber:
		return !p.temporal(stretch{i, min(limit, i+2)})
	case TagName:
		end := p.coreAfter(i, limit)
		return !times[p.norm(i)] && !finite(p.tag(end))
	}
	return false
}
