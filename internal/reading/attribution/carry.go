package attribution

import (
	"slices"

	"hearsay/internal/evidence"
)

// A quotation that is not closed goes on in the next paragraph that opens with its mark. The model sees a paragraph at a time and
// makes what it can of each; here the words go back to whoever began to speak, unless the paragraph says who speaks.

// chained returns which quotations go on with another or are gone on with; nil where none does.
func (f *finding) chained() []bool {
	var out []bool
	for i := range f.Quotations {
		q := &f.Quotations[i]
		if q.Continues < 0 || q.Parent >= 0 {
			continue
		}
		if out == nil {
			out = make([]bool, len(f.Quotations))
		}
		out[i], out[q.Continues] = true, true
	}
	return out
}

// misread reports whether a statement was made of a quotation over several paragraphs by a cue of the quotation's own words: it takes
// the first words of the quotation for what is said, and what follows for who says it.
func (f *finding) misread(c *candidate, chained []bool) bool {
	if c.cue.empty() || f.quote[c.cue.from] < 0 || !chained[f.quote[c.cue.from]] {
		return false
	}
	q := &f.Quotations[f.quote[c.cue.from]]
	if c.cue.from == q.First || c.cue.to == q.Last {
		return true // its mark
	}
	return slices.ContainsFunc(c.content, func(x stretch) bool {
		return x.from <= q.First && q.First < x.to || c.source.empty() && x.from == q.First+1
	})
}

// carryOn gives every paragraph of a quotation that runs over several, and has no statement of its own, to the statement that
// holds the paragraph before it, or else the one after.
func (f *finding) carryOn(chained []bool) {
	if chained == nil {
		return
	}
	owner := make(map[int]int, 8)
	for i := range f.candidates {
		c := &f.candidates[i]
		for _, x := range c.content {
			for _, t := range [2]int{x.from, x.to - 1} {
				q := int(f.quote[t])
				if q < 0 || !chained[q] || !c.cue.empty() && int(f.quote[c.cue.from]) == q && x.from > f.Quotations[q].First {
					continue // not in it, or told of within it
				}
				if _, ok := owner[q]; !ok {
					owner[q] = i
				}
			}
		}
	}
	give := func(q, to int) {
		x := stretch{f.Quotations[q].First, f.Quotations[q].Last}
		c := &f.candidates[to]
		c.content = append(slices.Clip(c.content), x)
		owner[q] = to
		if f.Trace != nil {
			f.Trace.Propose(f.proposal(candidate{
				source: c.source, content: []stretch{x}, head: x.from, entry: silent, key: "follow-paragraph", share: c.share, follows: true,
			}, evidence.FateKept, ""))
		}
	}
	for q := range f.Quotations {
		if before := f.Quotations[q].Continues; chained[q] && before >= 0 {
			if _, ok := owner[q]; !ok {
				if to, ok := owner[before]; ok {
					give(q, to)
				}
			}
		}
	}
	for q := len(f.Quotations) - 1; q >= 0; q-- {
		if before := f.Quotations[q].Continues; chained[q] && before >= 0 {
			if to, ok := owner[q]; ok {
				if _, has := owner[before]; !has {
					give(before, to)
				}
			}
		}
	}
	for _, c := range f.misreads { // where nobody else has it, a doubtful reading is better than none
		if _, ok := owner[int(f.quote[c.cue.from])]; !ok {
			f.candidates = append(f.candidates, c)
		}
	}
}
