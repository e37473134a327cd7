package table

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// article is a row of the articles: with its text where that was asked for.
type article struct {
	evidence.Article
	Text string `json:"text,omitzero"`
}

// figure is a number with the incident that it is given for.
type figure struct {
	Incident string `json:"incident"`
	Label    string `json:"label"`
	evidence.FigureClaim
}

// rating is one cell of a matrix, with what its row and column say.
type rating struct {
	Question string `json:"question"`
	evidence.Rating
	RowWords       string `json:"row_words"`
	HypothesisText string `json:"hypothesis_text"`
}

// tables are all of them, in the order of Names.
var tables = append([]Table{
	of("articles", "article", articles, func(a article) string { return a.ID },
		column[article]{"id", func(a article) any { return a.ID }},
		column[article]{"title", func(a article) any { return a.Metadata.Title }},
		column[article]{"outlet", func(a article) any { return a.Metadata.Outlet }},
		column[article]{"byline", func(a article) any { return a.Metadata.Byline }},
		column[article]{"published", func(a article) any { return a.Metadata.Published }},
		column[article]{"language", func(a article) any { return a.Metadata.Language }},
		column[article]{"address", func(a article) any { return a.Address }},
		column[article]{"name", func(a article) any { return a.Name }},
		column[article]{"version", func(a article) any { return a.Number }},
		column[article]{"versions", func(a article) any { return a.Versions }},
		column[article]{"captured", func(a article) any { return a.Captured }},
		column[article]{"words", func(a article) any { return a.Words }},
		column[article]{"points", func(a article) any { return a.Points }},
		column[article]{"sha256", func(a article) any { return a.SHA256 }},
		column[article]{"original_sha256", func(a article) any { return a.OriginalSHA256 }},
		column[article]{"text", func(a article) any { return a.Text }},
	),
	of("statements", "statement", func(c *products.Case, _ Options) []evidence.Record { return c.Statements }, func(r evidence.Record) string { return r.ID },
		column[evidence.Record]{"id", func(r evidence.Record) any { return r.ID }},
		column[evidence.Record]{"state", func(r evidence.Record) any { return string(r.State) }},
		column[evidence.Record]{"source", func(r evidence.Record) any { return exact(r.Source.Spans) }},
		column[evidence.Record]{"source_kind", func(r evidence.Record) any { return string(r.Source.Kind) }},
		column[evidence.Record]{"actor", func(r evidence.Record) any { return some(r.Source.Actor) }},
		column[evidence.Record]{"role", func(r evidence.Record) any { return some(r.Source.Role) }},
		column[evidence.Record]{"reason", func(r evidence.Record) any { return some(r.Source.Reason) }},
		column[evidence.Record]{"count", func(r evidence.Record) any { return r.Source.Count }},
		column[evidence.Record]{"cue", func(r evidence.Record) any { return r.Cue.Lemma }},
		column[evidence.Record]{"stance", func(r evidence.Record) any { return string(r.Cue.Stance) }},
		column[evidence.Record]{"content", func(r evidence.Record) any { return exact(r.Content.Spans) }},
		column[evidence.Record]{"form", func(r evidence.Record) any { return string(r.Form) }},
		column[evidence.Record]{"factuality", func(r evidence.Record) any { return string(r.Factuality) }},
		column[evidence.Record]{"likelihood", func(r evidence.Record) any {
			if r.Likelihood == nil {
				return ""
			}
			return r.Likelihood.Term
		}},
		column[evidence.Record]{"negated", func(r evidence.Record) any { return r.Negated }},
		column[evidence.Record]{"chain", func(r evidence.Record) any { return r.Chain }},
		column[evidence.Record]{"parent", func(r evidence.Record) any { return some(r.Parent) }},
		column[evidence.Record]{"score", func(r evidence.Record) any { return float64(r.Score) }},
		column[evidence.Record]{"outlet", func(r evidence.Record) any { return r.Outlet }},
		column[evidence.Record]{"title", func(r evidence.Record) any { return r.Title }},
		column[evidence.Record]{"published", func(r evidence.Record) any { return r.Published }},
		column[evidence.Record]{"article", func(r evidence.Record) any { return r.Article }},
		column[evidence.Record]{"version", func(r evidence.Record) any { return r.Version }},
		column[evidence.Record]{"start", func(r evidence.Record) any { return bound(r.Content.Spans, false) }},
		column[evidence.Record]{"end", func(r evidence.Record) any { return bound(r.Content.Spans, true) }},
		column[evidence.Record]{"sha256", func(r evidence.Record) any { return r.SHA256 }},
	),
	of("actors", "actor", func(c *products.Case, _ Options) []evidence.Actor { return c.Actors }, func(r evidence.Actor) string { return r.ID },
		headed(func(r evidence.Actor) evidence.Head { return r.Head },
			column[evidence.Actor]{"kind", func(r evidence.Actor) any { return string(r.Kind) }},
			column[evidence.Actor]{"country", func(r evidence.Actor) any { return r.Country }},
			column[evidence.Actor]{"parent", func(r evidence.Actor) any { return r.Parent }},
			column[evidence.Actor]{"aliases", func(r evidence.Actor) any { return aliases(r.Aliases) }},
			column[evidence.Actor]{"roles", func(r evidence.Actor) any { return aliases(r.Roles) }},
			column[evidence.Actor]{"mentions", func(r evidence.Actor) any { return r.Mentions }},
			column[evidence.Actor]{"statements", func(r evidence.Actor) any { return r.Says }},
			column[evidence.Actor]{"first", func(r evidence.Actor) any { return r.First }},
			column[evidence.Actor]{"last", func(r evidence.Actor) any { return r.Last }},
			column[evidence.Actor]{"gazetteer", func(r evidence.Actor) any { return r.Gazetteer }},
		)...),
	of("incidents", "incident", func(c *products.Case, _ Options) []evidence.Incident { return c.Incidents }, func(r evidence.Incident) string { return r.ID },
		headed(func(r evidence.Incident) evidence.Head { return r.Head },
			column[evidence.Incident]{"kind", func(r evidence.Incident) any { return string(r.Kind) }},
			column[evidence.Incident]{"stage", func(r evidence.Incident) any { return string(r.Stage) }},
			column[evidence.Incident]{"from", func(r evidence.Incident) any { return r.From }},
			column[evidence.Incident]{"to", func(r evidence.Incident) any { return r.To }},
			column[evidence.Incident]{"place", func(r evidence.Incident) any {
				if r.Where == nil {
					return ""
				}
				return strings.Join(r.Where.Path, ", ")
			}},
			column[evidence.Incident]{"country", func(r evidence.Incident) any {
				if r.Where == nil {
					return ""
				}
				return r.Where.Country
			}},
			column[evidence.Incident]{"figures", func(r evidence.Incident) any { return figuresOf(r) }},
			column[evidence.Incident]{"blame", func(r evidence.Incident) any { return blame(r) }},
			column[evidence.Incident]{"conflicts", func(r evidence.Incident) any { return conflicts(r.Conflicts) }},
			column[evidence.Incident]{"origins_least", func(r evidence.Incident) any { return least(r.Origins) }},
			column[evidence.Incident]{"origins_most", func(r evidence.Incident) any { return most(r.Origins) }},
		)...),
	of("figures", "figure", figures, func(r figure) string { return r.Incident },
		column[figure]{"incident", func(r figure) any { return r.Incident }},
		column[figure]{"label", func(r figure) any { return r.Label }},
		column[figure]{"effect", func(r figure) any { return string(r.Effect) }},
		column[figure]{"of", func(r figure) any { return r.Of }},
		column[figure]{"min", func(r figure) any { return r.Count.Min }},
		column[figure]{"max", func(r figure) any { return r.Count.Max }},
		column[figure]{"exact", func(r figure) any { return r.Count.Exact }},
		column[figure]{"speaker", func(r figure) any { return r.Speaker }},
		column[figure]{"outlet", func(r figure) any { return r.Outlet }},
		column[figure]{"published", func(r figure) any { return r.Published }},
		column[figure]{"statement", func(r figure) any { return r.Statement }},
		column[figure]{"article", func(r figure) any { return r.Article }},
		column[figure]{"version", func(r figure) any { return r.Version }},
		column[figure]{"start", func(r figure) any { return r.Start }},
		column[figure]{"end", func(r figure) any { return r.End }},
		column[figure]{"origins_least", func(r figure) any { return least(r.Origins) }},
		column[figure]{"origins_most", func(r figure) any { return most(r.Origins) }},
	),
	of("acts", "act", func(c *products.Case, _ Options) []evidence.ActRecord { return c.Acts }, func(r evidence.ActRecord) string { return r.ID },
		headed(func(r evidence.ActRecord) evidence.Head { return r.Head },
			column[evidence.ActRecord]{"source", func(r evidence.ActRecord) any { return r.SourceLabel }},
			column[evidence.ActRecord]{"target", func(r evidence.ActRecord) any { return r.TargetLabel }},
			column[evidence.ActRecord]{"plover", func(r evidence.ActRecord) any { return string(r.Act.Type) }},
			column[evidence.ActRecord]{"mode", func(r evidence.ActRecord) any { return r.Act.Mode }},
			column[evidence.ActRecord]{"quad", func(r evidence.ActRecord) any { return r.Act.Quad }},
			column[evidence.ActRecord]{"modality", func(r evidence.ActRecord) any { return string(r.Act.Modality) }},
			column[evidence.ActRecord]{"negated", func(r evidence.ActRecord) any { return r.Act.Negated }},
			column[evidence.ActRecord]{"day", func(r evidence.ActRecord) any { return r.Day }},
			column[evidence.ActRecord]{"alleged", func(r evidence.ActRecord) any { return r.Alleged }},
			column[evidence.ActRecord]{"speaker", func(r evidence.ActRecord) any { return r.Place.Speaker }},
			column[evidence.ActRecord]{"words", func(r evidence.ActRecord) any { return exact(r.Act.Anchors) }},
			column[evidence.ActRecord]{"source_actor", func(r evidence.ActRecord) any { return r.SourceActor }},
			column[evidence.ActRecord]{"target_actor", func(r evidence.ActRecord) any { return r.TargetActor }},
			column[evidence.ActRecord]{"incident", func(r evidence.ActRecord) any { return r.Incident }},
			column[evidence.ActRecord]{"same", func(r evidence.ActRecord) any { return r.Same }},
			column[evidence.ActRecord]{"article", func(r evidence.ActRecord) any { return r.Place.Article }},
			column[evidence.ActRecord]{"version", func(r evidence.ActRecord) any { return r.Place.Version }},
			column[evidence.ActRecord]{"start", func(r evidence.ActRecord) any { return r.Place.Start }},
			column[evidence.ActRecord]{"end", func(r evidence.ActRecord) any { return r.Place.End }},
		)...),
	of("relations", "relation", func(c *products.Case, _ Options) []evidence.Relation { return c.Relations }, func(r evidence.Relation) string { return r.ID },
		headed(func(r evidence.Relation) evidence.Head { return r.Head },
			column[evidence.Relation]{"source", func(r evidence.Relation) any { return r.SourceLabel }},
			column[evidence.Relation]{"target", func(r evidence.Relation) any { return r.TargetLabel }},
			column[evidence.Relation]{"sign", func(r evidence.Relation) any { return r.Sign }},
			column[evidence.Relation]{"weight", func(r evidence.Relation) any { return r.Weight }},
			column[evidence.Relation]{"deeds", func(r evidence.Relation) any { return r.Deeds }},
			column[evidence.Relation]{"alleged", func(r evidence.Relation) any { return r.Alleged }},
			column[evidence.Relation]{"first", func(r evidence.Relation) any { return r.First }},
			column[evidence.Relation]{"last", func(r evidence.Relation) any { return r.Last }},
			column[evidence.Relation]{"source_actor", func(r evidence.Relation) any { return r.Source }},
			column[evidence.Relation]{"target_actor", func(r evidence.Relation) any { return r.Target }},
			column[evidence.Relation]{"acts", func(r evidence.Relation) any { return r.Acts }},
		)...),
	of("warnings", "warning", func(c *products.Case, _ Options) []evidence.Warning { return c.Warnings }, func(r evidence.Warning) string { return r.ID },
		headed(func(r evidence.Warning) evidence.Head { return r.Head },
			column[evidence.Warning]{"kind", func(r evidence.Warning) any { return string(r.Kind) }},
			column[evidence.Warning]{"from", func(r evidence.Warning) any { return r.FromLabel }},
			column[evidence.Warning]{"to", func(r evidence.Warning) any { return r.ToLabel }},
			column[evidence.Warning]{"of", func(r evidence.Warning) any { return values(r.Of) }},
			column[evidence.Warning]{"standing", func(r evidence.Warning) any { return r.Standing }},
			column[evidence.Warning]{"obtained", func(r evidence.Warning) any { return values(r.Obtained) }},
			column[evidence.Warning]{"given", func(r evidence.Warning) any { return values(r.Given) }},
			column[evidence.Warning]{"public", func(r evidence.Warning) any { return values(r.Public) }},
			column[evidence.Warning]{"disclosed", func(r evidence.Warning) any { return values(r.Disclosed) }},
			column[evidence.Warning]{"lead_days", func(r evidence.Warning) any { return r.LeadDays }},
			column[evidence.Warning]{"channels", func(r evidence.Warning) any { return values(r.Channels) }},
			column[evidence.Warning]{"specific", func(r evidence.Warning) any { return aspects(r.Specific) }},
			column[evidence.Warning]{"responses", func(r evidence.Warning) any { return answers(r.Responses) }},
			column[evidence.Warning]{"contested", func(r evidence.Warning) any { return conflicts(r.Contested) }},
			column[evidence.Warning]{"incident", func(r evidence.Warning) any { return r.Incident }},
			column[evidence.Warning]{"from_actor", func(r evidence.Warning) any { return r.From }},
			column[evidence.Warning]{"to_actor", func(r evidence.Warning) any { return r.To }},
			column[evidence.Warning]{"sides", func(r evidence.Warning) any { return r.Sides }},
			column[evidence.Warning]{"origins_least", func(r evidence.Warning) any { return least(r.Origins) }},
			column[evidence.Warning]{"origins_most", func(r evidence.Warning) any { return most(r.Origins) }},
		)...),
	of("claims", "claim", func(c *products.Case, _ Options) []evidence.Claim { return c.Claims }, func(r evidence.Claim) string { return r.ID },
		headed(func(r evidence.Claim) evidence.Head { return r.Head },
			column[evidence.Claim]{"words", func(r evidence.Claim) any { return r.Words }},
			column[evidence.Claim]{"affirm", func(r evidence.Claim) any { return voices(r.Affirm) }},
			column[evidence.Claim]{"deny", func(r evidence.Claim) any { return voices(r.Deny) }},
			column[evidence.Claim]{"doubt", func(r evidence.Claim) any { return voices(r.Doubt) }},
			column[evidence.Claim]{"voices", func(r evidence.Claim) any { return r.Voices }},
			column[evidence.Claim]{"incident", func(r evidence.Claim) any { return r.Incident }},
			column[evidence.Claim]{"first", func(r evidence.Claim) any { return r.First }},
			column[evidence.Claim]{"last", func(r evidence.Claim) any { return r.Last }},
			column[evidence.Claim]{"origins_least", func(r evidence.Claim) any { return least(r.Origins) }},
			column[evidence.Claim]{"origins_most", func(r evidence.Claim) any { return most(r.Origins) }},
		)...),
}, judged...)
