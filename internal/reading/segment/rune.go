package segment

import (
	"unicode"
	"unicode/utf8"
)

// traits is what the scanner needs to know of a character.
type traits uint8

const (
	lower traits = 1 << iota // a letter without case counts as lower, a combining mark too
	upper
	digit
	blank
	apostrophe
	hyphen
	quote
	inside // continues a word or symbol, begins none: joiners, variation selectors, soft hyphens

	letter = lower | upper
	alnum  = letter | digit
)

var ascii = func() (t [128]traits) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z', c == '_':
			t[c] = lower
		case 'A' <= c && c <= 'Z':
			t[c] = upper
		case '0' <= c && c <= '9':
			t[c] = digit
		case c <= ' ' || c == 0x7f:
			t[c] = blank
		}
	}
	t['\''], t['`'], t['"'], t['-'] = apostrophe|quote, quote, quote, hyphen
	return t
}()

// traitsAt returns the traits of the character at byte i and its width. Beyond the end lies a blank of no width.
func traitsAt(s string, i int) (traits, int) {
	if i >= len(s) {
		return blank, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	return traitsOf(r), w
}

// traitsBefore returns the traits of the character that ends at byte i. Before the start lies a blank.
func traitsBefore(s string, i int) traits {
	if i <= 0 {
		return blank
	}
	if c := s[i-1]; c < utf8.RuneSelf {
		return ascii[c]
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return traitsOf(r)
}

func traitsOf(r rune) traits {
	switch r {
	case '’', '‘', '‛', 'ʼ', '＇':
		return apostrophe | quote
	case '“', '”', '„', '‟', '‚', '«', '»', '‹', '›', '＂', '「', '」', '『', '』', '〝', '〞', '〟':
		return quote
	case '‐', '‑':
		return hyphen
	case 0x200b, 0xfeff, 0x2060: // zero-width spaces
		return blank
	case 0xad, 0x200c, 0x200d: // soft hyphen, joiners
		return inside
	}
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upper
	case unicode.IsLetter(r):
		return lower
	case unicode.IsDigit(r):
		return digit
	case unicode.IsMark(r):
		return lower | inside
	case unicode.IsNumber(r):
		return digit
	case unicode.IsSpace(r) || !unicode.IsGraphic(r):
		return blank
	}
	return 0
}
