package gazetteer

import (
	"cmp"
	"slices"
	"strings"
)

// OfficeHolders returns who held an office of a state or body (its key) on an ISO day, the latest to come first; for the
// day "" whoever ever held it. Titles that name one office are one ("foreign secretary", "minister of foreign affairs");
// "leader" is whoever holds the first office of the state's part of leaders.txt that was held then. nil where it is not
// known.
func OfficeHolders(title, ofKey, day string) []*Entry {
	t := index()
	want := Title(title)
	if want != "leader" {
		return t.holders(want, ofKey, day)
	}
	for _, kept := range t.chief[ofKey] {
		if found := t.holders(kept, ofKey, day); found != nil {
			return found
		}
	}
	return nil
}

// holders returns who held an office on a day, the latest to come first.
func (t *table) holders(title, ofKey, day string) []*Entry {
	type holder struct {
		entry *Entry
		from  string
	}
	var found []holder
	for _, h := range t.held[ofKey] {
		e := &t.listed[h.person]
		o := &e.Offices[h.office]
		if Title(o.Title) != title || !o.On(day) {
			continue
		}
		if i := slices.IndexFunc(found, func(f holder) bool { return f.entry == e }); i >= 0 {
			found[i].from = max(found[i].from, o.From)
			continue
		}
		found = append(found, holder{e, o.From})
	}
	slices.SortStableFunc(found, func(a, b holder) int { return -cmp.Compare(a.from, b.from) })
	var out []*Entry
	for _, f := range found {
		out = append(out, f.entry)
	}
	return out
}

// Held returns the offices that an entry held on an ISO day; for the day "" all that it ever held.
func Held(e *Entry, day string) []Office {
	if e == nil {
		return nil
	}
	var out []Office
	for i := range e.Offices {
		if e.Offices[i].On(day) {
			out = append(out, e.Offices[i])
		}
	}
	return out
}

// Title returns the title under which an office is kept: small letters, and of titles that mean the same the first of
// their line in data/titles.txt. An unknown title is returned in small letters.
func Title(title string) string {
	s := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(title, "-", " ")), " "))
	s = strings.TrimPrefix(s, "the ")
	if kept, ok := titles()[s]; ok {
		return kept
	}
	return s
}
