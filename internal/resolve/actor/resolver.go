package actor

import (
	"context"
	"slices"
	"strings"

	"hearsay/internal/gazetteer"
	"hearsay/internal/resolve"
)

// Name is the resolver's name and revision.
const Name = "actors/1"

type resolver struct{ gazetteer Gazetteer }

// New returns the resolver of actors, with the built-in gazetteer.
func New() resolve.Resolver { return With(builtIn{}) }

// With returns the resolver of actors with another gazetteer.
func With(g Gazetteer) resolve.Resolver { return resolver{g} }

// Name returns the name and revision.
func (resolver) Name() string { return Name }

// Resolve fills the world's Actors, ActorOf and Actor.
func (r resolver) Resolve(ctx context.Context, w *resolve.World) error {
	c := collector{look: look{r.gazetteer, map[string][]gazetteer.Match{}}, places: map[string]bool{}}
	for i := range w.Articles {
		c.chart(&w.Articles[i])
	}
	for i := range w.Articles {
		if err := ctx.Err(); err != nil {
			return err
		}
		c.collect(i, &w.Articles[i])
	}
	c.stay(w)
	atoms, at := c.arrange(w.Rulings)
	m := newMatcher(atoms)
	m.heed(w.Rulings)
	m.run()
	above := m.branches()
	if err := ctx.Err(); err != nil {
		return err
	}
	ids, all := make([]string, len(atoms)), make([]resolve.Facts, len(atoms))
	for i := range atoms {
		ids[i], all[i] = atoms[i].id, m.facts[i]
	}
	b := builder{World: w, matcher: m, joined: resolve.Join(ids, all, m.pairs, w.Rulings), above: above}
	b.build(c.of, at)
	return nil
}

// arrange puts entries of the gazetteer before the atoms and all in an order that does not depend on that of the articles.
// It returns where each atom went.
func (c *collector) arrange(r resolve.Rulings) (atoms []atom, at []int) {
	off := map[string]bool{}
	for _, p := range r.Apart {
		off[p.B] = true
	}
	entries := map[string]*gazetteer.Entry{}
	for i := range c.atoms {
		t := &c.atoms[i]
		t.split = off[t.id]
		if t.entry != nil {
			entries[t.entry.Key] = t.entry
		}
	}
	keys := make([]string, 0, len(entries))
	for k := range entries {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		e := entries[k]
		t := atom{id: entryID(k), article: -1, entry: e, class: entryClass(e), sure: true, words: fold(e.Name)}
		t.names = []naming{{text: e.Name, words: t.words}}
		if t.class == human {
			t.person = parse(t.words, tied(e.Name))
		}
		atoms = append(atoms, t)
	}
	order := make([]int, len(c.atoms))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int {
		return strings.Compare(c.atoms[x].id, c.atoms[y].id)
	})
	at = make([]int, len(c.atoms))
	for _, i := range order {
		at[i] = len(atoms)
		atoms = append(atoms, c.atoms[i])
	}
	return atoms, at
}

// heed lets later rules go by what people joined.
func (m *matcher) heed(r resolve.Rulings) {
	if len(r.Together) == 0 {
		return
	}
	at := map[string]int{}
	for i := range m.atoms {
		at[m.atoms[i].id] = i
	}
	for _, p := range r.Together {
		a, okA := at[p.A]
		b, okB := at[p.B]
		if okA && okB {
			m.same(a, b)
		}
	}
}
