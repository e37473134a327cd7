package report

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
)

// Several records cited together rest on the union of their origins. Each record's origins were counted by weighing, which keys a named
// voice by its actor and an unnamed one by its first telling; lanes are one here where their keys are, or where one's key is a telling
// of the other. Most counts the different lanes. Least counts lanes of which no two may be one: within one record as weighing says
// (Lane.May); across records two named voices are two, and an unnamed voice may be anybody. It is never less than the least of any
// one record cited whole, since more can only add.

// lane is an origin of what is cited.
type lane struct {
	key   string
	of    int // its corroboration, -1 for none
	n     int // its index there
	label string
	kind  evidence.SourceKind
	acc   string // access
	named bool
}

// lanes returns the origins that a record rests on, and the least that weighing counted where all of a record are meant.
func (x *Index) lanes(e entry) (list []lane, least int) {
	switch e.kind {
	case KindStatement:
		return []lane{x.laneOf(e.id, e.statement)}, 1
	case KindArticle:
		if t := x.told[e.id]; len(t) > 0 {
			o := &x.c.Origins[t[0].of]
			return []lane{x.lane(int(t[0].of), o.Tellings[t[0].n].Lane)}, 1
		}
		a := &x.c.Articles[e.n]
		return []lane{{key: e.id, of: -1, label: cmp.Or(a.Metadata.Outlet, e.label), kind: evidence.SourceAuthor}}, 1
	case KindClaim, KindIncident, KindWarning:
		if i, ok := x.counted[e.id]; ok {
			return x.affirming(i), x.c.Origins[i].Least
		}
		return x.voices(e), 0
	case KindFigure, KindOrigins:
		return x.affirming(e.n), x.c.Origins[e.n].Least
	case KindAct, KindRelation, KindTension:
		return x.voices(e), 0
	}
	return nil, 0
}

// affirming returns the lanes of a corroboration that affirm.
func (x *Index) affirming(i int) []lane {
	var out []lane
	for n := range x.c.Origins[i].Lanes {
		if !x.c.Origins[i].Lanes[n].Denies {
			out = append(out, x.lane(i, n))
		}
	}
	return out
}

func (x *Index) lane(of, n int) lane {
	l := &x.c.Origins[of].Lanes[n]
	known := l.Actor != "" && l.Kind != evidence.SourceAuthor && l.Kind != evidence.SourceUnknown
	return lane{key: l.Key, of: of, n: n, label: l.Label, kind: l.Kind, acc: l.Access, named: known || l.Kind == evidence.SourceNamed || l.Kind == evidence.SourceOutlet}
}

// laneOf returns the origin that a statement rests on: as counted for its claim, else for what else it tells of, else its own voice.
func (x *Index) laneOf(id string, s *evidence.Record) lane {
	best, rank := telling{-1, 0}, 9
	for _, t := range x.told[id] {
		k := map[string]int{KindClaim: 0, KindFigure: 1, KindIncident: 2}[x.c.Origins[t.of].OfKind]
		if x.c.Origins[t.of].OfKind == KindWarning {
			k = 3
		}
		if k < rank {
			best, rank = t, k
		}
	}
	if best.of >= 0 {
		o := &x.c.Origins[best.of]
		if n := o.Tellings[best.n].Lane; n >= 0 && n < len(o.Lanes) {
			return x.lane(int(best.of), n)
		}
	}
	l := lane{key: id, of: -1, kind: evidence.SourceUnknown}
	if s != nil {
		l.label, l.kind = voice(s.Statement), s.Source.Kind
		l.named = l.kind == evidence.SourceNamed || l.kind == evidence.SourceOutlet
		if l.named {
			l.key = "voice/" + l.label
		}
	}
	return l
}

// voices returns a lane for each statement or article that a record leads to.
func (x *Index) voices(e entry) []lane {
	var out []lane
	seen := map[string]bool{}
	for _, p := range x.places(e) {
		id := cmp.Or(p.Statement, p.Article)
		if id == "" || seen[id] {
			continue
		}
		seen[id] = true
		if r, ok := x.ids[id]; ok && (r.kind == KindStatement || r.kind == KindArticle) {
			l, _ := x.lanes(x.entry(r))
			out = append(out, l...)
		}
	}
	return out
}

// mostLanes bounds what is compared with each other.
const mostLanes = 200

// union is what several records rest on together.
type union struct {
	lanes       []lane // each once, in the order in which they were first met
	least, most int
}

func (x *Index) unite(records []entry) union {
	var u union
	at := map[string]int{}
	take := func(l lane) {
		if _, ok := at[l.key]; ok {
			return
		}
		for _, t := range x.told[l.key] { // an unnamed voice's first telling may be told under another's lane
			if o := &x.c.Origins[t.of]; o.Tellings[t.n].Lane < len(o.Lanes) {
				if _, ok := at[o.Lanes[o.Tellings[t.n].Lane].Key]; ok {
					return
				}
			}
		}
		at[l.key] = len(u.lanes)
		u.lanes = append(u.lanes, l)
	}
	for _, e := range records {
		list, least := x.lanes(e)
		u.least = max(u.least, least)
		for _, l := range list {
			take(l)
		}
	}
	u.most = len(u.lanes)
	u.least = max(u.least, x.apart(u.lanes[:min(len(u.lanes), mostLanes)]))
	u.least = min(u.least, u.most)
	return u
}

// apart counts lanes of which no two may be one, the named first.
func (x *Index) apart(list []lane) int {
	order := slices.Clone(list)
	slices.SortStableFunc(order, func(a, b lane) int { return boolean(b.named) - boolean(a.named) })
	var taken []lane
	for _, l := range order {
		if !slices.ContainsFunc(taken, func(t lane) bool { return x.maybe(l, t) }) {
			taken = append(taken, l)
		}
	}
	return len(taken)
}

// maybe reports whether two lanes may be one origin.
func (x *Index) maybe(a, b lane) bool {
	if a.of >= 0 && a.of == b.of {
		o := &x.c.Origins[a.of]
		return slices.Contains(o.Lanes[a.n].May, b.n) || slices.Contains(o.Lanes[b.n].May, a.n)
	}
	return !a.named || !b.named
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}
