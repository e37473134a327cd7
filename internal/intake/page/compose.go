package page

import (
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/text"
)

// compose writes the blocks of the article and what stands between them, and marks the furniture.
func (p *reader) compose(doc *intake.Document) {
	var out strings.Builder
	points := 0
	last := -1 // the block written last
	var piece evidence.Furniture
	write := func(i int) {
		b := &p.blocks[i]
		if out.Len() > 0 {
			between := "\n\n"
			if b.tight && last == i-1 {
				between = "\n"
			}
			out.WriteString(between)
			points += len(between)
		}
		last = i
		start := points
		out.WriteString(b.text)
		points += utf8.RuneCountInString(b.text)
		if piece.Kind != b.kind {
			if piece.Kind != "" {
				doc.Furniture = append(doc.Furniture, piece)
			}
			piece = evidence.Furniture{Span: text.Span{Start: start}, Kind: b.kind}
		}
		piece.End = points
	}
	if p.title >= 0 && p.title < p.first {
		write(p.title)
	}
	for i := p.first; i < p.last; i++ {
		if p.blocks[i].kind != left {
			write(i)
		}
	}
	if piece.Kind != "" {
		doc.Furniture = append(doc.Furniture, piece)
	}
	doc.Text = out.String()
}
