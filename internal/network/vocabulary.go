package network

import (
	"hash/maphash"
	"strings"
)

// maxWords bounds what a vocabulary costs beside its letters, 20 bytes a word.
const maxWords = 1 << 20

// Vocabulary gives words their ids.
type Vocabulary struct {
	words string
	lines []int32 // where each word begins in words; one more stands at the end
	slots []int32 // open addressing; -1 is empty
}

// The seed decides only where a word lies in the table, never its id.
var seed = maphash.MakeSeed()

func newVocabulary(words string) *Vocabulary {
	v := &Vocabulary{words: words}
	n := strings.Count(words, "\n") + 1
	v.lines = make([]int32, 1, n+1)
	for at := 0; at <= len(words); {
		end := strings.IndexByte(words[at:], '\n')
		if end < 0 {
			end = len(words) - at
		}
		at += end + 1
		v.lines = append(v.lines, int32(at))
	}
	size := 16
	for size < 2*n {
		size *= 2
	}
	v.slots = make([]int32, size)
	for i := range v.slots {
		v.slots[i] = -1
	}
	for id := int32(0); id < int32(n); id++ {
		if s := v.slot(v.word(id)); v.slots[s] < 0 {
			v.slots[s] = id // of two equal lines the first counts
		}
	}
	return v
}

func (v *Vocabulary) word(id int32) string { return v.words[v.lines[id] : v.lines[id+1]-1] }

// slot is where the word lies, or where it would.
func (v *Vocabulary) slot(word string) int {
	mask := uint64(len(v.slots) - 1)
	for s := maphash.String(seed, word) & mask; ; s = (s + 1) & mask {
		if id := v.slots[s]; id < 0 || v.word(id) == word {
			return int(s)
		}
	}
}

// ID is the id of a token's Norm, 0 for a word that is not in the vocabulary.
func (v *Vocabulary) ID(norm string) int32 { return max(0, v.slots[v.slot(norm)]) }

// Size is how many words there are, the one that stands for all others included.
func (v *Vocabulary) Size() int { return len(v.lines) - 1 }

// Words returns the whole vocabulary, one word a line, in the order of their ids.
func (v *Vocabulary) Words() string { return v.words }
