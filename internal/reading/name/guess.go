package name

import "strings"

// Weights of votes for a type.
const (
	hint  = 1  // shape
	clue  = 3  // what stands around
	sure  = 12 // a word list, a head word
	given = 40 // the name is in a list itself
)

// guess returns the type that a name's own words, or else its surroundings, or else its shape, speak for.
func (f *finder) guess(first, end int) (kind, int) {
	n := end - first
	head, tail := f.words[first].class, f.words[end-1].class
	if c, size := f.phrase(first, end); size == n && c != 0 {
		return typeOf(c), given
	}
	if n == 1 {
		if c := head & (country | city | group | knownBody | thing | product); c != 0 {
			if head&firstName != 0 && head&group == 0 {
				return typeOf(c), clue
			}
			return typeOf(c), given
		}
	}
	if n > 1 {
		if k, ok := f.byHead(first, end); ok {
			return k, sure
		}
		switch {
		case head&facility != 0 && head&(body|firstName) == 0, head&(facility|place) != 0 && len(f.word(end-1)) == 1:
			return site, clue // "Hotel Belmar", "Hall B"
		case tail&suffix != 0:
			return person, sure
		case head&firstName != 0 && head&(country|city) == 0:
			return person, sure
		case head&beforePlace != 0 && head&particle == 0, head&(country|city) != 0 && tail&(country|city) != 0:
			return location, clue
		}
		for t := first + 1; t < end; t++ {
			if w := f.word(t); len(w) == 2 && w[1] == '.' {
				return person, clue
			}
			if f.words[t].class&particle != 0 && f.words[t].capital == none {
				return person, clue
			}
		}
		if head&firstName != 0 {
			return person, clue
		}
	} else if head&body != 0 && head&firstName == 0 {
		return organization, sure
	} else if head&firstName != 0 {
		return person, clue
	} else if w := f.word(first); people(w) && !f.words[first].plain {
		return nationality, clue
	}
	if k, ok := f.around(first, end); ok {
		return k, clue
	}
	return f.shape(first, end), hint
}

func typeOf(c class) kind {
	switch {
	case c&group != 0:
		return nationality
	case c&(country|city) != 0:
		return location
	case c&(knownBody|body) != 0:
		return organization
	case c&facility != 0:
		return site
	case c&place != 0:
		return location
	case c&product != 0:
		return goods
	}
	return misc
}

// byHead reads the type off the head word: the last, or the one before "of", "for" or a bracket.
func (f *finder) byHead(first, end int) (kind, bool) {
	at := end - 1
	for t := first + 1; t < end-1; t++ {
		if w := f.word(t); w == "of" || w == "for" || w == "on" {
			at = t - 1
			break
		}
	}
	c := f.words[at].class
	switch {
	case c&title != 0 || c&firstName != 0 && at > first:
		return 0, false
	case at == first && end-first == 2 && f.words[end-1].class&(body|facility|place|thing) == 0:
		return 0, false
	case end-first == 2 && f.words[first].class&firstName != 0 && f.words[first].class&(country|city|group) == 0 && c&common == 0 && c&(place|facility) != 0:
		return 0, false // "Anna Hill"
	}
	switch {
	case c&body != 0 && c&(place|facility) == 0, c&knownBody != 0:
		return organization, true
	case c&facility != 0 && (c&body == 0 || f.word(end) != "said"):
		return site, true
	case c&place != 0:
		return location, true
	case c&body != 0:
		return organization, true
	case c&thing != 0:
		return misc, true
	case c&group != 0 && end-first > 1:
		return nationality, true
	}
	return 0, false
}

// shape guesses from the looks of a name that nothing else speaks for.
func (f *finder) shape(first, end int) kind {
	caps := 0
	if strings.HasSuffix(f.word(end-1), "ism") {
		return misc
	}
	for t := first; t < end; t++ {
		if f.r.Tokens[t].AllCaps {
			caps++
		}
		if c := f.words[t].class; c&(field|body|modifier|common|country|city|group) != 0 && end-first > 1 && c&firstName == 0 {
			return organization
		}
	}
	switch n := end - first; {
	case n == 1 && caps == 1:
		return organization
	case caps == n || n > 4:
		return organization
	case n > 1:
		return person
	}
	raw := f.r.Text.Cut(f.r.Tokens[first].Range)
	for _, c := range raw[1:] {
		if c >= 'A' && c <= 'Z' && !strings.HasPrefix(raw, "Mc") && !strings.ContainsAny(raw, "-'’") {
			return organization // camel case
		}
	}
	switch f.word(first - 1) {
	case "of", "to", "from", "into", "for", "between", ",", "(", "and", "or", "at":
		return location
	}
	return person
}
