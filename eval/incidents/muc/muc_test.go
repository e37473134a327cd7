package muc_test

import (
	"math"
	"slices"
	"testing"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/evidence"
)

func TestNormal(t *testing.T) {
	for in, want := range map[string]string{
		`THE "9 MAY" FRONT [FPL]`: "9 may front fpl", "A Car\n  Bomb.": "car bomb", "the": "the", "Andes": "andes", "U.S. EMBASSY": "u s embassy",
	} {
		if got := muc.Normal(in); got != want {
			t.Errorf("%q is compared as %q, want %q", in, got, want)
		}
	}
}

func template(kind string, fills map[int][]string) muc.Template {
	t := muc.Template{}
	t.Slots[4] = []string{kind}
	for slot, f := range fills {
		t.Slots[slot] = f
	}
	return t
}

func piece(s string) evidence.Piece { return evidence.Piece{Exact: s} }

// TestScores counts one message by hand: of two bodies one is right, the victim is named twice, the optional weapon neither asked for nor
// punished, and the kind of one event too many is wrong.
func TestScores(t *testing.T) {
	m := muc.Message{ID: "T-1", Templates: []muc.Template{template("BOMBING", map[int][]string{
		10: {`"HARUN FRONT" / "HF"`}, 11: {`CLAIMED OR ADMITTED: "HARUN FRONT" / "HF"`},
		18: {`"TOMAS REIK" / "REIK"`}, 19: {`"MAYOR": "TOMAS REIK"`}, 21: {`1: "TOMAS REIK"`}, 23: {`DEATH: "TOMAS REIK"`},
		6: {`? "CAR BOMB"`}, 2: {`03 JAN 90`}, 5: {"ACCOMPLISHED"}, 3: {"OSTRANA: VELMAR (CITY)"},
	})}}
	one := 1.0
	events := []evidence.Event{
		{
			Kind: evidence.KindBombing, Stage: evidence.Accomplished, Date: &evidence.EventDate{From: "1990-01-03", To: "1990-01-03"}, Place: []evidence.Piece{piece("Velmar")},
			Perpetrators: []evidence.Perpetrator{{Piece: piece("the HF"), Confidence: evidence.Claimed}, {Piece: piece("Army")}},
			Victims:      []evidence.Victim{{Piece: piece("mayor"), Effect: evidence.EffectDeath}, {Piece: piece("Tomas Reik"), Effect: evidence.EffectDeath, Count: &evidence.Count{Min: &one}}},
			Instruments:  []evidence.Instrument{{Piece: piece("a car bomb")}},
		},
		{Kind: evidence.KindAttack},
	}
	s := muc.Scores{}
	s.Add(m, events)
	for name, want := range map[string][3]int{ // right, proposed, asked for
		"relevant": {1, 1, 1}, "kind": {1, 2, 1}, "five roles: perp_organization": {1, 2, 1}, "five roles: weapon": {0, 0, 0},
		"five roles: victim": {1, 2, 1}, "published five roles": {2, 3, 2},
		"aligned: date": {1, 1, 1}, "aligned: place": {1, 1, 1}, "aligned: stage": {1, 1, 1}, "aligned: confidence": {1, 1, 1}, "aligned: victim count": {1, 1, 1},
	} {
		c := s[name]
		if c == nil {
			t.Errorf("%s was not counted", name)
			continue
		}
		if got := [3]int{c.Right, c.Proposed, c.Gold}; got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	if f := s["kind"].F1(); math.Abs(f-2.0/3) > 1e-9 {
		t.Error(f)
	}
}

func TestAlign(t *testing.T) {
	templates := []muc.Template{template("ATTACK", map[int][]string{9: {`"GUNMEN"`}}), template("ATTACK", map[int][]string{9: {`"REBELS"`}})}
	events := []evidence.Event{
		{Kind: evidence.KindAttack, Perpetrators: []evidence.Perpetrator{{Piece: piece("rebels"), Individual: true}}},
		{Kind: evidence.KindArson}, {Kind: evidence.KindAttack},
	}
	want := []muc.Same{{Event: 0, Template: 1, Kind: true}, {Event: 2, Template: 0, Kind: true}}
	if got := muc.Align(events, templates); !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}
