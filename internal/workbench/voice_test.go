package workbench_test

import (
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

func TestVoice(t *testing.T) {
	written := func(exact string, chain ...string) evidence.Statement {
		return evidence.Statement{Source: evidence.Source{Spans: []evidence.Piece{{Exact: exact}}}, Chain: chain}
	}
	actor := "Ada Lind"
	for want, s := range map[string]evidence.Statement{
		"Ada Lind":    {Source: evidence.Source{Actor: &actor, Spans: []evidence.Piece{{Exact: "she"}}}},
		"A clerk":     written("A clerk who asked not to be named,", "The Tide", "a clerk"),
		"Two clerks":  written("Two clerks,", "a clerk"),
		"Øst":         written("Øst", "Østfold tower"),
		"not stated":  {},
		"the article": {Source: evidence.Source{Kind: evidence.SourceAuthor}},
	} {
		if got := workbench.Voice(s); got != want {
			t.Errorf("the voice is %q, want %q", got, want)
		}
	}
}
