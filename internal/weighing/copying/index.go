package copying

import (
	"cmp"
	"math/bits"
	"slices"
)

const (
	firstOf = 12 // of the texts that hold a run, so many of the earliest are looked at,
	lastOf  = 4  // so many of the latest before the one in question,
	afterOf = 4  // and so many of those at the end of the order, where the undated stand
	common  = 5  // texts that hold a run before it can be a passage put beneath everything
)

// index finds the texts that hold a run. Texts are numbered by rank.
type index struct {
	entries []uint64 // hash, then rank
	starts  []uint32 // first entry for the first bits of a hash
	shift   uint
	many    []uint32 // hashes of passages put beneath everything, in order
}

// newIndex makes the index of the sketches in the order of rank; those of texts that stand for no group are nil.
func newIndex(kept [][]uint32) *index {
	n := 0
	for _, k := range kept {
		n += len(k)
	}
	x := &index{entries: make([]uint64, 0, n)}
	for rank, k := range kept {
		for _, h := range k {
			x.entries = append(x.entries, uint64(h)<<32|uint64(rank))
		}
	}
	slices.Sort(x.entries)
	return x
}

// sift drops what is in one text alone, and lays out the way into the rest.
func (x *index) sift() {
	kept := x.entries[:0]
	x.groups(func(g []uint64) {
		if len(g) > 1 {
			kept = append(kept, g...)
		}
	})
	x.entries = slices.Clone(kept) // the rest may be as much again
	kept = x.entries
	b := max(bits.Len(uint(len(kept)))-4, 1)
	x.shift = uint(32 - b)
	x.starts = make([]uint32, 1<<b+1)
	at := 0
	for i := range x.starts {
		for at < len(kept) && kept[at]>>32>>x.shift < uint64(i) {
			at++
		}
		x.starts[i] = uint32(at)
	}
}

// groups calls yield with the entries of each hash.
func (x *index) groups(yield func([]uint64)) {
	for i := 0; i < len(x.entries); {
		j := i + 1
		for j < len(x.entries) && x.entries[j]>>32 == x.entries[i]>>32 {
			j++
		}
		yield(x.entries[i:j])
		i = j
	}
}

// of returns the entries of a hash.
func (x *index) of(h uint32) []uint64 {
	part := x.entries[x.starts[h>>x.shift]:x.starts[h>>x.shift+1]]
	from, _ := slices.BinarySearch(part, uint64(h)<<32)
	to := from
	for to < len(part) && part[to]>>32 == uint64(h) { // most groups are short
		if to++; to-from == 32 {
			to, _ = slices.BinarySearch(part, (uint64(h)+1)<<32)
			break
		}
	}
	return part[from:to]
}

// hit says that another text holds a run: the run's place among those that are kept, and how much it says.
type hit struct {
	rank        int32
	run, weight int16
}

// candidate is a text that shares runs with another: its hits.
type candidate struct {
	rank     int32
	from, to int32
}

// search is what looking for candidates needs again and again.
type search struct {
	hits  []hit
	found []candidate
	seen  []uint8 // by run: how many of the candidates that were chosen hold it
}

// candidates returns up to n texts of earlier rank that share most with the text of a rank, the rarer what they share the
// better, and then up to half as many of later rank, so far as may says that they can be its source. A run counts for half
// with every candidate that holds it too, so that a hundred copies of one source do not hide another. One run in common is
// enough where either text is short: it has few runs, and a long one keeps one in eight of them.
func (x *index) candidates(s *search, kept []uint32, rank, n int, may, short func(other int32) bool) (earlier, later []int32) {
	s.hits, s.found = s.hits[:0], s.found[:0]
	for k, h := range kept {
		x.look(s, int16(k), h, rank, may)
	}
	slices.SortFunc(s.hits, func(a, b hit) int { return cmp.Or(int(a.rank-b.rank), int(a.run-b.run)) })
	for i := int32(0); i < int32(len(s.hits)); {
		j := i + 1
		for j < int32(len(s.hits)) && s.hits[j].rank == s.hits[i].rank {
			j++
		}
		if j-i > 1 || len(kept) <= fewest || short(s.hits[i].rank) {
			s.found = append(s.found, candidate{s.hits[i].rank, i, j})
		}
		i = j
	}
	s.seen = slices.Grow(s.seen[:0], len(kept))[:len(kept)]
	clear(s.seen)
	after, _ := slices.BinarySearchFunc(s.found, int32(rank), func(c candidate, r int32) int { return int(c.rank - r) })
	earlier = s.pick(s.found[:after], n)
	return earlier, s.pick(s.found[after:], n/2)
}

// pick chooses up to n of some candidates.
func (s *search) pick(from []candidate, n int) []int32 {
	var out []int32
	for len(out) < n && len(from) > 0 {
		best, most := 0, 0
		for i, c := range from {
			sum := 0
			for _, h := range s.hits[c.from:c.to] {
				sum += int(h.weight) << 4 >> s.seen[h.run]
			}
			if sum > most {
				best, most = i, sum
			}
		}
		c := from[best]
		out = append(out, c.rank)
		for _, h := range s.hits[c.from:c.to] {
			s.seen[h.run]++
		}
		from = slices.Delete(from, best, best+1)
	}
	return out
}

// look notes who else holds a run.
func (x *index) look(s *search, run int16, h uint32, rank int, may func(later int32) bool) {
	g := x.of(h)
	if len(g) < 2 {
		return
	}
	weight := int16(max(1, 12-bits.Len(uint(len(g)))))
	if weight > 1 && len(g) >= common && x.furniture(h) {
		weight = 1 // else an outlet's other articles would be all that is looked at
	}
	earlier, _ := slices.BinarySearch(g, uint64(h)<<32|uint64(rank))
	for i := 0; i < earlier; i++ {
		if i == firstOf && earlier > firstOf+lastOf {
			i = earlier - lastOf
		}
		s.hits = append(s.hits, hit{int32(uint32(g[i])), run, weight})
	}
	next := earlier + 1
	for i := next; i < len(g); i++ {
		if i == next+afterOf {
			i = max(i, len(g)-afterOf)
		}
		if r := int32(uint32(g[i])); may(r) {
			s.hits = append(s.hits, hit{r, run, weight})
		}
	}
}
