package segment

import (
	"unicode/utf8"

	"hearsay/internal/reading"
)

// mark says what kind of mark could end a sentence.
type mark uint8

const (
	none     mark = iota
	period        // a full stop that is a token
	dotted        // an abbreviation with its full stop
	question      // or an exclamation
	dots          // an ellipsis
)

func terminal(t reading.Token) mark {
	n := t.Norm
	last := n[len(n)-1]
	if t.Kind != reading.Punctuation {
		if last == '.' && len(n) > 1 && t.Kind == reading.Word {
			return dotted
		}
		return none
	}
	switch {
	case n == ".":
		return period
	case last == '.':
		return dots
	case last == '?' || last == '!':
		return question
	case last < utf8.RuneSelf:
		return none
	}
	switch r, _ := utf8.DecodeLastRuneInString(n); r {
	case '…':
		return dots
	case '。', '।', '۔', '．', '｡':
		return period
	case '？', '！', '؟', '‽', '⁇', '⁈', '⁉':
		return question
	}
	return none
}

// closers returns the token behind the closing marks, brackets and note signs that follow a possible end.
func (c *splitter) closers(i int) int {
	ts, quotations := c.r.Tokens, c.r.Quotations
	for ; i < c.p.Last; i++ {
		t := ts[i]
		touches := ts[i-1].End == t.Start
		switch {
		case t.Kind == reading.QuoteMark:
			if q := t.Quotation; q >= 0 {
				if !quotations[q].Closed || quotations[q].Last-1 != i || quotations[q].First == i {
					return i
				}
			} else if !touches {
				return i
			}
		case t.Kind == reading.Numeral && touches && isDay(t.Norm) && ts[i-1].Kind == reading.Punctuation: // a note too
		case t.Kind != reading.Punctuation:
			return i
		case t.Norm == ")" || t.Norm == "]" || t.Norm == "}":
		case t.Norm == "[" && i+2 < c.p.Last && isDay(ts[i+1].Norm) && ts[i+2].Norm == "]":
			i += 2 // a note
		case touches && terminal(t) != none && ts[i-1].Kind != reading.QuoteMark:
		case touches && terminal(t) == period: // “so”.
		default:
			return i
		}
	}
	return i
}

// closes reports whether a closing quotation mark stands behind the mark that ends a sentence.
func closes(ts []reading.Token, at, next int) bool {
	for i := at + 1; i < next; i++ {
		if ts[i].Kind == reading.QuoteMark {
			return true
		}
	}
	return false
}

func bulletMark(n string) bool {
	return n == "•" || n == "▪" || n == "*" || n == "●" || n == "·"
}
