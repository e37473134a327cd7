package incident

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// alternatives is how many incidents that it may be the same as an incident names.
const alternatives = 5

// perhaps names, on both sides, incidents that were nearly joined: those that something spoke against or a person held
// apart, and those that too little spoke for.
func (b *builder) perhaps(misses []resolve.Pair) {
	best := map[[2]int]evidence.Maybe{}
	var order [][2]int
	note := func(p resolve.Pair, against string) {
		x, y := b.incidentOf[b.joined.GroupOf[p.A]], b.incidentOf[b.joined.GroupOf[p.B]]
		if x == y {
			return
		}
		k := [2]int{min(x, y), max(x, y)}
		old, ok := best[k]
		if ok && old.Score >= p.Score {
			return
		}
		if !ok {
			order = append(order, k)
		}
		best[k] = evidence.Maybe{Tie: evidence.Tie{With: b.atoms[p.A].id, Rule: p.Rule, Why: p.Why, Score: p.Score}, Against: against}
	}
	for _, r := range b.joined.Refused {
		note(r.Pair, r.Against)
	}
	for _, p := range misses {
		note(p, "too little in common to be sure")
	}
	for _, k := range order {
		for side := range 2 {
			m := best[k]
			other := &b.Incidents[k[1-side]]
			m.ID, m.Label = other.ID, other.Label
			b.Incidents[k[side]].Perhaps = append(b.Incidents[k[side]].Perhaps, m)
		}
	}
	for i := range b.Incidents {
		list := b.Incidents[i].Perhaps
		slices.SortStableFunc(list, func(x, y evidence.Maybe) int {
			return cmp.Or(-cmp.Compare(x.Score, y.Score), cmp.Compare(x.ID, y.ID))
		})
		b.Incidents[i].Perhaps = list[:min(len(list), alternatives)]
	}
}
