package warning

import (
	"fmt"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// days is a range of ISO days, both included; empty where not told.
type days struct{ from, to string }

func daysOf(d *evidence.EventDate) days {
	if d == nil {
		return days{}
	}
	return days{d.From, d.To}
}

func (d days) told() bool { return d.from != "" && d.to != "" }

// single reports whether a range is one day.
func (d days) single() bool { return d.told() && d.from == d.to }

// String writes a range as the page shows it.
func (d days) String() string {
	if d.from == d.to {
		return d.from
	}
	return d.from + "/" + d.to
}

// gap returns how many days lie between two ranges, 0 where they touch; -1 where that cannot be told.
func (d days) gap(o days) int {
	if !d.told() || !o.told() {
		return -1
	}
	if d.from <= o.to && o.from <= d.to {
		return 0
	}
	if d.from > o.to {
		d, o = o, d
	}
	n, ok := between(d.to, o.from)
	if !ok {
		return -1
	}
	return n
}

// between counts the days from one to another.
func between(from, to string) (int, bool) {
	a, err1 := time.Parse(time.DateOnly, from)
	b, err2 := time.Parse(time.DateOnly, to)
	if err1 != nil || err2 != nil {
		return 0, false
	}
	return int(b.Sub(a).Hours() / 24), true
}

// slack is how many days two tellings of one notice may put it apart: what they differ over is then contested.
const slack = 3

// facts is what is known of a group of notices that speaks against joining it with another.
type facts struct {
	kind            evidence.NoticeKind
	from, to        []side
	given           []days
	incident        string
	public, private bool
	articles        map[int][]int // to its atoms
	twins           twins
}

// twins are notices of one article that its reader kept apart and that may be one all the same, since the world knows that
// "the palace" and "the capital" mean one state.
type twins map[[2]int]bool

func (t twins) has(i, j int) bool { return t[[2]int{min(i, j), max(i, j)}] }

func factsOf(i int, x *atom, t twins) *facts {
	f := &facts{kind: x.n.Kind, incident: x.incident, public: x.public, private: x.private, articles: map[int][]int{x.article: {i}}, twins: t}
	if x.from.known() {
		f.from = []side{x.from}
	}
	if x.to.known() {
		f.to = []side{x.to}
	}
	if x.given.told() {
		f.given = []days{x.given}
	}
	return f
}

// Against implements [resolve.Facts].
func (f *facts) Against(other resolve.Facts) string {
	o := other.(*facts)
	if f.kind != o.kind {
		return fmt.Sprintf("one is a %s, the other a %s", f.kind, o.kind)
	}
	if why := differ(f.from, o.from); why != "" {
		return "given by others: " + why
	}
	if why := differ(f.to, o.to); why != "" {
		return "given to others: " + why
	}
	if f.public != o.public && f.private != o.private && f.public != f.private {
		return "one was given in public, the other in private"
	}
	if why := dated(f.given, o.given); why != "" {
		return why
	}
	if f.incident != "" && o.incident != "" && f.incident != o.incident {
		return "different incidents came of them"
	}
	small, large := f.articles, o.articles
	if len(small) > len(large) {
		small, large = large, small
	}
	for article, atoms := range small {
		if others := large[article]; len(others) > 0 && !f.twinned(atoms, others) {
			return "one article tells of them as two"
		}
	}
	return ""
}

func (f *facts) twinned(x, y []int) bool {
	for _, i := range x {
		for _, j := range y {
			if f.twins.has(i, j) {
				return true
			}
		}
	}
	return false
}

// differ returns why two lists of known sides cannot be one, "" where some of them can: a person may have joined what facts
// would have kept apart.
func differ(x, y []side) string {
	reason := ""
	for _, a := range x {
		for _, b := range y {
			n, why := compatible(a, b)
			if n >= 0 {
				return ""
			}
			reason = first(reason, why)
		}
	}
	return reason
}

// dated returns why notices given on some days cannot be those given on others, "" where they can.
func dated(x, y []days) string {
	reason := ""
	for _, a := range x {
		for _, b := range y {
			switch gap := a.gap(b); {
			case gap <= slack:
				return ""
			case a.from[:4] != b.from[:4] && a.to[:4] != b.to[:4]:
				reason = first(reason, fmt.Sprintf("different years: %s and %s", a, b))
			default:
				reason = first(reason, fmt.Sprintf("given on different days: %s and %s", a, b))
			}
		}
	}
	return reason
}

// With implements [resolve.Facts].
func (f *facts) With(other resolve.Facts) resolve.Facts {
	o := other.(*facts)
	f.from, f.to = distinct(f.from, o.from), distinct(f.to, o.to)
	for _, d := range o.given {
		if !has(f.given, d) {
			f.given = append(f.given, d)
		}
	}
	f.incident = first(f.incident, o.incident)
	f.public, f.private = f.public || o.public, f.private || o.private
	for i, atoms := range o.articles {
		f.articles[i] = append(f.articles[i], atoms...)
	}
	return f
}

// distinct adds to a list of sides those that are not in it.
func distinct(x, y []side) []side {
next:
	for _, b := range y {
		for _, a := range x {
			if a.actor == b.actor && a.nation == b.nation && a.people == b.people {
				continue next
			}
		}
		x = append(x, b)
	}
	return x
}

func has(list []days, d days) bool {
	for _, x := range list {
		if x == d {
			return true
		}
	}
	return false
}
