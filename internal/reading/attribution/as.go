package attribution

// Scores of what has too few examples to be counted: a speaker's label before every turn of a conversation, "as X
// reported", and a quotation beside a verb that mostly says nothing.
const (
	labelled  = 0.9
	quoteLine = 0.85 // "Governor: “Stay at home”"
	deed      = 0.8  // "claimed the bombing", "denied any part in it": rare in the corpus, and always somebody's word
	asSaid    = 0.7
	beside    = 0.6 // a quotation beside a verb that is a cue more often than others
	besides   = 0.5 // beside any other
)

// put proposes a candidate with a score of its own.
func (f *finding) put(c candidate, share float32) {
	if f.lexicon.loose || c.cue.empty() && c.entry != silent || len(c.content) == 0 {
		return
	}
	c.share = share
	f.candidates = append(f.candidates, c)
}

// asReported: "as reported in the Courier, the gate was open", "the gate was open, as reported by the Courier".
func (f *finding) asReported(h, first, limit int) {
	as := h - 1
	if as < first || f.norm(as) != "as" || f.tag(h+1) != TagPreposition || h+2 >= limit {
		return
	}
	if w := f.norm(h + 1); w != "in" && w != "by" && w != "on" {
		return
	}
	if s := (stretch{h + 2, f.phraseAfter(h+2, limit)}); !s.empty() && !f.temporal(s) {
		f.saidAs(candidate{cue: stretch{as, h + 2}, source: s, head: h, entry: f.verb(h)}, as, s.to, first, limit)
	}
}

// saidAs proposes what an "as" clause between tokens as and end says of the sentence around it.
func (f *finding) saidAs(c candidate, as, end, first, limit int) bool {
	c.key = "as-said"
	switch {
	case as > first+1 && f.tags[as-1] == TagComma && f.tags[as-2] != TagWh && f.tags[as-2] != TagConjunction && f.tags[as-2] != TagPreposition && f.clauseStart(first, as-1) < as-1 && f.hasVerb(first, as-1):
		c.content = append(c.content, stretch{f.clauseStart(first, as-1), as - 1})
	case as > first+1 && f.tags[as-1] == TagComma && nominal(f.tags[as-2]) && end+1 < limit && f.tags[end] == TagComma && finite(f.tags[end+1]):
		c.content = append(c.content, stretch{f.clauseStart(first, as-1), as - 1}) // "The gate, as the Courier reported, was open"
	case end < limit && f.tags[end] == TagComma && f.tag(end+1) == TagGerund:
		end = f.comma(end+1, limit) // "As the Courier reported, citing a cable, the gate was open"
	}
	if end+1 < limit && f.tags[end] == TagComma {
		c.content = append(c.content, stretch{end + 1, f.trim(end+1, limit)})
	}
	if len(c.content) == 0 || c.content[len(c.content)-1].empty() {
		return false
	}
	f.put(c, asSaid)
	return true
}

// quotations gives those quotations of a paragraph that nothing has claimed, and that share their sentence with other
// words, to the subject of the verb before them: "waved the warning away as “…”".
func (f *finding) quotations(first, last int) {
	for i := first; i < last; i++ {
		if !f.inQuote(i) {
			continue
		}
		q := &f.Quotations[f.quote[i]]
		i = max(i, q.Last-1)
		before := q.First - 1
		if before < first || q.Continues >= 0 || q.Short && f.norm(before) != "as" || f.claimed(stretch{q.First, q.Last}) {
			continue
		}
		s := f.Tokens[q.First].Sentence
		if s < 0 || f.Sentences[s].First >= q.First || f.titled(q.First, q.Last) {
			continue
		}
		f.besideVerb(stretch{q.First, q.Last}, f.Sentences[s].First)
	}
}

// besideVerb looks for the verb before a quotation.
func (f *finding) besideVerb(quote stretch, first int) {
	for h := quote.from - 1; h > first && h > quote.from-16; h-- {
		if f.inQuote(h) || f.norm(h) == ";" || f.norm(h) == ")" {
			return
		}
		if !verbal(f.tags[h]) || f.tags[h] == TagParticiple && !f.holds(f.groupAt(h, first), TagHave) {
			continue
		}
		g := f.groupAt(h, first)
		c := candidate{cue: g.stretch, head: h, entry: f.verb(h), key: "beside-quote", negated: g.negated, modal: g.modal, content: []stretch{quote}}
		switch g.voice {
		case 'a', 'x':
			c.source = f.subjectBefore(g.from, first)
		case 'g', 'i':
			c.source = f.spoken(g.from, first)
		default:
			continue
		}
		if c.source.empty() {
			c.source = f.subjectShared(g.from, first)
		}
		if c.source.empty() || c.entry == nil {
			continue
		}
		for k := len(f.candidates) - 1; k >= f.first; k-- {
			if o := &f.candidates[k]; overlap(o.cue, c.cue) {
				o.content = append(o.content, quote) // said in the same breath
				return
			} else if overlap(o.source, c.cue) || inside(c.cue, *o) {
				return
			}
		}
		if f.tag(c.cue.to) == TagParticle && c.cue.to < quote.from {
			c.cue.to++
		}
		share := float32(besides)
		if c.entry.lift > 1 {
			share = beside
		}
		f.put(c, share)
		return
	}
}

// claimed reports whether a candidate of the paragraph has some of these tokens.
func (f *finding) claimed(s stretch) bool {
	for k := f.first; k < len(f.candidates); k++ {
		if c := &f.candidates[k]; inside(s, *c) || overlap(c.cue, s) || overlap(c.source, s) {
			return true
		}
	}
	return false
}

// titled reports whether most words of a quotation have capitals: the name of a book or song.
func (f *finding) titled(from, to int) bool {
	large, words := 0, 0
	for i := from; i < to; i++ {
		if k := &f.Tokens[i]; len(k.Norm) > 3 {
			if words++; k.Upper {
				large++
			}
		}
	}
	return large*3 >= words*2
}
