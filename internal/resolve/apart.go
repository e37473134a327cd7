package resolve

import (
	"slices"

	"hearsay/internal/evidence"
)

// settle takes from what records may be the same as those that a person said are not the same: see [evidence.Apart].
func (w *World) settle() {
	if !slices.ContainsFunc(w.Rulings.Apart, func(p Pairing) bool { return p.Whole }) {
		return
	}
	holder := map[string]string{} // records by their atoms
	note := func(h *evidence.Head) {
		for _, a := range h.Atoms {
			holder[a.ID] = h.ID
		}
	}
	for i := range w.Actors {
		note(&w.Actors[i].Head)
	}
	for i := range w.Incidents {
		note(&w.Incidents[i].Head)
	}
	for i := range w.Warnings {
		note(&w.Warnings[i].Head)
	}
	for i := range w.Claims {
		c := &w.Claims[i]
		note(&c.Head)
		holder[c.ID] = c.ID // its atoms are statements
	}
	apart := map[[2]string]bool{}
	for _, p := range w.Rulings.Apart {
		if a, b := holder[p.A], holder[p.B]; p.Whole && a != "" && b != "" {
			apart[[2]string{a, b}], apart[[2]string{b, a}] = true, true
		}
	}
	drop := func(h *evidence.Head, perhaps *[]evidence.Maybe) {
		*perhaps = slices.DeleteFunc(*perhaps, func(m evidence.Maybe) bool { return apart[[2]string{h.ID, m.ID}] })
	}
	for i := range w.Actors {
		drop(&w.Actors[i].Head, &w.Actors[i].Perhaps)
	}
	for i := range w.Incidents {
		drop(&w.Incidents[i].Head, &w.Incidents[i].Perhaps)
	}
	for i := range w.Warnings {
		drop(&w.Warnings[i].Head, &w.Warnings[i].Perhaps)
	}
	for i := range w.Claims {
		drop(&w.Claims[i].Head, &w.Claims[i].Perhaps)
	}
}
