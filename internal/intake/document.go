package intake

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Mark adds furniture to the document. Spans are code points over Text. A piece that lies outside the text, is empty,
// or overlaps a piece already marked is left out, so that whoever knew first (the format, then the annotators in their
// order) is right; of pieces given together, the one that begins first is. Furniture stays in order without overlap.
func (d *Document) Mark(pieces ...evidence.Furniture) {
	length := utf8.RuneCountInString(d.Text)
	pieces = slices.Clone(pieces)
	slices.SortStableFunc(pieces, func(a, b evidence.Furniture) int { return cmp.Compare(a.Start, b.Start) })
	old := d.Furniture
	all := make([]evidence.Furniture, 0, len(old)+len(pieces))
	for _, p := range pieces {
		if p.Start < 0 || p.End > length || p.Empty() {
			continue
		}
		for len(old) > 0 && old[0].End <= p.Start {
			all, old = append(all, old[0]), old[1:]
		}
		if len(old) > 0 && old[0].Overlaps(p.Span) || len(all) > 0 && all[len(all)-1].Overlaps(p.Span) {
			continue
		}
		all = append(all, p)
	}
	d.Furniture = append(all, old...)
}

// Marked returns the kind of the first furniture that the span touches, "" where it touches none.
func (d *Document) Marked(s text.Span) evidence.FurnitureKind {
	at, _ := slices.BinarySearchFunc(d.Furniture, s, func(f evidence.Furniture, s text.Span) int { return cmp.Compare(f.End, s.Start+1) })
	if at < len(d.Furniture) && d.Furniture[at].Overlaps(s) {
		return d.Furniture[at].Kind
	}
	return ""
}
