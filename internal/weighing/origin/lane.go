package origin

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// root is an origin on one side: a component that nothing leaves.
type root struct {
	voice   voice
	side    string
	members []int // its tellings
	lane    int
}

// weigh counts the origins of one subject.
func (w *weigher) weigh(s *subject) evidence.Corroboration {
	b := newBoard(w, s)
	b.ordered()
	b.taken()
	b.desks()
	b.quotes()
	b.oneVoice()
	b.settle()
	followed := slices.DeleteFunc(slices.Clone(b.edges), func(e edge) bool { return w.links[e.link].State == evidence.Rejected })

	n := len(b.tellings)
	of, count := components(n+len(b.outside), followed)
	exit := make([]int, count) // the strongest edge that leaves a component, -1 for none
	leave := make([]int, n)    // and a telling
	for i := range exit {
		exit[i] = -1
	}
	for i := range leave {
		leave[i] = -1
	}
	stronger := func(k, than int) bool { return than < 0 || followed[k].rank < followed[than].rank }
	for k, e := range followed {
		if c := of[e.from]; c != of[e.to] {
			if stronger(k, exit[c]) {
				exit[c] = k
			}
			if stronger(k, leave[e.from]) {
				leave[e.from] = k
			}
		}
	}
	down := resting(followed)
	below, groups := components(n+len(b.outside), down)
	loops, circle := b.circles(down, below, groups, func(i int) bool { return exit[of[i]] >= 0 })
	cited := map[int]bool{} // what is outside counts where somebody rests on it
	for _, e := range followed {
		cited[e.to] = true
	}
	roots, at := b.roots(of, exit, circle, loops, cited)
	ends := make([]int, count) // by component: the root that it ends in
	for c := range ends {      // what a component leads to has a lower number
		if ends[c] = at[c]; exit[c] >= 0 {
			ends[c] = ends[of[followed[exit[c]].to]]
		}
	}
	rootOf := make([]int, n)
	for i := range n {
		if rootOf[i] = ends[of[i]]; leave[i] >= 0 {
			rootOf[i] = ends[of[followed[leave[i]].to]]
		}
	}
	out := evidence.Corroboration{
		Head: b.head(), Of: s.of, OfKind: s.kind, Effect: s.effect, Count: s.count, Loops: append([]evidence.Loop{}, loops...),
	}
	out.Lanes = b.lanes(roots, rootOf)
	out.Tellings = b.told(roots, rootOf)
	b.hops(out.Tellings, down, below)
	b.may(out.Lanes, roots)
	var access bool
	out.Least, out.Most, access = b.count(roots, affirms)
	out.AgainstLeast, out.AgainstMost, _ = b.count(roots, denies)
	out.Level = level(out.Tellings, out.Least, out.Most, access)
	return out
}

// head begins the record: an atom for each article, so that lists find it by article and outlet.
func (b *board) head() evidence.Head {
	h := evidence.Head{ID: b.id, Label: b.label, State: evidence.Proposed}
	seen := map[int]bool{}
	for i := range b.tellings {
		t := &b.tellings[i]
		if seen[t.article] {
			continue
		}
		id := b.id
		if len(seen) > 0 {
			id = evidence.NewID(evidence.PrefixOrigins, b.id, t.place.Article)
		}
		seen[t.article] = true
		h.Atoms = append(h.Atoms, evidence.Atom{ID: id, Anchor: t.place, Joined: []evidence.Tie{}})
	}
	h.Articles = len(seen)
	return h
}

// roots returns the origins in the order of their first member, and for each component the origin that it is, -1 for none.
func (b *board) roots(of, exit, circle []int, loops []evidence.Loop, cited map[int]bool) (roots []root, at []int) {
	at = make([]int, len(exit))
	for i := range at {
		at[i] = -1
	}
	take := func(node int) *root {
		c := of[node]
		if exit[c] >= 0 {
			return nil
		}
		if at[c] < 0 {
			at[c] = len(roots)
			roots = append(roots, root{lane: -1})
		}
		return &roots[at[c]]
	}
	for i := range b.tellings {
		r := take(i)
		if r == nil {
			continue
		}
		t := &b.tellings[i]
		if r.side = t.side; len(r.members) == 0 || rank(&t.voice) < rank(&r.voice) {
			r.voice = t.voice
		}
		r.members = append(r.members, i)
	}
	for i, x := range b.outside {
		if cited[len(b.tellings)+i] {
			r := take(len(b.tellings) + i)
			r.voice, r.side = x.voice, x.side
		}
	}
	for k := range roots {
		r := &roots[k]
		if !r.voice.anyone {
			continue
		}
		for _, i := range r.members {
			if l := circle[i]; l >= 0 {
				r.voice = voice{label: "a circle of articles: " + b.around(loops[l].Articles), kind: evidence.SourceUnknown, known: known{anyone: true}}
				break
			}
		}
	}
	return roots, at
}

func (b *board) around(ids []string) string {
	var list []string
	for _, id := range ids {
		if name := b.title(b.article[id]); !slices.Contains(list, name) {
			list = append(list, name)
		}
		if len(list) == namedInCircle {
			list = append(list, "…")
			break
		}
	}
	return strings.Join(list, ", ")
}

// rank orders voices by how much they say of whose word it is.
func rank(v *voice) int {
	switch {
	case v.named && v.actor != "":
		return 0
	case v.named:
		return 1
	case !v.anyone:
		return 2
	}
	return 3
}

// lanes makes the lanes, in the order of their first telling. A voice that affirms and denies has one lane.
func (b *board) lanes(roots []root, rootOf []int) []evidence.Lane {
	out := []evidence.Lane{}
	type taken struct{ key, side string }
	have := map[taken]bool{}
	byKey := map[string]int{}
	keys := map[string]bool{}
	affirmed := map[int]bool{}
	for i := range b.tellings {
		r := &roots[rootOf[i]]
		if r.lane < 0 {
			v := &r.voice
			if lane, ok := byKey[v.key]; ok && v.named && !have[taken{v.key, r.side}] {
				r.lane = lane
			} else {
				r.lane = len(out)
				key := v.actor
				if key == "" || keys[key] {
					if key = b.tellings[i].id; len(r.members) > 0 {
						key = b.tellings[r.members[0]].id
					}
				}
				keys[key] = true
				out = append(out, evidence.Lane{Key: key, Label: v.label, Kind: v.kind, Actor: v.actor, Access: b.access(v), May: []int{}})
				if v.named {
					byKey[v.key] = r.lane
				}
			}
			have[taken{v.key, r.side}] = true
		}
		affirmed[r.lane] = affirmed[r.lane] || b.tellings[i].side == affirms
	}
	for i := range out {
		out[i].Denies = !affirmed[i]
	}
	return out
}

// told makes the tellings.
func (b *board) told(roots []root, rootOf []int) []evidence.Telling {
	n := len(b.tellings)
	out := make([]evidence.Telling, n)
	byFrom := make([][]int, n)
	for k, e := range b.edges {
		byFrom[e.from] = append(byFrom[e.from], k)
	}
	for i := range n {
		t := &b.tellings[i]
		list := byFrom[i]
		slices.SortStableFunc(list, func(x, y int) int { // what is not followed last
			rx, ry := b.links[b.edges[x].link].State == evidence.Rejected, b.links[b.edges[y].link].State == evidence.Rejected
			if rx != ry {
				return boolean(rx) - boolean(ry)
			}
			return b.edges[x].rank - b.edges[y].rank
		})
		o := evidence.Telling{
			ID: t.id, Lane: roots[rootOf[i]].lane, Side: t.side, Links: []string{}, Rests: []int{}, Hops: max(1, len(t.chain)), Place: t.place,
		}
		for _, k := range list {
			l, e := &b.links[b.edges[k].link], &b.edges[k]
			if !slices.Contains(o.Links, l.ID) {
				o.Links = append(o.Links, l.ID)
			}
			if l.State != evidence.Rejected && !e.both && e.to < n && !slices.Contains(o.Rests, e.to) {
				o.Rests = append(o.Rests, e.to)
			}
		}
		o.Root = len(o.Rests) == 0
		out[i] = o
	}
	return out
}

// hops counts the mouths between a root voice and an article's reader: what a telling rests on is counted before it.
func (b *board) hops(out []evidence.Telling, down []edge, below []int) {
	n := len(out)
	best := make([]int, n)
	for i := range best {
		best[i] = -1
	}
	for k, e := range down {
		if e.to < n && below[e.from] != below[e.to] && (best[e.from] < 0 || e.rank < down[best[e.from]].rank) {
			best[e.from] = k
		}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return below[x] - below[y] })
	for _, i := range order {
		if best[i] < 0 {
			continue
		}
		to := down[best[i]].to
		mouths := out[to].Hops
		if b.tellings[to].article != b.tellings[i].article {
			mouths++
		}
		out[i].Hops = max(out[i].Hops, mouths)
	}
}
