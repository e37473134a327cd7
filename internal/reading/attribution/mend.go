package attribution

// mend moves the edges of a candidate's contents out of quotations that they would cut, so that no quotation is given by
// half: outward, which annotators do more often, but never over the candidate's own source, cue or other contents; there
// the longer part on one side of the quotation's mark is kept.
func (f *finding) mend(c *candidate) {
	for k := range c.content {
		x := c.content[k]
		y := x
		if f.edge(x, x.from, true) != x.from {
			y.from = f.Quotations[f.quote[x.from]].First
		}
		if f.edge(x, x.to, false) != x.to {
			y.to = f.Quotations[f.quote[x.to-1]].Last
		}
		if y == x {
			continue
		}
		if f.clashes(c, k, y) {
			y = f.part(f.part(x, x.from), x.to-1)
		}
		content := append([]stretch(nil), c.content...) // other candidates may hold the same
		content[k] = y
		c.content = content
	}
}

// clashes reports whether a stretch in the place of content k would overlap another part of the candidate.
func (f *finding) clashes(c *candidate, k int, y stretch) bool {
	over := func(x stretch) bool { return !x.empty() && x.from < y.to && y.from < x.to }
	for i, x := range c.content {
		if i != k && over(x) {
			return true
		}
	}
	return over(c.source) || over(c.cue)
}

// part returns the longer part of a stretch inside or outside of the quotation that stands at one of its ends.
func (f *finding) part(x stretch, at int) stretch {
	if x.empty() || f.quote[at] < 0 {
		return x
	}
	q := &f.Quotations[f.quote[at]]
	inside := stretch{max(x.from, q.First), min(x.to, q.Last)}
	outside := stretch{x.from, q.First}
	if at == x.from {
		outside = stretch{q.Last, x.to}
	}
	if inside.to-inside.from >= outside.to-outside.from {
		return inside
	}
	return outside
}
