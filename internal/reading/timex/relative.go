package timex

// deictic reads "today", "yesterday morning".
func (p *parser) deictic(at int) (match, bool) {
	m := match{end: p.partOfDay(at + 1)}
	if p.today.IsZero() {
		return m, true
	}
	n := 0
	switch p.norm(at) {
	case "yesterday":
		n = -1
	case "tomorrow":
		n = 1
	}
	m.days = dayUnit.around(p.today, n)
	return m, true
}

// definite reads what opens with "the".
func (p *parser) definite(at int) (match, bool) {
	next := at + 1
	switch w := p.norm(next); w {
	case "":
		return match{}, false
	case "last", "past", "next", "coming":
		return p.relative(at, next)
	case "early", "late", "mid", "beginning", "start", "end", "middle":
		return p.part(at, next)
	case "following", "previous", "preceding", "same":
		if u, many := unitOf(p.norm(next + 1)); u != noUnit && !many || daypart(p.norm(next+1)) || weekday(p.norm(next+1)) >= 0 || p.monthAt(next+1) {
			return match{end: next + 2}, true
		}
	case "day", "night", "week", "month", "year", "morning", "evening":
		if w == "day" && p.is(next+1, "before") && p.is(next+2, "yesterday") || p.is(next+1, "after") && p.is(next+2, "tomorrow") {
			n := -2
			if p.is(next+1, "after") {
				n = 2
			}
			m := match{end: next + 3}
			if !p.today.IsZero() {
				m.days = dayUnit.around(p.today, n)
			}
			return m, true
		}
		if p.is(next+1, "before", "after", "earlier", "later") {
			return match{end: next + 2}, true
		}
	}
	if ordinal(p.norm(next)) > 0 {
		if m, ok := p.nth(next); ok {
			return m, true
		}
	}
	a, ok := p.moment(next)
	decade := a.kind == yearKind && a.y2 == a.y+9 || p.norm(next)[0] == '\''
	if !ok || a.kind != seasonKind && !decade && !p.is(a.end-1, "century") {
		return match{}, false
	}
	return match{p.resolve(next, a), a.end}, true
}

// nth reads "14th of May", "first decade of this century", "second half of 2016", "19th century".
func (p *parser) nth(at int) (match, bool) {
	n := ordinal(p.norm(at))
	next := at + 1
	if p.is(next, "century") && n > 1 {
		return match{yearsOf(100*n-99, 100*n), next + 1}, true
	}
	if p.is(next, "of") && p.monthAt(next+1) && n <= 31 {
		a, ok := p.dayMonth(at, n, 0)
		return match{p.resolve(at, a), a.end}, ok
	}
	word := p.norm(next)
	u, many := unitOf(word)
	if many || u == noUnit && word != "half" && word != "quarter" || !p.is(next+1, "of") {
		return match{}, false
	}
	in, ok := p.stretch(next + 2)
	if !ok || in.from.IsZero() || in.to.IsZero() {
		return match{end: in.end}, ok
	}
	in.days = nthOf(in.days, n, word, u)
	return in, true
}

// nthOf cuts the n-th half, quarter or unit out of a stretch; unresolved where the stretch does not hold it.
func nthOf(in days, n int, word string, u unit) days {
	months := (in.to.Year()-in.from.Year())*12 + int(in.to.Month()-in.from.Month()) + 1
	parts := map[string]int{"half": 2, "quarter": 4}[word]
	out := days{}
	switch {
	case parts > 0 && n <= parts && months%parts == 0:
		out.from = in.from.AddDate(0, (n-1)*months/parts, 0)
		out.to = in.from.AddDate(0, n*months/parts, -1)
	case parts == 2 && n <= 2 && months == 1:
		if out = (days{in.from, in.from.AddDate(0, 0, 14)}); n == 2 {
			out = days{in.from.AddDate(0, 0, 15), in.to}
		}
	case u == dayUnit:
		out = dayOf(in.from.AddDate(0, 0, n-1))
	case u == weekUnit:
		out = days{in.from.AddDate(0, 0, 7*n-7), in.from.AddDate(0, 0, 7*n-1)}
	case u == monthUnit:
		out = days{in.from.AddDate(0, n-1, 0), in.from.AddDate(0, n, -1)}
	case u == yearUnit:
		out = days{in.from.AddDate(n-1, 0, 0), in.from.AddDate(n, 0, -1)}
	case u == decadeUnit:
		out = days{in.from.AddDate(10*n-10, 0, 0), in.from.AddDate(10*n, 0, -1)}
	}
	if out.to.After(in.to) {
		return days{}
	}
	return out
}

// stretch reads what a part may be taken of: a moment, "this century", "the 1990s", "last year".
func (p *parser) stretch(at int) (match, bool) {
	first := at
	if p.is(at, "the") {
		at++
		if u, many := unitOf(p.norm(at)); u != noUnit && !many {
			return match{end: at + 1}, true // "the end of the year": of which?
		}
		if ordinal(p.norm(at)) > 1 && p.is(at+1, "century") {
			return p.nth(at)
		}
	}
	if p.is(at, "this", "last", "next") {
		return p.relative(first, at)
	}
	a, ok := p.moment(at)
	if !ok {
		return match{}, false
	}
	return match{p.resolve(at, a), a.end}, true
}

// part reads "early 2017", "late last month", "the end of May", "earlier this year". The expression opens at first, the
// word that picks the part is at at.
func (p *parser) part(first, at int) (match, bool) {
	w := p.norm(at)
	h := thirdOf(w)
	next := at + 1
	noun := w == "beginning" || w == "start" || w == "end" || w == "middle"
	switch {
	case p.is(next, "of"):
		if !noun {
			return match{}, false
		}
		next++
	case noun:
		return match{}, false
	case p.is(next, "in", "on"):
		next++
	}
	if !noun && p.is(next, "today", "yesterday", "tomorrow") {
		return p.deictic(next)
	}
	m, ok := p.stretch(next)
	if !ok || first != at && !noun && p.is(next, "this", "last", "next") {
		return match{}, false
	}
	if m.from.IsZero() || m.to.IsZero() {
		return m, true
	}
	switch {
	case w == "earlier" && p.is(next, "this") && !m.from.After(p.today):
		m.to = p.today
	case w == "later" && p.is(next, "this") && !m.to.Before(p.today):
		m.from = p.today
	case (w == "earlier" || w == "later") && !p.is(next, "this"):
		// "later in 2017" is somewhere in it
	default:
		m.days = h.of(m.days)
	}
	return m, true
}
