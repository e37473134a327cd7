package workbench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
	"hearsay/internal/weighing/hypothesis"
)

// Everything returns all that the case holds, in the order of its lists, for products to be made of: what people rejected too, with
// its state. It is one pass over the case, and needs memory for all of it. The world is the kept one.
func (b *Bench) Everything(ctx context.Context) (*products.Case, error) {
	c, err := b.opened(ctx)
	if err != nil {
		return nil, err
	}
	if err := b.published(ctx, c); err != nil {
		return nil, err
	}
	if err := b.told(ctx, c); err != nil {
		return nil, err
	}
	c.Reports, err = b.allReports(ctx)
	return c, err
}

// opened begins a case with what it says of itself.
func (b *Bench) opened(ctx context.Context) (*products.Case, error) {
	about, err := b.Store.Case(ctx)
	if err != nil {
		return nil, err
	}
	c := &products.Case{ID: about.ID, Title: about.Title, Created: about.Created, AsOf: b.asOf}
	if b.tools.Pipeline != nil {
		c.Reader = b.Reader()
	}
	return c, nil
}

// told reads what was made of the articles, what is asked and what was decided.
func (b *Bench) told(ctx context.Context, c *products.Case) error {
	err := errors.Join(
		every(ctx, b, store.KindActors, &c.Actors), every(ctx, b, store.KindIncidents, &c.Incidents), every(ctx, b, store.KindActs, &c.Acts),
		every(ctx, b, store.KindRelations, &c.Relations), every(ctx, b, store.KindWarnings, &c.Warnings), every(ctx, b, store.KindClaims, &c.Claims),
		every(ctx, b, store.KindSources, &c.Sources), every(ctx, b, store.KindOrigins, &c.Origins), every(ctx, b, store.KindLinks, &c.Links),
		every(ctx, b, store.KindTensions, &c.Tensions),
	)
	if err != nil {
		return err
	}
	asked, err := b.boards(ctx, evidence.PrefixQuestion+"_")
	if err != nil {
		return err
	}
	for _, q := range asked {
		if q.Exists() { // asking it was not taken back
			c.Questions = append(c.Questions, b.seen(ctx, q.Question()).Question)
		}
	}
	c.Decisions, err = b.Store.Log(ctx)
	return err
}

// seen returns a question as whoever asks may see it: of a blind one no ratings of others before one has rated everything.
func (b *Bench) seen(ctx context.Context, q evidence.Question) hypothesis.Matrix {
	if !q.Settings.Blind {
		return hypothesis.Matrix{Question: q}
	}
	return hypothesis.Weigh(q, hypothesis.Options{By: b.asker(ctx, "")})
}

// published reads the articles with their texts and statements.
func (b *Bench) published(ctx context.Context, c *products.Case) error {
	f := query.Filter{Limit: query.MaxLimit, Sort: "captured"}
	for {
		page, err := b.Articles(ctx, f)
		if err != nil {
			return err
		}
		for _, row := range page.Items {
			var body *text.Text
			if row, body, err = b.Article(ctx, row.ID, row.Number); err != nil {
				return err
			}
			c.Articles = append(c.Articles, products.Article{Article: row.Article, Text: body})
			said, _, err := b.StatementsOf(ctx, row.ID, row.Number)
			if err != nil {
				return err
			}
			c.Statements = append(c.Statements, said...)
		}
		if f.Cursor = page.Next; f.Cursor == "" {
			return nil
		}
	}
}

// every appends all records of a kind, rejected ones too.
func every[T any](ctx context.Context, b *Bench, kind store.Kind, out *[]T) error {
	return b.Bodies(ctx, kind, func(body json.RawMessage) error {
		var r T
		if err := json.Unmarshal(body, &r); err != nil {
			return fmt.Errorf("%s: %w: %w", kind, evidence.ErrDamaged, err)
		}
		*out = append(*out, r)
		return nil
	})
}
