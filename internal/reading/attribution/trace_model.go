package attribution

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// The model's side of a trace. Every function here returns at once where nothing is traced.

// ruled notes what the rules proposed to the model. What the model does not take up is overruled in the end: nobody has to
// say so.
func (f *finding) ruled(found []candidate) {
	if f.Trace == nil {
		return
	}
	for _, c := range found {
		f.Trace.Propose(f.proposal(c, evidence.FateKept, ""))
	}
}

// disposed notes a statement that the model makes.
func (f *finding) disposed(s *saying, l *labels, t tied, c candidate) {
	if f.Trace == nil {
		return
	}
	p := reading.Proposal{
		Layer: ModelName, How: "the likeliest labels of the words, each cue with what stands nearest", Score: evidence.Score(c.share), Fate: evidence.FateKept,
	}
	add := func(x piece) {
		if !x.empty() {
			p.Parts = append(p.Parts, f.labelled(s, l, x.role, x.stretch))
		}
	}
	add(t.source)
	add(t.cue)
	for _, x := range t.content {
		add(x)
	}
	f.Trace.Propose(p)
}

// The share of a role from which words beside a span are told of, and the one up to which words at its edge are.
const (
	nearlyIn  = 0.2
	nearlyOut = 0.8
)

// nearly notes the spans of a paragraph that came close: a wider and a narrower one for each that was chosen, and those
// where nothing was.
func (f *finding) nearly(s *saying, l *labels, p *reading.Paragraph, found []piece) {
	if f.Trace == nil || p.First == p.Last || !f.Trace.Wants(f.place(stretch{p.First, p.Last})) {
		return
	}
	tell := func(r role, x stretch, score float32, why string) {
		f.Trace.Propose(reading.Proposal{
			Layer: ModelName, Parts: []reading.Part{f.labelled(s, l, r, x)}, Score: evidence.Score(score), Fate: evidence.FateBeaten, Why: why,
		})
	}
	chosen := make([]bool, p.Last-p.First) // for the role that is looked at
	for r := range roles {
		clear(chosen)
		for _, x := range found {
			if x.role != r {
				continue
			}
			wide, narrow := x.stretch, x.stretch
			for wide.from > p.First && l.sure(s, wide.from-1, r) >= nearlyIn {
				wide.from--
			}
			for wide.to < p.Last && l.sure(s, wide.to, r) >= nearlyIn {
				wide.to++
			}
			for narrow.from < narrow.to && l.sure(s, narrow.from, r) < nearlyOut {
				narrow.from++
			}
			for narrow.to > narrow.from && l.sure(s, narrow.to-1, r) < nearlyOut {
				narrow.to--
			}
			if wide != x.stretch {
				tell(r, wide, l.meanBeside(s, r, wide, x.stretch), "wider: its further words are likelier not part of it")
			}
			if narrow != x.stretch && !narrow.empty() {
				tell(r, narrow, 1-l.meanBeside(s, r, x.stretch, narrow), "narrower: the words at its edge are likelier part of it")
			}
			for i := wide.from; i < wide.to; i++ {
				chosen[i-p.First] = true
			}
		}
		for i := p.First; i < p.Last; i++ {
			x := stretch{i, i}
			for x.to < p.Last && !chosen[x.to-p.First] && l.sure(s, x.to, r) >= nearlyIn {
				x.to++
			}
			if !x.empty() {
				tell(r, x, l.mean(s, piece{stretch: x, role: r}), "its words are likelier something else")
				i = x.to
			}
		}
	}
}

// meanBeside is the mean share of a role in what a wider stretch has beyond a narrower one within it.
func (l *labels) meanBeside(s *saying, r role, wide, narrow stretch) (mean float32) {
	n := 0
	for i := wide.from; i < wide.to; i++ {
		if i < narrow.from || i >= narrow.to {
			mean += l.sure(s, i, r)
			n++
		}
	}
	return mean / float32(max(1, n))
}

// labelled writes a span with what the model holds its words to be, the likeliest first, in the mean over the words.
func (f *finding) labelled(s *saying, l *labels, r role, x stretch) reading.Part {
	part := reading.Part{Role: evidence.Role(r.String()), Range: f.place(x)}
	none := float32(1)
	for other := range roles {
		share := l.mean(s, piece{stretch: x, role: other})
		none -= share
		part.Labels = append(part.Labels, evidence.Label{Name: other.String(), Score: evidence.Score(share)})
	}
	part.Labels = append(part.Labels, evidence.Label{Name: "none", Score: evidence.Score(max(0, none))})
	slices.SortStableFunc(part.Labels, func(a, b evidence.Label) int { return cmp.Compare(b.Score, a.Score) })
	return part
}
