// Command ach measures how fast a matrix of competing hypotheses is reckoned anew with all that would overturn its lead.
//
// In: nothing but matrices of its own, made by rules from fixed numbers: ratings drawn by lot, rows that share origins, a lead that
// hangs by a thread, hypotheses that are level, several raters. Out: the time for each kind and size, the growth with the rows, and a
// failure where ten thousand rows by eight hypotheses take more than 50 milliseconds. It never judges whether the method is any
// good: docs/weighing.md says what is known of that.
package main

import (
	"fmt"
	"os"
	"slices"
	"time"

	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
)

// promised is how long ten thousand rows by eight hypotheses may take.
const promised = 50 * time.Millisecond

func main() { task.Main("ach", measure) }

// kind is a kind of matrix.
type kind struct {
	name   string
	origin func(l *lot, rows int) string
	rate   func(l *lot, row, hyp int) evidence.Consistency
	raters int
}

// lot draws numbers that are the same in every run.
type lot uint64

func (l *lot) draw(n int) int {
	*l = *l*6364136223846793005 + 1442695040888963407
	return int((*l >> 33) % lot(n))
}

func anyCode(l *lot, _, _ int) evidence.Consistency { return evidence.Consistencies[l.draw(6)] }

func alone(*lot, int) string { return "" }

func ofFive(l *lot, rows int) string {
	if l.draw(3) == 0 {
		return ""
	}
	return fmt.Sprintf("origin %d", l.draw(rows/5+1))
}

var kinds = []kind{
	{"each row alone", alone, anyCode, 1},
	{"five rows an origin", ofFive, anyCode, 1},
	{"all of ten origins", func(l *lot, _ int) string { return fmt.Sprintf("origin %d", l.draw(10)) }, anyCode, 1},
	{"level but for one row", alone, func(_ *lot, row, hyp int) evidence.Consistency {
		if row == 0 && hyp == 0 {
			return evidence.Consistent
		}
		return evidence.Inconsistent
	}, 1},
	{"level", ofFive, func(l *lot, row, _ int) evidence.Consistency { return evidence.Consistencies[row%6] }, 1},
	{"three raters", ofFive, anyCode, 3},
}

func (k kind) make(rows, hyps int) evidence.Question {
	q := evidence.Question{ID: "qu_0000000000", Settings: hypothesis.Preset()}
	weights := []evidence.Importance{evidence.Low, evidence.Medium, evidence.High}
	l := lot(1)
	for h := range hyps {
		q.Hypotheses = append(q.Hypotheses, evidence.Hypothesis{ID: evidence.NewID(evidence.PrefixHypothesis, h), Ordinal: fmt.Sprintf("H%d", h+1), Text: "one answer", Prior: 1})
	}
	for r := range rows {
		row := evidence.Row{
			ID: evidence.NewID(evidence.PrefixRow, r), Ordinal: fmt.Sprintf("E%d", r+1), Origin: k.origin(&l, rows), Source: fmt.Sprintf("source %d", l.draw(rows/10+1)),
			Credibility: weights[l.draw(3)], Relevance: weights[l.draw(3)],
		}
		if k.name == "level but for one row" {
			row.Credibility, row.Relevance = evidence.Medium, evidence.Medium
		}
		q.Rows = append(q.Rows, row)
		for rater := range k.raters {
			for h := range hyps {
				q.Ratings = append(q.Ratings, evidence.Rating{Row: row.ID, Hypothesis: q.Hypotheses[h].ID, Rater: fmt.Sprint("rater ", rater), Value: k.rate(&l, r, h)})
			}
		}
	}
	return q
}

// took is the least of several times, in milliseconds of processor time: what else the machine does only adds.
func took(q evidence.Question) float64 {
	var times []time.Duration
	for range 9 {
		began := task.Spent()
		hypothesis.Weigh(q, hypothesis.Options{By: "rater 0"})
		times = append(times, task.Spent()-began)
	}
	return float64(slices.Min(times)) / float64(time.Millisecond)
}

func measure(t *task.Task) error {
	table := task.NewTable("milliseconds, by 8 hypotheses", "100 rows", "1,000", "10,000", "20,000", "growth")
	worst, growth := 0.0, 0.0
	for _, k := range kinds {
		var ms []float64
		cells := []any{k.name}
		for _, rows := range []int{100, 1000, 10000, 20000} {
			ms = append(ms, took(k.make(rows, 8)))
			cells = append(cells, fmt.Sprintf("%.1f", ms[len(ms)-1]))
		}
		if k.raters == 1 {
			worst, growth = max(worst, ms[2]), max(growth, ms[3]/ms[2])
		}
		table.Row(append(cells, fmt.Sprintf("%.2f", ms[3]/ms[2]))...)
	}
	table.Print(os.Stdout)
	fmt.Printf("Processor time, the least of nine runs each; growth is what twice 10,000 rows take against 10,000. Worst of one rater: %.1f ms.\n", worst)
	// Floors are of how far the promise is kept, up to 1, so that a faster machine raises none.
	return t.Hold([]task.Figure{
		{Name: "10,000 rows by 8 within 50 ms", Value: min(1, float64(promised)/float64(time.Millisecond)/worst)},
		{Name: "growth below 3 for twice the rows", Value: min(1, 3/growth)},
	})
}
