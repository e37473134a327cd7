package name

// entity is one name of the article, wherever it stands.
type entity struct {
	key         string
	first, last int // tokens of its first place
	votes       [kinds]int
	typ         kind
	dropped     bool // no name after all
}

func (e *entity) vote(k kind, weight int) { e.votes[k] += weight }

// add notes a name and returns its entity.
func (f *finder) add(first, end int) int {
	f.spell(first, end)
	e, ok := f.byKey[string(f.key)]
	if !ok {
		e = len(f.entities)
		f.entities = append(f.entities, entity{key: string(f.key), first: first, last: end})
		f.byKey[f.entities[e].key] = e
	}
	f.found = append(f.found, found{first: first, last: end, entity: e})
	return e
}

// spell writes the key of a name: its words in lower case, the full stops of acronyms left out.
func (f *finder) spell(first, end int) {
	f.key = f.key[:0]
	for t := first; t < end; t++ {
		if t > first {
			f.key = append(f.key, ' ')
		}
		w := f.word(t)
		for i := 0; i < len(w); i++ {
			if w[i] != '.' || len(w) == 2 {
				f.key = append(f.key, w[i])
			}
		}
	}
}

// settle gives every name the type that most speaks for, and makes single words that begin or end a person's full name
// persons: in much of the world the family name comes first.
func (f *finder) settle() {
	f.derive()
	surnames := f.surnames
	for i := range f.entities {
		e := &f.entities[i]
		best := 0
		for k, v := range e.votes {
			if v > best {
				best, e.typ = v, kind(k)
			}
		}
		if e.typ == person && e.last-e.first > 1 {
			surnames[f.surname(e)], surnames[f.word(e.first)] = true, true
		}
	}
	f.recover()
	for i := range f.entities {
		e := &f.entities[i]
		if e.last-e.first == 1 && surnames[f.word(e.first)] && e.votes[location]+e.votes[organization]+e.votes[nationality] < sure {
			e.typ = person
		}
	}
}

// derive takes a word and the same word with the ending of a people's name, both standing in the article, for a place
// and its people: "Tarvessa" and "Tarvessan".
func (f *finder) derive() {
	for i := range f.entities {
		e := &f.entities[i]
		if e.last-e.first != 1 || len(e.key) < 4 {
			continue
		}
		for _, s := range [...]string{"n", "an", "ian", "i", "ese", "ish", "er", "ite"} {
			f.key = append(append(f.key[:0], e.key...), s...)
			people, ok := f.byKey[string(f.key)]
			if !ok {
				f.key = append(f.key, 's')
				people, ok = f.byKey[string(f.key)]
			}
			if ok && e.votes[person] < sure && f.entities[people].votes[person] < sure {
				e.vote(location, sure)
				f.entities[people].vote(nationality, sure)
			}
		}
	}
}

// recover finds bare family names that are words too and were passed over: "Park said".
func (f *finder) recover() {
	if len(f.surnames) == 0 {
		return
	}
	n := len(f.found)
	at := 0
	for i := range f.r.Sentences {
		s := &f.r.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			for at < n && f.found[at].last <= t {
				at++
			}
			if f.shouting[i] || f.words[t].capital == none || at < n && f.found[at].first <= t || !f.surnames[f.word(t)] {
				continue
			}
			if c := f.words[t].class; c&(function|never) != 0 || c&common != 0 && f.words[t].capital == weak {
				continue
			}
			f.entities[f.add(t, t+1)].vote(person, sure)
		}
	}
}

// surname returns the family name of a person: the last word, generational suffixes left out.
func (f *finder) surname(e *entity) string {
	t := e.last - 1
	for t > e.first && f.words[t].class&suffix != 0 {
		t--
	}
	return f.word(t)
}
