package gazetteer

import (
	"bytes"
	"cmp"
	"slices"

	"hearsay/internal/evidence"
)

// Lookup returns the entries that bear a name, nil for none: listed actors and places first, in the order of the lists,
// then towns, the most populous first; each entry once, under the best kind of alias. Accents, apostrophes, full stops,
// hyphens, a leading "the" and a trailing "'s" do not matter; case does where it tells names from words: nothing matches a
// name in small letters, and "US", "IS", "WHO" match nothing else than acronyms.
func Lookup(name string) []Match {
	var buf [longest]byte
	how := written(name)
	if how == small {
		return nil
	}
	folded := fold(&buf, name)
	if folded == nil {
		return nil
	}
	t := index()
	if found := t.find(name, how, folded); found != nil {
		return found
	}
	if found := t.official(name, folded); found != nil {
		return found
	}
	return t.area(name, folded)
}

// area finds a province or town under a name that says which it is ("Helmand Province", "Kuwait City"), the one as which it
// is named before the other, nil for none.
func (t *table) area(name string, folded []byte) []Match {
	i := bytes.LastIndexByte(folded, ' ')
	if i < 3 {
		return nil
	}
	town := false
	switch string(folded[i+1:]) {
	case "city", "town", "municipality":
		town = true
	case "province", "governorate", "oblast", "region", "state", "district", "county", "prefecture", "department", "krai":
	default:
		return nil
	}
	found := slices.DeleteFunc(t.find(name, mixed, folded[:i]), func(m Match) bool { return m.Kind != "" || !m.Province && m.Population == 0 })
	if len(found) == 0 {
		return nil
	}
	slices.SortStableFunc(found, func(a, b Match) int { return cmp.Compare(apart(a.Entry, town), apart(b.Entry, town)) })
	return found
}

func apart(e *Entry, town bool) int {
	if e.Province == town {
		return 1
	}
	return 0
}

func (t *table) find(name string, how letters, folded []byte) []Match {
	h := t.hash(folded)
	var found []Match
	for i := t.heads[h&uint32(len(t.heads)-1)]; i != 0; i = t.refs[i-1].next {
		r := &t.refs[i-1]
		if r.hash != h {
			continue
		}
		e := t.entry(r.entry)
		a := &e.Aliases[r.alias]
		var buf [longest]byte
		if string(fold(&buf, a.Text)) != string(folded) || !alike(name, how, a, len(folded)) {
			continue
		}
		if n := len(found); n > 0 && found[n-1].Entry == e {
			if order(a.Kind) < order(found[n-1].Alias.Kind) {
				found[n-1].Alias = *a
			}
			continue
		}
		found = append(found, Match{e, *a})
	}
	if len(found) > 1 {
		slices.SortStableFunc(found, func(a, b Match) int {
			return cmp.Or(cmp.Compare(rank(a), rank(b)), townsBySize(a.Entry, b.Entry))
		})
	}
	return found
}

func order(kind string) int {
	return slices.Index([]string{AliasName, AliasAcronym, AliasShort, AliasDemonym, AliasMetonym}, kind)
}

// rank puts actors by name first, then places, then actors by another's name.
func rank(m Match) int {
	switch {
	case m.Kind == "":
		return 1
	case m.Alias.Kind == AliasMetonym:
		return 2
	}
	return 0
}

func townsBySize(a, b *Entry) int {
	if a.Kind != "" || b.Kind != "" {
		return 0
	}
	return cmp.Or(-cmp.Compare(weight(a), weight(b)), cmp.Compare(a.Key, b.Key))
}

// weight is how likely a place is meant by its name alone: states before all, then capitals, seas and parts of the world,
// then towns by their people, and provinces by a tenth of theirs, so that a great town comes before the province that it
// gave its name.
func weight(e *Entry) int {
	w := e.Population
	switch {
	case e.Kind == evidence.ActorState:
		w += 10_000_000_000
	case e.Capital:
		w += 1_000_000_000
	case e.Province:
		w /= 10
	case w == 0:
		w = 500_000_000
	}
	return w
}

// Get returns the entry of a key, nil for none.
func Get(key string) *Entry {
	t := index()
	if n, ok := t.number[key]; ok {
		return &t.listed[n]
	}
	if n, ok := t.row(key); ok {
		return t.entry(n)
	}
	return t.seatByKey(key)
}

// Places returns the places and states that bear a name, nil for none, the one most likely meant first: states, capitals,
// and then by population.
func Places(name string) []Match {
	found := slices.DeleteFunc(Lookup(name), func(m Match) bool {
		return m.Kind != "" && m.Kind != evidence.ActorState || m.Alias.Kind == AliasMetonym || m.Alias.Kind == AliasDemonym
	})
	slices.SortStableFunc(found, func(a, b Match) int {
		return cmp.Or(-cmp.Compare(weight(a.Entry), weight(b.Entry)), cmp.Compare(a.Key, b.Key))
	})
	return found
}

// Demonym returns the states whose people or adjective a word is ("Russian", "Russians"), nil for none.
func Demonym(word string) []Match {
	return slices.DeleteFunc(Lookup(word), func(m Match) bool { return m.Alias.Kind != AliasDemonym })
}

// Actors returns every entry but the towns and what offices.txt makes, in the order of the lists: states, lands and seas,
// bodies, agencies, groups, outlets, people, provinces.
func Actors() []*Entry {
	t := index()
	out := make([]*Entry, len(t.listed))
	for i := range t.listed {
		out[i] = &t.listed[i]
	}
	return out
}

// Towns returns every town, in the order of the numbers in their keys. It makes entries of them all, some 15 MB.
func Towns() []*Entry {
	t := index()
	out := make([]*Entry, len(t.rows))
	for i := range t.rows {
		out[i] = t.entry(int32(len(t.listed) + i))
	}
	return out
}
