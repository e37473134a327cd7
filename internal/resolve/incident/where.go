package incident

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
)

// where fills the places as they are told, and the place in the world that they come to.
func (b *builder) where(in *evidence.Incident, members []int) {
	var places said
	count := map[string]int{}
	var inner []string // names below the state, the innermost of each telling first
	outer := map[string][]string{}
	countries, hints := map[string]int{}, map[string]int{}
	for _, m := range members {
		x := &b.atoms[m]
		for k, p := range x.event.Place {
			places.add(fold(p.Exact), evidence.SaidOf{Value: p.Exact}, b.Place(x.article, p, x.event.Statement))
			name := bare(p.Exact)
			if name == "" && k+1 < len(x.event.Place) { // "the fish market" in a town
				name = strings.TrimPrefix(strings.TrimPrefix(p.Exact, "the "), "a ")
			}
			if name == "" || slices.ContainsFunc(gazetteer.Places(name), state) {
				continue
			}
			if count[name] == 0 {
				inner = append(inner, name)
			}
			count[name] += 1
			for _, p := range x.event.Place[k+1:] {
				if o := bare(p.Exact); o != "" && !slices.Contains(outer[name], o) {
					outer[name] = append(outer[name], o)
				}
			}
		}
		for _, c := range x.facts.countries {
			countries[c]++
		}
		b.hint(x.article, hints)
	}
	in.Places = places.values()
	in.Where = locate(inner, count, outer, countries, hints)
	b.apart(in, members)
}

func state(m gazetteer.Match) bool { return m.Kind == evidence.ActorState }

// hint counts the states that an article's places lie in and its actors belong to.
func (b *builder) hint(article int, hints map[string]int) {
	for c, n := range b.countries[article] {
		hints[c] += n
	}
	if article >= len(b.ActorOf) {
		return
	}
	for _, m := range b.Articles[article].Mentions {
		if a := b.Actor[b.ActorOf[article][m.ID]]; a != nil && a.Country != "" {
			hints[a.Country]++
		}
	}
}

// locate finds the place in the world: the name told most often that the gazetteer knows, in the state that the tellings
// name, else in that which the article speaks of most, else the only one of its name or a capital. Names that it does not
// know are kept as written.
func locate(inner []string, count map[string]int, within map[string][]string, countries, hints map[string]int) *evidence.Where {
	order := slices.Clone(inner)
	slices.SortStableFunc(order, func(x, y string) int { return count[y] - count[x] })
	country := top(countries)
	for _, name := range order {
		e := choose(gazetteer.Places(name), country, within[name], hints)
		if e == nil {
			continue
		}
		w := &evidence.Where{Name: e.Name, Country: e.Country, Gazetteer: e.Key}
		w.Path = inside(order, within, name)
		w.Path = slices.Compact(append(append(w.Path, e.Name), e.Within...))
		if e.Latitude != 0 || e.Longitude != 0 {
			lat, lon := e.Latitude, e.Longitude
			w.Latitude, w.Longitude = &lat, &lon
		}
		return w
	}
	var nation *gazetteer.Entry
	if country != "" {
		nation = gazetteer.Get("state/" + strings.ToLower(country))
	}
	switch {
	case len(order) > 0:
		name := order[0]
		w := &evidence.Where{Name: name, Path: append(inside(order, within, name), name), Country: country}
		for i, o := range within[name] {
			if slices.Contains(w.Path, o) {
				continue
			}
			w.Path = append(w.Path, o)
			if i == 0 {
				w.Name = o // a town before its market
			}
		}
		if nation != nil {
			w.Path = append(w.Path, nation.Name)
		}
		return w
	case nation != nil: // no coordinates: the middle of a state is not where anything happened
		return &evidence.Where{Name: nation.Name, Path: []string{nation.Name}, Country: country, Gazetteer: nation.Key}
	}
	return nil
}

// inside returns the name told most often of those that are told to lie in a place, none where there is none.
func inside(order []string, within map[string][]string, name string) []string {
	for _, n := range order {
		if n != name && slices.Contains(within[n], name) && !slices.Contains(within[name], n) {
			return []string{n}
		}
	}
	return nil
}

// choose returns the entry that a name means, nil where that is open.
func choose(matches []gazetteer.Match, country string, within []string, hints map[string]int) *gazetteer.Entry {
	if len(matches) == 0 {
		return nil
	}
	for _, m := range matches {
		for _, o := range within {
			if slices.Contains(m.Within, o) && (country == "" || m.Country == country) {
				return m.Entry
			}
		}
	}
	if country != "" {
		for _, m := range matches {
			if m.Country == country {
				return m.Entry
			}
		}
		return nil
	}
	var best *gazetteer.Entry
	for _, m := range matches { // the most populous first
		if hints[m.Country] > 0 && (best == nil || hints[m.Country] > hints[best.Country]) {
			best = m.Entry
		}
	}
	if best == nil && (len(matches) == 1 || matches[0].Capital) {
		best = matches[0].Entry
	}
	return best
}

// top returns the commonest, the first in order among equals, "" for none.
func top(count map[string]int) string {
	best := ""
	for k, n := range count {
		if best == "" || n > count[best] || n == count[best] && k < best {
			best = k
		}
	}
	return best
}

// apart notes tellings that name places with nothing in common.
func (b *builder) apart(in *evidence.Incident, members []int) {
	var groups [][]string
	var sets []Set
	for _, m := range members {
		f := &b.atoms[m].facts
		if len(f.places) == 0 {
			continue
		}
		at := slices.IndexFunc(sets, func(s Set) bool { return s.Shared(f.places) > 0 })
		if at < 0 {
			if len(sets) >= 20 {
				continue
			}
			sets, groups = append(sets, slices.Clone(f.places)), append(groups, f.named)
			continue
		}
		sets[at] = sets[at].Union(f.places)
	}
	for i := len(sets) - 1; i > 0; i-- { // a later telling may tie two earlier ones
		for j := range i {
			if sets[i].Shared(sets[j]) > 0 {
				sets[j] = sets[j].Union(sets[i])
				sets, groups = slices.Delete(sets, i, i+1), slices.Delete(groups, i, i+1)
				break
			}
		}
	}
	if len(sets) < 2 {
		return
	}
	c := evidence.Conflict{Field: "place", Why: "told of places that no telling puts into one another"}
	for _, g := range groups {
		c.Values = append(c.Values, strings.Join(g, ", "))
	}
	in.Conflicts = append(in.Conflicts, c)
}
