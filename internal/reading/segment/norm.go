package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// arena holds lower-case forms in a few large blocks: a builder's string keeps its memory when the next is begun.
type arena struct{ block strings.Builder }

const arenaBlock = 4 << 10

func (a *arena) room(n int) int {
	if a.block.Cap()-a.block.Len() < n {
		a.block = strings.Builder{}
		a.block.Grow(max(n, arenaBlock))
	}
	return a.block.Len()
}

// lower returns the lower-case form of an ASCII word.
func (a *arena) lower(w string) string {
	from := a.room(len(w))
	for i := 0; i < len(w); i++ {
		b := w[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		a.block.WriteByte(b)
	}
	return a.block.String()[from:]
}

// lowerUnicode returns w in lower case with straight apostrophes and without soft hyphens; w itself where that is the
// same.
func (a *arena) lowerUnicode(w string) string {
	same := true
	for _, r := range w {
		if normal(r) != r {
			same = false
			break
		}
	}
	if same {
		return w
	}
	from := a.room(len(w) + utf8.UTFMax*len(w)) // lower case may take more bytes
	for _, r := range w {
		if r = normal(r); r >= 0 {
			a.block.WriteRune(r)
		}
	}
	return a.block.String()[from:]
}

// normal returns the character in lower case, an apostrophe straight, and -1 for what a norm leaves out.
func normal(r rune) rune {
	switch r {
	case '’', '‘', '‛', 'ʼ', '＇':
		return '\''
	case '‐', '‑':
		return '-'
	case 0xad:
		return -1
	}
	return unicode.ToLower(r)
}

// lowerASCII appends w in lower case, apostrophes left as they are; characters beyond ASCII are copied.
func lowerASCII(buf []byte, w string) []byte {
	for i := 0; i < len(w); i++ {
		b := w[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		buf = append(buf, b)
	}
	return buf
}
