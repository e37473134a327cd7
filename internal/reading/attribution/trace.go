package attribution

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// The rules' side of a trace. Every function here returns at once where nothing is traced.

// declined notes a candidate that is not proposed, and why.
func (f *finding) declined(c candidate) {
	if f.Trace == nil {
		return
	}
	fate, why := evidence.FateBelow, fmt.Sprintf("seldom a statement when it stands like this; the limit is %.2f", float64(least))
	switch {
	case c.share < least:
	case f.inquires(c):
		fate, why = evidence.FateBarred, "a question of the author’s own"
	case f.nobody(c.source):
		fate, why = evidence.FateBarred, "its source is a time, a place or nobody"
	}
	f.Trace.Propose(f.proposal(c, fate, why))
}

// beaten notes that a candidate gives way to one that is kept.
func (f *finding) beaten(c, kept candidate) {
	if f.Trace == nil {
		return
	}
	why := "a stronger proposal has some of the words that it says"
	switch {
	case overlap(c.cue, kept.cue):
		why = "a stronger proposal has its cue"
	case inside(c.cue, kept):
		why = "its cue stands in what a stronger proposal says"
	case inside(kept.cue, c):
		why = "what it says would hold the cue of a stronger proposal"
	case overlap(c.cue, kept.source):
		why = "its cue stands in the source of a stronger proposal"
	case overlap(kept.cue, c.source):
		why = "its source would hold the cue of a stronger proposal"
	}
	p := f.proposal(c, evidence.FateBeaten, why)
	if p.Rival = (text.Range{}); !kept.cue.empty() {
		p.Rival = f.place(kept.cue)
	} else if len(kept.content) > 0 {
		p.Rival = f.place(kept.content[0])
	}
	f.Trace.Propose(p)
}

// kept notes the candidate that a statement is made of, and what was settled of the statement.
func (f *finding) kept(c candidate, i int, s *reading.Statement) {
	if f.Trace == nil || !slices.ContainsFunc(slices.Concat(s.Source, s.Cue, s.Content), f.Trace.Wants) {
		return
	}
	if f.columns == nil { // else the rules and the model have each told their own
		f.Trace.Propose(f.proposal(c, evidence.FateKept, ""))
	}
	step := func(field, value, rule, why string, at ...text.Range) {
		f.Trace.Step(reading.Step{Statement: i, Layer: Name, Field: field, Value: value, Rule: rule, Why: why, At: at})
	}
	rule, why := f.stanceWhy(c, s.Stance)
	step("cue.stance", string(s.Stance), rule, why, s.Cue...)
	rule, why = f.factualityWhy(c, s.Likelihood)
	var at []text.Range
	if s.Likelihood >= 0 {
		at = append(at, f.Likelihoods[s.Likelihood].Range)
	}
	step("factuality", string(s.Factuality), rule, why, at...)
}

// stanceWhy says by which rule a stance was chosen, and in words.
func (f *finding) stanceWhy(c candidate, stance evidence.Stance) (rule, why string) {
	switch {
	case f.corrected(&c) == takenBack:
		return "taken-back", "who takes a thing back says that it is not so"
	case c.entry == silent:
		return "silent", "words in quotation marks without a cue are taken as asserted"
	case c.entry.lemma == "*":
		return "unlisted", "the cue is not listed, and an unlisted one is taken to assert"
	case stance != c.entry.stance:
		return "construction", "what the cue stands with here changes what it does"
	}
	return "lexicon", "the lexicon lists the cue so"
}

// factualityWhy says what a statement's factuality rests on: the rule that settled it, and all that came in, in words.
func (f *finding) factualityWhy(c candidate, likelihood int) (rule, why string) {
	switch f.corrected(&c) {
	case wrong:
		return "in-error", "it is told of as said in error"
	case takenBack:
		return "taken-back", "who said so takes it back"
	case silence:
		return "silence", "who declines to speak says nothing"
	}
	switch {
	case !clausal(c.key):
		return "no-clause", "what is said is no clause, so it states nothing"
	case f.asks(c):
		return "question", "a question states nothing"
	}
	switch c.entry.stance {
	case evidence.StanceQuestion, evidence.StanceHope, evidence.StanceFear, evidence.StanceDemand:
		return "stance", "a cue with this stance commits nobody"
	}
	switch {
	case c.negated && c.entry.stance != evidence.StanceBelieve && c.entry.stance != evidence.StanceExpect && c.entry.stance != evidence.StancePromise:
		return "negated", "who does not say so commits to nothing"
	case c.modal && !c.negated:
		return "modal", "who may or would say so has not said it"
	}
	rule, why = "stance", "the cue’s stance"
	if c.negated {
		rule, why = "stance-negated", why+", negated"
	}
	if f.contentNegated(c) {
		rule, why = rule+"+negated", why+"; what is said is negated"
	}
	if likelihood >= 0 {
		rule, why = rule+"+likelihood", why+"; a word of likelihood in what is said"
	}
	return rule, why
}

// proposal writes a candidate for the trace.
func (f *finding) proposal(c candidate, fate evidence.Fate, why string) reading.Proposal {
	p := reading.Proposal{
		Layer: Name, Rule: c.key, How: construction(c.key), Score: evidence.Score(c.share), Basis: f.basis(c), Fate: fate, Why: why,
	}
	add := func(role evidence.Role, s stretch) {
		if !s.empty() {
			p.Parts = append(p.Parts, reading.Part{Role: role, Range: f.place(s)})
		}
	}
	add(evidence.RoleSource, c.source)
	add(evidence.RoleCue, c.cue)
	for _, x := range slices.SortedFunc(slices.Values(c.content), func(a, b stretch) int { return cmp.Compare(a.from, b.from) }) {
		add(evidence.RoleContent, x)
	}
	return p
}

// basis returns what a candidate's share was counted from, nil where its rule has a share of its own.
func (f *finding) basis(c candidate) *evidence.Basis {
	if c.entry == nil || c.share != f.lexicon.share(c.entry, c.key) {
		return nil
	}
	odds, t, word := c.entry.lift*f.lexicon.constructions[c.key], c.entry.counts[c.key], c.entry.lemma
	if word == "*" {
		word = f.norm(c.head)
	}
	return &evidence.Basis{Word: word, Hit: int(t.hit), Seen: int(t.seen), Expected: evidence.Score(odds / (1 + odds)), Limit: least}
}
