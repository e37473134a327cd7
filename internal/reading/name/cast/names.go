package cast

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/name"
)

// cluster is a name as it is spelt, wherever it stands.
type cluster struct {
	key   string // its words, small, the stops of acronyms left out
	words []string
	caps  []string // the words of it that have capitals
	votes [nation + 1]int
	sort  sort
	sex   sex
	full  int // the cluster that this is another spelling of; itself for none
}

// spelling ties names of several spellings together.
type spelling struct {
	*article
	clusters []cluster
	byKey    map[string]int
	of       []int           // by mention: its cluster, -1 for what is no name
	last     map[string]bool // the last words of bodies' names, and those before "of"
}

// aliases lists names of several forms for one.
var aliases = [...]struct{ short, long string }{
	{"us", "united states"}, {"usa", "united states"}, {"united states of america", "united states"}, {"uk", "united kingdom"},
	{"un", "united nations"}, {"eu", "european union"}, {"uae", "united arab emirates"},
}

func newSpelling(a *article) *spelling {
	s := &spelling{article: a, byKey: map[string]int{}, of: make([]int, len(a.Mentions)), last: map[string]bool{}}
	var key []byte
	for i := range a.Mentions {
		m := &a.Mentions[i]
		s.of[i] = -1
		if !m.Name || m.First >= m.Last {
			continue
		}
		key = key[:0]
		if m.Type == evidence.MentionDate || m.Type == evidence.MentionMoney {
			key = append(key, ' ') // so that the month of May is not the minister
		}
		a.numbered(m)
		first := a.address(m.First, m.Last)
		key = a.spell(key, first, m.Last)
		c, ok := s.byKey[string(key)]
		if !ok {
			c = len(s.clusters)
			n := cluster{key: string(key), full: c}
			for t := first; t < m.Last; t++ {
				n.words = append(n.words, a.norm(t))
				if !a.small(t) || a.prefixed(t) {
					n.caps = append(n.caps, a.norm(t))
				}
			}
			s.clusters = append(s.clusters, n)
			s.byKey[n.key] = c
		}
		s.of[i] = c
		s.clusters[c].votes[sortOf(m.Type)]++
		s.clusters[c].sex |= a.titled(first)
	}
	for i := range s.clusters {
		c := &s.clusters[i]
		for k, n := range c.votes {
			if n > c.votes[c.sort] {
				c.sort = sort(k)
			}
		}
		if c.sort == person && len(c.words) > 0 {
			c.sex |= given(c.words[0])
		}
	}
	for _, x := range aliases {
		short, ok := s.byKey[x.short]
		long, found := s.byKey[x.long]
		if ok && found {
			s.join(short, long)
		}
	}
	s.nations()
	s.persons()
	s.acronyms()
	s.heads()
	return s
}

// numbered takes the number of a unit into its name, where whoever found the name left it out: "3rd Coast Brigade".
func (a *article) numbered(m *reading.Mention) {
	t := m.First - 1
	if m.Type != evidence.MentionOrganization || t < 0 || a.Tokens[t].Sentence != a.Tokens[m.First].Sentence {
		return
	}
	w := a.norm(t)
	if n := len(w); n < 3 || w[0] < '0' || w[0] > '9' || !ordinal(w[n-2:]) {
		return
	}
	for k := m.First; k < m.Last; k++ {
		if units[a.norm(k)] {
			m.First, m.Start = t, a.Tokens[t].Start
			return
		}
	}
}

func ordinal(end string) bool { return end == "st" || end == "nd" || end == "rd" || end == "th" }

// units are bodies that have numbers.
var units = listed(`brigade battalion division regiment corps army fleet squadron wing infantry airborne armored armoured company platoon
	circuit district precinct`)

// address returns where a name begins behind forms of address that whoever found it left in: "Ms Rao", "Dr. Rao".
func (a *article) address(first, last int) int {
	for first+1 < last && addresses[a.norm(first)] {
		first++
	}
	return first
}

// spell appends the words of a name, small, without the stops of acronyms.
func (a *article) spell(key []byte, first, last int) []byte {
	for t := first; t < last; t++ {
		if t > first {
			key = append(key, ' ')
		}
		w := a.norm(t)
		for i := 0; i < len(w); i++ {
			if w[i] != '.' || len(w) == 2 {
				key = append(key, w[i])
			}
		}
	}
	return key
}

// titled returns the sex that the titles before a name tell.
func (a *article) titled(first int) sex {
	var s sex
	for t := first - 1; t >= 0 && t >= first-4; t-- {
		k := name.Of(a.norm(t))
		n := nouns()[a.norm(t)]
		if !k.Title() && !k.Modifier() && n.sort != person {
			break
		}
		if k.HeTitle() {
			s |= male
		}
		if k.SheTitle() {
			s |= female
		}
		if n.sort == person && !n.plural {
			s |= n.sex
		}
	}
	return s
}

// given returns the sex that a given name tells: neither where it is of both.
func given(word string) sex {
	switch men, women := name.Of(word).Given(); {
	case men && !women:
		return male
	case women && !men:
		return female
	}
	return 0
}

// root returns the cluster that another is a spelling of.
func (s *spelling) root(c int) int {
	for s.clusters[c].full != c {
		c = s.clusters[c].full
	}
	return c
}

// join makes one cluster another spelling of a fuller one.
func (s *spelling) join(short, full int) {
	if short, full = s.root(short), s.root(full); short != full {
		s.clusters[short].full = full
		s.clusters[full].sex |= s.clusters[short].sex
	}
}

// nations ties "Tarvian" and "Tarvians".
func (s *spelling) nations() {
	for i := range s.clusters {
		if many, ok := s.byKey[s.clusters[i].key+"s"]; ok && s.clusters[i].sort == nation {
			s.join(many, i)
		}
	}
}

// claim notes that a cluster answers to a short name; -1 once two do.
func (s *spelling) claim(names map[string]int, short string, c int) {
	other, ok := names[short]
	switch {
	case !ok:
		names[short] = c
	case other >= 0 && s.root(other) != s.root(c):
		names[short] = -1
	}
}

// acronyms ties an acronym to the name before its brackets, or to the one name with its initials.
func (s *spelling) acronyms() {
	initials := map[string]int{}
	for i := range s.clusters {
		c := &s.clusters[i]
		if len(c.caps) < 2 || c.sort == person {
			continue
		}
		letters := make([]byte, 0, len(c.caps))
		for _, w := range c.caps {
			letters = append(letters, w[0])
		}
		s.claim(initials, string(letters), i)
	}
	last := -1 // the name before
	for i := range s.Mentions {
		if s.of[i] < 0 {
			continue
		}
		m, c := &s.Mentions[i], s.of[i]
		before := last
		last = i
		if m.Last != m.First+1 || !s.Tokens[m.First].AllCaps || s.root(c) != c {
			continue
		}
		full, ok := initials[s.clusters[c].key]
		if before >= 0 && s.norm(m.First-1) == "(" && s.norm(m.Last) == ")" && s.Mentions[before].Last == m.First-1 {
			long := &s.clusters[s.of[before]]
			if long.sort != person && len(long.words) > 1 && s.clusters[c].key[0] == long.key[0] {
				full, ok = s.of[before], true
			}
		}
		if ok && full >= 0 && full != c && !slices.Contains(s.clusters[full].words, s.norm(m.First)) { // "U.S." is not short for "U.S. Senate"
			s.join(c, full)
		}
	}
}

// heads ties "the Ministry", "the Front" to the one name of the article that has this head.
func (s *spelling) heads() {
	heads := map[string]int{}
	for i := range s.clusters {
		c := &s.clusters[i]
		if len(c.words) < 2 || c.sort == person || c.sort == nation {
			continue
		}
		if c.sort == body {
			s.last[c.words[len(c.words)-1]] = true
		}
		of := slices.IndexFunc(c.words, func(w string) bool { return w == "of" || w == "for" })
		if of > 0 {
			s.claim(heads, c.words[of-1], i) // not what it is of: "the Federation" is no ministry
		} else {
			s.claim(heads, c.words[len(c.words)-1], i)
		}
	}
	first := map[int]int{} // by cluster of one word: its first mention
	for i := range s.Mentions {
		if c := s.of[i]; c >= 0 && len(s.clusters[c].words) == 1 {
			if _, ok := first[c]; !ok {
				first[c] = i
			}
		}
	}
	for i := range s.clusters {
		c := &s.clusters[i]
		if len(c.words) != 1 || c.sort == person || c.sort == nation || c.full != i {
			continue
		}
		full, ok := heads[c.key]
		if k := name.Of(c.key); ok && full >= 0 && !k.Place() && (k.Body() || s.norm(s.Mentions[first[i]].First-1) == "the") {
			s.join(i, full)
		}
	}
}
