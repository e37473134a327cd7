package incident

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// Resolver makes a world's incidents. It needs the actors, where there are any.
type Resolver struct{}

// New returns a resolver, or an error where the built-in model cannot be read.
func New() (*Resolver, error) {
	if _, err := shipped(); err != nil {
		return nil, fmt.Errorf("resolve incidents: %w", err)
	}
	return &Resolver{}, nil
}

// Name returns the resolver's name and revision.
func (*Resolver) Name() string { return "incidents/1" }

// Resolve fills w.Incidents and w.IncidentOf.
func (*Resolver) Resolve(ctx context.Context, w *resolve.World) error {
	like, err := NewLikeness(nil)
	if err != nil {
		return err
	}
	atoms := collect(w)
	if err := ctx.Err(); err != nil {
		return err
	}
	ids, known := make([]string, len(atoms)), make([]resolve.Facts, len(atoms))
	for i := range atoms {
		ids[i] = atoms[i].id
		known[i] = atoms[i].facts.copy()
	}
	l := &linker{
		clues: func(i int) []clue { return atoms[i].clues() },
		odds:  func(i, j int) grounds { return weigh(like, &atoms[i], &atoms[j]) },
		facts: func(i int) *facts { return atoms[i].facts.copy() },
		rank:  func(i int) int { return atoms[i].tells() },
	}
	if err := l.run(ctx, len(atoms)); err != nil {
		return err
	}
	b := builder{World: w, atoms: atoms, joined: resolve.Join(ids, known, l.pairs, w.Rulings), countries: map[int]map[string]int{}}
	for i := range atoms {
		for _, c := range atoms[i].facts.countries {
			if b.countries[atoms[i].article] == nil {
				b.countries[atoms[i].article] = map[string]int{}
			}
			b.countries[atoms[i].article][c]++
		}
	}
	w.Incidents = b.incidents()
	w.IncidentOf = make([]map[string]string, len(w.Articles))
	for i := range w.IncidentOf {
		w.IncidentOf[i] = map[string]string{}
	}
	for i := range atoms {
		w.IncidentOf[atoms[i].article][atoms[i].event.ID] = w.Incidents[b.incidentOf[b.joined.GroupOf[i]]].ID
	}
	b.perhaps(l.misses)
	return nil
}

// The bounds of what words may come to: they were learned from news of every kind, and no likeness of words outweighs two
// fields that differ.
const (
	leastWords = -4
	mostWords  = 3
)

// weigh puts what the words and what the fields say together.
func weigh(like *Likeness, a, b *atom) grounds {
	g := fields(a, b)
	if g.odds+mostWords < nearly {
		return g // whatever the words come to
	}
	text := max(leastWords, min(mostWords, like.Odds(&a.telling, &b.telling)))
	g.odds += text
	if a.article != b.article {
		if story := a.telling.Story.Cosine(b.telling.Story); story > .25 {
			g.why = append(g.why, "their articles have much in common")
		}
	}
	switch {
	case a.telling.Head == "":
	case a.telling.Head == b.telling.Head:
		g.why = append(g.why, fmt.Sprintf("both speak of “%s”", a.telling.Head))
	case text > 0:
		g.why = append(g.why, fmt.Sprintf("“%s” beside “%s”", a.telling.Head, b.telling.Head))
	}
	g.rule = first(g.rule, "words")
	return g
}

// tells says how much an atom tells.
func (x *atom) tells() int {
	n := 0
	if x.when.told() {
		n += 2
		if x.when.days() <= precise {
			n += 2
		}
	}
	return n + 2*min(2, len(x.places)) + min(2, len(x.event.Victims)) + min(2, len(x.event.Perpetrators)) + min(1, len(x.codes))
}

// copy returns facts that may be altered.
func (f *facts) copy() *facts {
	c := *f
	c.countries, c.places, c.codes = slices.Clone(f.countries), slices.Clone(f.places), slices.Clone(f.codes)
	c.named, c.kinds = slices.Clone(f.named), slices.Clone(f.kinds)
	c.news, c.past = maps.Clone(f.news), maps.Clone(f.past)
	return &c
}

// builder makes records of what was joined.
type builder struct {
	*resolve.World
	atoms      []atom
	joined     resolve.Joined
	incidentOf []int                  // by group: index of the record
	countries  map[int]map[string]int // by article: states that its events are told to have been in
}

// incidents makes the records, in the order of their oldest atoms.
func (b *builder) incidents() []evidence.Incident {
	ties := b.ties()
	type made struct {
		group int
		in    evidence.Incident
		first *atom
	}
	all := make([]made, len(b.joined.Groups))
	for g := range b.joined.Groups {
		members := b.byArrival(b.joined.Groups[g].Members)
		all[g] = made{g, b.incident(members, ties), &b.atoms[members[0]]}
	}
	slices.SortStableFunc(all, func(x, y made) int { return arrival(x.first, y.first) })
	out := make([]evidence.Incident, len(all))
	b.incidentOf = make([]int, len(all))
	for i, m := range all {
		out[i] = m.in
		b.incidentOf[m.group] = i
	}
	return out
}

func (b *builder) byArrival(members []int) []int {
	members = slices.Clone(members)
	slices.SortFunc(members, func(i, j int) int { return arrival(&b.atoms[i], &b.atoms[j]) })
	return members
}

func arrival(x, y *atom) int {
	return cmp.Or(cmp.Compare(x.article, y.article), cmp.Compare(x.event.Anchors[0].Start, y.event.Anchors[0].Start),
		cmp.Compare(x.event.Anchors[0].End, y.event.Anchors[0].End), cmp.Compare(x.event.ID, y.event.ID))
}

// ties returns each atom's ties to those that arrived before it. Joining went by day of publication.
func (b *builder) ties() map[int][]evidence.Tie {
	index := make(map[string]int, len(b.atoms))
	for i := range b.atoms {
		index[b.atoms[i].id] = i
	}
	out := make(map[int][]evidence.Tie, len(b.joined.Ties))
	for i := range b.atoms {
		for _, t := range b.joined.Ties[i] {
			later, earlier := i, index[t.With]
			if arrival(&b.atoms[later], &b.atoms[earlier]) < 0 {
				later, earlier = earlier, later
			}
			t.With = b.atoms[earlier].id
			out[later] = append(out[later], t)
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(x, y evidence.Tie) int { return -cmp.Compare(x.Score, y.Score) })
	}
	return out
}
