package bearing

import (
	"cmp"
	"slices"
)

// Index finds among many pieces of evidence those that bear most on a hypothesis. It may be used by many goroutines at once.
type Index struct {
	judge    *Judge
	evidence []Evidence
	senses   [][width]float32
	postings map[uint32][]posting // by word
}

type posting struct {
	at    int32 // which evidence
	share float32
}

// Hit is a piece of evidence that was found, by its place in what the index was made of.
type Hit struct {
	I int
	Opinion
}

// NewIndex makes an index. It keeps the evidence, some 500 bytes a piece, and takes time in proportion to its words.
func (j *Judge) NewIndex(list []Evidence) *Index {
	x := &Index{judge: j, evidence: list, senses: make([][width]float32, len(list)), postings: map[uint32][]posting{}}
	for i, e := range list {
		s := j.sketch(split(e.Words))
		x.senses[i] = s.sense
		for _, t := range s.terms {
			x.postings[t.key] = append(x.postings[t.key], posting{int32(i), t.share})
		}
	}
	return x
}

// Search returns the k pieces of evidence that are nearest to the hypothesis, the nearest first, with the judge's opinion on each;
// of equally near ones the earlier in the list. Every piece is compared, none is passed over. What has nothing at all in common
// with the hypothesis is not returned, so that there may be fewer than k.
func (x *Index) Search(hypothesis string, k int) []Hit {
	h := x.judge.read(hypothesis)
	near := x.near(&h, k)
	hits := make([]Hit, len(near))
	for i, at := range near {
		hits[i] = Hit{at, x.judge.opinion(&h, x.evidence[at])}
	}
	return hits
}

// Near returns the places of what Search returns, in the same order, without opinions on them: those are what takes the time.
func (x *Index) Near(hypothesis string, k int) []int {
	h := x.judge.read(hypothesis)
	return x.near(&h, k)
}

func (x *Index) near(h *passage, k int) []int {
	if k <= 0 || len(x.evidence) == 0 {
		return nil
	}
	scores := make([]float32, len(x.evidence))
	for _, t := range h.terms {
		for _, p := range x.postings[t.key] {
			scores[p.at] += float32(t.share * p.share)
		}
	}
	type scored struct {
		i    int32
		near float32
	}
	order := func(a, b scored) int { return cmp.Or(cmp.Compare(b.near, a.near), cmp.Compare(a.i, b.i)) }
	best := make([]scored, 0, 2*min(k, len(scores)))
	least := float32(0)
	for i := range scores {
		n := near(dot(&h.sense, &x.senses[i]), scores[i])
		if n <= least {
			continue
		}
		if best = append(best, scored{int32(i), n}); len(best) == cap(best) {
			slices.SortFunc(best, order) // now and then, so that each piece costs little
			if best = best[:min(k, len(best))]; len(best) == k {
				least = best[k-1].near
			}
		}
	}
	slices.SortFunc(best, order)
	out := make([]int, 0, min(k, len(best)))
	for _, b := range best[:min(k, len(best))] {
		out = append(out, int(b.i))
	}
	return out
}
