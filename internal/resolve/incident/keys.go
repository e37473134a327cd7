package incident

import (
	"cmp"
	"slices"
)

// rarest is how many of a profile's rarest words are keys.
const rarest = 8

// clue is something that tellings of one happening are likely to share, with how likely that is.
type clue struct {
	key    uint64
	weight int32
}

// clues returns an event's: a day or month, a place, a name, a word that names it, the rarest words of the sentence and of
// the article.
func (x *atom) clues() []clue {
	var out []clue
	add := func(kind, of uint64, weight int32) { out = append(out, clue{key(kind, of), weight}) }
	if x.when.told() {
		if x.when.days() <= 31 {
			for d := x.when.from; d <= x.when.to; d++ {
				add(1, uint64(d), 3)
			}
		}
		year := uint64(x.when.from.time().Year())
		for _, p := range x.telling.Places {
			add(2+year, p, 3)
		}
		if x.when.days() > 31 {
			add(3, year, 1)
		}
	}
	for _, c := range x.codes {
		add(4, hash(c), 20)
	}
	for _, set := range []Set{x.telling.Places, x.telling.Agents, x.telling.Patients} {
		for _, w := range set {
			add(5, w, 2)
		}
	}
	return unique(append(out, x.telling.clues()...))
}

// clues returns those of the words alone.
func (t *Telling) clues() []clue {
	var out []clue
	for _, w := range t.Story.rarest(rarest) {
		out = append(out, clue{key(6, w), 1})
		if t.Head != "" { // the same word in an article on the same thing
			out = append(out, clue{key(7, w^hash(t.Head)), 3})
		}
	}
	for _, w := range t.Near.rarest(rarest) {
		out = append(out, clue{key(6, w), 1})
	}
	return out
}

// unique drops clues that are named twice.
func unique(list []clue) []clue {
	slices.SortStableFunc(list, func(a, b clue) int { return cmp.Or(cmp.Compare(a.key, b.key), -cmp.Compare(a.weight, b.weight)) })
	return slices.CompactFunc(list, func(a, b clue) bool { return a.key == b.key })
}

// rarest returns the n heaviest terms.
func (p Profile) rarest(n int) []uint64 {
	order := make([]int, len(p.terms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case p.weights[a] > p.weights[b]:
			return -1
		case p.weights[a] < p.weights[b]:
			return 1
		}
		return 0
	})
	out := make([]uint64, 0, n)
	for _, i := range order[:min(n, len(order))] {
		out = append(out, p.terms[i])
	}
	return out
}

func key(kind, of uint64) uint64 { return kind*0x9E3779B97F4A7C15 ^ of }
