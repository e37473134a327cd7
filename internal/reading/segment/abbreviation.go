package segment

import (
	"strings"

	"hearsay/internal/reading"
)

// endsAbbreviation decides whether a sentence ends at an abbreviation. Begin is the word that would begin the next one;
// opened and closed say that opening marks stand before it, closing ones behind the abbreviation.
func (c *splitter) endsAbbreviation(t reading.Token, at, begin int, opened, closed bool) bool {
	n := c.r.Tokens[begin]
	known, next := words[t.Norm], words[n.Norm]
	switch {
	case closed:
		return true // “... in the U.S.” The
	case known&latin != 0:
		return false
	case known&title != 0 && known&(suffix|state) == 0:
		return false
	case n.Kind == reading.Numeral:
		return known&(month|weekday|counted) == 0 && known&(ending|suffix) != 0 && !opened
	case next&starter != 0:
		return known&title == 0 || next&smallWord == 0 || c.comma(at)
	case c.shouting:
		return false
	case known&(state|commaState) != 0 && c.comma(at):
		return true // within a sentence another comma follows
	case known&ending != 0:
		return next&(zone|weekday|calendar|month) == 0
	case opened, len(t.Norm) == 2, known&(month|weekday) != 0:
		return false
	case next&body != 0 || begin+1 < c.p.Last && c.r.Tokens[begin+1].Upper:
		return false
	}
	return strings.HasSuffix(n.Norm, "ly") && len(n.Norm) > 5 || c.usage.small(c.r, n.Norm)
}

// comma reports whether a comma stands before the word before: "in Springfield, Mo. The".
func (c *splitter) comma(at int) bool { return at > c.p.First && c.r.Tokens[at-1].Norm == "," }
