package furniture

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/text"
)

// Annotator marks furniture. The zero value is ready and safe for concurrent use.
type Annotator struct{}

// Annotate adds spans to doc.Furniture.
func (Annotator) Annotate(doc *intake.Document) {
	t, err := text.New(doc.Text)
	if err != nil {
		return // the desk lets no such text through
	}
	p := newPage(doc, t)
	p.cores()
	p.top()
	p.endAtComments()
	p.boxes()
	p.lists()
	p.tail()
	doc.Mark(p.furniture(t)...)
}

// page is a document as the rules see it: its lines in order.
type page struct {
	lines []line
	end   int // the first line after the article's end: a comment form and all that follows
	first int // no line before it is unmarked prose; see begun
	asked int // how often named looked through the article
}

func newPage(doc *intake.Document, t *text.Text) *page {
	raw := intake.Lines(doc.Text)
	p := &page{lines: make([]line, len(raw)), end: len(raw)}
	given := doc.Furniture
	for i, r := range raw {
		u := read(doc.Text, r)
		u.score(phrases)
		span := t.Span(r.Range)
		for len(given) > 0 && given[0].End <= span.Start {
			given = given[1:]
		}
		if len(given) > 0 && given[0].Overlaps(span) {
			u.kind, u.given = given[0].Kind, true
		}
		p.lines[i] = u
	}
	return p
}

// cores marks the lines that are certain on their own.
func (p *page) cores() {
	for i := range p.lines {
		if u := &p.lines[i]; u.kind == "" {
			u.kind = u.certain(phrases)
		}
		p.caption(i)
	}
}

// caption tells a caption from a bare credit: it says what is in the picture. One that stands above its credit without
// a blank line between belongs to it.
func (p *page) caption(i int) {
	u := &p.lines[i]
	if u.kind == evidence.FurnitureNotice && strings.HasPrefix(u.text, "©") && u.count <= short && !strings.ContainsAny(u.text, "0123456789") {
		u.kind = evidence.FurnitureCredit // "© Tess Orin/Skerry": whose picture it is, not whose page
	}
	if u.kind != evidence.FurnitureCredit {
		return
	}
	if u.label > 0 && u.count > 8 && u.count <= long {
		u.kind = evidence.FurnitureCaption
	}
	if i == 0 {
		return
	}
	if above := &p.lines[i-1]; above.kind == "" && above.Block == u.Block && above.count <= long && !above.reports() && p.alone(i-1) {
		above.kind = evidence.FurnitureCaption
	}
}

// alone holds for the first line of its block.
func (p *page) alone(i int) bool { return i == 0 || p.lines[i-1].Block != p.lines[i].Block }

// furniture joins neighbouring lines of one kind into spans.
func (p *page) furniture(t *text.Text) []evidence.Furniture {
	var out []evidence.Furniture
	for i := 0; i < len(p.lines); i++ {
		u := &p.lines[i]
		if u.kind == "" || u.given {
			continue
		}
		r := u.Range
		for i+1 < len(p.lines) && p.lines[i+1].kind == u.kind && !p.lines[i+1].given {
			i++
			r.End = p.lines[i].End
		}
		out = append(out, evidence.Furniture{Span: t.Span(r), Kind: u.kind})
	}
	return out
}
