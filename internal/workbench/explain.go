package workbench

import (
	"context"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Explain says how a statement came to be proposed. Nothing of that is kept: a reader gives the same for the same text,
// so the article is read again, with an eye on the place where the statement stands. Where another revision of the
// reader made the statement, the explanation says what this one finds there, which may be something else or nothing.
func (b *Bench) Explain(ctx context.Context, id string) (evidence.Explanation, error) {
	record, err := b.Statement(ctx, id)
	if err != nil {
		return evidence.Explanation{}, err
	}
	row, t, err := b.Article(ctx, record.Article, record.Version)
	if err != nil {
		return evidence.Explanation{}, err
	}
	r := reading.New(t, row.Metadata, row.Furniture)
	r.Trace = &reading.Trace{Around: t.Range(Extent(record.Statement))}
	found, err := b.tools.read(ctx, r)
	if err != nil {
		return evidence.Explanation{}, fmt.Errorf("reading %s again to explain %s: %w", record.Article, record.ID, err)
	}
	i, same := closest(record, found.Statements)
	out := r.Explain(i, partsOf(t, record.Statement))
	out.Statement, out.MadeBy, out.Reader, out.Found = record.ID, record.Reader, r.Reader, evidence.FoundNothing
	if i >= 0 {
		out.Proposal = inCase(record, found.Statements, i)
		if out.Found = evidence.FoundOther; same {
			out.Found = evidence.FoundSame
		}
	}
	return out, nil
}

// closest returns the statement with the spans of a record, or else the one that shares most of its words, -1 for none.
// One that shares the cue is closer than any that does not.
func closest(record evidence.Record, found []evidence.Statement) (best int, same bool) {
	best, most := -1, 0
	for i, s := range found {
		if idInCase(record, s) == record.ID {
			return i, true
		}
		near := shared(record.Content.Spans, s.Content.Spans)
		if cue := shared(record.Cue.Spans, s.Cue.Spans); cue > 0 {
			near += cue + Extent(record.Statement).Len()
		}
		if near > most {
			best, most = i, near
		}
	}
	return best, false
}

// idInCase returns the identifier that a proposal has in the case, which is the record's own where the two are one.
func idInCase(record evidence.Record, s evidence.Statement) string {
	if id := store.StatementID(record.SHA256, s, record.Article); id == record.ID {
		return id
	}
	return store.StatementID(record.SHA256, s, "")
}

// shared counts the code points that two lists of pieces have in common.
func shared(a, b []evidence.Piece) (n int) {
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}

// inCase returns proposal i with the identifiers that it and the statement that reports it have in the case.
func inCase(record evidence.Record, found []evidence.Statement, i int) *evidence.Statement {
	out := found[i]
	out.ID = idInCase(record, out)
	if out.Parent != nil {
		for _, s := range found {
			if s.ID == *out.Parent {
				parent := idInCase(record, s)
				out.Parent = &parent
				break
			}
		}
	}
	return &out
}

// partsOf returns the spans of a statement as a reader has them.
func partsOf(t *text.Text, s evidence.Statement) []reading.Part {
	var out []reading.Part
	for _, role := range []struct {
		name   evidence.Role
		pieces []evidence.Piece
	}{{evidence.RoleSource, s.Source.Spans}, {evidence.RoleCue, s.Cue.Spans}, {evidence.RoleContent, s.Content.Spans}} {
		for _, p := range role.pieces {
			out = append(out, reading.Part{Role: role.name, Range: t.Range(p.Span)})
		}
	}
	return out
}
