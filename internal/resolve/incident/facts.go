package incident

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// precise is how many days a telling may span and still count as told to the day.
const precise = 3

// drift is how far apart days that are told to the day may lie: a night, a time zone, a slip of one day.
const drift = 1

// slack is how far apart ranges may lie of which one is not told to the day: "last month" is often not quite.
const slack = 10

// facts is what is known of a group of tellings that none of another happening may contradict.
type facts struct {
	years     [2]int   // that the happening may have been in; 0 where not told
	days      period   // hull of what is told to the day
	span      period   // what all else that is told has in common
	published day      // of the first article that tells of it as having happened
	countries []string // that it may have been in, in order; none where not told
	places    Set      // names of places below the state
	named     []string // the same in words, few
	kinds     []evidence.IncidentKind
	codes     Set             // "flight 212"
	news      map[string]bool // articles that tell of it as news
	past      map[string]bool // articles that tell of it as something from before
}

var _ resolve.Facts = (*facts)(nil)

// Against returns what speaks against two groups telling of one happening.
func (f *facts) Against(other resolve.Facts) string {
	o, ok := other.(*facts)
	if !ok {
		return ""
	}
	if f.years[0] != 0 && o.years[0] != 0 && (f.years[0] > o.years[1] || o.years[0] > f.years[1]) {
		return fmt.Sprintf("different years: %s and %s", between(f.years), between(o.years))
	}
	if f.days.told() && o.days.told() {
		if hull := (period{min(f.days.from, o.days.from), max(f.days.to, o.days.to)}); hull.days() > max(f.days.days(), o.days.days(), precise)+drift-1 || f.days.gap(o.days) > drift {
			return fmt.Sprintf("different days: %s and %s", f.days.plain(), o.days.plain())
		}
	}
	for _, p := range [][2]period{{f.span, o.span}, {f.days, o.span}, {f.span, o.days}} {
		if p[0].told() && p[1].told() && p[0].gap(p[1]) > slack {
			return fmt.Sprintf("different times: %s and %s", p[0].plain(), p[1].plain())
		}
	}
	if both(f.news, o.past) || both(f.past, o.news) {
		return "one article tells of both, of one as something from before"
	}
	if why := f.after(o); why != "" {
		return why
	}
	if why := o.after(f); why != "" {
		return why
	}
	if len(f.countries) > 0 && len(o.countries) > 0 && len(shared(f.countries, o.countries)) == 0 {
		return fmt.Sprintf("different countries: %s and %s", strings.Join(f.countries, ", "), strings.Join(o.countries, ", "))
	}
	tied := f.codes.Shared(o.codes) > 0
	if !tied {
		for _, a := range f.kinds {
			for _, b := range o.kinds {
				if excludes(a, b) {
					return fmt.Sprintf("different kinds: %s and %s", words(a), words(b))
				}
			}
		}
	}
	if len(f.places) > 0 && len(o.places) > 0 && f.places.Shared(o.places) == 0 && !tied && !(f.days.told() && o.days.told()) {
		return fmt.Sprintf("different places: %s and %s", strings.Join(f.named, ", "), strings.Join(o.named, ", "))
	}
	return ""
}

// both reports whether two sets have a member in common.
func both(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for x := range a {
		if b[x] {
			return true
		}
	}
	return false
}

// union takes the members of one set into another, which may be nil.
func union(a, b map[string]bool) map[string]bool {
	if len(b) > 0 && a == nil {
		a = make(map[string]bool, len(b))
	}
	for x := range b {
		a[x] = true
	}
	return a
}

// after tells of an article that spoke of the happening before the other's days.
func (f *facts) after(o *facts) string {
	first := o.days
	if !first.told() {
		first = o.span
	}
	if f.published == none || !first.told() || f.published+drift >= first.from {
		return ""
	}
	return fmt.Sprintf("one was told of on %s, before %s", f.published.plain(), first.plain())
}

// With takes the other group's facts in.
func (f *facts) With(other resolve.Facts) resolve.Facts {
	o, ok := other.(*facts)
	if !ok {
		return f
	}
	switch {
	case f.years[0] == 0:
		f.years = o.years
	case o.years[0] != 0: // joined by hand they may contradict each other
		f.years = [2]int{max(f.years[0], o.years[0]), min(f.years[1], o.years[1])}
		if f.years[0] > f.years[1] {
			f.years = [2]int{f.years[1], f.years[0]}
		}
	}
	switch {
	case !f.days.told():
		f.days = o.days
	case o.days.told():
		f.days = period{min(f.days.from, o.days.from), max(f.days.to, o.days.to)}
	}
	switch {
	case !f.span.told():
		f.span = o.span
	case o.span.told() && f.span.gap(o.span) == 0:
		f.span = period{max(f.span.from, o.span.from), min(f.span.to, o.span.to)}
	}
	if f.published == none || o.published != none && o.published < f.published {
		f.published = o.published
	}
	if len(f.countries) == 0 {
		f.countries = o.countries
	} else if both := shared(f.countries, o.countries); len(both) > 0 {
		f.countries = both
	}
	f.news, f.past = union(f.news, o.news), union(f.past, o.past)
	f.places, f.codes = f.places.Union(o.places), f.codes.Union(o.codes)
	for _, n := range o.named {
		if len(f.named) < 4 && !slices.Contains(f.named, n) {
			f.named = append(f.named, n)
		}
	}
	for _, k := range o.kinds {
		if !slices.Contains(f.kinds, k) {
			f.kinds = append(f.kinds, k)
		}
	}
	return f
}

func between(years [2]int) string {
	if years[0] == years[1] {
		return fmt.Sprint(years[0])
	}
	return fmt.Sprintf("%d–%d", years[0], years[1])
}

// shared returns what two short lists have in common, in the order of the first.
func shared(a, b []string) []string {
	var out []string
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// words writes a kind as a person reads it.
func words(k evidence.IncidentKind) string { return strings.ReplaceAll(string(k), "_", " ") }

// excludes reports whether one happening is never of both kinds: taking people or things away is neither blowing up nor
// burning nor bombing. Attacks, plots and others are of any kind.
func excludes(a, b evidence.IncidentKind) bool {
	return takes(a) && strikes(b) || takes(b) && strikes(a) ||
		a == evidence.KindAirStrike && small(b) || b == evidence.KindAirStrike && small(a)
}

func takes(k evidence.IncidentKind) bool {
	return k == evidence.KindKidnapping || k == evidence.KindHijacking || k == evidence.KindRobbery
}

func strikes(k evidence.IncidentKind) bool {
	return k == evidence.KindBombing || k == evidence.KindArson || k == evidence.KindAirStrike
}

func small(k evidence.IncidentKind) bool {
	return k == evidence.KindShooting || k == evidence.KindArson
}
