package attribution

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Complete fills in what the words of a statement say of it whose spans a person chose: the cue's lemma and stance, whether it is
// negated, the form, the word of likelihood, the factuality, and the innermost of the statements found that reports it. It needs the
// layers that this package's reader needs.
func Complete(r *reading.Reading, s *reading.Statement) {
	l := loadLexicon()
	s.Lemma, s.Stance, s.Negated = "", evidence.StanceAssert, false
	var best *entry
	for _, cue := range s.Cue {
		for _, t := range tokensIn(r, cue) {
			switch w := t.Norm; {
			case w == "not" || w == "n't" || w == "never" || strings.HasSuffix(w, "n't"):
				s.Negated = true
			case l.verbs[w] != nil && (best == nil || l.verbs[w].lift >= best.lift):
				best = l.verbs[w]
			case l.nouns[w] != nil && (best == nil || l.nouns[w].lift > best.lift):
				best = l.nouns[w]
			}
		}
	}
	if best != nil {
		s.Lemma, s.Stance = best.lemma, best.stance
	}
	s.Form = formOf(r, s.Content)
	s.Likelihood = -1
	for _, x := range s.Content {
		i, _ := slices.BinarySearchFunc(r.Likelihoods, x.Start, func(l reading.Likelihood, at int) int { return cmp.Compare(l.Start, at) })
		if i < len(r.Likelihoods) && x.Contains(r.Likelihoods[i].Range) {
			s.Likelihood = i
			break
		}
	}
	term := ""
	if s.Likelihood >= 0 {
		term = r.Likelihoods[s.Likelihood].Term
	}
	degree, minus := commitment(s.Stance, s.Negated, false, term)
	s.Factuality = degrees[index(minus)][degree]
	s.Parent = -1
	for i, x := range r.Statements {
		if holds(x.Content, s) && (s.Parent < 0 || length(x.Content) < length(r.Statements[s.Parent].Content)) {
			s.Parent = i
		}
	}
}

// tokensIn returns the tokens within a range.
func tokensIn(r *reading.Reading, x text.Range) []reading.Token {
	from, _ := slices.BinarySearchFunc(r.Tokens, x.Start, func(t reading.Token, at int) int { return cmp.Compare(t.Start, at) })
	to := from
	for to < len(r.Tokens) && r.Tokens[to].End <= x.End {
		to++
	}
	return r.Tokens[from:to]
}

// formOf is [finding.form] for spans: direct where each is quoted from end to end, mixed where part of one is.
func formOf(r *reading.Reading, content []text.Range) evidence.Form {
	whole, part := len(content) > 0, false
	for _, x := range content {
		within := false
		for _, t := range tokensIn(r, x) {
			if t.Quotation >= 0 {
				part = true
				within = within || r.Quotations[t.Quotation].Contains(x)
			}
		}
		whole = whole && within
	}
	switch {
	case whole:
		return evidence.Direct
	case part:
		return evidence.Mixed
	}
	return evidence.Indirect
}

// degrees are FactBank's values, plus and minus, by degree; 0 is no commitment.
var degrees = [2][4]evidence.Factuality{
	{evidence.Uncommitted, evidence.PossiblePlus, evidence.ProbablePlus, evidence.CertainPlus},
	{evidence.Uncommitted, evidence.PossibleMinus, evidence.ProbableMinus, evidence.CertainMinus},
}

// holds reports whether a statement lies within content, all of it.
func holds(content []text.Range, s *reading.Statement) bool {
	for _, part := range [][]text.Range{s.Source, s.Cue, s.Content} {
		for _, p := range part {
			if !slices.ContainsFunc(content, func(c text.Range) bool { return c.Contains(p) }) {
				return false
			}
		}
	}
	return true
}

func length(content []text.Range) (n int) {
	for _, c := range content {
		n += c.Len()
	}
	return n
}
