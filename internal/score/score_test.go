package score_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/score"
	"hearsay/internal/text"
)

// harbour is the sample: "Żaneta said" and "“no”" stand where the comments say.
const harbour = "Żaneta said: “no”. Oru denied it."

func freeze(t testing.TB, s string) *text.Text {
	t.Helper()
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return frozen
}

func span(start, end int) []text.Span { return []text.Span{{Start: start, End: end}} }

func TestReadAnn(t *testing.T) {
	ann := "T1\tSource 0 6\tŻaneta\nT2\tCue 7 11\tsaid\nT3\tContent 13 15;15 17\t“n\no”\nT4\tAttribution 7 11\tsaid\n" +
		"E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\nA1\tNote E1 ok\nT5\tCue 23 29\tdenied\nT6\tContent 30 32\tit\nT7\tSource 19 22\tOru\n" +
		"E2\tAttribution:T5 Cue:T5 Content2:T6 Source:T7\nE3\tAttribution:T4\n"
	got, err := score.ReadAnn(ann)
	if err != nil {
		t.Fatal(err)
	}
	want := []score.Statement{
		{span(0, 6), span(7, 11), {{Start: 13, End: 15}, {Start: 15, End: 17}}},
		{span(19, 22), span(23, 29), span(30, 32)},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, bad := range []string{"T1\tCue x 3\t-", "T1\tCue 3\t-", "T1\tCue 5 3\t-"} {
		if _, err := score.ReadAnn(bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestFigures(t *testing.T) {
	gold := []score.Statement{
		{span(0, 6), span(7, 11), span(13, 17)},
		{span(19, 22), span(23, 29), span(30, 32)},
	}
	proposed := []score.Statement{
		{span(0, 6), span(7, 12), {{Start: 13, End: 15}, {Start: 15, End: 17}}}, // the cue is one character too long
		{nil, span(23, 29), span(30, 33)},                                       // no source; the full stop is taken along
	}
	var table score.Table
	table.Add("harbour", freeze(t, harbour), gold, proposed)
	want := map[string]score.Count{
		"source characters":  {Hit: 6, Proposed: 6, Gold: 9},
		"source exact":       {Hit: 1, Proposed: 1, Gold: 2},
		"cue characters":     {Hit: 10, Proposed: 11, Gold: 10},
		"cue exact":          {Hit: 1, Proposed: 2, Gold: 2},
		"content characters": {Hit: 6, Proposed: 7, Gold: 6},
		"content exact":      {Hit: 1, Proposed: 2, Gold: 2}, // pieces that touch are one piece
		"statement triple":   {Hit: 0, Proposed: 2, Gold: 2},
		"statement found":    {Hit: 2, Proposed: 2, Gold: 2},
		"statement voiced":   {Hit: 1, Proposed: 2, Gold: 2}, // the second has lost its voice
	}
	for _, r := range table.Rows() {
		if r.Count != want[r.Name] {
			t.Errorf("%s: %+v, want %+v", r.Name, r.Count, want[r.Name])
		}
	}
	if got := table.Worst(3); len(got) != 1 || got[0].Found != 2 {
		t.Errorf("worst: %+v", got)
	}
}

func TestF1(t *testing.T) {
	for _, c := range []struct {
		count score.Count
		f1    float64
	}{{score.Count{}, 0}, {score.Count{Hit: 1, Proposed: 2, Gold: 4}, 1.0 / 3}, {score.Count{Hit: 3, Proposed: 3, Gold: 3}, 1}} {
		if got := c.count.F1(); math.Abs(got-c.f1) > 1e-12 {
			t.Errorf("%+v: %f, want %f", c.count, got, c.f1)
		}
	}
}

// TestGoldAgainstItself: whatever is annotated scores full marks against itself, and nothing against nothing.
func TestGoldAgainstItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[a-zé “”\n]{30,60}`).Draw(t, "text")
		frozen, _ := text.New(s)
		var gold []score.Statement
		for i := range rapid.IntRange(0, 4).Draw(t, "statements") {
			var x score.Statement
			for role := range x {
				start := rapid.IntRange(0, frozen.Len()-3).Draw(t, fmt.Sprint("start", i))
				x[role] = span(start, rapid.IntRange(start+1, frozen.Len()).Draw(t, fmt.Sprint("end", i)))
			}
			gold = append(gold, x)
		}
		var table score.Table
		table.Add("a", frozen, gold, gold)
		for _, r := range table.Rows() {
			if r.Hit != r.Gold && r.Name != "statement found" && r.Name != "statement voiced" {
				t.Errorf("%s: %+v", r.Name, r.Count)
			}
			if p := r.Precision(); p < 0 || p > 1 || r.Hit > r.Gold || r.Hit > r.Proposed {
				t.Errorf("%s: %+v", r.Name, r.Count)
			}
		}
	})
}

// FuzzReadAnn: no input makes the parser fail otherwise than by an error, and its spans never run backwards.
func FuzzReadAnn(f *testing.F) {
	f.Add("T1\tSource 0 6\tx\nE1\tCue:T1\n")
	f.Add("E1\tCue:T9 Content\nT9\tCue 1 2;\t")
	f.Fuzz(func(t *testing.T, ann string) {
		statements, err := score.ReadAnn(ann)
		if err != nil {
			return
		}
		for _, s := range statements {
			for _, role := range s {
				for _, x := range role {
					if x.Start < 0 || x.End < x.Start {
						t.Errorf("span %v of %q", x, ann)
					}
				}
			}
		}
		var table score.Table
		table.Add("a", freeze(t, harbour), statements, statements)
	})
}

func TestPairs(t *testing.T) {
	gold := []score.Statement{
		{span(0, 6), span(7, 11), span(13, 17)},
		{span(19, 22), span(23, 29), span(30, 32)},
		{nil, span(7, 11), span(24, 29)},
	}
	proposed := []score.Statement{
		{nil, span(23, 29), span(30, 33)},
		{span(0, 6), span(7, 11), {{Start: 13, End: 15}, {Start: 15, End: 17}}},
		{span(0, 6), span(7, 11), span(19, 22)}, // finds nothing
	}
	want := []score.Pair{{Gold: 0, Proposed: 1, Voiced: true, Exact: true}, {Gold: 1, Proposed: 0}}
	if diff := cmp.Diff(want, score.Pairs(freeze(t, harbour), gold, proposed)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
