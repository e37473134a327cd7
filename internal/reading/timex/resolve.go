package timex

import (
	"strings"
	"time"
)

// resolve ties a moment that begins at a token to the article's day.
func (p *parser) resolve(at int, m moment) days {
	known := !p.today.IsZero()
	switch m.kind {
	case fixed:
		return m.third.of(m.days)
	case yearKind:
		return m.third.of(yearsOf(m.y, max(m.y, m.y2)))
	case seasonKind:
		return p.season(m)
	case weekdayKind:
		if !known {
			return days{}
		}
		n := int(p.today.Weekday())
		if p.future(at, m.end) {
			return dayOf(p.today.AddDate(0, 0, (m.weekday-n+7)%7))
		}
		return dayOf(p.today.AddDate(0, 0, -(n-m.weekday+7)%7))
	}
	y := m.y
	if y == 0 {
		if !known {
			return days{}
		}
		y = p.nearest(m, p.future(at, m.end))
	}
	if m.kind == monthKind {
		return m.third.of(monthOf(y, m.m))
	}
	if !valid(y, m.m, m.d) || m.d2 > 0 && !valid(y, m.m, m.d2) {
		return days{}
	}
	return days{day(y, m.m, m.d), day(y, m.m, max(m.d, m.d2))}
}

// nearest returns the year of the nearest past, or nearest future, month or day.
func (p *parser) nearest(m moment, future bool) int {
	y := p.today.Year()
	d := m.d
	if m.kind == monthKind {
		d = p.today.Day() // the running month is near either way
	}
	switch candidate := day(y, m.m, d); {
	case m.kind == monthKind && m.m == int(p.today.Month()):
	case future && candidate.Before(p.today):
		y++
	case !future && candidate.After(p.today):
		y--
	}
	return y
}

func (p *parser) season(m moment) days {
	if m.m != 12 {
		return m.third.of(days{day(m.y, m.m, 1), day(m.y, m.m+3, 0)})
	}
	if m.y2 > 0 {
		return m.third.of(days{day(m.y, 12, 1), day(m.y+1, 3, 0)})
	}
	return days{day(m.y-1, 12, 1), day(m.y+1, 3, 0)}
}

// view is the number of tokens around a date among which its verb is looked for.
const view = 25

// future reports whether the verb nearest before the tokens [at, end), or else after them, looks ahead.
func (p *parser) future(at, end int) bool {
	for n := at - 1; n >= 0 && n >= at-view; n-- {
		if c := p.cue(n); c != 0 {
			return c > 0
		}
	}
	for n := end; n < len(p.tokens) && n < end+view; n++ {
		if c := p.cue(n); c != 0 {
			return c > 0
		}
	}
	return false
}

// cue returns 1 for a word that looks ahead, -1 for one that looks back, 0 for any other.
func (p *parser) cue(at int) int {
	w := p.norm(at)
	switch w {
	case "will", "'ll", "wo", "shall", "would", "due", "scheduled", "slated", "planned", "plans", "intends", "upcoming", "expected",
		"expects", "forthcoming", "until", "deadline":
		return 1
	case "going", "set", "about":
		if p.is(at+1, "to") || w == "set" && p.is(at+1, "for") {
			return 1
		}
		return 0
	case "said", "was", "were", "had", "did", "told", "came", "went", "took", "left", "began", "fell", "met", "held", "struck", "hit", "shot",
		"broke", "made", "gave", "saw", "won", "lost", "killed", "found", "fled", "wrote", "spoke", "sent", "put", "ago", "has", "have":
	default:
		if len(w) < 5 || !strings.HasSuffix(w, "ed") {
			return 0
		}
	}
	if p.is(at-1, "be", "being") { // "will be held"
		return 0
	}
	return -1
}

// merge joins the two ends of a range.
func merge(a, b days) days {
	if a.from.IsZero() || b.to.IsZero() || b.to.Before(a.from) {
		return days{}
	}
	return days{a.from, b.to}
}

// until closes an open beginning with the article's day, or leaves it open.
func until(from days, today time.Time) days {
	if from.from.IsZero() || !today.IsZero() && today.Before(from.from) {
		return from
	}
	return days{from.from, today}
}
