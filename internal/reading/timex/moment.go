package timex

import "hearsay/internal/reading"

// kind is how sharp a moment is.
type kind uint8

const (
	fixed kind = iota // its days are known already, or never will be
	dayKind
	weekdayKind
	monthKind
	seasonKind
	yearKind
)

// moment is an expression before it is tied to the article's day. Parts that the text does not state are 0.
type moment struct {
	kind
	y, m, d int
	y2, d2  int // the last year or day of a short range ("2015-16", "24-26 August")
	weekday int
	third   third
	days    days // of a fixed one
	end     int  // the token after it
}

// moment reads one calendar expression at a token.
func (p *parser) moment(at int) (moment, bool) {
	if at >= len(p.tokens) {
		return moment{}, false
	}
	if at == p.carried.at {
		return p.carried.moment, true
	}
	w, h := p.cut(at)
	switch c := w[0]; {
	case c >= '0' && c <= '9':
		return p.digits(at, w, h)
	case c == '\'' && len(w) == 4 && w[2] == '0' && w[3] == 's':
		return p.nineties(at, w)
	}
	if m, short := month(w); m > 0 && (p.upper(at) || h != whole) {
		return p.months(at, moment{kind: monthKind, m: m, third: h, end: at + 1}, short)
	}
	if d := weekday(w); d >= 0 && p.upper(at) {
		return p.weekdays(at, moment{kind: weekdayKind, weekday: d, end: at + 1})
	}
	if m := season(w); m > 0 {
		return p.seasons(at, moment{kind: seasonKind, m: m, third: h, end: at + 1})
	}
	return moment{}, false
}

// cut parts "mid-2017" into its year and its third. The word is never empty.
func (p *parser) cut(at int) (string, third) {
	w := p.tokens[at].Norm
	if len(w) > 5 && (w[0] == 'm' || w[0] == 'e' || w[0] == 'l') {
		for _, prefix := range [...]string{"mid-", "early-", "late-"} {
			if len(w) > len(prefix) && w[:len(prefix)] == prefix {
				return w[len(prefix):], thirdOf(prefix[:len(prefix)-1])
			}
		}
	}
	if w == "" {
		return " ", whole
	}
	return w, whole
}

// months reads on after a month's name: a day, days, a year.
func (p *parser) months(at int, m moment, short bool) (moment, bool) {
	next := m.end
	if p.is(next, "the") && ordinal(p.norm(next+1)) > 0 {
		next++
	}
	if d, d2 := p.dayOrDays(next); d > 0 && m.third == whole {
		m.kind, m.d, m.d2, m.end = dayKind, d, d2, next+1
		if last := monthDay(p.norm(next + 2)); d2 == 0 && last > d && (p.is(next+1, "to", "through") || dash(p.norm(next+1)) && p.glued(next+1)) && !p.monthAt(next+3) {
			m.d2, m.end = last, next+3
		}
		if y, end := p.yearAfter(m.end); y > 0 {
			m.y, m.end = y, end
			return m, true
		}
		p.carry(&m)
		return m, true
	}
	if y, end := p.yearAfter(m.end); y > 0 && (end == m.end+1 || !short) {
		m.y, m.end = y, end
		return m, true
	}
	return m, !short && (m.third != whole || p.bareMonth(at, m.m))
}

// carry looks for a second day of the same month: "August 7 and 19".
func (p *parser) carry(m *moment) {
	at := m.end
	if !p.is(at, "and", "or") || m.d2 > 0 {
		return
	}
	d := monthDay(p.norm(at + 1))
	if d <= m.d {
		return
	}
	y, end := p.yearAfter(at + 2)
	if y == 0 && at+2 < len(p.tokens) && p.tokens[at+2].Kind == reading.Word {
		return // "on August 7 and 19 people died"
	}
	m.y = y
	if d == m.d+1 {
		m.d2, m.end = d, end
		return
	}
	p.carried.at, p.carried.moment = at+1, moment{kind: dayKind, y: y, m: m.m, d: d, end: end}
}

// dayOrDays reads "24", "24th" or "24-26" in one token.
func (p *parser) dayOrDays(at int) (d, d2 int) {
	w := p.norm(at)
	for i := 1; i < len(w)-1 && i < 5; i++ {
		if w[i] == '-' {
			d, d2 = monthDay(w[:i]), monthDay(w[i+1:])
			if d > 0 && d2 > d {
				return d, d2
			}
			return 0, 0
		}
	}
	return monthDay(w), 0
}

// yearAfter reads a year, after a comma or not, and returns the token after it; where there is none, 0 and at.
func (p *parser) yearAfter(at int) (y, end int) {
	next := at
	if p.is(next, ",") {
		next++
	}
	if p.is(next, "of") && next == at {
		next++
	}
	if y, ok := number(p.norm(next)); ok && y >= 1000 && y < 2200 {
		return y, next + 1
	}
	return 0, at
}

func (p *parser) monthAt(at int) bool {
	m, _ := month(p.norm(at))
	return m > 0 && p.upper(at)
}

// bareMonth reports whether a month's name without day or year is one, and not the name of a person or place, a verb or
// a march.
func (p *parser) bareMonth(at, m int) bool {
	switch p.norm(at - 1) {
	case "in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "between", "during", "before", "after",
		"through", "throughout", "around":
		return true
	case "by", "from", "of", "and", "or", "to", "for", "–", "-":
		return m != 3 && m != 4 && m != 5 && m != 6 && m != 8 || !p.upper(at+1) // "and June Carter"
	case "the", "a", "an", "'s", "’s", "its", "their", "his", "her":
		return m != 5 && m != 3 && !p.upper(at+1)
	}
	switch m {
	case 3, 4, 5, 6, 8: // March, April, May, June, August: names and verbs too
		return false
	}
	return true
}

// weekdays reads on after a weekday: a date that says the same day, a part of the day, a week.
func (p *parser) weekdays(at int, m moment) (moment, bool) {
	if p.is(at-1, "good", "black", "bloody", "ash", "palm", "easter", "super", "cyber", "holy", "every", "each", "giving") ||
		p.upper(at+1) && p.is(at+1, "times", "telegraph", "herald", "mail", "post", "mirror", "express", "star", "independent", "tribune", "school", "league") {
		return m, false
	}
	next := at + 1
	if p.is(next, ",") {
		next++
	}
	if next < len(p.tokens) && weekday(p.norm(next)) < 0 {
		if exact, ok := p.moment(next); ok && (exact.kind == dayKind || exact.kind == fixed && !exact.days.from.IsZero()) {
			return exact, true
		}
	}
	next = at + 1
	if p.is(next, "of") {
		next++
	}
	if p.is(next, "this", "last", "next") && p.is(next+1, "week") {
		n := map[string]int{"this": 0, "last": -1, "next": 1}[p.norm(next)]
		m.kind, m.end = fixed, next+2
		if !p.today.IsZero() {
			m.days = dayOf(weekUnit.around(p.today, n).from.AddDate(0, 0, (m.weekday+6)%7))
		}
		return m, true
	}
	m.end = p.partOfDay(at + 1)
	return m, true
}

// partOfDay takes in "night" after a day.
func (p *parser) partOfDay(at int) int {
	if daypart(p.norm(at)) {
		return at + 1
	}
	return at
}

// seasons reads "fall 2015", "the fall of 2015", "winter of 2015-16".
func (p *parser) seasons(at int, m moment) (moment, bool) {
	next := m.end
	if p.is(next, "of", "in") {
		next++
	}
	w := p.norm(next)
	y, ok := number(w)
	if len(w) == 7 && (w[4] == '-' || w[4] == '/') {
		y, ok = number(w[:4])
		y2, ok2 := number(w[5:])
		if ok2 && y2 == (y+1)%100 {
			m.y2 = y + 1
		}
	}
	if !ok || y < 1000 || y >= 2200 {
		return m, false
	}
	m.y, m.end = y, next+1
	return m, true
}
