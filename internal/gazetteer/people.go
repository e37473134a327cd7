package gazetteer

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// readPeople reads leaders.txt, where each part is a state or body and each line an office with its holders in the order
// of time ("president: Name from..to; …"), leaders-phoenix.txt in the same form, and people.txt with their other names and
// with people who held no office of a state: name | state | other names | offices. One name is one person throughout.
func (t *table) readPeople() {
	people := map[string]int32{}
	var entries []Entry
	person := func(name, country string) int32 {
		key := "person/" + slug(name)
		n, ok := people[key]
		if !ok {
			n = int32(len(entries))
			people[key] = n
			entries = append(entries, Entry{Key: key, Kind: evidence.ActorPerson, Name: name, Aliases: []Alias{{Text: name, Kind: AliasName}}})
		}
		if e := &entries[n]; e.Country == "" {
			e.Country = country
		}
		return n
	}
	held := func(n int32, o Office) {
		entries[n].Offices = append(entries[n].Offices, o)
		t.held[o.Of] = append(t.held[o.Of], holding{n, len(entries[n].Offices) - 1})
	}
	for _, line := range lines("people.txt") {
		f := fields(line, 4)
		n := person(f[0], strings.ToUpper(f[1]))
		entries[n].Aliases = aliases(entries[n].Aliases, f[2], "")
		for s := range items(f[3]) {
			words, from, to := dated(s)
			title, of, _ := strings.Cut(words, " of ")
			held(n, Office{Title: strings.TrimSpace(title), Of: strings.TrimSpace(of), From: from, To: to})
		}
	}
	for _, name := range []string{"leaders.txt", "leaders-phoenix.txt"} {
		for part, line := range lines(name) {
			of, country := part, ""
			if !strings.Contains(part, "/") {
				of = "state/" + part
				if i, ok := t.number[of]; ok {
					country = t.listed[i].Country
				}
			}
			title, names, _ := strings.Cut(line, ":")
			if kept := Title(title); !slices.Contains(t.chief[of], kept) {
				t.chief[of] = append(t.chief[of], kept)
			}
			for s := range items(names) {
				name, from, to := dated(s)
				held(person(name, country), Office{Title: title, Of: of, From: from, To: to})
			}
		}
	}
	first := int32(len(t.listed))
	for _, e := range entries {
		t.list(e)
	}
	for of := range t.held {
		for i := range t.held[of] {
			t.held[of][i].person += first
		}
	}
}

// slug is a name as a key: its folded form with hyphens.
func slug(name string) string {
	var buf [longest]byte
	return strings.ReplaceAll(string(fold(&buf, name)), " ", "-")
}
