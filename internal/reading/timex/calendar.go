package timex

import "time"

// days is a stretch of days, both ends included; zero where it is not resolved. A zero end alone is an open end.
type days struct{ from, to time.Time }

func iso(t time.Time) string { return t.Format(time.DateOnly) }

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// valid reports whether the day exists.
func valid(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && y >= 1 && y <= 9999 && d <= day(y, m+1, 0).Day()
}

func dayOf(t time.Time) days { return days{t, t} }

func monthOf(y, m int) days { return days{day(y, m, 1), day(y, m+1, 0)} }

func yearsOf(from, to int) days { return days{day(from, 1, 1), day(to, 12, 31)} }

func weekOf(t time.Time) days {
	monday := t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	return days{monday, monday.AddDate(0, 0, 6)}
}

// unit is a stretch of the calendar.
type unit uint8

const (
	noUnit unit = iota
	dayUnit
	weekendUnit
	weekUnit
	monthUnit
	yearUnit
	decadeUnit
	centuryUnit
)

// around returns the unit that lies n units from the one around a day.
func (u unit) around(t time.Time, n int) days {
	y, m := t.Year(), int(t.Month())
	switch u {
	case dayUnit:
		return dayOf(t.AddDate(0, 0, n))
	case weekUnit:
		return weekOf(t.AddDate(0, 0, 7*n))
	case weekendUnit:
		sunday := weekOf(t.AddDate(0, 0, 7*n)).to
		return days{sunday.AddDate(0, 0, -1), sunday}
	case monthUnit:
		return monthOf(y, m+n)
	case yearUnit:
		return yearsOf(y+n, y+n)
	case decadeUnit:
		first := y - y%10 + 10*n
		return yearsOf(first, first+9)
	case centuryUnit:
		first := (y-1)/100*100 + 1 + 100*n
		return yearsOf(first, first+99)
	}
	return days{}
}

// back returns the n units that end on a day, or with a negative n the -n units that begin the day after.
func (u unit) back(t time.Time, n int) days {
	var other time.Time
	switch u {
	case dayUnit:
		other = t.AddDate(0, 0, -n)
	case weekUnit:
		other = t.AddDate(0, 0, -7*n)
	case monthUnit:
		other = t.AddDate(0, -n, 0)
	case yearUnit:
		other = t.AddDate(-n, 0, 0)
	case decadeUnit:
		other = t.AddDate(-10*n, 0, 0)
	case centuryUnit:
		other = t.AddDate(-100*n, 0, 0)
	default:
		return days{}
	}
	if n < 0 {
		return days{t.AddDate(0, 0, 1), other}
	}
	return days{other, t}
}

// third says which third of a stretch is meant.
type third uint8

const (
	whole third = iota
	early
	mid
	late
)

// of cuts a third out of a stretch: of a month by tens of days, of a year by four months, of a decade by years, of
// anything else by equal parts.
func (h third) of(d days) days {
	if h == whole || d.from.IsZero() || d.to.IsZero() {
		return d
	}
	n := int(d.to.Sub(d.from).Hours()/24) + 1
	a, b := d.from.AddDate(0, 0, n/3), d.from.AddDate(0, 0, n-n/3) // where the middle and the last third begin
	switch {
	case n < 3:
		return d
	case n >= 28 && n <= 31:
		a, b = d.from.AddDate(0, 0, 10), d.from.AddDate(0, 0, 20)
	case n == 365 || n == 366:
		a, b = d.from.AddDate(0, 4, 0), d.from.AddDate(0, 8, 0)
	case n > 3600 && n < 3700:
		a, b = d.from.AddDate(4, 0, 0), d.from.AddDate(7, 0, 0)
	}
	switch h {
	case early:
		return days{d.from, a.AddDate(0, 0, -1)}
	case mid:
		return days{a, b.AddDate(0, 0, -1)}
	}
	return days{b, d.to}
}
