package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay/internal/evidence"
)

// small is the part of the kept text that an element may hold and still be furniture by its name: a page whose body is
// of class "newsletter-page" is no newsletter box.
const small = 0.3

// label is the length below which a block that was kept is furniture by any name around it: "Advertisement" in a
// paragraph of class "ad" is kept as a paragraph.
const label = 60

// frame finds the smallest element that holds the article, the range of blocks in it, and the title.
func (p *reader) frame() {
	p.first, p.last, p.title = len(p.blocks), 0, -1
	for i := range p.blocks {
		b := &p.blocks[i]
		if !b.kept {
			continue
		}
		p.first, p.last = min(p.first, i), i+1
		if p.frameAt == nil {
			p.frameAt = b.node
		} else {
			p.frameAt = common(p.frameAt, b.node)
		}
	}
	for i := range p.blocks {
		if p.blocks[i].node.DataAtom == atom.H1 && i <= p.first {
			p.title = i // the last one above the article: the first may be the site's name
		}
	}
	if p.frameAt == nil {
		return
	}
	// One paragraph has no room for what stands beside it.
	for p.frameAt.Parent != nil && (p.frameAt.DataAtom == atom.P || p.frameAt.DataAtom == atom.Blockquote || p.frameAt.DataAtom == atom.Ul || p.frameAt.DataAtom == atom.Ol) {
		p.frameAt = p.frameAt.Parent
	}
	for p.first > 0 && within(p.blocks[p.first-1].node, p.frameAt) {
		p.first--
	}
	for p.last < len(p.blocks) && within(p.blocks[p.last].node, p.frameAt) {
		p.last++
	}
}

// left is the kind of blocks that are left out of the text.
const left evidence.FurnitureKind = "left out"

// sort says of every block in the frame what it is.
func (p *reader) sort() {
	weight, total := map[*html.Node]int{}, 0
	begin, end := p.last, p.first
	homes := map[*html.Node]bool{} // elements that hold kept blocks as children
	for i := p.first; i < p.last; i++ {
		if b := &p.blocks[i]; b.kept {
			total += len(b.text)
			begin, end = min(begin, i), i
			homes[b.node.Parent] = true
			for n := b.node; n != nil && n != p.frameAt; n = n.Parent {
				weight[n] += len(b.text)
			}
		}
	}
	for i := p.first; i < p.last; i++ {
		b := &p.blocks[i]
		kind, plain := p.calls(b, weight, total)
		switch {
		case i == p.title:
		case b.kept && (plain || kind != "" && len(b.text) < label):
			b.kind = kind
		case b.kept:
		case kind != "":
			b.kind = kind
			if (i < begin || i > end) && kind == evidence.FurnitureNavigation {
				b.kind = left
			}
		case (i < begin || i > end) && chrome(b.node, p.frameAt) != nil:
			b.kind = left
		case b.links*2 > len(b.text):
			b.kind = evidence.FurnitureRelated
			if i < begin {
				b.kind = left
			}
		case homes[b.node.Parent] && paragraph(b.node) || prose(b.text):
		case i < begin:
			b.kind = evidence.FurnitureHeader
		default:
			b.kind = evidence.FurnitureNavigation
		}
	}
	// Above the article a writer signs; below it a note says who that is.
	for i := p.first; i < p.last && !(p.blocks[i].kind == "" && prose(p.blocks[i].text)); i++ {
		if p.blocks[i].kind == evidence.FurnitureAuthor {
			p.blocks[i].kind = evidence.FurnitureHeader
		}
	}
}

// calls returns the kind that an element around the block gives it by its name.
func (p *reader) calls(b *block, weight map[*html.Node]int, total int) (evidence.FurnitureKind, bool) {
	for n := b.node; n != nil && n != p.frameAt; n = n.Parent {
		if kind, plain := hint(n); kind != "" && float64(weight[n]) < small*float64(total) {
			return kind, plain
		}
	}
	return "", false
}

// paragraph holds for the elements of which an article is made.
func paragraph(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Li, atom.Blockquote, atom.Pre, atom.H2, atom.H3, atom.H4, atom.Dd, atom.Dt, atom.Tr:
		return true
	}
	return false
}

// prose holds for a text that reads as sentences.
func prose(s string) bool {
	return len(strings.Fields(s)) >= 15 && strings.ContainsAny(s, ".!?。")
}
