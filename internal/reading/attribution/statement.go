package attribution

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// write turns the candidates into statements, in the order of their first place in the text, with their nesting.
func (f *finding) write() {
	for i := range f.candidates {
		f.mend(&f.candidates[i])
	}
	slices.SortStableFunc(f.candidates, func(a, b candidate) int { return cmp.Compare(a.start(), b.start()) })
	from := len(f.Statements)
	for _, c := range f.candidates {
		f.Statements = append(f.Statements, f.statement(c))
		f.kept(c, len(f.Statements)-1, &f.Statements[len(f.Statements)-1])
	}
	for i, c := range f.candidates {
		// The innermost statement around this one reports it; it stands in the same paragraph, so not far away.
		best := -1
		for j := i - 1; j >= 0 && j > i-60 && f.Tokens[f.candidates[j].head].Paragraph == f.Tokens[c.head].Paragraph; j-- {
			if within(c, f.candidates[j]) && (best < 0 || within(f.candidates[j], f.candidates[best])) {
				best = j
			}
		}
		for j := i + 1; j < len(f.candidates) && j < i+60 && f.candidates[j].start() <= c.start(); j++ {
			if within(c, f.candidates[j]) && best < 0 {
				best = j
			}
		}
		if best >= 0 {
			f.Statements[from+i].Parent = from + best
		}
	}
}

func (c candidate) start() int {
	at := c.content[0].from
	for _, s := range c.content {
		at = min(at, s.from)
	}
	if !c.source.empty() && !c.follows {
		at = min(at, c.source.from)
	}
	if !c.cue.empty() {
		at = min(at, c.cue.from)
	}
	return at
}

func (f *finding) statement(c candidate) reading.Statement {
	s := reading.Statement{
		Form: f.form(c), Lemma: c.entry.lemma, Stance: c.entry.stance, Kind: evidence.SourceUnknown,
		Mention: -1, Parent: -1, Likelihood: -1, Negated: c.negated, Score: evidence.Score(c.share), Rule: c.key + "/1",
	}
	if c.model {
		s.Rule = modelKey + "/1"
	}
	if s.Lemma == "call" && (strings.HasSuffix(c.key, "p:for") || strings.HasSuffix(c.key, "p:on") || strings.HasSuffix(c.key, "np-to")) {
		s.Stance = evidence.StanceDemand // but "called it a mess"
	}
	if s.Stance == evidence.StanceDeny && f.posted(&c) {
		s.Stance = evidence.StanceAssert // dismissed from a post
	}
	if s.Lemma == "*" {
		s.Lemma = f.norm(c.head)
	}
	if !c.cue.empty() {
		s.Cue = []text.Range{f.place(c.cue)}
	}
	if !c.source.empty() {
		s.Source = []text.Range{f.place(c.source)}
	}
	slices.SortFunc(c.content, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	for _, x := range c.content {
		s.Content = append(s.Content, f.place(x))
	}
	s.Likelihood = f.likelihood(s.Content)
	s.Factuality = f.factuality(c, s.Likelihood)
	s.Stance, s.Factuality, s.Negated = f.corrected(&c).settled(s.Stance, s.Factuality, s.Negated)
	return s
}

// form: direct where every piece of the content is quoted from end to end, mixed where part of one is.
func (f *finding) form(c candidate) evidence.Form {
	whole, part := true, false
	for _, x := range c.content {
		if f.opens(x.from) == nil || f.closes(x.to-1) == nil {
			whole = false
		}
		for i := x.from; i < x.to && !part; i++ {
			part = f.inQuote(i)
		}
	}
	switch {
	case whole:
		return evidence.Direct
	case part:
		return evidence.Mixed
	}
	return evidence.Indirect
}

// likelihood returns the first word of likelihood in the content, -1 for none.
func (f *finding) likelihood(content []text.Range) int {
	for _, x := range content {
		i, _ := slices.BinarySearchFunc(f.Likelihoods, x.Start, func(l reading.Likelihood, at int) int { return cmp.Compare(l.Start, at) })
		if i < len(f.Likelihoods) && x.Contains(f.Likelihoods[i].Range) {
			return i
		}
	}
	return -1
}
