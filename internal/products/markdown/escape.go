package markdown

import (
	"strings"
	"unicode"

	"hearsay/internal/products"
)

// escape writes text so that Markdown, with pandoc's extensions, reads it as it stands. Verbatim text has its quotation marks, dashes
// and dots escaped too, since pandoc would change them.
func escape(s string, verbatim bool) string {
	s = products.Visible(s)
	points := []rune(s)
	var b strings.Builder
	for i, r := range points {
		switch {
		case r == '_' && i > 0 && i+1 < len(points) && wordly(points[i-1]) && wordly(points[i+1]):
			// inside a word it is a letter like any other: st_7Q2M4C0V9K
		case strings.ContainsRune("\\`*_[]<>|~^$@&{}#", r):
			b.WriteByte('\\')
		case verbatim && strings.ContainsRune(`"'`, r):
			b.WriteByte('\\')
		case verbatim && (r == '-' || r == '.') && i > 0 && points[i-1] == r:
			b.WriteByte('\\')
		case r == '!' && i+1 < len(points) && points[i+1] == '[':
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// guard keeps the beginning of a line from being read as that of a list, a rule, a definition or a heading.
func guard(line string) string {
	rest := strings.TrimLeft(line, " ")
	if rest == "" {
		return line
	}
	lead := line[:len(line)-len(rest)]
	if strings.ContainsRune("-+=:%", rune(rest[0])) {
		return lead + "\\" + rest
	}
	digits := 0
	for digits < len(rest) && (rest[digits] >= '0' && rest[digits] <= '9' || digits == 0 && unicode.IsLetter(rune(rest[0])) && rest[0] < 0x80 && len(rest) > 1 && (rest[1] == '.' || rest[1] == ')')) {
		digits++
	}
	if digits > 0 && digits < len(rest) && (rest[digits] == '.' || rest[digits] == ')') {
		return lead + rest[:digits] + "\\" + rest[digits:]
	}
	if strings.HasPrefix(rest, "(") { // (1), (a) and (@) begin lists too
		return lead + "\\" + rest
	}
	return line
}

// code writes a stretch of code, in as many backticks as it takes.
func code(s string) string {
	s = products.Visible(s)
	fence := strings.Repeat("`", longest(s, '`')+1)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}

// longest returns the length of the longest stretch of r.
func longest(s string, r rune) int {
	most, now := 0, 0
	for _, x := range s {
		if x == r {
			now++
			most = max(most, now)
		} else {
			now = 0
		}
	}
	return most
}
