package attribution

import "strings"

// accordingTo: the source follows, the content is the rest of the sentence.
func (f *finding) accordingTo(h, first, limit int) {
	e := f.lexicon.verbs["according"]
	if e == nil {
		return
	}
	c := candidate{cue: stretch{h, h + 2}, head: h, entry: e}
	c.source = f.subjectAfter(h+2, limit)
	if c.source.empty() {
		return
	}
	before := h
	for before > first && (f.tags[before-1] == TagComma || f.tags[before-1] == TagAdverb) {
		before--
	}
	switch {
	case before <= first:
		c.key = "initial"
		i := f.comma(h+2, limit)
		if next := f.comma(i+1, limit); next < limit && !f.hasVerb(i+1, next) && f.startsClause(next+1, limit) {
			i = next // "According to Rao, the mayor, it burned"
		}
		if i >= limit || i == h+2 {
			return
		}
		c.source.to = i
		c.content = append(c.content, stretch{i + 1, f.trim(i+1, limit)})
		f.resume(&c, limit, limit)
	default:
		c.key = "final"
		start := f.clauseStart(first, before)
		if q := f.closes(before - 1); q != nil && q.First < start {
			start = q.First
		}
		c.content = append(c.content, stretch{start, before})
		if i := c.source.to; i+1 < limit && f.tags[i] == TagComma {
			if f.opens(i+1) != nil {
				f.resume(&c, i, limit)
			} else {
				c.key = "middle"
				c.content = append(c.content, stretch{i + 1, f.trim(i+1, limit)})
			}
		}
	}
	f.propose(c)
}

// nounCue: "Rao's claim that", "a report of", "the decision to".
func (f *finding) nounCue(h, floor, limit int) {
	e := f.lexicon.nouns[f.norm(h)]
	if e == nil || h+1 >= limit {
		return
	}
	c := candidate{cue: stretch{h, h + 1}, head: h, entry: e}
	switch {
	case f.norm(h+1) == "that" && f.tags[h+1] != TagDeterminer:
		c.key = "n:that"
	case f.tags[h+1] == TagTo && verbal(f.tag(h+2)):
		c.key = "n:to"
	case f.tags[h+1] == TagPreposition:
		c.key = "n:p:" + f.norm(h+1)
		c.cue.to = h + 2
	default:
		return
	}
	start := h
	for start > floor && (f.tags[start-1] == TagAdjective || f.tags[start-1] == TagNoun || f.tags[start-1] == TagParticiple) {
		start--
	}
	if start > floor {
		switch {
		case f.tags[start-1] == TagPossessive || f.possessive(start-1):
			c.source = stretch{f.coreBefore(start, floor), start}
			c.key += "-of"
		case f.tags[start-1] == TagDeterminer:
			c.cue.from = start - 1
			f.object(&c, start-1, floor)
		default:
			f.object(&c, start, floor)
		}
	}
	if c.source.empty() && c.key == "n:that" && finite(f.tag(h+2)) && !f.lexicon.loose {
		return // "a statement that resembled a threat": what it is like, in nobody's words
	}
	end := f.contentEnd(c.cue.to, limit)
	if strings.HasPrefix(c.key, "n:that") {
		end = f.clauseEnd(c.cue.to, end)
	}
	c.content = append(c.content, stretch{c.cue.to, end})
	f.propose(c)
}

// object extends the cue over the verb whose object the noun is: "Oru made the point that".
func (f *finding) object(c *candidate, start, floor int) {
	v := start - 1
	if v <= floor || f.inQuote(v) || !verbal(f.tags[v]) && f.tags[v] != TagHave {
		return
	}
	g := f.groupAt(v, floor)
	switch g.voice {
	case 'a':
		if c.source = f.subjectBefore(g.from, floor); c.source.empty() {
			c.source = f.subjectShared(g.from, floor)
		}
	case 'g', 'i':
		c.source = f.spoken(g.from, floor)
	default:
		return
	}
	if c.source.empty() {
		return
	}
	c.cue.from, c.negated, c.modal = g.from, g.negated, g.modal
	c.key += "-obj"
}

// clauseEnd returns where a clause with one finite verb ends: before a second one that nothing joins to it, as in "the
// claim that the pier was safe | has been tested".
func (f *finding) clauseEnd(i, limit int) int {
	seen, joined := false, true
	for ; i < limit; i++ {
		switch t := f.tags[i]; {
		case f.inQuote(i):
			i = f.Quotations[f.quote[i]].Last - 1
		case finite(t):
			if seen && !joined {
				return i
			}
			seen, joined = true, false
			for i+1 < limit && (finite(f.tags[i+1]) || f.tags[i+1] == TagNot || f.tags[i+1] == TagAdverb || verbal(f.tags[i+1])) {
				i++
			}
		case t == TagComma || t == TagConjunction || t == TagWh || t == TagStop || f.norm(i) == "that" || f.norm(i) == "because" || f.norm(i) == "as" ||
			f.norm(i) == "if" || f.norm(i) == "than" || f.norm(i) == "while" || t == TagPronoun || verbal(t):
			joined = true
		}
	}
	return limit
}

// comma returns the first comma outside quotations from token i on, or limit.
func (f *finding) comma(i, limit int) int {
	for ; i < limit; i++ {
		if f.tags[i] == TagComma && !f.inQuote(i) {
			return i
		}
	}
	return limit
}

func (f *finding) possessive(i int) bool {
	switch f.norm(i) {
	case "his", "her", "their", "its", "my", "our", "your":
		return true
	}
	return false
}

// adjectiveCue: "is confident that", "are wary of", "was eager to".
func (f *finding) adjectiveCue(h, floor, limit int) {
	e := f.lexicon.nouns[f.norm(h)]
	if e == nil || h+1 >= limit {
		return
	}
	g := f.groupAt(h, floor)
	if !f.holds(g, TagBe) {
		return
	}
	c := candidate{cue: g.stretch, head: h, entry: e, negated: g.negated, modal: g.modal}
	k := f.complementAfter(h+1, limit)
	switch k.kind {
	case byThat, byClause, byWh, byTo:
	default:
		if !strings.HasPrefix(k.kind, "p:") {
			return
		}
	}
	if k.told {
		return
	}
	c.key, c.cue.to = "n:is-"+k.kind, k.cue
	if f.norm(g.from-1) == "it" {
		c.key = "n:it-is-" + k.kind // "it is unclear whether": nobody's word
	} else if c.source = f.subjectBefore(g.from, floor); c.source.empty() {
		if c.source = f.subjectShared(g.from, floor); c.source.empty() {
			return
		}
	}
	c.content = append(c.content, stretch{k.start, f.contentEnd(k.start, limit)})
	f.propose(c)
}

// holds reports whether a group has an auxiliary of a kind.
func (f *finding) holds(g group, t Tag) bool {
	for i := g.from; i < g.head; i++ {
		if f.tags[i] == t {
			return true
		}
	}
	return false
}
