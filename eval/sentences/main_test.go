package main

import (
	"testing"

	"hearsay/eval/conllu"
	"hearsay/eval/task"
	"hearsay/internal/text"
)

func TestCount(t *testing.T) {
	d := conllu.Document{Text: "Rain fell. The boats left at ten.", Sentences: []conllu.Sentence{
		{Range: text.Range{Start: 0, End: 10}}, {Range: text.Range{Start: 11, End: 33}},
	}}
	if got, err := count(task.New("", "", false), &d); err != nil || got != task.Hits(2, 2, 2) {
		t.Errorf("%+v, %v", got, err)
	}
	if got := agree(d.Sentences, []text.Range{{Start: 0, End: 10}, {Start: 11, End: 20}, {Start: 21, End: 33}}); got != task.Hits(1, 3, 2) {
		t.Errorf("one cut in two: %+v", got)
	}
}

func TestMissingCorporaAreSkipped(t *testing.T) {
	if err := measure(task.New(t.TempDir(), "floors.json", false)); err != nil {
		t.Error(err)
	}
}
