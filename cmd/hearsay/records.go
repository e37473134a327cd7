package main

import (
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// The records as JSON objects: type, id and schema, then the fields that the API gives them.
type (
	articleLine struct {
		head
		store.ArticleRow
	}
	statementLine struct {
		head
		evidence.Record
	}
	decisionLine struct {
		head
		decisionFields
	}
	// decisionFields keeps the decision's own identifier a level deeper, where the head's goes before it.
	decisionFields struct{ evidence.Decision }
	// entryLine is a decision in the log: with what it was about.
	entryLine struct {
		head
		entryFields
	}
	entryFields struct{ workbench.LogEntry }
	hitLine     struct {
		head
		store.Hit
	}
	facetLine struct {
		head
		Field string `json:"field"`
		Value string `json:"value"`
		Count int    `json:"count"`
	}
	caseLine struct {
		head
		workbench.CaseRow
	}
)

func lineOfArticle(a store.ArticleRow) any  { return articleLine{head{"article", a.ID, schema}, a} }
func lineOfStatement(r evidence.Record) any { return statementLine{head{"statement", r.ID, schema}, r} }
func lineOfDecision(d evidence.Decision) any {
	return decisionLine{head{"decision", d.ID, schema}, decisionFields{d}}
}
func lineOfEntry(e workbench.LogEntry) any {
	return entryLine{head{"decision", e.ID, schema}, entryFields{e}}
}
func lineOfCase(c workbench.CaseRow) any { return caseLine{head{"case", c.ID, schema}, c} }

func lineOfHit(h store.Hit) any {
	id := h.Statement
	if id == "" {
		id = h.Article
	}
	return hitLine{head{"hit", id, schema}, h}
}

var articleColumns = []column[store.ArticleRow]{
	{name: "id", get: func(a store.ArticleRow) any { return a.ID }},
	{name: "published", get: func(a store.ArticleRow) any { return day(a.Metadata.Published) }},
	{name: "outlet", get: func(a store.ArticleRow) any { return a.Metadata.Outlet }, share: 1},
	{name: "title", get: func(a store.ArticleRow) any { return titleOf(a) }, share: 3},
	{name: "version", get: func(a store.ArticleRow) any { return a.Number }, wide: true},
	{name: "status", get: func(a store.ArticleRow) any { return a.Status }},
	{name: "statements", get: func(a store.ArticleRow) any { return a.Statements }},
	{name: "reviewed", get: func(a store.ArticleRow) any { return a.Reviewed }},
	{name: "words", get: func(a store.ArticleRow) any { return a.Words }},
	{name: "byline", get: func(a store.ArticleRow) any { return strings.Join(a.Metadata.Byline, ", ") }, wide: true, share: 1},
	{name: "name", get: func(a store.ArticleRow) any { return a.Name }, wide: true, share: 1},
	{name: "address", get: func(a store.ArticleRow) any { return a.Address }, wide: true, share: 2},
	{name: "captured", get: func(a store.ArticleRow) any { return a.Captured.Format(time.RFC3339) }, wide: true},
	{name: "failure", get: func(a store.ArticleRow) any { return a.Failure }, wide: true, share: 2},
	{name: "sha256", get: func(a store.ArticleRow) any { return a.SHA256 }, wide: true},
}

var statementColumns = []column[evidence.Record]{
	{name: "id", get: func(r evidence.Record) any { return r.ID }},
	{name: "state", get: func(r evidence.Record) any { return string(r.State) }},
	{name: "kind", get: func(r evidence.Record) any { return string(r.Source.Kind) }},
	{name: "source", get: func(r evidence.Record) any { return workbench.Voice(r.Statement) }, share: 2},
	{name: "stance", get: func(r evidence.Record) any { return string(r.Cue.Stance) }},
	{name: "content", get: func(r evidence.Record) any { return words(r.Content.Spans) }, share: 5},
	{name: "outlet", get: func(r evidence.Record) any { return r.Outlet }, share: 1},
	{name: "cue", get: func(r evidence.Record) any { return words(r.Cue.Spans) }, wide: true, share: 1},
	{name: "form", get: func(r evidence.Record) any { return string(r.Form) }, wide: true},
	{name: "factuality", get: func(r evidence.Record) any { return string(r.Factuality) }, wide: true},
	{name: "hedge", get: func(r evidence.Record) any { return hedge(r) }, wide: true},
	{name: "reason", get: func(r evidence.Record) any { return deref(r.Source.Reason) }, wide: true, share: 1},
	{name: "chain", get: func(r evidence.Record) any { return strings.Join(r.Chain, " > ") }, wide: true, share: 1},
	{name: "score", get: func(r evidence.Record) any { return float64(r.Score) }, wide: true},
	{name: "article", get: func(r evidence.Record) any { return r.Article }, wide: true},
	{name: "version", get: func(r evidence.Record) any { return r.Version }, wide: true},
	{name: "at", get: func(r evidence.Record) any { return workbench.Extent(r.Statement).String() }, wide: true},
	{name: "title", get: func(r evidence.Record) any { return r.Title }, wide: true, share: 2},
	{name: "published", get: func(r evidence.Record) any { return day(r.Published) }, wide: true},
}

var decisionColumns = []column[evidence.Decision]{
	{name: "id", get: func(d evidence.Decision) any { return d.ID }},
	{name: "at", get: func(d evidence.Decision) any { return d.At.Local().Format("2006-01-02 15:04:05") }},
	{name: "by", get: func(d evidence.Decision) any { return d.By }, share: 1},
	{name: "verdict", get: func(d evidence.Decision) any { return string(d.Verdict) }},
	{name: "subject", get: func(d evidence.Decision) any { return d.Subject }},
	{name: "reason", get: func(d evidence.Decision) any { return string(d.Reason) }},
	{name: "note", get: func(d evidence.Decision) any { return d.Note }, share: 2},
	{name: "undoes", get: func(d evidence.Decision) any { return d.Undoes }},
	{name: "undone", get: func(d evidence.Decision) any { return d.Undone }, wide: true},
	{name: "sequence", get: func(d evidence.Decision) any { return d.Sequence }, wide: true},
	{name: "hash", get: func(d evidence.Decision) any { return d.Hash }, wide: true},
}

var entryColumns = []column[workbench.LogEntry]{
	{name: "id", get: func(e workbench.LogEntry) any { return e.ID }},
	{name: "at", get: func(e workbench.LogEntry) any { return e.At.Local().Format("2006-01-02 15:04:05") }},
	{name: "by", get: func(e workbench.LogEntry) any { return e.By }, share: 1},
	{name: "verdict", get: func(e workbench.LogEntry) any { return string(e.Verdict) }},
	{name: "subject", get: func(e workbench.LogEntry) any { return e.Subject }},
	{name: "source", get: func(e workbench.LogEntry) any { return entrySource(e) }, share: 2},
	{name: "content", get: func(e workbench.LogEntry) any { return entryContent(e) }, share: 4},
	{name: "reason", get: func(e workbench.LogEntry) any { return string(e.Reason) }},
	{name: "note", get: func(e workbench.LogEntry) any { return e.Note }, share: 2},
	{name: "title", get: func(e workbench.LogEntry) any { return e.Title }, wide: true, share: 2},
	{name: "article", get: func(e workbench.LogEntry) any { return e.Article }, wide: true},
	{name: "undoes", get: func(e workbench.LogEntry) any { return e.Undoes }, wide: true},
	{name: "undone", get: func(e workbench.LogEntry) any { return e.Undone }, wide: true},
	{name: "sequence", get: func(e workbench.LogEntry) any { return e.Sequence }, wide: true},
	{name: "hash", get: func(e workbench.LogEntry) any { return e.Hash }, wide: true},
}

// entrySource is whose words a decision was about, "" where it was about no statement.
func entrySource(e workbench.LogEntry) string {
	if strings.HasPrefix(e.Subject, evidence.PrefixStatement+"_") {
		return e.Source
	}
	return ""
}

// entryContent is what a decision was about: the words of a statement, or the record and what was joined with it or taken out.
func entryContent(e workbench.LogEntry) string {
	if e.Record == nil {
		return e.Content
	}
	labels := []string{e.Record.Label}
	for _, r := range e.With {
		labels = append(labels, r.Label)
	}
	return strings.Join(labels, "; ")
}

var hitColumns = []column[store.Hit]{
	{name: "id", get: func(h store.Hit) any { return lineOfHit(h).(hitLine).ID }},
	{name: "place", get: func(h store.Hit) any { return h.Span.String() }},
	{name: "snippet", get: func(h store.Hit) any { return snippet(h) }, share: 4},
	{name: "title", get: func(h store.Hit) any { return h.Title }, share: 2},
	{name: "outlet", get: func(h store.Hit) any { return h.Outlet }, share: 1},
	{name: "kind", get: func(h store.Hit) any { return h.Kind }, wide: true},
	{name: "article", get: func(h store.Hit) any { return h.Article }, wide: true},
	{name: "published", get: func(h store.Hit) any { return day(h.Published) }, wide: true},
}

var caseColumns = []column[workbench.CaseRow]{
	{name: "id", get: func(c workbench.CaseRow) any { return c.ID }},
	{name: "title", get: func(c workbench.CaseRow) any { return c.Title }, share: 1},
	{name: "articles", get: func(c workbench.CaseRow) any { return c.Articles }},
	{name: "statements", get: func(c workbench.CaseRow) any { return c.Statements }},
	{name: "reviewed", get: func(c workbench.CaseRow) any { return c.Reviewed }},
	{name: "updated", get: func(c workbench.CaseRow) any { return c.Updated.Format(time.DateOnly) }},
	{name: "problem", get: func(c workbench.CaseRow) any { return c.Problem }, share: 1},
}

var facetColumns = []column[facetLine]{
	{name: "field", get: func(f facetLine) any { return f.Field }},
	{name: "value", get: func(f facetLine) any { return f.Value }, share: 1},
	{name: "count", get: func(f facetLine) any { return f.Count }},
}

// words joins the pieces of a statement as a person reads them.
func words(pieces []evidence.Piece) string {
	out := make([]string, len(pieces))
	for i, p := range pieces {
		out[i] = p.Exact
	}
	return strings.Join(out, " … ")
}

// titleOf names an article: its title, else its file.
func titleOf(a store.ArticleRow) string {
	if a.Metadata.Title != "" {
		return a.Metadata.Title
	}
	return a.Name
}

// day shortens a time of publication to its day.
func day(published string) string { return published[:min(len(published), len(time.DateOnly))] }

func hedge(r evidence.Record) string {
	if r.Likelihood == nil {
		return ""
	}
	return r.Likelihood.Term
}

func snippet(h store.Hit) string {
	var b strings.Builder
	for _, f := range h.Snippet {
		b.WriteString(f.Text)
	}
	return b.String()
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
