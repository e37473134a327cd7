package balance

import (
	"slices"
	"time"

	"hearsay/internal/signedgraph"
)

// Bounds of the series: the last twenty years, and how much of the work goes into one month and into all.
const (
	manyMonths = 240
	manyTurns  = 500
	oneMonth   = 20 // part of all steps
)

// series goes through the months from the first deed to the day asked for. A month that is as the one before is not worked out anew.
func (w *weigher) series() {
	days := months(w.first, w.end())
	left := w.o.Steps / 4
	var before *moment
	for i, day := range days {
		m := &moment{scene: sceneOf(w.all, spanOf(day, w.o.Window, ""), w.o)}
		if before != nil && same(before.scene, m.scene) {
			m.solution, m.optima = before.solution, before.optima
		} else {
			steps := min(left, w.o.Steps/oneMonth)
			m.solution = signedgraph.Frustration(m.graph, steps)
			left -= m.solution.Steps
			if left > 0 {
				m.optima = signedgraph.AllOptima(m.graph, m.solution, steps)
			}
			if !m.solution.Optimal() {
				w.skipped++
			}
		}
		w.r.Series = append(w.r.Series, m.month(day, before))
		if before != nil {
			w.turns(day, days[i-1], before.scene, m.scene)
		}
		before = m
	}
}

// end is the last day of the series.
func (w *weigher) end() string {
	if w.o.On != "" {
		return w.o.On
	}
	return w.last
}

// months returns the last day of each month from one day's to another's, and that other day.
func months(from, to string) []string {
	a, err := time.Parse(time.DateOnly, from)
	b, wrong := time.Parse(time.DateOnly, to)
	if err != nil || wrong != nil || a.After(b) {
		return nil
	}
	var out []string
	for m := time.Date(a.Year(), a.Month()+1, 0, 0, 0, 0, 0, time.UTC); m.Before(b); m = time.Date(m.Year(), m.Month()+2, 0, 0, 0, 0, 0, time.UTC) {
		out = append(out, m.Format(time.DateOnly))
		if len(out) > 2*manyMonths {
			out = slices.Delete(out, 0, manyMonths)
		}
	}
	out = append(out, to)
	return out[max(0, len(out)-manyMonths):]
}

// moment is the graph as it stood on a day.
type moment struct {
	*scene
	solution signedgraph.Solution
	optima   signedgraph.Optima
}

// same reports whether two scenes have the same ties with the same signs and weights.
func same(a, b *scene) bool {
	return slices.Equal(a.actor, b.actor) && slices.Equal(a.graph.Edges, b.graph.Edges)
}

func (m *moment) month(day string, before *moment) Month {
	out := Month{
		Month: day[:7], Day: day, Actors: m.counts.Actors, Ties: len(m.graph.Edges), Negative: m.counts.Negative, Contested: m.counts.Contested,
		Lower: m.solution.Lower, Upper: m.solution.Upper, Moved: []string{},
	}
	if m.solution.Optimal() {
		out.F = line(m.solution.Upper, m.graph.Total())
	}
	signedgraph.Triads(m.graph, func(t signedgraph.Triad) {
		out.Triads++
		if t.Strained() {
			out.Strained++
		}
	})
	if before != nil {
		out.Moved = m.moved(before)
	}
	return out
}

// moved lists the actors that stood still in a camp then and stand still in the other now. Which camp is which is chosen, for each
// two components that share actors, so that the fewest have moved.
func (m *moment) moved(before *moment) []string {
	out := []string{}
	if !m.solution.Optimal() || !before.solution.Optimal() || !m.optima.Settled || !before.optima.Settled {
		return out
	}
	now, parts := m.graph.Components()
	then, parted := before.graph.Components()
	core, was := cores(now, parts, m.optima.Group), cores(then, parted, before.optima.Group)
	type meeting struct{ now, then int }
	sides := map[meeting]*[2][]string{}
	var order []meeting
	for v, a := range m.actor {
		u, ok := before.vertex[a]
		if !ok || m.optima.Group[v] != core[now[v]] || before.optima.Group[u] != was[then[u]] {
			continue
		}
		k := meeting{now[v], then[u]}
		if sides[k] == nil {
			sides[k] = &[2][]string{}
			order = append(order, k)
		}
		i := 0
		if m.solution.Side[v] != before.solution.Side[u] {
			i = 1
		}
		sides[k][i] = append(sides[k][i], a)
	}
	for _, k := range order {
		s := sides[k]
		if len(s[1]) > len(s[0]) {
			s[0], s[1] = s[1], s[0]
		}
		out = append(out, s[1]...)
	}
	slices.Sort(out)
	return out
}

// turns lists the ties whose sign is another than the month before.
func (w *weigher) turns(day, since string, before, now *scene) {
	was := map[pair]string{}
	for i, d := range before.pairs {
		was[d.pair] = before.standing[i].sign
	}
	for i, d := range now.pairs {
		from, to := was[d.pair], now.standing[i].sign
		if from == "" || from == to || len(w.r.Turns) >= manyTurns {
			continue
		}
		var fresh []int
		for _, k := range now.standing[i].counted {
			if d.deeds[k].day > since {
				fresh = append(fresh, k)
			}
		}
		t := Turn{
			Month: day[:7], A: d.a, B: d.b, ALabel: w.called(d.a), BLabel: w.called(d.b), From: from, To: to,
			Relations: w.tie(d, now.standing[i]).Relations, Deeds: w.names.deeds(d, fresh),
		}
		t.Says = turnSays(t, len(fresh))
		w.r.Turns = append(w.r.Turns, t)
	}
}
