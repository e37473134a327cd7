package segment

import (
	"strings"

	"hearsay/internal/reading"
)

// word takes a word, number or address that begins at byte i, with all that belongs to it, and returns where it ends.
func (c *scanner) word(i int) int {
	if end := c.address(i); end > 0 {
		return c.add(i, end, reading.Symbol)
	}
	kind := reading.Word
	if k, _ := c.at(i); k&letter == 0 { // digits, and the point or minus before one
		kind = reading.Numeral
	}
	j, apostrophes := i, false
	if kind == reading.Numeral && c.s[i] < '0' {
		j++
	}
	for {
		k, w := c.at(j)
		if k&(alnum|inside) != 0 {
			j += w
			continue
		}
		if j >= c.end {
			break
		}
		switch b := c.s[j]; {
		case k&apostrophe != 0:
			next, _ := c.at(j + w)
			if next&letter != 0 && traitsBefore(c.s, j)&alnum != 0 {
				apostrophes = true
				j += w
				continue
			}
			if end := c.feet(i, j, w); end > 0 {
				return c.add(i, end, reading.Numeral)
			}
		case k&hyphen != 0:
			next, _ := c.at(j + w)
			if next&alnum != 0 {
				if next&letter != 0 {
					kind = reading.Word
				}
				j += w
				continue
			}
			if next == blank && traitsBefore(c.s, j)&alnum != 0 { // "two- and three-year"
				j += w
			}
		case b == '.':
			end, more := c.stop(i, j)
			if more {
				j = end
				continue
			}
			if end > j {
				return c.clitics(i, end, kind, apostrophes)
			}
		case b == '@':
			if end := c.email(j); end > 0 {
				return c.add(i, end, reading.Symbol)
			}
		case b == '$' && j-i <= 3 && kind == reading.Word && traitsBefore(c.s, j)&upper != 0: // US$
			return c.add(i, j+1, reading.Symbol)
		case b == '/' && c.host(i, j):
			return c.add(i, c.path(j+1), reading.Symbol)
		case c.binds(i, j, b):
			j++
			continue
		}
		break
	}
	return c.clitics(i, j, kind, apostrophes)
}

// binds reports whether the mark b at byte j ties the characters around it: 1,200, 10:30, 9/11, R&D.
func (c *scanner) binds(i, j int, b byte) bool {
	before := traitsBefore(c.s, j)
	after, _ := c.at(j + 1)
	switch b {
	case ',':
		return before&digit != 0 && c.digits(j+1, 3)
	case ':', '/':
		return before&digit != 0 && after&digit != 0 && c.numeric(i, j)
	case '&':
		return before&upper != 0 && after&upper != 0
	}
	return false
}

// digits reports whether exactly n digits begin at byte i.
func (c *scanner) digits(i, n int) bool {
	for range n {
		if b := c.byteAt(i); b < '0' || b > '9' {
			return false
		}
		i++
	}
	b := c.byteAt(i)
	return b < '0' || b > '9'
}

// numeric reports whether nothing but digits and their separators stands between the bytes, and not too many.
func (c *scanner) numeric(i, j int) bool {
	if j-i > 32 {
		return false
	}
	for ; i < j; i++ {
		if b := c.s[i]; b < ',' || b > ':' {
			return false
		}
	}
	return true
}

// feet returns the end of a height such as 6'2", 0 when there is none.
func (c *scanner) feet(i, j, w int) int {
	if !c.numeric(i, j) {
		return 0
	}
	end := j + w
	for end < j+w+2 && c.byteAt(end) >= '0' && c.byteAt(end) <= '9' {
		end++
	}
	for _, mark := range []string{`"`, "”", "″"} {
		if end > j+w && strings.HasPrefix(c.s[end:c.end], mark) {
			return end + len(mark)
		}
	}
	return 0
}
