package reading

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Trace collects, while a text is read, which layer proposed what and why it was kept or not. Readers only add to it:
// with a trace or without, a reading comes out the same. A nil Trace collects nothing and costs nothing, as long as a
// reader asks [Trace.Wants], or whether it is nil, before it goes to any length.
//
// Proposals are tied to statements by their places alone, so that a layer need not know which statement its proposal
// became part of, or whether it became part of any.
type Trace struct {
	Around    text.Range // only what touches it is collected; empty: everything
	Proposals []Proposal // in the order in which they were made
	Steps     []Step     // in the order in which they were taken
	readers   map[Layer]string
}

// Proposal is what a layer would have: a whole statement, or one span of one.
type Proposal struct {
	Layer string // the reader's name and revision
	Rule  string // its short name for how it came to it, such as "post-clause"; "" where it has none
	How   string // the same in words
	Parts []Part
	Score evidence.Score
	Basis *evidence.Basis // what the score was counted from, nil where it was not
	Fate  evidence.Fate   // what the layer itself knows of it; what a later layer drops is overruled without its doing
	Why   string          // why it was not kept, in words
	Rival text.Range      // the cue, or else the content, of what was kept in its place; empty for nothing
}

// Part is one span of a proposal in its role.
type Part struct {
	Role evidence.Role
	text.Range
	Labels []evidence.Label // how likely the layer holds the span to be this or that, likeliest first; nil where it does not say
}

// Step is one thing that a reader settled of a statement besides its spans.
type Step struct {
	Statement int    // index into Reading.Statements
	Layer     string // the reader's name and revision
	Field     string // of the statement, as evidence names it: "factuality", "source.kind"
	Value     string
	Rule      string // short
	Why       string // in words, without words of the text: those are in At
	At        []text.Range
}

// Wants reports whether the trace collects what lies at a place.
func (t *Trace) Wants(at text.Range) bool {
	return t != nil && (t.Around.Empty() || t.Around.Overlaps(at))
}

// Propose collects a proposal, if one of its parts lies where the trace looks.
func (t *Trace) Propose(p Proposal) {
	if t != nil && slices.ContainsFunc(p.Parts, func(x Part) bool { return t.Wants(x.Range) }) {
		t.Proposals = append(t.Proposals, p)
	}
}

// Step collects a step.
func (t *Trace) Step(s Step) {
	if t != nil {
		t.Steps = append(t.Steps, s)
	}
}

// Reader returns the name of the reader that gave a layer, "" where none did.
func (t *Trace) Reader(l Layer) string {
	if t == nil {
		return ""
	}
	return t.readers[l]
}

// ran notes which layers a reader gave.
func (t *Trace) ran(r Reader) {
	if t == nil {
		return
	}
	if t.readers == nil {
		t.readers = map[Layer]string{}
	}
	for _, l := range r.Gives() {
		t.readers[l] = r.Name()
	}
}
