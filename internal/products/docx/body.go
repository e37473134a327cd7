package docx

import (
	"fmt"
	"strings"

	"hearsay/internal/products"
)

// parts are the parts of the file as they come into being.
type parts struct {
	doc     products.Document
	rtl     bool
	text    writer // word/document.xml
	notes   writer // word/footnotes.xml
	order   []int  // numbers of notes in the order of their footnotes
	at      map[int]int
	marks   int // bookmarks so far
	numbers int // lists with numbers so far
}

func newParts(d products.Document) *parts {
	return &parts{doc: d, rtl: products.Direction(d.Language) == "rtl", at: map[int]int{}}
}

// The numberings: one of bullets, and one of its own for each list with numbers, so that each begins with 1.
const (
	bulletList  = 1
	numberLists = 2
)

// body writes word/document.xml.
func (p *parts) body() {
	w := &p.text
	w.raw("%s<w:document%s><w:body>", xmlHead, spaces)
	p.line("Title", p.doc.Title)
	var under []string
	for _, s := range []string{p.doc.Byline(), p.doc.Day(), p.doc.Version, p.doc.Case} {
		if s != "" {
			under = append(under, s)
		}
	}
	p.line("Subtitle", strings.Join(under, " · "))
	p.blocks(p.doc.Body(), "", 0)
	if sources := paragraphs(p.doc.Summary + "\n" + p.doc.Scale); len(sources) > 0 {
		p.line("Heading1", "Sources and words")
		for _, s := range sources {
			p.line("Apparatus", s)
		}
	}
	p.line("Heading1", "What the checker says")
	if held := p.doc.Held(); len(held) > 0 {
		p.line("Apparatus", "The checker holds this against the text as it stands:")
		for _, s := range held {
			p.item(bulletList, 0, func() { p.run(w, s, style{}) })
		}
	} else {
		p.line("Apparatus", products.Cited)
	}
	p.line("Colophon", p.colophon())
	wide, high := pageSize(p.doc)
	w.raw(`<w:sectPr><w:headerReference w:type="default" r:id="rHeader"/><w:footerReference w:type="default" r:id="rFooter"/>`+
		`<w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="%[3]d" w:right="%[3]d" w:bottom="%[3]d" w:left="%[3]d" w:header="567" w:footer="567" w:gutter="0"/>%[4]s</w:sectPr></w:body></w:document>`, wide, high, margin, p.bidi())
}

func (p *parts) colophon() string {
	s := "Report " + p.doc.ID
	if p.doc.Program != "" {
		s += ", made with " + p.doc.Program
	}
	s += ". SHA-256 of its text: " + p.doc.SHA256
	if p.doc.Pack != "" {
		s += "\nA defence pack goes with it. Its digest, to compare with what hearsay verify prints: " + p.doc.Pack
	}
	return s
}

func paragraphs(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// line writes a paragraph of plain text, nothing where there is none.
func (p *parts) line(name, text string) {
	if text == "" {
		return
	}
	p.begin(&p.text, name, p.bidi())
	p.run(&p.text, text, style{})
	p.text.end()
}

// blocks writes blocks; name is the paragraphs' style, deep how many lists they are in.
func (p *parts) blocks(in []products.Block, name string, deep int) {
	for _, b := range in {
		p.block(b, name, deep)
	}
}

func (p *parts) block(b products.Block, name string, deep int) {
	w := &p.text
	switch b.Kind {
	case products.Heading:
		p.begin(w, fmt.Sprintf("Heading%d", max(1, min(6, b.Level)-1)), p.bidi())
		p.runs(b.Runs)
		w.end()
	case products.Quotation:
		p.blocks(b.Blocks, "Quote", deep)
	case products.Bullets, products.Numbers:
		p.list(b, deep)
	case products.Table:
		p.table(b.Rows)
	case products.Code:
		p.begin(w, "SourceCode", indent(deep))
		p.run(w, strings.TrimRight(products.Plain(b.Runs), "\n"), style{name: "VerbatimChar", foreign: true})
		w.end()
	case products.Rule:
		p.begin(w, "", `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="B8B8B8"/></w:pBdr>`)
		w.end()
	default:
		p.begin(w, name, p.bidi()+indent(deep))
		p.runs(b.Runs)
		w.end()
	}
}

// indent brings a paragraph below the words of the list's point that it belongs to.
func indent(deep int) string {
	if deep == 0 {
		return ""
	}
	return fmt.Sprintf(`<w:ind w:left="%d"/>`, step*deep)
}

// step is the indent of a level of lists, in twentieths of a point.
const step = 360

func (p *parts) list(b products.Block, deep int) {
	number := bulletList
	if b.Kind == products.Numbers {
		number = numberLists + p.numbers
		p.numbers++
	}
	for _, item := range b.Items {
		rest := item
		p.item(number, deep, func() {
			if len(item) > 0 && (item[0].Kind == products.Paragraph || len(item[0].Runs) > 0) {
				p.runs(item[0].Runs)
				rest = item[1:]
			}
		})
		p.blocks(rest, "", deep+1)
	}
}

func (p *parts) item(number, deep int, words func()) {
	p.begin(&p.text, "ListParagraph", fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>%s`, min(8, deep), number, p.bidi()))
	words()
	p.text.end()
}

func (p *parts) table(rows [][][]products.Run) {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return
	}
	w := &p.text
	visual := ""
	if p.rtl {
		visual = "<w:bidiVisual/>"
	}
	w.raw(`<w:tbl><w:tblPr><w:tblStyle w:val="Evidence"/>%s<w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>`, visual)
	wide, _ := pageSize(p.doc)
	for range columns {
		w.raw(`<w:gridCol w:w="%d"/>`, (wide-2*margin)/columns)
	}
	w.raw("</w:tblGrid>")
	for i, row := range rows {
		w.raw("<w:tr>")
		if i == 0 {
			w.raw("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
		} else {
			w.raw("<w:trPr><w:cantSplit/></w:trPr>")
		}
		for k := range columns {
			w.raw(`<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>`)
			p.begin(w, "TableText", p.bidi())
			if k < len(row) {
				p.runs(row[k])
			}
			w.end()
			w.raw("</w:tc>")
		}
		w.raw("</w:tr>")
	}
	w.raw("</w:tbl>")
	p.begin(w, "TableText", "") // two tables would grow together
	w.end()
}

func (p *parts) runs(in []products.Run) {
	w := &p.text
	for _, r := range in {
		if len(r.Notes) > 0 {
			for i, n := range p.doc.Known(r.Notes) {
				if i > 0 {
					p.run(w, ", ", style{superscript: true})
				}
				p.cite(n)
			}
		} else {
			p.link(w, r.Text, r.Link, style{strong: r.Strong, emph: r.Emph, code: r.Code})
		}
		if r.Break {
			w.raw("<w:r><w:br/></w:r>")
		}
	}
}

// cite sets a footnote where a note is cited first, and a reference to it where it is cited again.
func (p *parts) cite(number int) {
	w := &p.text
	if at, seen := p.at[number]; seen {
		p.field(w, fmt.Sprintf(`NOTEREF %s \f \h`, mark(number)), fmt.Sprint(at), style{name: "FootnoteReference", foreign: true})
		return
	}
	p.order = append(p.order, number)
	p.at[number] = len(p.order)
	p.marks++
	w.raw(`<w:bookmarkStart w:id="%d" w:name="%s"/><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r><w:bookmarkEnd w:id="%d"/>`, p.marks, mark(number), len(p.order), p.marks)
}

func mark(number int) string { return fmt.Sprintf("_RefNote%d", number) }
