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
			if next&letter != 0 && sortBefore(c.s, j)&alnum != 0 {
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
			if next == blank && sortBefore(c.s, j)&alnum != 0 { // "two- and three-year"
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
		case b == '$' && j-i <= 3 && kind == reading.Word && sortBefore(c.s, j)&upper != 0: // US$
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
	before := sortBefore(c.s, j)
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

// stop decides over a full stop at byte j within or behind a word that began at i. It returns the end of the word so
// far, which is j where the stop is none of the word's, and whether the word goes on there.
func (c *scanner) stop(i, j int) (end int, more bool) {
	if c.byteAt(j+1) == '.' {
		return j, false
	}
	part := j // the letters between the last stop or hyphen and this one
	for part > i {
		if b := c.s[part-1]; b == '.' || b == '-' {
			break
		}
		part--
	}
	next, _ := c.at(j + 1)
	size := j - part
	switch {
	case next&digit != 0:
		if sortBefore(c.s, j)&digit != 0 {
			return j + 1, true
		}
		if c.abbreviation(i, part, j) {
			return j + 1, false // No.5
		}
		return j, false // the number of a note
	case next&letter != 0:
		if size == 1 || size == 2 && c.s[part] >= 0x80 {
			return j + 1, true // U.S, p.m
		}
		var buf [32]byte
		if size < len(buf)-1 {
			known := words[string(append(lowerASCII(buf[:0], c.s[part:j]), '.'))]
			if k, _ := sortAt(c.s, part); known&whole != 0 && k&upper != 0 {
				return j + 1, c.longAbbreviation(i, j)
			}
		}
		if next&upper != 0 {
			return j, false // a blank left out between sentences
		}
		return j + 1, true // example.com, main.go
	}
	if c.abbreviation(i, part, j) {
		return j + 1, c.byteAt(j+1) == '-' && c.hyphenated(j+1)
	}
	return j, false
}

func (c *scanner) hyphenated(j int) bool {
	k, _ := c.at(j + 1)
	return k&letter != 0
}

// longAbbreviation reports whether an abbreviation of several parts goes on behind the stop at byte j: Ph.D.
func (c *scanner) longAbbreviation(i, j int) bool {
	k := j + 1
	for k < c.end && k < j+6 && ascii[c.s[k]&0x7f]&letter != 0 {
		k++
	}
	if c.byteAt(k) != '.' {
		return false
	}
	var buf [32]byte
	return k+1-i < len(buf) && words[string(lowerASCII(buf[:0], c.s[i:k+1]))] != 0
}

// abbreviation reports whether the word from i, with the stop at j behind it, keeps that stop. From part on lie its
// last letters.
func (c *scanner) abbreviation(i, part, j int) bool {
	s := c.s
	first, w := sortAt(s, part)
	if part > i && s[part-1] == '.' && w == j-part && first&letter != 0 {
		return first&upper == sortBefore(s, part-1)&upper // the last of several single letters: U.S., but not C.D.s.
	}
	if part == i && w == j-part && first&upper != 0 {
		return c.initial(i, j)
	}
	if j-i >= 16 {
		return false
	}
	var buf [20]byte
	low := append(lowerASCII(buf[:0], s[i:j]), '.')
	known := words[string(low)]
	if known == 0 && part > i {
		known = words[string(low[part-i:])]
		i = part
		first, _ = sortAt(s, i)
	}
	switch {
	case known == 0:
		return false
	case known&latin != 0:
		return true
	case known&counted != 0 && c.countFollows(j+1):
		return true
	case known&(weekday|month) != 0:
		return first&upper != 0
	case known&commaState != 0 && first&upper != 0 && c.afterComma():
		return true
	}
	return known&(suffix|ending) != 0 || known&(title|state) != 0 && first&upper != 0
}

// countFollows reports whether a number follows, or a letter or Roman figure standing for one.
func (c *scanner) countFollows(i int) bool {
	for k, w := c.at(i); k == blank && w > 0; k, w = c.at(i) {
		i += w
	}
	k, _ := c.at(i)
	return k&digit != 0
}

func (c *scanner) afterComma() bool {
	n := len(c.tokens)
	return n >= 2 && c.tokens[n-1].Norm == "," && c.tokens[n-2].Upper && c.tokens[n-1].Paragraph == c.paragraph
}

// initial reports whether a single capital with a stop is part of a name: "J. Hale", not "Plan B." or "So did I."
func (c *scanner) initial(i, j int) bool {
	k := j + 1
	for {
		s, w := c.at(k)
		if s != blank || w == 0 {
			break
		}
		k += w
	}
	next, _ := c.at(k)
	if k == j+1 && next&quote == 0 && next&letter == 0 { // "J.," and the like
		return k < c.end && c.s[k] != ')'
	}
	var before reading.Token
	if n := len(c.tokens); n > 0 && c.tokens[n-1].Paragraph == c.paragraph {
		before = c.tokens[n-1]
	}
	if len(before.Norm) == 2 && before.Upper && before.Norm[1] == '.' {
		return true // the second of two
	}
	if next&upper == 0 {
		return false
	}
	return c.s[i] != 'I' || before.Norm == "" || before.Upper && !before.AllCaps
}

// clitics adds the word between the bytes, its clitics as tokens of their own.
func (c *scanner) clitics(i, j int, kind reading.TokenKind, apostrophes bool) int {
	if !apostrophes {
		if n := j - i; n >= 5 && n <= 6 && kind == reading.Word {
			var buf [8]byte
			if at := cuts[string(lowerASCII(buf[:0], c.s[i:j]))]; at > 0 {
				c.add(i, i+at, kind)
				return c.add(i+at, j, kind)
			}
		}
		return c.add(i, j, kind)
	}
	var ends [4]int // of the pieces, the last first
	n, end := 0, j
	for n < len(ends)-1 {
		at := c.cliticStart(i, end)
		if at <= i {
			break
		}
		ends[n], end = end, at
		n++
	}
	c.add(i, end, kind)
	for ; n > 0; n-- {
		c.add(end, ends[n-1], reading.Word)
		end = ends[n-1]
	}
	return j
}

// cliticStart returns where the clitic begins that the word between the bytes ends in, 0 when it ends in none.
func (c *scanner) cliticStart(i, j int) int {
	for k := j - 1; k > i && j-k <= 5; k-- { // two letters behind a mark of three bytes
		at, w := sortAt(c.s, k)
		if at&apostrophe == 0 {
			continue
		}
		var buf [8]byte
		low := string(lowerASCII(buf[:0], c.s[k+w:j]))
		if clitic(low) {
			return k
		}
		if low == "t" && c.s[k-1]|0x20 == 'n' {
			return k - 1
		}
		return 0
	}
	return 0
}
