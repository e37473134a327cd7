package number

// longest is the number of atoms that one number may have; a longer run of number words is noise.
const longest = 16

type form uint8

const (
	exact form = iota
	vague      // at least lo
	about      // lo, more or less
	share      // a part of a whole
	between
)

// value is a number without the words around it.
type value struct {
	first, next int // atoms
	lo, hi      float64
	form        form
	bare        bool    // a coefficient without a scale word: "two" in "two or three million"
	scale       float64 // the scale words after the coefficient, multiplied; 1 without
	digits      bool
	percent     bool // ends with a per cent sign
}

// values reads a number or a range of two at atom i. Where it returns false, next is the atom to go on with.
func (s *scanner) values(i int) (value, bool) {
	a, ok := s.value(i)
	if !ok {
		return a, false
	}
	if a.form != exact {
		return a, true
	}
	join, word := a.next, s.norm(a.next)
	if join >= len(s.atoms) {
		return a, true
	}
	switch {
	case dash(word) && s.atoms[join].glued:
		if join+1 < len(s.atoms) && !s.atoms[join+1].glued {
			return a, true
		}
	case word == "to" || word == "and" && s.is(i-1, "between") || word == "or" && a.hi < 1e6:
		if word == "to" && s.is(i-1, "from") && !s.is(i-2, "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere") {
			return a, true // a change, not a range
		}
	default:
		return s.of(a), true
	}
	from := join + 1
	if from < len(s.atoms) && currency(s.atoms[from].norm) {
		from++
	}
	if from >= len(s.atoms) || !s.opens(from) {
		return a, true
	}
	b, ok := s.value(from)
	if !ok || b.form != exact || b.percent && a.percent != b.percent && word == "or" {
		return a, true
	}
	if a.bare && !b.bare && a.lo*b.scale < b.hi {
		a.lo *= b.scale
	}
	if !a.digits && dash(word) && b.hi > a.lo+1 {
		return value{first: i, next: b.next}, false // "seven-fifty" is a price or an hour
	}
	if b.hi <= a.lo {
		if dash(word) { // a result, or a designation
			return value{first: i, next: b.next}, false
		}
		return a, true
	}
	if dash(word) && s.is(b.next, "-") && s.atoms[b.next].glued && b.next+1 < len(s.atoms) && s.atoms[b.next+1].kind == digits {
		return value{first: i, next: b.next + 2}, false // a telephone number
	}
	return value{first: i, next: b.next, lo: a.lo, hi: b.hi, form: between, digits: b.digits, percent: b.percent, scale: b.scale}, true
}

// of reads "one in five" and "nine out of ten" as shares.
func (s *scanner) of(a value) value {
	at := a.next
	switch {
	case s.is(at, "in") && a.lo == 1:
		at++
	case s.is(at, "out") && s.is(at+1, "of") || s.is(at, "in") && s.is(at+1, "every"):
		at += 2
	default:
		return a
	}
	if at >= len(s.atoms) || s.atoms[at].norm == "a" || !s.opens(at) {
		return a
	}
	if b, ok := s.value(at); ok && b.form == exact && b.lo > a.lo && !measured(s.norm(b.next)) {
		v := a.lo / b.lo
		return value{first: a.first, next: b.next, lo: v, hi: v, form: share, scale: 1}
	}
	return a
}

// value reads one number at atom i, which opens one.
func (s *scanner) value(i int) (value, bool) {
	v := value{first: i, next: i + 1, scale: 1}
	a := &s.atoms[i]
	switch {
	case a.kind == digits:
		return s.figures(v)
	case scales(a.norm) > 0:
		return s.plural(v)
	case a.norm == "half":
		return s.half(v)
	case a.norm == "several" || a.norm == "few":
		return s.several(v, i)
	case a.norm == "a" || a.norm == "an":
		return s.article(v)
	}
	v.next = i
	return s.words(v, 0)
}

// article reads what follows "a": "a hundred", "a dozen", "a few thousand", "a third of", "a couple of".
func (s *scanner) article(v value) (value, bool) {
	at := v.first + 1
	w := s.norm(at)
	switch {
	case w == "half":
		return s.half(value{first: v.first, next: at + 1, scale: 1})
	case few(w) > 0:
		return s.several(v, at)
	case w == "couple":
		v.next, v.lo, v.form = at+1, 2, about
		if s.is(v.next, "of") && scale(s.norm(v.next+1)) > 0 {
			v.next++
		}
		return s.scaled(v), true
	case w == "score":
		v.next, v.lo, v.hi = at+1, 20, 20
		return v, s.is(at+1, "of")
	case part(w) > 0:
		v.next, v.form = at+1, share
		v.lo = 1 / part(w)
		v.hi = v.lo
		return v, s.is(at+1, "of")
	}
	v.next = at
	return s.words(v, 1)
}

// half reads "half", "half a million", "half of".
func (s *scanner) half(v value) (value, bool) {
	v.lo, v.hi = 0.5, 0.5
	at := v.next
	if s.is(at, "a", "-") {
		at++
	}
	if f := scale(s.norm(at)); f > 0 {
		v.next = at
		return s.scaled(v), true
	}
	v.form = share
	return v, s.is(v.next, "of", "the", "its", "their", "his", "her", "our", "all", "those", "these") &&
		!s.is(v.first-1, "first", "second", "other", "latter", "better", "and")
}

// several reads "several", "a few", "a handful", and scales after them.
func (s *scanner) several(v value, at int) (value, bool) {
	v.lo, v.form, v.next = few(s.norm(at)), vague, at+1
	if s.is(v.next, "of") && scale(s.norm(v.next+1)) > 0 {
		v.next++
	}
	scaled := s.scaled(v)
	// "few" without an article means "not many": no count at all.
	return scaled, at > v.first || s.norm(at) == "several" || scaled.next > v.next
}

// plural reads "dozens", "tens of thousands", "hundreds of millions".
func (s *scanner) plural(v value) (value, bool) {
	w := s.norm(v.first)
	v.lo, v.form = 2*scales(w), vague
	if s.is(v.next, "of", "and") {
		if f := scales(s.norm(v.next + 1)); f > 0 && f >= scales(w) {
			if s.is(v.next, "of") {
				v.lo *= f
			}
			v.next += 2
			return v, true
		}
	}
	if (w == "scores" || w == "tens") && !s.is(v.next, "of", "more") {
		return v, false // results of a game
	}
	return v, w != "tens"
}

// words reads cardinal words from next: "twenty-five", "one hundred and thirty-seven", "two and a half million". The
// group is 1 where "a" stands for it.
func (s *scanner) words(v value, group float64) (value, bool) {
	var total float64
	at, room, top := v.next, 1000.0, 1e15 // what comes next must be less than room, a scale less than top
	if group > 0 {
		room = 0
	}
	v.bare = true
	for limit := v.first + longest; at < len(s.atoms) && at < limit; {
		w := s.norm(at)
		c, f := cardinal(w), scale(w)
		switch {
		case c >= 0 && c < room:
			group += c
			if room = 0; c >= 20 {
				room = 10
			}
		case w == "hundred" && group > 0 && group < 100:
			group, room, v.bare, v.scale = group*100, 100, false, 100
		case f >= 1000 && f < top && group > 0, w == "dozen" && group > 0 && total == 0:
			total, group, room, top = total+group*f, 0, 1000, f
			v.bare, v.scale = false, f
		default:
			at = len(s.atoms)
			continue
		}
		at++
		v.next = at
		// A hyphen or an "and" is taken in only where the number goes on after it.
		if after := cardinal(s.norm(at + 1)); after > 0 && after < room &&
			(room == 10 && s.is(at, "-") && s.atoms[at].glued || !v.bare && s.is(at, "and") && !s.is(v.first-1, "between")) {
			at++
		}
	}
	v.lo = total + group
	v.hi = v.lo
	if v.bare && s.is(v.next, "and") && s.is(v.next+1, "a") && s.is(v.next+2, "half") {
		v.lo += 0.5
		v.next += 3
		v = s.scaled(v)
	}
	return s.perCent(s.fraction(v)), true
}

// scaled multiplies by the scale words at next.
func (s *scanner) scaled(v value) value {
	for n := 0; n < 3; n++ {
		f := scale(s.norm(v.next))
		if f == 0 {
			break
		}
		v.lo *= f
		v.scale *= f
		v.bare = false
		v.next++
	}
	v.hi = v.lo
	return v
}
