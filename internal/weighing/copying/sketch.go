package copying

import (
	"slices"

	"hearsay/internal/text"
)

const (
	// share of all runs that a sketch keeps: one in eight, about 50 of a report of 400 words.
	bound = 1<<32/8 - 1
	// fewest keeps short texts comparable with one another, most bounds what a book costs.
	fewest, most = 24, 1 << 13
	// enough words must be left of a text to say anything about where it comes from.
	enough = 8
)

// Sketch is what is kept of a text to find others that share words with it: some 200 bytes for a report of 400 words.
// The zero value is the sketch of an empty text.
type Sketch struct {
	kept  []uint32 // the smallest hashes, in order
	words uint32
	whole uint64 // of all words
}

// Words is how many words were compared, without what was left out.
func (s Sketch) Words() int { return int(s.words) }

// Size is how many bytes of memory a sketch takes.
func (s Sketch) Size() int { return 40 + 4*cap(s.kept) }

// NewSketch makes the sketch of a text. Apart are the spans, in code points and any order, that are not to be compared:
// direct quotations and furniture.
func NewSketch(s string, apart []text.Span) Sketch {
	w := split(s, apart)
	return w.sketch()
}

func (w *words) sketch() Sketch {
	s := Sketch{words: uint32(w.count), whole: w.whole()}
	all := w.smallest(bound)
	if len(all) < fewest {
		all = w.smallest(1<<32 - 1)
	}
	n, found := slices.BinarySearch(all, bound)
	if found {
		n++
	}
	n = min(max(n, min(fewest, len(all))), most)
	s.kept = slices.Clone(all[:n]) // no room to spare: a million of these are held
	return s
}

// smallest returns the hashes of runs up to a bound, in order, each once.
func (w *words) smallest(upTo uint32) []uint32 {
	all := make([]uint32, 0, w.count/6+8)
	w.runs(func(_ int, h uint32) {
		if h <= upTo {
			all = append(all, h)
		}
	})
	slices.Sort(all)
	return slices.Compact(all)
}
