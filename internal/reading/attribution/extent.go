package attribution

// contentEnd returns where a content that begins at token i ends: at the end of its sentence without the full stop,
// or before a further cue that is coordinated with the one that introduces it.
func (f *finding) contentEnd(i, limit int) int {
	p := f.page
	for k := i; k < limit; k++ {
		if p.inQuote(k) {
			k = min(limit, p.Quotations[p.quote[k]].Last) - 1
			continue
		}
		if p.norm(k) == "(" && k > i {
			k = p.bracket(k, limit)
			continue
		}
		switch t := p.tags[k]; {
		case t == TagComma && k > i+1 && f.breaks(k, limit):
			return k
		case t == TagConjunction && k > i && f.resumes(k+1, limit):
			return k
		case p.norm(k) == ";" && k > i:
			return k
		case p.norm(k) == "according" && p.tag(k+1) == TagTo && k > i:
			return k
		case p.norm(k) == "on" && (p.norm(k+1) == "condition" || p.norm(k+2) == "condition") && k > i:
			return k
		}
	}
	return p.trim(i, limit)
}

// bracket returns the token that closes the bracket at i, or i where none does nearby.
func (p *page) bracket(i, limit int) int {
	for k := i + 1; k < limit && k < i+60; k++ {
		if p.norm(k) == ")" {
			return k
		}
	}
	return i
}

// hangingEnd is contentEnd for a clause that hangs on another: it ends where the other goes on, after a comma. A content
// that is only a phrase ends where another clause is joined to its own: "claimed the attack, and it emerged".
func (f *finding) hangingEnd(i, limit int, hanging, phrase bool) int {
	end := f.contentEnd(i, limit)
	if !hanging && !phrase {
		return end
	}
	verb := false // the content has one of its own
	for k := i + 1; k < end; k++ {
		if t := f.tags[k]; !f.inQuote(k) && (t == TagWh || finite(t) || f.norm(k) == "that") {
			verb = true
		} else if phrase && !verb && t == TagConjunction && !f.inQuote(k) && k+1 < end && (f.tags[k+1] == TagPast || f.tags[k+1] == TagPresent) {
			return k // "rejected it and claimed the attack"
		}
		if f.inQuote(k) {
			if q := f.closes(k); q == nil || f.norm(k-1) != "," {
				continue
			}
		} else if f.tags[k] != TagComma {
			continue
		}
		next := k + 1
		if phrase && next < end && f.tags[next] == TagConjunction {
			next++
		} else if !hanging {
			continue
		}
		for next < end && f.tags[next] == TagAdverb {
			next++
		}
		if next < end && (finite(f.tags[next]) || f.startsClause(next, end)) {
			if f.inQuote(k) {
				return k + 1
			}
			return k
		}
	}
	return end
}

// trim takes the full stop off a stretch's end, unless it stands inside a quotation.
func (p *page) trim(from, to int) int {
	for to > from && !p.inQuote(to-1) && (p.tags[to-1] == TagStop && p.norm(to-1) != ")" || p.tags[to-1] == TagComma) {
		to--
	}
	return to
}

// breaks reports whether a comma ends the content: another cue follows that has the same source.
func (f *finding) breaks(comma, limit int) bool {
	p := f.page
	i := comma + 1
	if i >= limit {
		return false
	}
	if p.tags[i] == TagConjunction {
		if f.announced(i+1, limit) {
			return true
		}
		if f.resumes(i+1, limit) {
			return true
		}
		return p.norm(i) == "but" && (p.startsClause(i+1, limit) || f.apart(i+1, limit))
	}
	if p.norm(i) == "according" && p.tag(i+1) == TagTo {
		return true
	}
	for i < limit && p.tags[i] == TagAdverb {
		i++
	}
	if i < limit && p.tags[i] == TagGerund {
		if e := f.verb(i); e != nil {
			return f.lexicon.share(e, "g-"+f.complement(e, "g-", i+1, limit).key()) >= 0.45
		}
	}
	if f.announced(i, limit) {
		return true
	}
	return p.norm(i) == "which" || p.norm(i) == "while" || p.norm(i) == "although" || p.norm(i) == "though"
}

// apart reports whether a clause begins at i whose subject has an apposition: "but a rival, the Nine, also claimed".
func (f *finding) apart(i, limit int) bool {
	end := f.phraseAfter(i, limit)
	if end == i || end >= limit || f.tags[end] != TagComma || !f.apposition(end+1, limit) {
		return false
	}
	shut := f.comma(end+1, limit) + 1
	for shut < limit && f.tags[shut] == TagAdverb {
		shut++
	}
	return shut < limit && finite(f.tags[shut])
}

// resumes reports whether a finite verb of saying without a subject of its own follows a conjunction.
func (f *finding) resumes(i, limit int) bool {
	p := f.page
	for i < limit && (p.tags[i] == TagAdverb || p.tags[i] == TagHave || p.tags[i] == TagModal || p.tags[i] == TagNot) {
		i++
	}
	if i >= limit || p.inQuote(i) || p.tags[i] != TagPast && p.tags[i] != TagPresent {
		return false
	}
	e := f.verb(i)
	if e == nil {
		return false
	}
	return f.lexicon.share(e, "c-"+f.complement(e, "c-", i+1, limit).key()) >= 0.45
}

// announced reports whether a clause with a cue of its own begins at i: "he says that".
func (f *finding) announced(i, limit int) bool {
	if i < limit && (f.norm(i) == "while" || f.norm(i) == "as" || f.norm(i) == "though") {
		i++
	}
	end := f.phraseAfter(i, limit)
	for end < limit && end > i && (f.tags[end] == TagAdverb || f.tags[end] == TagHave || f.tags[end] == TagModal) {
		end++
	}
	if end == i || end >= limit || f.inQuote(end) || !verbal(f.tags[end]) {
		return false
	}
	e := f.verb(end)
	return e != nil && f.lexicon.share(e, f.complement(e, "", end+1, limit).key()) >= 0.55
}
