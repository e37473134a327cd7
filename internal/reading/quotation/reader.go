package quotation

import (
	"context"

	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// New returns the reader that gives quotations, fills Token.Quotation and settles the kind of every apostrophe.
func New() reading.Reader { return reader{} }

type reader struct{}

func (reader) Name() string { return "quotation/1" }
func (reader) Needs() []reading.Layer {
	return []reading.Layer{reading.LayerParagraphs, reading.LayerTokens}
}
func (reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerQuotations} }

func (reader) Read(ctx context.Context, r *reading.Reading) error {
	f := finder{r: r, s: r.Text.String(), carried: -1}
	for i, p := range r.Paragraphs {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		if !p.Furniture {
			f.paragraph(i)
		}
	}
	return nil
}

// finder walks the paragraphs.
type finder struct {
	r       *reading.Reading
	s       string
	carried int    // the quotation that the paragraph before left open, -1 for none
	family  family // of the mark that opened it
	marks   []mark // of the paragraph
	open    []int  // marks that opened and are not closed, the outermost first
}

func (f *finder) paragraph(index int) {
	p := f.r.Paragraphs[index]
	f.collect(p)
	if len(f.marks) > 0 {
		f.pair(p)
		f.discard()
	}
	f.write(index, p)
}

// write appends the paragraph's quotations and ties its tokens to them.
func (f *finder) write(index int, p reading.Paragraph) {
	r := f.r
	carried := f.carried
	if len(f.marks) > 0 || !p.Heading {
		f.carried = -1 // a cross-heading may stand within a long quotation
	}
	f.open = f.open[:0] // quotations now
	at := p.First
	assign := func(until, quotation int) {
		for ; at < until; at++ {
			r.Tokens[at].Quotation = quotation
		}
	}
	top := func() int {
		for len(f.open) > 0 && r.Quotations[f.open[len(f.open)-1]].Last <= at {
			f.open = f.open[:len(f.open)-1]
		}
		if len(f.open) == 0 {
			return -1
		}
		return f.open[len(f.open)-1]
	}
	advance := func(until int) {
		for at < until {
			q, end := top(), until
			if q >= 0 {
				end = min(end, r.Quotations[q].Last)
			}
			assign(end, q)
		}
	}
	for i := range f.marks {
		m := &f.marks[i]
		if m.role != opens {
			continue
		}
		advance(m.token)
		q := reading.Quotation{First: m.token, Last: p.Last, Parent: top(), Continues: -1, Paragraph: index}
		q.Range = text.Range{Start: r.Tokens[m.token].Start, End: p.End}
		q.Inner = text.Range{Start: r.Tokens[m.token].End, End: p.End}
		if m.unopened {
			q.Inner.Start = q.Start
		}
		if m.partner >= 0 {
			last := f.marks[m.partner].token
			q.Closed, q.Last = true, last+1
			q.Range.End, q.Inner.End = r.Tokens[last].End, r.Tokens[last].Start
		}
		q.Inner.End = max(q.Inner.End, q.Inner.Start)
		if carried >= 0 && m.token == p.First && (m.unopened || m.family == f.family) {
			q.Continues, carried = carried, -1
		}
		q.Short = q.Closed && q.Continues < 0 && f.short(q)
		if !q.Closed && q.Parent < 0 && f.carried < 0 {
			f.carried, f.family = len(r.Quotations), m.family
		}
		f.open = append(f.open, len(r.Quotations))
		r.Quotations = append(r.Quotations, q)
	}
	advance(p.Last)
}
