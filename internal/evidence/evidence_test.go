package evidence_test

import (
	"fmt"
	"regexp"
	"slices"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

func TestIdentifiers(t *testing.T) {
	form := regexp.MustCompile(`^st_[0-9A-HJKMNP-TV-Z]{10}$`)
	seen := map[string]string{}
	for i := range 20000 {
		birth := fmt.Sprint("birth ", i)
		id := evidence.NewID(evidence.PrefixStatement, birth)
		if !form.MatchString(id) {
			t.Fatalf("%s is not of the form %s", id, form)
		}
		if other, taken := seen[id]; taken {
			t.Fatalf("%s and %s are both %s", birth, other, id)
		}
		seen[id] = birth
	}
	if evidence.NewID("st", "a", "bc") == evidence.NewID("st", "ab", "c") {
		t.Error("where one part ends and the next begins must count")
	}
	if a, b := evidence.NewID("st", text.Span{Start: 1, End: 2}), evidence.NewID("st", text.Span{Start: 1, End: 2}); a != b {
		t.Errorf("the same birth gives %s and %s", a, b)
	}
}

func TestFold(t *testing.T) {
	for typed, want := range map[string]string{
		"st_8q4zk2m1vx": "st_8Q4ZK2M1VX",
		" ST_8Q4 ":      "st_8Q4",
		"st_oil":        "st_011",
		"no identifier": "no identifier",
	} {
		if got := evidence.Fold(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

func TestSureness(t *testing.T) {
	for score, want := range map[evidence.Score]evidence.Sureness{
		0: evidence.Unsure, 0.4999: evidence.Unsure, 0.5: evidence.Fair, 0.7499: evidence.Fair, 0.75: evidence.Sure, 1: evidence.Sure,
	} {
		if got := score.Sureness(); got != want {
			t.Errorf("a score of %v is %s, want %s", float64(score), got, want)
		}
	}
}

func TestIDsIn(t *testing.T) {
	for words, want := range map[string][]string{
		"":                                    nil,
		"ac_7Q2M4C0V9K":                       {"ac_7Q2M4C0V9K"},
		"so [@ac_7Q2M4C0V9K; st_0000000001].": {"ac_7Q2M4C0V9K", "st_0000000001"},
		`{"row":"cl_ABCDEFGHJK","n":1}`:       {"cl_ABCDEFGHJK"},
		"ac_7Q2M4C0V9":                        nil, // too short
		"ac_7Q2M4C0V9KK":                      nil, // too long
		"ac_7Q2M4C0V9Ks":                      nil,
		"bac_7Q2M4C0V9K":                      nil,
		"a_ac_7Q2M4C0V9K":                     nil,
		"AC_7Q2M4C0V9K":                       nil,
		"_":                                   nil,
		"__ac_":                               nil,
		"ac_ILOU000000 at_0123456789":         {"at_0123456789"},
		"ac_0123456789ac_0123456789":          nil,
		"é_ac ac_0123456789é":                 {"ac_0123456789"},
	} {
		if alone := len(want) == 1 && want[0] == words; evidence.IsID(words) != alone {
			t.Errorf("%q is an identifier: %t, want %t", words, !alone, alone)
		}
		if got := slices.Collect(evidence.IDsIn(words)); !slices.Equal(got, want) {
			t.Errorf("in %q stand %q, want %q", words, got, want)
		}
	}
	if id := evidence.NewID(evidence.PrefixActor, "a", 3, int64(4), evidence.ActType("X")); !slices.Equal(slices.Collect(evidence.IDsIn("("+id+")")), []string{id}) {
		t.Errorf("%s is not found", id)
	}
}
