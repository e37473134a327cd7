package evidence_test

import (
	"fmt"
	"regexp"
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
