package task

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Count is what one figure is made of. Precision and recall have hits of their own, since what counts as proposed and what
// counts as annotated may be chosen by different marks.
type Count struct {
	Right, Proposed int // of what is proposed, how much is right
	Found, Gold     int // of what is annotated, how much is found
}

// Hits is a count in which what is right and what is found are the same things.
func Hits(hit, proposed, gold int) Count { return Count{hit, proposed, hit, gold} }

// Add adds another count.
func (c *Count) Add(o Count) {
	c.Right += o.Right
	c.Proposed += o.Proposed
	c.Found += o.Found
	c.Gold += o.Gold
}

// Precision is the share of what is proposed that is right, 0 where nothing is proposed.
func (c Count) Precision() float64 { return Share(c.Right, c.Proposed) }

// Recall is the share of what is annotated that is found, 0 where nothing is annotated.
func (c Count) Recall() float64 { return Share(c.Found, c.Gold) }

// F1 is the harmonic mean of precision and recall, 0 where both are.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Share is a/b, 0 where b is.
func Share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Sum adds up.
func Sum(counts []Count) (total Count) {
	for _, c := range counts {
		total.Add(c)
	}
	return total
}

// resamples is enough for the second digit of an interval to stand still.
const resamples = 1000

// Interval returns the 95% interval of a figure when the articles are drawn anew, with replacement, as many as there
// are: the percentile bootstrap (Efron 1979). The draw is always the same.
func Interval(articles []Count, figure func(Count) float64) (low, high float64) {
	if len(articles) == 0 {
		return 0, 0
	}
	draw := rand.New(rand.NewPCG(1979, 7))
	values := make([]float64, resamples)
	for i := range values {
		var total Count
		for range articles {
			total.Add(articles[draw.IntN(len(articles))])
		}
		values[i] = figure(total)
	}
	slices.Sort(values)
	return values[resamples*25/1000], values[resamples*975/1000-1]
}

// Round rounds to the third decimal, as floors are kept.
func Round(f float64) float64 { return math.Round(f*1000) / 1000 }
