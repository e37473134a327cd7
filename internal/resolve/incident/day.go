package incident

import (
	"fmt"
	"time"

	"hearsay/internal/evidence"
)

// day counts days from 1 January 1970; none is a day that is not told.
type day int

const none = day(-1 << 40)

// parse reads an ISO day; none for anything else, such as a day that does not exist.
func parse(iso string) day {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return none
	}
	return day(t.Unix() / 86400)
}

func (d day) time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// String returns the ISO day, "" for none.
func (d day) String() string {
	if d == none {
		return ""
	}
	return d.time().Format(time.DateOnly)
}

// plain writes a day as a person reads it: "12 May 2031".
func (d day) plain() string { return d.time().Format("2 January 2006") }

// period is a range of days, both included; From is none where nothing is told.
type period struct{ from, to day }

// when returns the days of an event. A range that runs backwards or lacks an end is not told.
func when(d *evidence.EventDate) period {
	if d == nil {
		return period{none, none}
	}
	p := period{parse(d.From), parse(d.To)}
	if p.to == none {
		p.to = p.from
	}
	if p.from == none || p.to < p.from {
		return period{none, none}
	}
	return p
}

func (p period) told() bool { return p.from != none }

// days is how many days the range holds.
func (p period) days() int { return int(p.to-p.from) + 1 }

// gap is how many days lie between two ranges, 0 where they overlap or meet.
func (p period) gap(q period) int { return max(0, int(p.from-q.to), int(q.from-p.to)) }

// plain writes a range as a person reads it, no more precise than it is.
func (p period) plain() string {
	a, b := p.from.time(), p.to.time()
	switch {
	case p.from == p.to:
		return p.from.plain()
	case a.YearDay() == 1 && b.Month() == 12 && b.Day() == 31 && a.Year() == b.Year():
		return a.Format("2006")
	case a.Day() == 1 && a.Year() == b.Year() && a.Month() == b.Month() && b.AddDate(0, 0, 1).Day() == 1:
		return a.Format("January 2006")
	case a.Year() == b.Year() && a.Month() == b.Month():
		return fmt.Sprintf("%d–%s", a.Day(), p.to.plain())
	case a.Year() == b.Year():
		return a.Format("2 January") + " – " + p.to.plain()
	}
	return p.from.plain() + " – " + p.to.plain()
}

// iso writes a range as a field's value: one day, or from/to.
func (p period) iso() string {
	if p.from == p.to {
		return p.from.String()
	}
	return p.from.String() + "/" + p.to.String()
}
