package markdown

import (
	"html"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"hearsay/internal/evidence"
)

// renderer turns a tree into blocks of plain text.
type renderer struct {
	source []byte
	blocks []block
	text   strings.Builder
	item   bool // the next block begins an item of a tight list that has items already
	title  string
}

// block walks the blocks below n.
func (r *renderer) block(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			r.inline(c)
			r.flush()
			if r.title == "" && len(r.blocks) > 0 && (c.Level == 1 || len(r.blocks) == 1) {
				r.title = strings.ReplaceAll(r.blocks[len(r.blocks)-1].text, "\n", " ")
			}
		case *ast.Paragraph, *ast.TextBlock:
			if alt, ok := r.picture(c); ok {
				r.text.WriteString(alt)
				r.flush()
				if alt != "" {
					r.blocks[len(r.blocks)-1].kind = evidence.FurnitureCaption
				}
				continue
			}
			r.inline(c)
			r.flush()
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			r.lines(c)
			r.flush()
		case *ast.HTMLBlock:
			r.markup(c)
			r.flush()
		case *ast.List:
			r.list(c)
		case *extast.Table:
			r.table(c)
		case *extast.Footnote:
			r.item = c.PreviousSibling() != nil
			r.block(c)
		default:
			r.block(c)
		}
	}
}

func (r *renderer) list(l *ast.List) {
	for c := l.FirstChild(); c != nil; c = c.NextSibling() {
		r.item = l.IsTight && (c.PreviousSibling() != nil || l.Parent().Kind() == ast.KindListItem)
		r.block(c)
	}
	r.item = false
}

func (r *renderer) table(t *extast.Table) {
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		r.item = row.PreviousSibling() != nil
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if cell.PreviousSibling() != nil {
				r.text.WriteByte('\t')
			}
			r.inline(cell)
		}
		r.flush()
	}
	r.item = false
}

// picture returns the alternative text of a paragraph that is one image, also inside a link.
func (r *renderer) picture(n ast.Node) (alt string, ok bool) {
	c := n.FirstChild()
	for c != nil && c.NextSibling() == nil && c.Kind() == ast.KindLink {
		c = c.FirstChild()
	}
	image, ok := c.(*ast.Image)
	if !ok || image.NextSibling() != nil {
		return "", false
	}
	sub := renderer{source: r.source}
	sub.inline(image)
	return strings.TrimSpace(sub.text.String()), true
}

// inline writes the text of what stands inside a block.
func (r *renderer) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			if c.IsRaw() {
				r.text.Write(c.Segment.Value(r.source))
			} else {
				r.text.WriteString(unescape(string(c.Segment.Value(r.source))))
			}
			switch {
			case c.HardLineBreak():
				r.text.WriteByte('\n')
			case c.SoftLineBreak():
				r.text.WriteByte(' ')
			}
		case *ast.String:
			r.text.Write(c.Value)
		case *ast.AutoLink:
			r.text.Write(c.Label(r.source))
		case *ast.RawHTML:
			if s := strings.ToLower(string(c.Segments.Value(r.source))); strings.HasPrefix(s, "<br") {
				r.text.WriteByte('\n')
			}
		case *ast.Image:
			// Inside a sentence an image is no text.
		case *extast.FootnoteLink:
			r.text.WriteString("[" + itoa(c.Index) + "]")
		case *extast.FootnoteBacklink:
		default:
			r.inline(c)
		}
	}
}

// lines writes a block of code as it stands.
func (r *renderer) lines(n ast.Node) {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		r.text.Write(line.Value(r.source))
	}
}

// markup writes a block of raw HTML without its tags. It is cut, not parsed: what stands between < and > goes.
func (r *renderer) markup(n *ast.HTMLBlock) {
	inside := false
	var raw strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		for _, c := range string(line.Value(r.source)) {
			switch {
			case c == '<':
				inside = true
			case c == '>' && inside:
				inside = false
				raw.WriteByte(' ')
			case !inside:
				raw.WriteRune(c)
			}
		}
	}
	if n.HTMLBlockType == ast.HTMLBlockType1 { // script, style, pre: not for reading
		return
	}
	r.text.WriteString(strings.Join(strings.Fields(html.UnescapeString(raw.String())), " "))
}

// flush ends the current block.
func (r *renderer) flush() {
	lines := strings.Split(r.text.String(), "\n")
	r.text.Reset()
	for i, l := range lines {
		lines[i] = strings.TrimRightFunc(l, unicode.IsSpace)
	}
	s := strings.Trim(strings.Join(lines, "\n"), "\n")
	if strings.TrimSpace(s) == "" {
		return
	}
	r.blocks = append(r.blocks, block{text: s, tight: r.item && len(r.blocks) > 0})
	r.item = false
}

// unescape takes away backslashes before punctuation and decodes entities, in one pass, as CommonMark has it.
func unescape(s string) string {
	if !strings.ContainsAny(s, "\\&") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0:
			i++
			out.WriteByte(s[i])
		case s[i] == '&':
			end := strings.IndexByte(s[i:min(len(s), i+40)], ';')
			if end < 0 {
				out.WriteByte('&')
				continue
			}
			out.WriteString(html.UnescapeString(s[i : i+end+1]))
			i += end
		default:
			out.WriteByte(s[i])
		}
	}
	return out.String()
}
