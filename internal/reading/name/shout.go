package name

// longestName is the number of words up to which known names are looked for where capitals say nothing.
const longestName = 8

// shouted finds names in headings and in texts all in capitals: those known from elsewhere in the article or from the
// word lists, and what follows a title or a first name.
func (f *finder) shouted() {
	opening := map[string]bool{}
	known := 0 // entities whose first words are in opening
	for i := range f.r.Sentences {
		if !f.shouting[i] {
			continue
		}
		s := &f.r.Sentences[i]
		for t := s.First; t < s.Last; {
			next := t
			for ; known < len(f.entities); known++ {
				opening[f.word(f.entities[known].first)] = true
			}
			if f.words[t].capital != none {
				if opening[f.word(t)] {
					next = f.repeated(t, s.Last)
				}
				if next == t {
					next = f.listed(t, s.Last)
				}
			}
			t = max(next, t+1)
		}
	}
}

// repeated keeps the longest name of the article that begins at a token, and returns its end.
func (f *finder) repeated(t, limit int) int {
	for end := min(limit, t+longestName); end > t; end-- {
		if end == t+1 && f.words[t].class&(common|function|never|title|modifier) != 0 {
			break
		}
		if f.words[end-1].capital == none {
			continue
		}
		f.spell(t, end)
		if e, ok := f.byKey[string(f.key)]; ok {
			f.found = append(f.found, found{first: t, last: end, entity: e})
			return end
		}
	}
	return t
}

// listed keeps the name that the word lists know at a token, a person after a title or first name, a person named in
// full before, or the place of a dateline, and returns its end.
func (f *finder) listed(t, limit int) int {
	if _, n := f.phrase(t, limit); n > 0 {
		return f.settled(t, t+n)
	}
	c := f.words[t].class
	switch {
	case c&title != 0 && f.unknown(t+1, limit):
		end := t + 2
		for end < limit && end < t+4 && f.unknown(end, limit) {
			end++
		}
		return f.shoutedPerson(t+1, end)
	case c&(function|common|never) != 0:
		return t
	case c&(country|city|group|knownBody) != 0 && c&firstName == 0:
		return f.settled(t, t+1)
	case c&firstName != 0 && f.unknown(t+1, limit):
		return f.shoutedPerson(t, t+2)
	case f.surnames[f.word(t)] && f.unknown(t, limit):
		return f.shoutedPerson(t, t+1)
	case f.unknown(t, limit) && f.dateline(t, t+1):
		f.entities[f.add(t, t+1)].typ = location
		return t + 1
	}
	return t
}

// unknown reports whether a capitalised word is in no list that speaks against a name.
func (f *finder) unknown(t, limit int) bool {
	return f.capitalAt(t, limit) && f.words[t].class&(common|function|title|modifier|say|at|body|facility|place|thing|field|country|city|group) == 0
}

func (f *finder) shoutedPerson(first, end int) int {
	e := &f.entities[f.add(first, end)]
	e.vote(person, sure)
	e.typ = person
	if end > first+1 {
		f.surnames[f.surname(e)] = true
	}
	return end
}

// settled keeps a name after the types of all others are settled.
func (f *finder) settled(first, end int) int {
	n := len(f.entities)
	if e := f.add(first, end); e == n {
		f.entities[e].typ, _ = f.guess(first, end)
	}
	return end
}
