package quotation

import (
	"unicode/utf8"

	"hearsay/internal/reading"
)

const (
	fewWords   = 8 // of a title or part of a sentence
	fewerWords = 5 // where the first is large and the rest is no title
)

// short reports whether a closed quotation is a few words and no sentence.
func (f *finder) short(q reading.Quotation) bool {
	ts := f.r.Tokens
	first, last := q.First+1, q.Last-1
	if first >= last || last-first > 2*fewWords {
		return first >= last
	}
	count, content, large, sentences := 0, 0, 0, false
	for i := first; i < last; i++ {
		t := ts[i]
		if t.Kind != reading.Word && t.Kind != reading.Numeral || t.Norm[0] == '\'' {
			sentences = sentences || ends(t) && i+1 < last
			continue
		}
		count++
		if t.Upper || utf8.RuneCountInString(t.Norm) > 3 {
			content++
			if t.Upper {
				large++
			}
		}
	}
	end := ts[last-1]
	switch {
	case count > fewWords || sentences && (large < content || content < 3 || f.begins(q)):
		return false
	case !ts[first].Upper:
		return true
	case content > 1 && large == content:
		// “Ice Years,” but not: “Ask Rao,” she said.
		return !asks(end) && !(end.Norm == "," && f.begins(q))
	}
	return count <= fewerWords && !f.begins(q) && !f.introduced(q)
}

// begins reports whether a quotation begins a sentence.
func (f *finder) begins(q reading.Quotation) bool {
	if q.First == f.r.Paragraphs[q.Paragraph].First {
		return true
	}
	t := f.r.Tokens[q.First-1]
	return t.Kind == reading.QuoteMark || ends(t)
}

// introduced reports whether a comma, colon or dash leads to a quotation, as to somebody's words.
func (f *finder) introduced(q reading.Quotation) bool {
	switch f.r.Tokens[q.First-1].Norm {
	case ",", ":", "-", "--", "–", "—":
		return true
	}
	return false
}

func ends(t reading.Token) bool {
	switch t.Norm {
	case ".", "!", "…", "...", "。":
		return true
	}
	return asks(t)
}

func asks(t reading.Token) bool { return t.Kind == reading.Punctuation && t.Norm[len(t.Norm)-1] == '?' }
