package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"hearsay/eval/acts/plv"
	"hearsay/internal/text"
)

// share is one in how many pairs of the raw texts the teacher is asked about.
const share = 2

// writePairs writes a line for each pair that the teacher is asked about: its key, its label or class where that is known, and
// the sentence with the parties marked. The file holds text of the corpora and belongs outside the repository.
func (s *school) writePairs(file string) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	gold, err := plv.Load(s.corpora)
	if err != nil {
		return err
	}
	for _, x := range gold {
		if !x.HeldOut {
			fmt.Fprintf(w, "-\t%s\t%s\n", x.Type, marked(x.Text, x.Source, x.Target))
		}
	}
	classes, err := plv.LoadClasses(s.corpora)
	if err != nil {
		return err
	}
	for _, x := range classes {
		if !x.Source.Empty() {
			fmt.Fprintf(w, "%s\t%d\t%s\n", key(x.Text, x.Source, x.Target, 0), x.Class, marked(x.Text, x.Source, x.Target))
		}
	}
	n := 0
	err = s.found(func(p pair) error {
		l, ok := s.judged[p.key]
		if !ok && p.telling {
			if n++; n%share == 0 {
				l, ok = "?", true
			}
		}
		if ok {
			fmt.Fprintf(w, "%s\t%s\t%s\n", p.key, l, marked(p.sentence, p.source, p.target))
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.Flush()
}

// marked sets <s> and <t> about the parties.
func marked(sentence string, source, target text.Range) string {
	var b strings.Builder
	for i := range len(sentence) + 1 {
		for _, m := range []struct {
			name string
			text.Range
		}{{"s", source}, {"t", target}} {
			if m.Empty() {
				continue
			}
			switch i {
			case m.Start:
				b.WriteString("<" + m.name + ">")
			case m.End:
				b.WriteString("</" + m.name + ">")
			}
		}
		if i < len(sentence) {
			c := sentence[i]
			if c == '\n' || c == '\t' || c == '\r' {
				c = ' '
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}
