package network

import (
	"fmt"
	"sync"
)

// Linear is a linear layer for packages that run a small network of their own. It may be used by many goroutines at once.
type Linear struct {
	m     *matrix
	edges sync.Pool // of *edge
}

// NewLinear takes the weights as in rows of out numbers each, one after another, and a bias of out numbers. It panics where
// the lengths do not fit: weights come out of a file that was checked.
func NewLinear(in, out int, weights, bias []float32) *Linear {
	if in < 1 || out < 1 || len(weights) != in*out || len(bias) != out {
		panic(fmt.Sprintf("network: %d weights and a bias of %d for %d by %d", len(weights), len(bias), in, out))
	}
	l := &Linear{m: pack(in, out, weights, bias)}
	l.edges.New = func() any { return newEdge(in) }
	return l
}

// Apply sets each row of y to bias + x·weights. Rows lie next to each other.
func (l *Linear) Apply(rows int, x, y []float32) {
	e := l.edges.Get().(*edge)
	l.m.multiply(&active, e, rows, x, l.m.k, y, l.m.n)
	l.edges.Put(e)
}

// Normalise writes the layer-normalised rows of x, each as long as gain and next to each other, to y. The length is a
// multiple of 16.
func Normalise(rows int, x, y, gain, bias []float32) { active.normalise(rows, x, y, gain, bias) }
