package copying

import (
	"unicode"

	"hearsay/internal/text"
)

// longQuote is how many words between marks make a quotation; fewer are a word that the writer does not vouch for.
const longQuote = 4

// Quoted returns what stands between double quotation marks, marks included, in code points: what two reporters who heard one
// speaker may share without having copied. A quotation ends with its paragraph where the next one opens with a mark, as
// quotations of several paragraphs are set; a mark that nothing closes opens nothing. Fewer than four words do not count.
// Single marks are left alone, since nobody can tell them from apostrophes without reading.
func Quoted(s string) []text.Span {
	var out []text.Span
	q := quotes{open: -1}
	at, inside := 0, false // a word
	for _, r := range s {
		switch {
		case r == '\n':
			q.newlines++
		case unicode.IsSpace(r):
		default:
			if q.newlines > 1 && q.open >= 0 { // a new paragraph
				if opens(r) {
					out = q.close(out, q.last+1)
				} else {
					q.open = -1
				}
			}
			q.newlines = 0
			switch {
			case q.open >= 0 && (r == '"' || r == '”' || r == '»' || r == '“' && q.low):
				out = q.close(out, at+1)
			case q.open < 0 && opens(r):
				q = quotes{open: at, low: r == '„'}
			}
			q.last = at
		}
		if letter(r) && !inside {
			q.words++
		}
		inside = letter(r)
		at++
	}
	return out
}

// quotes is where the search for the end of a quotation stands.
type quotes struct {
	open     int  // where it began, -1 for none
	low      bool // by a low mark, which a high one closes
	last     int  // the last character that is no space
	words    int
	newlines int
}

func (q *quotes) close(out []text.Span, end int) []text.Span {
	if q.words >= longQuote {
		out = append(out, text.Span{Start: q.open, End: end})
	}
	q.open = -1
	return out
}

func opens(r rune) bool { return r == '"' || r == '“' || r == '„' || r == '«' }

// letter says whether a character is part of a word.
func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' }
