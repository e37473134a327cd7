package main

import (
	"testing"

	"hearsay/eval/conllu"
	"hearsay/eval/task"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

func at(start, end int) text.Range { return text.Range{Start: start, End: end} }

func TestCompare(t *testing.T) {
	// "The old boat left." with a written word, "Dunno", that no reader cuts as the treebank does.
	d := conllu.Document{Text: "The old boat left. Dunno", Words: []conllu.Word{
		{Range: at(0, 3), Tag: "DET", Relation: "det", Head: 2},
		{Range: at(4, 7), Tag: "ADJ", Relation: "amod", Head: 2},
		{Range: at(8, 12), Tag: "NOUN", Relation: "nsubj:pass", Head: 3},
		{Range: at(13, 17), Tag: "VERB", Relation: "root", Head: -1},
		{Range: at(17, 18), Tag: "PUNCT", Relation: "punct", Head: 3},
		{Tag: "AUX", Relation: "aux", Head: 6},
		{Tag: "VERB", Relation: "root", Head: -1},
	}}
	got := compare(&d, []token{
		{at(0, 3), 2, "det", "DET"},
		{at(4, 7), 3, "amod", "ADJ"},   // hangs elsewhere
		{at(8, 12), 3, "nsubj", "ADJ"}, // another subtype, another tag
		{at(13, 17), -1, "root", "VERB"},
		{at(17, 18), 3, "dep", "PUNCT"}, // another relation
		{at(19, 24), -1, "root", "VERB"},
	})
	want := score{task.Hits(5, 6, 7), task.Hits(4, 6, 7), task.Hits(4, 6, 7), task.Hits(3, 6, 7), task.Hits(2, 6, 7)}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestTokensLeaveFurnitureOut moves heads to the places that tokens have without it.
func TestTokensLeaveFurnitureOut(t *testing.T) {
	r := &reading.Reading{
		Tokens: []reading.Token{{Range: at(0, 5), Sentence: -1}, {Range: at(6, 9)}, {Range: at(10, 14)}},
		Arcs:   []reading.Arc{{Head: -1}, {Head: 2, Relation: reading.RelationSubject, Tag: reading.TagNoun}, {Head: -1, Relation: reading.RelationRoot, Tag: reading.TagVerb}},
	}
	got := tokens(r)
	if len(got) != 2 || got[0] != (token{at(6, 9), 1, "nsubj", "NOUN"}) || got[1] != (token{at(10, 14), -1, "root", "VERB"}) {
		t.Errorf("%+v", got)
	}
}

func TestMissingCorporaAreSkipped(t *testing.T) {
	if err := measure(task.New(t.TempDir(), "floors.json", false)); err != nil {
		t.Error(err)
	}
}
