package incident

import "slices"

// rarest is how many of a profile's rarest words are keys.
const rarest = 8

// keys returns what tellings of one happening are likely to share: a day or month, a place, a name, the rarest words of
// the sentence and of the article.
func (x *atom) keys() []uint64 {
	var out []uint64
	mixed := func(kind uint64, of uint64) { out = append(out, key(kind, of)) }
	if x.when.told() {
		if x.when.days() <= 31 {
			for d := x.when.from; d <= x.when.to; d++ {
				mixed(1, uint64(d))
			}
		}
		year := uint64(x.when.from.time().Year())
		for _, p := range x.telling.Places {
			mixed(2+year, p)
		}
		if x.when.days() > 31 {
			mixed(3, year)
		}
	}
	for _, c := range x.codes {
		mixed(4, hash(c))
	}
	for _, set := range []Set{x.telling.Places, x.telling.Agents, x.telling.Patients} {
		for _, w := range set {
			mixed(5, w)
		}
	}
	out = append(out, x.telling.keys()...)
	slices.Sort(out)
	return slices.Compact(out)
}

// keys returns the words of the article and sentence that tell most.
func (t *Telling) keys() []uint64 {
	var out []uint64
	for _, w := range t.Story.rarest(rarest) {
		out = append(out, key(6, w))
	}
	for _, w := range t.Near.rarest(rarest) {
		out = append(out, key(6, w))
	}
	return out
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
