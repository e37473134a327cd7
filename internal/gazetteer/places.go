package gazetteer

import (
	"sort"
	"strconv"
	"strings"
)

// area is a province.
type area struct {
	name   string
	within []string // of what lies in it: itself and its state
}

// readPlaces reads provinces.tsv (state, code, name, latitude, longitude, people, other names) and notes the names in
// towns.tsv (number, name, state, province, latitude, longitude, people, "*" for a capital, other names), which are made
// into entries when somebody asks for them.
func (t *table) readPlaces() {
	for line := range strings.Lines(text("provinces.tsv")) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		state := f[0]
		if n, ok := t.number["state/"+strings.ToLower(f[0])]; ok {
			state = t.listed[n].Name
		}
		a := &area{name: f[2], within: []string{f[2], state}}
		t.areas[f[0]+"."+f[1]] = a
		e := Entry{
			Key: "place/" + strings.ToLower(f[0]+"-"+f[1]), Name: f[2], Country: f[0], Latitude: number(f[3]), Longitude: number(f[4]),
			Population: int(number(f[5])), Province: true, Within: a.within[1:], Aliases: aliases(aliases(nil, f[2], AliasName), f[6], AliasName),
		}
		t.list(e)
	}
	at, first := 0, int32(len(t.listed))
	t.rows = make([]int32, 0, strings.Count(towns, "\n"))
	for at < len(towns) {
		end := at + strings.IndexByte(towns[at:], '\n')
		n := first + int32(len(t.rows))
		t.rows = append(t.rows, int32(at))
		rest := towns[at:end]
		rest = rest[strings.IndexByte(rest, '\t')+1:]
		name := rest[:strings.IndexByte(rest, '\t')]
		t.note(name, n, 0)
		others := rest[strings.LastIndexByte(rest, '\t')+1:]
		for i := 1; others != ""; i++ {
			var other string
			other, others, _ = strings.Cut(others, ";")
			t.note(other, n, i)
		}
		at = end + 1
	}
	t.made = make([]entryPointer, len(t.rows))
}

// town makes the entry of a row.
func (t *table) town(row int) *Entry {
	line, _, _ := strings.Cut(towns[t.rows[row]:], "\n")
	f := strings.Split(line, "\t")
	e := &Entry{
		Key: "place/" + f[0], Name: f[1], Country: f[2], Latitude: number(f[4]), Longitude: number(f[5]), Population: int(number(f[6])),
		Capital: f[7] == "*", Aliases: []Alias{{Text: f[1], Kind: AliasName}},
	}
	for other := range items(f[8]) {
		e.Aliases = append(e.Aliases, Alias{Text: other, Kind: AliasName})
	}
	if a := t.areas[f[2]+"."+f[3]]; a != nil {
		e.Within = a.within
	} else if n, ok := t.number["state/"+strings.ToLower(f[2])]; ok {
		e.Within = []string{t.listed[n].Name}
	}
	return e
}

// row finds the row of a town's key. Rows stand in the order of their numbers.
func (t *table) row(key string) (int32, bool) {
	digits, ok := strings.CutPrefix(key, "place/")
	if !ok {
		return 0, false
	}
	want, err := strconv.Atoi(digits)
	if err != nil || strconv.Itoa(want) != digits {
		return 0, false
	}
	i := sort.Search(len(t.rows), func(i int) bool { return t.id(i) >= want })
	if i == len(t.rows) || t.id(i) != want {
		return 0, false
	}
	return int32(len(t.listed) + i), true
}

func (t *table) id(row int) int {
	rest := towns[t.rows[row]:]
	n, _ := strconv.Atoi(rest[:strings.IndexByte(rest, '\t')])
	return n
}
