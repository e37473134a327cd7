package number

// The bounds of [reading.Number].
const (
	isExact  = "exact"
	atLeast  = "at_least"
	moreThan = "more_than"
	atMost   = "at_most"
	lessThan = "less_than"
	isAbout  = "about"
	isRange  = "between"
	isVague  = "vague"
)

// figure is a value with the words that bound it.
type figure struct {
	value
	first, last int // atoms, half-open
	bound       string
	money       bool
	min, max    *float64
}

type phrase struct {
	words []string // before the last one
	bound string
}

// bounding lists the phrases that may stand before a number, by their last word, longest first.
var bounding = map[string][]phrase{
	"least": {{[]string{"at"}, atLeast}},
	"most":  {{[]string{"at"}, atMost}},
	"than": {
		{[]string{"no", "fewer"}, atLeast}, {[]string{"no", "less"}, atLeast}, {[]string{"not", "less"}, atLeast},
		{[]string{"not", "fewer"}, atLeast}, {[]string{"no", "more"}, atMost}, {[]string{"not", "more"}, atMost},
		{[]string{"slightly", "more"}, moreThan}, {[]string{"slightly", "less"}, lessThan},
		{[]string{"more"}, moreThan}, {[]string{"greater"}, moreThan}, {[]string{"higher"}, moreThan},
		{[]string{"better"}, moreThan}, {[]string{"fewer"}, lessThan}, {[]string{"less"}, lessThan}, {[]string{"lower"}, lessThan},
	},
	"to": {{[]string{"up"}, atMost}, {[]string{"close"}, isAbout}},
	"as": {
		{[]string{"as", "many"}, atMost}, {[]string{"as", "much"}, atMost}, {[]string{"as", "high"}, atMost},
		{[]string{"as", "few"}, atLeast}, {[]string{"as", "little"}, atLeast},
	},
	"of": {
		{[]string{"in", "excess"}, moreThan}, {[]string{"north"}, moreThan}, {[]string{"upwards"}, atLeast},
		{[]string{"upward"}, atLeast}, {[]string{"a", "minimum"}, atLeast}, {[]string{"a", "maximum"}, atMost},
	},
	"over":          {{[]string{"just"}, moreThan}, {[]string{"well"}, moreThan}, {nil, moreThan}},
	"above":         {{[]string{"just"}, moreThan}, {[]string{"well"}, moreThan}, {nil, moreThan}},
	"exceeding":     {{nil, moreThan}},
	"under":         {{[]string{"just"}, lessThan}, {nil, lessThan}},
	"below":         {{[]string{"just"}, lessThan}, {nil, lessThan}},
	"about":         {{nil, isAbout}},
	"around":        {{nil, isAbout}},
	"approximately": {{nil, isAbout}},
	"roughly":       {{nil, isAbout}},
	"nearly":        {{nil, isAbout}},
	"almost":        {{nil, isAbout}},
	"some":          {{nil, isAbout}},
	"circa":         {{nil, isAbout}},
	"~":             {{nil, isAbout}},
	"≈":             {{nil, isAbout}},
	"estimated":     {{[]string{"an"}, isAbout}},
}

// bounds takes in the currency sign and the bounding words on both sides of a value that opens at atom i.
func (s *scanner) bounds(i int, v value) figure {
	f := figure{value: v, first: i, last: v.next}
	if s.money(i) {
		f.money = true
		f.first--
		for f.first > 0 && s.atoms[f.first].glued && s.atoms[f.first-1].kind == word && s.atoms[f.first-1].token == s.atoms[f.first].token {
			f.first-- // "US" in "US$5"
		}
	}
	if s.minus(f.first) && f.form == exact {
		f.first--
		f.lo, f.hi = -f.lo, -f.hi
	}
	if v.form == between && s.is(f.first-1, "between") {
		f.first--
	}
	for n := 0; n < 2; n++ { // "at least some 30"
		p, ok := s.bounded(f)
		if !ok {
			break
		}
		if f.bound == "" || f.bound == isAbout {
			f.bound = p.bound
		}
		f.first -= len(p.words) + 1
	}
	s.after(&f)
	if f.bound == "" || f.bound == isAbout {
		switch f.form {
		case vague:
			f.bound = isVague
		case between:
			f.bound = isRange
		case about:
			f.bound = isAbout
		}
	}
	if f.bound == "" {
		f.bound = isExact
	}
	return f
}

// minus reports whether a minus stands right before atom i and white space before that.
func (s *scanner) minus(i int) bool {
	if i > 0 && s.atoms[i].kind == digits && s.atoms[i].glued && s.is(i-1, "-", "−") && !s.atoms[i-1].glued {
		return true
	}
	return false
}

// bounded finds the phrase that ends before the figure.
func (s *scanner) bounded(f figure) (phrase, bool) {
	w := s.norm(f.first - 1)
	if (w == "under" || w == "below" || w == "above") && !f.digits {
		return phrase{}, false // "under one roof"
	}
	if w == "over" && duration(s.norm(f.next)) {
		return phrase{}, false // "over three days": during
	}
search:
	for _, p := range bounding[w] {
		for n, want := range p.words {
			if s.norm(f.first-1-len(p.words)+n) != want {
				continue search
			}
		}
		return p, true
	}
	return phrase{}, false
}

// after takes in "or so", "or more", "or fewer", "+" and "-plus".
func (s *scanner) after(f *figure) {
	at := f.next
	if at >= len(s.atoms) {
		return
	}
	switch {
	case s.is(at, "or") && s.is(at+1, "so"):
		f.bound, f.last = isAbout, at+2
	case s.is(at, "or") && s.is(at+1, "more", "higher"):
		f.bound, f.last = atLeast, at+2
	case s.is(at, "or") && s.is(at+1, "fewer", "less", "lower"):
		f.bound, f.last = atMost, at+2
	case s.is(at, "+") && s.atoms[at].glued:
		f.bound, f.last = atLeast, at+1
	case s.is(at, "-") && s.atoms[at].glued && s.is(at+1, "plus"):
		f.bound, f.last = atLeast, at+2
	}
}

// close sets the bounds once the unit is known: "more than 95" people are 96, but more than 95 tonnes are not 96.
func (f *figure) close(u unit) {
	step := 1.0
	if u.measured || f.money || f.percent || f.form == share || f.lo != float64(int64(f.lo)) || f.hi != float64(int64(f.hi)) {
		step = 0
	}
	lo, hi := f.lo, f.hi
	switch f.bound {
	case atLeast:
		f.min = &lo
	case moreThan:
		lo += step
		f.min = &lo
	case atMost, lessThan:
		if f.form == vague {
			f.bound = isVague // "up to several hundred" has no sharp end on either side
			return
		}
		if f.bound == lessThan {
			hi -= step
		}
		f.max = &hi
	case isVague:
		f.min = &lo
	default:
		f.min, f.max = &lo, &hi
	}
}

// money reports whether a currency sign or code stands before atom i.
func (s *scanner) money(i int) bool { return i > 0 && currency(s.norm(i-1)) }

func currency(w string) bool {
	switch w {
	case "$", "€", "£", "¥", "₹", "₽", "₺", "₩", "₪", "us$", "a$", "c$", "hk$", "nz$", "s$", "r$",
		"usd", "eur", "gbp", "chf", "jpy", "cny", "rs", "rs.", "rm":
		return true
	}
	return false
}
