package attribution

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
