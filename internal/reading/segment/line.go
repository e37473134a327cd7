package segment

import (
	"strings"
	"unicode/utf8"

	"hearsay/internal/text"
)

// line is one line of a text that holds more than blanks.
type line struct {
	text.Range      // without outer blanks
	width      int  // characters from the margin to the end
	indent     int  // blanks before it, a tab counts four
	hang       int  // where its words begin: behind the bullet, if it has one
	apart      bool // a blank line, a page break or the text's start lies before it
}

// lines returns the lines that hold more than blanks. Every line end that Unicode knows counts, CRLF as one.
func lines(s string) []line {
	out := make([]line, 0, strings.Count(s, "\n")+1)
	apart, start := true, 0
	for start < len(s) {
		end, next, page := lineEnd(s, start)
		l := line{Range: trim(s, text.Range{Start: start, End: end}), apart: apart}
		if l.Empty() {
			apart = true
		} else {
			for _, c := range s[start:l.Start] {
				if c == '\t' {
					l.indent += 3
				}
				l.indent++
			}
			l.width = l.indent + utf8.RuneCountInString(s[l.Start:l.End])
			l.hang = l.indent + utf8.RuneCountInString(s[l.Start:l.Start+bullet(s[l.Start:l.End])])
			out = append(out, l)
			apart = false
		}
		apart = apart || page
		start = next
	}
	return out
}

// lineEnd returns where the line ends that starts at byte i, where the next one starts, and whether the line end is one
// that always parts paragraphs.
func lineEnd(s string, i int) (end, next int, page bool) {
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == '<':
			if n := breakTag(s[i:]); n > 0 { // left over from a page; with the line end that follows it, one line end
				next = i + n
				if next < len(s) && s[next] == '\r' {
					next++
				}
				if next < len(s) && s[next] == '\n' {
					next++
				}
				return i, next, false
			}
		case c > '\r' && c < 0xc2:
		case c == '\n', c == '\v':
			return i, i + 1, false
		case c == '\f':
			return i, i + 1, true
		case c == '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2, false
			}
			return i, i + 1, false
		case c == 0xc2 && i+1 < len(s) && s[i+1] == 0x85: // next line
			return i, i + 2, false
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0xa8: // line separator
			return i, i + 3, false
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0xa9: // paragraph separator
			return i, i + 3, true
		}
	}
	return len(s), len(s), false
}

// breakTag returns the length of the tag for a line break with which s begins, 0 for none.
func breakTag(s string) int {
	if len(s) < 4 || s[1]|0x20 != 'b' || s[2]|0x20 != 'r' {
		return 0
	}
	i := 3
	for i < len(s) && i < 6 && (s[i] == ' ' || s[i] == '/') {
		i++
	}
	if i < len(s) && s[i] == '>' {
		return i + 1
	}
	return 0
}

// trim takes the blanks from both ends.
func trim(s string, r text.Range) text.Range {
	for r.Start < r.End {
		k, w := traitsAt(s, r.Start)
		if k&blank == 0 && k&inside == 0 || k&letter != 0 {
			break
		}
		r.Start += w
	}
	for r.Start < r.End {
		k := traitsBefore(s, r.End)
		if k&blank == 0 {
			break
		}
		_, w := utf8.DecodeLastRuneInString(s[:r.End])
		r.End -= w
	}
	return r
}

// bullet returns the length of the mark and blanks with which a list's item begins, 0 for none.
func bullet(s string) int {
	i := 0
	switch r, w := utf8.DecodeRuneInString(s); r {
	case '•', '▪', '◦', '‣', '●', '■', '·', '○', '□', '➤', '►', '*', '-', '–':
		i = w
	case '(':
		i = 1
		fallthrough
	default:
		from := i
		for i < len(s) && i < from+3 && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		if i == from && i < len(s) && s[i] < utf8.RuneSelf && ascii[s[i]]&letter != 0 {
			i++
		}
		if i == from || i >= len(s) || s[i] != ')' && (s[i] != '.' || from > 0 || ascii[s[i-1]]&digit == 0) {
			return 0
		}
		i++
	}
	words := i
	for words < len(s) {
		k, w := traitsAt(s, words)
		if k != blank {
			break
		}
		words += w
	}
	if words == i {
		return 0
	}
	return words
}
