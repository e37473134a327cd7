package actor

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// matcher finds which atoms are one. Atoms stand in an order of their own: entries of the gazetteer by key, then chains by
// identifier, so that nothing depends on when an article arrived.
type matcher struct {
	atoms   []atom
	facts   []*facts
	pairs   []resolve.Pair
	misses  []near
	rep     []int            // by atom: who stands for those it is surely one with
	told    []map[int]bool   // by who stands for others: their articles
	byName  map[string]int   // plain full names to who stands for them
	surname map[string][]int // persons of whom more than the surname is known
}

// near is a pair that was not joined.
type near struct {
	a, b    int
	tie     evidence.Tie
	against string
}

func newMatcher(atoms []atom) *matcher {
	m := &matcher{atoms: atoms, rep: make([]int, len(atoms)), told: make([]map[int]bool, len(atoms)), byName: map[string]int{}}
	for i := range atoms {
		m.rep[i] = i
		m.facts = append(m.facts, atoms[i].facts())
	}
	return m
}

// facts returns what holds an atom apart from others. One that is an entry of the gazetteer is held apart by that alone.
func (t *atom) facts() *facts {
	f := &facts{class: t.class, sure: t.sure}
	if t.entry != nil {
		f.key, f.name = t.entry.Key, t.entry.Name
		if t.article >= 0 {
			return f
		}
		if t.entry.Country != "" {
			f.countries = []string{t.entry.Country}
		}
	}
	if t.home != "" {
		f.countries = []string{t.home}
	}
	if t.class == human {
		if p := &t.person; p.given != "" {
			f.given = []string{p.given}
			if len(p.middle) > 0 {
				f.middle = [][]string{p.middle}
			}
			f.suffix = p.suffix
		}
		return f
	}
	for _, w := range t.words {
		if n := number(w); n != "" {
			f.numbers = append(f.numbers, n)
		}
	}
	return f
}

// run proposes the pairs, rule by rule.
func (m *matcher) run() {
	m.entries()
	m.names()
	m.variants()
	m.initials()
	m.suffixes()
	m.surnames()
	m.acronyms()
	m.shorter()
	m.types()
	m.heads()
	m.local()
	m.demonyms()
	m.governments()
	m.offices()
}

// pair proposes that two atoms are one. where facts are against it, it is a near miss.
func (m *matcher) pair(a, b int, rule string, score evidence.Score, why string) bool {
	if a == b {
		return true
	}
	if against := m.facts[a].Against(m.facts[b]); against != "" {
		m.miss(a, b, rule, why, against)
		return false
	}
	m.pairs = append(m.pairs, resolve.Pair{A: min(a, b), B: max(a, b), Rule: rule, Why: why, Score: score})
	return true
}

func (m *matcher) miss(a, b int, rule, why, against string) {
	score := evidence.Score(0.4)
	if rule == "surname" {
		score = 0.3
	}
	m.misses = append(m.misses, near{a, b, evidence.Tie{Rule: rule, Why: why, Score: score}, against})
}

// find returns who stands for an atom.
func (m *matcher) find(i int) int {
	for m.rep[i] != i {
		m.rep[i] = m.rep[m.rep[i]]
		i = m.rep[i]
	}
	return i
}

// same notes that two atoms are one as far as later rules go. Entries of the gazetteer stand for others, then whoever has
// not split off, then whoever has the fullest name, then who comes first.
func (m *matcher) same(a, b int) {
	a, b = m.find(a), m.find(b)
	if a == b {
		return
	}
	if x, y := m.fullness(a), m.fullness(b); y > x || y == x && b < a {
		a, b = b, a
	}
	m.rep[b] = a
}

// fullness is how much a name tells.
func (m *matcher) fullness(i int) int {
	t := &m.atoms[i]
	switch {
	case t.article < 0:
		return 1 << 20
	case t.split:
		return -2
	case t.described:
		return -1
	case t.acronym != "" || t.class == people && t.names[0].typ == evidence.MentionNationality:
		return 0
	}
	return len(t.words)
}

// entries ties atoms to the gazetteer, which stands first.
func (m *matcher) entries() {
	at := map[string]int{}
	for i := range m.atoms {
		t := &m.atoms[i]
		if t.article < 0 {
			at[t.entry.Key] = i
			continue
		}
		if t.entry != nil {
			e := at[t.entry.Key]
			m.pairs = append(m.pairs, resolve.Pair{A: e, B: i, Rule: t.link.Rule, Why: t.link.Why, Score: t.link.Score})
			m.rep[i] = e
		}
		for _, x := range t.maybe {
			if e, ok := at[x.key]; ok {
				m.misses = append(m.misses, near{i, e, x.tie, x.against})
			}
		}
	}
}

// key returns what a name is gathered under, "" for a name that says too little by itself.
func (t *atom) key() string {
	if t.described && t.class != body || len(t.words) == 0 {
		return ""
	}
	switch t.class {
	case human:
		if t.person.given == "" || initial(t.person.given) {
			return ""
		}
		return "p " + t.person.given + " " + t.person.family
	case people:
		if t.torn {
			return "" // an alias that two states share joins nothing
		}
		return "l " + strings.TrimSuffix(strings.Join(t.words, " "), "s")
	}
	if t.acronym != "" {
		return ""
	}
	if generic(t.words) {
		if t.home == "" {
			return ""
		}
		return "g " + t.home + " " + strings.Join(essence(t.words), " ")
	}
	words := t.words
	if len(words) > 1 && articles[words[0]] {
		words = words[1:] // "al-Ansar", "Ansar"
	}
	return "b " + strings.Join(words, " ")
}

// essence returns the words of a ministry's name in an order of their own: "Ministry of Foreign Affairs" is the "Foreign
// Ministry".
func essence(words []string) []string {
	var out []string
	for _, w := range words {
		switch w {
		case "of", "for", "the", "and", "affairs":
		default:
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// blocks gathers atoms under keys, in order of the keys.
type blocks map[string][]int

func (b blocks) add(key string, i int) {
	if key != "" {
		b[key] = append(b[key], i)
	}
}

func (b blocks) each(do func(key string, members []int)) {
	keys := make([]string, 0, len(b))
	for k := range b {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		do(k, b[k])
	}
}

// names ties atoms of one full name.
func (m *matcher) names() {
	b, off := blocks{}, blocks{}
	for i := range m.atoms {
		switch t := &m.atoms[i]; {
		case t.article < 0:
		case t.entry == nil:
			b.add(t.key(), i)
		case t.split:
			off.add(t.entry.Key+" "+strings.Join(t.words, " "), i)
		}
	}
	b.each(func(_ string, members []int) { m.star(members, "name", 0.9, "the same full name") })
	off.each(func(_ string, members []int) { // from an entry of the gazetteer
		for _, i := range members[1:] {
			m.pair(members[0], i, "name", 0.9, m.say("the same name", i))
		}
	})
}

func number01(b bool) int {
	if b {
		return 1
	}
	return 0
}

// tells reports whether something is known that may tell somebody apart from others of the same name.
func (f *facts) tells() bool {
	return len(f.countries)+len(f.middle)+len(f.numbers) > 0 || f.suffix != ""
}

// say begins a reason with the name.
func (m *matcher) say(why string, i int) string {
	return fmt.Sprintf("%q: %s", m.atoms[i].names[0].text, why)
}

// articles counts the articles that whoever stands for others is told of in.
func (m *matcher) articles(i int) int { return len(m.told[m.find(i)]) }

// count notes in which articles each is told of.
func (m *matcher) count() {
	clear(m.told)
	for i := range m.atoms {
		if t := &m.atoms[i]; t.article >= 0 {
			r := m.find(i)
			if m.told[r] == nil {
				m.told[r] = map[int]bool{}
			}
			m.told[r][t.article] = true
		}
	}
}

// label returns how somebody is called.
func (m *matcher) label(i int) string {
	t := &m.atoms[m.find(i)]
	if t.entry != nil {
		return t.entry.Name
	}
	return t.names[0].text
}

// distinct adds to a short list of who stand for others.
func distinct(list []int, i int) []int {
	if len(list) < most && !slices.Contains(list, i) {
		list = append(list, i)
	}
	return list
}
