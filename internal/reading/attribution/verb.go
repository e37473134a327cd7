package attribution

import "hearsay/internal/reading"

func (f *finding) active(c candidate, g group, first, floor, limit int) {
	c.source = f.subjectBefore(g.from, floor)
	prefix := ""
	if c.source.empty() {
		if f.follows(g.from, first) && f.tags[g.head] != TagBase && !g.modal {
			if s := f.subjectAfter(g.to, limit); !s.empty() {
				c.source = s
				if f.postposed(c, "inv-", g.from, s.to, first, limit) {
					return
				}
			}
		}
		prefix = "c-"
		if c.source = f.subjectShared(g.from, floor); c.source.empty() {
			prefix = "0-"
		}
	} else if f.postposed(c, "post-", c.source.from, g.to, first, limit) {
		return
	}
	f.forward(c, prefix, g, floor, limit)
}

// asked: "Asked about the ledger, Rao laughed", "when asked whether".
func (f *finding) asked(c candidate, g group, first, limit int) {
	if g.from > first && f.tags[g.from-1] != TagWh && f.tags[g.from-1] != TagComma {
		return
	}
	for i := g.to; i < limit; i++ {
		if f.tags[i] == TagComma && !f.inQuote(i) {
			limit = i
			break
		}
	}
	k := f.complement(c.entry, "x-", g.to, limit)
	if k.kind == "p:by" {
		c.source = stretch{k.start, f.phraseAfter(k.start, limit)}
		if c.source.empty() {
			return
		}
		k = f.complementAfter(c.source.to, limit)
		k.cue = g.to
	}
	c.key = "x-" + k.key()
	c.cue.to = max(c.cue.to, k.cue)
	if k.kind != byEnd {
		c.content = append(c.content, stretch{k.start, f.trim(k.start, limit)})
		f.propose(c)
	}
}

// heading: "Rao: harbour to close", "RAO: It closes." at the start of a paragraph.
func (f *finding) heading(p *reading.Paragraph) {
	e := f.lexicon.verbs[":"]
	if e == nil {
		return
	}
	for i := p.First + 1; i < min(p.Last-1, p.First+10); i++ {
		switch t := f.tags[i]; {
		case f.norm(i) == ":" && !f.inQuote(i):
			limit := p.Last
			if s := f.Tokens[i].Sentence; s >= 0 && !f.Tokens[p.First].AllCaps && f.opens(i+1) == nil {
				limit = f.Sentences[s].Last
				if s+1 < p.LastSentence && f.Sentences[s].Last <= i+1 {
					limit = f.Sentences[s+1].Last
				}
			}
			c := candidate{source: stretch{p.First, i}, cue: stretch{i, i + 1}, head: i, entry: e, key: "line"}
			if p.Heading || p.First == 0 {
				c.key = "title"
			}
			switch {
			case f.Tokens[p.First].AllCaps:
				c.key += "-caps"
			case f.tags[p.First] == TagName:
				c.key += "-name"
			}
			c.content = append(c.content, stretch{i + 1, f.trim(i+1, limit)})
			f.propose(c)
			return
		case finite(t) || t == TagComma || t == TagStop || t == TagPreposition && !joins(f.norm(i)) || f.inQuote(i):
			return
		}
	}
}

// spoken returns the source of a verb without a subject of its own: that of the statement before it in the sentence,
// where it stands after its verb, or the subject that it shares.
func (f *finding) spoken(verb, floor int) stretch {
	if n := len(f.candidates); n > f.first {
		if c := f.candidates[n-1]; c.cue.from >= floor && c.source.from > c.head && c.source.to <= verb {
			return c.source
		}
	}
	return f.subjectShared(verb, floor)
}

// passive: "is expected to", "was accused of", "it was announced that". The one acted on is part of the content; the
// source is named after "by" or not at all.
func (f *finding) passive(c candidate, g group, first, floor, limit int) {
	if moods[c.entry.lemma] {
		if c.source = f.subjectBefore(g.from, floor); c.source.empty() {
			c.source = f.subjectShared(g.from, floor)
		}
		f.forward(c, "m-", g, floor, limit)
		return
	}
	subject := f.subjectBefore(g.from, floor)
	k := f.complement(c.entry, "p-", g.to, limit)
	c.key = "p-" + k.key()
	c.cue.to = max(c.cue.to, k.cue)
	rest := stretch{k.start, f.contentEnd(k.start, limit)}
	switch k.kind {
	case byThat, byClause, byWh, byQuote, byColon:
		c.content = append(c.content, rest)
	case "p:by":
		c.cue.to = g.to
		c.source = f.subjectAfter(k.start, limit)
		c.content = append(c.content, subject)
	case byEnd:
		c.content = append(c.content, subject)
	default:
		c.content = append(c.content, subject, rest)
	}
	f.propose(c)
}

// participle: "Rao rejected the plan, calling it a mess".
func (f *finding) participle(c candidate, g group, floor, limit int) {
	if g.from > floor && nominal(f.tags[g.from-1]) {
		c.source = stretch{f.coreBefore(g.from, floor), g.from} // "with one ad asking"
	} else {
		c.source = f.spoken(g.from, floor)
	}
	if c.source.empty() && (g.from == floor || g.from == floor+1) {
		for i := g.to; i < limit && i < g.to+40; i++ {
			if f.tags[i] == TagComma && !f.inQuote(i) {
				c.source = stretch{i + 1, f.phraseAfter(i+1, limit)}
				limit = i
				break
			}
		}
	}
	prefix := "g-"
	if g.from > floor && f.tags[g.from-1] != TagComma {
		prefix = "gn-"
	}
	f.forward(c, prefix, g, floor, limit)
}

func (f *finding) infinitive(c candidate, g group, floor, limit int) {
	switch f.norm(g.from - 1) {
	case "authorized", "authorised", "allowed", "permitted", "able":
		return // what somebody may say is not said
	}
	if before := g.from - 1; before > floor && (f.tags[before] == TagPronoun || f.tags[before] == TagName) {
		c.source = stretch{f.coreBefore(g.from, floor), g.from} // "let them say"
	} else {
		c.source = f.spoken(g.from, floor)
	}
	f.forward(c, "i-", g, floor, limit)
}
