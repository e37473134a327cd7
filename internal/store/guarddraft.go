package store

import "context"

// KeepDraft keeps a draft under the person's own name.
func (g *guarded) KeepDraft(ctx context.Context, d Draft, seen string) error {
	p, err := g.ask(ctx, "KeepDraft")
	if err != nil {
		return err
	}
	if !p.system {
		d.By = p.Name
	}
	return g.inner.KeepDraft(ctx, d, seen)
}

// Draft returns a report's draft.
func (g *guarded) Draft(ctx context.Context, id string) (Draft, error) {
	if _, err := g.ask(ctx, "Draft"); err != nil {
		return Draft{}, err
	}
	return g.inner.Draft(ctx, id)
}

// Drafts returns all drafts.
func (g *guarded) Drafts(ctx context.Context) ([]Draft, error) {
	if _, err := g.ask(ctx, "Drafts"); err != nil {
		return nil, err
	}
	return g.inner.Drafts(ctx)
}

// EndDraft forgets a draft.
func (g *guarded) EndDraft(ctx context.Context, id, sha256 string) error {
	if _, err := g.ask(ctx, "EndDraft"); err != nil {
		return err
	}
	return g.inner.EndDraft(ctx, id, sha256)
}
