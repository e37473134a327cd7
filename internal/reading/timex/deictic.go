package timex

import "time"

// relative reads "last month", "this Friday", "the past three weeks", "next March", "that year". The expression opens
// at first, which is at or the "the" before it.
func (p *parser) relative(first, at int) (match, bool) {
	w, next := p.norm(at), p.norm(at+1)
	known := !p.today.IsZero()
	u, many := unitOf(next)
	if w == "that" || w == "same" {
		return match{end: at + 2}, u != noUnit && !many || next == "night" || next == "morning" || next == "evening"
	}
	if w == "this" && (next == "past" || next == "coming") {
		return p.relative(first-1, at+1) // "this past Friday", "this past week"
	}
	if n := count(next); n >= 0 && next != "one" && w != "this" {
		return p.run(at, n)
	}
	m := match{end: at + 2}
	step := map[string]int{"last": -1, "past": -1, "next": 1, "coming": 1}[w]
	switch {
	case u == dayUnit || many && u != noUnit:
		return m, first != at && w == "next" && !many // "the next day"
	case u != noUnit && first != at && (w == "next" || u == centuryUnit):
		return m, true // "the next week": after what? "The last century": a hundred years, or the one before this?
	case u != noUnit && (w == "past" || w == "coming" || first != at):
		if known {
			m.days = u.back(p.today, -step)
		}
		return m, true
	case u != noUnit:
		if known {
			m.days = u.around(p.today, step)
		}
		return m, true
	case w == "last" && next == "night", w == "this" && daypart(next):
		if known {
			m.days = dayUnit.around(p.today, step)
		}
		return m, true
	}
	if d := weekday(next); d >= 0 && p.upper(at+1) {
		m.end = p.partOfDay(m.end)
		if known {
			m.days = dayOf(p.weekday(d, w))
		}
		return m, true
	}
	if p.monthAt(at+1) || season(next) > 0 {
		return p.cycle(at, step)
	}
	return match{}, false
}

// run reads "past three weeks", "next few days" at the word that gives the direction.
func (p *parser) run(at, n int) (match, bool) {
	end := at + 2
	if p.is(end, "hundred", "thousand", "and") {
		return match{}, false
	}
	u, many := unitOf(p.norm(end))
	if u == noUnit || !many && n != 1 {
		return match{}, false
	}
	m := match{end: end + 1}
	if n == 0 || p.today.IsZero() || u == weekendUnit {
		return m, true
	}
	if p.is(at, "next", "coming") {
		n = -n
	}
	m.days = u.back(p.today, n)
	return m, true
}

// weekday returns the day that "last", "this" or "next" with a weekday means.
func (p *parser) weekday(d int, w string) time.Time {
	switch n := int(p.today.Weekday()); w {
	case "last", "past":
		return p.today.AddDate(0, 0, -((n-d+6)%7 + 1))
	case "next":
		return weekUnit.around(p.today, 1).from.AddDate(0, 0, (d+6)%7)
	case "coming":
		return p.today.AddDate(0, 0, (d-n+6)%7+1)
	}
	return weekUnit.around(p.today, 0).from.AddDate(0, 0, (d+6)%7)
}

// cycle reads "last March", "next summer": the last one that is over, the next one that has not begun.
func (p *parser) cycle(at, step int) (match, bool) {
	m := match{end: at + 2}
	month, _ := month(p.norm(at + 1))
	size := 1
	if month == 0 {
		month, size = season(p.norm(at+1)), 3
	} else if a, ok := p.moment(at + 1); ok && a.kind == dayKind { // "last March 3"
		return match{p.resolve(at, a), a.end}, true
	}
	if p.today.IsZero() {
		return m, true
	}
	y := p.today.Year()
	if size == 3 && month == 12 && p.today.Month() < 3 {
		y-- // in January, "this winter" began last year
	}
	in := func(y int) days { return days{day(y, month, 1), day(y, month+size, 0)} }
	m.days = in(y)
	switch {
	case step < 0:
		for y++; !in(y).to.Before(p.today); y-- {
		}
		m.days = in(y)
	case step > 0:
		for y--; !in(y).from.After(p.today); y++ {
		}
		m.days = in(y)
	}
	return m, true
}

// ago reads "two weeks ago", "three days later", "a year before", "weeks earlier".
func (p *parser) ago(at int) (match, bool) {
	n, next := count(p.norm(at)), at+1
	switch {
	case n < 0:
		if _, many := unitOf(p.norm(at)); !many {
			return match{}, false
		}
		n, next = 0, at
	case n == 1 && p.is(next, "few", "couple"), p.is(next, "dozen", "hundred", "thousand"):
		n, next = 0, next+1
	}
	if p.is(next, "of") {
		next++
	}
	u, _ := unitOf(p.norm(next))
	if u == noUnit {
		return match{}, false
	}
	m := match{end: next + 2}
	switch {
	case p.is(next+1, "later", "earlier", "before", "after", "afterwards", "beforehand"):
		return m, true
	case p.is(next+1, "from") && p.is(next+2, "now"):
		m.end++
	case p.is(next+1, "ago"):
		n = -n
	default:
		return match{}, false
	}
	vague := p.is(at-1, "than", "over", "nearly", "almost", "about", "some", "around", "least", "roughly", "under", "approximately")
	if n == 0 || vague || u >= decadeUnit || p.today.IsZero() {
		return m, true
	}
	m.days = u.around(p.today, n)
	return m, true
}
