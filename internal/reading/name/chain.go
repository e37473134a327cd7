package name

import "strings"

// aliases lists names of several forms for one.
var aliases = [...]struct{ short, long string }{
	{"us", "united states"}, {"usa", "united states"}, {"united states of america", "united states"}, {"uk", "united kingdom"},
	{"un", "united nations"}, {"eu", "european union"}, {"uae", "united arab emirates"},
}

// chains ties the names of one person or body together.
func (f *finder) chains() {
	for _, names := range aliases {
		a, ok := f.byKey[names.short]
		b, found := f.byKey[names.long]
		if ok && found {
			f.join(a, b)
		}
	}
	f.nations()
	f.people()
	f.acronyms()
	f.shortened()
}

// join makes one entity another name of the other. The later, or shorter, points to the fuller.
func (f *finder) join(short, full int) {
	short, full = f.root(short), f.root(full)
	if short != full {
		f.entities[short].chain = full
	}
}

// nations ties "Tarvian" and "Tarvians".
func (f *finder) nations() {
	for i := range f.entities {
		if f.entities[i].typ == nationality {
			f.key = append(append(f.key[:0], f.entities[i].key...), 's')
			if many, ok := f.byKey[string(f.key)]; ok {
				f.join(many, i)
			}
		}
	}
}

// people ties full names that differ in initials, and bare names to full ones.
func (f *finder) people() {
	full := map[string][]int{} // by family name
	given := map[string][]int{}
	for i := range f.entities {
		e := &f.entities[i]
		if e.typ != person {
			continue
		}
		if c := f.words[e.first].class & firstName; c != firstName {
			e.sex |= c
		}
		if f.lone(e) {
			continue
		}
		s := f.surname(e)
		merged := false
		for _, other := range full[s] {
			if f.sameGiven(e, &f.entities[other]) {
				f.join(i, other)
				merged = true
				break
			}
		}
		if !merged && len(full[s]) < 8 {
			full[s] = append(full[s], i)
			given[f.word(e.first)] = append(given[f.word(e.first)], i)
		}
	}
	f.bare(full, given)
}

// lone reports whether a name is a family name or first name alone, with or without its particles: "Salek", "bin Salek".
func (f *finder) lone(e *entity) bool {
	for t := e.first; t < e.last-1; t++ {
		if f.words[t].capital != none {
			return false
		}
	}
	return true
}

// sameGiven reports whether two full names with one family name are of one person: the same first name, or an initial
// that fits.
func (f *finder) sameGiven(a, b *entity) bool {
	x, y := f.word(a.first), f.word(b.first)
	if x == y {
		return true
	}
	if len(x) == 2 && x[1] == '.' || len(y) == 2 && y[1] == '.' {
		return x[0] == y[0]
	}
	return false
}

// bare ties every lone name to a full one, place by place, since two persons may share a family name.
func (f *finder) bare(full, given map[string][]int) {
	recent := map[int]int{} // entity: the paragraph of its last full mention
	for i := range f.found {
		m := &f.found[i]
		e := &f.entities[m.entity]
		paragraph := f.r.Tokens[m.first].Paragraph
		if e.typ != person {
			continue
		}
		if !f.lone(e) {
			recent[f.root(m.entity)] = paragraph
			continue
		}
		w := f.word(m.last - 1)
		candidates := full[w]
		if len(candidates) == 0 {
			candidates = given[w]
		}
		switch {
		case len(candidates) == 0:
		case len(candidates) == 1:
			f.entities[candidates[0]].sex |= e.sex
			m.entity = candidates[0]
		default:
			if near, ok := f.clear(candidates, recent, paragraph, m.first); ok {
				m.entity = near
				recent[near] = paragraph
			}
		}
	}
}

// clear returns the one candidate mentioned in the paragraph or the one before, or the one whose sex the title before
// the name shows.
func (f *finder) clear(candidates []int, recent map[int]int, paragraph, first int) (int, bool) {
	var sex class
	if first > 0 {
		if c := f.words[first-1].class; c&heTitle != 0 {
			sex = male
		} else if c&sheTitle != 0 {
			sex = female
		}
	}
	found, n := 0, 0
	for _, c := range candidates {
		c = f.root(c)
		e := &f.entities[c]
		if sex != 0 && e.sex != 0 && e.sex&sex == 0 {
			continue
		}
		if last, ok := recent[c]; sex != 0 && e.sex == sex || ok && last >= paragraph-1 {
			found = c
			n++
		}
	}
	return found, n == 1
}

// claim notes that an entity answers to a short name; -1 once two do.
func (f *finder) claim(names map[string]int, name string, e int) {
	other, ok := names[name]
	switch {
	case !ok:
		names[name] = e
	case other >= 0 && f.root(other) != f.root(e):
		names[name] = -1
	}
}

// acronyms ties an acronym to the name before its brackets, or to the one name with its initials.
func (f *finder) acronyms() {
	initials := map[string]int{}
	for i := range f.entities {
		e := &f.entities[i]
		if e.last-e.first < 2 || e.typ == person {
			continue
		}
		f.key = f.key[:0]
		for t := e.first; t < e.last; t++ {
			if f.words[t].capital != none {
				f.key = append(f.key, f.word(t)[0])
			}
		}
		if len(f.key) < 2 {
			continue
		}
		f.claim(initials, string(f.key), i)
	}
	for i := range f.found {
		m := f.found[i]
		e := &f.entities[m.entity]
		if e.last-e.first != 1 || !f.r.Tokens[m.first].AllCaps || f.root(m.entity) != m.entity {
			continue
		}
		full, ok := initials[e.key]
		if i > 0 && f.word(m.first-1) == "(" && f.word(m.last) == ")" && f.found[i-1].last == m.first-1 {
			before := &f.entities[f.found[i-1].entity]
			if before.typ != person && before.last-before.first > 1 && len(e.key) > 1 && strings.HasPrefix(before.key, e.key[:1]) {
				full, ok = f.found[i-1].entity, true
			}
		}
		if ok && full >= 0 && full != m.entity {
			if f.entities[full].votes[organization] > 0 || e.votes[location] < given {
				e.typ = f.entities[full].typ
			}
			f.join(m.entity, full)
		}
	}
}

// shortened ties "the Ministry", "the Column" to the one name of the article that has this head.
func (f *finder) shortened() {
	heads := map[string]int{}
	for i := range f.entities {
		e := &f.entities[i]
		if e.last-e.first < 2 || e.typ == person || e.typ == nationality {
			continue
		}
		f.claim(heads, f.word(e.last-1), i)
		if w := f.word(e.first + 1); w == "of" || w == "for" {
			f.claim(heads, f.word(e.first), i)
		}
	}
	for i := range f.entities {
		e := &f.entities[i]
		if e.last-e.first != 1 || e.typ == person || e.typ == nationality || e.chain != i {
			continue
		}
		c := f.words[e.first].class
		full, ok := heads[e.key]
		if ok && full >= 0 && c&(country|city) == 0 && (c&body != 0 || f.word(e.first-1) == "the") {
			e.typ = f.entities[full].typ
			f.join(i, full)
		}
		// "the Council" of nothing named is a description, whatever its capital.
		e.dropped = !ok && e.typ == organization && c&body != 0 && c&knownBody == 0
	}
}
