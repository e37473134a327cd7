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
	count, content, large := 0, 0, 0
	for i := first; i < last; i++ {
		t := ts[i]
		if t.Kind != reading.Word && t.Kind != reading.Numeral || t.Norm[0] == '\'' {
			if ends(t) && i+1 < last {
				return false
			}
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
	switch {
	case count > fewWords:
		return false
	case !ts[first].Upper:
		return true
	case content > 1 && large == content:
		return !asks(ts[last-1])
	}
	return count <= fewerWords && !f.utterance(q)
}

// utterance reports whether a quotation stands where somebody's words do: at the start of a sentence, or behind a comma
// or colon.
func (f *finder) utterance(q reading.Quotation) bool {
	if q.First == f.r.Paragraphs[q.Paragraph].First {
		return true
	}
	t := f.r.Tokens[q.First-1]
	return t.Norm == "," || t.Norm == ":" || t.Kind == reading.QuoteMark || ends(t)
}

func ends(t reading.Token) bool {
	switch t.Norm {
	case ".", "!", "…", "...", "。":
		return true
	}
	return asks(t)
}

func asks(t reading.Token) bool { return t.Kind == reading.Punctuation && t.Norm[len(t.Norm)-1] == '?' }
