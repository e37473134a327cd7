package number

import (
	"strconv"
	"strings"
)

// figures reads a number that opens with digits, with what is glued to it and the scale words after it.
func (s *scanner) figures(v value) (value, bool) {
	a := &s.atoms[v.first]
	n, ok := parse(a.norm)
	v.lo, v.hi, v.digits, v.bare = n, n, true, true
	if v.next < len(s.atoms) && s.atoms[v.next].glued && s.atoms[v.next].kind == word && s.atoms[v.next].token == a.token {
		switch suffix := s.norm(v.next); {
		case suffix == "m" && (s.money(v.first) || plural(s.norm(v.next+1))):
			v.lo, v.hi, v.scale, v.bare = n*1e6, n*1e6, 1e6, false
			v.next++
		case suffix == "k":
			v.lo, v.hi, v.scale, v.bare = n*1e3, n*1e3, 1e3, false
			v.next++
		case scale(suffix) > 0:
		case measured(suffix):
			return v, ok
		default: // ordinals, decades, times, models
			v.next++
			return v, false
		}
	}
	v = s.scaled(v)
	if s.is(v.next, "-") && s.atoms[v.next].glued && scale(s.norm(v.next+1)) > 0 { // "a 12-million budget"
		v.next++
		v = s.scaled(v)
	}
	return s.perCent(s.fraction(v)), ok
}

// fraction turns "two" before "-thirds" or "thirds of" into a share.
func (s *scanner) fraction(v value) value {
	at := v.next
	hyphen := s.is(at, "-") && s.atoms[at].glued
	if hyphen {
		at++
	}
	p := part(s.norm(at))
	if !v.bare || v.digits || p <= v.lo || !hyphen && !s.is(at+1, "of", "the", "majority") {
		return v
	}
	v.lo /= p
	v.hi, v.form, v.next = v.lo, share, at+1
	return v
}

// perCent takes in "%", "percent", "per cent" and "pc".
func (s *scanner) perCent(v value) value {
	switch {
	case v.form != exact:
	case s.is(v.next, "%", "percent", "pct"):
		v.percent, v.next = true, v.next+1
	case s.is(v.next, "per") && s.is(v.next+1, "cent"):
		v.percent, v.next = true, v.next+2
	}
	return v
}

// parse reads digits with commas before every three and at most one point. Leading zeros mark a code, not a number.
func parse(w string) (float64, bool) {
	whole, decimals, point := strings.Cut(w, ".")
	if len(w) > 24 || strings.ContainsAny(decimals, ".,") || len(whole) > 1 && whole[0] == '0' {
		return 0, false
	}
	if at := strings.IndexByte(whole, ','); at >= 0 {
		if at > 3 || (len(whole)-at)%4 != 0 {
			return 0, false
		}
		var b [24]byte
		n := 0
		for i := 0; i < len(whole); i++ {
			if (i-at)%4 == 0 && i >= at {
				if whole[i] != ',' {
					return 0, false
				}
				continue
			}
			if whole[i] == ',' {
				return 0, false
			}
			b[n] = whole[i]
			n++
		}
		if point {
			n += copy(b[n:], w[len(whole):])
		}
		w = string(b[:n])
	}
	v, err := strconv.ParseFloat(w, 64)
	return v, err == nil
}
