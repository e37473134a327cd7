package workbench

import (
	"context"
	"fmt"
	"sync"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/analogue"
)

// alike is the index of a case's incidents by their features, made anew when the case changes.
type alike struct {
	mu    sync.Mutex
	of    *weighing.Case
	index *analogue.Index
}

// mostTellings is how many tellings of an incident are looked at for how it was done.
const mostTellings = 24

// Analogues returns the incidents like one; its identifier may be that of any of its atoms.
func (b *Bench) Analogues(ctx context.Context, id string, o analogue.Options) (analogue.Result, error) {
	kind, own, _, err := b.Store.Lookup(ctx, id)
	if err == nil && kind != store.KindIncidents {
		err = fmt.Errorf("%w: %s is not among the incidents but among the %s", evidence.ErrNotFound, own, kind)
	}
	if err != nil {
		return analogue.Result{}, err
	}
	c, err := b.Case(ctx)
	if err != nil {
		return analogue.Result{}, err
	}
	x, err := b.likeness(ctx, c)
	if err != nil {
		return analogue.Result{}, err
	}
	out, ok := x.Like(own, o)
	if !ok {
		return out, fmt.Errorf("%w: incident %s was rejected, and rejected incidents are compared with none", evidence.ErrNotFound, own)
	}
	Fill(&out)
	return out, nil
}

func (b *Bench) likeness(ctx context.Context, c *weighing.Case) (*analogue.Index, error) {
	b.alike.mu.Lock()
	defer b.alike.mu.Unlock()
	if b.alike.of == c {
		return b.alike.index, nil
	}
	var anchors []evidence.Place
	for i := range c.Incidents {
		for _, a := range c.Incidents[i].Atoms[:min(mostTellings, len(c.Incidents[i].Atoms))] {
			anchors = append(anchors, a.Anchor)
		}
	}
	look, err := b.near(ctx, anchors)
	if err != nil {
		return nil, err
	}
	words := make(map[string][]evidence.Place, len(c.Incidents))
	for i := range c.Incidents {
		in := &c.Incidents[i]
		seen := map[spot]bool{}
		for _, a := range in.Atoms[:min(mostTellings, len(in.Atoms))] {
			p := a.Anchor
			p.Piece = look(p).sentence
			if s := spotOf(p); p.Exact != "" && !seen[s] {
				seen[s] = true
				words[in.ID] = append(words[in.ID], p)
			}
		}
	}
	b.alike.of, b.alike.index = c, analogue.New(c, words)
	return b.alike.index, nil
}
