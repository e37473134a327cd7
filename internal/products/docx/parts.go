package docx

import (
	"fmt"
	"strings"
	"time"

	"hearsay/internal/products"
)

// margin is 20 mm, in twentieths of a point.
const margin = 1134

// pageSize returns width and height of the paper, in twentieths of a point.
func pageSize(d products.Document) (wide, high int) {
	if strings.EqualFold(d.Paper, "letter") {
		return 12240, 15840
	}
	return 11906, 16838
}

const (
	ooxml    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	linkHead = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

const contentTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>` +
	`<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>` +
	`<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
	`<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`

const packageLinks = linkHead + `<Relationship Id="rId1" Type="` + ooxml + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + ooxml + `extended-properties" Target="docProps/app.xml"/></Relationships>`

const application = xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Hearsay</Application></Properties>`

const settings = xmlHead + `<w:settings` + spaces + `><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

// core writes the properties that file managers and Word show.
func (p *parts) core() []byte {
	var w writer
	w.raw(`%s<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`, xmlHead)
	w.raw("<dc:title>%s</dc:title><dc:creator>%s</dc:creator>", safe(p.doc.Title), safe(strings.Join(p.doc.By, "; ")))
	w.raw("<dc:identifier>%s</dc:identifier><dc:language>%s</dc:language>", safe(p.doc.ID), products.Tag(p.doc.Language))
	w.raw("<dc:description>%s</dc:description>", safe("SHA-256 of the report’s text: "+p.doc.SHA256))
	if label := p.doc.Label(); label != "" {
		w.raw("<cp:keywords>%s</cp:keywords>", safe(label))
	}
	if !p.doc.At.IsZero() {
		at := p.doc.At.UTC().Format(time.RFC3339)
		w.raw(`<dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>`, at, at)
	}
	w.raw("</cp:coreProperties>")
	return w.Bytes()
}

// links writes the relationships of the text, or those of the footnotes.
func (p *parts) links(text bool) []byte {
	var w writer
	w.raw("%s", linkHead)
	of := p.notes.addresses
	if text {
		of = p.text.addresses
		for _, part := range []string{"styles", "numbering", "settings", "footnotes"} {
			w.raw(`<Relationship Id="r%s" Type="%s%s" Target="%s.xml"/>`, part, ooxml, part, part)
		}
		w.raw(`<Relationship Id="rHeader" Type="%sheader" Target="header1.xml"/><Relationship Id="rFooter" Type="%sfooter" Target="footer1.xml"/>`, ooxml, ooxml)
	}
	for i, address := range of {
		w.raw(`<Relationship Id="rLink%d" Type="%shyperlink" Target="%s" TargetMode="External"/>`, i+1, ooxml, safe(address))
	}
	w.raw("</Relationships>")
	return w.Bytes()
}

// header writes the title and the marking.
func (p *parts) header() []byte {
	var w writer
	w.raw("%s<w:hdr%s>", xmlHead, spaces)
	p.begin(&w, "Header", p.rightTab())
	p.run(&w, p.doc.Title, style{})
	p.marking(&w)
	w.end()
	w.raw("</w:hdr>")
	return w.Bytes()
}

// footer writes the page's number of how many, and the marking.
func (p *parts) footer() []byte {
	var w writer
	w.raw("%s<w:ftr%s>", xmlHead, spaces)
	p.begin(&w, "Footer", p.rightTab())
	p.field(&w, "PAGE", "1", style{})
	p.run(&w, " / ", style{})
	p.field(&w, "NUMPAGES", "1", style{})
	p.marking(&w)
	w.end()
	w.raw("</w:ftr>")
	return w.Bytes()
}

func (p *parts) rightTab() string {
	wide, _ := pageSize(p.doc)
	return fmt.Sprintf(`<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>`, wide-2*margin)
}

// marking writes the TLP label as TLP 2.0 wants it: at the right, 12 points or more, in its colour on black.
func (p *parts) marking(w *writer) {
	label := p.doc.Label()
	if label == "" {
		return
	}
	set := `<w:b/><w:sz w:val="24"/>`
	if colour, known := products.TLPColours[label]; known {
		set = fmt.Sprintf(`<w:b/><w:color w:val="%s"/><w:sz w:val="24"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>`, colour)
	}
	w.raw(`<w:r><w:tab/></w:r><w:r><w:rPr>%s</w:rPr><w:t xml:space="preserve"> %s </w:t></w:r>`, set, safe(label))
}
