package main

import (
	"testing"

	"hearsay/eval/task"
	"hearsay/internal/score"
	"hearsay/internal/text"
)

func freeze(t *testing.T, s string) *text.Text {
	t.Helper()
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return frozen
}

func at(places ...int) (out []text.Span) {
	for i := 0; i < len(places); i += 2 {
		out = append(out, text.Span{Start: places[i], End: places[i+1]})
	}
	return out
}

func TestDirect(t *testing.T) {
	for _, c := range []struct {
		passage string
		content []text.Span
		want    bool
	}{
		{`"Yes," Oru said, "now."`, at(0, 6, 17, 23), true},
		{`''Yes,'' Oru said.`, at(0, 8), true},
		{`‘Yes,’ Oru said.`, at(0, 6), true},
		{`Oru said yes, “now.”`, at(9, 20), false},
		{`"Yes," Oru said, now.`, at(0, 6, 17, 20), false},
		{`Oru called it ".`, at(14, 15), false},
		{`Oru spoke.`, nil, false},
	} {
		if got := direct(freeze(t, c.passage), score.Statement{score.Content: c.content}); got != c.want {
			t.Errorf("%s: %v", c.passage, got)
		}
	}
}

// TestSubset: of two annotated quotations one is found with the wrong voice; of two proposed ones one is right though
// its annotation has no marks.
func TestSubset(t *testing.T) {
	article := freeze(t, `"Yes," Oru said. "No," Rao said. Żu said "so".`)
	gold := []score.Statement{
		{at(7, 10), at(11, 15), at(0, 6)},
		{at(23, 26), at(27, 31), at(17, 22)},
		{at(33, 35), at(36, 40), at(42, 44)},
	}
	proposed := []score.Statement{
		{at(7, 10), at(11, 15), at(0, 6)},
		{at(7, 10), at(27, 31), at(17, 22)},
		{at(33, 35), at(36, 40), at(41, 45)},
	}
	o := outcomeOf("a", article, gold, proposed)
	voiced := subset{in: direct, right: func(p score.Pair) bool { return p.Voiced }}
	if got, want := voiced.count(o), (task.Count{Right: 2, Proposed: 3, Found: 1, Gold: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	seen := map[string]int{"said": 3}
	unseen := subset{in: func(t *text.Text, s score.Statement) bool { return seen[cueOf(t, s)] == 0 }, right: func(score.Pair) bool { return true }}
	if got := unseen.count(o); got != (task.Count{}) {
		t.Errorf("cues seen in train: %+v", got)
	}
}

func TestSlices(t *testing.T) {
	const passage = `"Yes," he said. Two officials from Tamsk denied it “flatly”. President Rao Oru Dell agreed to go.`
	article := freeze(t, passage)
	find := func(s string) []text.Span {
		for i := range len([]rune(passage)) {
			if x := at(i, i+len([]rune(s))); article.Exact(x[0]) == s {
				return x
			}
		}
		t.Fatalf("no %q", s)
		return nil
	}
	for _, c := range []struct{ source, content, wantSource, wantContent string }{
		{"he", `"Yes,"`, "source a pronoun", "content opens with a quotation mark"},
		{"Two officials", "it “flatly”", "source a common noun", "content quotes in part"},
		{"officials from Tamsk", "it", "source a name, 1 to 3 words", "content without quotation marks"},
		{"President Rao Oru Dell", "to go", "source a name, 4 words and more", "content without quotation marks"},
		{"Tamsk", "to go", "source a name, 1 to 3 words", "content without quotation marks"},
	} {
		s := score.Statement{score.Source: find(c.source), score.Content: find(c.content)}
		if got := source(article, s); got != c.wantSource {
			t.Errorf("%s: %s", c.source, got)
		}
		if got := quoted(article, s); got != c.wantContent {
			t.Errorf("%s: %s", c.content, got)
		}
	}
	if got := source(article, score.Statement{}); got != "source missing" {
		t.Error(got)
	}
	for n, want := range map[int]string{0: "cue never in train", 4: "cue 1 to 4 times", 5: "cue 5 to 49 times", 50: "cue 50 times and more in train"} {
		if band(n) != want {
			t.Errorf("%d: %s", n, band(n))
		}
	}
}

// TestStressIsMeasured needs no corpus.
func TestStressIsMeasured(t *testing.T) {
	figures, err := measureStress(task.New("", "", false))
	if err != nil {
		t.Fatal(err)
	}
	if len(figures) != 3 {
		t.Fatalf("%d figures", len(figures))
	}
	for _, f := range figures {
		if f.Value < .3 || f.Value > 1 {
			t.Errorf("%s: %v", f.Name, f.Value)
		}
	}
}
