package attribution

import (
	"cmp"
	"context"
	"slices"

	"hearsay/internal/reading"
)

// Name is the reader's name and revision.
const Name = "attribution-rules/1"

type reader struct{ lexicon func() *lexicon }

// New returns the rule-based finder of statements.
func New() reading.Reader { return reader{loadLexicon} }

func (reader) Name() string { return Name }

func (reader) Needs() []reading.Layer {
	return []reading.Layer{
		reading.LayerParagraphs, reading.LayerTokens, reading.LayerQuotations, reading.LayerSentences, reading.LayerLikelihoods,
		reading.LayerMentions,
	}
}

func (reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerStatements} }

// Read adds the statements of r in the order of their first cue.
func (n reader) Read(ctx context.Context, r *reading.Reading) error {
	f := &finding{page: newPage(r), lexicon: n.lexicon()}
	if err := f.find(ctx); err != nil {
		return err
	}
	f.write()
	return nil
}

// find collects the candidates of all paragraphs.
func (f *finding) find(ctx context.Context) error {
	f.turns()
	for i := range f.Paragraphs {
		if i%64 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		f.paragraph(&f.Paragraphs[i])
	}
	if f.columns != nil {
		f.columns.words(f)
		for i := range f.candidates {
			f.columns.choose(&f.candidates[i])
		}
	}
	return nil
}

// newPage tags a text.
func newPage(r *reading.Reading) *page {
	p := &page{Reading: r, tags: make([]Tag, len(r.Tokens)), quote: make([]int32, len(r.Tokens))}
	for i := range r.Tokens {
		p.quote[i] = -1
	}
	for q := range r.Quotations {
		if x := &r.Quotations[q]; x.Parent < 0 {
			for i := x.First; i < x.Last; i++ {
				p.quote[i] = int32(q)
			}
		}
	}
	m := loadTagger()
	var work lattice
	for _, s := range r.Sentences {
		m.tagSentence(r.Tokens[s.First:s.Last], p.tags[s.First:s.Last], &work)
		p.participles(s.First, s.Last)
		p.verbless(s.First, s.Last)
	}
	return p
}

// participles mends past tenses taken for participles: before a clause, and after "and" before an object, no participle
// stands alone.
func (p *page) participles(first, limit int) {
	for i := first + 1; i+1 < limit; i++ {
		if p.tags[i] != TagParticiple || p.inQuote(i) {
			continue
		}
		switch next := p.tags[i+1]; {
		case (p.tags[i-1] == TagNoun || p.tags[i-1] == TagName) && p.norm(i+1) == "that" && next == TagPreposition,
			p.tags[i-1] == TagConjunction && (next == TagDeterminer || next == TagName || next == TagPronoun):
			p.tags[i] = TagPast
		}
	}
}

// verbless mends a main clause left without a finite verb: its first bare participle with a subject and an object is a
// past tense, as in "A clerk disputed that account, saying".
func (p *page) verbless(first, limit int) {
	at := -1
	for i := first; i < limit; i++ {
		switch t := p.tags[i]; {
		case p.inQuote(i) || finite(t) || t == TagWh:
			return
		case t == TagComma && p.tag(i+1) != TagGerund:
			return
		case t == TagComma || t == TagStop && p.norm(i) != "(":
			if at >= 0 {
				p.tags[at] = TagPast
			}
			return
		case t == TagParticiple && at < 0 && i > first && nominal(p.tags[i-1]) && (p.tag(i+1) == TagDeterminer || p.tag(i+1) == TagPronoun || p.norm(i+1) == "that"):
			at = i
		}
	}
}

func (f *finding) paragraph(p *reading.Paragraph) {
	if p.Furniture {
		return
	}
	f.first = len(f.candidates)
	f.heading(p)
	if !f.lexicon.loose {
		f.signed(p)
	}
	for i := p.FirstSentence; i < p.LastSentence; i++ {
		s := &f.Sentences[i]
		for from := s.First; from < s.Last; {
			to := f.uncut(min(s.Last, from+longest), s.Last)
			f.sentence(from, to)
			from = to
			if len(f.candidates)-f.first > crowd && !f.lexicon.loose {
				f.settle()
				f.first = len(f.candidates)
			}
		}
	}
	if !f.lexicon.loose {
		f.settle()
		f.quotations(p.First, p.Last)
		f.follow(p)
	}
}

// A text without full stops is cut after so many tokens, a paragraph without end settled after so many candidates, so
// that the work grows with the length of the text and no faster.
const (
	longest = 400
	crowd   = 200
)

// uncut moves a cut to the end of the quotation that it would lie in.
func (f *finding) uncut(to, last int) int {
	if to < last && f.inQuote(to) {
		return min(last, f.Quotations[f.quote[to]].Last)
	}
	return to
}

// settle keeps, of candidates that claim the same words, the surest. One that lies wholly in the content of another is
// kept as reported by it where it is beyond doubt.
func (f *finding) settle() {
	found := f.candidates[f.first:]
	order, rank := make([]int, len(found)), make([]float32, len(found))
	for i := range order {
		order[i] = i
		rank[i] = found[i].share
		for j := range found {
			if i != j && inside(found[j].cue, found[i]) {
				rank[i] += outer
				break
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rank[b], rank[a]) })
	var kept []candidate
	for _, i := range order {
		c := found[i]
		free := true
		for _, k := range kept {
			if clash(k, c) && !(c.share >= nested && within(c, k)) {
				f.beaten(c, k)
				free = false
				break
			}
		}
		if free {
			kept = append(kept, c)
		}
	}
	slices.SortStableFunc(kept, func(a, b candidate) int { return cmp.Compare(a.head, b.head) })
	f.candidates = append(f.candidates[:f.first], kept...)
}

// nested is the share from which a statement inside another's content is proposed.
const nested = 0.6

// within reports whether the whole of a lies in one piece of b's content, and is not that piece.
func within(a, b candidate) bool {
	return slices.ContainsFunc(b.content, func(x stretch) bool {
		holds := func(s stretch) bool { return s.empty() || x.from <= s.from && s.to <= x.to }
		return holds(a.source) && holds(a.cue) && !slices.ContainsFunc(a.content, func(s stretch) bool { return !holds(s) })
	})
}

// outer is what a statement gains in rank over those that stand in its content.
const outer = 0.2

// clash reports whether two candidates cannot both be: the cue or source of one lies in the content of the other.
func clash(a, b candidate) bool {
	return overlap(a.cue, b.cue) || overlap(a.cue, b.source) || overlap(b.cue, a.source) || inside(a.cue, b) || inside(b.cue, a) || overlapAny(a, b)
}

func inside(s stretch, c candidate) bool {
	return slices.ContainsFunc(c.content, func(x stretch) bool { return overlap(s, x) })
}

func overlapAny(a, b candidate) bool {
	return slices.ContainsFunc(a.content, func(x stretch) bool { return inside(x, b) })
}

func overlap(a, b stretch) bool { return a.from < b.to && b.from < a.to }

// Loose returns a finder that proposes whatever the grammar allows for the words of a lexicon, written as the files in
// data are, so that its shares can be counted.
func Loose(verbs, nouns, constructions string) reading.Reader {
	l := newLexicon(verbs, nouns, constructions)
	l.loose = true
	return reader{func() *lexicon { return l }}
}
