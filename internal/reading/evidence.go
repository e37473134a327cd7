package reading

import (
	"fmt"
	"math"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// New starts a reading of one text. Furniture is brought from code points to bytes.
func New(t *text.Text, m evidence.Metadata, furniture []evidence.Furniture) *Reading {
	r := &Reading{Text: t, Metadata: m}
	for _, f := range furniture {
		if t.Holds(f.Span) && !f.Empty() {
			r.Furniture = append(r.Furniture, Furniture{t.Range(f.Span), f.Kind})
		}
	}
	return r
}

// Evidence translates the reading to its public form: code points, exact characters, identifiers m1, s1 and c1 in order
// of appearance, never nil where JSON has a list.
func (r *Reading) Evidence() evidence.Reading {
	out := evidence.Reading{
		Schema: evidence.Schema, SHA256: r.Text.SHA256(), Reader: r.Reader,
		Article: evidence.ReadingArticle{
			Title: optional(r.Metadata.Title), Outlet: optional(r.Metadata.Outlet),
			Byline: append([]string{}, r.Metadata.Byline...), Published: optional(r.Metadata.Published),
			Language: optional(r.Metadata.Language),
		},
		Furniture:  make([]evidence.Furniture, 0, len(r.Furniture)),
		Sentences:  make([]text.Span, 0, len(r.Sentences)),
		Mentions:   make([]evidence.Mention, 0, len(r.Mentions)),
		Statements: make([]evidence.Statement, 0, len(r.Statements)),
		Figures:    make([]evidence.Figure, 0, len(r.Numbers)),
		Dates:      make([]evidence.Date, 0, len(r.Dates)),
		Incidents:  make([]evidence.Event, 0, len(r.Events)),
		Acts:       make([]evidence.Act, 0, len(r.Acts)),
		Warnings:   make([]evidence.Notice, 0, len(r.Notices)),
	}
	for _, f := range r.Furniture {
		out.Furniture = append(out.Furniture, evidence.Furniture{Span: r.Text.Span(f.Range), Kind: f.Kind})
	}
	for _, s := range r.Sentences {
		out.Sentences = append(out.Sentences, r.Text.Span(s.Range))
	}
	ids := r.public()
	chains := map[int]string{}
	for i, m := range r.Mentions {
		if ids[i] == "" {
			continue
		}
		if chains[m.Chain] == "" {
			chains[m.Chain] = fmt.Sprintf("c%d", len(chains)+1)
		}
		x := evidence.Mention{ID: ids[i], Piece: r.piece(m.Range), Type: m.Type, Chain: chains[m.Chain], Form: formOf(m), Acts: m.Acts}
		if m.Owner > 0 {
			x.Of = ids[m.Owner-1]
		}
		for _, role := range m.Roles {
			x.Roles = append(x.Roles, r.piece(role))
		}
		out.Mentions = append(out.Mentions, x)
	}
	for _, n := range r.Numbers {
		out.Figures = append(out.Figures, evidence.Figure{Piece: r.piece(n.Range), Min: n.Min, Max: n.Max, Bound: n.Bound, Unit: n.Unit})
	}
	for _, d := range r.Dates {
		out.Dates = append(out.Dates, evidence.Date{Piece: r.piece(d.Range), From: optional(d.From), To: optional(d.To)})
	}
	for i, s := range r.Statements {
		out.Statements = append(out.Statements, r.statement(i, s, ids))
	}
	r.world(&out, ids)
	return out
}

func formOf(m Mention) evidence.MentionForm {
	switch {
	case m.Name:
		return evidence.MentionByName
	case m.Description:
		return evidence.MentionByDescription
	}
	return evidence.MentionByPronoun
}

// public returns the identifiers of the mentions that leave the reader: names, descriptions that tell whose they are, and
// the pronouns of whoever is so spoken of anywhere. The others have "".
func (r *Reading) public() []string {
	named := map[int]bool{}
	for _, m := range r.Mentions {
		if m.Name || m.Telling {
			named[m.Chain] = true
		}
	}
	ids := make([]string, len(r.Mentions))
	n := 0
	for i, m := range r.Mentions {
		if m.Name || m.Telling || !m.Description && named[m.Chain] {
			ids[i] = mentionID(n)
			n++
		}
	}
	return ids
}

func (r *Reading) statement(i int, s Statement, ids []string) evidence.Statement {
	out := evidence.Statement{
		ID: statementID(i), Form: s.Form,
		Source: evidence.Source{
			Spans: r.pieces(s.Source), Kind: s.Kind, Actor: optional(s.Actor), Role: optional(s.Role), Reason: optional(s.Reason),
		},
		Cue:        evidence.Cue{Spans: r.pieces(s.Cue), Lemma: s.Lemma, Stance: s.Stance},
		Content:    evidence.Content{Spans: r.pieces(s.Content)},
		Chain:      append([]string{}, s.Chain...),
		Factuality: s.Factuality, Negated: s.Negated, Rule: s.Rule,
		Score: rounded(s.Score),
	}
	if s.Mention >= 0 && ids[s.Mention] != "" {
		out.Source.Mention = &ids[s.Mention]
	}
	if s.Count > 0 {
		out.Source.Count = &s.Count
	}
	if s.Parent >= 0 {
		id := statementID(s.Parent)
		out.Parent = &id
	}
	if s.Likelihood >= 0 {
		l := r.Likelihoods[s.Likelihood]
		out.Likelihood = &evidence.Likelihood{Term: strings.ToLower(r.Text.Cut(l.Range)), Entry: l.Term, Span: r.Text.Span(l.Range)}
	}
	return out
}

func (r *Reading) pieces(ranges []text.Range) []evidence.Piece {
	out := make([]evidence.Piece, 0, len(ranges))
	for _, x := range ranges {
		out = append(out, r.piece(x))
	}
	return out
}

func (r *Reading) piece(x text.Range) evidence.Piece {
	return evidence.Piece{Span: r.Text.Span(x), Exact: r.Text.Cut(x)}
}

// rounded cuts a score to three digits: more would promise what no reader knows.
func rounded(s evidence.Score) evidence.Score {
	return evidence.Score(math.Round(float64(s)*1000) / 1000)
}

func mentionID(i int) string   { return fmt.Sprintf("m%d", i+1) }
func statementID(i int) string { return fmt.Sprintf("s%d", i+1) }

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
