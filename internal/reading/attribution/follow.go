package attribution

import "hearsay/internal/reading"

// Scores of quotations without a cue, as counted on PolNeAR's train split.
const (
	followsHere   = 0.5  // after a statement in the same paragraph
	followsBefore = 0.49 // after one in the paragraph before
)

// silent stands for the cue that a quotation does without.
var silent = &entry{stance: "assert"}

// follow gives the quotations of a paragraph that have no cue to whoever spoke or acted right before them. A quotation
// that runs on from the paragraph before has been taken along already.
func (f *finding) follow(p *reading.Paragraph) {
	found := len(f.candidates)
	for i := p.First; i < p.Last; i++ {
		if !f.inQuote(i) {
			continue
		}
		q := &f.Quotations[f.quote[i]]
		i = q.Last - 1
		if q.Short || q.Continues >= 0 || f.taken(stretch{q.First, q.Last}, found) || !f.standsAlone(q, p) {
			continue
		}
		c := candidate{content: []stretch{{q.First, q.Last}}, head: q.First, entry: silent, follows: true}
		for k := found - 1; k >= 0 && k > found-reach; k-- {
			if s := f.candidates[k].source; f.candidates[k].head < q.First && !s.empty() {
				c.source = s
				break
			}
		}
		before := q.First - 1
		if before < 0 || f.Tokens[before].Sentence < 0 {
			continue
		}
		s := f.Sentences[f.Tokens[before].Sentence]
		c.key, c.share = "follow", followsHere
		if s.Paragraph != q.Paragraph {
			c.key, c.share = "follow-paragraph", followsBefore
			if s.Paragraph != q.Paragraph-1 {
				continue
			}
		}
		if subject := f.actor(s); !subject.empty() && (c.source.empty() || c.source.from < s.First) {
			c.source = subject
		}
		if c.source.empty() || c.source.from < s.First-reach/2 {
			continue
		}
		f.candidates = append(f.candidates, c)
		f.goOn(&f.candidates[len(f.candidates)-1])
	}
}

// signedShare is how sure a quotation with a name set after a dash is; it is too rare on PolNeAR's train split to be counted.
const signedShare = 0.8

// signed proposes the quotation that a paragraph is made of, where a dash and its speaker's name follow, as in a list of
// voices: "We saw nothing." - Ilse Maronde, 58.
func (f *finding) signed(p *reading.Paragraph) {
	const longest = 25 // tokens: a name with what the person is
	q := f.opens(p.First)
	if q == nil || q.Short || q.Last+1 >= p.Last || p.Last-q.Last > longest || !dashes[f.norm(q.Last)] {
		return
	}
	if t := f.tags[q.Last+1]; t != TagName && t != TagNoun && t != TagDeterminer && t != TagAdjective {
		return
	}
	f.candidates = append(f.candidates, candidate{
		source: stretch{q.Last + 1, f.trim(q.Last+1, p.Last)}, cue: stretch{q.Last, q.Last + 1}, content: []stretch{{q.First, q.Last}},
		head: q.Last, entry: silent, key: "signed", share: signedShare,
	})
	if f.columns != nil {
		f.columns.note(&f.candidates[len(f.candidates)-1])
	}
}

var dashes = listed("- -- – — ―")

// standsAlone reports whether a quotation is made of whole sentences: nothing of its sentence stands outside it.
func (f *finding) standsAlone(q *reading.Quotation, p *reading.Paragraph) bool {
	first, last := f.Tokens[q.First].Sentence, f.Tokens[q.Last-1].Sentence
	if first < 0 || last < 0 || q.First != f.Sentences[first].First {
		return false
	}
	return f.trim(q.Last, f.Sentences[last].Last) <= q.Last
}

func (f *finding) taken(s stretch, found int) bool {
	for k := found - 1; k >= 0 && k > found-reach; k-- {
		c := &f.candidates[k]
		if inside(s, *c) || overlap(c.cue, s) {
			return true
		}
	}
	return false
}

// actor returns the subject of a sentence's first verb: "Another official echoed that."
func (f *finding) actor(s reading.Sentence) stretch {
	for i := s.First; i < s.Last && i < s.First+30; i++ {
		if f.inQuote(i) {
			return stretch{}
		}
		if finite(f.tags[i]) {
			return f.subjectBefore(i, s.First)
		}
	}
	return stretch{}
}
