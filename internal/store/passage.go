package store

import (
	"strings"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Passages cuts a text into what search finds: paragraphs, that is blocks between blank lines, or lines where the text
// has no blank line, without outer white space and in order. Paragraphs that lie wholly in furniture which speaks of
// other articles or of nothing (newsletter boxes, related links, comments, menus, advertisements, notices) are left
// out: they would be found everywhere. Ranges are bytes.
func Passages(t *text.Text, furniture []evidence.Furniture) []text.Range {
	var skip []text.Range
	for _, f := range furniture {
		switch f.Kind {
		case evidence.FurnitureNewsletter, evidence.FurnitureRelated, evidence.FurnitureComments,
			evidence.FurnitureNavigation, evidence.FurnitureAdvertisement, evidence.FurnitureNotice:
			skip = append(skip, t.Range(f.Span))
		}
	}
	var out []text.Range
	next := 0 // the first piece of furniture that can still hold a block
	for _, b := range blocks(t.String()) {
		for next < len(skip) && skip[next].End <= b.Start {
			next++
		}
		if next < len(skip) && skip[next].Contains(b) {
			continue
		}
		out = append(out, b)
	}
	return out
}

// blocks joins lines up to the next blank one; where there is no blank line inside the text, each line is a block.
func blocks(s string) []text.Range {
	var lines, joined []text.Range
	blank := true
	at := 0
	for line := range strings.Lines(s) {
		r := trimmed(line, at)
		at += len(line)
		if r.Empty() {
			blank = true
			continue
		}
		lines = append(lines, r)
		if blank {
			joined = append(joined, r)
		} else {
			joined[len(joined)-1].End = r.End
		}
		blank = false
	}
	if len(joined) < 2 {
		return lines
	}
	return joined
}

func trimmed(line string, at int) text.Range {
	left := strings.TrimLeftFunc(line, unicode.IsSpace)
	start := at + len(line) - len(left)
	return text.Range{Start: start, End: start + len(strings.TrimRightFunc(left, unicode.IsSpace))}
}

// CountWords returns the number of words in s: what stands between white space and holds a letter or a digit.
func CountWords(s string) int {
	n := 0
	for field := range strings.FieldsSeq(s) {
		if strings.IndexFunc(field, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) >= 0 {
			n++
		}
	}
	return n
}
