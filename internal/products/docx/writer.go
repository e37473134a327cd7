package docx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"hearsay/internal/products"
)

// writer writes one part of the file.
type writer struct {
	bytes.Buffer
	addresses []string // links of this part, in the order of their numbers
}

const (
	xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	spaces  = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
)

// raw writes XML as it stands.
func (w *writer) raw(format string, args ...any) { fmt.Fprintf(w, format, args...) }

// safe returns text as it may stand in XML, in an attribute too.
func safe(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(products.Visible(s))) // a buffer does not fail
	return b.String()
}

// style is how a run is set.
type style struct {
	name                 string // of a character style
	strong, emph, code   bool
	superscript, foreign bool // foreign: in the document's direction no more
}

func (p *parts) properties(s style) string {
	var b strings.Builder
	if s.code && s.name == "" {
		s.name = "VerbatimChar"
	}
	if s.name != "" {
		fmt.Fprintf(&b, `<w:rStyle w:val="%s"/>`, s.name)
	}
	if s.strong {
		b.WriteString(`<w:b/><w:bCs/>`)
	}
	if s.emph {
		b.WriteString(`<w:i/><w:iCs/>`)
	}
	if s.superscript {
		b.WriteString(`<w:vertAlign w:val="superscript"/>`)
	}
	if p.rtl && !s.foreign {
		b.WriteString(`<w:rtl/>`)
	}
	if b.Len() == 0 {
		return ""
	}
	return "<w:rPr>" + b.String() + "</w:rPr>"
}

// run writes text in one style, its line ends as line breaks.
func (p *parts) run(w *writer, text string, s style) {
	if text == "" {
		return
	}
	w.raw("<w:r>%s", p.properties(s))
	for i, line := range strings.Split(products.Visible(text), "\n") {
		if i > 0 {
			w.raw("<w:br/>")
		}
		for k, piece := range strings.Split(line, "\t") {
			if k > 0 {
				w.raw("<w:tab/>")
			}
			if piece != "" {
				w.raw(`<w:t xml:space="preserve">%s</w:t>`, safe(piece))
			}
		}
	}
	w.raw("</w:r>")
}

// link writes text that leads to an address; the text alone where the address is none to link to.
func (p *parts) link(w *writer, text, address string, s style) {
	if address = products.LinkTo(address); address == "" {
		p.run(w, text, s)
		return
	}
	w.addresses = append(w.addresses, address)
	s.name = "Hyperlink"
	w.raw(`<w:hyperlink r:id="rLink%d" w:history="1">`, len(w.addresses))
	p.run(w, text, s)
	w.raw("</w:hyperlink>")
}

// field writes a field with what it showed when it was last reckoned.
func (p *parts) field(w *writer, code, shown string, s style) {
	set := p.properties(s)
	w.raw(`<w:r>%s<w:fldChar w:fldCharType="begin"/></w:r><w:r>%s<w:instrText xml:space="preserve"> %s </w:instrText></w:r><w:r>%s<w:fldChar w:fldCharType="separate"/></w:r>`, set, set, safe(code), set)
	p.run(w, shown, s)
	w.raw(`<w:r>%s<w:fldChar w:fldCharType="end"/></w:r>`, set)
}

// begin opens a paragraph; more are properties that follow the style in the order of the schema.
func (p *parts) begin(w *writer, name, more string) {
	w.raw("<w:p><w:pPr>")
	if name != "" {
		w.raw(`<w:pStyle w:val="%s"/>`, name)
	}
	w.raw("%s", more)
	w.raw("</w:pPr>")
}

func (w *writer) end() { w.raw("</w:p>") }

// bidi is the property of a paragraph that runs from right to left.
func (p *parts) bidi() string {
	if p.rtl {
		return "<w:bidi/>"
	}
	return ""
}
