package workbench

import (
	"context"
	"sync"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
	"hearsay/internal/reading"
	"hearsay/internal/reading/number"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/reading/timex"
	"hearsay/internal/text"
)

// measure reads the numbers and days of a report as those of articles are read.
type measure struct{}

// Measure returns the reader of numbers and days that reports are checked with.
func Measure() report.Measure { return measure{} }

var measuring = sync.OnceValues(func() (*reading.Pipeline, error) {
	return reading.NewPipeline("measure/1", segment.Tokens(), quotation.New(), segment.Sentences(), timex.New(), number.New())
})

// Measured returns the numbers and the days of words; none of what is no text.
func (measure) Measured(words, day string) ([]report.Number, []report.Day) {
	p, err := measuring()
	if err != nil {
		return nil, nil // its readers are fixed: see the test
	}
	t, err := text.New(words)
	if err != nil {
		return nil, nil
	}
	r := reading.New(t, evidence.Metadata{Published: day}, nil)
	if p.Read(context.Background(), r) != nil {
		return nil, nil
	}
	var numbers []report.Number
	for _, n := range r.Numbers {
		numbers = append(numbers, report.Number{
			Range: n.Range, Count: evidence.Count{Min: n.Min, Max: n.Max, Bound: n.Bound, Exact: t.Cut(n.Range)}, Unit: n.Unit, Behind: max(n.End, n.UnitRange.End),
		})
	}
	var days []report.Day
	for _, d := range r.Dates {
		days = append(days, report.Day{Range: d.Range, From: d.From, To: d.To})
	}
	return numbers, days
}
