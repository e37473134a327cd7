package bearing

import (
	"hash/fnv"
	"math"
	"strings"
)

// width is how many numbers the sense of a text has.
const width = 64

// sketch is what nearness looks at: what a text is about as a whole, and its words.
type sketch struct {
	sense [width]float32 // of length 1, or all 0
	terms []term         // each word once, in their order
}

// term is a word, in the plain form that its inflections share, and its share of the text's words: the squares add up to 1.
type term struct {
	key   uint32
	share float32
}

// vocabulary is how many words the word vectors know; it sets how rare a rank is.
const vocabulary = 54718

// rarity is what a word counts when words are compared: 1 for one that is not known, little for the commonest, 0 for marks.
func rarity(w word) float64 {
	switch {
	case w.norm == "":
		return 0
	case !strings.ContainsFunc(w.norm, inWord):
		return 0
	case w.id <= 0:
		return 1
	}
	r := math.Log(float64(2+w.id)) / math.Log(vocabulary)
	return math.Round(float64(r*r)*1024) / 1024 // so that no machine's logarithm differs
}

// plain takes the commonest endings off, so that inflections of a word meet.
func plain(w string) string {
	n := len(w)
	has := func(s string, least int) bool { return n-len(s) >= least && strings.HasSuffix(w, s) }
	switch {
	case has("ies", 2), has("ied", 2):
		return w[:n-3] + "y"
	case has("ss", 1), has("us", 1), has("is", 1):
		return w
	case has("ing", 4):
		return undouble(w[:n-3])
	case has("ed", 4):
		return undouble(w[:n-2])
	case has("es", 4):
		return w[:n-2]
	case has("s", 3), has("e", 3):
		return w[:n-1]
	}
	return w
}

func undouble(w string) string {
	if n := len(w); n > 2 && w[n-1] == w[n-2] && w[n-1] != 's' && w[n-1] != 'l' {
		return w[:n-1]
	}
	return strings.TrimSuffix(w, "e")
}

func key(norm string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(plain(norm)))
	return h.Sum32()
}

// sketch sums up a text.
func (j *Judge) sketch(words []word) sketch {
	var s sketch
	var sum [width]float32
	var row [width]float32
	squares := 0.0
	for _, w := range words {
		if id := int(w.id); id > 0 && id < j.senses.rows {
			j.senses.row(id, row[:])
			for i := range sum {
				sum[i] += row[i]
			}
		}
		r := float32(rarity(w))
		if r == 0 {
			continue
		}
		k, known := key(w.norm), false
		for _, t := range s.terms {
			known = known || t.key == k
		}
		if !known {
			s.terms = append(s.terms, term{k, r})
			squares += float64(float64(r) * float64(r))
		}
	}
	if squares == 0 {
		return sketch{} // marks alone have no sense
	}
	by := float32(1 / math.Sqrt(squares))
	for i := range s.terms {
		s.terms[i].share *= by
	}
	unit(sum[:])
	s.sense = sum
	return s
}

// near is how near two texts are, about -1 to 2.
func near(sense, shared float32) float32 { return sense + float32(lexical*shared) }

// lexical is what shared words count beside the sense.
const lexical = .5

// unit brings a vector to length 1, one without any length left alone.
func unit(x []float32) {
	length := 0.0
	for _, v := range x {
		length += float64(float64(v) * float64(v))
	}
	if length == 0 {
		return
	}
	by := float32(1 / math.Sqrt(length))
	for i := range x {
		x[i] *= by
	}
}

func dot(a, b *[width]float32) float32 {
	var s0, s1, s2, s3 float32
	for i := 0; i < width; i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	return (s0 + s1) + (s2 + s3)
}

// shared adds up what the words of two texts have in common, in the order of the first one's.
func shared(a, b []term) float32 {
	var sum float32
	for _, x := range a {
		for _, y := range b {
			if x.key == y.key {
				sum += float32(x.share * y.share)
			}
		}
	}
	return sum
}
