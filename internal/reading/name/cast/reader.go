package cast

import (
	"context"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// Name is the reader's name and revision.
const Name = "cast-rules/1"

type reader struct{}

// New returns the reader of chains.
func New() reading.Reader { return reader{} }

func (reader) Name() string { return Name }

func (reader) Needs() []reading.Layer {
	return []reading.Layer{
		reading.LayerParagraphs, reading.LayerTokens, reading.LayerQuotations, reading.LayerSentences, reading.LayerMentions,
		reading.LayerStatements,
	}
}

func (reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerChains} }

// Read replaces the mentions by the same names, with descriptions and pronouns between them.
func (reader) Read(ctx context.Context, r *reading.Reading) error {
	a := newArticle(r)
	s := newSpelling(a)
	if err := a.collect(ctx, s); err != nil {
		return err
	}
	a.introduce(s)
	if err := a.resolve(ctx); err != nil {
		return err
	}
	a.write()
	return nil
}

// write hands the mentions over in order, with chains numbered in order of appearance. A pronoun for which nobody came
// into question is left out; one for which nobody was likely enough has a chain of its own, so that it can be told why.
func (a *article) write() {
	order := make([]int, 0, len(a.expressions))
	for i := range a.expressions {
		if e := &a.expressions[i]; e.form == byName || e.member >= 0 || e.tie.Rule != "" {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return a.expressions[x].first - a.expressions[y].first })
	chain := make([]int, len(a.members))     // plus one
	index := make([]int, len(a.expressions)) // by expression: its mention
	next := 0
	out := make([]reading.Mention, 0, len(order))
	for _, i := range order {
		e := &a.expressions[i]
		m := reading.Mention{First: e.first, Last: e.last, Type: a.typeOf(e.member), Description: e.form == byWord, Tie: e.tie}
		m.Start, m.End = a.Tokens[e.first].Start, a.Tokens[e.last-1].End
		if e.form == byName {
			m = a.Mentions[e.mention]
			m.Tie = e.tie
		}
		m.Acts = e.acts
		switch {
		case e.member < 0:
			m.Chain = next
			next++
		case chain[e.member] == 0:
			next++
			chain[e.member] = next
			fallthrough
		default:
			m.Chain = chain[e.member] - 1
		}
		index[i] = len(out)
		out = append(out, m)
	}
	for i := range out {
		if k := out[i].Tie.Rival; k >= 0 {
			out[i].Tie.Rival = index[k]
		}
	}
	a.tell(out, index)
	a.Mentions = out
}

func (a *article) typeOf(m int) evidence.MentionType {
	if m < 0 {
		return evidence.MentionPerson
	}
	switch a.members[m].sort {
	case body:
		return evidence.MentionOrganization
	case place:
		return evidence.MentionPlace
	case nation:
		return evidence.MentionNationality
	}
	return evidence.MentionPerson
}
