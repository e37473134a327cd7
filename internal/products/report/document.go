package report

import (
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// Document makes a report ready to be written in any format. Text is what is printed: the draft, or a version.
func (x *Index) Document(r evidence.Report, md string, more Supply) products.Document {
	c := x.checked(md, r.Settings, more)
	w := writer{checker: c, numbers: map[string]int{}}
	d := products.Document{
		ID: r.ID, Title: r.Title, Case: x.c.Title, By: authors(r), At: r.Changed, Language: r.Settings.Language, Marking: marking(r.Settings.Marking),
		Paper: r.Settings.Paper, SHA256: c.hash, Program: x.c.Program, Summary: c.summary(), Scale: c.scale(), Findings: c.flags, Notes: []products.Note{},
	}
	if r.Draft != nil {
		d.At = r.Draft.At
	}
	d.Blocks = w.blocks(c.nodes)
	for i, e := range w.notes {
		d.Notes = append(d.Notes, c.note(i+1, e))
	}
	return d
}

// authors are who wrote a report: who saved its versions, the first first, and who wrote the draft.
func authors(r evidence.Report) []string {
	out := []string{}
	add := func(name string) {
		for _, o := range out {
			if o == name {
				return
			}
		}
		if name != "" {
			out = append(out, name)
		}
	}
	add(r.By)
	for i := len(r.Versions) - 1; i >= 0; i-- {
		add(r.Versions[i].By)
	}
	if r.Draft != nil {
		add(r.Draft.By)
	}
	return out
}

func marking(m string) string {
	if m == "" {
		return ""
	}
	return "TLP:" + strings.ToUpper(m)
}

// scale says what the words of likelihood that the report uses mean by its yardstick.
func (c *checker) scale() string {
	if !c.measured {
		return ""
	}
	used := map[string]bool{}
	for _, s := range c.made {
		if s.Band != "" {
			used[s.Band] = true
		}
	}
	var words []string
	for _, w := range c.yard.Words {
		if used[w.Band] && w.Row == 1 {
			words = append(words, w.Term+", "+w.Band)
		}
	}
	if len(words) == 0 {
		return ""
	}
	return fmt.Sprintf("Words of likelihood by %s: %s.", c.yard.Name, strings.Join(words, "; "))
}

// writer makes blocks, and numbers what they cite.
type writer struct {
	*checker
	numbers map[string]int // of notes, by record
	notes   []entry
	at      int // the next paragraph
}

func (w *writer) blocks(list []*node) []products.Block {
	out := []products.Block{}
	for _, n := range list {
		b := products.Block{Kind: n.kind, Level: n.level, Span: w.places.Span(n.span)}
		switch n.kind {
		case products.Heading, products.Paragraph:
			b.Runs = w.runs(n.leaf)
		case products.Quotation:
			b.Blocks = w.blocks(n.inner)
		case products.Bullets, products.Numbers:
			for _, item := range n.items {
				b.Items = append(b.Items, w.blocks(item))
			}
		case products.Table:
			for _, row := range n.rows {
				cells := [][]products.Run{}
				for _, l := range row {
					cells = append(cells, w.runs(l))
				}
				b.Rows = append(b.Rows, cells)
			}
		case products.Code:
			b.Runs = []products.Run{{Text: n.code, Code: true, Sentence: -1}}
		}
		out = append(out, b)
	}
	return out
}

// runs makes the runs of a leaf, cut where sentences end.
func (w *writer) runs(l *leaf) []products.Run {
	out := []products.Run{}
	at := l.first
	sentence := func(pos int) int {
		for at < l.last && w.sentences[at].buf.End <= pos {
			at++
		}
		if at == l.last || pos < w.sentences[at].buf.Start {
			return -1
		}
		return at
	}
	for _, p := range l.parts {
		n := sentence(p.start)
		switch p.kind {
		case partText:
			for _, cut := range w.cuts(l, p, at) {
				out = append(out, products.Run{Text: cut.text, Strong: p.strong, Emph: p.emph, Code: p.code, Link: p.link, Sentence: sentence(cut.start)})
			}
		case partBreak:
			if k := len(out); p.hard && k > 0 && len(out[k-1].Notes) == 0 {
				out[k-1].Break = true
			} else if p.hard {
				out = append(out, products.Run{Break: true, Sentence: n})
			} else {
				out = append(out, products.Run{Text: " ", Strong: p.strong, Emph: p.emph, Sentence: n})
			}
		case partCite:
			run := products.Run{Sentence: n}
			var lost []string
			for _, c := range p.cites {
				e, ok := w.entries[c.id]
				if !ok {
					lost = append(lost, c.id)
					continue
				}
				if w.numbers[e.id] == 0 {
					w.notes = append(w.notes, e)
					w.numbers[e.id] = len(w.notes)
				}
				run.Notes = append(run.Notes, w.numbers[e.id])
			}
			if len(run.Notes) > 0 {
				out = append(out, w.spaced(out, run)...)
			}
			if len(lost) > 0 { // it stays visible that something is cited that is not there
				out = append(out, products.Run{Text: "[" + strings.Join(lost, "; ") + "?]", Sentence: n})
			}
		}
	}
	return out
}

// spaced puts a note right behind the word that it follows: the blank before it goes.
func (w *writer) spaced(out []products.Run, run products.Run) []products.Run {
	if k := len(out); k > 0 && len(out[k-1].Notes) == 0 && !out[k-1].Code && !out[k-1].Break {
		out[k-1].Text = strings.TrimRight(out[k-1].Text, " ")
	}
	return []products.Run{run}
}

// piece is a part's text as far as it belongs to one sentence.
type piece struct {
	start int
	text  string
}

func (w *writer) cuts(l *leaf, p part, at int) []piece {
	if p.end-p.start != len(p.text) || p.code {
		return []piece{{p.start, p.text}}
	}
	var out []piece
	from := p.start
	for k := at; k < l.last && w.sentences[k].buf.End < p.end; k++ {
		if end := w.sentences[k].buf.End; end > from {
			out = append(out, piece{from, p.text[from-p.start : end-p.start]})
			from = end
		}
	}
	return append(out, piece{from, p.text[from-p.start:]})
}
