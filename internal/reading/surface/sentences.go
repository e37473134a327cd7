package surface

import (
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// How much surer than even the network must be (difference of its two scores) to start a sentence where the draft does
// not, and to take away a start of the draft. Chosen on articles kept out of training.
const (
	add  = 0.5
	drop = 1.0
)

// sentences cuts the paragraphs anew where the network is sure that the draft is wrong.
func (r *Reader) sentences(w *work, x *reading.Reading) {
	scores := w.out.Head("sentence")
	start := w.path
	start = grown(start, len(x.Tokens))
	w.path = start
	for i := range x.Sentences {
		start[x.Sentences[i].First] = 1
	}
	r.bar(w, x)
	for t := range start {
		switch by := scores[2*t+1] - scores[2*t]; {
		case start[t] == 0 && by > add && !w.barred[t]:
			start[t] = 1
		case start[t] == 1 && by < -drop:
			start[t] = 0
		}
	}
	x.Sentences = x.Sentences[:0]
	for i := range x.Paragraphs {
		p := &x.Paragraphs[i]
		p.FirstSentence = len(x.Sentences)
		for first := p.First; first < p.Last && !p.Furniture; {
			last := first + 1
			for last < p.Last && start[last] == 0 {
				last++
			}
			for t := first; t < last; t++ {
				x.Tokens[t].Sentence = len(x.Sentences)
			}
			x.Sentences = append(x.Sentences, reading.Sentence{
				Range: text.Range{Start: x.Tokens[first].Start, End: x.Tokens[last-1].End}, First: first, Last: last, Paragraph: i,
			})
			first = last
		}
		p.LastSentence = len(x.Sentences)
	}
}

// bar notes where no sentence may start: at a mark that closes something, behind one that opens a quotation, in headings,
// and inside dates, figures and quotations of a few words.
func (r *Reader) bar(w *work, x *reading.Reading) {
	w.barred = grown(w.barred, len(x.Tokens))
	inside := func(first, last int) {
		for t := first + 1; t < last; t++ {
			w.barred[t] = true
		}
	}
	for i := range x.Tokens {
		if k := &x.Tokens[i]; k.Kind == reading.Punctuation && k.Norm != "(" && k.Norm != "[" {
			w.barred[i] = true
		}
	}
	for i := range x.Quotations {
		q := &x.Quotations[i]
		if q.Short {
			inside(q.First, q.Last)
			continue
		}
		if q.First+1 < q.Last {
			w.barred[q.First+1] = true
		}
		if q.Closed {
			w.barred[q.Last-1] = true
		}
	}
	for i := range x.Dates {
		inside(x.Dates[i].First, x.Dates[i].Last)
	}
	for i := range x.Numbers {
		inside(x.Numbers[i].First, x.Numbers[i].Last)
	}
	for i := range x.Paragraphs {
		if p := &x.Paragraphs[i]; p.Heading {
			inside(p.First, p.Last)
		}
	}
}
