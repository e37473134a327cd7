package copying

import (
	"cmp"
	"slices"
	"time"
)

// moment is when something was published, so far as it is stated.
type moment struct {
	day   int64 // days since 1970, in the place where it was published
	at    int64 // seconds since 1970, where a time is stated
	known bool
	timed bool
}

// parse reads an ISO day, or day and time. What it cannot read is unknown.
func parse(s string) moment {
	if len(s) < len(time.DateOnly) {
		return moment{}
	}
	day, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	if err != nil {
		return moment{}
	}
	m := moment{day: day.Unix() / 86400, known: true}
	if day.Unix() < 0 && day.Unix()%86400 != 0 {
		m.day--
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			m.at, m.timed = t.Unix(), true
			break
		}
	}
	return m
}

// before says which of two came first: negative where a did, positive where b did, 0 where nobody can tell. Two of one day
// can be told apart only where both state a time.
func before(a, b moment) int {
	switch {
	case !a.known || !b.known:
		return 0
	case a.timed && b.timed:
		return cmp.Compare(a.at, b.at)
	}
	return cmp.Compare(a.day, b.day)
}

// ranked returns the articles in the order in which they are looked at: dated ones by their dates, then the others; in
// the order of arrival where that does not decide.
func ranked(n int, at []moment) []int32 {
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(x, y int32) int {
		a, b := at[x], at[y]
		switch {
		case a.known != b.known:
			if a.known {
				return -1
			}
			return 1
		case a.known:
			// A text of a day without a time stands before those of that day with one, lest the order go in circles.
			if c := cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.at*flag(a.timed), b.at*flag(b.timed))); c != 0 {
				return c
			}
		}
		return int(x - y)
	})
	return order
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
