package attribution

import (
	"cmp"
	"math"
	"slices"

	"hearsay/internal/reading"
)

// dispose puts the model's statements in the place of the rules' candidates. Of these stay the ones that the model cannot
// make: statements within what another says, and quotations without a cue.
func (f *finding) dispose(s *saying, l *labels) {
	ruled := f.candidates
	f.candidates = nil
	f.rank(ruled)
	f.ruled(ruled)
	var found []piece
	at := 0
	chained := f.chained()
	for i := range f.Paragraphs {
		p := &f.Paragraphs[i]
		from := at
		for at < len(ruled) && ruled[at].head < p.Last {
			at++
		}
		if p.Furniture {
			continue
		}
		found = s.pieces(f, l, p.First, p.Last, found[:0])
		f.paragraphOf(s, l, p, found, ruled[from:at], chained)
	}
	f.carryOn(chained)
}

// rank sorts candidates by their heads; those of a paragraph lie together then.
func (f *finding) rank(c []candidate) {
	slices.SortStableFunc(c, func(a, b candidate) int { return cmp.Compare(a.head, b.head) })
}

// paragraphOf makes the candidates of one paragraph.
func (f *finding) paragraphOf(s *saying, l *labels, p *reading.Paragraph, found []piece, ruled []candidate, chained []bool) {
	first := len(f.candidates)
	hint := func(cue piece) *candidate {
		of := headed(ruled, cue.from, cue.to)
		if i := slices.IndexFunc(of, func(r candidate) bool { return !r.follows }); i >= 0 {
			return &of[i]
		}
		return nil
	}
	for _, t := range tie(found, func(c piece) bool { return l.voiced[c.from] > 0 }, hint) {
		c := f.candidateOf(s, l, t, headed(ruled, t.cue.from, t.cue.to))
		if chained != nil && f.misread(&c, chained) {
			f.misreads = append(f.misreads, c)
			f.disposed(s, l, t, c)
			continue
		}
		f.candidates = append(f.candidates, c)
		f.disposed(s, l, t, f.candidates[len(f.candidates)-1])
	}
	f.nearly(s, l, p, found)
	made := f.candidates[first:len(f.candidates):len(f.candidates)]
	for _, c := range ruled {
		near := around(made, c.head)
		if c.follows && f.alone(c, near) || !c.follows && c.share >= nested && f.reported(c, near) {
			if chained != nil && c.follows {
				c.content = c.content[:1] // where it runs on is settled in the end
			}
			f.candidates = append(f.candidates, c)
		}
	}
}

// headed are the candidates, sorted by their heads, whose head lies from from to to.
func headed(sorted []candidate, from, to int) []candidate {
	at := func(head int) int {
		i, _ := slices.BinarySearchFunc(sorted, head, func(c candidate, head int) int { return cmp.Compare(c.head, head) })
		return i
	}
	return sorted[at(from):at(to)]
}

// around are the neighbours of a place among candidates sorted by their heads: in a paragraph without end, those farther off
// are not looked at.
func around(sorted []candidate, head int) []candidate {
	i, _ := slices.BinarySearchFunc(sorted, head, func(c candidate, head int) int { return cmp.Compare(c.head, head) })
	return sorted[max(0, i-crowded):min(len(sorted), i+crowded)]
}

// alone reports whether a quotation without a cue touches no statement.
func (f *finding) alone(c candidate, made []candidate) bool {
	return !slices.ContainsFunc(made, func(m candidate) bool { return overlapAny(m, c) || inside(m.cue, c) || inside(m.source, c) })
}

// reported reports whether a statement stands wholly in what one other says, and touches none besides.
func (f *finding) reported(c candidate, made []candidate) bool {
	in := false
	for _, m := range made {
		switch {
		case within(c, m):
			in = true
		case clash(c, m):
			return false
		}
	}
	return in
}

// candidateOf makes a candidate of what the model tied together. What the rules know of its cue, their candidates with a head
// in it, goes with it.
func (f *finding) candidateOf(s *saying, l *labels, t tied, ruled []candidate) candidate {
	c := candidate{cue: t.cue.stretch, source: t.source.stretch, head: -1, key: modelKey, model: true}
	for _, x := range t.content {
		c.content = append(c.content, x.stretch)
	}
	for _, r := range ruled {
		if !r.follows && (c.head < 0 || overlapAny(r, c)) {
			c.head, c.entry, c.negated, c.modal, c.key = r.head, r.entry, r.negated, r.modal, r.key
		}
	}
	if c.head < 0 {
		f.describe(&c)
	}
	c.negated = c.negated || !c.source.empty() && nobodies[f.norm(c.source.from)] // "no group had claimed"
	certain := l.certain(s, t)
	if i := slices.IndexFunc(ruled, func(r candidate) bool { return r.head == c.head && agree(r, c) }); i >= 0 {
		certain += float32((1 - certain) * float32(second*ruled[i].share))
	}
	c.share = scaled(certain)
	return c
}

var nobodies = listed("no nobody none neither")

// second is how much of the doubt that is left the rules' agreement takes away, at their surest. With half, scores tell right
// from wrong as well as with a quarter on PolNeAR dev, and better than with none.
const second = 0.5

// agree reports whether the rules make the same of a cue: a content that shares words, and the same source or none.
func agree(a, b candidate) bool {
	return !a.follows && overlapAny(a, b) && (a.source.empty() && b.source.empty() || overlap(a.source, b.source))
}

// modelKey stands for a construction where the rules know none.
const modelKey = "model"

// describe finds the word of a cue that carries its meaning: its last verb, or else noun or adjective, of the lexicon.
func (f *finding) describe(c *candidate) {
	best := 0
	for i := c.cue.from; i < c.cue.to; i++ {
		t, weight := f.tags[i], 1
		var e *entry
		switch {
		case verbal(t) && t != TagBe && t != TagHave && t != TagDo:
			weight, e = 4, f.lexicon.verbs[f.norm(i)]
			if e != nil {
				weight = 5
			}
		case t == TagNoun || t == TagAdjective:
			weight, e = 2, f.lexicon.nouns[f.norm(i)]
			if e != nil {
				weight = 3
			}
		}
		if weight >= best {
			best, c.head, c.entry = weight, i, e
		}
		switch t {
		case TagNot:
			c.negated = true
		case TagModal:
			c.modal = true
		}
	}
	if c.entry == nil {
		c.entry = f.lexicon.unknown
	}
}

// certain is how sure the model is of a statement's parts together.
func (l *labels) certain(s *saying, t tied) float32 {
	content := float32(0)
	for _, x := range t.content {
		content += x.p
	}
	content /= float32(len(t.content))
	begin := l.sure(s, t.content[0].from, roleContent)
	source := float32(0.5) // without one: as sure as not
	if !t.source.empty() {
		source = t.source.p
	}
	return t.cue.p * content * float32(math.Sqrt(float64(source))) * begin
}

// scale brings certainties to scores: at each certainty the share that was right among the statements of PolNeAR dev that had
// about as much, as training/calibrate.py counts them. Between two, the straight line.
var scale = []struct{ certain, right float32 }{
	{0, 0.15}, {0.1, 0.24}, {0.25, 0.36}, {0.4, 0.42}, {0.54, 0.52}, {0.67, 0.6}, {0.79, 0.71}, {0.87, 0.82}, {0.92, 0.87}, {0.97, 0.9},
	{0.99, 0.95}, {1, 0.985},
}

func scaled(certain float32) float32 {
	for i := 1; i < len(scale); i++ {
		if a, b := scale[i-1], scale[i]; certain <= b.certain {
			// Rounded step by step: the same on every machine.
			step := float32((certain - a.certain) / (b.certain - a.certain))
			return a.right + float32(step*(b.right-a.right))
		}
	}
	return scale[len(scale)-1].right
}
