package docx

import "hearsay/internal/products"

// footnotes writes word/footnotes.xml: the two that draw the line above footnotes, then one for each note, in the order in which the
// text first cites them.
func (p *parts) footnotes() {
	w := &p.notes
	w.raw(`%s<w:footnotes%s>`, xmlHead, spaces)
	w.raw(`<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>`)
	w.raw(`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	for i, number := range p.order {
		w.raw(`<w:footnote w:id="%d">`, i+1)
		p.footnote(*p.doc.Note(number))
		w.raw("</w:footnote>")
	}
	w.raw("</w:footnotes>")
}

// footnote writes what a note says. It is the program's English, whatever the language of the document, and runs from left to right.
func (p *parts) footnote(n products.Note) {
	w := &p.notes
	plain := style{foreign: true}
	p.begin(w, "FootnoteText", "")
	w.raw(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`)
	p.run(w, " "+n.Citation, plain)
	w.end()
	if n.Words != "" && len(n.Places) == 0 {
		p.quote("", products.Passage{{Text: n.Words, Quoted: true}})
	}
	told := n.Told()
	for _, q := range told {
		for _, s := range q.Sentences {
			p.quote(q.Language, s)
		}
		p.begin(w, "FootnoteText", "")
		if from := q.From(); from != "" && (len(told) > 1 || n.Citation == "") {
			p.run(w, from+". ", plain)
		}
		if q.Address != "" {
			p.link(w, q.Address, q.Address, plain)
			p.run(w, ". ", plain)
		}
		p.run(w, q.Where, plain)
		if q.SHA256 != "" {
			p.run(w, "; SHA-256 of the text ", plain)
			p.run(w, q.SHA256, style{code: true, foreign: true})
		}
		p.run(w, ".", plain)
		w.end()
	}
	p.begin(w, "FootnoteText", "")
	p.run(w, n.Standing(), plain)
	w.end()
}

// quote writes a sentence, what is quoted of it in bold.
func (p *parts) quote(language string, sentence products.Passage) {
	w := &p.notes
	turn := ""
	if products.Direction(language) == "rtl" {
		turn = "<w:bidi/>"
	}
	p.begin(w, "FootnoteQuote", turn)
	for _, x := range sentence {
		p.run(w, x.Text, style{strong: x.Quoted, foreign: true})
	}
	w.end()
}
