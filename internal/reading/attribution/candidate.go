package attribution

import "hearsay/internal/reading"

// candidate is a statement before its spans are checked against those of its neighbours.
type candidate struct {
	source, cue stretch
	content     []stretch
	head        int // the token that carries the cue's meaning
	entry       *entry
	key         string // the construction
	share       float32
	negated     bool
	modal       bool
	follows     bool // the source is that of the statement before, and stands there
}

// finding is one run over one text.
type finding struct {
	*page
	lexicon    *lexicon
	candidates []candidate
	first      int // the first candidate of the current paragraph
}

// least is the share below which a construction is no evidence of a statement.
const least = 0.3

func (f *finding) propose(c candidate) {
	c.share = f.lexicon.share(c.entry, c.key)
	if c.share < least && !f.lexicon.loose {
		return
	}
	kept := c.content[:0]
	for _, s := range c.content {
		if !s.empty() {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 || c.cue.empty() {
		return
	}
	c.content = kept
	f.candidates = append(f.candidates, c)
}

// verb returns the lexicon's entry for a token that is a verb, nil for one that never is a cue.
func (f *finding) verb(i int) *entry {
	if e := f.lexicon.verbs[f.norm(i)]; e != nil {
		return e
	}
	return f.lexicon.unknown
}

// sentence looks for cues in the tokens from first to limit, which are one sentence.
func (f *finding) sentence(first, limit int) {
	floor := first
	for h := first; h < limit; h++ {
		if f.inQuote(h) {
			if q := f.closes(h); q != nil && !q.Short {
				floor = h + 1
			}
			continue
		}
		switch {
		case f.norm(h) == "according" && f.tag(h+1) == TagTo && h+2 < limit:
			f.accordingTo(h, first, limit)
		case verbal(f.tags[h]):
			f.verbCue(h, first, floor, limit)
		case f.tags[h] == TagNoun:
			f.nounCue(h, floor, limit)
		}
	}
}

// verbCue proposes what the verb at h introduces. The sentence begins at first; a quotation that closes in it ends at
// floor.
func (f *finding) verbCue(h, first, floor, limit int) {
	e := f.verb(h)
	if e == nil {
		return
	}
	g := f.groupAt(h, floor)
	c := candidate{cue: g.stretch, head: h, entry: e, negated: g.negated, modal: g.modal}
	switch g.voice {
	case 'a':
		f.active(c, g, first, floor, limit)
	case 'p':
		f.passive(c, g, first, floor, limit)
	case 'g':
		f.participle(c, g, floor, limit)
	case 'i':
		f.infinitive(c, g, floor, limit)
	case 'x':
		// After a subject and before a clause it is a past tense that looks like a participle.
		if k := f.complementAfter(g.to, limit); g.from > floor && nominal(f.tags[g.from-1]) && (k.kind == byThat || k.kind == byClause || k.kind == byQuote) {
			f.active(c, g, first, floor, limit)
			return
		}
		f.asked(c, g, first, limit)
	}
}

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

// follows reports whether what stands before i may be a content that is already complete.
func (f *finding) follows(i, first int) bool {
	return i > first && (f.tags[i-1] == TagComma || f.closes(i-1) != nil)
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
	stop := f.adverbials(end, limit, c.entry.counts["r-that"].hit > 0)
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

// resume adds the quotations that go on after source and cue: in the same sentence, and right after it.
func (f *finding) resume(c *candidate, i, limit int) {
	if i < limit {
		i = f.adverbials(i, limit, true)
		// What else the sentence says of the occasion stands in the way of a quotation that goes on after it.
		for i < limit && f.opens(i) == nil && f.tags[i] != TagComma && f.tags[i] != TagStop {
			i++
		}
		if i < limit && f.tags[i] == TagComma && f.opens(i+1) == nil {
			i = limit
		}
	}
	for i < len(f.tags) && f.Tokens[i].Paragraph == f.Tokens[c.head].Paragraph {
		if f.tags[i] == TagComma || f.tags[i] == TagStop {
			i++
			continue
		}
		q := f.opens(i)
		if q == nil || q.Short && i >= limit {
			return
		}
		if q.Last < len(f.tags) && f.Tokens[q.Last-1].Sentence == f.Tokens[min(q.Last, len(f.tags)-1)].Sentence && f.tags[q.Last] != TagStop && i >= limit {
			return // a new sentence with a cue of its own
		}
		c.content = append(c.content, stretch{i, q.Last})
		i = q.Last
	}
	f.goOn(c)
}

// goOn adds the paragraphs over which a quotation runs on.
func (f *finding) goOn(c *candidate) {
	last := c.content[len(c.content)-1]
	for last.to > 0 && f.inQuote(last.to-1) {
		q := f.quote[last.to-1]
		next := q + 1
		for int(next) < len(f.Quotations) && f.Quotations[next].Parent >= 0 {
			next++
		}
		if int(next) >= len(f.Quotations) || f.Quotations[next].Continues != int(q) {
			return
		}
		last = stretch{f.Quotations[next].First, f.Quotations[next].Last}
		c.content = append(c.content, last)
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

// forward proposes the content that follows the cue.
func (f *finding) forward(c candidate, prefix string, g group, floor, limit int) {
	if f.gap(c, prefix, g, floor, limit) {
		return
	}
	k := f.complement(c.entry, prefix, g.to, limit)
	c.key = prefix + k.key()
	hanging := prefix == "g-" && (f.tag(g.from-1) != TagComma || c.source.to == g.from-1) || !c.source.empty() && c.source.to <= g.from &&
		(f.tags[c.source.from] == TagWh || f.subordinate(c.source.from, floor) && f.norm(c.source.from-1) != "that")
	c.cue.to = max(c.cue.to, k.cue)
	switch k.kind {
	case byEnd:
		return
	case byQuote:
		q := &f.Quotations[k.quote]
		if f.norm(k.start-1) == ":" && k.start-1 == c.cue.to {
			c.cue.to = k.start
		}
		if q.Last < limit && f.tags[q.Last] != TagStop && f.tags[q.Last] != TagComma {
			c.content = append(c.content, stretch{k.start, f.contentEnd(k.start, limit)})
			break
		}
		c.content = append(c.content, stretch{k.start, q.Last})
		f.resume(&c, q.Last, limit)
	case byColon:
		c.cue.to = k.start
		c.content = append(c.content, stretch{k.start, f.contentEnd(k.start, limit)})
	case byTo, byAdj:
		if raising[c.entry.lemma] {
			// What seems to be so is all of it said, by nobody in particular.
			c.content = append(c.content, c.source)
			c.source = stretch{}
		}
		c.content = append(c.content, stretch{k.start, f.hangingEnd(k.start, limit, hanging, !clausal(c.key))})
	default:
		c.content = append(c.content, stretch{k.start, f.hangingEnd(k.start, limit, hanging, !clausal(c.key))})
	}
	if last := &c.content[len(c.content)-1]; k.kind != byQuote && last.to >= f.trim(last.from, limit) && strongly[k.kind] {
		f.resume(&c, limit, limit)
	}
	f.propose(c)
}

// gap: "a law that critics say hurts the poor": what stands before the source is the subject of what is said.
func (f *finding) gap(c candidate, prefix string, g group, floor, limit int) bool {
	if prefix != "" || c.source.from <= floor || !finite(f.tag(g.to)) || g.to >= limit {
		return false
	}
	before := c.source.from - 1
	from := f.coreBefore(c.source.from, floor)
	if f.tags[before] == TagWh || f.norm(before) == "that" {
		from = before
	}
	if from > before {
		return false
	}
	c.key = "gap"
	c.content = append(c.content, stretch{from, before + 1}, stretch{g.to, f.clauseEnd(g.to, f.hangingEnd(g.to, limit, true, false))})
	f.propose(c)
	return true
}

// raising verbs have no source: their subject is part of what seems.
var raising = map[string]bool{"seem": true, "appear": true}

// strongly are the constructions after which a quotation in the next sentence goes on with the same words.
var strongly = map[string]bool{byThat: true, byClause: true}

// passive: "is expected to", "was accused of", "it was announced that". The one acted on is part of the content; the
// source is named after "by" or not at all.
func (f *finding) passive(c candidate, g group, first, floor, limit int) {
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
