package actor

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/resolve"
)

// class tells apart what can never be one.
type class uint8

const (
	unknown class = iota
	human
	body
	people // a nation, a community, a country
)

func (c class) String() string {
	return [...]string{"of unknown kind", "a person", "a body", "a people or country"}[c]
}

// facts is what holds an actor apart from others. Lists are short: an actor has few first names.
type facts struct {
	key       string // of the gazetteer
	name      string // under that key
	class     class
	sure      bool // of the class
	given     []string
	middle    [][]string
	suffix    string
	countries []string
	numbers   []string
}

// most is how many values of a fact are kept: more only say the same.
const most = 8

// Against returns why two cannot be one.
func (f *facts) Against(other resolve.Facts) string {
	o := other.(*facts)
	if f.key != "" && o.key != "" && f.key != o.key {
		return fmt.Sprintf("%s and %s are two entries of the gazetteer", f.name, o.name)
	}
	if f.sure && o.sure && f.class != o.class {
		return fmt.Sprintf("one is %s, the other %s", f.class, o.class)
	}
	for _, x := range f.given {
		for _, y := range o.given {
			if !sameGiven(x, y) {
				return fmt.Sprintf("%s and %s are different first names", capital(x), capital(y))
			}
		}
	}
	for _, x := range f.middle {
		for _, y := range o.middle {
			if !sameMiddle(x, y) {
				return fmt.Sprintf("%s and %s are different middle names", capital(strings.Join(x, " ")), capital(strings.Join(y, " ")))
			}
		}
	}
	if f.suffix != o.suffix && f.suffix != "" && o.suffix != "" {
		return fmt.Sprintf("one is %s, the other %s", f.suffix, o.suffix)
	}
	if len(f.numbers) > 0 && len(o.numbers) > 0 && !slices.Equal(f.numbers, o.numbers) {
		return fmt.Sprintf("one has the number %s, the other %s", strings.Join(f.numbers, ", "), strings.Join(o.numbers, ", "))
	}
	if len(f.countries) > 0 && len(o.countries) > 0 && !slices.ContainsFunc(f.countries, func(c string) bool { return slices.Contains(o.countries, c) }) {
		return fmt.Sprintf("one belongs to %s, the other to %s", country(f.countries[0]), country(o.countries[0]))
	}
	return ""
}

// With adds the facts of another.
func (f *facts) With(other resolve.Facts) resolve.Facts {
	o := other.(*facts)
	if f.key == "" {
		f.key, f.name = o.key, o.name
	}
	if !f.sure && (o.sure || f.class == unknown) {
		f.class, f.sure = o.class, o.sure
	}
	for _, x := range o.given {
		f.given = with(f.given, x)
	}
	for _, x := range o.middle {
		if len(f.middle) < most && !slices.ContainsFunc(f.middle, func(y []string) bool { return slices.Equal(x, y) }) {
			f.middle = append(f.middle, x)
		}
	}
	if f.suffix == "" {
		f.suffix = o.suffix
	}
	for _, c := range o.countries {
		f.countries = with(f.countries, c)
	}
	if len(f.numbers) == 0 {
		f.numbers = o.numbers
	}
	return f
}

func with(list []string, s string) []string {
	if len(list) < most && !slices.Contains(list, s) {
		list = append(list, s)
	}
	return list
}

func capital(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// country returns a country as it is shown: its code, or the beginning of a name that no gazetteer has.
func country(c string) string {
	if rest, ok := strings.CutPrefix(c, "~"); ok {
		return capital(rest)
	}
	return c
}
