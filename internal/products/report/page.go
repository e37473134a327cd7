package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"hearsay/internal/products"
	"hearsay/internal/text"
)

// page is a report as it was read: its blocks, and its sentences in the order of the text.
type page struct {
	md         string
	hash       string
	places     *text.Text
	lines      []int // bytes at which lines begin
	nodes      []*node
	sentences  []sentence
	paragraphs []paragraph
}

// place says what a paragraph is.
type place uint8

const (
	inProse   place = iota
	inQuote         // a quotation set off as a block
	inHeading       // it has a sentence only where it cites something
	inCell          // of a table
)

// paragraph is a heading, a paragraph, a point of a list or a cell.
type paragraph struct {
	place       place
	first, last int // sentences
	group       int // index of the first paragraph of what stands together: a block quotation, a quotation over paragraphs, a row of a table; its own else
	leadIn      bool
	marks       marks // in prose
}

// sentence is a sentence as it was found.
type sentence struct {
	span      text.Range // in bytes of the Markdown
	plain     string     // without marks and citations
	quotes    []quote    // in bytes of plain
	cites     []citation
	paragraph int
	buf       text.Range // in bytes of its leaf
	from      []int      // by byte of plain: byte of the Markdown; one more for the end
	at        int        // of plain, in bytes of its paragraph's
	goesOn    bool       // it stands, or ends, in a quotation over several paragraphs
	left      text.Range // in bytes of plain: what of it stands in one that is left open at the end of its paragraph
	right     int        // in bytes of plain: where one ends that was left open in the paragraph before; 0 for none
}

// citation is a citation with its place.
type citation struct {
	cited
	span text.Range // in bytes of the Markdown
}

func newPage(md string) *page {
	sum := sha256.Sum256([]byte(md))
	p := &page{md: md, hash: hex.EncodeToString(sum[:])}
	if !utf8.ValidString(md) {
		p.md = strings.ToValidUTF8(md, "\ufffd")
	}
	t, err := text.New(p.md)
	if err != nil {
		t, _ = text.New("") // only what is no UTF-8 is refused
		p.md = ""
	}
	p.places = t
	p.lines = []int{0}
	for i := range len(p.md) {
		if p.md[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	p.nodes = parse(p.md)
	p.walk(p.nodes, inProse, -1)
	p.runOn()
	return p
}

func (p *page) walk(list []*node, where place, group int) {
	for i, n := range list {
		switch n.kind {
		case products.Heading:
			p.add(n.leaf, inHeading, -1)
		case products.Paragraph:
			p.add(n.leaf, where, group)
			p.paragraphs[n.leaf.index].marks.follows = i > 0 && list[i-1].kind == products.Paragraph
		case products.Quotation:
			g := group
			if where != inQuote {
				g = len(p.paragraphs)
			}
			p.walk(n.inner, inQuote, g)
		case products.Bullets, products.Numbers:
			for _, item := range n.items {
				p.walk(item, where, group)
			}
		case products.Table:
			for i, row := range n.rows {
				g := len(p.paragraphs)
				for _, c := range row {
					if i == 0 {
						p.add(c, inHeading, g)
					} else {
						p.add(c, inCell, g)
					}
				}
			}
		}
	}
}

// add cuts a leaf into sentences.
func (p *page) add(l *leaf, where place, group int) {
	l.index = len(p.paragraphs)
	if group < 0 {
		group = l.index
	}
	l.first = len(p.sentences)
	plain := p.cut(l, where)
	l.last = len(p.sentences)
	q := paragraph{place: where, first: l.first, last: l.last, group: group}
	if where == inProse {
		q.marks = marksOf(plain)
	}
	q.leadIn = l.last > l.first && strings.HasSuffix(p.sentences[l.last-1].plain, ":")
	p.paragraphs = append(p.paragraphs, q)
}

// noted is a citation with where it stands in the plain text.
type noted struct {
	citation
	at  int
	end int // of its brackets, in the leaf
}

// cut cuts a leaf into sentences, and returns its plain text with what is code made unreadable.
func (p *page) cut(l *leaf, where place) string {
	var plain, shape []byte
	var from []int // bytes of the leaf
	var notes []noted
	for _, x := range l.parts {
		switch x.kind {
		case partText:
			for k := range len(x.text) {
				at := x.start
				if len(x.text) == x.end-x.start && !x.code {
					at += k
				}
				from = append(from, at)
			}
			plain = append(plain, x.text...)
			if x.code {
				shape = append(shape, strings.Repeat("x", len(x.text))...)
			} else {
				shape = append(shape, x.text...)
			}
		case partBreak:
			plain, shape, from = append(plain, ' '), append(shape, ' '), append(from, x.start)
		case partCite:
			for _, c := range x.cites {
				notes = append(notes, noted{citation{c, text.Range{Start: l.at[c.start], End: l.at[c.end-1] + 1}}, len(plain), x.end})
			}
		}
	}
	from = append(from, len(l.buf))
	if where == inHeading && len(notes) == 0 {
		return ""
	}
	cuts := sentences(string(shape))
	if where == inHeading && len(cuts) > 0 {
		cuts = []text.Range{{Start: cuts[0].Start, End: cuts[len(cuts)-1].End}}
	}
	if len(cuts) == 0 {
		if len(notes) == 0 {
			return ""
		}
		cuts = []text.Range{{}}
	}
	done := 0 // bytes of the leaf that belong to a sentence
	for i, c := range cuts {
		s := sentence{plain: string(plain[c.Start:c.End]), paragraph: l.index, cites: []citation{}, at: c.Start}
		end := done
		if c.End > c.Start {
			end = p.after(l, from, c.End)
		}
		for len(notes) > 0 && (i+1 == len(cuts) || notes[0].at <= cuts[i+1].Start) {
			s.cites = append(s.cites, notes[0].citation)
			end = max(end, notes[0].end)
			notes = notes[1:]
		}
		for k := partAt(l.parts, end); k < len(l.parts) && l.parts[k].kind == partMark && l.parts[k].start == end; k++ {
			if x := l.parts[k]; x.end == len(l.buf) || blank(l.buf[x.end]) || k+1 < len(l.parts) && l.parts[k+1].kind == partMark {
				end = x.end // marks that close right behind
			}
		}
		if i+1 == len(cuts) {
			end = max(end, len(strings.TrimRight(string(l.buf), " \n\r\t")))
		}
		for done < len(l.buf) && blank(l.buf[done]) {
			done++
		}
		s.buf = text.Range{Start: done, End: max(end, done)}
		s.span = text.Range{Start: l.at[s.buf.Start], End: l.at[s.buf.End]}
		if s.buf.End > 0 && s.buf.End <= len(l.buf) {
			s.span.End = l.at[s.buf.End-1] + 1
		}
		s.quotes = quotations(s.plain)
		s.from = make([]int, 0, len(s.plain)+1)
		for k := c.Start; k < c.End; k++ {
			s.from = append(s.from, l.at[from[k]])
		}
		s.from = append(s.from, s.span.End)
		done = s.buf.End
		p.sentences = append(p.sentences, s)
	}
	return string(shape)
}

// after returns the byte of the leaf behind the plain text's byte end.
func (p *page) after(l *leaf, from []int, end int) int {
	last := from[end-1]
	x := l.parts[partAt(l.parts, last)]
	if len(x.text) == x.end-x.start && !x.code {
		return last + 1
	}
	return x.end
}

// partAt returns the index of the part that holds a byte.
func partAt(parts []part, at int) int {
	lo, hi := 0, len(parts)
	for lo < hi {
		mid := (lo + hi) / 2
		if parts[mid].end <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// line returns the line, from 1, of a byte.
func (p *page) line(at int) int {
	lo, hi := 0, len(p.lines)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.lines[mid] <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// inMarkdown returns the place of bytes of a sentence's plain text in the Markdown.
func (s *sentence) inMarkdown(r text.Range) text.Range {
	out := text.Range{Start: s.from[min(r.Start, len(s.from)-1)], End: s.span.End}
	if r.End < len(s.from)-1 {
		out.End = s.from[r.End]
	} else if n := len(s.from); n > 1 {
		out.End = max(out.Start, s.from[n-2]) + 1
	}
	return out
}
