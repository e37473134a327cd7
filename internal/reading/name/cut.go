package name

import "hearsay/internal/evidence"

// cut parts a run of capitals at titles, peoples and places, and keeps the names.
func (f *finder) cut(first, end int) {
	for first < end && (f.words[first].capital == none && !prefixes(f.word(first)) || f.words[first].class&never != 0) {
		first++
	}
	for end > first && f.words[end-1].capital == none {
		end--
	}
	if first >= end {
		return
	}
	// "Minister of Foreign Affairs Ana Rao": the fields belong to the office.
	if f.word(first-1) == "of" && first > 1 && f.words[first-2].class&title != 0 {
		at := first
		for at < end && f.words[at].class&(field|modifier) != 0 || at < end && at > first && f.word(at) == "and" {
			at++
		}
		if at > first {
			f.cut(at, end)
			return
		}
	}
	// "Governor Elin Marsh": a family name that is a place's word too.
	if c := f.words[first].class; end == first+3 && c&title != 0 && c&(heTitle|sheTitle|body|field) == 0 && f.words[first+1].class&(body|place|facility|modifier|field|country|city|group|beforePlace) == 0 &&
		f.words[end-1].class&place != 0 && f.words[end-1].class&(body|facility) == 0 {
		f.keepPerson(first+1, end)
		return
	}
	if !f.headed(first, end) {
		if t := f.lastTitle(first, end); t >= 0 {
			begin := t
			for begin > first && f.words[begin-1].class&(title|modifier) != 0 && f.words[begin-1].class&group == 0 {
				begin--
			}
			f.cut(first, begin)
			if t+1 < end {
				f.keepPerson(t+1, end)
			}
			return
		}
	}
	if _, n := f.phrase(first, end); n > 0 && (first+n == end || !f.headed(first, end)) {
		f.keep(first, first+n)
		f.cut(first+n, end)
		return
	}
	// "Kestrian Shiites", "Russian Metrojet": the people stands by itself, unless a body's name goes on.
	if f.words[first].class&group != 0 && first+1 < end && !f.headed(first, end) && f.words[first].class&firstName == 0 && !f.all(first, end, group) {
		f.keep(first, first+1)
		f.cut(first+1, end)
		return
	}
	if end == first+1 && !f.single(first) {
		return
	}
	f.keep(first, end)
}

// all reports whether every word of a run is of a class.
func (f *finder) all(first, end int, c class) bool {
	for t := first; t < end; t++ {
		if f.words[t].class&c == 0 {
			return false
		}
	}
	return true
}

// headed reports whether a run of several words ends, or begins before "of", in the head of a body's, building's,
// place's or thing's name.
func (f *finder) headed(first, end int) bool {
	if end-first < 2 {
		return false
	}
	last := f.words[end-1].class
	heads := body | facility | place | thing
	if last&heads != 0 && last&(title|firstName) == 0 {
		if end-first == 2 && f.words[first].class&(title|firstName) != 0 && f.words[first].class&(field|modifier) == 0 && last&common == 0 {
			return false // "Mr. Park", "Anna Hill"
		}
		return true
	}
	for t := first + 1; t < end-1; t++ {
		if w := f.word(t); (w == "of" || w == "for" || w == "on") && f.words[t-1].class&heads != 0 && f.words[t-1].class&title == 0 {
			return true
		}
	}
	return false
}

// lastTitle returns the last title in a run, or -1.
func (f *finder) lastTitle(first, end int) int {
	for t := end - 1; t >= first; t-- {
		c := f.words[t].class
		if c&title == 0 || t == end-1 && t > first && (c|f.words[t-1].class)&firstName != 0 && f.words[t-1].class&(title|modifier) == 0 {
			continue // a title for a family name: "Amit Shah", "Anna Judge"
		}
		// "Chief Executive": the title runs on into its modifier.
		for t+1 < end && f.words[t+1].class&modifier != 0 && f.words[t+1].class&title == 0 {
			t++
		}
		return t
	}
	return -1
}

// single reports whether a word standing alone is a name.
func (f *finder) single(t int) bool {
	w, token := &f.words[t], &f.r.Tokens[t]
	if len(token.Norm) < 2 || w.class&(title|function|never) != 0 && w.class&(country|city|group|firstName) == 0 {
		return false
	}
	if w.class&(modifier|beforePlace|field|suffix) != 0 && w.class&(country|city|group|firstName|knownBody|body) == 0 {
		return false
	}
	if w.class&common != 0 && w.class&(country|city|group|firstName|knownBody|body) == 0 {
		return false
	}
	if w.class&(body|facility|place) != 0 && w.class&(knownBody|country|city) == 0 {
		// "the Ministry": short for a longer name; alone it is one only with its capital in the midst of a sentence.
		return w.capital == strong && w.class&body != 0
	}
	return true
}

// keepPerson keeps a person, whose title stands before.
func (f *finder) keepPerson(first, end int) {
	for first < end && (f.words[first].capital == none || f.words[first].class&(function|never) != 0 && f.words[first].class&firstName == 0) {
		first++
	}
	if first >= end {
		return
	}
	if c, n := f.phrase(first, end); c&(country|city) != 0 && first+n == end || end == first+1 && f.words[first].class&(group|body|field) != 0 && f.words[first].class&firstName == 0 {
		f.keep(first, end)
		return
	}
	f.entities[f.add(first, end)].vote(person, sure)
}

// keep adds a name with the votes for its type.
func (f *finder) keep(first, end int) {
	e := f.add(first, end)
	typ, weight := f.guess(first, end)
	if f.dateline(first, end) {
		typ, weight = location, sure
	}
	f.entities[e].vote(typ, weight)
}

// dateline reports whether a name in capitals opens a paragraph and a dash follows soon: "TARN, Belmar (TNA) —".
func (f *finder) dateline(first, end int) bool {
	token := &f.r.Tokens[first]
	if !token.AllCaps || f.r.Paragraphs[token.Paragraph].First != first {
		return false
	}
	for t := end; t < end+10 && t < len(f.r.Tokens) && f.r.Tokens[t].Paragraph == token.Paragraph; t++ {
		switch f.word(t) {
		case "—", "–", "-", "--":
			return true
		}
	}
	return false
}

// kind is a type of mention in a small number.
type kind uint8

const (
	person kind = iota
	organization
	location
	nationality
	site
	goods
	misc
	kinds
)

func (k kind) mention() evidence.MentionType {
	return [...]evidence.MentionType{
		evidence.MentionPerson, evidence.MentionOrganization, evidence.MentionPlace, evidence.MentionNationality,
		evidence.MentionFacility, evidence.MentionProduct, evidence.MentionMisc,
	}[k]
}
