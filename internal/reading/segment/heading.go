package segment

import (
	"unicode/utf8"

	"hearsay/internal/reading"
)

// markHeadings marks the paragraphs that are titles and cross-headings: short, without the end of a sentence, and
// either set like a title or standing before a paragraph of running text.
func markHeadings(r *reading.Reading) {
	next := -1 // the paragraph after, furniture left out
	for i := len(r.Paragraphs) - 1; i >= 0; i-- {
		p := &r.Paragraphs[i]
		if p.Furniture {
			continue
		}
		running := next >= 0 && leads(r, *p, r.Paragraphs[next])
		p.Heading = isHeading(r, *p, running)
		next = i
	}
}

// leads reports whether q is running text much longer than p.
func leads(r *reading.Reading, p, q reading.Paragraph) bool {
	n := q.Last - q.First
	return n >= 12 && n >= 2*(p.Last-p.First) && endsSentence(r.Text.Cut(q.Range))
}

func isHeading(r *reading.Reading, p reading.Paragraph, running bool) bool {
	const longest = 24
	ts := r.Tokens[p.First:p.Last]
	for len(ts) > 0 && ts[len(ts)-1].Kind == reading.QuoteMark {
		ts = ts[:len(ts)-1]
	}
	if len(ts) == 0 || len(ts) > longest || bullet(r.Text.Cut(p.Range)) > 0 && ts[0].Kind != reading.Numeral {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(ts[0].Norm); ts[0].Kind == reading.Punctuation && first != '(' && first != '[' {
		return false
	}
	content, capitals, shouted := 0, 0, 0
	for _, t := range ts {
		if t.Kind != reading.Word || len(t.Norm) < 2 || t.Norm[0] == '\'' {
			continue
		}
		if t.AllCaps {
			shouted++
		}
		if words[t.Norm]&smallWord != 0 && !t.Upper {
			continue
		}
		content++
		if t.Upper {
			capitals++
		}
	}
	if content == 0 {
		return false
	}
	set := shouted == content || capitals*4 >= content*3
	switch last := ts[len(ts)-1]; last.Norm {
	case ",", ":", ";", "-", "--", "–", "—", "…", "...":
		return false
	case "?", "!", "?!":
		return set && content >= 3 && running
	default:
		if endsSentence(last.Norm) {
			return false // also "in the U.S.": as likely a sentence
		}
	}
	return set || running && ts[0].Upper
}
