package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	source "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"hearsay/internal/products"
	"hearsay/internal/text"
)

// deepest is how many marks of quotations and lists may open one line. Beyond it the text is taken for plain paragraphs: the
// parser's time grows with the depth of every line.
const deepest = 24

// node is a block of the Markdown.
type node struct {
	kind  products.BlockKind
	level int        // of a heading
	leaf  *leaf      // of a heading, a paragraph
	code  string     // of code
	inner []*node    // of a quotation
	items [][]*node  // of lists
	rows  [][]*leaf  // of a table
	span  text.Range // in bytes of the Markdown
}

// leaf is a run of text: a heading, a paragraph or a cell, with where each of its bytes stands in the Markdown.
type leaf struct {
	buf   []byte
	at    []int // byte offset in the Markdown, one for each byte of buf and one for its end
	parts []part
	index int // of paragraphs, from 0; -1 where sentences are not looked for
	first int // sentences [first, last)
	last  int
}

// blocks is the parser of blocks: no raw HTML, no link definitions, and what stands inside a block is read by inline.go.
func blocks() parser.Parser {
	return parser.NewParser(parser.WithBlockParsers(
		util.Prioritized(parser.NewSetextHeadingParser(), 100), util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300), util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500), util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700), util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	))
}

// parse reads the blocks of a Markdown text and what stands in them.
func parse(md string) []*node {
	if tooDeep(md) {
		return plainParagraphs(md)
	}
	b := builder{md: []byte(md)}
	return b.children(blocks().Parse(source.NewReader(b.md)))
}

// tooDeep reports whether a line opens more quotations and lists than anybody writes.
func tooDeep(md string) bool {
	for line := range strings.Lines(md) {
		n := 0
		for i := 0; i < len(line) && n <= deepest; i++ {
			c := line[i]
			switch {
			case c == ' ' || c == '\t':
			case c == '>':
				n++
			case (c == '-' || c == '*' || c == '+') && i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t'):
				n++
			case c >= '0' && c <= '9':
				j := i
				for j < len(line) && j < i+10 && line[j] >= '0' && line[j] <= '9' {
					j++
				}
				if j+1 >= len(line) || line[j] != '.' && line[j] != ')' || line[j+1] != ' ' {
					i = len(line)
					break
				}
				n++
				i = j
			default:
				i = len(line)
			}
		}
		if n > deepest {
			return true
		}
	}
	return false
}

// plainParagraphs takes a text for paragraphs with blank lines between.
func plainParagraphs(md string) []*node {
	var out []*node
	start, end := -1, 0
	b := builder{md: []byte(md)}
	flush := func() {
		if start >= 0 {
			out = append(out, b.paragraph([]text.Range{{Start: start, End: end}}))
		}
		start = -1
	}
	at := 0
	for line := range strings.Lines(md) {
		bare := strings.TrimSpace(line)
		if bare == "" {
			flush()
		} else {
			if start < 0 {
				start = at + strings.Index(line, bare)
			}
			end = at + strings.Index(line, bare) + len(bare)
		}
		at += len(line)
	}
	flush()
	return out
}

// builder makes nodes of what the parser found.
type builder struct{ md []byte }

func (b *builder) children(n ast.Node) []*node {
	var out []*node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if made := b.block(c); made != nil {
			out = append(out, made)
		}
	}
	return out
}

func (b *builder) block(n ast.Node) *node {
	if n.Type() != ast.TypeBlock {
		return nil
	}
	switch n := n.(type) {
	case *ast.Heading:
		return b.text(products.Heading, n.Level, ranges(n))
	case *ast.Paragraph, *ast.TextBlock:
		return b.paragraph(ranges(n))
	case *ast.Blockquote:
		return around(&node{kind: products.Quotation, inner: b.children(n)})
	case *ast.List:
		out := &node{kind: products.Bullets}
		if n.IsOrdered() {
			out.kind = products.Numbers
		}
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			out.items = append(out.items, b.children(c))
		}
		return around(out)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		var s strings.Builder
		lines := ranges(n)
		for _, r := range lines {
			s.Write(b.md[r.Start:r.End])
		}
		return &node{kind: products.Code, code: strings.TrimRight(s.String(), "\n"), span: bounds(lines)}
	case *ast.ThematicBreak:
		return &node{kind: products.Rule, span: bounds(ranges(n))}
	}
	return nil
}

func ranges(n ast.Node) []text.Range {
	lines := n.Lines()
	out := make([]text.Range, 0, lines.Len())
	for i := range lines.Len() {
		s := lines.At(i)
		out = append(out, text.Range{Start: s.Start, End: s.Stop})
	}
	return out
}

func bounds(list []text.Range) text.Range {
	if len(list) == 0 {
		return text.Range{}
	}
	return text.Range{Start: list[0].Start, End: list[len(list)-1].End}
}

// around gives a block the place of what is in it.
func around(n *node) *node {
	for _, list := range append([][]*node{n.inner}, n.items...) {
		for _, c := range list {
			if c.span.Empty() {
				continue
			}
			if n.span.Empty() {
				n.span = c.span
			}
			n.span = text.Range{Start: min(n.span.Start, c.span.Start), End: max(n.span.End, c.span.End)}
		}
	}
	return n
}

func (b *builder) text(kind products.BlockKind, level int, lines []text.Range) *node {
	return &node{kind: kind, level: level, leaf: b.leaf(lines), span: bounds(lines)}
}

// paragraph makes a paragraph, or a table where the second line is one's rule.
func (b *builder) paragraph(lines []text.Range) *node {
	if rows := b.table(lines); rows != nil {
		return &node{kind: products.Table, rows: rows, span: bounds(lines)}
	}
	return b.text(products.Paragraph, 0, lines)
}

// leaf gathers the text of lines.
func (b *builder) leaf(lines []text.Range) *leaf {
	size := 0
	for _, r := range lines {
		size += r.Len()
	}
	l := &leaf{buf: make([]byte, 0, size), at: make([]int, 0, size+1), index: -1}
	end := 0
	for _, r := range lines {
		for i := r.Start; i < r.End; i++ {
			l.buf, l.at = append(l.buf, b.md[i]), append(l.at, i)
		}
		end = r.End
	}
	for len(l.buf) > 0 && (l.buf[len(l.buf)-1] == '\n' || l.buf[len(l.buf)-1] == ' ' || l.buf[len(l.buf)-1] == '\r') {
		end = l.at[len(l.at)-1]
		l.buf, l.at = l.buf[:len(l.buf)-1], l.at[:len(l.at)-1]
	}
	l.at = append(l.at, end)
	l.parts = inline(l.buf)
	return l
}

// table reads a table: a head, a rule of dashes, rows. It returns nil for what is none.
func (b *builder) table(lines []text.Range) [][]*leaf {
	if len(lines) < 2 || !strings.Contains(string(b.md[lines[0].Start:lines[0].End]), "|") || !isRule(string(b.md[lines[1].Start:lines[1].End])) {
		return nil
	}
	var rows [][]*leaf
	for i, r := range lines {
		if i == 1 {
			continue
		}
		var row []*leaf
		for _, c := range b.cells(r) {
			row = append(row, b.leaf([]text.Range{c}))
		}
		rows = append(rows, row)
	}
	return rows
}

// isRule reports whether a line is the rule below a table's head.
func isRule(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "-") && strings.ContainsAny(line, "|:") && strings.Trim(line, "|:- \t") == ""
}

// cells cuts a line at its strokes, those after a backslash left standing.
func (b *builder) cells(r text.Range) []text.Range {
	for r.Start < r.End && strings.IndexByte(" \t|", b.md[r.Start]) >= 0 {
		r.Start++
		if b.md[r.Start-1] == '|' {
			break
		}
	}
	for r.End > r.Start && strings.IndexByte(" \t\r\n", b.md[r.End-1]) >= 0 {
		r.End--
	}
	if r.End > r.Start && b.md[r.End-1] == '|' && (r.End-2 < r.Start || b.md[r.End-2] != '\\') {
		r.End--
	}
	var out []text.Range
	start := r.Start
	add := func(end int) {
		c := text.Range{Start: start, End: end}
		for c.Start < c.End && (b.md[c.Start] == ' ' || b.md[c.Start] == '\t') {
			c.Start++
		}
		for c.End > c.Start && (b.md[c.End-1] == ' ' || b.md[c.End-1] == '\t') {
			c.End--
		}
		out = append(out, c)
	}
	for i := r.Start; i < r.End; i++ {
		switch b.md[i] {
		case '\\':
			i++
		case '|':
			add(i)
			start = i + 1
		}
	}
	add(r.End)
	return out
}
