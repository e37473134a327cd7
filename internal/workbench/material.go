package workbench

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// lead is how many characters of an article's beginning resolution sees.
const lead = 600

// article brings what a case keeps of one article to what resolution works on. Pronouns are left out: they name nobody. Rejected
// statements are left out by [standing], since a decision may come back.
func article(m store.Material) resolve.Article {
	a := resolve.Article{
		ID: m.Article, Version: m.Version, SHA256: m.Reading.SHA256, Title: m.Metadata.Title, Outlet: m.Outlet,
		Published: day(m.Metadata.Published), Lead: opening(m.Text, m.Reading.Furniture),
		Mentions:   m.Reading.Mentions,
		Statements: make([]resolve.Statement, 0, len(m.Statements)),
		Events:     make([]resolve.Event, 0, len(m.Reading.Incidents)),
		Acts:       make([]resolve.Act, 0, len(m.Reading.Acts)),
		Notices:    make([]resolve.Notice, 0, len(m.Reading.Warnings)),
	}
	for _, s := range m.Statements {
		a.Statements = append(a.Statements, resolve.Statement{Statement: s.Statement, State: s.State, Sureness: s.Sureness})
	}
	sentence := func(anchors []evidence.Piece) string { return sentenceAt(m.Text, m.Reading.Sentences, anchors) }
	for _, e := range m.Reading.Incidents {
		a.Events = append(a.Events, resolve.Event{Event: e, Context: sentence(e.Anchors)})
	}
	for _, x := range m.Reading.Acts {
		a.Acts = append(a.Acts, resolve.Act{Act: x, Context: sentence(x.Anchors)})
	}
	for _, n := range m.Reading.Warnings {
		a.Notices = append(a.Notices, resolve.Notice{Notice: n, Context: sentence(n.Anchors)})
	}
	return a
}

// day cuts a date of publication to its day.
func day(published string) string {
	if len(published) > len("2031-05-14") {
		return published[:len("2031-05-14")]
	}
	return published
}

// opening returns how a text begins, furniture left out.
func opening(t *text.Text, furniture []evidence.Furniture) string {
	var b strings.Builder
	at, left := 0, lead
	take := func(to int) {
		if to = min(to, at+left); to > at {
			b.WriteString(t.Exact(text.Span{Start: at, End: to}))
			left -= to - at
		}
	}
	for _, f := range furniture {
		take(f.Start)
		at = max(at, f.End)
	}
	take(t.Len())
	return strings.TrimSpace(b.String())
}

// sentenceAt returns the sentence that the first anchor begins in.
func sentenceAt(t *text.Text, sentences []text.Span, anchors []evidence.Piece) string {
	if len(anchors) == 0 {
		return ""
	}
	i, found := slices.BinarySearchFunc(sentences, anchors[0].Start, func(s text.Span, at int) int { return s.Start - at })
	if !found {
		i--
	}
	if i < 0 || sentences[i].End < anchors[0].End {
		return anchors[0].Exact
	}
	return t.Exact(sentences[i])
}

// standing returns the articles as people left them: without the statements that they rejected, their states set.
func standing(articles []resolve.Article, r resolve.Rulings) []resolve.Article {
	out := slices.Clone(articles)
	for i := range out {
		all := out[i].Statements
		kept := make([]resolve.Statement, 0, len(all))
		for _, s := range all {
			s.State = evidence.Proposed
			if v, ok := r.Verdicts[s.ID]; ok {
				s.State = v.State
			}
			if s.State != evidence.Rejected {
				kept = append(kept, s)
			}
		}
		out[i].Statements = kept
	}
	return out
}
