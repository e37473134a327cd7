package timex

import "hearsay/internal/reading"

// digits reads a moment that opens with a digit: a day and a month, an ISO date, a year, a decade.
func (p *parser) digits(at int, w string, h third) (moment, bool) {
	if m, ok := numeric(w); ok {
		m.end = at + 1
		return m, true
	}
	if d, d2 := p.dayOrDays(at); d > 0 && h == whole {
		return p.dayMonth(at, d, d2)
	}
	if len(w) == 5 && w[3:] == "0s" {
		if y, ok := number(w[:4]); ok && y >= 1000 && y < 2200 {
			return moment{kind: yearKind, y: y, y2: y + 9, third: h, end: at + 1}, true
		}
	}
	if ord := ordinal(w); ord > 1 && p.is(at+1, "century") {
		return moment{days: yearsOf(100*ord-99, 100*ord), third: h, end: at + 2}, true
	}
	return p.years(at, w, h)
}

// dayMonth reads "24 August 2004", "24th of August", "7-8 June", "7 and 8 June", "7 to 9 June".
func (p *parser) dayMonth(at, d, d2 int) (moment, bool) {
	next := at + 1
	if d2 == 0 {
		if last := monthDay(p.norm(next + 1)); last > d && p.monthAt(next+2) &&
			(p.is(next, "to", "and", "or") || dash(p.norm(next)) && p.glued(next)) {
			if p.is(next, "and", "or") && last != d+1 {
				// Two days, not a stretch: the second is read on its own.
				y, _ := p.yearAfter(next + 3)
				m, _ := month(p.norm(next + 2))
				return moment{kind: dayKind, y: y, m: m, d: d, end: next}, true
			}
			d2, next = last, next+2
		}
	}
	if p.is(next, "of") {
		next++
	}
	m, _ := month(p.norm(next))
	if m == 0 || !p.upper(next) {
		return moment{}, false
	}
	out := moment{kind: dayKind, m: m, d: d, d2: d2, end: next + 1}
	if y, end := p.yearAfter(out.end); y > 0 {
		out.y, out.end = y, end
	}
	return out, true
}

// years reads "2015", "2015-16", "2009-2011", where it is a year and not a count.
func (p *parser) years(at int, w string, h third) (moment, bool) {
	if len(w) < 4 {
		return moment{}, false
	}
	y, ok := number(w[:4])
	if !ok || y < 1000 || y >= 2200 {
		return moment{}, false
	}
	m := moment{kind: yearKind, y: y, third: h, end: at + 1}
	tail := ""
	switch {
	case len(w) == 4:
		if (dash(p.norm(at+1)) || p.is(at+1, "/")) && p.glued(at+1) && p.glued(at+2) {
			tail = p.norm(at + 2)
			m.end = at + 3
		}
	case w[4] == '-' || w[4] == '/':
		tail = w[5:]
		if tail == "" {
			return m, false
		}
	default:
		return m, false
	}
	if tail != "" {
		last, ok := number(tail)
		if ok && len(tail) == 2 {
			last += y / 100 * 100
		}
		switch {
		case ok && last > y && last < 2200 && (len(tail) == 2 || len(tail) == 4):
			m.y2 = last
		case len(w) == 4:
			m.end = at + 1 // a dash between two parts of the sentence
		default:
			return m, false
		}
	}
	return m, h != whole || p.yearly(at, y)
}

// yearly reports whether four digits stand where a year does.
func (p *parser) yearly(at, y int) bool {
	switch p.norm(at - 1) {
	case "in", "since", "until", "till", "during", "from", "of", "by", "early", "late", "mid", "circa", "summer", "winter", "spring", "fall",
		"autumn", "before", "after", "between", "through", "throughout", "and", "to", "election", "c.":
		if p.is(at-1, "of", "by", "and", "to", "from", "after", "before") && p.counted(at+1) {
			return false // "an army of 2000 soldiers"
		}
		return !p.is(at-2, "up", "close") || !p.is(at-1, "to")
	case "than", "least", "most", "about", "around", "nearly", "almost", "over", "some", "roughly", "approximately", "as", "exceeding",
		"under", "$", "€", "£", "¥", "#", "no.", "number", "flight", "route", "highway", "resolution", "room", "page", "+", "model", "/", ".", "pm", "am":
		return false
	}
	if y < 1900 || y >= 2100 || p.counted(at+1) && !p.is(at-1, "the", "'s", "its", "their", "his", "her", "this", "that") {
		return false
	}
	return !p.glued(at) || p.tokens[at-1].Kind == reading.Punctuation || p.tokens[at-1].Kind == reading.QuoteMark
}

// counted reports whether the word at a token can be what a number counts: lower case and of the form of a plural.
func (p *parser) counted(at int) bool {
	w := p.norm(at)
	if len(w) < 3 || p.upper(at) {
		return false
	}
	switch w {
	case "people", "men", "women", "children", "troops", "percent", "per", "million", "billion", "thousand", "%", "dead", "feet", "police":
		return true
	case "was", "has", "is", "this", "his", "its", "as", "us", "when", "election", "elections", "says", "does":
		return false
	}
	return w[len(w)-1] == 's' && w[len(w)-2] != 's' && w != "'s"
}

// nineties reads "'90s": the nearest decade that has begun.
func (p *parser) nineties(at int, w string) (moment, bool) {
	m := moment{end: at + 1}
	if p.today.IsZero() || w[1] < '0' || w[1] > '9' {
		return m, true
	}
	y := p.today.Year()/100*100 + int(w[1]-'0')*10
	if y > p.today.Year() {
		y -= 100
	}
	m.days = yearsOf(y, y+9)
	return m, true
}

// numeric reads 2031-05-14, with a time behind a T or without, 14/05/2031, 05/14/2031 and 14.05.2031. Where day and
// month cannot be told apart, the days stay unresolved.
func numeric(w string) (moment, bool) {
	if len(w) >= 10 && w[4] == '-' && w[7] == '-' && (len(w) == 10 || w[10] == 't') {
		y, ok1 := number(w[:4])
		m, ok2 := number(w[5:7])
		d, ok3 := number(w[8:10])
		if ok1 && ok2 && ok3 && valid(y, m, d) {
			return moment{days: dayOf(day(y, m, d))}, true
		}
		return moment{}, false
	}
	if len(w) < 6 || len(w) > 10 {
		return moment{}, false
	}
	var parts [3]int
	n, begin := 0, 0
	var mark byte
	for i := 0; i <= len(w); i++ {
		if i < len(w) && w[i] >= '0' && w[i] <= '9' {
			continue
		}
		v, ok := number(w[begin:i])
		if !ok || n > 2 || i < len(w) && (w[i] != '/' && w[i] != '.' && w[i] != '-' || mark != 0 && w[i] != mark) {
			return moment{}, false
		}
		if i < len(w) {
			mark = w[i]
		}
		parts[n] = v
		n++
		begin = i + 1
	}
	a, b, y := parts[0], parts[1], parts[2]
	if n != 3 || a > 31 || b > 31 || a < 1 || b < 1 || a > 12 && b > 12 {
		return moment{}, false
	}
	if y < 100 {
		return moment{}, mark == '/' // which century is not said
	}
	if y < 1000 {
		return moment{}, false
	}
	switch {
	case (a > 12 || mark == '.' || a == b) && valid(y, b, a): // with points, the day always comes first
		return moment{days: dayOf(day(y, b, a))}, true
	case b > 12 && valid(y, a, b):
		return moment{days: dayOf(day(y, a, b))}, true
	}
	return moment{}, a <= 12 && b <= 12
}
