package balance

import (
	"cmp"
	"slices"

	"hearsay/internal/signedgraph"
	"hearsay/internal/weighing"
)

// manyTriads is how many triads are listed.
const manyTriads = 1000

var kinds = [4]string{"ppp", "ppm", "pmm", "mmm"}

// triads counts all triads and lists them, strained ones first, those with the most deeds at their weakest tie before others.
func (w *weigher) triads() {
	var all []signedgraph.Triad
	c := &w.r.Triads
	signedgraph.Triads(w.graph, func(t signedgraph.Triad) {
		all = append(all, t)
		*[]*int{&c.PPP, &c.PPM, &c.PMM, &c.MMM}[t.Negative]++
		for _, e := range t.Edges {
			k := w.order[e]
			w.r.Ties[k].Triads++
			if t.Strained() {
				w.r.Ties[k].Strained++
			}
		}
	})
	c.Total, c.Strained, c.Weak = len(all), c.PPM+c.MMM, c.PPM
	c.Share = share(c.Total-c.Strained, c.Total)
	weakest := func(t signedgraph.Triad) int {
		n := len(w.standing[t.Edges[0]].counted)
		for _, e := range t.Edges[1:] {
			n = min(n, len(w.standing[e].counted))
		}
		return n
	}
	slices.SortStableFunc(all, func(a, b signedgraph.Triad) int {
		switch {
		case a.Strained() != b.Strained():
			if a.Strained() {
				return -1
			}
			return 1
		}
		return cmp.Or(a.Negative-b.Negative, weakest(b)-weakest(a))
	})
	for i, t := range all[:min(manyTriads, len(all))] {
		out := Triad{Signs: kinds[t.Negative], Strained: t.Strained(), Weak: t.Negative == 1}
		var members []int
		for k, e := range t.Edges {
			out.Ties[k] = w.order[e]
			w.r.Ties[w.order[e]].In = append(w.r.Ties[w.order[e]].In, i)
			members = append(members, w.graph.Edges[e].U, w.graph.Edges[e].V)
		}
		slices.Sort(members)
		for k, v := range slices.Compact(members) {
			out.Actors[k], out.Labels[k] = w.actor[v], w.called(w.actor[v])
		}
		out.Says = w.triadSays(t, out)
		w.r.Listed = append(w.r.Listed, out)
	}
	c.Says = triadsSay(*c)
}

// triadSays says what a triad comes to, its odd actor out first.
func (w *weigher) triadSays(t signedgraph.Triad, x Triad) string {
	switch t.Negative {
	case 0:
		return weighing.Listed(x.Labels[:]) + " are friends of one another"
	case 3:
		return weighing.Listed(x.Labels[:]) + " are foes of one another: no two camps hold them, three groups do"
	}
	odd := 0 // the tie that has another sign than the other two
	for k, e := range t.Edges {
		if w.graph.Edges[e].Negative == (t.Negative == 1) {
			odd = k
		}
	}
	e := w.graph.Edges[t.Edges[odd]]
	a, b := w.called(w.actor[e.U]), w.called(w.actor[e.V])
	third := x.Labels[0]
	for k, id := range x.Actors {
		if id != w.actor[e.U] && id != w.actor[e.V] {
			third = x.Labels[k]
		}
	}
	if t.Negative == 1 {
		return third + " is a friend of both " + a + " and " + b + ", who are foes"
	}
	return a + " and " + b + " are friends, and foes of " + third
}
