package segment

import "hearsay/internal/reading"

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
		at, w := traitsAt(c.s, k)
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

// clitic reports whether a word, in lower case and without its apostrophe, is one of those cut off its host.
func clitic(w string) bool {
	switch w {
	case "s", "d", "m", "re", "ve", "ll":
		return true
	}
	return false
}
