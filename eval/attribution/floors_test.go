package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/score"
	"hearsay/internal/text"
)

// table is one article in which half is right.
func table(t *testing.T) score.Table {
	t.Helper()
	frozen, err := text.New("Oru said no. Rao said yes.")
	if err != nil {
		t.Fatal(err)
	}
	at := func(a, b int) []text.Span { return []text.Span{{Start: a, End: b}} }
	gold := []score.Statement{{at(0, 3), at(4, 8), at(9, 11)}, {at(13, 16), at(17, 21), at(22, 25)}}
	var out score.Table
	out.Add("a", frozen, gold, gold[:1])
	return out
}

func TestFloorsOnlyRise(t *testing.T) {
	path := filepath.Join(t.TempDir(), "floors.json")
	if err := holdFloors(path, table(t), true); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(raw), `"statement found": 0.667`) {
		t.Fatalf("%s %v", raw, err)
	}
	if err := holdFloors(path, table(t), false); err != nil {
		t.Errorf("at the floor: %v", err)
	}
	high := strings.Replace(string(raw), `"statement found": 0.667`, `"statement found": 0.700`, 1)
	if err := os.WriteFile(path, []byte(high), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, update := range []bool{false, true} {
		if err := holdFloors(path, table(t), update); err == nil || !strings.Contains(err.Error(), "statement found: 0.667 is below the floor of 0.700") {
			t.Errorf("update %v: %v", update, err)
		}
	}
	if now, _ := os.ReadFile(path); string(now) != high {
		t.Errorf("the floor was lowered: %s", now)
	}
}

func TestMissingCorpusIsSkipped(t *testing.T) {
	if err := run(options{corpora: t.TempDir(), split: "dev"}); err == nil || !strings.Contains(err.Error(), "PolNeAR 1.0 is not there") {
		t.Errorf("%v", err)
	}
}
