package reading

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// others is how many proposals that were not kept an explanation lists.
const others = 8

// Explain says from what r's trace collected how statement i came about, and what else was in question where it stands
// and at a place given besides. Without a statement (i is -1) it says what was in question at that place. Places are
// translated to code points; identifiers, readers and what was found are left to the caller.
func (r *Reading) Explain(i int, at []Part) evidence.Explanation {
	out := evidence.Explanation{Spans: []evidence.Origin{}, Steps: []evidence.Step{}, Others: []evidence.Proposal{}}
	if r.Trace == nil {
		return out
	}
	if i >= 0 {
		own := r.Statements[i].Parts()
		for _, x := range own {
			out.Spans = append(out.Spans, r.origin(x))
		}
		for _, s := range slices.Concat(r.derived(i), r.Trace.Steps) {
			if s.Statement == i {
				out.Steps = append(out.Steps, evidence.Step{
					Layer: s.Layer, Field: s.Field, Value: s.Value, Rule: s.Rule, Why: s.Why, At: r.pieces(s.At),
				})
			}
		}
		at = slices.Concat(own, at)
	}
	out.Others = r.others(at)
	if n := len(out.Others); n > others {
		out.Others, out.More = out.Others[:others], n-others
	}
	return out
}

// Parts returns every span of a statement in its role.
func (s Statement) Parts() []Part {
	var out []Part
	for _, role := range []struct {
		name   evidence.Role
		ranges []text.Range
	}{{evidence.RoleSource, s.Source}, {evidence.RoleCue, s.Cue}, {evidence.RoleContent, s.Content}} {
		for _, x := range role.ranges {
			out = append(out, Part{Role: role.name, Range: x})
		}
	}
	return out
}

// same reports whether two parts are one span in one role.
func (p Part) same(o Part) bool { return p.Role == o.Role && p.Range == o.Range }

func has(parts []Part, x Part) bool { return slices.ContainsFunc(parts, x.same) }

// origin returns a span with all that proposed it, the one that came last, and so decided, first.
func (r *Reading) origin(x Part) evidence.Origin {
	out := evidence.Origin{By: []evidence.Proposer{}}
	for _, p := range r.Trace.Proposals {
		if k := slices.IndexFunc(p.Parts, x.same); k >= 0 && p.Fate == evidence.FateKept {
			out.By = slices.Insert(out.By, 0, proposer(p))
			if p.Parts[k].Labels != nil {
				x.Labels = p.Parts[k].Labels
			}
		}
	}
	out.Part = r.part(x)
	return out
}

// others returns what was in question at some parts and was not kept, the likeliest first.
func (r *Reading) others(at []Part) []evidence.Proposal {
	var found []Proposal
	for _, p := range r.Trace.Proposals {
		if p.Fate == evidence.FateKept {
			if r.stands(p) {
				continue
			}
			p.Fate, p.Why = evidence.FateOverruled, "a later layer decided otherwise"
		}
		if inQuestion(p, at) && !slices.ContainsFunc(found, func(o Proposal) bool { return o.Layer == p.Layer && slices.EqualFunc(o.Parts, p.Parts, Part.same) }) {
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, func(a, b Proposal) int { return cmp.Compare(b.Score, a.Score) })
	out := make([]evidence.Proposal, 0, len(found))
	for _, p := range found {
		x := evidence.Proposal{Proposer: proposer(p), Fate: p.Fate, Why: p.Why, Parts: make([]evidence.Part, 0, len(p.Parts))}
		for _, part := range p.Parts {
			x.Parts = append(x.Parts, r.part(part))
		}
		if !p.Rival.Empty() {
			rival := r.piece(p.Rival)
			x.Rival = &rival
		}
		out = append(out, x)
	}
	return out
}

// stands reports whether a statement has all that was proposed.
func (r *Reading) stands(p Proposal) bool {
	return slices.ContainsFunc(r.Statements, func(s Statement) bool {
		own := s.Parts()
		return !slices.ContainsFunc(p.Parts, func(x Part) bool { return !has(own, x) })
	})
}

// inQuestion reports whether a proposal is another answer to the question of who said what at some parts: it shares
// words with one in the same role, or lost to what stands there. What is merely said within its words is another question,
// and what is far below the limit is none.
func inQuestion(p Proposal, at []Part) bool {
	cues, shared, within := false, false, false
	for _, x := range p.Parts {
		for _, y := range at {
			switch {
			case y.Range == p.Rival && y.Role != evidence.RoleSource:
				return true
			case !x.Overlaps(y.Range):
			case x.Role == y.Role:
				shared = true
				cues = cues || x.Role == evidence.RoleCue
			case x.Role == evidence.RoleCue:
				within = true
			}
		}
	}
	far := p.Fate == evidence.FateBelow && p.Basis != nil && p.Score < p.Basis.Limit/2
	return cues || shared && !within && !far
}

// derived returns the steps that follow from the layers, whichever reader gave them: how the words are given, which word
// of likelihood counts, what reports the statement.
func (r *Reading) derived(i int) []Step {
	s := &r.Statements[i]
	steps := []Step{r.formStep(i)}
	if s.Likelihood >= 0 {
		l := r.Likelihoods[s.Likelihood]
		steps = append(steps, Step{
			Statement: i, Layer: r.Trace.Reader(LayerLikelihoods), Field: "likelihood", Value: l.Term, Rule: "first",
			Why: "the first word of likelihood in what is said", At: []text.Range{l.Range},
		})
	}
	if s.Parent >= 0 {
		p := &r.Statements[s.Parent]
		at := p.Cue
		if len(at) == 0 {
			at = p.Source
		}
		steps = append(steps, Step{
			Statement: i, Layer: r.Trace.Reader(LayerStatements), Field: "parent", Rule: "within",
			Why: "all of it stands in what another statement says", At: at,
		})
	}
	return steps
}

// formStep says which quotations made a statement direct, mixed or neither.
func (r *Reading) formStep(i int) Step {
	s := &r.Statements[i]
	step := Step{Statement: i, Layer: r.Trace.Reader(LayerQuotations), Field: "form", Value: string(s.Form), Rule: "no-marks", Why: "no quotation marks in what is said"}
	for _, q := range r.Quotations {
		if q.Parent >= 0 || !slices.ContainsFunc(s.Content, q.Overlaps) {
			continue
		}
		if s.Form != evidence.Direct { // else all that is said: no need to say it twice
			step.At = append(step.At, q.Range)
		}
		switch {
		case q.Continues >= 0:
			step.Rule, step.Why = "goes-on", "a quotation that goes on over paragraphs"
		case step.Rule == "goes-on":
		case !q.Closed:
			step.Rule, step.Why = "unclosed", "a quotation whose closing mark is missing ends with its paragraph"
		case s.Form == evidence.Direct:
			step.Rule, step.Why = "quoted", "all of it stands in quotation marks"
		default:
			step.Rule, step.Why = "part-quoted", "some of it stands in quotation marks"
		}
	}
	return step
}

func proposer(p Proposal) evidence.Proposer {
	out := evidence.Proposer{Layer: p.Layer, Rule: p.Rule, How: p.How, Score: rounded(p.Score)}
	out.Sureness = out.Score.Sureness()
	if p.Basis != nil {
		basis := *p.Basis
		basis.Expected, basis.Limit = rounded(basis.Expected), rounded(basis.Limit)
		basis.Words = inWords(basis)
		out.Basis = &basis
	}
	return out
}

// few is the number of sightings under which what was to be expected weighs so much that it is told.
const few = 20

// inWords says what a score was counted from.
func inWords(b evidence.Basis) string {
	switch expected := 100 * float64(b.Expected); {
	case b.Seen == 0:
		return fmt.Sprintf("“%s” was never counted like this; by its other uses and those of other words one would expect %.0f %%", b.Word, expected)
	case b.Seen < few:
		return fmt.Sprintf("“%s” introduced a statement %d of the %d times it was counted like this; since these are few, the %.0f %% to be expected count too", b.Word, b.Hit, b.Seen, expected)
	}
	return fmt.Sprintf("“%s” introduced a statement %d of the %d times it was counted like this", b.Word, b.Hit, b.Seen)
}

func (r *Reading) part(x Part) evidence.Part {
	out := evidence.Part{Role: x.Role, Piece: r.piece(x.Range), Labels: make([]evidence.Label, 0, len(x.Labels))}
	for _, l := range x.Labels {
		out.Labels = append(out.Labels, evidence.Label{Name: l.Name, Score: rounded(l.Score)})
	}
	return out
}
