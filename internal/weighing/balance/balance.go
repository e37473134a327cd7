package balance

import (
	"cmp"
	"slices"

	"hearsay/internal/signedgraph"
	"hearsay/internal/weighing"
)

// Of says how the camps of a case lie. The same case and options give the same result, to the last character.
func Of(c *weighing.Case, o Options) Result {
	if o.Steps <= 0 {
		o.Steps = UsualSteps
	}
	all, loops := between(c)
	first, last := extent(all)
	w := weigher{names: namesOf(c), all: all, o: o, first: first, last: last}
	w.scene = sceneOf(all, spanOf(o.On, o.Window, last), o)
	w.counts.Loops = loops
	w.r = Result{
		On: o.On, Window: o.Window, Alleged: o.CountAlleged, Weighted: o.Weighted, MinDeeds: max(1, o.MinDeeds), Rule: rule(o),
		Actors: []Actor{}, Ties: []Tie{}, Listed: []Triad{}, Expected: []Expected{}, Series: []Month{}, Turns: []Turn{}, Notes: []string{},
	}
	w.solve()
	w.ties()
	w.triads()
	w.camps()
	w.groups()
	w.expect()
	w.sortActors()
	if !o.NoSeries {
		w.series()
	}
	w.r.Counts = w.counts
	w.notes()
	w.r.Says = w.says()
	return w.r
}

// weigher is a result in the making.
type weigher struct {
	names
	*scene
	all         []dealings
	o           Options
	first, last string // days of the first and the last deed
	solution    signedgraph.Solution
	optima      signedgraph.Optima
	weak        signedgraph.Partition
	part        []int // component of each vertex, the largest first
	parts       int
	core        []int // group of each component that is held to stand still
	hubs        int   // actors with so many ties that no ways over them were sought
	skipped     int   // months for which no camps were sought
	order       []int // of each tie, its index in the result
	r           Result
}

// solve finds the camps and turns each component so that its actor with the most ties stands in the first.
func (w *weigher) solve() {
	g := w.graph
	w.solution = signedgraph.Frustration(g, w.o.Steps)
	w.optima = signedgraph.AllOptima(g, w.solution, w.o.Steps/8)
	w.weak = signedgraph.Weak(g, w.o.Steps/8)
	of, n := g.Components()
	w.parts = n
	w.counts.Components = n
	size, degree := make([]int, n), make([]int, g.N)
	for _, p := range of {
		size[p]++
	}
	for _, e := range g.Edges {
		degree[e.U]++
		degree[e.V]++
	}
	byPart := make([]int, n)
	for i := range byPart {
		byPart[i] = i
	}
	slices.SortStableFunc(byPart, func(a, b int) int { return size[b] - size[a] })
	rank := make([]int, n)
	for r, p := range byPart {
		rank[p] = r
	}
	w.part = make([]int, g.N)
	lead := make([]int, n)
	for i := range lead {
		lead[i] = -1
	}
	for v, p := range of {
		w.part[v] = rank[p]
		if l := lead[rank[p]]; l < 0 || degree[v] > degree[l] {
			lead[rank[p]] = v
		}
	}
	turn := make([]bool, n)
	for p, v := range lead {
		turn[p] = w.solution.Side[v]
	}
	for v := range w.solution.Side {
		w.solution.Side[v] = w.solution.Side[v] != turn[w.part[v]]
	}
	w.core = cores(w.part, n, w.optima.Group)
}

// cores returns the largest group of each component: those who stand to one another alike in every best partition. The others are
// said to stand with or against them.
func cores(part []int, parts int, group []int) []int {
	size := make([]int, len(group))
	for _, g := range group {
		size[g]++
	}
	core := make([]int, parts)
	for p := range core {
		core[p] = -1
	}
	for v, p := range part {
		if c := core[p]; c < 0 || size[group[v]] > size[c] {
			core[p] = group[v]
		}
	}
	return core
}

// fixed says whether an actor stands where it does in every best partition.
func (w *weigher) fixed(v int) string {
	switch {
	case !w.solution.Optimal():
		return "unknown"
	case w.optima.Group[v] == w.core[w.part[v]]:
		return "yes"
	case w.optima.Settled:
		return "either"
	}
	return "unknown"
}

// always says whether a tie breaks the pattern of every best partition.
func (w *weigher) always(i int, breaks bool) string {
	e := w.graph.Edges[i]
	switch {
	case !w.solution.Optimal():
		return "unknown"
	case w.optima.Group[e.U] == w.optima.Group[e.V] && breaks:
		return "yes"
	case w.optima.Group[e.U] == w.optima.Group[e.V]:
		return "no"
	case w.optima.Settled:
		return "some"
	}
	return "unknown"
}

// ties lists the ties, those that break the pattern first, then by deeds; and the actors.
func (w *weigher) ties() {
	broken := make([]bool, len(w.pairs))
	for _, i := range w.graph.Broken(w.solution.Side) {
		broken[i] = true
	}
	order := make([]int, len(w.pairs))
	for i := range order {
		order[i] = i
	}
	rank := func(i int) int {
		switch {
		case broken[i]:
			return 0
		case w.standing[i].sign == contested:
			return 2
		}
		return 1
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(rank(a)-rank(b), len(w.standing[b].counted)-len(w.standing[a].counted))
	})
	w.order = make([]int, len(order))
	for k, i := range order {
		w.order[i] = k
		t := w.tie(w.pairs[i], w.standing[i])
		if i < len(w.graph.Edges) {
			t.Breaks, t.Always = broken[i], w.always(i, broken[i])
		}
		w.r.Ties = append(w.r.Ties, t)
	}
	for v, a := range w.actor {
		camp := 0
		if w.solution.Side[v] {
			camp = 1
		}
		w.r.Actors = append(w.r.Actors, Actor{ID: a, Label: w.called(a), Kind: w.kind[a], Component: w.part[v], Camp: camp, Fixed: w.fixed(v), Group: w.weak.Group[v]})
	}
	for _, e := range w.graph.Edges {
		for _, v := range [2]int{e.U, e.V} {
			if e.Negative {
				w.r.Actors[v].Negative++
			} else {
				w.r.Actors[v].Positive++
			}
		}
	}
}

// sortActors puts those with the most ties first; until then an actor stands at its vertex.
func (w *weigher) sortActors() {
	slices.SortStableFunc(w.r.Actors, func(a, b Actor) int {
		return cmp.Or(b.Positive+b.Negative-a.Positive-a.Negative, cmp.Compare(a.Label, b.Label))
	})
}

// share is part of whole; nil where the whole is nothing.
func share(part, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	f := round(float64(part) / float64(whole))
	return &f
}
