package attribution

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
		i := c.source.to
		for i < limit && f.tags[i] != TagComma {
			i++
		}
		if i >= limit {
			return
		}
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
		}
	}
	c.content = append(c.content, stretch{c.cue.to, f.contentEnd(c.cue.to, limit)})
	f.propose(c)
}

func (f *finding) possessive(i int) bool {
	switch f.norm(i) {
	case "his", "her", "their", "its", "my", "our", "your":
		return true
	}
	return false
}
