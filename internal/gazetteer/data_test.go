package gazetteer_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
)

var wellFormed = regexp.MustCompile(`^(state|agency|body|group|party|company|outlet|organization|people|person|place)/[a-z0-9][a-z0-9-]*$`)

// TestEveryEntry checks what must hold of each entry of the data, so that a slip in a hand-made list is told.
func TestEveryEntry(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range slices.Concat(gazetteer.Actors(), gazetteer.Towns()) {
		if seen[e.Key] {
			t.Errorf("%s: key stands twice", e.Key)
		}
		seen[e.Key] = true
		if !wellFormed.MatchString(e.Key) {
			t.Errorf("%q: not a key", e.Key)
		}
		if e.Kind != "" && !slices.Contains(evidence.ActorKinds, e.Kind) {
			t.Errorf("%s: no such kind as %q", e.Key, e.Kind)
		}
		if (e.Kind == "") != strings.HasPrefix(e.Key, "place/") {
			t.Errorf("%s: kind %q", e.Key, e.Kind)
		}
		if gazetteer.Get(e.Key) != e {
			t.Errorf("%s: not found by its key", e.Key)
		}
		if e.Parent != "" && (gazetteer.Get(e.Parent) == nil || e.Parent == e.Key) {
			t.Errorf("%s: no parent %s", e.Key, e.Parent)
		}
		if e.Country != "" && !regexp.MustCompile(`^[A-Z]{2}$`).MatchString(e.Country) {
			t.Errorf("%s: country %q", e.Key, e.Country)
		}
		if e.Country != "" && gazetteer.Get("state/"+strings.ToLower(e.Country)) == nil && !strings.HasPrefix(e.Key, "place/") {
			t.Errorf("%s: no state %s", e.Key, e.Country)
		}
		if e.Latitude < -90 || e.Latitude > 90 || e.Longitude < -180 || e.Longitude > 180 || e.Population < 0 {
			t.Errorf("%s: lies at %v, %v, with %d people", e.Key, e.Latitude, e.Longitude, e.Population)
		}
		if len(e.Aliases) == 0 || e.Aliases[0].Text != e.Name {
			t.Errorf("%s: its name %q is not its first alias", e.Key, e.Name)
		}
		for _, a := range e.Aliases {
			if strings.TrimSpace(a.Text) != a.Text || a.Text == "" || strings.ContainsAny(a.Text, "|;<>#=~\t\n") {
				t.Errorf("%s: alias %q", e.Key, a.Text)
			}
			days(t, e.Key, a.Text, a.From, a.To)
		}
		for _, o := range e.Offices {
			if o.Title == "" || gazetteer.Get(o.Of) == nil {
				t.Errorf("%s: %q of %q", e.Key, o.Title, o.Of)
			}
			days(t, e.Key, o.Title, o.From, o.To)
		}
		for _, w := range e.Within {
			if w == "" || w == e.Name && e.Key == "" {
				t.Errorf("%s: lies within %q", e.Key, e.Within)
			}
		}
	}
	if len(seen) < 39_000 {
		t.Errorf("only %d entries", len(seen))
	}
}

func days(t *testing.T, key, what, from, to string) {
	for _, d := range []string{from, to} {
		if _, err := time.Parse(time.DateOnly, d); d != "" && err != nil {
			t.Errorf("%s, %s: %v", key, what, err)
		}
	}
	if from != "" && to != "" && from > to {
		t.Errorf("%s, %s: from %s to %s", key, what, from, to)
	}
}

// TestParentsEnd checks that going from branch to parent comes to an end.
func TestParentsEnd(t *testing.T) {
	for _, e := range gazetteer.Actors() {
		for at, n := e, 0; at.Parent != ""; at, n = gazetteer.Get(at.Parent), n+1 {
			if n > 8 {
				t.Fatalf("%s: its parents go round", e.Key)
			}
		}
	}
}

// TestEveryAliasIsFound looks up every alias of the lists, and one town in fifty, as it is written.
func TestEveryAliasIsFound(t *testing.T) {
	missed := 0
	check := func(e *gazetteer.Entry) {
		for _, a := range e.Aliases {
			if strings.ToUpper(a.Text) != a.Text && strings.ToLower(a.Text) == a.Text {
				continue // small letters name nothing
			}
			if strings.ToUpper(a.Text) == strings.ToLower(a.Text) {
				continue // figures
			}
			if !slices.ContainsFunc(gazetteer.Lookup(a.Text), func(m gazetteer.Match) bool { return m.Entry == e }) {
				if missed++; missed < 20 {
					t.Errorf("%s: %q does not find it", e.Key, a.Text)
				}
			}
		}
	}
	for _, e := range gazetteer.Actors() {
		check(e)
	}
	for i, e := range gazetteer.Towns() {
		if i%50 == 0 {
			check(e)
		}
	}
}

// TestNamesThatStatesShare holds every name that means two states at once against a list of those that really do.
func TestNamesThatStatesShare(t *testing.T) {
	b, err := os.ReadFile("testdata/shared.txt")
	if err != nil {
		t.Fatal(err)
	}
	allowed := strings.Split(strings.TrimSpace(string(b)), "\n")
	var found []string
	for _, e := range gazetteer.Actors() {
		if e.Kind != evidence.ActorState {
			continue
		}
		for _, a := range e.Aliases {
			var keys []string
			for _, m := range gazetteer.Lookup(a.Text) {
				if m.Kind == evidence.ActorState {
					keys = append(keys, m.Key)
				}
			}
			if len(keys) > 1 {
				slices.Sort(keys)
				found = append(found, a.Text+": "+strings.Join(keys, " "))
			}
		}
	}
	slices.Sort(found)
	found = slices.Compact(found)
	for _, f := range found {
		if !slices.Contains(allowed, f) {
			t.Errorf("not in testdata/shared.txt: %s", f)
		}
	}
	for _, a := range allowed {
		if !slices.Contains(found, a) {
			t.Errorf("no longer shared, but in testdata/shared.txt: %s", a)
		}
	}
}

// TestPeopleOfTwoStates tells of people who held offices of two states: one name is one person in the lists, so these may
// be two.
func TestPeopleOfTwoStates(t *testing.T) {
	known := []string{
		"person/mikhail-gorbachev", "person/vladimir-putin", "person/eduard-shevardnadze", "person/vaclav-havel", "person/vaclav-klaus", "person/gustav-husak",
		"person/slobodan-milosevic", "person/vojislav-kostunica",
	}
	for _, e := range gazetteer.Actors() {
		var states []string
		for _, o := range e.Offices {
			if strings.HasPrefix(o.Of, "state/") && !slices.Contains(states, o.Of) {
				states = append(states, o.Of)
			}
		}
		if len(states) > 1 && !slices.Contains(known, e.Key) {
			t.Errorf("%s held offices of %v: one person?", e.Key, states)
		}
	}
}
