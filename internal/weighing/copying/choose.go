package copying

import (
	"slices"

	"hearsay/internal/weighing"
)

// open says whether nobody knows which of two texts came first, so that either may be the other's source.
func (f *finder) open(rank, other int) bool {
	return before(f.at[f.order[rank]], f.at[f.order[other]]) == 0
}

// choose links a text to the one that holds most of it, and to those that hold much of what is then left: a text made of
// two others has two sources, and a copy of a copy need not be tied to every other copy. Earlier texts are chosen from first,
// so that every text hangs on an earlier one where it can and near copies stay in one piece; then those of which nobody knows.
func (f *finder) choose(rank int, all []shared) {
	slices.SortFunc(all, func(a, b shared) int { return a.rank - b.rank })
	for ; f.linked < links && len(all) > 0; f.linked++ {
		if f.linked == 0 {
			f.covered = slices.Grow(f.covered, len(all[0].fromDoc.hash))[:len(all[0].fromDoc.hash)]
			clear(f.covered)
		}
		best, most := -1, 0
		for i, c := range all {
			if g := f.gain(c); g > most && (best < 0 || float64(g) > 1.03*float64(most)) {
				best, most = i, g // of those that hold about as much, the first
			}
		}
		if best < 0 || f.linked > 0 && (most < gain || 2*most < all[best].equal && all[best].rank < rank) {
			return
		}
		for _, r := range all[best].runs {
			for i := r.a; i < r.a+r.n; i++ {
				f.covered[i] = true
			}
		}
		f.link(rank, all[best])
		all = slices.Delete(all, best, best+1)
	}
}

// gain is how many words a text shares with another that are not accounted for yet.
func (f *finder) gain(c shared) int {
	n := 0
	for _, r := range c.runs {
		for i := r.a; i < r.a+r.n; i++ {
			if !f.covered[i] {
				n++
			}
		}
	}
	return n
}

// link records that the text of a rank shares c with an earlier one, pointing to what came first.
func (f *finder) link(rank int, c shared) {
	from, to := int(f.order[rank]), int(f.order[c.rank])
	copied := weighing.Copy{
		From: from, To: to, Same: c.whole,
		Share: float64(c.equal) / float64(c.from), Back: float64(c.equal) / float64(c.to),
		Tiles: make([]weighing.Tile, 0, len(c.runs)),
	}
	for _, r := range c.runs {
		if r.n >= shown || c.whole {
			copied.Tiles = append(copied.Tiles, weighing.Tile{From: c.fromDoc.span(r.a, r.a+r.n), To: c.toDoc.span(r.b, r.b+r.n)})
		}
	}
	order := before(f.at[to], f.at[from])
	copied.Directed = order != 0
	if order > 0 || order == 0 && to > from {
		copied.From, copied.To, copied.Share, copied.Back = to, from, copied.Back, copied.Share
		for i, t := range copied.Tiles {
			copied.Tiles[i] = weighing.Tile{From: t.To, To: t.From}
		}
		slices.SortFunc(copied.Tiles, func(a, b weighing.Tile) int { return a.From.Start - b.From.Start })
	}
	f.out = append(f.out, copied)
}
