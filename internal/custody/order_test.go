package custody_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
)

// TestOrigin has the field that came last sealed over, and events without it keep their hash.
func TestOrigin(t *testing.T) {
	plain := log(1)[0]
	brought := plain
	brought.Origin = custody.Origin{Hash: strings.Repeat("a", 64), At: custody.Moment{Millis: 5, Count: 1}, Known: 3}.String()
	if custody.Hash(plain) != plain.Hash || custody.Hash(brought) == plain.Hash || custody.Identity(brought) != strings.Repeat("a", 64) {
		t.Error("the origin is not hashed, or changes events without one")
	}
}

// TestParseOrigin reads what was written, and nothing else.
func TestParseOrigin(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		o := custody.Origin{
			Hash: rapid.StringMatching(`[0-9a-f]{64}`).Draw(r, "hash"), Known: rapid.Int64Min(0).Draw(r, "known"),
			At: custody.Moment{Millis: rapid.Int64().Draw(r, "millis"), Count: rapid.Int64Min(0).Draw(r, "count")},
		}
		if got, err := custody.ParseOrigin(o.String()); err != nil || got != o {
			r.Fatalf("%v, %v; want %v", got, err, o)
		}
		if s := rapid.String().Draw(r, "any"); s != "" {
			if o, err := custody.ParseOrigin(s); err == nil && o.String() != s {
				r.Fatalf("%q is read as %v", s, o)
			}
		}
	})
}

// TestOrderAlone leaves a log as it is in which nothing came from elsewhere, whatever its clock says.
func TestOrderAlone(t *testing.T) {
	events := log(6)
	for i, d := range custody.Order(events) {
		if d.ID != events[i].ID {
			t.Fatalf("place %d: %s", i, d.ID)
		}
	}
	for i, s := range custody.Play([]evidence.Decision{{ID: "a", Sequence: 1}, {ID: "b", Sequence: 2, Undoes: "a"}, {ID: "c", Sequence: 3, Undoes: "b"}}) {
		if want := []custody.Standing{{1, 0, false}, {2, 1, true}, {3, 2, false}}[i]; s != want {
			t.Errorf("event %d: %+v, want %+v", i+1, s, want)
		}
	}
}
