package copying

import (
	"cmp"
	"math/bits"
	"slices"
)

const (
	firstOf = 12 // of the texts that hold a run, so many of the earliest are looked at,
	lastOf  = 4  // and so many of the latest before the one in question
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
	x.entries = kept
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

// candidate is an earlier text that shares runs with one.
type candidate struct {
	rank   int32
	shared int32
	weight int32
}

// candidates returns up to n earlier texts that share most with the text of a rank, the rarer what they share the better.
func (x *index) candidates(kept []uint32, rank, n int, hits []candidate) (found, scratch []candidate) {
	hits = hits[:0]
	for _, h := range kept {
		g := x.of(h)
		if len(g) < 2 {
			continue
		}
		earlier, _ := slices.BinarySearch(g, uint64(h)<<32|uint64(rank))
		weight := int32(max(1, 12-bits.Len(uint(len(g)))))
		for i := 0; i < earlier; i++ {
			if i == firstOf && earlier > firstOf+lastOf {
				i = earlier - lastOf
			}
			hits = append(hits, candidate{int32(uint32(g[i])), 1, weight})
		}
	}
	slices.SortFunc(hits, func(a, b candidate) int { return int(a.rank - b.rank) })
	out := hits[:0]
	for _, c := range hits {
		if k := len(out); k > 0 && out[k-1].rank == c.rank {
			out[k-1].shared++
			out[k-1].weight += c.weight
			continue
		}
		out = append(out, c)
	}
	scratch = hits
	need := int32(2)
	if len(kept) <= fewest {
		need = 1 // a short text has few runs, and a long one keeps one in eight of them
	}
	out = slices.DeleteFunc(out, func(c candidate) bool { return c.shared < need })
	slices.SortFunc(out, func(a, b candidate) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.rank, b.rank)) })
	return out[:min(n, len(out))], scratch
}
