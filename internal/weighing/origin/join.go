package origin

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
)

// board is a subject while its tellings are joined: nodes are its tellings and, after them, outlets and articles outside it that
// tellings rest on.
type board struct {
	*weigher
	*subject
	in      map[int][]int    // tellings by article, in order
	outside []outside        // nodes after the tellings
	node    map[string]int   // of those outside, by side and key
	edges   []edge           // all that could be, rejected ones too: what could be does not hang on what people decide
	gave    int              // node of who gave the warning, -1 before it is asked for
	first   map[string]*desk // the earliest tellings of each outlet, by side and outlet
}

// outside is what is cited and does not tell of the subject in the case.
type outside struct {
	voice voice
	side  string
}

// newBoard puts the tellings in order: by day, those without a day last; within a day by article and place, so that the order in
// which articles came does not matter.
func newBoard(w *weigher, s *subject) *board {
	slices.SortFunc(s.tellings, func(x, y telling) int {
		dx, dy := w.articles[x.article].day, w.articles[y.article].day
		return cmp.Or(boolean(dx == "")-boolean(dy == ""), cmp.Compare(dx, dy), cmp.Compare(x.place.Article, y.place.Article),
			cmp.Compare(x.place.Start, y.place.Start), cmp.Compare(x.id, y.id))
	})
	b := &board{weigher: w, subject: s, in: map[int][]int{}, node: map[string]int{}, gave: -1, first: map[string]*desk{}}
	for i := range s.tellings {
		b.in[s.tellings[i].article] = append(b.in[s.tellings[i].article], i)
	}
	return b
}

func boolean(is bool) int {
	if is {
		return 1
	}
	return 0
}

// rest notes that a telling rests on a node, by a link that is made when it is needed.
func (b *board) rest(from, to int, kind evidence.LinkKind, link func() evidence.Link) *edge {
	return b.edge(edge{from: from, to: to, rank: slices.Index(evidence.LinkKinds, kind), make: link})
}

// same notes that two tellings are of one voice.
func (b *board) same(from, to int, kind evidence.LinkKind, link func() evidence.Link) {
	b.edge(edge{from: from, to: to, both: true, rank: slices.Index(evidence.LinkKinds, kind), make: link})
}

func (b *board) edge(e edge) *edge {
	b.edges = append(b.edges, e)
	return &b.edges[len(b.edges)-1]
}

// beyond returns the node of what is cited and does not tell of the subject here.
func (b *board) beyond(side string, v voice) int {
	key := side + "/" + v.key
	n, ok := b.node[key]
	if !ok {
		n = len(b.tellings) + len(b.outside)
		b.node[key] = n
		b.outside = append(b.outside, outside{v, side})
	}
	return n
}

// taken joins by copies: what stands in a shared passage rests on what stands in the corresponding place; an article that is for
// the greater part taken from another has from there what it tells in its own voice, too.
func (b *board) taken() {
	for i := range b.tellings {
		t := &b.tellings[i]
		if t.article >= len(b.copies) {
			continue
		}
		for _, k := range b.copies[t.article] {
			c := &b.c.Copies[k]
			if to := b.counterpart(i, c); to >= 0 {
				kind := evidence.LinkCopy
				if c.Same {
					kind = evidence.LinkSameText
				}
				b.rest(i, to, kind, func() evidence.Link { return b.copyLink(k, t.place, b.tellings[to].place) })
			}
		}
	}
}

// greater is the share of an article's words from which on it is for the greater part taken from another.
const greater = 0.5

// counterpart returns the telling that one rests on by a copy, -1 for none.
func (b *board) counterpart(i int, c *weighing.Copy) int {
	t := &b.tellings[i]
	there := b.in[c.To]
	if len(there) == 0 {
		return -1
	}
	at, shared := mapped(t.place.Span, c.Tiles)
	whole := c.Same || c.Share >= greater
	if !shared && !c.Same && !(whole && (t.voice.anyone || t.place.Statement == "")) {
		return -1
	}
	best, score := -1, 0
	for _, j := range there {
		o := &b.tellings[j]
		if o.side != t.side || t.voice.named && o.voice.key != t.voice.key && !b.maybe.perhaps(&t.voice, &o.voice) {
			continue // who is named is the root voice, wherever the words come from
		}
		n := 0
		if shared {
			n = 8 * overlap(at, o.place.Span)
		}
		if n == 0 && !whole {
			continue
		}
		if alike(&t.voice, &o.voice) {
			n += 4
		}
		if o.voice.anyone {
			n++
		}
		if best < 0 || n > score {
			best, score = j, n
		}
	}
	return best
}

// alike reports whether two articles speak of whoever tells something in the same way.
func alike(x, y *voice) bool {
	return x.key != "" && x.key == y.key || x.anyone && y.anyone || x.kind == y.kind && strings.EqualFold(x.label, y.label)
}

// slack is by how many characters a passage may shift between two articles, marks and blanks being other.
const slack = 4

// mapped returns where a place stands in the earlier article, and whether most of it stands in shared passages.
func mapped(at text.Span, tiles []weighing.Tile) (text.Span, bool) {
	if at.Len() == 0 {
		return at, false
	}
	covered, most := 0, 0
	var best weighing.Tile
	i, _ := slices.BinarySearchFunc(tiles, at.Start, func(t weighing.Tile, start int) int { return cmp.Compare(t.From.End, start+1) })
	for ; i < len(tiles) && tiles[i].From.Start < at.End; i++ {
		n := overlap(at, tiles[i].From)
		covered += n
		if n > most {
			best, most = tiles[i], n
		}
	}
	if 2*covered < at.Len() || most == 0 {
		return at, false
	}
	scale := func(p int) int {
		p = min(max(p, best.From.Start), best.From.End) - best.From.Start
		return best.To.Start + int(int64(p)*int64(best.To.Len())/int64(best.From.Len()))
	}
	return text.Span{Start: max(0, scale(at.Start)-slack), End: scale(at.End) + slack}, true
}

func overlap(x, y text.Span) int { return max(0, min(x.End, y.End)-max(x.Start, y.Start)) }

// ordered joins by hand: a link between articles holds for all that the one tells.
func (b *board) ordered() {
	for i := range b.tellings {
		t := &b.tellings[i]
		starts := [][]int{b.hand[t.id], nil}
		if t.id != t.place.Article {
			starts[1] = b.hand[t.place.Article]
		}
		for _, k := range slices.Concat(starts...) {
			l := &b.c.Links[k]
			if to := b.meant(t, l.To); to >= 0 {
				b.rest(i, to, evidence.LinkByHand, func() evidence.Link { return evidence.Link{Head: evidence.Head{ID: l.ID}} })
			}
		}
	}
}

// meant returns the node that a link made by hand leads to, -1 where it leads nowhere.
func (b *board) meant(t *telling, to string) int {
	at, found := b.article[to]
	if ref, ok := b.statement[to]; ok {
		at, found = int(ref.article), true
	}
	if !found || to == t.id {
		return -1
	}
	best, score := -1, -1
	for _, j := range b.in[at] {
		o := &b.tellings[j]
		n := 0
		switch {
		case o.side != t.side:
			continue
		case o.id == to:
			n = 4
		case alike(&o.voice, &t.voice):
			n = 2
		case o.voice.anyone:
			n = 1
		}
		if n > score {
			best, score = j, n
		}
	}
	if best < 0 && at != t.article {
		return b.beyond(t.side, voice{key: "article/" + to, label: b.title(at), kind: evidence.SourceOutlet, outlet: b.articles[at].outlet, known: known{anyone: true}})
	}
	return best
}
