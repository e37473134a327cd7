package markdown

import (
	"fmt"
	"strings"

	"hearsay/internal/products"
)

func (p *printer) blocks(in []products.Block) {
	for i, b := range in {
		if i > 0 && isList(b) && isList(in[i-1]) && b.Kind == in[i-1].Kind {
			p.paragraph("<!-- -->") // two lists would be read as one
		}
		p.block(b)
	}
}

func isList(b products.Block) bool { return b.Kind == products.Bullets || b.Kind == products.Numbers }

func (p *printer) block(b products.Block) {
	switch b.Kind {
	case products.Heading:
		p.out.WriteString(p.before + strings.Repeat("#", max(1, b.Level-1)) + " " + strings.ReplaceAll(p.runs(b.Runs), "\n", " ") + "\n")
		p.gap()
	case products.Quotation:
		p.inside("> ", func() { p.blocks(b.Blocks) })
		p.trim()
		p.gap()
	case products.Bullets, products.Numbers:
		p.list(b)
	case products.Table:
		p.table(b.Rows)
	case products.Code:
		body := strings.TrimRight(products.Visible(products.Plain(b.Runs)), "\n")
		fence := strings.Repeat("`", max(3, longest(body, '`')+1))
		for line := range strings.SplitSeq(fence+"\n"+body+"\n"+fence, "\n") {
			p.out.WriteString(strings.TrimRight(p.before+line, " ") + "\n")
		}
		p.gap()
	case products.Rule:
		p.out.WriteString(p.before + "* * *\n")
		p.gap()
	default:
		p.paragraph(p.runs(b.Runs))
	}
}

// trim takes back the empty lines of a quotation's end, which would stand in it.
func (p *printer) trim() {
	for {
		s := p.out.Bytes()
		end := strings.TrimRight(p.before+"> ", " ") + "\n"
		if !strings.HasSuffix(string(s), "\n"+end) {
			return
		}
		p.out.Truncate(len(s) - len(end))
	}
}

// list writes a list. It is tight, as it was written, where no point has more than a paragraph and lists below it.
func (p *printer) list(b products.Block) {
	tight := true
	for _, item := range b.Items {
		for i, x := range item {
			tight = tight && (i == 0 && x.Kind == products.Paragraph || i > 0 && isList(x))
		}
	}
	for i, item := range b.Items {
		marker := "-   "
		if b.Kind == products.Numbers {
			marker = fmt.Sprintf("%-4s", fmt.Sprintf("%d.", i+1))
		}
		from := p.out.Len()
		p.inside(strings.Repeat(" ", len(marker)), func() {
			if len(item) == 0 {
				p.paragraph("")
			}
			p.blocks(item)
		})
		written := p.out.String()[from:]
		p.out.Truncate(from)
		indent := p.before + strings.Repeat(" ", len(marker))
		written = p.before + marker + strings.TrimPrefix(written, indent)
		if tight {
			written = strings.ReplaceAll(written, "\n"+strings.TrimRight(indent, " ")+"\n", "\n")
		}
		p.out.WriteString(strings.TrimRight(written, "\n ") + "\n")
		if !tight {
			p.gap()
		}
	}
	if tight {
		p.gap()
	}
}

func (p *printer) table(rows [][][]products.Run) {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return
	}
	for i, row := range rows {
		p.out.WriteString(p.before + "|")
		for k := range columns {
			cell := ""
			if k < len(row) {
				cell = strings.ReplaceAll(p.runs(row[k]), "\n", " ")
			}
			p.out.WriteString(" " + cell + " |")
		}
		p.out.WriteString("\n")
		if i == 0 {
			p.out.WriteString(p.before + "|" + strings.Repeat("---|", columns) + "\n")
		}
	}
	p.gap()
}

// runs returns a paragraph's words; a line break in it is a line end.
func (p *printer) runs(in []products.Run) string {
	var b strings.Builder
	for _, r := range in {
		for _, n := range p.doc.Known(r.Notes) {
			fmt.Fprintf(&b, "[^%d]", n)
		}
		if len(r.Notes) == 0 {
			b.WriteString(styled(r))
		}
		if r.Break {
			b.WriteByte('\n')
		}
	}
	return strings.TrimRight(b.String(), "\n")
}

// styled writes a run. Signs of emphasis must touch the words, so that spaces at the ends go outside.
func styled(r products.Run) string {
	inner := strings.TrimSpace(oneLine(r.Text))
	if inner == "" {
		return escape(oneLine(r.Text), false)
	}
	whole := oneLine(r.Text)
	at := strings.Index(whole, inner)
	left, right := whole[:at], whole[at+len(inner):]
	if r.Code {
		inner = code(inner)
	} else {
		inner = escape(inner, false)
	}
	if link := products.LinkTo(r.Link); link != "" {
		inner = "[" + inner + "](<" + link + ">)"
	}
	sign := ""
	if r.Emph {
		sign = "*"
	}
	if r.Strong {
		sign += "**"
	}
	return left + sign + inner + sign + right
}
