package store

import (
	"context"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
)

func (g *guarded) MatchingStatements(ctx context.Context, f query.Filter) ([]Match, error) {
	return with(g, ctx, "MatchingStatements", g.inner.MatchingStatements, f)
}

func (g *guarded) AllStatements(ctx context.Context) ([]evidence.Record, error) {
	return one(g, ctx, "AllStatements", g.inner.AllStatements)
}

func (g *guarded) CountStatements(ctx context.Context, f query.Filter) (int, error) {
	return with(g, ctx, "CountStatements", g.inner.CountStatements, f)
}

func (g *guarded) MatchingRecords(ctx context.Context, kind Kind, f query.Filter) ([]string, error) {
	if _, err := g.ask(ctx, "MatchingRecords"); err != nil {
		return nil, err
	}
	return g.inner.MatchingRecords(ctx, kind, f)
}

// UndoAll takes several decisions back under the person's own name.
func (g *guarded) UndoAll(ctx context.Context, decisions []string, by string, at time.Time) ([]evidence.Decision, error) {
	p, err := g.ask(ctx, "UndoAll")
	if err != nil {
		return nil, err
	}
	if !p.system {
		by = p.Name
	}
	return g.inner.UndoAll(ctx, decisions, by, at)
}

func (g *guarded) LedgerOf(ctx context.Context, f LogFilter, before int64, limit int) ([]Ruled, error) {
	if _, err := g.ask(ctx, "LedgerOf"); err != nil {
		return nil, err
	}
	return g.inner.LedgerOf(ctx, f, before, limit)
}

func (g *guarded) Deciders(ctx context.Context) ([]Count, error) {
	return one(g, ctx, "Deciders", g.inner.Deciders)
}

func (g *guarded) News(ctx context.Context, after time.Time) (News, error) {
	return with(g, ctx, "News", g.inner.News, after)
}
