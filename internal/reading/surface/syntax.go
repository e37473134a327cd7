package surface

import (
	"hearsay/internal/network"
	"hearsay/internal/reading"
)

// syntax adds the tree of every sentence.
func (r *Reader) syntax(w *work, x *reading.Reading) {
	tags := w.out.Head("tag")
	w.heads, w.relations = grown(w.heads, len(x.Tokens)), grown(w.relations, len(x.Tokens))
	arcs := r.stage.Arcs()
	x.Arcs = make([]reading.Arc, len(x.Tokens))
	for i := range x.Arcs {
		x.Arcs[i].Head = network.Root
	}
	for i := range x.Sentences {
		s := &x.Sentences[i]
		arcs.Decode(w.out, s.First, s.Last, w.heads, w.relations)
		for t := s.First; t < s.Last; t++ {
			a := &x.Arcs[t]
			a.Head, a.Relation = w.heads[t], reading.Relation(w.relations[t])
			if a.Head == network.Root {
				a.Relation = reading.RelationRoot
			}
			a.Tag = reading.Tag(1 + network.Best(tags[t*r.tags+1:][:r.tags-1])) // label 0 is no part of speech
		}
	}
}
