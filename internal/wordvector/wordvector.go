// Package wordvector says which English words are near in meaning.
//
// In: a word as reading.Token.Norm writes it (lower case, straight apostrophe). Out: its vector of length 1, and the groups of
// near words that it belongs to; nothing for a word that the vocabulary does not hold. It never learns and never sees a text.
// The vectors are those of the shipped model's file (GloVe: Pennington, Socher and Manning 2014; public domain), the groups
// are made from them by training/clusters.py. Sums run in a fixed order and are never fused, so that every machine gives the
// same numbers.
package wordvector

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"math"
	"sync"

	"hearsay/internal/network"
	"hearsay/internal/weights"
)

// Dimensions is how many numbers a vector has.
const Dimensions = 100

// Vector is a word's place among the others.
type Vector [Dimensions]float32

//go:embed clusters.bin
var clusters []byte

type lexicon struct {
	words   *network.Vocabulary
	vectors *network.Vectors
	groups  []byte // three numbers of two bytes a word
}

var shipped = sync.OnceValue(func() lexicon {
	w, err := weights.Open()
	if err != nil {
		panic(err) // the program's own file: weights_test opens it
	}
	v, err := w.Vectors()
	if err != nil {
		panic(err)
	}
	_, groups, _ := bytes.Cut(clusters, []byte("\n"))
	return lexicon{w.Vocabulary(), v, groups}
})

// ID returns the word's number, 0 for a word that is not known.
func ID(word string) int32 { return shipped().words.ID(word) }

// Of returns the vector of a word.
func Of(word string) (Vector, bool) {
	var v Vector
	l := shipped()
	id := l.words.ID(word)
	if id == 0 {
		return v, false
	}
	return v, l.vectors.Row(id, v[:])
}

// Cluster returns the word's groups among 64, 256 and 1,024, counted from 1; zeros for a word without a vector.
func Cluster(word string) (c64, c256, c1024 int) {
	l := shipped()
	id := int(l.words.ID(word))
	if id == 0 || 6*id+6 > len(l.groups) {
		return 0, 0, 0
	}
	at := l.groups[6*id:]
	return int(binary.LittleEndian.Uint16(at)), int(binary.LittleEndian.Uint16(at[2:])), int(binary.LittleEndian.Uint16(at[4:]))
}

// Add adds w times the other vector.
func (v *Vector) Add(other *Vector, w float32) {
	for i, f := range other {
		v[i] += float32(f * w)
	}
}

// Mean returns the mean of the words' vectors, those without one left out, and whether there was any.
func Mean(words ...string) (Vector, bool) {
	var sum Vector
	n := 0
	for _, w := range words {
		if v, ok := Of(w); ok {
			sum.Add(&v, 1)
			n++
		}
	}
	if n == 0 {
		return sum, false
	}
	for i := range sum {
		sum[i] /= float32(n)
	}
	return sum, true
}

// Cosine returns how near two vectors are, from -1 to 1; 0 where one has no length.
func Cosine(a, b *Vector) float64 {
	var ab, aa, bb float64
	for i := range a {
		x, y := float64(a[i]), float64(b[i])
		ab += float64(x * y)
		aa += float64(x * x)
		bb += float64(y * y)
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return ab / math.Sqrt(float64(aa*bb))
}
