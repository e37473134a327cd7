package segment

import (
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// longestReference is the number of tokens beyond which a parenthesis is not looked at.
const longestReference = 400

// references finds the parentheses that list works cited: "(Hale, May 28, 2015; Orr, Title, Press, 2012)". The readers
// of statements would otherwise take "Hale, ..." for somebody speaking.
func references(r *reading.Reading) []text.Range {
	var out []text.Range
	var open []int // tokens
	paragraph := -1
	for i, t := range r.Tokens {
		if t.Paragraph != paragraph {
			paragraph, open = t.Paragraph, open[:0]
		}
		switch {
		case t.Kind != reading.Punctuation:
		case t.Norm == "(":
			open = append(open, i)
		case t.Norm == ")" && len(open) > 0:
			from := open[len(open)-1]
			open = open[:len(open)-1]
			// Deeper ones stay unread, so that a page of brackets costs no more than its length.
			if len(open) > 1 || i-from > longestReference || !cites(r.Tokens[from+1:i]) {
				continue
			}
			for len(out) > 0 && out[len(out)-1].Start > r.Tokens[from].Start {
				out = out[:len(out)-1]
			}
			out = append(out, text.Range{Start: r.Tokens[from].Start, End: t.End})
		}
	}
	return out
}

// cites reports whether the tokens, cut at semicolons, are works cited: nearly all of them, and at least one with its
// author.
func cites(ts []reading.Token) bool {
	works, others, items := 0, 0, 0
	pointed := false // by "see"
	for start := 0; start <= len(ts); {
		end := start
		for end < len(ts) && ts[end].Norm != ";" {
			end++
		}
		item := ts[start:end]
		start = end + 1
		for len(item) > 0 && (item[0].Kind == reading.Punctuation || words[item[0].Norm]&see != 0 && (pointed || !item[0].Upper || item[0].Norm == "see")) {
			pointed = pointed || words[item[0].Norm]&see != 0
			item = item[1:]
		}
		if len(item) == 0 {
			continue
		}
		items++
		switch author, dated := work(item, pointed); {
		case dated && author:
			works++
		case !dated && !author:
			others++
		}
	}
	return works > 0 && others*4 <= items
}

// work reports whether an item ends in a date, and whether something that can be an author or title stands before it.
func work(ts []reading.Token, pointed bool) (author, dated bool) {
	date, year := -1, false // the last date begins there
	end := 0
	for i, t := range ts {
		switch {
		case isYear(t.Norm):
			if date < 0 || end != i && !(end == i-1 && ts[i-1].Norm == ",") {
				date = i
			}
			year, end = true, i+1
		case t.Upper && isMonth(t.Norm):
			date, year, end = i, false, i+1
			if i > 0 && isDay(ts[i-1].Norm) {
				date = i - 1
			} else if i+1 < len(ts) && isDay(ts[i+1].Norm) {
				end = i + 2
			}
		}
	}
	if date < 0 || len(ts)-end > 8 {
		return false, false
	}
	for _, t := range ts[end:] { // pages
		if t.Kind == reading.Word && words[t.Norm]&(counted|latin) == 0 {
			return false, false
		}
	}
	capitals, smalls := 0, 0
	for _, t := range ts[:date] {
		switch {
		case t.Kind == reading.Symbol && t.Range.Len() > 4:
			capitals++
		case t.Kind != reading.Word || words[t.Norm]&(smallWord|latin|ending) != 0:
		case words[t.Norm]&weekday != 0:
			return false, false // "(Monday, May 5)" is a day
		case t.Upper:
			capitals++
		default:
			smalls++
		}
	}
	if capitals == 0 {
		return false, smalls == 0
	}
	before := ts[date-1]
	tied := before.Norm == "," || before.Norm == ":" || before.Kind == reading.QuoteMark || before.Norm == ")" || before.Norm == "."
	if !year {
		return tied && (pointed || smalls == 0), tied && (pointed || smalls == 0)
	}
	if !tied { // Hale 2012, Hale and Orr 2012
		ok := (before.Upper || before.Norm == "al.") && smalls == 0 && date <= 5
		return ok, ok
	}
	ok := smalls*2 <= capitals+1
	return ok, ok
}

// isYear reports whether w is a year of print, with or without a letter: 1987, 2031b.
func isYear(w string) bool {
	if len(w) == 5 && 'a' <= w[4] && w[4] <= 'e' {
		w = w[:4]
	}
	return len(w) == 4 && digitsOnly(w) && "1500" <= w && w < "2200"
}

func isDay(w string) bool { return len(w) > 0 && len(w) <= 2 && digitsOnly(w) }

func digitsOnly(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}

func isMonth(w string) bool {
	k := words[w]
	return k&month != 0 || k&calendar != 0
}
