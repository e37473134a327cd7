package incident

import "testing"

func TestLemma(t *testing.T) {
	for in, want := range map[string]string{
		"bombings": "bomb", "bombed": "bomb", "bomb": "bomb", "attacks": "attack", "attacked": "attack", "hoping": "hope", "stopped": "stop",
		"killed": "kill", "killing": "kill", "struck": "strike", "shot": "shoot", "shootings": "shoot", "died": "die", "dying": "die",
		"countries": "country", "carried": "carry", "hijacked": "hijack", "exploded": "explode", "exploding": "explode", "crashes": "crash",
		"missing": "miss", "king": "king", "bus": "bus", "seizing": "seize", "controlled": "control", "women": "woman", "laid": "lay",
		"": "", "s": "s", "ing": "ing", "deed": "deed", "agreed": "agree", "blast's": "blast", "zzyxed": "zzyxed", "raided": "raid", "wounded": "wound", "founded": "found", "found": "find",
	} {
		if got := Lemma(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
