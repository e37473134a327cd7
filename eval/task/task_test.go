package task_test

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/eval/task"
)

func TestFloorsOnlyRise(t *testing.T) {
	path := filepath.Join(t.TempDir(), "floors.json")
	hold := func(update bool, figures ...task.Figure) error { return task.New("", path, update).Hold(figures) }
	if err := hold(true, task.Figure{"found", 2. / 3}); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(raw), `"found": 0.667`) {
		t.Fatalf("%s %v", raw, err)
	}
	if err := hold(false, task.Figure{"found", .6666}); err != nil {
		t.Errorf("at the floor: %v", err)
	}
	for _, update := range []bool{false, true} {
		if err := hold(update, task.Figure{"found", .6}); err == nil || !strings.Contains(err.Error(), "found: 0.600 is below the floor of 0.667") {
			t.Errorf("update %v: %v", update, err)
		}
	}
	if err := hold(false, task.Figure{"voiced", .9}); err == nil || !strings.Contains(err.Error(), "found: has a floor but was not measured") {
		t.Errorf("a floor forgotten: %v", err)
	}
	if now, _ := os.ReadFile(path); string(now) != string(raw) {
		t.Errorf("the floors changed: %s", now)
	}
	if err := hold(true, task.Figure{"found", .7}, task.Figure{"voiced", .5}); err != nil {
		t.Fatal(err)
	}
	if now, _ := os.ReadFile(path); !strings.Contains(string(now), `"found": 0.7`) || !strings.Contains(string(now), `"voiced": 0.5`) {
		t.Errorf("the floors did not rise: %s", now)
	}
}

func TestMissingCorpusIsSkipped(t *testing.T) {
	path := filepath.Join(t.TempDir(), "floors.json")
	if err := os.WriteFile(path, []byte(`{"found": 0.9}`), 0o600); err != nil {
		t.Fatal(err)
	}
	k := task.New(t.TempDir(), path, false)
	_, err := task.Files(k.Corpora(), task.PolNeAR, "dev", "*.ann")
	if err == nil || !strings.Contains(err.Error(), "PolNeAR 1.0 is not there") {
		t.Fatalf("%v", err)
	}
	if err := k.Skip(err); err != nil {
		t.Errorf("not skipped: %v", err)
	}
	if err := k.Hold(nil); err != nil {
		t.Errorf("a floor that could not be measured: %v", err)
	}
	if other := errors.New("no space"); k.Skip(other) != other {
		t.Error("another error was swallowed")
	}
	if _, err := task.Files("", task.EWT, "*.conllu"); err == nil {
		t.Error("no folder named: no error")
	}
}

func TestCount(t *testing.T) {
	c := task.Count{Right: 3, Proposed: 4, Found: 1, Gold: 2}
	if c.Precision() != .75 || c.Recall() != .5 || math.Abs(c.F1()-.6) > 1e-12 {
		t.Errorf("%v %v %v", c.Precision(), c.Recall(), c.F1())
	}
	if (task.Count{}).F1() != 0 {
		t.Error("nothing at all is not 0")
	}
}

// TestInterval: a share of one half in 100 articles of one statement each has a standard error of .05.
func TestInterval(t *testing.T) {
	articles := make([]task.Count, 100)
	for i := range articles {
		articles[i] = task.Hits(i%2, 1, 1)
	}
	low, high := task.Interval(articles, task.Count.Recall)
	if low < .38 || low > .43 || high < .57 || high > .62 {
		t.Errorf("%v to %v, want about .40 to .60", low, high)
	}
	if l, h := task.Interval(articles, task.Count.Recall); l != low || h != high {
		t.Error("the draw differs from one call to the next")
	}
}

func TestTable(t *testing.T) {
	table := task.NewTable("", "F1", "n")
	table.Row("found", .5, 3)
	table.Row("é", nil, 1.25)
	var b strings.Builder
	table.Print(&b)
	want := "         F1      n\nfound  .500      3\né         –  1.250\n\n"
	if b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}
