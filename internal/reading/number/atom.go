package number

import (
	"strings"
	"unicode/utf8"
)

type kind uint8

const (
	word kind = iota
	digits
	mark
)

// atom is a token, or a piece of one that holds a number: "34-year-old" is five atoms, "well-known" one.
type atom struct {
	start, end int // bytes
	token      int
	norm       string
	kind       kind
	glued      bool // no white space before it
	upper      bool
}

// lex cuts the tokens [first, last) into the scanner's atoms.
func (s *scanner) lex(first, last int) {
	s.atoms = s.atoms[:0]
	body := s.r.Text.String()
	for t := first; t < last; t++ {
		token := &s.r.Tokens[t]
		raw := body[token.Start:token.End]
		norm := token.Norm
		if len(norm) != len(raw) {
			norm = raw // pieces are cut by offset; only ASCII pieces matter here
		}
		glued := t > first && s.r.Tokens[t-1].End == token.Start
		if !splits(raw, norm) {
			k := mark
			if c, _ := utf8.DecodeRuneInString(raw); letter(c) {
				k = word
			}
			s.atoms = append(s.atoms, atom{token.Start, token.End, t, token.Norm, k, glued, token.Upper})
			continue
		}
		for at := 0; at < len(raw); {
			end, k := piece(raw, at)
			s.atoms = append(s.atoms, atom{token.Start + at, token.Start + end, t, norm[at:end], k, glued || at > 0,
				raw[at] >= 'A' && raw[at] <= 'Z'})
			at = end
		}
	}
}

// splits reports whether a token is cut into pieces: it opens with a digit or sign, holds a currency sign, or opens
// with a number word and a hyphen.
func splits(raw, norm string) bool {
	c := raw[0]
	if digit(c) {
		return true
	}
	if c < utf8.RuneSelf && !letter(rune(c)) && c != '\'' {
		return len(raw) > 1
	}
	if at := strings.IndexAny(raw, "-–$€£"); at > 0 {
		if raw[at] == '$' || strings.HasPrefix(raw[at:], "€") || strings.HasPrefix(raw[at:], "£") {
			return true
		}
		return numberWord(norm[:at])
	}
	return c >= utf8.RuneSelf && len(raw) > 4 && strings.ContainsAny(raw[:3], "€£¥₹–—≈")
}

// piece returns the end and kind of the run that begins at a byte: digits with inner commas and points, letters, or
// one mark.
func piece(raw string, at int) (end int, k kind) {
	if digit(raw[at]) {
		end = at + 1
		for end < len(raw) && (digit(raw[end]) ||
			(raw[end] == ',' || raw[end] == '.') && end+1 < len(raw) && digit(raw[end+1])) {
			end++
		}
		return end, digits
	}
	c, w := utf8.DecodeRuneInString(raw[at:])
	if !letter(c) {
		return at + w, mark
	}
	for end = at + w; end < len(raw); end += w {
		c, w = utf8.DecodeRuneInString(raw[end:])
		if !letter(c) && c != '.' && c != '\'' && c != '’' {
			break
		}
	}
	return end, word
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// letter takes every non-ASCII character for a letter but the dashes, quotes and signs that stand between numbers.
func letter(c rune) bool {
	switch {
	case c < utf8.RuneSelf:
		return c|0x20 >= 'a' && c|0x20 <= 'z'
	case c >= 0x2010 && c <= 0x2030, c >= 0x20A0 && c <= 0x20CF, c == '£', c == '¥', c == '\u00a0', c == '≈':
		return false
	}
	return true
}

func dash(norm string) bool { return norm == "-" || norm == "–" || norm == "—" || norm == "‑" }

// is reports whether atom i exists and is one of the words.
func (s *scanner) is(i int, words ...string) bool {
	if i < 0 || i >= len(s.atoms) {
		return false
	}
	for _, w := range words {
		if s.atoms[i].norm == w {
			return true
		}
	}
	return false
}

// norm returns the atom's word, or "" outside the sentence.
func (s *scanner) norm(i int) string {
	if i < 0 || i >= len(s.atoms) {
		return ""
	}
	return s.atoms[i].norm
}
