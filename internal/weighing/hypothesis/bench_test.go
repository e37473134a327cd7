package hypothesis_test

import (
	"fmt"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
)

// big makes a question of rows by hyps whose ratings follow from a small generator: each run the same. A third of the rows stand
// alone, the others share origins of about five rows.
func big(rows, hyps int) evidence.Question {
	q := evidence.Question{ID: "qu_0000000000", Settings: evidence.Settings{Counting: hypothesis.ByOrigin, Weights: true, Likelihoods: hypothesis.Usual}}
	state := uint64(1)
	random := func(n int) int {
		state = state*6364136223846793005 + 1442695040888963407
		return int((state >> 33) % uint64(n))
	}
	for h := range hyps {
		q.Hypotheses = append(q.Hypotheses, evidence.Hypothesis{ID: evidence.NewID("hy", h), Ordinal: fmt.Sprintf("H%d", h+1), Text: "one of them", Prior: 1})
	}
	weights := []evidence.Importance{evidence.Low, evidence.Medium, evidence.High}
	for r := range rows {
		row := evidence.Row{ID: evidence.NewID("ev", r), Ordinal: fmt.Sprintf("E%d", r+1), Credibility: weights[random(3)], Relevance: weights[random(3)]}
		if random(3) > 0 {
			row.Origin = fmt.Sprintf("origin %d", random(rows/5+1))
			row.Source = fmt.Sprintf("source %d", random(rows/10+1))
		}
		q.Rows = append(q.Rows, row)
		for h := range hyps {
			q.Ratings = append(q.Ratings, evidence.Rating{Row: row.ID, Hypothesis: q.Hypotheses[h].ID, Rater: "ada", Value: evidence.Consistencies[random(6)]})
		}
	}
	return q
}

// BenchmarkWeigh is what the promise is about: ten thousand rows by eight hypotheses with every sensitivity in under 50 ms.
func BenchmarkWeigh(b *testing.B) {
	for _, rows := range []int{100, 1000, 10000, 20000} {
		b.Run(fmt.Sprintf("%dx8", rows), func(b *testing.B) {
			q := big(rows, 8)
			b.ReportAllocs()
			for b.Loop() {
				if m := hypothesis.Weigh(q, hypothesis.Options{By: "ada"}); len(m.Scores) != 8 {
					b.Fatal(len(m.Scores))
				}
			}
		})
	}
}
