package workbench

import (
	"context"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/copying"
)

// sheet is what is kept of a text to find out where it comes from.
type sheet struct {
	sketch  copying.Sketch
	apart   []text.Span // what is no sign of copying: quotations in quotation marks, furniture
	credits []weighing.Credit
}

// sheetOf makes a text's sheet.
func sheetOf(m store.Material) sheet {
	var s sheet
	for _, f := range m.Reading.Furniture {
		s.apart = append(s.apart, f.Span)
	}
	for _, r := range m.Statements {
		if r.Form != evidence.Direct {
			continue
		}
		for _, p := range r.Content.Spans {
			s.apart = append(s.apart, p.Span)
		}
	}
	s.apart = append(s.apart, copying.Quoted(m.Text.String())...) // in statements that are quotations in part, too
	s.sketch = copying.NewSketch(m.Text.String(), s.apart)
	s.credits = copying.Credits(m.Text, m.Metadata.Byline)
	return s
}

// copies returns what the articles took from one another, from memory where no article was read since: it hangs on texts alone.
func (b *Bench) copies(ctx context.Context, of store.Mark, articles []resolve.Article, sheets []sheet) ([]weighing.Copy, error) {
	if b.world.copied && b.world.copiesOf == of {
		return b.world.copies, nil
	}
	sketches, where := make([]copying.Sketch, len(sheets)), make([]copying.Origin, len(sheets))
	for i, s := range sheets {
		sketches[i] = s.sketch
		where[i] = copying.Origin{Outlet: articles[i].Outlet, Published: articles[i].Published}
	}
	out, err := copying.Find(sketches, where, func(i int) (string, []text.Span, error) {
		_, t, err := b.Article(ctx, articles[i].ID, articles[i].Version)
		if err != nil {
			return "", nil, err
		}
		return t.String(), sheets[i].apart, nil
	})
	if err != nil {
		return nil, err
	}
	b.world.copies, b.world.copiesOf, b.world.copied = out, of, true
	return out, nil
}
