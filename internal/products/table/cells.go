package table

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// headed puts what every record of the world has before its own columns.
func headed[T any](head func(T) evidence.Head, own ...column[T]) []column[T] {
	return append([]column[T]{
		{"id", func(r T) any { return head(r).ID }},
		{"label", func(r T) any { return head(r).Label }},
		{"state", func(r T) any { return string(head(r).State) }},
		{"articles", func(r T) any { return head(r).Articles }},
	}, own...)
}

func articles(c *products.Case, o Options) []article {
	out := make([]article, len(c.Articles))
	for i, a := range c.Articles {
		out[i].Article = a.Article
		if o.Texts && a.Text != nil {
			out[i].Text = a.Text.String()
		}
	}
	return out
}

func figures(c *products.Case, _ Options) []figure {
	var out []figure
	for _, i := range c.Incidents {
		for _, f := range i.Figures {
			out = append(out, figure{i.ID, i.Label, f})
		}
	}
	return out
}

func ratings(c *products.Case, _ Options) []rating {
	var out []rating
	for _, q := range c.Questions {
		rows, hypotheses := map[string]string{}, map[string]string{}
		for _, r := range q.Rows {
			rows[r.ID] = r.Words
		}
		for _, h := range q.Hypotheses {
			hypotheses[h.ID] = h.Text
		}
		for _, r := range q.Ratings {
			out = append(out, rating{q.ID, r, rows[r.Row], hypotheses[r.Hypothesis]})
		}
	}
	return out
}

func list[T any](of []T, word func(T) string) []string {
	out := make([]string, len(of))
	for i, v := range of {
		out[i] = word(v)
	}
	return out
}

// exact joins the characters of several spans, with a sign where something stands between them.
func exact(pieces []evidence.Piece) string {
	return strings.Join(list(pieces, func(p evidence.Piece) string { return p.Exact }), " … ")
}

// bound is where the first span begins or the last one ends, nil where there is none.
func bound(pieces []evidence.Piece, end bool) any {
	switch {
	case len(pieces) == 0:
		return nil
	case end:
		return pieces[len(pieces)-1].End
	}
	return pieces[0].Start
}

func some(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func aliases(of []evidence.Alias) []string {
	return list(of, func(a evidence.Alias) string { return a.Text })
}

func values(of []evidence.SaidOf) []string {
	return list(of, func(s evidence.SaidOf) string { return s.Value })
}

func answers(of []evidence.SaidOf) []string {
	return list(of, func(s evidence.SaidOf) string { return s.Detail + ": " + s.Value })
}

func aspects(of []evidence.Aspect) []string {
	return list(of, func(a evidence.Aspect) string { return a.Name + ": " + a.Value })
}

func conflicts(of []evidence.Conflict) []string {
	return list(of, func(c evidence.Conflict) string { return c.Field + ": " + strings.Join(c.Values, " / ") })
}

func voices(of []evidence.ClaimVoice) []string {
	return list(of, func(v evidence.ClaimVoice) string { return v.Speaker + " (" + v.ID + ")" })
}

func figuresOf(i evidence.Incident) []string {
	return list(i.Figures, func(f evidence.FigureClaim) string {
		return string(f.Effect) + " " + products.Number(f) + " (" + products.Teller(f.Place) + ")"
	})
}

func blame(i evidence.Incident) []string {
	return list(i.Blame, func(b evidence.Blame) string { return b.Slot + ": " + b.Name })
}

func least(o *evidence.Origins) any {
	if o == nil {
		return nil
	}
	return o.Least
}

func most(o *evidence.Origins) any {
	if o == nil {
		return nil
	}
	return o.Most
}
