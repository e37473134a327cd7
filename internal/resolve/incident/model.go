package incident

import (
	_ "embed"
	"math"
	"sync"

	"hearsay/internal/loglinear"
)

//go:embed data/likeness.bin
var weights []byte

var shipped = sync.OnceValues(func() (*loglinear.Model, error) { return loglinear.Open(weights) })

// Labels are what a model of likeness tells apart: tellings of other happenings, and of the same.
var Labels = []string{"other", "same"}

// Likeness weighs what [Compare] finds.
type Likeness struct {
	model    *loglinear.Model
	features *loglinear.Features
	scores   []float32
}

// NewLikeness returns one that uses a model; nil stands for the one that is built in. It serves one goroutine.
func NewLikeness(m *loglinear.Model) (*Likeness, error) {
	if m == nil {
		var err error
		if m, err = shipped(); err != nil {
			return nil, err
		}
	}
	return &Likeness{model: m, features: loglinear.NewFeatures()}, nil
}

// Odds returns the log-odds of two tellings being of one happening, by their words.
func (l *Likeness) Odds(a, b *Telling) float64 {
	Compare(a, b, l.features)
	l.scores = l.model.Scores(l.features, l.scores)
	return float64(l.scores[1] - l.scores[0])
}

// Probability returns the probability of log-odds.
func Probability(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
