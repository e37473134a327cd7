package bearing

import (
	_ "embed"
	"fmt"
	"sync"

	"hearsay/internal/evidence"
	"hearsay/internal/network"
	"hearsay/internal/text"
)

//go:embed data/bearing.bin
var shipped []byte

// Evidence is what may bear on a hypothesis.
type Evidence struct {
	Words  string // what is told, as it stands in the case; read up to its 96th word
	Denied bool   // it is told as not so: a denial that Words hold
}

// Opinion is what the judge makes of one piece of evidence against one hypothesis. Its numbers rank and sift; they are not
// probabilities that anything is so.
type Opinion struct {
	Bears  float64      // 0 to 1: how often a pair as near as this is one that bears, among pairs half of which do
	Stance float64      // -1 inconsistent to 1 consistent; its sign is the way it points, 0 where nothing tells
	Sure   float64      // .5 to 1: how often the way is right for a stance as strong as this; measured on debates
	Words  []text.Range // bytes of Evidence.Words that say so, in their order; nil where nothing is suggested
}

// The least that it takes to suggest anything. What does not bear costs an analyst a glance; what is never shown is lost.
const (
	leastBears = .3
	leastSure  = .6
)

// Suggests returns the rating that an analyst may be offered: consistent, inconsistent, or neutral where the judge is unsure of
// the way; "NA" where the evidence does not seem to bear. Never one of the strong ratings: those are a person's.
func (o Opinion) Suggests() evidence.Consistency {
	switch {
	case o.Bears < leastBears:
		return evidence.NotApplicable
	case o.Sure < leastSure:
		return evidence.Neutral
	case o.Stance > 0:
		return evidence.Consistent
	case o.Stance < 0:
		return evidence.Inconsistent
	}
	return evidence.Neutral
}

// Judge has opinions. It may be used by many goroutines at once.
type Judge struct {
	senses *table // by a word's number: what it adds to the sense of a text
	net    *net
	chance *matrix // what nearness and strength come to
}

// New returns the judge that ships.
func New() (*Judge, error) { return once() }

var once = sync.OnceValues(func() (*Judge, error) { return Open(shipped) })

// Open returns a judge of a model's file; every error wraps [ErrModel].
func Open(data []byte) (*Judge, error) {
	f, err := open(data)
	if err != nil {
		return nil, err
	}
	j := &Judge{}
	if j.senses, err = f.table("senses", width); err != nil {
		return nil, err
	}
	if j.chance, err = f.matrix("chance", 1, 3); err != nil {
		return nil, err
	}
	if j.net, err = newNet(f); err != nil {
		return nil, fmt.Errorf("network: %w", err)
	}
	return j, nil
}

// bears makes a share of nearness.
func (j *Judge) bears(near float32) float64 {
	return logistic(float64(j.chance.at[0]) + float64(j.chance.at[1]*near))
}

// way makes a stance of the network's strength, and how often it is right.
func (j *Judge) way(z float32) (stance, sure float64) {
	p := logistic(float64(j.chance.at[2] * z))
	return 2*p - 1, max(p, 1-p)
}

// logistic by way of Softmax, which is the same on every machine.
func logistic(x float64) float64 {
	p := [2]float32{float32(x), 0}
	network.Softmax(p[:], p[:])
	return float64(p[0])
}
