package actor

import (
	"fmt"
	"slices"
	"strings"
)

// full reports whether an atom is a person with a given name and a family name, for later rules to go by.
func (m *matcher) full(i int) bool {
	t := &m.atoms[i]
	return t.class == human && !t.described && t.person.given != "" && t.person.family != ""
}

// variants ties spellings of one name in several transliterations: "Mohammed al-Rashid", "Muhammad Rasheed". An article
// that has both tells two people.
func (m *matcher) variants() {
	m.count()
	b := blocks{}
	for i := range m.atoms {
		t := &m.atoms[i]
		switch {
		case m.find(i) != i || t.described || t.entry != nil && t.article >= 0:
		case m.full(i):
			if initial(t.person.given) {
				continue
			}
			b.add("p "+skeleton(t.person.given)+" "+skeleton(t.person.family), i)
			for _, n := range nicknames()[t.person.given] {
				b.add(fmt.Sprint("n ", n, " ", t.person.family), i)
			}
		case t.class == body && t.article >= 0 && t.acronym == "" && !generic(t.words):
			key := "b"
			for _, w := range t.words {
				if !articles[w] {
					key += " " + skeleton(w)
				}
			}
			b.add(key, i)
		}
	}
	b.each(func(_ string, members []int) {
		var kept []int
		for _, i := range members {
			for _, k := range kept {
				if !m.spelt(i, k) {
					continue
				}
				rule, why := "spelling", fmt.Sprintf("%q and %q: two spellings of one name", m.label(k), m.label(i))
				if x, y := m.atoms[i].person, m.atoms[k].person; m.full(i) && nicknamed(x.given, y.given) {
					rule, why = "nickname", fmt.Sprintf("%q and %q: one given name is short for the other", m.label(k), m.label(i))
				}
				if m.find(i) == m.find(k) {
					break
				}
				if m.together(i, k) {
					m.miss(k, i, rule, why, "one article has both")
				} else if m.pair(k, i, rule, 0.7, why) {
					m.same(k, i)
					break
				}
			}
			if m.find(i) == i && len(kept) < most {
				kept = append(kept, i)
			}
		}
	})
}

// spelt reports whether two names are spellings of one.
func (m *matcher) spelt(a, b int) bool {
	x, y := &m.atoms[a], &m.atoms[b]
	if m.full(a) != m.full(b) {
		return false
	}
	if m.full(a) {
		return x.person.given != y.person.given && sameGiven(x.person.given, y.person.given) && (x.person.family == y.person.family || variants(x.person.family, y.person.family)) ||
			x.person.given == y.person.given && x.person.family != y.person.family && variants(x.person.family, y.person.family)
	}
	v, w := withoutArticles(x.words), withoutArticles(y.words)
	if len(v) != len(w) {
		return false
	}
	for k := range v {
		if v[k] != w[k] && (number(v[k]) != "" || !variants(v[k], w[k])) {
			return false
		}
	}
	return true
}

func withoutArticles(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return articles[w] })
}

// together reports whether an article tells of both.
func (m *matcher) together(a, b int) bool {
	x, y := m.told[m.find(a)], m.told[m.find(b)]
	if len(x) > len(y) {
		x, y = y, x
	}
	for i := range x {
		if y[i] {
			return true
		}
	}
	return false
}

// initials ties "J. Hale" to the one Hale whose given name begins with J.
func (m *matcher) initials() {
	m.count()
	of := map[string][]int{}
	for i := range m.atoms {
		if m.full(i) && !initial(m.atoms[i].person.given) {
			key := m.atoms[i].person.given[:1] + " " + m.atoms[i].person.family
			of[key] = distinct(of[key], m.find(i))
		}
	}
	alone := blocks{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if !m.full(i) || !initial(t.person.given) || t.entry != nil {
			continue
		}
		key := t.person.given[:1] + " " + t.person.family
		switch list := of[key]; {
		case len(list) == 0:
			alone.add("p "+t.person.given+" "+t.person.family, i)
		case len(list) == 1:
			why := fmt.Sprintf("%q: the only %s with this initial is %s", t.names[0].text, capital(t.person.family), m.label(list[0]))
			if m.pair(list[0], i, "initial", 0.75, why) {
				m.same(list[0], i)
			}
		default:
			for _, k := range list[:min(3, len(list))] {
				m.miss(k, i, "initial", fmt.Sprintf("%q may be %s", t.names[0].text, m.label(k)), "several have this initial and surname")
			}
		}
	}
	alone.each(func(_ string, members []int) { m.star(members, "name", 0.8, "the same initial and surname") })
}

// suffixes ties a name of several words to the longer name that ends in it: "García Rao" to the only one, "Gil García Rao";
// "Billionaire Ann Rao" to the Ann Rao of many articles, since the rarer may begin with a word that is no name.
func (m *matcher) suffixes() {
	m.count()
	longer := map[string][]int{}
	for i := range m.atoms {
		if !m.full(i) {
			continue
		}
		words := m.atoms[i].words
		for k := 1; k < len(words)-1 && k < 6; k++ {
			key := strings.Join(words[k:], " ")
			longer[key] = distinct(longer[key], m.find(i))
		}
	}
	type pair struct{ short, long int }
	var found []pair
	loose := map[int]bool{} // whose first names do not count: what stands first in one stands second in the other
	seen := map[int]bool{}
	for i := range m.atoms {
		t := &m.atoms[i]
		short := m.find(i)
		if t.class != human || t.described || len(t.words) < 2 || seen[short] {
			continue
		}
		list := longer[strings.Join(t.words, " ")]
		for _, long := range list {
			if long = m.find(long); long == short {
				continue
			}
			switch {
			case initial(m.atoms[long].person.given) && m.atoms[long].entry == nil:
				loose[long] = true
			case m.articles(short) >= 3*m.articles(long) && len(m.atoms[long].words) == len(t.words)+1 && m.atoms[long].entry == nil:
				loose[long] = true
			case len(list) == 1 && t.entry == nil && !m.together(short, long) && m.articles(long) >= m.articles(short):
				loose[short] = true
			case len(list) == 1 && m.atoms[long].entry == nil && !m.together(short, long):
				loose[long] = true
			default:
				continue
			}
			seen[short] = true
			found = append(found, pair{short, long})
		}
	}
	if len(found) == 0 {
		return
	}
	for i := range m.atoms {
		if loose[m.find(i)] {
			m.facts[i].given, m.facts[i].middle = nil, nil
		}
	}
	for _, p := range found {
		if m.pair(p.long, p.short, "suffix", 0.65, fmt.Sprintf("%q ends in %q, the fuller or better known name", m.label(p.long), m.label(p.short))) {
			m.same(p.long, p.short)
		}
	}
}

// surnames ties a surname alone to the one person who has it in the case; of several, to the one who has the same office.
func (m *matcher) surnames() {
	m.count()
	of := map[string][]int{} // by surname
	m.surname = of
	more := map[string]bool{}
	offices := map[string][]int{} // by surname and office
	for i := range m.atoms {
		t := &m.atoms[i]
		if !m.full(i) {
			continue
		}
		r := m.find(i)
		if len(of[t.person.family]) == most && !slices.Contains(of[t.person.family], r) {
			more[t.person.family] = true
		}
		of[t.person.family] = distinct(of[t.person.family], r)
		for _, title := range t.titles {
			key := t.person.family + " " + t.home + " " + title
			offices[key] = distinct(offices[key], r)
		}
	}
	alone := blocks{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.class != human || t.described || t.article < 0 || t.entry != nil || t.person.given != "" || t.person.family == "" {
			continue
		}
		name := t.names[0].text
		list := of[t.person.family]
		if len(list) == 0 {
			alone.add("s "+t.person.family, i)
			continue
		}
		if len(list) == 1 {
			if m.pair(list[0], i, "surname", 0.7, fmt.Sprintf("%q is the surname of only one person here, %s, told of in %s", name, m.label(list[0]), articlesOf(m.articles(list[0])))) {
				m.same(list[0], i)
			}
			continue
		}
		var fit []int
		title := ""
		for _, x := range t.titles {
			for _, r := range offices[t.person.family+" "+t.home+" "+x] {
				fit, title = distinct(fit, r), x
			}
		}
		if len(fit) == 1 {
			if m.pair(fit[0], i, "surname-office", 0.65, fmt.Sprintf("of those called %s only %s is %s", name, m.label(fit[0]), title)) {
				m.same(fit[0], i)
			}
		} else {
			fit = nil
		}
		many := fmt.Sprintf("%d people here have this surname", len(list))
		if more[t.person.family] {
			many = fmt.Sprintf("more than %d people here have this surname", most)
		}
		for _, k := range list[:min(3, len(list))] {
			if !slices.Contains(fit, k) {
				m.miss(k, i, "surname", fmt.Sprintf("%q may be %s", name, m.label(k)), many)
			}
		}
	}
	alone.each(func(_ string, members []int) {
		m.star(members, "surname", 0.55, "the same name, and nobody here bears it with another")
	})
	// Two of one surname, neither of whom is the other, as a reader may think.
	blocksOf := make([]string, 0, len(of))
	for s := range of {
		blocksOf = append(blocksOf, s)
	}
	slices.Sort(blocksOf)
	for _, s := range blocksOf {
		for _, k := range of[s][1:] {
			if against := m.facts[of[s][0]].Against(m.facts[k]); against != "" {
				m.miss(of[s][0], k, "surname", fmt.Sprintf("both are called %s", capital(s)), against)
			}
		}
	}
}

func articlesOf(n int) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}
