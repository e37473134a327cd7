package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/text"
)

// quote is a quotation in a text, in bytes; its marks are included in the outer range and not in the inner.
type quote struct {
	text.Range
	inner text.Range
	depth int // 0 for one that stands in no other
}

// deepestQuote is how many quotations may stand in each other.
const deepestQuote = 8

// opened is a mark that opens a quotation, in bytes.
type opened struct {
	mark rune
	at   int // its begin
	n    int // its length
}

// quotations finds what stands in quotation marks of any kind, outer ones before those inside them. A mark that finds no other is
// none: an apostrophe, an inch, a slip.
func quotations(s string) []quote {
	closed, _ := marked(s)
	return closed
}

// marked finds quotations, and the marks that stay open at the end, outer ones first.
func marked(s string) (closed []quote, open []opened) {
	var out []quote
	shut := func(mark rune, at, n int) bool {
		for k := len(open) - 1; k >= 0; k-- {
			if open[k].mark == mark {
				o := open[k]
				open = open[:k]
				out = append(out, quote{Range: text.Range{Start: o.at, End: at + n}, inner: text.Range{Start: o.at + o.n, End: at}, depth: k})
				return true
			}
		}
		return false
	}
	push := func(mark rune, at, n int) {
		if len(open) < deepestQuote {
			open = append(open, opened{mark, at, n})
		}
	}
	before := ' '
	for i, r := range s {
		n := utf8.RuneLen(r)
		if n < 0 {
			n = 1
		}
		after, _ := utf8.DecodeRuneInString(s[min(i+n, len(s)):])
		if i+n >= len(s) {
			after = ' '
		}
		begins, worded := !wordy(before) && !unicode.IsSpace(after), wordy(before) && wordy(after)
		switch r {
		case '“':
			if !shut('„', i, n) {
				push('“', i, n)
			}
		case '„':
			push('„', i, n)
		case '”':
			if !shut('“', i, n) {
				shut('„', i, n)
			}
		case '«', '»', '‹', '›':
			other := map[rune]rune{'«': '»', '»': '«', '‹': '›', '›': '‹'}[r]
			if !shut(other, i, n) {
				push(r, i, n)
			}
		case '‘', '‚':
			if begins && !cutShort(s[i+n:]) {
				push('‘', i, n)
			}
		case '’':
			if !worded {
				shut('‘', i, n)
			}
		case '"':
			if !shut('"', i, n) && begins {
				push('"', i, n)
			}
		case '\'':
			if worded {
				break
			}
			if unicode.IsSpace(before) || !shut('\'', i, n) {
				if begins && wordy(after) && !cutShort(s[i+n:]) {
					push('\'', i, n)
				}
			}
		}
		before = r
	}
	return ordered(out), open
}

// elided are words that begin with an apostrophe and are hardly ever the first of a quotation.
var elided = map[string]bool{"tis": true, "twas": true, "twere": true, "twill": true, "em": true, "til": true, "bout": true, "neath": true, "gainst": true, "tween": true, "cos": true, "n": true}

// cutShort reports whether the mark before a text is the apostrophe of a word or of a year: 'tis, '90s.
func cutShort(s string) bool {
	w := wordAt(s, 0)
	if len(w) == 3 && w[2] == 's' && digits(w[:2]) {
		return true
	}
	return elided[strings.ToLower(w)]
}

// ordered puts quotations into the order of their beginnings, and counts anew how many each stands in: marks that stayed open count not.
func ordered(list []quote) []quote {
	// Each was found where it closed, so that inner ones come first: a counting sort by beginnings is not needed for so few.
	sortBy(list, func(q quote) int { return q.Start })
	var ends []int
	for i := range list {
		for len(ends) > 0 && ends[len(ends)-1] <= list[i].Start {
			ends = ends[:len(ends)-1]
		}
		list[i].depth = len(ends)
		ends = append(ends, list[i].End)
	}
	return list
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
