package actor

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/resolve"
)

// Gazetteer is what is asked of what the world is called by, see package gazetteer.
type Gazetteer interface {
	Lookup(name string) []gazetteer.Match
	Get(key string) *gazetteer.Entry
	OfficeHolders(title, ofKey, day string) []*gazetteer.Entry
}

// builtIn is the gazetteer of package gazetteer.
type builtIn struct{}

func (builtIn) Lookup(name string) []gazetteer.Match { return gazetteer.Lookup(name) }
func (builtIn) Get(key string) *gazetteer.Entry      { return gazetteer.Get(key) }
func (builtIn) OfficeHolders(title, of, day string) []*gazetteer.Entry {
	return gazetteer.OfficeHolders(title, of, day)
}

// look asks the gazetteer each question once.
type look struct {
	gazetteer Gazetteer
	found     map[string][]gazetteer.Match
}

func (l *look) lookup(name string) []gazetteer.Match {
	m, ok := l.found[name]
	if !ok {
		m = l.gazetteer.Lookup(name)
		l.found[name] = m
	}
	return m
}

// stateOf returns the one state that a name is of, as a name or as its people's; nil for none or several.
func (l *look) stateOf(name, day string) *gazetteer.Entry {
	var found *gazetteer.Entry
	for _, m := range l.lookup(name) {
		if m.Kind == evidence.ActorState && m.Alias.Kind != gazetteer.AliasMetonym && m.Alias.On(day) {
			if found != nil && found != m.Entry {
				return nil
			}
			found = m.Entry
		}
	}
	return found
}

// entry looks for the one entry of the gazetteer that an atom is.
func (c *collector) entry(t *atom, a *resolve.Article, where map[string]int) {
	if t.described {
		c.office(t)
		return
	}
	n := &t.names[0]
	var keys []string
	byKey := map[string]gazetteer.Match{}
	found := c.candidates(t, a, where)
	now := slices.ContainsFunc(found, func(m gazetteer.Match) bool { return m.Kind != "" && m.Alias.On(t.day) })
	for _, m := range found {
		// Of names out of use those of the time come first; alone they are spoken of as history, but for capitals.
		if m.Kind == "" || !m.Alias.On(t.day) && (now || m.Alias.Kind == gazetteer.AliasMetonym) {
			continue
		}
		if _, ok := byKey[m.Key]; !ok {
			keys = append(keys, m.Key)
			byKey[m.Key] = m
		}
	}
	fits := keys[:0:0]
	for _, k := range keys {
		m := byKey[k]
		if against := t.unlike(m.Entry); against != "" {
			t.maybe = append(t.maybe, miss{k, evidence.Tie{With: k, Rule: "gazetteer", Why: fmt.Sprintf("%q is a name of %s in the gazetteer", n.text, m.Name), Score: 0.5}, against})
			continue
		}
		fits = append(fits, k)
	}
	if len(fits) > 1 {
		fits = narrow(fits, func(k string) bool { return t.home != "" && byKey[k].Country == t.home })
		fits = narrow(fits, func(k string) bool {
			return slices.ContainsFunc(t.titles, func(s string) bool { return held(byKey[k].Entry, s, t.day) })
		})
		fits = narrow(fits, func(k string) bool { return byKey[k].Alias.Kind == gazetteer.AliasName })
		fits = narrow(fits, func(k string) bool { return byKey[k].Alias.To == "" }) // what still is, where the article has no day
		fits = narrow(fits, func(k string) bool { return byKey[k].Alias.Kind != gazetteer.AliasMetonym || t.acting })
	}
	switch len(fits) {
	case 0:
	case 1:
		m := byKey[fits[0]]
		t.join(m.Entry, c.why(t, m))
	default:
		t.torn = true
		for _, k := range fits[:min(3, len(fits))] {
			t.maybe = append(t.maybe, miss{k, c.why(t, byKey[k]), fmt.Sprintf("%d entries of the gazetteer bear this name", len(fits))})
		}
	}
	if t.entry == nil && t.class == human && len(t.names[0].words) == 1 {
		c.office(t)
	}
}

// beside joins atoms that several entries may be to the one of these that the same article tells of by a clearer name.
func (c *collector) beside(from int) {
	told := map[string]*gazetteer.Entry{}
	torn := false
	for k := from; k < len(c.atoms); k++ {
		t := &c.atoms[k]
		torn = torn || t.torn
		if t.entry != nil {
			told[t.entry.Key] = t.entry
		}
	}
	if !torn {
		return
	}
	for k := from; k < len(c.atoms); k++ {
		t := &c.atoms[k]
		if !t.torn || t.entry != nil {
			continue
		}
		found := -1
		for i := range t.maybe {
			if told[t.maybe[i].key] == nil {
				continue
			}
			if found >= 0 {
				found = -2
				break
			}
			found = i
		}
		if found >= 0 {
			x := t.maybe[found]
			e := told[x.key]
			t.torn, t.maybe = false, slices.Delete(slices.Clone(t.maybe), found, found+1)
			t.join(e, evidence.Tie{With: x.key, Rule: "gazetteer-beside", Score: 0.6, Why: x.tie.Why + "; of those so called the same article names only " + e.Name})
		}
	}
}

// narrow keeps what something holds for, everything where it holds for nothing.
func narrow(keys []string, holds func(string) bool) []string {
	out := keys[:0:0]
	for _, k := range keys {
		if holds(k) {
			out = append(out, k)
		}
	}
	if len(out) == 0 {
		return keys
	}
	return out
}

// candidates returns the entries that bear an atom's name: the fullest, and after it those of a ministry with its state. An
// acronym or surname counts only where the article has nothing fuller; an acronym beside a name in other words only for
// an entry that has most of these words.
func (c *collector) candidates(t *atom, a *resolve.Article, where map[string]int) []gazetteer.Match {
	name := t.names[0].text
	if t.names[0].plain != "" {
		name = t.names[0].plain
	}
	if t.home != "" && t.class == body && generic(t.words) {
		if s := c.gazetteer.Get(t.state); s != nil {
			if m, ok := where[t.owner]; ok {
				if found := c.lookup(clean(a.Mentions[m].Exact) + " " + name); len(found) > 0 {
					return found
				}
			}
			for i := range s.Aliases {
				if s.Aliases[i].Kind == gazetteer.AliasDemonym || s.Aliases[i].Kind == gazetteer.AliasName {
					if found := c.lookup(s.Aliases[i].Text + " " + name); len(found) > 0 {
						return found
					}
				}
			}
		}
	}
	if found := c.lookup(name); len(found) > 0 || t.class == human {
		return found
	}
	var out []gazetteer.Match
	for i := range t.names[1:] {
		n := &t.names[i+1]
		if n.form != evidence.MentionByName || !acronym(n.text) {
			continue
		}
		for _, m := range c.lookup(n.text) {
			if m.Alias.Kind == gazetteer.AliasAcronym && slices.ContainsFunc(m.Aliases, func(x gazetteer.Alias) bool { return mostly(t.words, fold(x.Text)) }) {
				out = append(out, m)
			}
		}
	}
	return out
}

// plain returns a person's name without titles, and without the people or party before a full name: "Democrat Ann Rao".
func (c *collector) plain(name string) string {
	name = plainName(name)
	first, rest, more := strings.Cut(name, " ")
	if more && strings.Contains(rest, " ") && slices.ContainsFunc(c.lookup(first), func(m gazetteer.Match) bool {
		return m.Alias.Kind == gazetteer.AliasDemonym || m.Kind == evidence.ActorParty || m.Kind == evidence.ActorPeople
	}) {
		return rest
	}
	return name
}

// mostly reports whether two names have most of their words in common.
func mostly(x, y []string) bool {
	n := 0
	for _, w := range x {
		if slices.ContainsFunc(y, func(v string) bool {
			return w == v || variants(w, v) || len(w) > 4 && len(v) > 4 && (w == v+"s" || v == w+"s")
		}) {
			n++
		}
	}
	return 3*n >= 2*max(len(x), len(y))
}

// unlike returns why an atom cannot be an entry that bears its name.
func (t *atom) unlike(e *gazetteer.Entry) string {
	is := entryClass(e)
	if t.sure && t.class != is && !(t.class == body && is == people) {
		return fmt.Sprintf("here it is %s, there %s", t.class, is)
	}
	if t.class == human && is != human && len(t.words) > 1 && t.sure {
		return "here it is a person"
	}
	if t.class != human && is == human && len(t.words) < 2 {
		return "here it is not a person"
	}
	if t.home != "" && e.Country != "" && t.home != e.Country && is != people {
		return fmt.Sprintf("here it belongs to %s, there to %s", country(t.home), e.Country)
	}
	return ""
}

// held reports whether an entry held an office under a title on a day.
func held(e *gazetteer.Entry, title, day string) bool {
	want := gazetteer.Title(title)
	for i := range e.Offices {
		if gazetteer.Title(e.Offices[i].Title) == want && e.Offices[i].On(day) {
			return true
		}
	}
	return false
}

// why returns the tie of an atom to an entry.
func (c *collector) why(t *atom, m gazetteer.Match) evidence.Tie {
	name := t.names[0].text
	tie := evidence.Tie{With: m.Key, Rule: "gazetteer-" + m.Alias.Kind}
	switch m.Alias.Kind {
	case gazetteer.AliasName:
		tie.Score, tie.Why = 0.95, fmt.Sprintf("%q is the name of %s in the gazetteer", name, m.Name)
	case gazetteer.AliasDemonym:
		tie.Score, tie.Why = 0.9, fmt.Sprintf("%q says of %s", name, m.Name)
	case gazetteer.AliasMetonym:
		tie.Score, tie.Why = 0.8, fmt.Sprintf("%q speaks, acts or is dealt with here, and stands for the government of %s", name, m.Name)
	case gazetteer.AliasAcronym:
		tie.Score, tie.Why = 0.85, fmt.Sprintf("%q is short for %s in the gazetteer", name, m.Name)
	default:
		tie.Score, tie.Why = 0.7, fmt.Sprintf("%q alone means %s in the gazetteer", name, m.Name)
	}
	if tie.With != "" && !strings.EqualFold(name, m.Alias.Text) && m.Alias.Kind != gazetteer.AliasDemonym {
		tie.Why += fmt.Sprintf(", as %q", m.Alias.Text)
	}
	return tie
}

func (t *atom) join(e *gazetteer.Entry, tie evidence.Tie) {
	t.entry, t.link = e, tie
	t.class, t.sure = entryClass(e), true
}

func entryClass(e *gazetteer.Entry) class {
	switch e.Kind {
	case evidence.ActorPerson:
		return human
	case evidence.ActorState, evidence.ActorPeople:
		return people
	}
	return body
}
