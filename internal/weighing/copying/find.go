package copying

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/internal/text"
	"hearsay/internal/weighing"
)

// Origin is what is known of where and when a text was published; "" where it is not.
type Origin struct {
	Outlet    string
	Published string // ISO day, or day and time
}

// Source reads text i again, with the spans that were left out of its sketch.
type Source func(i int) (s string, apart []text.Span, err error)

const (
	tried    = 6   // candidates that are read in full
	links    = 3   // texts at most that one is linked to
	gain     = 20  // words that a further one must add
	part     = 0.2 // of one text that stands in the other: enough, where it is at least gain words;
	nearly   = 0.8 // enough, however short the text
	passages = 25  // words in a row that are enough however long the two texts are
	shown    = 3   // words in a row that are given as a tile
	margin   = 100 // words at the edges of a text among which an outlet's own matter stands
)

// Find returns which texts took text from others, in the order of From and then of To. Sketches and origins are in the
// order of arrival; read is asked only for texts that may share something, one at a time, each a few times at most. The
// error is read's.
//
// A text with fewer than eight words left to compare is linked to nothing. Two texts are linked where at least a fifth of
// one stands in the other, or 25 words in a row do. Texts that are equal word for word are linked to the first of them.
func Find(sketches []Sketch, origins []Origin, read Source) ([]weighing.Copy, error) {
	if len(origins) != len(sketches) {
		return nil, fmt.Errorf("find copies: %d sketches, %d origins", len(sketches), len(origins))
	}
	f := newFinder(sketches, origins, read)
	for rank := range f.order {
		if err := f.text(rank); err != nil {
			return nil, fmt.Errorf("find copies: %w", err)
		}
	}
	slices.SortFunc(f.out, func(a, b weighing.Copy) int { return cmp.Or(a.From-b.From, a.To-b.To) })
	return slices.CompactFunc(f.out, func(a, b weighing.Copy) bool { return a.From == b.From && a.To == b.To }), nil
}

type finder struct {
	sketches []Sketch
	at       []moment // by article
	order    []int32  // articles by rank
	first    []int32  // by rank: the rank of the first text that is the same word for word
	x        *index
	plain    []bool  // by rank: it may hold furniture
	outlet   []int32 // by rank, 0 where it is not known
	read     Source
	shelf    shelf
	used     []bool
	search   search
	covered  []bool
	out      []weighing.Copy
}

func newFinder(sketches []Sketch, origins []Origin, read Source) *finder {
	n := len(sketches)
	f := &finder{sketches: sketches, at: make([]moment, n), read: read, first: make([]int32, n), plain: make([]bool, n), outlet: make([]int32, n)}
	for i, o := range origins {
		f.at[i] = parse(o.Published)
	}
	f.order = ranked(n, f.at)
	f.group()
	kept, at := make([][]uint32, n), make([]moment, n)
	names := map[string]int32{"": 0}
	for rank, i := range f.order {
		name := origins[i].Outlet
		id, ok := names[name]
		if !ok {
			id = int32(len(names))
			names[name] = id
		}
		f.outlet[rank], at[rank] = id, f.at[i]
		if f.first[rank] == int32(rank) && sketches[i].words >= enough {
			kept[rank] = sketches[i].kept
		}
	}
	f.x = newIndex(kept)
	f.x.sort(f.outlet, at)
	f.x.sift()
	for rank := range kept {
		f.plain[rank] = f.x.plain(kept[rank])
	}
	f.shelf.init()
	return f
}

// group finds the first of those that are the same word for word.
func (f *finder) group() {
	same := make([]int32, len(f.order))
	for rank := range same {
		same[rank] = int32(rank)
		f.first[rank] = int32(rank)
	}
	of := func(rank int32) *Sketch { return &f.sketches[f.order[rank]] }
	slices.SortFunc(same, func(a, b int32) int {
		x, y := of(a), of(b)
		return cmp.Or(cmp.Compare(x.whole, y.whole), cmp.Compare(x.words, y.words), cmp.Compare(a, b))
	})
	for i := 1; i < len(same); i++ {
		a, b := of(same[i-1]), of(same[i])
		if a.whole == b.whole && a.words == b.words {
			f.first[same[i]] = f.first[same[i-1]]
		}
	}
}

// shared is what a text shares with an earlier one.
type shared struct {
	rank           int
	runs           []same
	equal          int // words
	longest        int
	from, to       int // words of each that count
	whole          bool
	fromDoc, toDoc *document
}

// text links the text of a rank to where it comes from.
func (f *finder) text(rank int) error {
	s := &f.sketches[f.order[rank]]
	if s.words < enough {
		return nil
	}
	if first := int(f.first[rank]); first != rank {
		c, ok, err := f.compare(rank, first)
		if err != nil {
			return err
		}
		if ok && c.whole {
			f.link(rank, c)
		}
		return nil
	}
	var all []shared
	for _, near := range f.x.candidates(&f.search, s.kept, rank, tried, func(later int32) bool { return f.open(rank, int(later)) }) {
		c, ok, err := f.compare(rank, int(near))
		if err != nil {
			return err
		}
		if ok {
			all = append(all, c)
		}
	}
	f.choose(rank, all)
	return nil
}

// open says whether nobody knows which of two texts came first, so that either may be the other's source.
func (f *finder) open(rank, other int) bool {
	return before(f.at[f.order[rank]], f.at[f.order[other]]) == 0
}

// choose links a text to the earlier one that holds most of it, and to those that hold much of what is then left: a text
// made of two others has two sources, and a copy of a copy need not be tied to every other copy.
func (f *finder) choose(rank int, all []shared) {
	slices.SortFunc(all, func(a, b shared) int { return a.rank - b.rank })
	for n := 0; n < links && len(all) > 0; n++ {
		if n == 0 {
			f.covered = slices.Grow(f.covered[:0], len(all[0].fromDoc.hash))[:len(all[0].fromDoc.hash)]
			clear(f.covered)
		}
		best, most := -1, 0
		for i, c := range all {
			if g := f.gain(c); g > most && (best < 0 || float64(g) > 1.03*float64(most)) {
				best, most = i, g // of those that hold about as much, the first
			}
		}
		if best < 0 || n > 0 && (most < gain || 2*most < all[best].equal && all[best].rank < rank) {
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

// trim drops what two texts of one outlet have in common at their very ends or beginnings, where outlets put what they put
// beneath everything, unless it is most of either.
func (c *shared) trim(a, b *document) {
	edge := func(r same) bool {
		head, foot := max(r.a+r.n, r.b+r.n), max(len(a.hash)-r.a, len(b.hash)-r.b)
		return head <= margin && abs(r.a-r.b) <= leap || foot <= margin && abs(len(a.hash)-r.a-len(b.hash)+r.b) <= leap
	}
	n := 0
	for _, r := range c.runs {
		if edge(r) {
			n += r.n
		}
	}
	if 2*n > min(c.from, c.to) {
		return
	}
	c.runs = slices.DeleteFunc(c.runs, edge)
	c.from, c.to = c.from-n, c.to-n
}

func abs(n int) int { return max(n, -n) }

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

// compare reads two texts and says what they share, and whether that is enough to link them.
func (f *finder) compare(rank, earlier int) (shared, bool, error) {
	a, err := f.document(rank)
	if err != nil {
		return shared{}, false, err
	}
	b, err := f.document(earlier)
	if err != nil {
		return shared{}, false, err
	}
	c := shared{rank: earlier, from: a.count, to: b.count, fromDoc: a.document, toDoc: b.document}
	if f.first[rank] == int32(earlier) && a.whole() == b.whole() && a.count == b.count {
		c.runs, c.equal, c.whole = equalRuns(a.document, b.document), a.count, true
		return c, true, nil
	}
	c.runs = aligned(a.document, b.document, &f.used)
	if a.mask != nil && b.mask != nil {
		c.runs = slices.DeleteFunc(c.runs, func(r same) bool {
			n := 0
			for k := range r.n {
				if a.mask[r.a+k] || b.mask[r.b+k] {
					n++
				}
			}
			if 2*n <= r.n {
				return false
			}
			c.from, c.to = c.from-r.n, c.to-r.n
			return true
		})
	}
	if o := f.outlet[rank]; o != 0 && o == f.outlet[earlier] {
		c.trim(a.document, b.document)
	}
	for _, r := range c.runs {
		c.equal += r.n
		c.longest = max(c.longest, r.n)
	}
	share := float64(c.equal) / float64(max(1, min(c.from, c.to)))
	return c, c.longest >= passages || c.equal >= gain && share >= part || c.equal >= enough && share >= nearly, nil
}

// equalRuns returns the runs of two texts that are the same word for word; they may have been interrupted at different
// places.
func equalRuns(a, b *document) []same {
	var out []same
	for i, j := 0, 0; i < len(a.hash) && j < len(b.hash); {
		switch {
		case a.hash[i] == 0:
			i++
		case b.hash[j] == 0:
			j++
		default:
			n := 0
			for i+n < len(a.hash) && j+n < len(b.hash) && a.hash[i+n] != 0 && a.hash[i+n] == b.hash[j+n] {
				n++
			}
			if n == 0 {
				return out
			}
			out = append(out, same{i, j, n})
			i, j = i+n, j+n
		}
	}
	return out
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

// read is a document with what of it is furniture.
type reread struct {
	*document
	mask []bool // nil where nothing is
}

// document returns the text of a rank, from the shelf or read again.
func (f *finder) document(rank int) (reread, error) {
	if d, ok := f.shelf.get(rank); ok {
		return d, nil
	}
	i := int(f.order[rank])
	s, apart, err := f.read(i)
	if err != nil {
		return reread{}, fmt.Errorf("read text %d again: %w", i, err)
	}
	d := reread{document: newDocument(split(s, apart))}
	if f.plain[rank] {
		d.mask = f.x.beneath(&d.words, f.sketches[i].kept)
	}
	f.shelf.put(rank, d)
	return d, nil
}
