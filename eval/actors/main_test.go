package main

import (
	"testing"

	"hearsay/eval/merging/ecbplus"
	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/text"
)

// TestScores: two links between articles in the key, one found and one wrongly joined; names of one article are no link.
func TestScores(t *testing.T) {
	var s scores
	names := []named{{0, "Rao", "rao", "1"}, {0, "Ann Rao", "rao", "1"}, {1, "Rao", "rao", "1"}, {1, "Hale", "hale", "1"}}
	s.add(names, func(x named) string { return x.actor })
	if want := (task.Count{Right: 2, Proposed: 4, Found: 2, Gold: 2}); s.links != want {
		t.Errorf("links %+v, want %+v", s.links, want)
	}
	if f := s.conll(); f <= 0 || f >= 1 {
		t.Errorf("CoNLL F1 is %v", f)
	}
}

// TestActor: the name that ends a mention is meant, then the longest in it, then one around it.
func TestActor(t *testing.T) {
	at := func(start, end int) evidence.Piece { return evidence.Piece{Span: text.Span{Start: start, End: end}} }
	c := topic{documents: []ecbplus.Document{{}}}
	c.world.Articles = []resolve.Article{{Mentions: []evidence.Mention{
		{ID: "m1", Piece: at(0, 7)}, {ID: "m2", Piece: at(8, 11)}, {ID: "m3", Piece: at(20, 30)}, {ID: "m4", Piece: at(40, 50)},
	}}}
	c.world.ActorOf = []map[string]string{{"m1": "tarvia", "m2": "rao", "m3": "hale"}}
	for _, x := range []struct {
		start, end int
		want       string
	}{{0, 11, "rao"}, {0, 15, "tarvia"}, {22, 30, "hale"}, {40, 50, ""}, {60, 70, ""}} {
		if got := c.actor(0, text.Span{Start: x.start, End: x.end}); got != x.want {
			t.Errorf("%d-%d is %q, want %q", x.start, x.end, got, x.want)
		}
	}
}
