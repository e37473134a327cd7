package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// colours are facts of which two that differ cannot be one; 0 is no colour.
type colours int

func (c colours) Against(o resolve.Facts) string {
	if d := o.(colours); c != 0 && d != 0 && c != d {
		return fmt.Sprintf("one is %d, the other %d", c, d)
	}
	return ""
}

func (c colours) With(o resolve.Facts) resolve.Facts { return max(c, o.(colours)) }

func join(paint []int, pairs []resolve.Pair, log ...evidence.Decision) resolve.Joined {
	ids, facts := make([]string, len(paint)), make([]resolve.Facts, len(paint))
	for i, c := range paint {
		ids[i], facts[i] = fmt.Sprint("a", i), colours(c)
	}
	return resolve.Join(ids, facts, pairs, resolve.RulingsOf(log))
}

func members(j resolve.Joined) string {
	var out [][]int
	for _, g := range j.Groups {
		out = append(out, g.Members)
	}
	return fmt.Sprint(out)
}

func TestJoin(t *testing.T) {
	merge := func(id, subject string, members ...string) evidence.Decision {
		return evidence.Decision{ID: id, Verdict: evidence.Merge, Subject: subject, Members: members}
	}
	split := func(id, subject string, members ...string) evidence.Decision {
		return evidence.Decision{ID: id, Verdict: evidence.Split, Subject: subject, Members: members}
	}
	undone := func(d evidence.Decision) evidence.Decision { d.Undone = true; return d }
	chain := []resolve.Pair{{A: 0, B: 1, Score: .9}, {A: 1, B: 2, Score: .8}, {A: 2, B: 3, Score: .7}}
	for _, c := range []struct {
		name  string
		paint []int
		log   []evidence.Decision
		want  string
	}{
		{"all", []int{0, 0, 0, 0}, nil, "[[0 1 2 3]]"},
		{"a fact is against it, and goes with its group", []int{1, 0, 0, 2}, nil, "[[0 1 2] [3]]"},
		{"a person joins whole groups against the facts", []int{1, 0, 2, 0}, []evidence.Decision{merge("d1", "a0", "a2")}, "[[0 1 2 3]]"},
		{"undone", []int{1, 0, 2, 0}, []evidence.Decision{undone(merge("d1", "a0", "a2"))}, "[[0 1] [2 3]]"},
		{"a person takes one out; what hangs on it follows", []int{0, 0, 0, 0}, []evidence.Decision{split("d1", "a0", "a2")}, "[[0 1] [2 3]]"},
		{"split and merged again", []int{0, 0, 0, 0}, []evidence.Decision{split("d1", "a0", "a2"), merge("d2", "a0", "a2")}, "[[0 1 2 3]]"},
		{"merged and split again", []int{1, 0, 2, 0}, []evidence.Decision{merge("d1", "a0", "a2"), split("d2", "a0", "a2")}, "[[0 1] [2 3]]"},
		{"of what is gone", []int{0, 0, 0, 0}, []evidence.Decision{merge("d1", "gone", "a2"), split("d2", "a0", "gone")}, "[[0 1 2 3]]"},
	} {
		if got := members(join(c.paint, chain, c.log...)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	// What was taken out has grown, and is known by an older member when it is merged again: the later word counts.
	grown := []resolve.Pair{{A: 0, B: 2, Score: .9}, {A: 1, B: 2, Score: .8}}
	for want, log := range map[string][]evidence.Decision{
		"[[0] [1 2]]": {split("d1", "a0", "a2")},
		"[[0 1 2]]":   {split("d1", "a0", "a2"), merge("d2", "a0", "a1")},
	} {
		if got := members(join([]int{0, 0, 0}, grown, log...)); got != want {
			t.Errorf("%d decisions: %s, want %s", len(log), got, want)
		}
	}
	j := join([]int{1, 0, 0, 2}, chain)
	if len(j.Refused) != 1 || j.Refused[0].Against != "one is 1, the other 2" && j.Refused[0].Against != "one is 2, the other 1" {
		t.Errorf("refused: %+v", j.Refused)
	}
	if j.Ties[1][0].With != "a0" || j.Ties[2][0].With != "a1" || j.Ties[0] != nil {
		t.Errorf("ties: %+v", j.Ties)
	}
}

// TestJoinKeepsItsPromises: every atom is in one group; no group holds two colours or what a person held apart, unless a person
// joined it; the order of the pairs does not matter.
func TestJoinKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 25).Draw(t, "atoms")
		paint := rapid.SliceOfN(rapid.IntRange(0, 2), n, n).Draw(t, "paint")
		at := rapid.IntRange(0, n-1)
		pairs := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) resolve.Pair {
			return resolve.Pair{A: at.Draw(t, "a"), B: at.Draw(t, "b"), Score: evidence.Score(rapid.IntRange(1, 99).Draw(t, "score")) / 100}
		}), 0, 40).Draw(t, "pairs")
		pairs = slices.DeleteFunc(pairs, func(p resolve.Pair) bool { return p.A == p.B })
		var log []evidence.Decision
		if rapid.Bool().Draw(t, "split") {
			a, b := at.Draw(t, "kept"), at.Draw(t, "taken")
			if a != b {
				log = append(log, evidence.Decision{ID: "d1", Verdict: evidence.Split, Subject: fmt.Sprint("a", a), Members: []string{fmt.Sprint("a", b)}})
			}
		}
		j := join(paint, pairs, log...)
		seen := map[int]bool{}
		for g, group := range j.Groups {
			colour := 0
			for _, m := range group.Members {
				if seen[m] || j.GroupOf[m] != g {
					t.Fatalf("atom %d is in two groups or says it is in %d", m, j.GroupOf[m])
				}
				seen[m] = true
				if paint[m] != 0 && colour != 0 && paint[m] != colour {
					t.Fatalf("group %v holds two colours", group.Members)
				}
				colour = max(colour, paint[m])
			}
		}
		if len(seen) != n {
			t.Fatalf("%d atoms of %d are in a group", len(seen), n)
		}
		for _, d := range log {
			var a, b int
			fmt.Sscanf(d.Subject, "a%d", &a)
			fmt.Sscanf(d.Members[0], "a%d", &b)
			if j.GroupOf[a] == j.GroupOf[b] {
				t.Fatalf("a%d and a%d are one against a person's word", a, b)
			}
		}
		again := join(paint, rapid.Permutation(pairs).Draw(t, "order"), log...)
		distinct := map[[3]int]bool{}
		for _, p := range pairs {
			k := [3]int{p.A, p.B, int(p.Score * 100)}
			distinct[k] = true
		}
		if len(distinct) == len(pairs) && members(again) != members(j) {
			t.Fatalf("in another order %s, was %s", members(again), members(j))
		}
	})
}
