package report

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// fragment is how few words no assertion has.
const fragment = 4

// asserts reports whether a sentence says something of the world.
func (c *checker) asserts(i int) bool {
	s := &c.sentences[i]
	words := c.tokens[i]
	where := c.paragraphs[s.paragraph].place
	plain := strings.TrimRight(s.plain, " \"'”’»)*")
	switch {
	case where == inHeading, len(words) < fragment && len(s.cites) == 0 && !sweeping(words), strings.HasSuffix(plain, "?") && !quotedEnd(s), strings.HasSuffix(plain, ":"):
		return false
	case where == inQuote && strings.ContainsAny(s.plain[:min(len(s.plain), 3)], "—–"):
		return false // whose words they are
	case ofReport(words), ofScale(s.plain):
		return false
	case unknownGap(words):
		return false
	}
	return true
}

// sweeping reports whether a sentence says what all, or none, think: few words are enough for it. That nobody knows is no such thing.
func sweeping(words []token) bool {
	none := len(words) > 2 && words[0].norm == "no" && words[1].norm == "one"
	if none {
		words = words[1:]
	} else if len(words) < 2 || !sayings["all"][words[0].norm] && !sayings["none"][words[0].norm] {
		return false
	}
	none = none || sayings["none"][words[0].norm]
	return sayings["think"][words[1].norm] && !(none && strings.HasPrefix(words[1].norm, "kn"))
}

// quotedEnd reports whether a sentence ends in a quotation: a question that is quoted is none of the writer's.
func quotedEnd(s *sentence) bool {
	return slices.ContainsFunc(s.quotes, func(q quote) bool { return q.End >= len(strings.TrimRight(s.plain, " .")) })
}

// ofReport reports whether a sentence speaks of the report itself.
func ofReport(words []token) bool {
	for i, w := range words[:min(len(words), 6)] {
		switch w.norm {
		case "report", "assessment", "paper", "note", "section", "page", "table", "annex", "appendix":
			if i > 0 && slices.Contains([]string{"this", "our", "the"}, words[i-1].norm) && (words[i-1].norm != "the" || slices.Contains([]string{"table", "annex", "appendix", "section"}, w.norm)) {
				return true
			}
		}
	}
	return len(words) > 1 && words[0].norm == "nothing" && words[1].norm == "here"
}

// ofScale reports whether a sentence explains the words of likelihood.
func ofScale(plain string) bool {
	low := strings.ToLower(plain)
	for _, w := range []string{"yardstick", "icd 203", "icd 206", "words of likelihood", "estimative language", "probability scale"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// unknownGap reports whether a sentence says that something is not known: it says so of the writer's knowledge.
func unknownGap(words []token) bool {
	for i := 0; i+2 < len(words) && i < 8; i++ {
		a, b, z := words[i].norm, words[i+1].norm, words[i+2].norm
		switch {
		case (a == "we" || a == "i") && (b == "do" || b == "have" || b == "cannot" || b == "could") && (z == "not" || b == "cannot"),
			(a == "we" || a == "i") && strings.HasSuffix(b, "n't"),
			a == "is" && b == "not" && (z == "known" || z == "clear"), a == "it" && b == "is" && (z == "unclear" || z == "unknown"),
			a == "remains" && (b == "unclear" || b == "unknown"), a == "nobody" && b == "here", a == "not" && b == "known" && z == "whether":
			return true
		}
	}
	return false
}

// uncited flags an assertion that cites nothing.
func (c *checker) uncited(i int, words []token, cites []entry) {
	s := &c.sentences[i]
	if !c.made[i].Assertion || len(s.cites) > 0 {
		return
	}
	p := c.paragraphs[s.paragraph]
	if s.goesOn && c.groupCites(p.group) {
		return
	}
	switch p.place {
	case inQuote:
		if c.groupCites(p.group) {
			return
		}
	case inCell:
		if c.groupCites(p.group) || i != c.paragraphs[p.group].first {
			return // a row is flagged once
		}
		c.flag(i, products.NoCitation, products.Doubt, s.span, "No cell of this row cites anything.", "Type @ in one of its cells to cite what the row rests on.")
		return
	}
	_, sure := confidence(s, words)
	if sure != "" && i > p.first {
		return // how sure the writer is of what was said before, in a sentence of its own
	}
	if sure != "" || judgement(words) {
		for k := i - 1; k >= p.first; k-- {
			if len(c.sentences[k].cites) > 0 {
				return
			}
		}
		c.flag(i, products.NoCitation, products.Doubt, s.span, "This judgement cites nothing, and nothing before it in the paragraph does.",
			"Cite what it rests on, or put it behind the sentences that do.")
		return
	}
	says := "This sentence asserts something and cites nothing."
	if len(s.quotes) > 0 {
		says = "This sentence quotes and cites nothing."
	}
	c.flag(i, products.NoCitation, products.Wrong, s.span, says, "Type @ to cite what it rests on, or say that it is your own judgement.")
}

// groupCites reports whether anything in what stands together is cited.
func (c *checker) groupCites(group int) bool {
	for k := group; k < len(c.paragraphs) && c.paragraphs[k].group == group; k++ {
		for _, s := range c.sentences[c.paragraphs[k].first:c.paragraphs[k].last] {
			if len(s.cites) > 0 {
				return true
			}
		}
	}
	return false
}

// single flags what rests on one origin.
func (c *checker) single(i int, words []token, cites []entry) {
	u := c.rests[i]
	if u.most == 0 || u.least > 1 {
		return
	}
	s := &c.sentences[i]
	ids := make([]string, len(cites))
	for k, e := range cites {
		ids[k] = e.id
	}
	at := s.span
	if u.most > 1 {
		c.flag(i, products.SingleOrigin, products.Notable, at, fmt.Sprintf("What this sentence cites rests on 1 to %d origins: they may all be one.", u.most),
			"Cite one that is known to be another, or say that they may be one.", ids...)
		return
	}
	who := u.lanes[0].label
	says := fmt.Sprintf("All that this sentence cites rests on one origin: %s.", cut(who, 80))
	if named := others(words) || names(words, who); named {
		c.flag(i, products.SingleOrigin, products.Notable, at, says, "It says on whose word it stands; look for a second origin all the same.", ids...)
		return
	}
	c.flag(i, products.SingleOrigin, products.Doubt, at, says, "Cite an independent origin, or say on whose word it stands.", ids...)
}

// names reports whether a sentence has the last word of a name.
func names(words []token, who string) bool {
	name := tokens(who)
	if len(name) == 0 {
		return false
	}
	last := name[len(name)-1].norm
	return len(last) > 2 && slices.ContainsFunc(words, func(t token) bool { return strings.TrimSuffix(t.norm, "'s") == last })
}

// unsaid flags evidence to the contrary that the paragraph does not cite.
func (c *checker) unsaid(i int, cites []entry) {
	s := &c.sentences[i]
	cited := map[string]bool{}
	for _, e := range c.paras[s.paragraph] {
		cited[e.id] = true
	}
	if g := c.paragraphs[s.paragraph].group; g != s.paragraph {
		for k := g; k < len(c.paragraphs) && c.paragraphs[k].group == g; k++ {
			for _, e := range c.paras[k] {
				cited[e.id] = true
			}
		}
	}
	for _, e := range cites {
		if e.state == evidence.Rejected {
			continue
		}
		all := c.contraries(e, s.plain)
		if len(all) == 0 || slices.ContainsFunc(all, func(x contrary) bool {
			return cited[x.id] || slices.ContainsFunc(x.also, func(id string) bool { return cited[id] })
		}) {
			continue
		}
		ids := []string{}
		for _, x := range all[:min(len(all), 3)] {
			ids = append(ids, x.id)
		}
		more := ""
		if len(all) > 1 {
			more = fmt.Sprintf(", and %d more", len(all)-1)
		}
		at := s.cites[slices.IndexFunc(s.cites, func(n citation) bool { return c.entries[n.id].id == e.id })].span
		c.flag(i, products.ContraryUnsaid, products.Doubt, at,
			fmt.Sprintf("The case holds evidence to the contrary that this paragraph does not cite: %s (%s)%s.", cut(all[0].why, 120), all[0].id, more),
			"Say in this paragraph what speaks against it, and cite that.", ids...)
		for _, x := range all { // one flag is enough for what stands against several of its citations
			cited[x.id] = true
		}
	}
}

// contraries is what stands against a record as a sentence cites it, kept for the whole report.
func (c *checker) contraries(e entry, near string) []contrary {
	key := e.id + "\x00" + near
	list, ok := c.against[key]
	if !ok {
		list = c.x.against(e, near)
		c.against[key] = list
	}
	return list
}

// verbatim flags quotations of which the words are in none of what is cited.
func (c *checker) verbatim(i int, cites []entry) {
	s := &c.sentences[i]
	p := c.paragraphs[s.paragraph]
	from := cites
	if len(from) == 0 {
		from = c.paras[s.paragraph]
	}
	if len(from) == 0 && p.group != s.paragraph || s.goesOn {
		from = append(slices.Clone(from), c.together(p.group)...)
	}
	if len(from) == 0 {
		return
	}
	if s.left.End > 0 {
		c.quotation(i, s.plain[s.left.Start:], s.inMarkdown(s.left), from)
	}
	outer := 0
	for _, q := range s.quotes {
		if q.depth > 0 || s.left.End > 0 && q.Start >= s.left.Start {
			continue
		}
		outer++
		if q.End <= s.right {
			for _, r := range sentences(s.plain[q.inner.Start:q.inner.End]) {
				at := text.Range{Start: q.inner.Start + r.Start, End: q.inner.Start + r.End}
				c.quotation(i, s.plain[at.Start:at.End], s.inMarkdown(at), from)
			}
			continue
		}
		c.quotation(i, s.plain[q.inner.Start:q.inner.End], s.inMarkdown(q.Range), from)
	}
	if p.place == inQuote && outer == 0 && c.made[i].Assertion {
		c.quotation(i, s.plain, s.span, from)
	}
}

// together returns what the paragraphs cite that stand together, each record once.
func (c *checker) together(group int) []entry {
	if list, ok := c.groups[group]; ok {
		return list
	}
	var out []entry
	seen := map[string]bool{}
	for k := group; k < len(c.paragraphs) && c.paragraphs[k].group == group; k++ {
		for _, e := range c.paras[k] {
			if !seen[e.id] {
				seen[e.id] = true
				out = append(out, e)
			}
		}
	}
	c.groups[group] = out
	return out
}

func (c *checker) quotation(i int, words string, at text.Range, from []entry) {
	list := segments(words)
	if len(list) == 0 {
		return
	}
	for _, e := range append(slices.Clone(from), c.paras[c.sentences[i].paragraph]...) {
		heard, ok := c.words[e.id]
		if !ok {
			heard = c.heard(e)
			c.words[e.id] = heard
		}
		for _, h := range heard {
			if holds(h, list) {
				return
			}
		}
	}
	for _, e := range from {
		if article, ok := c.elsewhere(e, list); ok {
			remedy := "Cite the statement whose words these are."
			records := []string{article}
			if id := c.x.whose(article, list); id != "" {
				remedy, records = fmt.Sprintf("Cite %s, whose words these are.", id), []string{id, article}
			}
			c.flag(i, products.NotVerbatim, products.Doubt, at, "These words stand in the article that is cited, but not where the citation leads.", remedy, records...)
			return
		}
	}
	ids := []string{}
	for _, e := range from[:min(len(from), 3)] {
		if !slices.Contains(ids, e.id) {
			ids = append(ids, e.id)
		}
	}
	if len(tokens(words)) < 2 {
		c.flag(i, products.NotVerbatim, products.Notable, at, "This word stands in quotation marks, and in none of what is cited.", "Leave the marks away if the word is your own.", ids...)
		return
	}
	c.flag(i, products.NotVerbatim, products.Wrong, at, "These words are in none of what is cited.", "Copy them from the article; mark what you leave out with … and what you put in with [brackets].", ids...)
}

// likelihood flags words that the yardstick does not have, and confidence beside likelihood.
func (c *checker) likelihood(i int, words []token) {
	s := &c.sentences[i]
	out := &c.made[i]
	if c.paragraphs[s.paragraph].place == inQuote || ofScale(s.plain) {
		return
	}
	found := hedges(s, words)
	at, level := confidence(s, words)
	out.Confidence = level
	for _, h := range found {
		exact := strings.ToLower(h.exact)
		term, on := h.phrase.on[c.yard.Key]
		if out.Likelihood == "" {
			out.Likelihood = exact
			if on && !h.negated {
				out.Band = c.band(term)
			}
		}
		if !c.measured {
			continue
		}
		place := s.inMarkdown(h.Range)
		switch {
		case h.negated:
			c.flag(i, products.OffYardstick, products.Doubt, place, fmt.Sprintf("“%s” is a negated word of likelihood, which %s does not have.", exact, c.yard.Name), "Use one of its words: "+c.instead()+".")
		case !on:
			c.flag(i, products.OffYardstick, products.Doubt, place, fmt.Sprintf("“%s” is not among the words of %s.", exact, c.yard.Name), "Use one of its words: "+c.instead()+".")
		default:
			if row := c.row(term); row > 0 {
				c.rows[row] = append(c.rows[row], c.flag(i, products.OffYardstick, products.Notable, place, "", ""))
			}
		}
	}
	if level != "" && len(found) > 0 {
		place := s.inMarkdown(at)
		c.flag(i, products.LikelihoodAndConfidence, products.Wrong, place, fmt.Sprintf("“%s” and “%s” stand in one sentence: how probable something is, and how sure you are of it.", strings.ToLower(found[0].exact), strings.ToLower(level)),
			"Say in a second sentence how sure you are, and why.")
	}
}

func (c *checker) band(term string) string {
	for _, w := range c.yard.Words {
		if w.Term == term {
			return w.Band
		}
	}
	return ""
}

func (c *checker) row(term string) int {
	for _, w := range c.yard.Words {
		if w.Term == term {
			return w.Row
		}
	}
	return 0
}

// instead names the words of the yardstick.
func (c *checker) instead() string {
	var out []string
	for _, w := range c.yard.Words {
		if w.Row == 1 {
			out = append(out, w.Term)
		}
	}
	return strings.Join(out[:len(out)-1], ", ") + " or " + out[len(out)-1]
}

// mixed flags the words of the row of a yardstick that the report uses less, and forgets the others.
func (c *checker) mixed() {
	minor := 0
	if len(c.rows[1]) > 0 && len(c.rows[2]) > 0 {
		if minor = 2; len(c.rows[1]) < len(c.rows[2]) {
			minor = 1
		}
	}
	keep := map[int]bool{}
	for _, k := range c.rows[minor] {
		keep[k] = true
	}
	kept := c.flags[:0]
	for k, f := range c.flags {
		if f.Says == "" {
			if !keep[k] {
				continue
			}
			f.Says = fmt.Sprintf("“%s” is of another row of %s than the report's other words of likelihood.", strings.ToLower(f.Exact), c.yard.Name)
			f.Remedy = "Use the words of one row, or say that you use both."
		}
		kept = append(kept, f)
	}
	c.flags = kept
}
