package report

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Passage is a sentence that cites something.
type Passage struct {
	text.Span          // of the Markdown, in code points
	Sentence  int      // its index, as a check of the same Markdown has it
	Line      int      // of its beginning, from 1
	Words     string   // without marks and citations
	Cites     []string // identifiers in their folded form, each once
}

// beforeMarks closes the gap that a citation before a full stop or a comma leaves.
var beforeMarks = strings.NewReplacer(" .", ".", " ,", ",")

// Passages returns the sentences of a report that cite something, in the order of the text.
func Passages(md string) []Passage {
	p := newPage(md)
	out := []Passage{}
	for i, s := range p.sentences {
		if len(s.cites) == 0 {
			continue
		}
		one := Passage{Span: p.places.Span(s.span), Sentence: i, Line: p.line(s.span.Start), Words: beforeMarks.Replace(strings.Join(strings.Fields(s.plain), " "))}
		seen := map[string]bool{}
		for _, c := range s.cites {
			if !seen[c.id] {
				seen[c.id] = true
				one.Cites = append(one.Cites, c.id)
			}
		}
		out = append(out, one)
	}
	return out
}

// Mentions returns what stands behind an @ and looks like an identifier, in its folded form, each once: whatever a report cites is among
// it. It is for going through many texts; [Passages] says what of it is cited, and where.
func Mentions(md string) []string {
	out := []string{}
	seen := map[string]bool{}
	for {
		_, rest, found := strings.Cut(md, "@")
		if !found {
			return out
		}
		n := 0
		for n < len(rest) && named(rest[n]) {
			n++
		}
		if id := evidence.Fold(rest[:n]); n > 0 && !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
		md = rest[n:]
	}
}
