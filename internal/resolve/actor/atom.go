package actor

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/resolve"
)

// atom is a chain of mentions in one article, or an entry of the gazetteer.
type atom struct {
	id        string
	article   int // -1 for an entry
	mentions  []int
	names     []naming // the fullest first; none where it is only described
	described bool     // by an office or as a government, never by name
	entry     *gazetteer.Entry
	class     class
	sure      bool // of the class
	acting    bool // a place that acts
	words     []string
	person    person
	acronym   string // where it has no other name
	roles     []evidence.Piece
	titles    []string // what the roles say, in plain words: "defence minister"
	ownerText string
	owner     string // in the article: the mention whose it is
	home      string // ISO code of the state that it belongs to, or ~ and the beginning of a name that no gazetteer has
	state     string // key of that state
	day       string
	date      int          // the same in days, 0 where not known
	above     string       // identifier of the atom that owns it
	link      evidence.Tie // to the entry
	maybe     []miss
	town      bool // a place of the gazetteer that is no state
	torn      bool // between several entries
	split     bool // a person split it off
}

// naming is one way of naming somebody in an article.
type naming struct {
	text  string // cleaned
	plain string // of a person: without titles
	words []string
	first int // mention
	count int
	form  evidence.MentionForm
	typ   evidence.MentionType
}

// miss is an entry that an atom nearly was.
type miss struct {
	key     string
	tie     evidence.Tie
	against string
}

// collector makes the atoms of articles.
type collector struct {
	look
	places  map[string]bool   // plain names of all places of one word
	placeOf map[string]string // of the article's, with a mention of each
	atoms   []atom
	of      []map[string]int // by article: mentions to atoms
}

// chart notes the places of an article.
func (c *collector) chart(a *resolve.Article) {
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Type == evidence.MentionPlace && !strings.Contains(m.Exact, " ") {
			if w := fold(m.Exact); len(w) == 1 {
				c.places[w[0]] = true
			}
		}
	}
}

// collect adds an article's atoms.
func (c *collector) collect(i int, a *resolve.Article) {
	used := parties(a)
	chains := map[string][]int{}
	var order []string
	where := make(map[string]int, len(a.Mentions))
	var nations []string
	c.placeOf = map[string]string{}
	for m := range a.Mentions {
		x := &a.Mentions[m]
		where[x.ID] = m
		if x.Type == evidence.MentionPlace {
			if w := fold(x.Exact); len(w) == 1 && c.placeOf[w[0]] == "" {
				c.placeOf[w[0]] = x.ID
			}
		}
		if x.Type == evidence.MentionDate || x.Type == evidence.MentionMoney {
			continue
		}
		if _, ok := chains[x.Chain]; !ok {
			order = append(order, x.Chain)
		}
		chains[x.Chain] = append(chains[x.Chain], m)
		if x.Type == evidence.MentionNationality && x.Form == evidence.MentionByName {
			if w := fold(x.Exact); len(w) == 1 && !slices.Contains(nations, w[0]) && len(nations) < 64 {
				nations = append(nations, w[0])
			}
		}
	}
	of := make(map[string]int, len(a.Mentions))
	c.of = append(c.of, of)
	from := len(c.atoms)
	day := a.Published
	if len(day) > 10 {
		day = day[:10]
	}
	for _, chain := range order {
		t := atom{article: i, day: day, date: date(day)}
		c.read(a, chains[chain], &t)
		if !c.keep(a, &t, used, nations) {
			continue
		}
		t.id = a.Atom(evidence.PrefixActor, a.Mentions[t.first()].Piece)
		for _, m := range t.mentions {
			of[a.Mentions[m].ID] = len(c.atoms)
		}
		c.atoms = append(c.atoms, t)
	}
	defer c.beside(from)
	for k := from; k < len(c.atoms); k++ {
		c.home(a, &c.atoms[k], where)
		c.entry(&c.atoms[k], a, where)
		if owner, ok := of[c.atoms[k].owner]; ok {
			c.atoms[k].above = c.atoms[owner].id
		}
	}
}

// first returns the mention that an atom stands on: its first name, else its first description.
func (t *atom) first() int {
	if len(t.names) == 0 {
		return t.mentions[0]
	}
	first := t.names[0].first
	for _, n := range t.names {
		first = min(first, n.first)
	}
	return first
}

// read notes a chain's names and what is said of them.
func (c *collector) read(a *resolve.Article, chain []int, t *atom) {
	t.mentions = chain
	votes := map[evidence.MentionType]int{}
	at := map[string]int{}
	spoken := false
	for _, m := range chain {
		x := &a.Mentions[m]
		if t.owner == "" && x.Of != "" {
			t.owner = x.Of
		}
		for _, r := range x.Roles {
			if first, _, _ := strings.Cut(r.Exact, " "); !relative[strings.ToLower(first)] {
				t.roles = append(t.roles, r)
			}
		}
		if x.Form == evidence.MentionByPronoun {
			switch strings.ToLower(x.Exact) {
			case "he", "she", "him", "his", "her":
				spoken = true
			}
			continue
		}
		text := clean(x.Exact)
		if k, ok := at[text]; ok {
			t.names[k].count++
			votes[x.Type]++
			continue
		}
		n := naming{text: text, words: fold(text), first: m, count: 1, form: x.Form, typ: x.Type}
		if x.Form == evidence.MentionByName {
			votes[x.Type]++
			if x.Type == evidence.MentionPerson {
				n.plain = c.plain(text)
				n.words = fold(n.plain)
			}
		}
		if len(n.words) == 0 || n.form == evidence.MentionByName && !named(text) {
			continue
		}
		at[text] = len(t.names)
		t.names = append(t.names, n)
	}
	if len(votes) == 0 && len(t.names) > 0 {
		votes[t.names[0].typ]++ // only described
	}
	// Names before descriptions, the fullest first, acronyms last.
	slices.SortStableFunc(t.names, func(x, y naming) int { return y.rank() - x.rank() })
	var all bool
	t.class, all = classOf(votes)
	t.sure = t.class == human && (spoken || len(t.roles) > 0)
	if len(t.names) == 0 {
		return
	}
	n := &t.names[0]
	if t.described = n.form != evidence.MentionByName; t.described {
		return
	}
	t.words = n.words
	if acronym(n.text) {
		t.acronym = strings.Join(n.words, "")
	}
	if first, _, more := strings.Cut(n.text, "-"); more && t.class == human && acronym(first) {
		t.class = unknown // "KFL-North", whatever it was taken for
	}
	if t.class == human {
		t.person = parse(t.words, tied(n.plain))
		t.sure = t.sure || all && t.person.given != ""
	} else if k := len(t.words) - 1; k > 0 && is("legal", t.words[k]) {
		t.words = t.words[:k]
	} else {
		c.owned(a, t)
	}
	if t.class == unknown && t.acronym == "" && kindOf(t.words) != evidence.ActorOther {
		t.class = body
	}
}

// owned takes a country before its possessive ending out of a body's name: "Tarvia's Coast Office". Whose it is is noted.
func (c *collector) owned(a *resolve.Article, t *atom) {
	n := &t.names[0]
	before, rest, ok := strings.Cut(strings.Replace(n.text, "’s ", "'s ", 1), "'s ")
	if !ok || strings.Contains(before, " ") || !strings.Contains(rest, " ") {
		return
	}
	if plain := fold(before); len(plain) == 1 && (c.places[plain[0]] || c.stateOf(before, t.day) != nil) {
		n.plain, n.words = rest, fold(rest)
		t.words = n.words
		if t.owner == "" {
			t.owner = c.placeOf[plain[0]]
		}
	}
}

// named reports whether characters may be a name: a letter with a capital, or of a script that has none.
func named(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) && !unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// relative are words with which a description means nothing outside of its article: "her brother".
var relative = map[string]bool{"his": true, "her": true, "their": true, "its": true, "my": true, "our": true, "your": true}

// rank puts full names before short ones and acronyms, and those before descriptions.
func (n *naming) rank() int {
	r := 4*min(len(n.words), 40) + min(len(n.text), 3)
	switch {
	case n.form != evidence.MentionByName:
		return r - 1000
	case acronym(n.text):
		return r - 100
	}
	return r
}

// acronym reports whether a name is capitals without a blank: "KFL", "U.N.".
func acronym(s string) bool {
	upper := 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			upper++
		case r == '.' || r == '-' || r >= '0' && r <= '9':
		default:
			return false
		}
	}
	return upper >= 2 && upper <= 10
}

// classOf returns the class that most names of a chain were given, and whether all were.
func classOf(votes map[evidence.MentionType]int) (class, bool) {
	all := 0
	for _, n := range votes {
		all += n
	}
	persons := votes[evidence.MentionPerson]
	bodies := votes[evidence.MentionOrganization]
	lands := votes[evidence.MentionNationality] + votes[evidence.MentionPlace]
	switch {
	case persons*2 > all:
		return human, persons == all
	case lands*2 > all:
		return people, false
	case bodies*2 > all:
		return body, false
	}
	return unknown, false
}
