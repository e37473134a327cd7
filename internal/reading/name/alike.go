package name

import "strings"

// alike lets names that are short for others take their types: acronyms, and heads such as "the Ministry".
func (f *finder) alike() {
	f.acronyms()
	f.shortened()
}

// claim notes that an entity answers to a short name; -1 once two do.
func claim(names map[string]int, name string, e int) {
	if other, ok := names[name]; !ok {
		names[name] = e
	} else if other != e {
		names[name] = -1
	}
}

// acronyms gives an acronym the type of the name before its brackets, or of the one name with its initials.
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
		claim(initials, string(f.key), i)
	}
	for i := range f.found {
		m := f.found[i]
		e := &f.entities[m.entity]
		if e.last-e.first != 1 || !f.r.Tokens[m.first].AllCaps {
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
		}
	}
}

// shortened gives "the Ministry", "the Column" the type of the one name of the article that has this head.
func (f *finder) shortened() {
	heads := map[string]int{}
	for i := range f.entities {
		e := &f.entities[i]
		if e.last-e.first < 2 || e.typ == person || e.typ == nationality {
			continue
		}
		claim(heads, f.word(e.last-1), i)
		if w := f.word(e.first + 1); w == "of" || w == "for" {
			claim(heads, f.word(e.first), i)
		}
	}
	for i := range f.entities {
		e := &f.entities[i]
		if e.last-e.first != 1 || e.typ == person || e.typ == nationality {
			continue
		}
		c := f.words[e.first].class
		full, ok := heads[e.key]
		if ok && full >= 0 && c&(country|city) == 0 && (c&body != 0 || f.word(e.first-1) == "the") {
			e.typ = f.entities[full].typ
		}
		// "the Council" of nothing named is a description, whatever its capital.
		e.dropped = !ok && e.typ == organization && c&body != 0 && c&knownBody == 0
	}
}
