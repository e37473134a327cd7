package table

import (
	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// judged are the tables of what weighing made and what people wrote.
var judged = []Table{
	of("sources", "source", func(c *products.Case, _ Options) []evidence.Profile { return c.Sources }, func(r evidence.Profile) string { return r.ID },
		headed(func(r evidence.Profile) evidence.Head { return r.Head },
			column[evidence.Profile]{"kind", func(r evidence.Profile) any { return r.Kind }},
			column[evidence.Profile]{"actor", func(r evidence.Profile) any { return r.Actor }},
			column[evidence.Profile]{"statements", func(r evidence.Profile) any { return r.Statements }},
			column[evidence.Profile]{"grade", func(r evidence.Profile) any {
				if r.Grade == nil {
					return ""
				}
				return r.Grade.Letter
			}},
			column[evidence.Profile]{"grade_why", func(r evidence.Profile) any {
				if r.Grade == nil {
					return ""
				}
				return r.Grade.Why
			}},
			column[evidence.Profile]{"grade_by", func(r evidence.Profile) any {
				if r.Grade == nil {
					return ""
				}
				return r.Grade.By
			}},
			column[evidence.Profile]{"disputes", func(r evidence.Profile) any { return r.Disputes }},
			column[evidence.Profile]{"first", func(r evidence.Profile) any { return r.First }},
			column[evidence.Profile]{"last", func(r evidence.Profile) any { return r.Last }},
		)...),
	of("origins", "corroboration", func(c *products.Case, _ Options) []evidence.Corroboration { return c.Origins }, func(r evidence.Corroboration) string { return r.ID },
		headed(func(r evidence.Corroboration) evidence.Head { return r.Head },
			column[evidence.Corroboration]{"of", func(r evidence.Corroboration) any { return r.Of }},
			column[evidence.Corroboration]{"of_kind", func(r evidence.Corroboration) any { return r.OfKind }},
			column[evidence.Corroboration]{"least", func(r evidence.Corroboration) any { return r.Least }},
			column[evidence.Corroboration]{"most", func(r evidence.Corroboration) any { return r.Most }},
			column[evidence.Corroboration]{"level", func(r evidence.Corroboration) any { return r.Level }},
			column[evidence.Corroboration]{"against_least", func(r evidence.Corroboration) any { return r.AgainstLeast }},
			column[evidence.Corroboration]{"against_most", func(r evidence.Corroboration) any { return r.AgainstMost }},
			column[evidence.Corroboration]{"tellings", func(r evidence.Corroboration) any { return len(r.Tellings) }},
			column[evidence.Corroboration]{"lanes", func(r evidence.Corroboration) any {
				return list(r.Lanes, func(l evidence.Lane) string { return l.Label })
			}},
			column[evidence.Corroboration]{"circular", func(r evidence.Corroboration) any { return len(r.Loops) > 0 }},
		)...),
	of("links", "link", func(c *products.Case, _ Options) []evidence.Link { return c.Links }, func(r evidence.Link) string { return r.ID },
		headed(func(r evidence.Link) evidence.Head { return r.Head },
			column[evidence.Link]{"kind", func(r evidence.Link) any { return string(r.Kind) }},
			column[evidence.Link]{"from", func(r evidence.Link) any { return r.From }},
			column[evidence.Link]{"from_label", func(r evidence.Link) any { return r.FromLabel }},
			column[evidence.Link]{"to", func(r evidence.Link) any { return r.To }},
			column[evidence.Link]{"to_label", func(r evidence.Link) any { return r.ToLabel }},
			column[evidence.Link]{"directed", func(r evidence.Link) any { return r.Directed }},
			column[evidence.Link]{"share", func(r evidence.Link) any { return r.Share }},
			column[evidence.Link]{"score", func(r evidence.Link) any { return float64(r.Score) }},
			column[evidence.Link]{"why", func(r evidence.Link) any { return r.Why }},
			column[evidence.Link]{"by", func(r evidence.Link) any { return r.By }},
		)...),
	of("tensions", "tension", func(c *products.Case, _ Options) []evidence.Tension { return c.Tensions }, func(r evidence.Tension) string { return r.ID },
		headed(func(r evidence.Tension) evidence.Head { return r.Head },
			column[evidence.Tension]{"kind", func(r evidence.Tension) any { return string(r.Kind) }},
			column[evidence.Tension]{"day", func(r evidence.Tension) any { return r.Day }},
			column[evidence.Tension]{"why", func(r evidence.Tension) any { return r.Why }},
			column[evidence.Tension]{"sides", func(r evidence.Tension) any {
				return list(r.Sides, func(s evidence.TensionSide) string { return s.Label + ": " + s.Says })
			}},
			column[evidence.Tension]{"about", func(r evidence.Tension) any { return r.About }},
		)...),
	of("questions", "question", func(c *products.Case, _ Options) []evidence.Question { return c.Questions }, func(r evidence.Question) string { return r.ID },
		column[evidence.Question]{"id", func(r evidence.Question) any { return r.ID }},
		column[evidence.Question]{"title", func(r evidence.Question) any { return r.Title }},
		column[evidence.Question]{"note", func(r evidence.Question) any { return r.Note }},
		column[evidence.Question]{"state", func(r evidence.Question) any { return r.State }},
		column[evidence.Question]{"by", func(r evidence.Question) any { return r.By }},
		column[evidence.Question]{"at", func(r evidence.Question) any { return r.At }},
		column[evidence.Question]{"changed", func(r evidence.Question) any { return r.Changed }},
		column[evidence.Question]{"hypotheses", func(r evidence.Question) any {
			return list(r.Hypotheses, func(h evidence.Hypothesis) string { return h.Ordinal + ": " + h.Text })
		}},
		column[evidence.Question]{"rows", func(r evidence.Question) any {
			return list(r.Rows, func(x evidence.Row) string { return x.Ordinal + ": " + x.Words })
		}},
		column[evidence.Question]{"ratings", func(r evidence.Question) any { return len(r.Ratings) }},
		column[evidence.Question]{"raters", func(r evidence.Question) any { return r.Raters }},
	),
	of("ratings", "rating", ratings, func(r rating) string { return r.Decision },
		column[rating]{"question", func(r rating) any { return r.Question }},
		column[rating]{"row", func(r rating) any { return r.Row }},
		column[rating]{"row_words", func(r rating) any { return r.RowWords }},
		column[rating]{"hypothesis", func(r rating) any { return r.Hypothesis }},
		column[rating]{"hypothesis_text", func(r rating) any { return r.HypothesisText }},
		column[rating]{"rater", func(r rating) any { return r.Rater }},
		column[rating]{"value", func(r rating) any { return string(r.Value) }},
		column[rating]{"why", func(r rating) any { return r.Why }},
		column[rating]{"at", func(r rating) any { return r.At }},
	),
	of("decisions", "decision", func(c *products.Case, _ Options) []evidence.Decision { return c.Decisions }, func(r evidence.Decision) string { return r.ID },
		column[evidence.Decision]{"id", func(r evidence.Decision) any { return r.ID }},
		column[evidence.Decision]{"sequence", func(r evidence.Decision) any { return r.Sequence }},
		column[evidence.Decision]{"at", func(r evidence.Decision) any { return r.At }},
		column[evidence.Decision]{"by", func(r evidence.Decision) any { return r.By }},
		column[evidence.Decision]{"verdict", func(r evidence.Decision) any { return string(r.Verdict) }},
		column[evidence.Decision]{"subject", func(r evidence.Decision) any { return r.Subject }},
		column[evidence.Decision]{"reason", func(r evidence.Decision) any { return string(r.Reason) }},
		column[evidence.Decision]{"note", func(r evidence.Decision) any { return r.Note }},
		column[evidence.Decision]{"members", func(r evidence.Decision) any { return r.Members }},
		column[evidence.Decision]{"value", func(r evidence.Decision) any { return r.Value }},
		column[evidence.Decision]{"undoes", func(r evidence.Decision) any { return r.Undoes }},
		column[evidence.Decision]{"undone", func(r evidence.Decision) any { return r.Undone }},
		column[evidence.Decision]{"previous", func(r evidence.Decision) any { return r.Previous }},
		column[evidence.Decision]{"hash", func(r evidence.Decision) any { return r.Hash }},
	),
	of("reports", "report", func(c *products.Case, _ Options) []evidence.Report { return c.Reports }, func(r evidence.Report) string { return r.ID },
		column[evidence.Report]{"id", func(r evidence.Report) any { return r.ID }},
		column[evidence.Report]{"title", func(r evidence.Report) any { return r.Title }},
		column[evidence.Report]{"state", func(r evidence.Report) any { return r.State }},
		column[evidence.Report]{"by", func(r evidence.Report) any { return r.By }},
		column[evidence.Report]{"at", func(r evidence.Report) any { return r.At }},
		column[evidence.Report]{"changed", func(r evidence.Report) any { return r.Changed }},
		column[evidence.Report]{"yardstick", func(r evidence.Report) any { return r.Settings.Yardstick }},
		column[evidence.Report]{"marking", func(r evidence.Report) any { return r.Settings.Marking }},
		column[evidence.Report]{"sha256", func(r evidence.Report) any { return r.SHA256 }},
		column[evidence.Report]{"text", func(r evidence.Report) any { return r.Text }},
	),
}
