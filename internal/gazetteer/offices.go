package gazetteer

import (
	"strings"

	"hearsay/internal/evidence"
)

// seat is an office that every state has: a ministry, a court, an army. Its entries are made when they are asked for.
type seat struct {
	key   string // after the state's code, "" for the state itself
	kind  evidence.ActorKind
	title string // after the demonym
}

// readOffices reads offices.txt: key | kind | title | names. States are the first entries listed.
func (t *table) readOffices() {
	t.states = len(t.listed)
	t.seatOf = map[string]int{}
	for _, line := range lines("offices.txt") {
		f := fields(line, 4)
		for s := range items(f[3]) {
			var buf [longest]byte
			t.seatOf[string(fold(&buf, s))] = len(t.seats)
		}
		t.seats = append(t.seats, seat{strings.Trim(f[0], "-"), evidence.ActorKind(f[1]), f[2]})
	}
	t.seated = make([]entryPointer, t.states*len(t.seats))
}

// official finds a state's office by its name and the state's ("Egyptian foreign ministry", "Egypt's army", "Government of
// Egypt"), nil for none.
func (t *table) official(name string, folded []byte) []Match {
	for i := len(folded) - 1; i > 0; i-- {
		if folded[i] != ' ' {
			continue
		}
		if s, ok := t.seatOf[string(folded[i+1:])]; ok {
			if found := t.seatsOf(s, t.statesNamed(head(name, folded[:i])), name); found != nil {
				return found
			}
		}
		if rest, ok := strings.CutPrefix(string(folded[i:]), " of "); ok {
			if s, ok := t.seatOf[string(folded[:i])]; ok {
				if found := t.seatsOf(s, t.statesNamed(tail(name, rest)), name); found != nil {
					return found
				}
			}
		}
	}
	return nil
}

// head is the shortest beginning of a name that folds to the given form, tail the shortest end.
func head(name string, folded []byte) string {
	for i, r := range name {
		if r == ' ' || r == '-' || r == '\u00a0' {
			var buf [longest]byte
			if string(fold(&buf, name[:i])) == string(folded) {
				return name[:i]
			}
			// the apostrophe of a possessive is folded away inside a name, and its "s" with it at the end
			if n := len(folded); n > 1 && folded[n-1] == 's' && string(fold(&buf, name[:i])) == string(folded[:n-1]) {
				return name[:i]
			}
		}
	}
	return ""
}

func tail(name, folded string) string {
	for i := len(name) - 1; i > 0; i-- {
		if name[i] == ' ' {
			var buf [longest]byte
			rest := name[i+1:]
			if f := string(fold(&buf, rest)); f == folded || "the "+f == folded {
				return rest
			}
		}
	}
	return ""
}

// statesNamed returns the states that a name means, by any alias but a metonym.
func (t *table) statesNamed(name string) []Match {
	var buf [longest]byte
	folded := fold(&buf, name)
	if folded == nil {
		return nil
	}
	found := t.find(name, written(name), folded)
	out := found[:0]
	for _, m := range found {
		if m.Kind == evidence.ActorState && m.Alias.Kind != AliasMetonym {
			out = append(out, m)
		}
	}
	return out
}

func (t *table) seatsOf(seat int, states []Match, name string) []Match {
	var out []Match
	for _, m := range states {
		e, a := m.Entry, Alias{Text: name, Kind: AliasName, From: m.Alias.From, To: m.Alias.To}
		if t.seats[seat].key == "" {
			a.Kind = AliasMetonym
		} else {
			e = t.seatEntry(int(t.number[m.Key]), seat)
		}
		out = append(out, Match{e, a})
	}
	return out
}

// Of returns the office of a state (its key) that a bare name means there, in whatever case: "Interior Ministry", "the
// army". It is nil where the name is none of data/offices.txt or means the state itself ("the government"), or where there is
// no such state.
func Of(name, stateKey string) *Entry {
	var buf [longest]byte
	folded := fold(&buf, name)
	if folded == nil {
		return nil
	}
	t := index()
	seat, ok := t.seatOf[string(folded)]
	state, found := t.number[stateKey]
	if !ok || !found || int(state) >= t.states || t.seats[seat].key == "" {
		return nil
	}
	return t.seatEntry(int(state), seat)
}

// seatEntry returns the entry of a state's office: the listed one, or one made now.
func (t *table) seatEntry(state, seat int) *Entry {
	s, of := t.seats[seat], &t.listed[state]
	key := "agency/" + strings.TrimPrefix(of.Key, "state/") + "-" + s.key
	if n, ok := t.number[key]; ok {
		return &t.listed[n]
	}
	slot := &t.seated[state*len(t.seats)+seat]
	if e := slot.Load(); e != nil {
		return e
	}
	whose := of.Name
	for _, a := range of.Aliases {
		if a.Kind == AliasDemonym {
			whose = a.Text
			break
		}
	}
	e := &Entry{
		Key: key, Kind: s.kind, Name: whose + " " + s.title, Country: of.Country, Parent: of.Key,
		Aliases: []Alias{{Text: whose + " " + s.title, Kind: AliasName}, {Text: s.title + " of " + of.Name, Kind: AliasName}},
	}
	slot.CompareAndSwap(nil, e)
	return slot.Load()
}

// seatByKey finds a state's office by its key, nil for none.
func (t *table) seatByKey(key string) *Entry {
	rest, ok := strings.CutPrefix(key, "agency/")
	if !ok {
		return nil
	}
	for i := range t.seats {
		if s := t.seats[i].key; s != "" {
			if code, ok := strings.CutSuffix(rest, "-"+s); ok {
				if n, ok := t.number["state/"+code]; ok {
					return t.seatEntry(int(n), i)
				}
			}
		}
	}
	return nil
}
