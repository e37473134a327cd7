package act

import (
	"testing"

	"hearsay/internal/evidence"
)

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		word string
		verb bool
		want string
	}{
		{"attacked", true, "attack"}, {"killed", true, "kill"}, {"killing", true, "kill"}, {"accused", true, "accuse"}, {"accusing", true, "accuse"},
		{"seized", true, "seize"}, {"signed", true, "sign"}, {"signing", true, "sign"}, {"met", true, "meet"}, {"withdrew", true, "withdraw"},
		{"deported", true, "deport"}, {"expelled", true, "expel"}, {"banned", true, "ban"}, {"denied", true, "deny"}, {"troops", false, "troop"},
		{"attacks", false, "attack"}, {"talks", false, "talk"}, {"authorities", false, "authority"}, {"people", false, "person"}, {"crisis", false, "crisis"},
		{"agreed", true, "agree"}, {"provides", true, "provide"}, {"provided", true, "provide"}, {"negotiated", true, "negotiate"}, {"praised", true, "praise"},
		{"fired", true, "fire"}, {"sanctions", false, "sanction"}, {"", true, ""}, {"é", true, "é"}, {"released", true, "release"}, {"urged", true, "urge"},
	} {
		if got := lemma(c.word, c.verb); got != c.want {
			t.Errorf("lemma(%q, %v) = %q, want %q", c.word, c.verb, got, c.want)
		}
	}
}

// Every word of the lists is one that its own forms lead back to, and every type is one that there is.
func TestLists(t *testing.T) {
	for w, senses := range words().words {
		for _, x := range senses {
			if x.kind.Quad() == 0 {
				t.Errorf("%s stands under %q, which is no type", w, x.kind)
			}
		}
	}
	for v, all := range patterns() {
		for _, n := range all {
			if n.kind != "" && n.kind != Yield && evidence.ActType(n.kind).Quad() == 0 {
				t.Errorf("%s names %q, which is no type", v, n.kind)
			}
		}
	}
	if len(words().words) < 500 || len(patterns()) < 1000 || len(actorNouns()) < 100 {
		t.Error("the lists are not all there")
	}
}
