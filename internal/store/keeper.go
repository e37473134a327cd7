package store

import (
	"context"
	"errors"
	"fmt"

	"hearsay/internal/evidence"
)

// Keeper finds, opens and makes cases: folders on disk, in the embedded store.
type Keeper interface {
	// List returns the identifiers of the cases, in order.
	List(context.Context) ([]string, error)
	// Open opens a case for writing.
	Open(ctx context.Context, id string) (Store, error)
	// Peek opens a case for reading only, beside another process that writes.
	Peek(ctx context.Context, id string) (Store, error)
	// Create makes an empty case; its identifier must be free.
	Create(context.Context, Case) (Store, error)
	Restorer
}

// GuardKeeper returns a keeper that hands out guarded cases only, and of those only to people who may look at them. Whoever makes a case
// owns it.
func GuardKeeper(k Keeper) Keeper { return guardedKeeper{k} }

type guardedKeeper struct{ inner Keeper }

// List returns the cases that the context's person may look at.
func (k guardedKeeper) List(ctx context.Context) ([]string, error) {
	all, err := k.inner.List(ctx)
	if err != nil {
		return nil, err
	}
	ids := []string{}
	for _, id := range all {
		switch _, err := ask(ctx, id, RoleReader); {
		case err == nil:
			ids = append(ids, id)
		case !errors.Is(err, evidence.ErrNotFound):
			return nil, err
		}
	}
	return ids, nil
}

func (k guardedKeeper) Open(ctx context.Context, id string) (Store, error) {
	return k.open(ctx, id, k.inner.Open)
}

func (k guardedKeeper) Peek(ctx context.Context, id string) (Store, error) {
	return k.open(ctx, id, k.inner.Peek)
}

func (k guardedKeeper) open(ctx context.Context, id string, open func(context.Context, string) (Store, error)) (Store, error) {
	if _, err := ask(ctx, id, RoleReader); err != nil {
		return nil, err
	}
	st, err := open(ctx, id)
	if err != nil {
		return nil, err
	}
	return Guard(st, id), nil
}

// Create makes a case and gives it to its maker. The sample is everybody's, so that only who owns all cases may make it.
func (k guardedKeeper) Create(ctx context.Context, c Case) (Store, error) {
	p, err := mayMake(ctx, c.ID, c.Sample)
	if err != nil {
		return nil, err
	}
	st, err := k.inner.Create(ctx, c)
	if err != nil {
		return nil, err
	}
	if !p.system {
		if err := p.Rights.Own(ctx, p.Name, c.ID); err != nil {
			return nil, errors.Join(fmt.Errorf("giving %s to its maker: %w", c.ID, err), st.Close())
		}
	}
	return Guard(st, c.ID), nil
}

// Restore makes a case of what was handed out elsewhere, and gives it to whoever does so.
func (k guardedKeeper) Restore(ctx context.Context, id string, from evidence.Kept) error {
	p, err := mayMake(ctx, id, false)
	if err != nil {
		return err
	}
	if err := k.inner.Restore(ctx, id, from); err != nil || p.system {
		return err
	}
	return p.Rights.Own(ctx, p.Name, id)
}

// MayMake returns nil where the context's person may make a case. Where nothing is guarded everybody may. It is for what is costly
// before it comes to making one.
func MayMake(ctx context.Context, k Keeper) error {
	if _, guarded := k.(guardedKeeper); !guarded {
		return nil
	}
	_, err := mayMake(ctx, "", false)
	return err
}

// mayMake returns the context's person where they may make a case.
func mayMake(ctx context.Context, id string, sample bool) (*Person, error) {
	p, _ := ctx.Value(personKey{}).(*Person)
	if p != nil && !p.system {
		all, err := p.In(ctx, AllCases)
		switch {
		case err != nil:
			return nil, err
		case !all.Allows(RoleOwner) && (sample || !p.Maker || p.Only != "" || p.Most != NoRole && !p.Most.Allows(RoleOwner)):
			return nil, fmt.Errorf("%w: you may not make cases here; ask whoever runs this server", evidence.ErrForbidden)
		}
	} else if p == nil {
		return nil, NoCase(id)
	}
	return p, nil
}
