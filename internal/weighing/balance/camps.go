package balance

import (
	"cmp"
	"slices"
)

// Bounds of lists.
const (
	manyParts    = 50
	manyExpected = 50
	manyVia      = 5
	manyEnds     = 500 // over an actor with more ties than this, no ways are sought
)

// camps fills in the frustration index and the two camps.
func (w *weigher) camps() {
	s, total := w.solution, w.graph.Total()
	f := Frustration{Lower: s.Lower, Upper: s.Upper, Optimal: s.Optimal(), Total: total, Nodes: s.Nodes}
	f.FLower, f.FUpper = line(s.Upper, total), line(s.Lower, total)
	if f.Optimal {
		f.F = line(s.Upper, total)
	}
	f.Says = w.frustrationSays(f)
	w.r.Frustration = f

	c := Camps{Fit: share(total-s.Upper, total), Breaking: w.indices(w.graph.Broken(s.Side)), Unique: "unknown", Ways: w.optima.Count, WaysMore: !w.optima.Exact, Parts: []Part{}}
	switch {
	case w.optima.Count > 1:
		c.Unique = "no"
	case w.optima.Exact:
		c.Unique = "yes"
	}
	parts := make([]Part, w.parts)
	for p := range parts {
		parts[p] = Part{Camps: [2][]string{{}, {}}, Either: []string{}}
	}
	for v, a := range w.r.Actors {
		p := &parts[w.part[v]]
		p.Camps[a.Camp] = append(p.Camps[a.Camp], a.ID)
		if a.Fixed == "either" {
			p.Either = append(p.Either, a.ID)
		}
	}
	for i, e := range w.graph.Edges {
		p := &parts[w.part[e.U]]
		p.Ties++
		if w.r.Ties[w.order[i]].Breaks {
			p.Breaking++
		}
	}
	c.Parts = append(c.Parts, parts[:min(manyParts, len(parts))]...)
	c.Says = w.campsSay(c)
	w.r.Camps = c
}

// line is the index of balance: 1-2L/m.
func line(broken, total int) *float64 { return share(total-2*broken, total) }

// indices turns edges into ties of the result, in its order.
func (w *weigher) indices(edges []int) []int {
	out := make([]int, len(edges))
	for k, e := range edges {
		out[k] = w.order[e]
	}
	slices.Sort(out)
	return out
}

// groups fills in the partition into any number of groups.
func (w *weigher) groups() {
	p := w.weak
	g := Groups{Lower: p.Lower, Upper: p.Upper, Optimal: p.Optimal(), Count: p.Groups, Breaking: w.indices(w.graph.Breaking(p.Group)), Members: make([][]string, p.Groups)}
	for v, k := range p.Group {
		g.Members[k] = append(g.Members[k], w.actor[v])
	}
	order := make([]int, p.Groups)
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(g.Members[b]) - len(g.Members[a]) })
	sorted, rank := make([][]string, p.Groups), make([]int, p.Groups)
	for r, k := range order {
		sorted[r], rank[k] = g.Members[k], r
	}
	g.Members = sorted
	for v := range w.r.Actors {
		w.r.Actors[v].Group = rank[p.Group[v]]
	}
	g.Says = w.groupsSay(g)
	w.r.Groups = g
}

// expect lists what the pattern would have between actors of whom nothing is reported.
func (w *weigher) expect() {
	known := map[[2]int]bool{}
	span := spanOf(w.o.On, w.o.Window, w.last)
	for i := range w.all { // what is neutral, contested, alleged, or left out for its few deeds, is reported too
		d := &w.all[i]
		if !slices.ContainsFunc(d.deeds, func(x deed) bool { return span.holds(x.day) }) {
			continue
		}
		u, ok := w.vertex[d.a]
		v, also := w.vertex[d.b]
		if ok && also {
			known[[2]int{min(u, v), max(u, v)}] = true
		}
	}
	type end struct{ to, tie int }
	around := make([][]end, w.graph.N)
	for i, e := range w.graph.Edges {
		around[e.U] = append(around[e.U], end{e.V, i})
		around[e.V] = append(around[e.V], end{e.U, i})
	}
	type tally struct{ plus, minus, foes int }
	count := map[[2]int]*tally{}
	for _, ends := range around {
		if len(ends) > manyEnds {
			w.hubs++
			continue
		}
		for i, x := range ends {
			for _, y := range ends[:i] {
				k := [2]int{min(x.to, y.to), max(x.to, y.to)}
				if known[k] {
					continue
				}
				t := count[k]
				if t == nil {
					t = &tally{}
					count[k] = t
				}
				a, b := w.graph.Edges[x.tie].Negative, w.graph.Edges[y.tie].Negative
				switch {
				case a != b:
					t.minus++
				case a:
					t.foes++
					t.plus++
				default:
					t.plus++
				}
			}
		}
	}
	for k, t := range count {
		if t.plus == t.minus {
			continue
		}
		x := Expected{A: w.actor[k[0]], B: w.actor[k[1]], Sign: positive, Paths: t.plus, Against: t.minus, Foes: t.foes}
		if t.minus > t.plus {
			x.Sign, x.Paths, x.Against, x.Foes = negative, t.minus, t.plus, 0
		}
		x.ALabel, x.BLabel = w.called(x.A), w.called(x.B)
		w.r.Expected = append(w.r.Expected, x)
	}
	slices.SortFunc(w.r.Expected, func(a, b Expected) int {
		return cmp.Or(b.Paths-a.Paths, a.Against-b.Against, b.Foes-a.Foes, cmp.Compare(a.ALabel, b.ALabel), cmp.Compare(a.BLabel, b.BLabel), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	if n := len(w.r.Expected); n > manyExpected {
		w.r.ExpectedMore, w.r.Expected = n-manyExpected, w.r.Expected[:manyExpected]
	}
	for i := range w.r.Expected {
		x := &w.r.Expected[i]
		a, b := w.vertex[x.A], w.vertex[x.B]
		x.Via = []Via{}
		by := map[int]int{}
		for _, e := range around[a] {
			by[e.to] = e.tie
		}
		for _, e := range around[b] {
			t, ok := by[e.to]
			same := ok && w.graph.Edges[t].Negative == w.graph.Edges[e.tie].Negative
			if ok && same == (x.Sign == positive) && len(x.Via) < manyVia {
				x.Via = append(x.Via, Via{w.actor[e.to], w.called(w.actor[e.to]), [2]int{w.order[t], w.order[e.tie]}})
			}
		}
		x.Camps = w.campsHave(a, b, x.Sign)
		x.Says = expectedSays(*x)
	}
}

// campsHave says whether the two camps would have a tie of that sign too.
func (w *weigher) campsHave(a, b int, sign string) string {
	switch {
	case !w.solution.Optimal() || w.optima.Group[a] != w.optima.Group[b] && !w.optima.Settled:
		return "unknown"
	case w.optima.Group[a] != w.optima.Group[b]:
		return "either"
	case (w.solution.Side[a] == w.solution.Side[b]) == (sign == positive):
		return "yes"
	}
	return "no"
}
