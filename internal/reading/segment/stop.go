package segment

import "hearsay/internal/reading"

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
		if traitsBefore(c.s, j)&digit != 0 {
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
			if k, _ := traitsAt(c.s, part); known&whole != 0 && k&upper != 0 {
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
	first, w := traitsAt(s, part)
	if part > i && s[part-1] == '.' && w == j-part && first&letter != 0 {
		return first&upper == traitsBefore(s, part-1)&upper // the last of several single letters: U.S., but not C.D.s.
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
		first, _ = traitsAt(s, i)
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
