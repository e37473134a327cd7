package segment

import "hearsay/internal/reading"

// attribution reports whether a clause such as "Rao asked." begins at the token: “Why?” Rao asked. A capital where the
// clause would have none tells a new sentence: “Why?” The mayor asked for silence.
func (c *splitter) attribution(i int) bool {
	ts := c.r.Tokens
	if words[ts[i].Norm]&starter != 0 {
		return false
	}
	const names = 7 // with titles, initials and commas
	for j := i; j < c.p.Last && j <= i+names; j++ {
		t := ts[j]
		if words[t.Norm]&say != 0 {
			return j == i || j+1 == c.p.Last || !c.clauseAt(j+1) || t.Norm == "asked" || t.Norm == "told"
		}
		if !t.Upper && t.Kind != reading.Punctuation && words[t.Norm]&smallWord == 0 {
			return false
		}
		if m := terminal(t); m != none && m != dotted {
			return false
		}
	}
	return false
}

// clauseAt reports whether what somebody says begins at the token: "(Rao said) the dam would hold".
func (c *splitter) clauseAt(i int) bool {
	t := c.r.Tokens[i]
	return words[t.Norm]&clause != 0 || t.Upper && words[t.Norm]&(weekday|calendar|month) == 0
}

// said reports whether a word of saying is among the next few.
func (c *splitter) said(i int) bool {
	for j := i; j < c.p.Last && j < i+4; j++ {
		if words[c.r.Tokens[j].Norm]&say != 0 {
			return true
		}
	}
	return false
}
