package gazetteer

import (
	"strconv"
	"strings"

	"hearsay/internal/evidence"
)

// listed adds an entry of the hand-made lists and notes its aliases.
func (t *table) list(e Entry) int32 {
	n := t.add(e)
	for i := range e.Aliases {
		t.note(e.Aliases[i].Text, n, i)
	}
	return n
}

// readStates reads states.txt: code | name | other names | demonyms | capitals and seats, and states.tsv with their numbers.
func (t *table) readStates() {
	type numbers struct {
		lat, lon float64
		people   int
	}
	known := map[string]numbers{}
	for line := range strings.Lines(text("states.tsv")) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 4 {
			known[f[0]] = numbers{number(f[1]), number(f[2]), int(number(f[3]))}
		}
	}
	for _, line := range lines("states.txt") {
		f := fields(line, 5)
		code := strings.ToUpper(f[0])
		k := known[code]
		e := Entry{Key: "state/" + f[0], Kind: evidence.ActorState, Name: f[1], Country: code, Latitude: k.lat, Longitude: k.lon, Population: k.people}
		if len(code) != 2 {
			e.Country = ""
		}
		e.Aliases = aliases(nil, f[1], AliasName)
		e.Name = e.Aliases[0].Text
		e.Aliases = aliases(e.Aliases, f[2], "")
		e.Aliases = aliases(e.Aliases, f[3], AliasDemonym)
		e.Aliases = aliases(e.Aliases, f[4], AliasMetonym)
		t.list(e)
	}
}

// readRegions reads regions.txt: key | name | codes of states | latitude, longitude | other names | lies in | people. They are
// places that are no province of one state: seas, straits, peninsulas, disputed lands.
func (t *table) readRegions() {
	for _, line := range lines("regions.txt") {
		f := fields(line, 7)
		lat, lon, _ := strings.Cut(f[3], ",")
		e := Entry{Key: "place/" + f[0], Name: f[1], Country: strings.ToUpper(f[2]), Latitude: number(lat), Longitude: number(strings.TrimSpace(lon)), Population: int(number(f[6]))}
		e.Aliases = aliases(aliases(nil, f[1], AliasName), f[4], "")
		e.Name = e.Aliases[0].Text
		for s := range items(f[5]) {
			e.Within = append(e.Within, s)
		}
		if s := t.number["state/"+f[2]]; e.Country != "" {
			e.Within = append(e.Within, t.listed[s].Name)
		}
		t.list(e)
	}
}

// kinds are the kinds of actor by the names of parts of a list, with what their keys begin with.
var kinds = map[string]struct {
	kind   evidence.ActorKind
	prefix string
}{
	"government":   {evidence.ActorGovernment, "agency/"},
	"military":     {evidence.ActorMilitary, "agency/"},
	"group":        {evidence.ActorGroup, "group/"},
	"body":         {evidence.ActorBody, "body/"},
	"outlet":       {evidence.ActorOutlet, "outlet/"},
	"party":        {evidence.ActorParty, "party/"},
	"company":      {evidence.ActorCompany, "company/"},
	"people":       {evidence.ActorPeople, "people/"},
	"organization": {evidence.ActorOther, "organization/"},
}

// readLists reads the lists of bodies, agencies, groups and outlets: key | name | state | parent | other names. What has no
// parent belongs to its state where it is of a government.
func (t *table) readLists() {
	for _, name := range []string{"bodies.txt", "agencies.txt", "groups.txt", "groups-phoenix.txt", "outlets.txt"} {
		for part, line := range lines(name) {
			f := fields(line, 5)
			k := kinds[part]
			e := Entry{Key: k.prefix + f[0], Kind: k.kind, Country: strings.ToUpper(f[2]), Parent: f[3]}
			if e.Parent == "" && e.Country != "" && k.prefix == "agency/" {
				e.Parent = "state/" + f[2]
			}
			e.Aliases = aliases(aliases(nil, f[1], ""), f[4], "")
			e.Name = e.Aliases[0].Text
			t.list(e)
		}
	}
}

// number reads a number of the data, 0 where there is none.
func number(s string) float64 {
	n, _ := strconv.ParseFloat(s, 64)
	return n
}
