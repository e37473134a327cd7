package workbench_test

import (
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
)

// TestBlind: of a question in blind mode neither the log nor what a product is made of shows how others rated before one has rated
// everything oneself; then both do.
func TestBlind(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	m, err := b.Ask(ctx, "Who opened the gate?", "", []string{"The crew", "A stranger"}, "")
	if err != nil {
		t.Fatal(err)
	}
	yes, words, why := true, "The gate stood open at dawn.", "only the crew has a key"
	m = moved(t, b, m.Question.ID, "", hypothesis.Move{Op: hypothesis.AddRow, Words: &words}, hypothesis.Move{Op: hypothesis.Settings, Blind: &yes})
	row, h1, h2 := m.Question.Rows[0].ID, m.Question.Hypotheses[0].ID, m.Question.Hypotheses[1].ID
	rate := func(by, h string, v evidence.Consistency) {
		t.Helper()
		moved(t, b, m.Question.ID, by, hypothesis.Move{Op: hypothesis.Rate, Row: row, Hypothesis: h, Value: v, Why: &why})
	}
	rate("Ann", h1, evidence.VeryConsistent)
	shown := func() (log string, ratings int) {
		t.Helper()
		entries, err := b.Log(ctx, 0, 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			log += e.Content + e.Value + "\n"
		}
		c, err := b.Everything(ctx)
		if err != nil || len(c.Questions) != 1 {
			t.Fatal(len(c.Questions), err)
		}
		return log, len(c.Questions[0].Ratings)
	}
	if log, ratings := shown(); strings.Contains(log, why) || strings.Contains(log, `"CC"`) || ratings != 0 {
		t.Errorf("%d ratings of others are shown, in the log\n%s", ratings, log)
	}
	rate("", h1, evidence.Neutral)
	rate("", h2, evidence.Neutral)
	if log, ratings := shown(); !strings.Contains(log, `"CC"`) || ratings != 3 {
		t.Errorf("%d ratings are shown to who rated everything, in the log\n%s", ratings, log)
	}
}
