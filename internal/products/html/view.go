package html

import (
	"fmt"
	"html/template"
	"strings"

	"hearsay/internal/products"
)

// view is the document as the template wants it: strings are still plain text, which the template escapes.
type view struct {
	Style            template.CSS
	Policy           string
	Language, Dir    string
	Apparatus        string // the language of the sections that the program writes, "" where it is the document's
	Title, Case      string
	Byline, Day      string
	Version          string
	ID               string
	Label            string
	Blocks           []block
	Summary, Scale   []string
	Notes            []note
	Held             []string
	Sound            string // what to say where nothing is held against it
	SHA256, Program  string
	Pack             []string // the digest in groups of eight
	Generator, Moved string
}

type block struct {
	products.Block
	Tag    string // of a heading, of a list
	Runs   []run
	Blocks []block
	Items  [][]block
	Head   [][]run
	Rows   [][][]run
}

type run struct {
	products.Run
	Link string
	Refs []ref
}

// ref is one place that cites a note.
type ref struct {
	ID     string // of the place
	Number int
	Mark   string // how the note calls it: a, b, c …
}

type note struct {
	products.Note
	Citation, Words string
	Voices, Rests   string
	Review          string
	Factors         string
	Places          []place
	Against         []string
	Refs            []ref
}

type place struct {
	Sentences           []products.Passage
	Dir                 string
	Language            string
	From, Where, SHA256 string
	Link, Address       string
}

func newView(d products.Document) view {
	v := view{
		Language: products.Tag(d.Language), Dir: products.Direction(d.Language), Title: show(d.Title), Case: show(d.Case), Byline: show(d.Byline()), Day: d.Day(), Version: show(d.Version),
		ID: show(d.ID), Label: d.Label(), Summary: lines(d.Summary), Scale: lines(d.Scale), SHA256: show(d.SHA256), Program: show(d.Program), Pack: groups(d.Pack), Sound: products.Cited,
	}
	if base, _, _ := strings.Cut(strings.ToLower(v.Language), "-"); base != "en" {
		v.Apparatus = "en"
	}
	refs := map[int][]ref{}
	v.Blocks = blocks(d, d.Body(), refs)
	for _, n := range d.Notes {
		v.Notes = append(v.Notes, newNote(n, refs[n.Number]))
	}
	for _, line := range d.Held() {
		v.Held = append(v.Held, show(line))
	}
	return v
}

func blocks(d products.Document, in []products.Block, refs map[int][]ref) []block {
	out := make([]block, 0, len(in))
	for _, b := range in {
		x := block{Block: b, Runs: runs(d, b.Runs, refs), Blocks: blocks(d, b.Blocks, refs)}
		for _, item := range b.Items {
			x.Items = append(x.Items, blocks(d, item, refs))
		}
		for i, row := range b.Rows {
			cells := make([][]run, 0, len(row))
			for _, cell := range row {
				cells = append(cells, runs(d, cell, refs))
			}
			if i == 0 {
				x.Head = cells
			} else {
				x.Rows = append(x.Rows, cells)
			}
		}
		out = append(out, x)
	}
	return out
}

func runs(d products.Document, in []products.Run, refs map[int][]ref) []run {
	out := make([]run, 0, len(in))
	for _, r := range in {
		x := run{Run: r, Link: products.LinkTo(r.Link)}
		x.Text = show(r.Text)
		for _, n := range d.Known(r.Notes) {
			to := ref{ID: fmt.Sprintf("ref-%d-%d", n, len(refs[n])+1), Number: n, Mark: letters(len(refs[n]))}
			refs[n] = append(refs[n], to)
			x.Refs = append(x.Refs, to)
		}
		if len(r.Notes) == 0 || len(x.Refs) > 0 {
			out = append(out, x)
		}
	}
	return out
}

func newNote(n products.Note, refs []ref) note {
	x := note{
		Note: n, Citation: show(n.Citation), Words: show(n.Words), Voices: show(n.Voices()), Rests: n.RestsOn(), Review: show(n.Review()),
		Factors: show(strings.Join(n.Descriptors, "; ")), Refs: refs,
	}
	x.ID = show(n.ID)
	for _, a := range n.Against {
		x.Against = append(x.Against, show(a))
	}
	told := n.Told()
	for _, q := range told {
		p := place{
			Sentences: shown(q.Sentences), From: show(q.From()), Where: show(q.Where), SHA256: show(q.SHA256),
			Link: products.LinkTo(q.Address), Address: show(q.Address), Dir: "auto",
		}
		if q.Language != "" {
			p.Language, p.Dir = products.Tag(q.Language), products.Direction(q.Language)
		}
		if len(told) == 1 && n.Citation != "" {
			p.From = "" // the citation says it
		}
		x.Places = append(x.Places, p)
	}
	return x
}

func shown(all []products.Passage) []products.Passage {
	for _, p := range all {
		for i := range p {
			p[i].Text = show(p[i].Text)
		}
	}
	return all
}

func show(s string) string { return products.Visible(s) }

func lines(s string) []string {
	var out []string
	for line := range strings.Lines(show(s)) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// groups cuts a digest so that a person can compare it.
func groups(digest string) []string {
	var out []string
	for i := 0; i < len(digest); i += 8 {
		out = append(out, digest[i:min(len(digest), i+8)])
	}
	return out
}

// letters counts a, b, … z, aa, ab.
func letters(n int) string {
	s := ""
	for n++; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}
