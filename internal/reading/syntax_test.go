package reading_test

import (
	"testing"

	"hearsay/internal/reading"
)

// TestSyntaxNames holds the constants to the lists that training shares with them.
func TestSyntaxNames(t *testing.T) {
	for tag, want := range map[reading.Tag]string{reading.TagNone: "", reading.TagAdjective: "ADJ", reading.TagProperNoun: "PROPN", reading.TagVerb: "VERB", reading.TagOther: "X", 200: ""} {
		if got := tag.String(); got != want {
			t.Errorf("tag %d is %q, want %q", tag, got, want)
		}
	}
	for relation, want := range map[reading.Relation]string{
		reading.RelationNone: "", reading.RelationRoot: "root", reading.RelationSubject: "nsubj", reading.RelationAgent: "obl:agent",
		reading.RelationVerbParticle: "compound:prt", reading.RelationAdjective: "amod", 200: "",
	} {
		if got := relation.String(); got != want {
			t.Errorf("relation %d is %q, want %q", relation, got, want)
		}
	}
}
