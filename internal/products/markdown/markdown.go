package markdown

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/products"
)

// Media is the media type of what is written.
const Media = "text/markdown; charset=utf-8; variant=pandoc"

// Write writes the document.
func Write(w io.Writer, d products.Document) error {
	p := &printer{doc: d}
	p.metadata()
	p.blocks(d.Body())
	p.apparatus()
	for _, n := range d.Notes {
		p.note(n)
	}
	_, err := w.Write(append(bytes.TrimRight(p.out.Bytes(), "\n"), '\n'))
	return err
}

// printer writes blocks; before begins every line, as lists and quotations want it.
type printer struct {
	doc    products.Document
	out    bytes.Buffer
	before string
}

// metadata writes what pandoc and other programs read before the text. They read Markdown in it, so that text is escaped there too.
func (p *printer) metadata() {
	d := p.doc
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&p.out, "%s: %s\n", name, yaml(value))
		}
	}
	p.out.WriteString("---\n")
	field("title", escape(d.Title, false))
	if len(d.By) > 0 {
		p.out.WriteString("author:\n")
		for _, name := range d.By {
			fmt.Fprintf(&p.out, "  - %s\n", yaml(escape(name, false)))
		}
	}
	field("date", d.Day())
	field("version", escape(d.Version, false))
	field("lang", products.Tag(d.Language))
	if products.Direction(d.Language) == "rtl" {
		field("dir", "rtl")
	}
	paper := "a4"
	if strings.EqualFold(d.Paper, "letter") {
		paper = "letter"
	}
	field("papersize", paper)
	field("marking", escape(d.Label(), false))
	field("case", escape(d.Case, false))
	field("identifier", escape(d.ID, false))
	field("sha256", escape(d.SHA256, false))
	field("pack", escape(d.Pack, false))
	field("generator", escape(d.Program, false))
	p.out.WriteString("---\n\n")
}

// yaml writes a string as YAML reads it in double quotes, of which JSON is a part.
func yaml(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(strings.Join(strings.Fields(s), " ")) // a string does not fail
	return strings.TrimSpace(b.String())
}

// paragraph writes a paragraph of one line, or of several parted by line breaks.
func (p *printer) paragraph(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			p.out.WriteString("\\\n")
		}
		p.out.WriteString(strings.TrimRight(p.before+guard(line), " "))
	}
	p.out.WriteString("\n")
	p.gap()
}

// gap writes an empty line.
func (p *printer) gap() { p.out.WriteString(strings.TrimRight(p.before, " ") + "\n") }

// inside writes what a list's point or a quotation holds.
func (p *printer) inside(more string, write func()) {
	was := p.before
	p.before += more
	write()
	p.before = was
}

func (p *printer) apparatus() {
	d := p.doc
	if d.Summary != "" || d.Scale != "" {
		p.paragraph("# Sources and words")
		for line := range strings.Lines(d.Summary + "\n" + d.Scale) {
			if line = strings.TrimSpace(line); line != "" {
				p.paragraph(escape(line, false))
			}
		}
	}
	p.paragraph("# What the checker says")
	held := d.Held()
	if len(held) == 0 {
		p.paragraph(escape(products.Cited, false))
	} else {
		p.paragraph("The checker holds this against the text as it stands:")
		for _, line := range held {
			p.out.WriteString("-   " + escape(strings.Join(strings.Fields(line), " "), false) + "\n")
		}
		p.gap()
	}
}

// note writes a footnote's text.
func (p *printer) note(n products.Note) {
	fmt.Fprintf(&p.out, "[^%d]: %s\n\n", n.Number, guard(flat(n.Citation)))
	p.inside("    ", func() {
		if n.Words != "" && len(n.Places) == 0 {
			p.inside("> ", func() { p.paragraph("**" + escape(strings.TrimSpace(oneLine(n.Words)), true) + "**") })
			p.trim()
			p.gap()
		}
		told := n.Told()
		for _, q := range told {
			for _, sentence := range q.Sentences {
				line := ""
				for _, x := range sentence {
					if x.Quoted {
						line += strong(oneLine(x.Text))
					} else {
						line += escape(oneLine(x.Text), true)
					}
				}
				p.inside("> ", func() { p.paragraph(line) })
				p.trim()
				p.gap()
			}
			where := ""
			if from := q.From(); from != "" && (len(told) > 1 || n.Citation == "") {
				where = flat(from) + ". "
			}
			if link := products.LinkTo(q.Address); link != "" {
				where += "<" + link + ">. "
			} else if q.Address != "" {
				where += flat(q.Address) + ". "
			}
			where += flat(q.Where)
			if q.SHA256 != "" {
				where += "; SHA-256 of the text " + code(q.SHA256)
			}
			p.paragraph(where + ".")
		}
		p.paragraph(flat(n.Standing()))
	})
}

func flat(s string) string { return escape(strings.Join(strings.Fields(s), " "), false) }

// oneLine makes line ends spaces: a quotation in a note is one line. Its other characters stay.
func oneLine(s string) string {
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(s)
}

func strong(s string) string {
	inner := strings.TrimSpace(s)
	if inner == "" {
		return escape(s, true)
	}
	at := strings.Index(s, inner)
	return escape(s[:at], true) + "**" + escape(inner, true) + "**" + escape(s[at+len(inner):], true)
}
