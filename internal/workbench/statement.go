package workbench

import (
	"context"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Detail is one statement with all that is needed to trust it or not.
type Detail struct {
	Statement evidence.Record     `json:"statement"`
	Context   Context             `json:"context"`
	Related   []evidence.Record   `json:"related"` // what it is reported in, what it reports, the same source in this article
	Decisions []evidence.Decision `json:"decisions"`
	Citation  string              `json:"citation"`
	Wordings  []Worded            `json:"wordings"` // as it was read and as people worded it, oldest first
}

// Context is the text around a statement: whole sentences, with its place in the article in code points.
type Context struct {
	text.Span
	Text   string `json:"text"`
	Before string `json:"before"` // the part of Text before the statement's first character
	After  string `json:"after"`  // the part of Text after its last
}

// around is how many sentences of context stand on each side of a statement.
const around = 2

// Detail returns one statement, its surroundings and its history.
func (b *Bench) Detail(ctx context.Context, id string) (Detail, error) {
	record, err := b.Statement(ctx, id)
	if err != nil {
		return Detail{}, err
	}
	_, t, err := b.Article(ctx, record.Article, record.Version)
	if err != nil {
		return Detail{}, err
	}
	siblings, reading, err := b.StatementsOf(ctx, record.Article, record.Version)
	if err != nil {
		return Detail{}, err
	}
	log, err := b.DecisionsOn(ctx, record.ID)
	if err != nil {
		return Detail{}, err
	}
	around, whole := surroundings(t, reading.Sentences, record.Statement), Extent(record.Statement)
	return Detail{
		Statement: record, Context: Context{
			Span: around, Text: t.Exact(around),
			Before: t.Exact(text.Span{Start: around.Start, End: whole.Start}),
			After:  t.Exact(text.Span{Start: whole.End, End: around.End}),
		}, Related: related(record, siblings),
		Decisions: append([]evidence.Decision{}, log...), Citation: Cite(record), Wordings: wordings(record, log),
	}, nil
}

// surroundings returns the span from some sentences before the statement to some after it.
func surroundings(t *text.Text, sentences []text.Span, s evidence.Statement) text.Span {
	return sentencesAround(t, sentences, Extent(s))
}

// sentencesAround returns the span from some sentences before a span to some after it.
func sentencesAround(t *text.Text, sentences []text.Span, whole text.Span) text.Span {
	first, last := -1, -1
	for i, x := range sentences {
		if x.Overlaps(whole) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 { // no sentences there: take some characters instead
		return text.Span{Start: max(0, whole.Start-300), End: min(t.Len(), whole.End+300)}
	}
	first, last = max(0, first-around), min(len(sentences)-1, last+around)
	return text.Span{Start: min(whole.Start, sentences[first].Start), End: max(whole.End, sentences[last].End)}
}

// Extent returns the span from the statement's first character to its last.
func Extent(s evidence.Statement) text.Span {
	pieces := s.Spans()
	if len(pieces) == 0 {
		return text.Span{}
	}
	out := pieces[0].Span
	for _, p := range pieces[1:] {
		out.Start, out.End = min(out.Start, p.Start), max(out.End, p.End)
	}
	return out
}

func related(of evidence.Record, siblings []evidence.Record) []evidence.Record {
	out := []evidence.Record{}
	for _, s := range siblings {
		switch {
		case s.ID == of.ID:
		case of.Parent != nil && *of.Parent == s.ID, s.Parent != nil && *s.Parent == of.ID:
			out = append(out, s)
		case of.Source.Actor != nil && s.Source.Actor != nil && *of.Source.Actor == *s.Source.Actor:
			out = append(out, s)
		}
	}
	return out
}

// Cite writes a statement as a citation that leads back to the exact characters.
func Cite(r evidence.Record) string {
	var parts []string
	for _, p := range []string{r.Outlet, quoted(r.Title), r.Published} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	var places []string
	for _, p := range r.Content.Spans {
		places = append(places, p.Span.String())
	}
	where := fmt.Sprintf("%s version %d, characters %s, text SHA-256 %.12s", r.Article, r.Version, strings.Join(places, " and "), r.SHA256)
	return strings.Join(append(parts, where, r.ID), ", ")
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

// Voice says in a few words on whose word a statement rests: the actor, or the words of the article, as far as they
// name the source; what follows, such as why it is not named, stands elsewhere in the statement.
func Voice(s evidence.Statement) string {
	switch {
	case s.Source.Actor != nil && *s.Source.Actor != "":
		return *s.Source.Actor
	case len(s.Source.Spans) > 0:
		var words []string
		for _, p := range s.Source.Spans {
			words = append(words, p.Exact)
		}
		written := strings.TrimRight(strings.Join(words, " … "), ",;:")
		if n := len(s.Chain); n > 0 && s.Chain[n-1] != "" && len(s.Chain[n-1]) <= len(written) && strings.EqualFold(written[:len(s.Chain[n-1])], s.Chain[n-1]) {
			return written[:len(s.Chain[n-1])]
		}
		return written
	case s.Source.Kind == evidence.SourceAuthor:
		return "the article"
	}
	return "not stated"
}

// Sheet is an article as the reader page needs it.
type Sheet struct {
	Article    store.ArticleRow   `json:"article"`
	Text       string             `json:"text"`
	Statements []evidence.Record  `json:"statements"`
	Reading    evidence.Reading   `json:"reading"` // without statements: those are above, as the case keeps them
	History    []evidence.Version `json:"history"`
	Previous   string             `json:"previous"` // the neighbours in the order of arrival
	Next       string             `json:"next"`
}

// Sheet returns one version of an article (0: the latest) with its statements.
func (b *Bench) Sheet(ctx context.Context, id string, version int) (Sheet, error) {
	row, t, err := b.Article(ctx, id, version)
	if err != nil {
		return Sheet{}, err
	}
	records, reading, err := b.StatementsOf(ctx, row.ID, row.Number)
	if err != nil {
		return Sheet{}, err
	}
	history, err := b.History(ctx, row.ID)
	if err != nil {
		return Sheet{}, err
	}
	previous, next, err := b.Neighbours(ctx, row.ID)
	if err != nil {
		return Sheet{}, err
	}
	reading.Statements = nil
	return Sheet{
		Article: row, Text: t.String(), Statements: append([]evidence.Record{}, records...), Reading: reading,
		History: history, Previous: previous, Next: next,
	}, nil
}

// Quote returns the anchor of a span of an article.
func (b *Bench) Quote(ctx context.Context, id string, version int, s text.Span) (text.Anchor, error) {
	row, t, err := b.Article(ctx, id, version)
	if err != nil {
		return text.Anchor{}, err
	}
	anchor, err := t.Anchor(row.ID, row.Number, s)
	if err != nil {
		return text.Anchor{}, fmt.Errorf("%w: %w; the article has characters 0-%d", evidence.ErrInvalid, err, t.Len())
	}
	return anchor, nil
}
