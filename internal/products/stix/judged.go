package stix

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// opinions are STIX's degrees of agreement by the ratings of a matrix. What has no bearing has no opinion.
var opinions = map[evidence.Consistency]string{
	evidence.VeryInconsistent: "strongly-disagree", evidence.Inconsistent: "disagree", evidence.Neutral: "neutral",
	evidence.Consistent: "agree", evidence.VeryConsistent: "strongly-agree",
}

func (w *writer) question(q evidence.Question) {
	o := w.own(q.ID)
	o.Name, o.Context, o.Description = orElse(q.Title, q.ID), "unspecified", visible(q.Note)
	o.Created = products.Stamp(q.At)
	about := func(id string) string { return w.named("note", q.ID+" "+id) }
	for _, h := range q.Hypotheses {
		o.Refs = append(o.Refs, about(h.ID))
	}
	for _, r := range q.Rows {
		o.Refs = append(o.Refs, about(r.ID))
	}
	if o.Refs == nil {
		o.Refs = []string{w.producer}
	}
	w.put(kindQuestion, q, "", o)
	for _, h := range q.Hypotheses {
		w.put("", nil, "", object{Type: "note", ID: about(h.ID), Labels: []string{"hypothesis"}, Abstract: h.Ordinal, Content: orElse(h.Text, h.Ordinal), Refs: []string{o.ID}})
	}
	rows := map[string]evidence.Row{}
	for _, r := range q.Rows {
		rows[r.ID] = r
		refs := []string{o.ID}
		if id := w.ref(r.Record); id != "" {
			refs = append(refs, id)
		}
		w.put("", nil, "", object{Type: "note", ID: about(r.ID), Labels: []string{"evidence"}, Abstract: r.Ordinal, Content: orElse(r.Words, r.Ordinal), Authors: authors(r.Source), Refs: refs})
	}
	for _, x := range q.Ratings {
		opinion := opinions[x.Value]
		if opinion == "" {
			continue
		}
		row := rows[x.Row]
		w.put("", nil, "", object{
			Type: "opinion", ID: w.named("opinion", strings.Join([]string{q.ID, x.Row, x.Hypothesis, x.Rater}, " ")), Opinion: opinion, Authors: authors(x.Rater), Refs: []string{about(x.Hypothesis)},
			Created: products.Stamp(x.At), Explanation: visible(fmt.Sprintf("Were it so, would one expect %s, “%s”? Rated %s. %s", row.Ordinal, row.Words, x.Value, x.Why)),
		})
	}
}

// citation is how reports cite records.
var citation = regexp.MustCompile(`@([a-z]{2}_[0-9A-Za-z]+)`)

func (w *writer) assessment(r evidence.Report) {
	o := w.own(r.ID)
	o.Created, o.Published = products.Stamp(r.At), products.Stamp(r.Changed)
	o.Labels = []string{"assessment"}
	o.Name, o.Description = orElse(r.Title, r.ID), visible(r.Text)
	var ids []string
	for _, m := range citation.FindAllStringSubmatch(r.Text, -1) {
		ids = append(ids, evidence.Fold(m[1]))
	}
	o.Refs = w.refs(ids...)
	w.put(kindReport, r, "", o)
}

func incidentWords(r evidence.Incident) string {
	lines := []string{fmt.Sprintf("%s, %s, %s.", r.Kind, r.Stage, strings.ToLower(products.ToldBy(r.Articles)))}
	if r.From != "" {
		lines = append(lines, "When: "+r.From+" to "+r.To+".")
	}
	if r.Where != nil {
		lines = append(lines, "Where: "+strings.Join(r.Where.Path, ", ")+".")
	}
	for _, f := range r.Figures {
		lines = append(lines, fmt.Sprintf("%s: %s (%s).", f.Effect, counted(f), products.Teller(f.Place)))
	}
	for _, b := range r.Blame {
		lines = append(lines, fmt.Sprintf("%s: %s (%s).", strings.ReplaceAll(b.Slot, "_", " "), b.Name, speakers(b.Places)))
	}
	for _, c := range r.Conflicts {
		lines = append(lines, "Articles differ over "+c.Field+": "+strings.Join(c.Values, " / ")+".")
	}
	if s := products.Count(r.Origins); s != "" {
		lines = append(lines, "Rests on "+s+".")
	}
	return strings.Join(lines, "\n")
}

func warningWords(r evidence.Warning) string {
	lines := []string{r.Label + ".", "Whether it was given: " + strings.ReplaceAll(r.Standing, "_", " ") + "."}
	for _, d := range []struct {
		name string
		said []evidence.SaidOf
	}{{"Obtained", r.Obtained}, {"Given", r.Given}, {"Made public", r.Public}, {"Became known", r.Disclosed}} {
		for _, s := range d.said {
			lines = append(lines, fmt.Sprintf("%s: %s (%s).", d.name, s.Value, speakers(s.Places)))
		}
	}
	for _, a := range r.Specific {
		lines = append(lines, "Specific about "+a.Name+": "+a.Value+".")
	}
	for _, s := range r.Responses {
		lines = append(lines, fmt.Sprintf("Answer, %s: %s", s.Detail, s.Value))
	}
	if r.IncidentWhat != "" {
		lines = append(lines, "What came of it: "+r.IncidentWhat+".")
	}
	return strings.Join(lines, "\n")
}

func profileWords(r evidence.Profile) string {
	lines := []string{fmt.Sprintf("%s, source of %d statements.", r.Label, r.Statements)}
	if r.Grade != nil {
		lines = append(lines, fmt.Sprintf("Reliability %s on the Admiralty scale, set by %s: %s", r.Grade.Letter, r.Grade.By, r.Grade.Why))
	}
	return strings.Join(lines, "\n")
}

func originWords(r evidence.Corroboration) string {
	var forIt, against []string
	for _, l := range r.Lanes {
		if l.Denies {
			against = append(against, l.Label)
		} else {
			forIt = append(forIt, l.Label)
		}
	}
	words := fmt.Sprintf("%s: rests on %s", r.Label, products.Count(&evidence.Origins{Least: r.Least, Most: r.Most}))
	if len(forIt) > 0 {
		words += ": " + strings.Join(forIt, "; ")
	}
	words += "."
	if len(against) > 0 {
		words += " Against it: " + strings.Join(against, "; ") + "."
	}
	if len(r.Loops) > 0 {
		words += " Some of it goes round in a circle."
	}
	return words
}

// speakers names whose word something is.
func speakers(places []evidence.Place) string {
	var out []string
	for _, p := range places {
		if p.Speaker != "" && !slices.Contains(out, p.Speaker) {
			out = append(out, p.Speaker)
		}
	}
	if out == nil {
		return "somebody who is not named"
	}
	return strings.Join(out, ", ")
}

// counted words a figure with what it counts; the name alone of who is named and not counted.
func counted(f evidence.FigureClaim) string {
	if f.Count.Exact == "" {
		return products.Number(f)
	}
	return f.Count.Exact + " " + f.Of
}
