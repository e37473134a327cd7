package network

import "math"

// Dimensions is how many numbers a word's vector has in a file that has vectors.
const vectorDimensions = 100

// Vectors are the words' vectors of a weights file: the table of column "word", as it was before training.
type Vectors struct {
	words *Vocabulary
	table table
	size  int
}

// Vectors opens the table of words. Errors wrap [ErrWeights].
func (w *Weights) Vectors() (*Vectors, error) {
	r := tensors{c: w.container}
	t := r.table(Column{Name: "word", Size: w.vocabulary.Size(), Dimensions: vectorDimensions})
	if r.err != nil {
		return nil, w.fault(r.err)
	}
	return &Vectors{w.vocabulary, t, vectorDimensions}, nil
}

// Dimensions is how many numbers a vector has.
func (v *Vectors) Dimensions() int { return v.size }

// Row writes the vector of a word by its id, scaled to length 1, and reports whether it has one.
func (v *Vectors) Row(id int32, x []float32) bool {
	v.table.row(x, id)
	sum := 0.0
	for _, f := range x {
		sum += float64(float64(f) * float64(f))
	}
	if sum == 0 {
		return false
	}
	length := math.Sqrt(sum)
	for i, f := range x {
		x[i] = float32(float64(f) / length)
	}
	return true
}
