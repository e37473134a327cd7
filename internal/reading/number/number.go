package number

import (
	"context"

	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Reader finds figures. It keeps no state and may be shared.
type Reader struct{}

// New returns the reader of figures.
func New() reading.Reader { return Reader{} }

// Name returns the name and revision.
func (Reader) Name() string { return "number/1" }

// Needs returns the layers that must be there.
func (Reader) Needs() []reading.Layer {
	return []reading.Layer{reading.LayerParagraphs, reading.LayerTokens, reading.LayerSentences, reading.LayerDates}
}

// Gives returns the layer of numbers.
func (Reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerNumbers} }

// Read adds the figures of every sentence. It never fails.
func (Reader) Read(ctx context.Context, r *reading.Reading) error {
	var s scanner
	s.r = r
	for i := range r.Sentences {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		s.sentence(i)
	}
	return nil
}

// scanner walks one sentence at a time over its atoms.
type scanner struct {
	r       *reading.Reading
	atoms   []atom
	dates   int // the first date that does not end before the current sentence
	heading bool
}

func (s *scanner) sentence(n int) {
	sentence := &s.r.Sentences[n]
	s.heading = s.r.Paragraphs[sentence.Paragraph].Heading
	s.lex(sentence.First, sentence.Last)
	for s.dates < len(s.r.Dates) && s.r.Dates[s.dates].End <= sentence.Start {
		s.dates++
	}
	date := s.dates
	for i := 0; i < len(s.atoms); {
		if !s.opens(i) {
			i++
			continue
		}
		for date < len(s.r.Dates) && s.r.Dates[date].End <= s.atoms[i].start {
			date++
		}
		if date < len(s.r.Dates) && s.r.Dates[date].Start < s.atoms[i].end {
			i++
			continue
		}
		next := s.figure(i)
		i = max(next, i+1)
	}
}

// figure reads the figure whose value opens at atom i and returns the atom after it, or i where there is none.
func (s *scanner) figure(i int) int {
	v, ok := s.values(i)
	if !ok || s.excluded(i, v) {
		// A designation is passed over whole, so that its second half is not read as a count.
		return max(v.next, i)
	}
	f := s.bounds(i, v)
	u, ok := s.unit(&f)
	if !ok {
		return v.next
	}
	f.close(u)
	first, last := s.atoms[f.first], s.atoms[f.last-1]
	s.r.Numbers = append(s.r.Numbers, reading.Number{
		Range: text.Range{Start: first.start, End: last.end}, First: first.token, Last: last.token + 1,
		Min: f.min, Max: f.max, Bound: f.bound, Unit: u.name, UnitRange: u.Range,
	})
	return f.last
}
