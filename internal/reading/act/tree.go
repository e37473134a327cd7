package act

import "hearsay/internal/reading"

// tree walks the arcs of a reading downward too: each token's dependents in order.
type tree struct {
	*reading.Reading
	first, next []int32 // a token's first dependent, and the next of the same head; -1 for none
	lemmas      []string
	described   map[int]int // by chain without a name: its first description
	at          []int32     // by head token, one more than the index of the name or description that it heads
}

func newTree(r *reading.Reading) *tree {
	n := len(r.Tokens)
	all := make([]int32, 3*n)
	t := &tree{r, all[:n:n], all[n : 2*n : 2*n], make([]string, n), map[int]int{}, all[2*n:]}
	for i := range t.first {
		t.first[i] = -1
	}
	for i := n - 1; i >= 0; i-- {
		h := r.Arcs[i].Head
		if h < 0 {
			t.next[i] = -1
			continue
		}
		t.next[i], t.first[h] = t.first[h], int32(i)
	}
	return t
}

// lemma returns the lemma of a token; it is worked out once.
func (t *tree) lemma(i int) string {
	if t.lemmas[i] == "" {
		tag := t.Arcs[i].Tag
		t.lemmas[i] = lemma(t.Tokens[i].Norm, tag == reading.TagVerb || tag == reading.TagAuxiliary)
	}
	return t.lemmas[i]
}

func (t *tree) head(i int) int                  { return int(t.Arcs[i].Head) }
func (t *tree) relation(i int) reading.Relation { return t.Arcs[i].Relation }
func (t *tree) tag(i int) reading.Tag           { return t.Arcs[i].Tag }

// child returns the first dependent with one of the relations, -1 for none.
func (t *tree) child(i int, relations ...reading.Relation) int {
	for c := t.first[i]; c >= 0; c = t.next[c] {
		for _, x := range relations {
			if t.Arcs[c].Relation == x {
				return int(c)
			}
		}
	}
	return -1
}

// preposition returns the word that governs a noun phrase: "of", "" for none.
func (t *tree) preposition(i int) string {
	c := t.child(i, reading.RelationCase)
	if c < 0 || t.tag(c) == reading.TagParticle || t.verbal(c) || c > i {
		return ""
	}
	return t.Tokens[c].Norm
}

// headOf returns the token of a stretch that hangs on a token outside it: the last such noun, else the last such token.
func (t *tree) headOf(first, last int) int {
	best := -1
	for i := first; i < last; i++ {
		if h := t.head(i); h >= first && h < last || t.tag(i) == reading.TagPunctuation {
			continue
		}
		if best < 0 || t.nominal(i) && !t.nominal(best) {
			best = i
		}
	}
	if best < 0 {
		return last - 1
	}
	return best
}

func (t *tree) nominal(i int) bool {
	switch t.tag(i) {
	case reading.TagNoun, reading.TagProperNoun, reading.TagPronoun:
		return true
	}
	return false
}

func (t *tree) verbal(i int) bool { return t.tag(i) == reading.TagVerb }
