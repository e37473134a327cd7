package attribution

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

func (f *finding) active(c candidate, g group, first, floor, limit int) {
	c.source = f.subjectBefore(g.from, floor)
	if s := c.source; s.to == s.from+1 && s.to == g.from && adverbial[f.norm(s.from)] {
		c.source = stretch{} // "when asked how many"
		f.asked(c, g, first, limit)
		return
	}
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
	} else if as := c.source.from - 1; as >= first && f.norm(as) == "as" && (g.to >= limit || f.tags[g.to] == TagComma || f.tags[g.to] == TagStop) &&
		f.lexicon.share(c.entry, byThat) > asSaid && f.saidAs(c, as, g.to, first, limit) {
		return // "as the Courier reported"
	} else if f.postposed(c, "post-", c.source.from, g.to, first, limit) {
		return
	}
	f.forward(c, prefix, g, floor, limit)
}

// adverbial are the question words that are nobody.
var adverbial = listed("when where why how while if once")

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
			from := p.First
			for from+1 < i && f.tags[from] == TagNumber {
				from++ // "14:20 Governor:"
			}
			c := candidate{source: stretch{from, i}, cue: stretch{i, i + 1}, head: i, entry: e, key: "line"}
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
			switch quoted, speaks := f.opens(i+1) != nil, f.speaker(c.source); {
			case f.labels[f.label(p.First, i)] > 1:
				c.key = "turn"
				c.content[0].to = f.trim(i+1, p.Last)
				f.put(c, labelled)
			case quoted && speaks:
				c.key = "line-quote"
				f.put(c, quoteLine)
			case quoted:
				c.key = "line-quote"
				f.put(c, beside)
			case speaks:
				f.propose(c)
			}
			return
		case finite(t) || t == TagComma || t == TagStop || t == TagPreposition && !joins(f.norm(i)) || f.inQuote(i):
			return
		}
	}
}

// speaker reports whether a heading's words before a colon name somebody who may speak: a person or body, or a word for
// one. What else stands there is the topic.
func (f *finding) speaker(s stretch) bool {
	if speakers[f.norm(s.to-1)] || f.norm(s.from) == "@" || strings.HasPrefix(f.norm(s.from), "@") {
		return true
	}
	i, _ := slices.BinarySearchFunc(f.Mentions, s.from, func(m reading.Mention, at int) int { return cmp.Compare(m.First, at) })
	for ; i < len(f.Mentions) && f.Mentions[i].First < s.to; i++ {
		if m := &f.Mentions[i]; m.First > s.from && f.tags[m.First-1] == TagPreposition && f.tags[s.from] != TagName && !f.lexicon.loose {
			return false // "Talks with Rao: what next"
		} else if m.Name && m.Last == s.to && (m.Type == evidence.MentionPerson || m.Type == evidence.MentionOrganization) {
			return true
		}
	}
	return false
}

// speakers are words for those who speak in headings: "Police: Road will stay shut".
var speakers = listed(`police official officials minister ministry governor mayor president spokesman spokeswoman spokesperson source sources
	analyst analysts expert experts report reports study poll survey witness witnesses lawyer lawyers prosecutor prosecutors court
	government council army military navy union opposition critics doctors scientists researchers residents diplomats un eu
	chief leader secretary judge commander general captain director editor author economist economists investigators`)

// label returns the words before a paragraph's colon.
func (f *finding) label(from, to int) string {
	if to-from > 3 {
		return ""
	}
	return f.Text.Cut(f.place(stretch{from, to}))
}

// turns counts the labels with which paragraphs begin, where the text is a conversation: at least two speakers who
// take turns.
func (f *finding) turns() {
	counts := map[string]int{}
	again := 0
	for i := range f.Paragraphs {
		p := &f.Paragraphs[i]
		for k := p.First + 1; !p.Furniture && k < min(p.Last-1, p.First+4); k++ {
			if f.norm(k) == ":" {
				if l := f.label(p.First, k); l != "" {
					if counts[l]++; counts[l] == 2 {
						again++
					}
				}
				break
			}
		}
	}
	if again >= 2 {
		f.labels = counts
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
