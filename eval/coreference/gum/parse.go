package gum

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/text"
)

// Parse reads one document. Paragraphs are parted by a blank line, as in an article.
func Parse(conllu string) (Document, error) {
	p := parser{open: map[string][]int{}}
	for line := range strings.Lines(conllu) {
		p.line++
		if err := p.read(strings.TrimRight(line, "\r\n")); err != nil {
			return Document{}, fmt.Errorf("line %d: %w", p.line, err)
		}
	}
	p.d.Text = p.b.String()
	for name, open := range p.open {
		if len(open) > 0 {
			return Document{}, fmt.Errorf("entity %s is opened and never closed", name)
		}
	}
	slices.SortStableFunc(p.d.Mentions, func(a, b Mention) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	return p.d, nil
}

type parser struct {
	d        Document
	b        strings.Builder
	line     int
	sentence int              // sentences begun
	gap      string           // what stands before the next word
	written  int              // words left of the written word that the last range line gave
	at       text.Range       // the written word's bytes
	open     map[string][]int // by entity: mentions not yet closed, as indices into d.Mentions
}

func (p *parser) read(line string) error {
	switch {
	case strings.HasPrefix(line, "# meta::genre = "):
		p.d.Genre = strings.TrimPrefix(line, "# meta::genre = ")
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
		if p.b.Len() > 0 {
			p.gap = "\n\n"
		}
	case strings.HasPrefix(line, "# sent_id"):
		p.sentence++
	case line == "" || line[0] == '#':
	default:
		return p.row(strings.Split(line, "\t"))
	}
	return nil
}

func (p *parser) row(f []string) error {
	if len(f) != 10 {
		return fmt.Errorf("%d columns, want 10", len(f))
	}
	if strings.Contains(f[0], ".") {
		return nil // an elided word stands nowhere
	}
	if from, to, ok := strings.Cut(f[0], "-"); ok {
		a, err1 := strconv.Atoi(from)
		b, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("word number %q", f[0])
		}
		p.write(f[1], f[9])
		p.written = b - a + 1
		return nil
	}
	if p.written > 0 {
		p.written--
	} else {
		p.write(f[1], f[9])
	}
	p.d.Words = append(p.d.Words, Word{Range: p.at, Form: f[1], Lemma: f[2], Tag: f[4], Sentence: p.sentence})
	for _, feature := range strings.Split(f[9], "|") {
		if entities, ok := strings.CutPrefix(feature, "Entity="); ok {
			return p.entities(entities)
		}
	}
	return nil
}

// write puts a written word into the text.
func (p *parser) write(form, misc string) {
	p.b.WriteString(p.gap)
	p.at = text.Range{Start: p.b.Len(), End: p.b.Len() + len(form)}
	p.b.WriteString(form)
	p.gap = " "
	if slices.Contains(strings.Split(misc, "|"), "SpaceAfter=No") {
		p.gap = ""
	}
}

// entities reads what opens and closes at the last word: "(1-person-...", "1)", "(2-place-...)".
func (p *parser) entities(s string) error {
	word := len(p.d.Words) - 1
	for len(s) > 0 {
		if s[0] != '(' {
			end := strings.IndexByte(s, ')')
			if end < 0 {
				return fmt.Errorf("entity %q is not closed", s)
			}
			if err := p.close(s[:end], word); err != nil {
				return err
			}
			s = s[end+1:]
			continue
		}
		end := strings.IndexAny(s[1:], "()") + 1
		if end == 0 {
			end = len(s)
		}
		fields := strings.SplitN(s[1:end], "-", 8)
		if len(fields) < 7 {
			return fmt.Errorf("entity %q has %d fields", s[:end], len(fields))
		}
		m := Mention{First: word, Last: word + 1, Entity: fields[0], Type: fields[1]}
		for _, head := range strings.Split(fields[5], ",") {
			n, err := strconv.Atoi(head)
			if err != nil {
				return fmt.Errorf("minimal span %q", fields[5])
			}
			m.Heads = append(m.Heads, word+n-1)
		}
		p.d.Mentions = append(p.d.Mentions, m)
		if s = s[end:]; s != "" && s[0] == ')' {
			s = s[1:]
		} else {
			p.open[m.Entity] = append(p.open[m.Entity], len(p.d.Mentions)-1)
		}
	}
	return nil
}

func (p *parser) close(entity string, word int) error {
	open := p.open[entity]
	if len(open) == 0 {
		return fmt.Errorf("entity %s is closed and not open", entity)
	}
	last := open[len(open)-1]
	p.open[entity] = open[:len(open)-1]
	p.d.Mentions[last].Last = word + 1
	return nil
}
