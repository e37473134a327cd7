package workbench

import (
	"context"
	"encoding/json"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
	"hearsay/internal/weighing"
)

// weighed is what weighing makes of a world and the case keeps.
type weighed struct {
	corroborations []evidence.Corroboration
	links          []evidence.Link
	tensions       []evidence.Tension
}

// weigh counts the origins of what a world holds, and finds what is in tension in it. The world's records are told how many
// origins they have.
func (b *Bench) weigh(ctx context.Context, w *resolve.World, copies []weighing.Copy) (weighed, error) {
	return weighed{}, nil
}

// Case returns the records of the case's kept world as weighing takes them: without those that people rejected, and without
// what articles say, since origins are counted with the world. It is made anew when the world is, and must not be changed.
func (b *Bench) Case(ctx context.Context) (*weighing.Case, error) {
	_, kept, err := b.Mark(ctx)
	if err != nil {
		return nil, err
	}
	b.weighing.Lock()
	defer b.weighing.Unlock()
	if b.kept.of == kept && b.kept.weighed != nil {
		return b.kept.weighed, nil
	}
	c := &weighing.Case{}
	for _, read := range []func() error{
		func() (err error) { c.Articles, err = b.articles(ctx); return err },
		func() (err error) { c.Actors, err = bodies[evidence.Actor](ctx, b, store.KindActors); return err },
		func() (err error) {
			c.Incidents, err = bodies[evidence.Incident](ctx, b, store.KindIncidents)
			return err
		},
		func() (err error) { c.Acts, err = bodies[evidence.ActRecord](ctx, b, store.KindActs); return err },
		func() (err error) {
			c.Relations, err = bodies[evidence.Relation](ctx, b, store.KindRelations)
			return err
		},
		func() (err error) { c.Warnings, err = bodies[evidence.Warning](ctx, b, store.KindWarnings); return err },
		func() (err error) { c.Claims, err = bodies[evidence.Claim](ctx, b, store.KindClaims); return err },
		func() (err error) {
			c.Corroborations, err = bodies[evidence.Corroboration](ctx, b, store.KindOrigins)
			return err
		},
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	b.kept.of, b.kept.weighed = kept, c
	return c, nil
}

// bodies returns the records of a kind that stand.
func bodies[T interface{ Stands() bool }](ctx context.Context, b *Bench, kind store.Kind) (out []T, err error) {
	err = b.Bodies(ctx, kind, func(body json.RawMessage) error {
		var r T
		if err := json.Unmarshal(body, &r); err != nil {
			return fmt.Errorf("%s: %w: %w", kind, evidence.ErrDamaged, err)
		}
		if r.Stands() {
			out = append(out, r)
		}
		return nil
	})
	return out, err
}

// articles returns the case's articles without their statements.
func (b *Bench) articles(ctx context.Context) (out []weighing.Article, err error) {
	f := query.Filter{Limit: query.MaxLimit, Sort: "captured"}
	for {
		page, err := b.Articles(ctx, f)
		if err != nil {
			return nil, err
		}
		for _, a := range page.Items {
			out = append(out, weighing.Article{ID: a.ID, Version: a.Number, Title: a.Metadata.Title, Outlet: a.Metadata.Outlet, Published: a.Metadata.Published})
		}
		if f.Cursor = page.Next; f.Cursor == "" {
			return out, nil
		}
	}
}
