package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/text"
)

// Line is a line of a text as its author meant it: where the text is wrapped at a fixed width, a whole wrapped
// paragraph is one line.
type Line struct {
	text.Range     // bytes, without outer white space
	Block      int // lines without a blank line between them share it
}

// wrapWidth is the widest column at which people wrap text by hand or by mail program.
const wrapWidth = 120

// Lines cuts a text into lines. Lines of white space only are left out; a byte order mark counts as white space.
func Lines(s string) []Line {
	var lines []Line
	block, blank := 0, true
	for start := 0; start < len(s); {
		end, next := lineEnd(s, start)
		r := trim(s, text.Range{Start: start, End: end})
		if r.Empty() {
			blank = true
		} else {
			if blank && len(lines) > 0 {
				block++
			}
			blank = false
			lines = append(lines, Line{r, block})
		}
		start = next
	}
	if w := wrappedAt(s, lines); w > 0 {
		return join(s, lines, w)
	}
	return lines
}

// lineEnd returns where the line that begins at start ends, and where the next begins.
func lineEnd(s string, start int) (end, next int) {
	i := strings.IndexAny(s[start:], "\n\r\v\f\u0085\u2028\u2029")
	if i < 0 {
		return len(s), len(s)
	}
	end = start + i
	if strings.HasPrefix(s[end:], "\r\n") {
		return end, end + 2
	}
	_, w := utf8.DecodeRuneInString(s[end:])
	return end, end + w
}

// outer holds for characters that show nothing: white space, byte order mark, zero-width space.
func outer(c rune) bool { return unicode.IsSpace(c) || c == '\ufeff' || c == '\u200b' }

func trim(s string, r text.Range) text.Range {
	cut := s[r.Start:r.End]
	left := strings.TrimLeftFunc(cut, outer)
	r.Start += len(cut) - len(left)
	r.End = r.Start + len(strings.TrimRightFunc(left, outer))
	return r
}

// wrappedAt returns the column at which the text is wrapped, 0 where it is not. A text is wrapped where, nearly always,
// the next line's first word would not have fitted on the line before.
func wrappedAt(s string, lines []Line) int {
	width := 0
	for _, l := range lines {
		if n := points(s, l); n > width && strings.ContainsRune(s[l.Start:l.End], ' ') {
			width = n
		}
	}
	if width < 40 || width > wrapWidth {
		return 0
	}
	pairs, full := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].Block == lines[i-1].Block {
			pairs++
			if fills(s, lines[i-1], lines[i], width) {
				full++
			}
		}
	}
	if pairs < 3 || full*10 < pairs*7 {
		return 0
	}
	return width
}

// fills reports whether the line was broken because the next one's first word did not fit. The slack allows for
// editors that count a tab or a dash differently.
func fills(s string, l, next Line, width int) bool {
	word := s[next.Start:next.End]
	if i := strings.IndexByte(word, ' '); i >= 0 {
		word = word[:i]
	}
	return points(s, l)+1+utf8.RuneCountInString(word) > width-4
}

func join(s string, lines []Line, width int) []Line {
	out := lines[:0]
	var last Line // the last written line of the paragraph being joined
	for i, l := range lines {
		if i > 0 && l.Block == last.Block && fills(s, last, l, width) {
			out[len(out)-1].End = l.End
		} else {
			out = append(out, l)
		}
		last = l
	}
	return out
}

func points(s string, l Line) int { return utf8.RuneCountInString(s[l.Start:l.End]) }
