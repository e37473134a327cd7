package copying

import "slices"

const (
	seed     = 3 // words in a row that begin a passage
	fewSeeds = 8 // places of the other text that are tried for one seed
	leap     = 4 // words that may be changed, put in or left out within a passage
	giveUp   = 6 // how far a passage may fall behind its best end
	tile     = 6 // words in a row that make a passage by themselves
	loose    = 8 // equal words that make one otherwise
)

// document is a text made ready to be aligned with others.
type document struct {
	words
	head, next []int32 // places of each seed, the first one first; 0 for none, else one more than the place
}

func newDocument(w words) *document {
	d := &document{words: w}
	size := 16
	for size < 2*len(w.hash) {
		size *= 2
	}
	d.head, d.next = make([]int32, size), make([]int32, len(w.hash))
	for i := len(w.hash) - seed; i >= 0; i-- {
		if at, ok := d.slot(&w, i); ok {
			d.next[i] = d.head[at]
			d.head[at] = int32(i + 1)
		}
	}
	return d
}

// slot is where the table keeps the seed at word i of w; seeds that share a slot are told apart when compared.
func (d *document) slot(w *words, i int) (uint32, bool) {
	if i+seed > len(w.hash) {
		return 0, false
	}
	a, b, c := w.hash[i], w.hash[i+1], w.hash[i+2]
	if a == 0 || b == 0 || c == 0 {
		return 0, false
	}
	h := a*0x9e3779b1 ^ b*0x85ebca6b ^ c*0xc2b2ae35
	return (h ^ h>>15) & uint32(len(d.head)-1), true
}

// same is a run of n equal words at a of one text and b of the other.
type same struct{ a, b, n int }

// aligned returns the runs of equal words that two texts share, in the order of a, no word of either in two of them. It
// gives the same runs whichever of the two comes first.
func aligned(a, b *document, used *[]bool) []same {
	if swap := a.count > b.count || a.count == b.count && slices.Compare(a.hash, b.hash) > 0; swap {
		out := aligned(b, a, used)
		for i, s := range out {
			out[i].a, out[i].b = s.b, s.a
		}
		slices.SortFunc(out, func(x, y same) int { return x.a - y.a })
		return out
	}
	taken := slices.Grow((*used)[:0], len(b.hash))[:len(b.hash)]
	clear(taken)
	*used = taken
	var out, best, now []same
	for i := 0; i+seed <= len(a.hash); {
		most := 0
		if at, ok := b.slot(&a.words, i); ok {
			tried := 0
			for j := int(b.head[at]) - 1; j >= 0 && tried < fewSeeds; j = int(b.next[j]) - 1 {
				tried++
				var equal int
				if now, equal = passage(now[:0], a, b, i, j, taken); equal > most {
					best, now, most = now, best, equal
				}
			}
		}
		if most < tile || most < loose && best[0].n < tile && !slices.ContainsFunc(best, func(s same) bool { return s.n >= tile }) {
			i++
			continue
		}
		for _, s := range best {
			for j := s.b; j < s.b+s.n; j++ {
				taken[j] = true
			}
		}
		last := best[len(best)-1]
		i = last.a + last.n
		out = append(out, best...)
	}
	return out
}

// passage follows two texts from words i and j on as long as they stay alike, and returns the runs and how many words
// they hold. What was changed costs as much as an equal word brings, so at least half of a passage is equal.
func passage(runs []same, a, b *document, i, j int, taken []bool) ([]same, int) {
	equal, score, top, cut, atCut := 0, 0, 0, 0, 0
	for {
		n := 0
		for i+n < len(a.hash) && j+n < len(b.hash) && a.hash[i+n] == b.hash[j+n] && a.hash[i+n] != 0 && !taken[j+n] {
			n++
		}
		if n == 0 || len(runs) == 0 && n < seed {
			break
		}
		runs = append(runs, same{i, j, n})
		equal, score = equal+n, score+n
		if score > top {
			top, cut, atCut = score, len(runs), equal
		}
		i, j = i+n, j+n
		da, db, ok := resume(a, b, i, j, taken)
		if !ok {
			break
		}
		i, j = i+da, j+db
		if score -= max(da, db); score < top-giveUp || score <= 0 {
			break
		}
	}
	return runs[:cut], atCut
}

// resume finds where two texts that part at i and j meet again, the nearest place first.
func resume(a, b *document, i, j int, taken []bool) (int, int, bool) {
	for d := 1; d <= leap; d++ {
		for e := d; e >= 0; e-- { // alike many words changed first, then fewer on one side
			if meet(a, b, i+d, j+e, d == e, taken) {
				return d, e, true
			}
			if e != d && meet(a, b, i+e, j+d, false, taken) {
				return e, d, true
			}
		}
	}
	return 0, 0, false
}

// meet says whether two words in a row are equal there, or, where as many were changed on both sides, one and the next
// but one.
func meet(a, b *document, i, j int, level bool, taken []bool) bool {
	eq := func(k int) bool {
		return i+k < len(a.hash) && j+k < len(b.hash) && a.hash[i+k] != 0 && a.hash[i+k] == b.hash[j+k] && !taken[j+k]
	}
	return eq(0) && (eq(1) || level && eq(2))
}
