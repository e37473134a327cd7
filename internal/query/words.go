package query

import (
	"strings"
	"unicode"
)

// MaxWords is the number of words that a search looks at; what follows is left out.
const MaxWords = 64

// Word is one thing that a search asks for. Text may hold several words in a row: they stand next to each other.
type Word struct {
	Text   string
	Prefix bool // the last word is a beginning
	Not    bool // must not occur
}

// Words reads what a person typed into a search: words, "words in a row", beginnin*, -without. Whatever has no letter
// or digit is left out, so that any input is a valid search; an unclosed quotation mark runs to the end.
func Words(typed string) []Word {
	var words []Word
	rest := []rune(strings.ToValidUTF8(typed, " "))
	for len(rest) > 0 && len(words) < MaxWords {
		if separates(rest[0]) {
			rest = rest[1:]
			continue
		}
		var w Word
		if rest[0] == '-' {
			w.Not, rest = true, rest[1:]
		}
		var taken []rune
		if len(rest) > 0 && quotes(rest[0]) {
			taken, rest = until(rest[1:], quotes)
			if len(rest) > 0 {
				rest = rest[1:] // the closing mark
			}
			if len(rest) > 0 && rest[0] == '*' {
				w.Prefix, rest = true, rest[1:]
			}
		} else {
			taken, rest = until(rest, func(r rune) bool { return separates(r) || quotes(r) })
			if n := len(taken); n > 0 && taken[n-1] == '*' {
				w.Prefix, taken = true, taken[:n-1]
			}
		}
		w.Text = clean(taken)
		if strings.IndexFunc(w.Text, wordly) >= 0 {
			words = append(words, w)
		}
	}
	return words
}

func until(s []rune, end func(rune) bool) (taken, rest []rune) {
	for i, r := range s {
		if end(r) {
			return s[:i], s[i:]
		}
	}
	return s, nil
}

// clean turns control characters to spaces, one space for any number.
func clean(s []rune) string {
	return strings.Join(strings.FieldsFunc(string(s), separates), " ")
}

func separates(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

func quotes(r rune) bool { return r == '"' || r == '“' || r == '”' || r == '„' }

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
