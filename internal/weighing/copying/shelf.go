package copying

import (
	"container/list"
	"fmt"
)

// held is how many words the shelf keeps ready: some 30 bytes each.
const held = 1 << 20

// shelf keeps the texts that were read last, up to so many words, so that one that a thousand others come from is not
// read a thousand times.
type shelf struct {
	order *list.List // of ranks, the last one first
	of    map[int]*list.Element
	size  int
}

// volume is a text on the shelf.
type volume struct {
	rank int
	doc  reread
}

func (s *shelf) init() { s.order, s.of = list.New(), map[int]*list.Element{} }

func (s *shelf) get(rank int) (reread, bool) {
	e, ok := s.of[rank]
	if !ok {
		return reread{}, false
	}
	s.order.MoveToFront(e)
	return e.Value.(volume).doc, true
}

func (s *shelf) put(rank int, d reread) {
	s.of[rank] = s.order.PushFront(volume{rank, d})
	s.size += len(d.hash)
	for s.size > held && s.order.Len() > 2 {
		e := s.order.Back()
		s.size -= len(e.Value.(volume).doc.hash)
		delete(s.of, e.Value.(volume).rank)
		s.order.Remove(e)
	}
}

// reread is a document with what of it is furniture.
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
