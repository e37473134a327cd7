package incident

import (
	"cmp"
	"math"
	"slices"

	"hearsay/internal/wordvector"
)

// Profile is which words a stretch of text is made of, weighed by how rare they are in English at large, so that what two
// texts have in common does not depend on what else is in the case. Terms are in order, the length is 1.
type Profile struct {
	terms   []uint64
	weights []float32
}

// common is the rank of the words that weigh nothing.
const common = 100

// unknownRank is where a word stands that the vocabulary does not hold: mostly a name.
const unknownRank = 60000

// NewProfile weighs lemmas.
func NewProfile(lemmas []string) Profile {
	type counted struct {
		term uint64
		rank float64
	}
	var all []counted
	for _, l := range lemmas {
		if l == "" {
			continue
		}
		rank := float64(wordvector.ID(l))
		if rank == 0 {
			rank = unknownRank
		}
		if rank < common {
			continue
		}
		all = append(all, counted{hash(l), rank})
	}
	slices.SortFunc(all, func(a, b counted) int { return cmp.Compare(a.term, b.term) })
	var p Profile
	square := 0.0
	for i := 0; i < len(all); {
		j := i
		for j < len(all) && all[j].term == all[i].term {
			j++
		}
		w := math.Log(all[i].rank / common) // that a word is there tells stories apart; how often does not
		p.terms = append(p.terms, all[i].term)
		p.weights = append(p.weights, float32(w))
		square += float64(w * w)
		i = j
	}
	for i := range p.weights {
		p.weights[i] /= float32(math.Sqrt(square))
	}
	return p
}

// Cosine returns how much two profiles have in common, from 0 to 1.
func (p Profile) Cosine(q Profile) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(p.terms) && j < len(q.terms); {
		switch {
		case p.terms[i] < q.terms[j]:
			i++
		case p.terms[i] > q.terms[j]:
			j++
		default:
			sum += float64(p.weights[i] * q.weights[j])
			i++
			j++
		}
	}
	return sum
}

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// Has reports whether a lemma is in the profile.
func (p Profile) Has(lemma string) bool {
	_, ok := slices.BinarySearch(p.terms, hash(lemma))
	return ok
}

// Shared counts what of a set is in the profile.
func (p Profile) Shared(s Set) int { return Set(p.terms).Shared(s) }
