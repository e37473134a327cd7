package conllu

import (
	"fmt"
	"strconv"
	"strings"

	"hearsay/internal/text"
)

// Document is one text.
type Document struct {
	Name      string
	Text      string
	Sentences []Sentence
	Words     []Word
}

// Sentence is one sentence, without outer white space.
type Sentence struct {
	text.Range
	First, Last int // words, half-open
}

// Word is a word of the syntax.
type Word struct {
	text.Range    // empty where several words share one written word that cannot be cut between them
	Tag, Relation string
	Head          int // index into the document's words, -1 for a root
}

// Parse reads a file. Words before any "# newdoc" belong to a document without a name.
func Parse(file string) ([]Document, error) {
	p := parser{}
	n := 0
	for line := range strings.Lines(file + "\n\n") {
		n++
		if err := p.line(strings.TrimRight(line, "\r\n")); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	p.endDocument()
	return p.documents, nil
}

type parser struct {
	documents []Document
	b         strings.Builder
	d         Document
	gap       string     // what stands before the next written word
	rows      [][]string // of the sentence being read
}

func (p *parser) line(line string) error {
	switch {
	case strings.HasPrefix(line, "# newdoc"):
		p.endDocument()
		_, p.d.Name, _ = strings.Cut(line, "id = ")
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
		if p.b.Len() > 0 {
			p.gap = "\n\n"
		}
	case strings.HasPrefix(line, "#"):
	case line == "":
		return p.endSentence()
	default:
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			return fmt.Errorf("%d columns, want 10", len(f))
		}
		if !strings.Contains(f[0], ".") { // empty words of the enhanced graph are not in the text
			p.rows = append(p.rows, f)
		}
	}
	return nil
}

func (p *parser) endDocument() {
	if len(p.d.Words) > 0 {
		p.d.Text = p.b.String()
		p.documents = append(p.documents, p.d)
	}
	p.d, p.gap = Document{}, ""
	p.b.Reset()
}

// endSentence writes the sentence's words into the text.
func (p *parser) endSentence() error {
	first := len(p.d.Words)
	start := -1
	for i := 0; i < len(p.rows); {
		surface, n, err := written(p.rows[i:])
		if err != nil {
			return err
		}
		p.b.WriteString(p.gap)
		at := p.b.Len()
		if start < 0 {
			start = at
		}
		p.b.WriteString(surface)
		p.gap = " "
		if strings.Contains("|"+p.rows[i][9]+"|", "|SpaceAfter=No|") {
			p.gap = ""
		}
		words := p.rows[i : i+1]
		i++
		if n > 0 {
			words = p.rows[i : i+n]
			i += n
		}
		if err := p.words(words, surface, at, first); err != nil {
			return err
		}
	}
	if start >= 0 {
		p.d.Sentences = append(p.d.Sentences, Sentence{text.Range{Start: start, End: p.b.Len()}, first, len(p.d.Words)})
	}
	for _, w := range p.d.Words[first:] {
		if w.Head < -1 || w.Head >= len(p.d.Words) {
			return fmt.Errorf("a head outside the sentence")
		}
	}
	p.rows = nil
	return nil
}

// written returns the written word that the rows begin with, and how many words share it as a range row says; 0 for a
// word that stands for itself.
func written(rows [][]string) (surface string, n int, err error) {
	from, to, ranged := strings.Cut(rows[0][0], "-")
	if !ranged {
		return rows[0][1], 0, nil
	}
	a, err := strconv.Atoi(from)
	if err != nil {
		return "", 0, fmt.Errorf("word number %q: %w", rows[0][0], err)
	}
	b, err := strconv.Atoi(to)
	if err != nil {
		return "", 0, fmt.Errorf("word number %q: %w", rows[0][0], err)
	}
	if n = b - a + 1; n < 1 || n >= len(rows) {
		return "", 0, fmt.Errorf("word number %q: has no words below it", rows[0][0])
	}
	return rows[0][1], n, nil
}

// words adds the words of one written word, cut where their forms meet.
func (p *parser) words(rows [][]string, surface string, at, first int) error {
	var joined strings.Builder
	for _, f := range rows {
		joined.WriteString(f[1])
	}
	cut := joined.String() == surface
	for _, f := range rows {
		head, err := strconv.Atoi(f[6])
		if err != nil {
			return fmt.Errorf("head %q: %w", f[6], err)
		}
		w := Word{Tag: f[3], Relation: f[7], Head: -1}
		if head > 0 {
			w.Head = first + head - 1
		} else if head < 0 {
			return fmt.Errorf("head %q: runs backwards", f[6])
		}
		if cut {
			w.Range = text.Range{Start: at, End: at + len(f[1])}
			at = w.End
		}
		p.d.Words = append(p.d.Words, w)
	}
	return nil
}
