package attribution

import "strings"

// The constructions: what a verb of saying is followed by. A word's share of cues is counted for each.
const (
	byThat   = "that"
	byQuote  = "quote"
	byWh     = "wh"
	byClause = "clause"
	byTo     = "to"
	byNoun   = "np"
	byNounTo = "np-to"
	byAs     = "as"
	byIng    = "ing"
	byAdj    = "adj"
	byEnd    = "end"
	byColon  = "colon"
)

// complement is what follows a verb.
type complement struct {
	kind  string // a construction, or "p:" and a preposition
	start int    // where the content begins
	cue   int    // where the cue ends
	quote int    // the quotation, for byQuote
	told  bool   // a noun phrase stands between cue and content: who is told, or what is said
}

// complementAfter looks right from the end of a verb group. recipients: the verb may name who is told.
func (p *page) complementAfter(i, limit int) complement {
	if c, ok := p.introduced(i, limit); ok {
		c.cue = i
		return c
	}
	if p.tag(i) == TagParticle && i+1 < limit { // "pointed out that"
		c := p.complementAfter(i+1, limit)
		c.cue = max(c.cue, i+1)
		if c.kind == byClause || c.kind == byThat || c.kind == byQuote || c.kind == byWh {
			return c
		}
		c.kind = "l:" + p.norm(i)
		c.start = i + 1
		return c
	}
	// Whom, when and where it was said stands between verb and content, and is part of neither.
	j, told := i, false
	for steps := 0; steps < 5 && j < limit; steps++ {
		next, timed := j, false
		switch t := p.tags[j]; {
		case t == TagAdverb:
			next = j + 1
		case t == TagPreposition && occasion(p.norm(j)):
			next = p.phraseAfter(j+1, limit)
			if next == j+1 {
				next = j
			}
			timed = p.temporal(stretch{j, next})
		case t == TagTo && !verbal(p.tag(j+1)):
			next = p.phraseAfter(j+1, limit)
			if next == j+1 {
				next = j
			}
		case t == TagComma && steps > 0 && p.tag(j+1) == TagGerund:
			next = j
		default:
			next = p.phraseAfter(j, limit)
			if timed = p.temporal(stretch{j, next}); !timed && next > j {
				told = true
			}
		}
		if next == j {
			break
		}
		j = next
		if c, ok := p.introduced(j, limit); ok {
			c.cue = i
			switch {
			case told:
				c.told = true
				return c
			case c.kind == byThat || c.kind == byQuote || c.kind == byClause && (timed || p.tags[j] == TagPronoun):
				return c
			}
		}
	}
	return p.plain(i, limit)
}

// introduced recognises a content by its first tokens.
func (p *page) introduced(i, limit int) (complement, bool) {
	if i >= limit {
		return complement{}, false
	}
	k := i
	if p.tags[k] == TagComma || p.norm(k) == ":" {
		k++
	}
	if q := p.opens(k); q != nil && k < limit && (!q.Short || k > i) {
		return complement{kind: byQuote, start: k, quote: int(p.quote[k])}, true
	}
	if k > i && p.norm(i) == ":" && k < limit {
		return complement{kind: byColon, start: k}, true
	}
	switch t := p.tags[i]; {
	case p.norm(i) == "that" && p.pointing(i, limit):
	case p.norm(i) == "that" && (t == TagPreposition || t == TagWh || p.tag(i+1) != TagNoun && p.tag(i+1) != TagAdjective && p.startsClause(i+1, limit)):
		return complement{kind: byThat, start: i}, true
	case p.norm(i) == "whether" || p.norm(i) == "if" && i+1 < limit || t == TagWh && p.norm(i) != "that":
		return complement{kind: byWh, start: i}, true
	case p.startsClause(i, limit):
		return complement{kind: byClause, start: i}, true
	}
	return complement{}, false
}

// pointing reports whether a "that" opens no clause: "disputed that account, saying".
func (p *page) pointing(i, limit int) bool {
	if i+1 >= limit || p.tags[i+1] != TagNoun && p.tags[i+1] != TagAdjective {
		return false
	}
	end := p.coreAfter(i+1, limit)
	last := p.norm(end - 1)
	return end > i+1 && p.tags[end-1] == TagNoun && !strings.HasSuffix(last, "s") && last != "people" && last != "police" &&
		(end >= limit || p.tags[end] == TagStop && p.norm(end) != "(" || p.tags[end] == TagComma && p.tag(end+1) == TagGerund)
}

// startsClause reports whether a subject and its finite verb begin at i.
func (p *page) startsClause(i, limit int) bool {
	if i >= limit || p.tags[i] == TagComma {
		return false
	}
	switch p.norm(i) {
	case "he", "she", "they", "we", "i":
		return true
	case "it", "there", "this", "that", "these", "those", "you", "more", "most", "many", "few", "some", "others", "all", "both":
		if f := p.tag(i + 1); !finite(f) && f != TagAdverb {
			break
		}
		return finite(p.tag(i+1)) || p.tag(i+1) == TagAdverb && finite(p.tag(i+2))
	}
	i = p.bound(i)
	end := p.phraseAfter(i, limit)
	if end == i {
		return false
	}
	for end < limit && p.tags[end] == TagPreposition && joins(p.norm(end)) {
		next := p.phraseAfter(end+1, limit)
		if next == end+1 {
			break
		}
		end = next
	}
	for end < limit && p.tags[end] == TagAdverb {
		end++
	}
	return end < limit && finite(p.tags[end])
}

// bound steps over the words before a figure: "at least nine", "up to forty".
func (p *page) bound(i int) int {
	next := i
	switch a, b := p.norm(i), p.norm(i+1); {
	case a == "at" && (b == "least" || b == "most"), a == "up" && b == "to", (a == "more" || a == "fewer" || a == "less") && b == "than":
		next = i + 2
	case a == "as" && (b == "many" || b == "few") && p.norm(i+2) == "as":
		next = i + 3
	}
	if p.tag(next) != TagNumber && p.tag(next) != TagDeterminer {
		return i
	}
	return next
}

// plain recognises complements that are no clause.
func (p *page) plain(i, limit int) complement {
	c := complement{kind: byEnd, start: i, cue: i}
	if i >= limit {
		return c
	}
	switch t := p.tags[i]; {
	case t == TagTo && (p.tag(i+1) == TagBase || p.tag(i+1) == TagBe || p.tag(i+1) == TagHave || p.tag(i+1) == TagDo ||
		p.tag(i+1) == TagAdverb && verbal(p.tag(i+2))):
		c.kind = byTo
	case t == TagPreposition && p.norm(i) == "as":
		c.kind, c.start, c.cue = byAs, i+1, i+1
	case t == TagPreposition || t == TagTo:
		c.kind, c.start, c.cue = "p:"+p.norm(i), i+1, i+1
	case t == TagGerund:
		c.kind = byIng
	case t == TagAdjective && !nominal(p.tag(i+1)) && p.tag(i+1) != TagAdjective:
		c.kind = byAdj
	case t == TagComma || t == TagStop || t == TagConjunction || t == TagQuote && p.opens(i) == nil:
	case t == TagAdverb || t == TagNot:
		if i+1 < limit && p.tags[i+1] != TagComma && p.tags[i+1] != TagStop {
			next := p.plain(i+1, limit)
			if next.kind != byNoun {
				return next
			}
		}
	default:
		end := p.phraseAfter(i, limit)
		if end == i && p.opens(i) == nil {
			return c
		}
		c.kind = byNoun
		switch {
		case p.temporal(stretch{i, end}) && p.tags[i] == TagName:
			c.kind = byEnd
		case p.tag(end) == TagTo && (p.tag(end+1) == TagBase || p.tag(end+1) == TagBe) && end < limit:
			c.kind = byNounTo
		case p.norm(end) == "as" && end < limit:
			c.kind = byAs
			c.cue, c.start = i, i
		}
	}
	return c
}

// key names the construction: one with a noun phrase before the content is another one.
func (c complement) key() string {
	if c.told {
		return "r-" + c.kind
	}
	return c.kind
}

// complement is complementAfter, with the noun phrase after the verb taken for what is said where the verb does not
// name who is told.
func (f *finding) complement(e *entry, prefix string, i, limit int) complement {
	c := f.complementAfter(i, limit)
	if c.told && !e.tells {
		c = f.plain(i, limit)
	}
	// "said its layout and its number were right": after a verb that takes clauses, a noun phrase with a verb behind it
	// opens one, whatever stands between.
	if c.kind == byNoun && 2*e.counts[byClause].seen > e.counts[byNoun].seen && e.counts[byClause].hit > 4 && f.verbFollows(c.start, limit) {
		c.kind = byClause
	}
	return c
}

// verbFollows reports whether a finite verb stands between i and the end of its sentence, outside relative clauses.
func (p *page) verbFollows(i, limit int) bool {
	for ; i < limit; i++ {
		switch t := p.tags[i]; {
		case p.inQuote(i):
			i = p.Quotations[p.quote[i]].Last - 1
		case finite(t):
			return true
		case t == TagWh || p.norm(i) == "that" || t == TagStop || t == TagConjunction && p.tag(i+1) != TagDeterminer && !nominal(p.tag(i+1)) && p.tag(i+1) != TagAdjective:
			return false
		}
	}
	return false
}

// occasion reports whether a preposition may say when, where or to whom something was said.
func occasion(w string) bool {
	switch w {
	case "in", "on", "at", "during", "after", "before", "to", "from", "through", "via", "with", "over", "as", "for", "by":
		return true
	}
	return false
}
