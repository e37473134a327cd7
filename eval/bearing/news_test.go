package main

import "testing"

// TestNewsPairs keeps the pairs of news as they were counted: what is measured on them must not drift.
func TestNewsPairs(t *testing.T) {
	pairs, err := parse(newsPairs)
	if err != nil {
		t.Fatal(err)
	}
	signs, denied, hypotheses := map[byte]int{}, 0, map[string]bool{}
	for _, p := range pairs {
		signs[p.sign]++
		hypotheses[p.hypothesis] = true
		if p.evidence.Denied {
			denied++
		}
	}
	if len(pairs) != 87 || signs['+'] != 30 || signs['-'] != 33 || signs['0'] != 24 || denied != 12 || len(hypotheses) != 12 {
		t.Errorf("%d pairs, signs %v, %d denied, %d hypotheses", len(pairs), signs, denied, len(hypotheses))
	}
	for _, bad := range []string{"+ words before a hypothesis", "? h\n* words", "? h\n+"} {
		if _, err := parse(bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}
