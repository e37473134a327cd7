package store

import (
	"context"

	"hearsay/internal/evidence"
)

// Dump hands out the case to whoever may look at all of it.
func (g *guarded) Dump(ctx context.Context, use func(evidence.Kept) error) error {
	return g.do(ctx, "Dump", func() error { return g.inner.Dump(ctx, use) })
}

// MergeCopy is the owner's: a copy brings decisions under the names of others.
func (g *guarded) MergeCopy(ctx context.Context, other evidence.Kept, dry bool) (Merged, error) {
	if _, err := g.ask(ctx, "MergeCopy"); err != nil {
		return Merged{}, err
	}
	return g.inner.MergeCopy(ctx, other, dry)
}
