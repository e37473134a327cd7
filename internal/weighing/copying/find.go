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
	part     = 0.2 // of one text that stands in the other is enough,
	mass     = 6   // if so much comes of it times the words: 30 at a fifth, 15 at two fifths, 8 at three quarters and more
	passages = 25  // words in a row that are enough however long the two texts are
	shown    = 3   // words in a row that are given as a tile
	margin   = 100 // words at the edges of a text among which an outlet's own matter stands
)

// Find returns which texts took text from others, in the order of From and then of To. Sketches and origins are in the
// order of arrival; read is asked only for texts that may share something, one at a time, each a few times at most. The
// error is read's.
//
// A text with fewer than eight words left to compare is linked to nothing. Two texts are linked where at least a fifth of
// one stands in the other, and the more the fewer words that are, or where 25 words in a row do. Texts that are equal word
// for word are linked to the first of them.
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
	covered  []bool // words of the text in question that a link accounts for
	linked   int    // links that it has
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
	earlier, later := f.x.candidates(&f.search, s.kept, rank, tried, func(later int32) bool { return f.open(rank, int(later)) },
		func(other int32) bool { return len(f.sketches[f.order[other]].kept) <= fewest })
	f.covered, f.linked = f.covered[:0], 0
	for _, ranks := range [][]int32{earlier, later} {
		var all []shared
		for _, near := range ranks {
			c, ok, err := f.compare(rank, int(near))
			if err != nil {
				return err
			}
			if ok {
				all = append(all, c)
			}
		}
		f.choose(rank, all)
	}
	return nil
}
