package timex

// span reads one moment, or two joined by "to", a dash or, after "between", by "and".
func (p *parser) span(at int, join string) (match, bool) {
	begin := at
	if join == "and" {
		begin--
	}
	a, ok := p.moment(at)
	if !ok {
		return match{}, false
	}
	next := a.end
	joined := p.is(next, join) || join == "to" && (p.is(next, "through", "until", "till") || dash(p.norm(next)) && p.glued(next) && p.glued(next+1))
	if joined {
		if b, ok := p.moment(next + 1); ok && joins(a, b) {
			inherit(&a, &b)
			return match{merge(p.resolve(begin, a), p.resolve(begin, b)), b.end}, true
		}
	}
	if join == "and" && a.d2 == 0 {
		return match{}, false // "between" belongs to something else; the dates are read one by one
	}
	return match{p.resolve(begin, a), a.end}, true
}

// joins reports whether two moments make a range: weekdays with weekdays, months with months.
func joins(a, b moment) bool {
	switch {
	case a.kind == b.kind:
		return a.kind != fixed || !a.days.from.IsZero() && !b.days.from.IsZero()
	case a.kind == weekdayKind || b.kind == weekdayKind || a.kind == fixed || b.kind == fixed:
		return false
	}
	return true
}

// inherit gives the year that only one end states to the other.
func inherit(a, b *moment) {
	if a.kind == yearKind || b.kind == yearKind {
		return
	}
	later := a.m > b.m || a.m == b.m && a.d > b.d
	switch {
	case a.y == 0 && b.y > 0:
		a.y = b.y
		if later {
			a.y--
		}
	case b.y == 0 && a.y > 0:
		b.y = a.y
		if later {
			b.y++
		}
	}
}

// since reads "since" with the date after it.
func (p *parser) since(at int) (match, bool) {
	if p.is(at+1, "since", "") {
		return match{}, false
	}
	m, ok := p.expression(at + 1)
	if !ok {
		return m, false
	}
	m.days = until(m.days, p.today)
	return m, true
}
