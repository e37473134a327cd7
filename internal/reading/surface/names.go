package surface

import (
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// names puts the network's names in the place of the draft's.
func (r *Reader) names(w *work, x *reading.Reading) {
	scores := w.out.Head("names")
	w.path = grown(w.path, len(x.Tokens))
	x.Mentions = x.Mentions[:0]
	for i := range x.Sentences {
		s := &x.Sentences[i]
		r.chain.Decode(scores, s.First, s.Last, w.path)
		for t := s.First; t < s.Last; {
			label := w.path[t]
			if label == outside {
				t++
				continue
			}
			typ, last := (label-1)/2, t+1
			for last < s.Last && w.path[last] == 2+2*typ {
				last++
			}
			x.Mentions = append(x.Mentions, reading.Mention{
				Range: text.Range{Start: x.Tokens[t].Start, End: x.Tokens[last-1].End}, First: t, Last: last,
				Type: Types[typ], Chain: len(x.Mentions), Name: true,
			})
			t = last
		}
	}
}
