package balance

import (
	"cmp"
	"math"
	"slices"

	"hearsay/internal/signedgraph"
	"hearsay/internal/weighing"
)

// scene is the signed graph of a span of days.
type scene struct {
	pairs    []*dealings // ties: those of the graph first, in its order, then contested ones
	standing []standing
	graph    signedgraph.Graph
	actor    []string // of each vertex, in order of their identifiers
	vertex   map[string]int
	counts   Counts
}

// sceneOf counts the deeds of a span.
func sceneOf(all []dealings, s span, o Options) *scene {
	out := &scene{vertex: map[string]int{}}
	var aside []*dealings
	var besides []standing
	for i := range all {
		d := &all[i]
		st := d.stand(s, o.CountAlleged)
		out.counts.Undated += st.undated
		switch {
		case len(st.counted) == 0:
		case len(st.counted) < o.MinDeeds:
			out.counts.Few++
		case st.sign == neutral:
			out.counts.Neutral++
		case st.sign == contested:
			out.counts.Contested++
			aside, besides = append(aside, d), append(besides, st)
		default:
			out.pairs, out.standing = append(out.pairs, d), append(out.standing, st)
		}
	}
	for _, d := range out.pairs {
		out.actor = append(out.actor, d.a, d.b)
	}
	slices.Sort(out.actor)
	out.actor = slices.Compact(out.actor)
	for v, a := range out.actor {
		out.vertex[a] = v
	}
	out.graph.N = len(out.actor)
	for i, d := range out.pairs {
		e := signedgraph.Edge{U: out.vertex[d.a], V: out.vertex[d.b], Negative: out.standing[i].sign == negative, Weight: 1}
		if o.Weighted {
			e.Weight = len(out.standing[i].counted)
		}
		if e.Negative {
			out.counts.Negative++
		} else {
			out.counts.Positive++
		}
		out.graph.Edges = append(out.graph.Edges, e)
	}
	out.counts.Actors = out.graph.N
	out.pairs, out.standing = append(out.pairs, aside...), append(out.standing, besides...)
	return out
}

// names are what actors are called.
type names struct{ label, kind map[string]string }

func namesOf(c *weighing.Case) names {
	n := names{make(map[string]string, len(c.Actors)), make(map[string]string, len(c.Actors))}
	for i := range c.Acts {
		x := &c.Acts[i]
		for _, s := range [2][2]string{{x.SourceActor, x.SourceLabel}, {x.TargetActor, x.TargetLabel}} {
			if _, ok := n.label[s[0]]; !ok {
				n.label[s[0]] = s[1]
			}
		}
	}
	for i := range c.Actors {
		n.label[c.Actors[i].ID], n.kind[c.Actors[i].ID] = c.Actors[i].Label, string(c.Actors[i].Kind)
	}
	return n
}

func (n names) called(actor string) string { return cmp.Or(n.label[actor], actor) }

const (
	shownDeeds = 8
	shownWords = 8
)

// tie describes one tie.
func (n names) tie(d *dealings, st standing) Tie {
	t := Tie{
		A: d.a, B: d.b, ALabel: n.called(d.a), BLabel: n.called(d.b), Sign: st.sign, Why: st.why, Deeds: len(st.counted), Alleged: st.alleged,
		Weight: round(st.all.mean()), Always: "unknown", In: []int{}, Relations: []string{}, Word: []string{},
	}
	for _, i := range st.counted {
		x := &d.deeds[i]
		if id := d.relation[d.way(x.act)]; !slices.Contains(t.Relations, id) {
			t.Relations = append(t.Relations, id)
		}
		if x.day != "" {
			t.First = cmp.Or(t.First, x.day)
			t.Last = x.day
		}
		for _, who := range []string{x.act.Place.Speaker, x.act.Place.Outlet} {
			if who != "" && len(t.Word) < shownWords && !slices.Contains(t.Word, who) {
				t.Word = append(t.Word, who)
				break
			}
		}
	}
	t.Shown = n.deeds(d, st.counted)
	return t
}

// deeds shows the heaviest of some deeds, in order of time.
func (n names) deeds(d *dealings, which []int) []Deed {
	which = slices.Clone(which)
	slices.SortStableFunc(which, func(a, b int) int {
		return -cmp.Compare(math.Abs(d.deeds[a].act.Act.Type.Weight()), math.Abs(d.deeds[b].act.Act.Type.Weight()))
	})
	which = which[:min(shownDeeds, len(which))]
	slices.Sort(which)
	out := make([]Deed, len(which))
	for k, i := range which {
		x := &d.deeds[i]
		out[k] = Deed{
			ID: x.act.ID, Source: n.called(x.act.SourceActor), Target: n.called(x.act.TargetActor), Type: x.act.Act.Type,
			Weight: x.act.Act.Type.Weight(), Day: x.day, Alleged: x.alleged, Tellings: x.tellings, Place: x.act.Place,
		}
	}
	return out
}

func round(f float64) float64 { return math.Round(f*1000) / 1000 }

// extent returns the days of the first and of the last deed, "" for none.
func extent(all []dealings) (first, last string) {
	for i := range all {
		for _, x := range all[i].deeds {
			if x.day == "" {
				continue
			}
			if first == "" || x.day < first {
				first = x.day
			}
			last = max(last, x.day)
		}
	}
	return first, last
}
