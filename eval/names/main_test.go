package main

import (
	"testing"

	"hearsay/eval/names/worldwide"
	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

func name(start, end int, of evidence.MentionType) worldwide.Name {
	return worldwide.Name{Range: text.Range{Start: start, End: end}, Type: of}
}

func TestCompare(t *testing.T) {
	r := compare("vas",
		[]worldwide.Name{name(0, 3, evidence.MentionPerson), name(5, 9, evidence.MentionPlace), name(12, 15, evidence.MentionDate), name(20, 25, evidence.MentionNationality)},
		[]worldwide.Name{name(0, 3, evidence.MentionPerson), name(5, 9, evidence.MentionOrganization), name(12, 15, evidence.MentionDate), name(20, 24, evidence.MentionNationality), name(30, 31, evidence.MentionMoney)},
	)
	if want := task.Hits(2, 5, 4); r.typed != want {
		t.Errorf("nine types %+v, want %+v", r.typed, want)
	}
	if want := task.Hits(1, 3, 3); r.narrow != want {
		t.Errorf("seven types %+v, want %+v", r.narrow, want)
	}
	if want := task.Hits(2, 3, 3); r.untyped != want {
		t.Errorf("untyped %+v, want %+v", r.untyped, want)
	}
	if got, want := r.byType[evidence.MentionPlace], (task.Count{Gold: 1}); got != want {
		t.Errorf("places %+v, want %+v", got, want)
	}
}

func TestHeldOutCountries(t *testing.T) {
	if c := heldOut(); len(c) != 8 || c[0] != "nm" || c[7] != "aus" {
		t.Errorf("%q: the countries set aside are fixed", c)
	}
}

func TestMissingCorpusIsSkipped(t *testing.T) {
	if err := measure(task.New(t.TempDir(), "floors.json", false)); err != nil {
		t.Error(err)
	}
}
