package actor

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
)

// acronyms ties an acronym to the one name that an article of the case introduces it for, else to the one name with its
// initials.
func (m *matcher) acronyms() {
	m.count()
	introduced, initials := map[string][]int{}, map[string][]int{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.class == human || t.described || t.acronym != "" || len(t.words) < 2 || t.article < 0 {
			continue
		}
		own := false
		for k := range t.names {
			if n := &t.names[k]; n.form == evidence.MentionByName && acronym(n.text) {
				key := strings.Join(n.words, "")
				introduced[key] = distinct(introduced[key], m.find(i))
				own = true
			}
		}
		if key := letters1(t.words); !own && len(key) > 2 && t.class == body {
			initials[key] = distinct(initials[key], m.find(i))
		}
	}
	alone := blocks{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.acronym == "" || t.article < 0 || t.described || t.class == human && t.sure {
			continue
		}
		name := t.names[0].text
		list, rule, score, how := introduced[t.acronym], "acronym", evidence.Score(0.85), "an article here introduces it for"
		if len(list) == 0 {
			list, rule, score, how = initials[t.acronym], "initials", 0.6, "the only name here with these initials is"
		}
		if t.entry != nil && (rule == "initials" || slices.Contains(list, m.find(i))) {
			continue // the gazetteer knows it, and no article says otherwise
		}
		switch len(list) {
		case 0:
			alone.add("a "+t.acronym, i)
		case 1:
			if t.entry != nil {
				m.miss(i, list[0], rule, fmt.Sprintf("%q: %s %q", name, how, m.label(list[0])), "the gazetteer has it for "+t.entry.Name)
				continue
			}
			if m.pair(list[0], i, rule, score, fmt.Sprintf("%q: %s %q", name, how, m.label(list[0]))) {
				m.same(list[0], i)
			}
		default:
			for _, k := range list[:min(3, len(list))] {
				m.miss(k, i, rule, fmt.Sprintf("%q may be %s", name, m.label(k)), "several names here have this acronym")
			}
			alone.add("a "+t.acronym, i)
		}
	}
	for i := range m.atoms { // "SEACOM" and "Seacom"
		if t := &m.atoms[i]; t.article >= 0 && t.acronym == "" && !t.described && t.class != human && t.class != people && t.entry == nil && len(t.words) == 1 && len(t.words[0]) > 3 {
			if key := "a " + t.words[0]; alone[key] != nil && m.find(i) == i {
				alone.add(key, i)
			}
		}
	}
	alone.each(func(_ string, members []int) { m.star(members, "acronym", 0.75, "the same letters") })
}

// letters1 returns the first letters of a name's words, small ones left out.
func letters1(words []string) string {
	b := make([]byte, 0, len(words))
	for _, w := range words {
		switch w {
		case "of", "for", "the", "and", "in", "on", "to", "de", "la", "al":
		default:
			b = append(b, w[0])
		}
	}
	return string(b)
}

// shorter ties a name to the one that goes on with what it is for: "Kestrel Front", "Kestrel Front for the Coast". What goes
// on otherwise is a branch or something else, and is listed as that.
func (m *matcher) shorter() {
	m.count()
	longer := map[string][]int{}
	names := map[string][]int{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.class == human || t.class == people || t.described || generic(t.words) {
			continue
		}
		if t.article >= 0 {
			for k := range t.names {
				if n := &t.names[k]; n.form == evidence.MentionByName && !generic(n.words) {
					key := strings.Join(n.words, " ")
					names[key] = distinct(names[key], m.find(i))
				}
			}
		}
		if k := slices.Index(t.words, "for"); k > 1 {
			key := strings.Join(t.words[:k], " ")
			longer[key] = distinct(longer[key], m.find(i))
		}
	}
	keys := make([]string, 0, len(names))
	for k, list := range names {
		keys = append(keys, k)
		if len(list) == 1 {
			m.byName[k] = list[0]
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		list := longer[key]
		for _, i := range names[key] {
			switch {
			case slices.Contains(list, i):
			case len(list) == 1 && m.atoms[i].entry == nil && m.atoms[i].acronym == "" && !m.together(i, list[0]):
				if m.pair(list[0], i, "short", 0.55, fmt.Sprintf("%q: the only name here that begins so and goes on with what it is for is %q", m.label(i), m.label(list[0]))) {
					m.same(list[0], i)
				}
			case len(list) > 1:
				for _, k := range list[:min(3, len(list))] {
					m.miss(k, i, "short", fmt.Sprintf("%q may be %s", m.label(i), m.label(k)), "several names here begin so")
				}
			}
		}
	}
}

// heads ties "the Column" to the one name here that ends in it, in articles that have nothing fuller.
func (m *matcher) heads() {
	longer := map[string][]int{}
	for i := range m.atoms {
		if t := &m.atoms[i]; t.class == body && !t.described && len(t.words) > 1 && !slices.ContainsFunc(t.words, func(w string) bool { return w == "of" || w == "for" || w == "and" }) {
			last := t.words[len(t.words)-1]
			longer[last] = distinct(longer[last], m.find(i))
		}
	}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.class != body || t.described || t.entry != nil || len(t.words) != 1 || m.find(i) != i || generic(t.words) || kindOf(t.words) == evidence.ActorOther {
			continue
		}
		if list := longer[t.words[0]]; len(list) == 1 && list[0] != i {
			if m.pair(list[0], i, "head", 0.5, fmt.Sprintf("%q: the only longer name here that ends so is %q", t.names[0].text, m.label(list[0]))) {
				m.same(list[0], i)
			}
		}
	}
}

// local ties a ministry or the like of which no state is told to that of the country that its article tells of most.
func (m *matcher) local() {
	count := map[int]map[string]int{}
	for i := range m.atoms {
		if t := &m.atoms[i]; t.article >= 0 {
			if land := t.land(); land != "" {
				if count[t.article] == nil {
					count[t.article] = map[string]int{}
				}
				count[t.article][land] += len(t.mentions)
			}
		}
	}
	main := func(article int) string {
		best, first, second := "", 0, 0
		for land, n := range count[article] {
			if n > first {
				best, first, second = land, n, first
			} else {
				second = max(second, n)
			}
		}
		if 2*first < 3*second {
			return ""
		}
		return best
	}
	b := blocks{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.article < 0 || t.class != body || len(t.words) < 2 || t.acronym != "" || !generic(t.words) || t.entry != nil {
			continue
		}
		land := t.home
		if land == "" {
			land = main(t.article)
		}
		if land != "" && m.find(i) == i {
			b.add(land+" "+strings.Join(essence(t.words), " "), i)
		}
	}
	b.each(func(_ string, members []int) {
		m.star(members, "local", 0.5, "the same office in articles that tell most of the same country")
	})
}

// whole returns who stands for the body of which a name is a branch: the longest beginning of it that is a name itself, or
// what follows "of"; -1 for none.
func (m *matcher) whole(i int) int {
	t := &m.atoms[i]
	if t.class == human || t.class == people || t.described {
		return -1
	}
	for k := len(t.words) - 1; k > 0; k-- {
		if of, ok := m.byName[strings.Join(t.words[:k], " ")]; ok && m.find(of) != m.find(i) && !generic(t.words[:k]) && (k > 1 || t.branches()) {
			return m.find(of)
		}
	}
	for k := 1; k < len(t.words)-1; k++ {
		if t.words[k] == "of" && is("branch", t.words[k-1]) {
			if of, ok := m.byName[strings.Join(t.words[k+1:], " ")]; ok && m.find(of) != m.find(i) {
				return m.find(of)
			}
		}
	}
	return -1
}

// branches reports whether a name goes on after its first word as a branch's does: "KFL-North", "Heron Brigades".
func (t *atom) branches() bool {
	first, _, _ := strings.Cut(t.names[0].text, " ")
	return strings.Contains(first, "-") || is("branch", t.words[1]) || t.words[1] == "in"
}

// branches lists every name that begins with another as what it may be taken for.
func (m *matcher) branches() map[int]int {
	of := map[int]int{}
	for i := range m.atoms {
		if m.find(i) != i || m.atoms[i].article < 0 {
			continue
		}
		if w := m.whole(i); w >= 0 {
			of[i] = w
			m.miss(w, i, "branch", fmt.Sprintf("%q begins with or tells of %q", m.label(i), m.label(w)), "the rest of the name tells a branch, or something else, from the whole")
		}
	}
	return of
}

// types ties a name that was taken for a place here and for a body, or for a person of whom nothing is told, there.
func (m *matcher) types() {
	b := blocks{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.entry != nil || m.find(i) != i || t.described || t.sure || t.torn || t.acronym != "" && t.class != human || generic(t.words) {
			continue
		}
		if t.class != human || t.person.given == "" && len(m.surname[t.person.family]) == 0 {
			b.add(strings.TrimSuffix(strings.Join(t.words, " "), "s"), i)
		}
	}
	b.each(func(_ string, members []int) {
		if len(members) < 2 || len(members) > most {
			return
		}
		place := slices.ContainsFunc(members, func(i int) bool { return m.atoms[i].class == people })
		members = slices.DeleteFunc(slices.Clone(members), func(i int) bool { return m.atoms[i].class == human && !place })
		m.star(members, "type", 0.55, "the same name, taken for a country or place here and for something else there")
	})
}

// demonyms ties a people to its country where the gazetteer has neither: "Tarvian", "Tarvia".
func (m *matcher) demonyms() {
	type word struct {
		rep  int
		word string
	}
	b, seen := blocks{}, map[word]bool{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.class != people || t.entry != nil || t.torn || len(t.words) != 1 || len(t.words[0]) < 4 {
			continue
		}
		if w := (word{m.find(i), t.words[0]}); !seen[w] {
			seen[w] = true
			b.add(w.word[:3], i)
		}
	}
	b.each(func(_ string, members []int) {
		if len(members) > 8*most {
			return // a table of names
		}
		for _, i := range members {
			var lands []int
			for _, k := range members {
				if m.find(k) != m.find(i) && akin(m.atoms[k].words[0], m.atoms[i].words[0]) {
					lands = distinct(lands, m.find(k))
				}
			}
			if len(lands) == 1 {
				if m.pair(lands[0], i, "demonym", 0.8, fmt.Sprintf("%q says of %q", m.label(i), m.label(lands[0]))) {
					m.same(lands[0], i)
				}
			}
		}
	})
}

// within is how many days apart two articles may speak of a country's minister and mean one person.
const within = 400

// offices ties whoever is known by an office alone to the one person who is named with it in another article of those
// days, else to others so known.
func (m *matcher) offices() {
	m.count()
	named := map[string][]int{}        // by country and title
	called := map[string][]int{}       // by title alone: who stand for others
	lands := map[int]map[string]bool{} // by article: the countries told of
	when := map[int]int{}              // by article: its day
	for i := range m.atoms {
		t := &m.atoms[i]
		when[t.article] = t.date
		if land := t.land(); land != "" && t.article >= 0 {
			if lands[t.article] == nil {
				lands[t.article] = map[string]bool{}
			}
			lands[t.article][land] = true
		}
		if t.class != human || t.described {
			continue
		}
		for _, title := range t.titles {
			if !ofState(title) {
				continue
			}
			called[title] = distinct(called[title], m.find(i))
			if t.home != "" {
				named[t.home+" "+title] = append(named[t.home+" "+title], i)
			}
		}
	}
	// Who is called so in an article that tells of the country, where nobody else here is called so.
	only := func(home, title string, date int) int {
		if list := called[title]; len(list) == 1 {
			for a := range m.told[list[0]] {
				if lands[a][home] && between(date, when[a]) <= within && (len(m.facts[list[0]].countries) == 0 || m.facts[list[0]].countries[0] == home) {
					return list[0]
				}
			}
		}
		return -1
	}
	alone := blocks{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if !t.described || t.entry != nil || t.home == "" || t.torn {
			continue
		}
		if t.class == body {
			continue
		}
		for _, title := range t.titles {
			var list []int
			for n, k := range named[t.home+" "+title] {
				if n > 32*most {
					break
				}
				if between(t.date, m.atoms[k].date) <= within {
					list = distinct(list, m.find(k))
				}
			}
			why := fmt.Sprintf("%q: %s is called %s", t.names[0].text, "%s", title)
			switch len(list) {
			case 0:
				if k := only(t.home, title, t.date); k >= 0 {
					m.pair(k, i, "office", 0.5, fmt.Sprintf("%q: %s is the only one here who is called %s, in an article that tells of this country", t.names[0].text, m.label(k), title))
					break
				}
				alone.add("o "+t.home+" "+title+" "+t.day[:min(4, len(t.day))], i)
			case 1:
				m.pair(list[0], i, "office", 0.6, fmt.Sprintf(why, m.label(list[0])))
			default:
				for _, k := range list[:min(3, len(list))] {
					m.miss(k, i, "office", fmt.Sprintf(why, m.label(k)), "several are called so in these days")
				}
			}
		}
	}
	alone.each(func(_ string, members []int) {
		m.star(members, "office", 0.55, "the same office of the same country in the same year")
	})
}

// land returns the country that a name is of, as in home; "" for other names.
func (t *atom) land() string {
	switch {
	case t.class != people || t.town || len(t.words) == 0:
		return ""
	case t.entry != nil:
		return t.entry.Country
	case len(t.words[0]) > 3:
		return "~" + t.words[0][:4]
	}
	return ""
}

// between returns how many days lie between two; 0 where either is not known.
func between(x, y int) int {
	if x == 0 || y == 0 {
		return 0
	}
	return max(x-y, y-x)
}

// date returns an ISO day as a number of days, 0 where it is none.
func date(day string) int {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0
	}
	return int(t.Unix() / (24 * 60 * 60))
}

// governments ties "the Tarvian government" to the country that it is of, where the gazetteer has none.
func (m *matcher) governments() {
	at := map[string]int{}
	for i := range m.atoms {
		at[m.atoms[i].id] = i
	}
	for i := range m.atoms {
		t := &m.atoms[i]
		if !t.described || t.class != body || t.entry != nil || len(t.words) == 0 || !is("ruling", t.words[len(t.words)-1]) {
			continue
		}
		if k, ok := at[t.above]; ok && m.atoms[k].class == people {
			m.pair(k, i, "government", 0.7, fmt.Sprintf("%q is the government of %s", t.names[0].text, m.label(k)))
		}
	}
}
