package segment

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/reading"
)

// symbol takes a mark beyond ASCII. An emoji is one token with its modifiers and all that joiners tie to it (UTS 51).
func (c *scanner) symbol(i, w int) int {
	r, _ := utf8.DecodeRuneInString(c.s[i:])
	j := i + w
	if unicode.IsPunct(r) {
		for r == '…' && j+w <= c.end && c.s[j:j+w] == "…" {
			j += w
		}
		return c.add(i, j, reading.Punctuation)
	}
	if flag(r) && j < c.end {
		if next, n := utf8.DecodeRuneInString(c.s[j:c.end]); flag(next) {
			j += n
		}
	}
	for j < c.end {
		next, n := utf8.DecodeRuneInString(c.s[j:c.end])
		switch {
		case next == 0x200d: // joiner: takes what follows along
			_, m := c.at(j + n)
			if k, _ := c.at(j + n); k&blank != 0 {
				m = 0
			}
			j += n + m
		case unicode.IsMark(next), 0x1f3fb <= next && next <= 0x1f3ff, 0xe0020 <= next && next <= 0xe007f:
			j += n
		default:
			return c.add(i, j, reading.Symbol)
		}
	}
	return c.add(i, j, reading.Symbol)
}

func flag(r rune) bool { return 0x1f1e6 <= r && r <= 0x1f1ff }
