package warning

import (
	"context"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// Name is the resolver's name and revision.
const Name = "warnings/1"

// Resolver makes a world's warnings.
type Resolver struct{}

// New returns the resolver.
func New() Resolver { return Resolver{} }

// Name implements [resolve.Resolver].
func (Resolver) Name() string { return Name }

// Resolve implements [resolve.Resolver]: it fills the world's warnings.
func (Resolver) Resolve(ctx context.Context, w *resolve.World) error {
	r := &run{World: w, incidents: map[string]*evidence.Incident{}}
	for i := range w.Incidents {
		r.incidents[w.Incidents[i].ID] = &w.Incidents[i]
	}
	r.collect()
	if err := ctx.Err(); err != nil {
		return err
	}
	pairs, maybes := r.pairs()
	same := twins{}
	for _, p := range pairs {
		if r.atoms[p.A].article == r.atoms[p.B].article {
			same[[2]int{min(p.A, p.B), max(p.A, p.B)}] = true
		}
	}
	ids := make([]string, len(r.atoms))
	of := make([]resolve.Facts, len(r.atoms))
	for i := range r.atoms {
		ids[i], of[i] = r.atoms[i].id, factsOf(i, &r.atoms[i], same)
	}
	joined := resolve.Join(ids, of, pairs, w.Rulings)
	if err := ctx.Err(); err != nil {
		return err
	}
	r.places = r.byPlace()
	w.Warnings = make([]evidence.Warning, len(joined.Groups))
	for g, group := range joined.Groups {
		w.Warnings[g] = r.warning(group, joined)
	}
	r.perhaps(joined, maybes)
	return ctx.Err()
}

// run is one resolution.
type run struct {
	*resolve.World
	atoms     []atom
	incidents map[string]*evidence.Incident
	places    map[string][]*evidence.Incident // by a word of their place
}
