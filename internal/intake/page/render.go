package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay/internal/evidence"
)

// block is one visible block of text: a paragraph, a heading, a list item, a row of a table.
type block struct {
	node  *html.Node // the element whose text it is
	text  string
	tight bool // stands on the line below the block before, not a blank line away: list items, rows
	links int  // bytes of text inside links
	kept  bool // go-trafilatura takes it for the article
	kind  evidence.FurnitureKind
}

// renderer walks a document and collects blocks. Text goes to the current block until an element of block level begins
// or ends.
type renderer struct {
	blocks []block
	text   strings.Builder
	space  bool // white space is due before the next character
	pre    int  // depth inside <pre>
	links  int  // depth inside <a>
	linked int
	owner  []*html.Node
	row    int // depth inside a row of a table whose cells hold no blocks
	list   *html.Node
	all    bool // hidden elements too
}

// render returns the visible blocks below n.
func render(n *html.Node) []block {
	r := &renderer{}
	r.walk(n)
	r.flush()
	return r.blocks
}

// renderHidden returns all blocks below n, also those that a page shows only when its scripts have run, or have not.
func renderHidden(n *html.Node) []block {
	r := &renderer{all: true}
	r.walk(n)
	r.flush()
	return r.blocks
}

func (r *renderer) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.write(n.Data)
		return
	case html.ElementNode:
		if unseen[n.DataAtom] && !(r.all && n.DataAtom == atom.Noscript) || hidden(n) && !r.all {
			return
		}
	case html.DocumentNode:
	default:
		return
	}
	switch n.DataAtom {
	case atom.Br:
		r.text.WriteByte('\n')
		r.space = false
		return
	case atom.Hr:
		r.flush()
		return
	case atom.Q:
		r.write("“")
		defer r.write("”")
	case atom.A:
		r.links++
		defer func() { r.links-- }()
	case atom.Pre:
		r.pre++
		defer func() { r.pre-- }()
	case atom.Td, atom.Th:
		if r.row > 0 {
			if r.text.Len() > 0 {
				r.text.WriteByte('\t')
				r.space = false
			}
			r.children(n)
			return
		}
	}
	if !blockLevel[n.DataAtom] {
		r.children(n)
		return
	}
	r.flush()
	r.owner = append(r.owner, n)
	if n.DataAtom == atom.Tr && plainRow(n) {
		r.row++
		defer func() { r.row-- }()
	}
	r.children(n)
	r.flush()
	r.owner = r.owner[:len(r.owner)-1]
}

func (r *renderer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c)
	}
}

// write adds text with its white space collapsed as CSS does it: spaces, tabs and line breaks, but not the no-break
// space. Soft hyphens and zero-width spaces, which only tell where a word may be broken, are dropped.
func (r *renderer) write(s string) {
	if r.pre > 0 {
		r.text.WriteString(s)
		return
	}
	before := r.text.Len()
	for _, c := range s {
		switch c {
		case ' ', '\t', '\n', '\r', '\f':
			r.space = true
		case '\u00ad', '\u200b', '\ufeff':
		default:
			if r.space && r.text.Len() > 0 {
				if last := r.text.String()[r.text.Len()-1]; last != '\n' && last != '\t' {
					r.text.WriteByte(' ')
				}
			}
			r.space = false
			r.text.WriteRune(c)
		}
	}
	if r.links > 0 {
		r.linked += r.text.Len() - before
	}
}

// flush ends the current block. Two line breaks in a row end a paragraph on pages that have no <p>.
func (r *renderer) flush() {
	s := r.text.String()
	r.text.Reset()
	r.space = false
	linked := r.linked
	r.linked = 0
	if len(r.owner) == 0 || strings.TrimFunc(s, unicode.IsSpace) == "" {
		return
	}
	owner := r.owner[len(r.owner)-1]
	for _, part := range strings.Split(s, "\n\n") {
		part = trimLines(part)
		if part == "" {
			continue
		}
		tight := false
		if owner.DataAtom == atom.Li || owner.DataAtom == atom.Tr || owner.DataAtom == atom.Dd || owner.DataAtom == atom.Dt {
			tight = r.list == owner.Parent
			r.list = owner.Parent
		} else {
			r.list = nil
		}
		r.blocks = append(r.blocks, block{node: owner, text: part, tight: tight, links: min(linked, len(part))})
		linked = max(0, linked-len(part))
	}
}

// trimLines removes white space around each line and empty lines at both ends.
func trimLines(s string) string {
	if !strings.Contains(s, "\n") {
		return strings.TrimFunc(s, unicode.IsSpace)
	}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimFunc(l, unicode.IsSpace)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// plainRow holds for a row of a table that is a line of cells, as against a frame for layout.
func plainRow(tr *html.Node) bool {
	cells := 0
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		cells++
		if holdsBlock(c) {
			return false
		}
	}
	return cells > 1
}

func holdsBlock(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && blockLevel[d.DataAtom] && d.DataAtom != atom.P {
			return true
		}
		if d.DataAtom == atom.P && (d.PrevSibling != nil && d.PrevSibling.DataAtom == atom.P || d.NextSibling != nil && d.NextSibling.DataAtom == atom.P) {
			return true
		}
	}
	return false
}
