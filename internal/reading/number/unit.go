package number

import (
	"strings"

	"hearsay/internal/text"
)

// reach is the number of words after a figure among which its noun is looked for.
const reach = 6

// unit is what a figure counts.
type unit struct {
	text.Range
	name     string
	measured bool // not counted one by one: time, weight, distance
}

// unit finds what is counted. It returns false where the figure turns out to be none.
func (s *scanner) unit(f *figure) (unit, bool) {
	at := f.last
	switch {
	case f.money:
		sign := f.first
		for !currency(s.norm(sign)) {
			sign++ // past bounding words
		}
		return s.noun(sign, "", true), true
	case f.percent:
		return unit{name: "%", measured: true, Range: s.sign(f.next)}, true
	case f.form == share:
		return unit{name: "share", measured: true}, true
	case s.is(f.first-1, "aged", "age", "ages") || s.apposed(f):
		return unit{name: "year-old", measured: true}, true
	case s.is(at, "-") && s.atoms[at].glued && at+1 < len(s.atoms) && s.atoms[at+1].glued:
		return s.hyphened(at + 1), s.atoms[at+1].kind == word
	case s.is(at, "-") && s.atoms[at].glued: // "two- and three-storey": the noun is elsewhere
		return unit{}, true
	}
	if at < len(s.atoms) && s.atoms[at].glued && s.atoms[at].kind == word && measured(s.norm(at)) { // "20km"
		return s.noun(at, "", true), true
	}
	if measured(s.norm(at)) {
		if s.is(at+1, "old", "of") && s.is(at, "years", "year") && (s.is(at+1, "old") || s.is(at+2, "age")) {
			return unit{name: "year-old", measured: true, Range: text.Range{Start: s.atoms[at].start, End: s.atoms[at+1].end}}, true
		}
		return s.noun(at, "", true), true
	}
	if n := s.head(at, f.hi == 1 && f.form == exact); n >= 0 {
		return s.noun(n, "", measured(s.norm(n))), true
	}
	// Small numbers joined by a hyphen that count nothing are results or labels.
	if f.form == between && f.digits && f.hi < 20 && dash(s.norm(f.next-2)) {
		return unit{}, false
	}
	return unit{}, true
}

// sign returns the place of the per cent sign that ends before an atom.
func (s *scanner) sign(end int) text.Range {
	first := end - 1
	if s.is(first, "cent") {
		first--
	}
	return text.Range{Start: s.atoms[first].start, End: s.atoms[end-1].end}
}

func (s *scanner) noun(at int, name string, measured bool) unit {
	a := &s.atoms[at]
	if name == "" {
		name = s.r.Text.String()[a.start:a.end]
	}
	return unit{text.Range{Start: a.start, End: a.end}, name, measured}
}

// hyphened reads the unit within a token: "34-year-old", "five-member", "1,000-strong".
func (s *scanner) hyphened(at int) unit {
	if s.is(at, "year") && s.is(at+1, "-") && s.is(at+2, "old", "olds") {
		return unit{name: "year-old", measured: true, Range: text.Range{Start: s.atoms[at].start, End: s.atoms[at+2].end}}
	}
	if s.is(at, "strong", "odd", "some") {
		if n := s.head(at+1, false); n >= 0 && s.is(at, "odd", "some") {
			return s.noun(n, "", false)
		}
		return unit{}
	}
	return s.noun(at, "", measured(s.norm(at)))
}

// apposed reports whether the figure is an age between commas after a name: "Maren Holt, 34, said".
func (s *scanner) apposed(f *figure) bool {
	return f.form == exact && f.bound == isExact && f.digits && f.bare && f.lo >= 1 && f.lo < 120 && s.is(f.first-1, ",") && f.first > 1 &&
		s.atoms[f.first-2].kind == word && s.atoms[f.first-2].upper && !s.heading &&
		(f.last >= len(s.atoms) || s.is(f.last, ",", ".", ")", ";"))
}

// head returns the atom of the noun counted, looking from atom at, or -1. Without a parse, the head is the first word
// that has the form of a plural (of several in a row the last: "weapons inspectors"); for "one", the last word before
// something that cannot belong to the noun phrase.
func (s *scanner) head(at int, single bool) int {
	if s.is(at, "of") {
		at++
		if s.is(at, "the", "those", "these", "its", "his", "her", "their", "our", "my") {
			at++
			if at < len(s.atoms) && (cardinal(s.norm(at)) >= 0 || s.atoms[at].kind == digits) {
				at++
			}
			single = false
		}
	}
	last := -1
	for n := at; n < len(s.atoms) && n < at+reach; n++ {
		a := &s.atoms[n]
		switch {
		case a.norm == "'s" || a.norm == "’s" || a.norm == "'":
			continue
		case n > at && s.is(n, "and", "or") && !single && last < 0, a.norm == "," && n > at && !single && last < 0 && !strings.HasSuffix(s.norm(n-1), "ed"):
			continue // "political, military and intelligence officials"
		case n == at && harmed[a.norm]:
			return n
		case a.kind != word || outside[a.norm], n > at && (cardinal(a.norm) >= 0 || scales(a.norm) > 0):
			return last
		}
		if !single {
			if plural(a.norm) {
				last = n
			} else if last >= 0 {
				return last
			} else if n == at && a.upper && strings.HasSuffix(a.norm, "ese") && (n+1 >= len(s.atoms) || s.atoms[n+1].kind != word || outside[s.norm(n+1)]) {
				return n
			}
			continue
		}
		if n > at && strings.HasSuffix(a.norm, "ed") || strings.HasSuffix(a.norm, "ly") {
			return last
		}
		last = n
	}
	return last
}
