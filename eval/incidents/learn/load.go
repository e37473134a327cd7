package main

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
	"hearsay/internal/reading/incident"
	"hearsay/internal/text"
	train "hearsay/training/loglinear"
)

// folds is into how many parts the messages are cut, so that each is judged by models that have not seen it.
const folds = 3

// document is one message, as it stands or in mixed case, with what its key says of triggers and candidates.
type document struct {
	muc.Message
	mixed bool
	fold  int
	draft *incident.Draft

	invented bool // not a message: learned from and never scored
	tells    bool // an invented report that tells an incident

	asked    [muc.Roles][]muc.Entity
	triggers []train.Example
	roles    []train.Example
	cuts     []train.Example
}

// roleOf is a role of the key as the reader numbers it.
func roleOf(r muc.Role) int { return int(r) + 1 }

// load reads parts of the corpus, each message twice.
func load(p *reading.Pipeline, caser *muc.Caser, corpora string, parts ...string) (out []*document, err error) {
	messages, err := muc.Load(corpora, parts...)
	if err != nil {
		return nil, err
	}
	for i, m := range messages {
		for _, mixed := range []bool{false, true} {
			s := m.Text
			if mixed {
				s = caser.Mixed(s)
			}
			r, err := muc.Read(p, s)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", m.ID, err)
			}
			d := incident.NewDraft(r)
			if d == nil {
				continue
			}
			x := &document{Message: m, mixed: mixed, fold: i % folds, draft: d}
			for role := range muc.Roles {
				x.asked[role] = muc.Entities(m.Templates, role)
			}
			x.label()
			out = append(out, x)
		}
	}
	return out, nil
}

// words are those that stand for a member of an entity, as the key's are compared.
func (x *document) words(m incident.Member) string {
	cut := x.draft.Candidates[m.Candidate].Cuts[m.Cut]
	return x.normal(cut.First, cut.Last)
}

// doubt weighs the candidates of each entity of the key by how sure they are beside the surest.
func (x *document) doubt(sure [][]float32) {
	for role := range muc.Roles {
		for _, a := range x.asked[role] {
			var mine []int
			top := float32(0)
			for i, c := range x.draft.Candidates {
				if x.roles[i].Soft != nil && slices.ContainsFunc(c.Cuts, func(cut incident.Cut) bool { return slices.Contains(a.Wordings, x.normal(cut.First, cut.Last)) }) {
					mine = append(mine, i)
					top = max(top, sure[i][roleOf(role)])
				}
			}
			for _, i := range mine {
				x.roles[i].Weight = max(0.1, float64(sure[i][roleOf(role)]/top))
			}
		}
	}
}

func (x *document) normal(first, last int) string {
	r := x.draft.Reading
	return muc.Normal(r.Text.Cut(text.Range{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}))
}

func (x *document) label() {
	f := loglinear.NewFeatures()
	for i, c := range x.draft.Candidates {
		e := train.Example{}
		soft := make([]float64, len(incident.RoleLabels))
		n, doubtful := 0.0, true
		var right [muc.Roles][]bool
		for role := range muc.Roles {
			right[role] = make([]bool, len(c.Cuts))
			hit := false
			for j, cut := range c.Cuts {
				w := x.normal(cut.First, cut.Last)
				for _, a := range x.asked[role] {
					if w != "" && slices.Contains(a.Wordings, w) {
						right[role][j], hit = true, true
						doubtful = doubtful && a.Optional
					}
				}
			}
			if hit {
				soft[roleOf(role)] = 1
				n++
			}
		}
		if n > 0 {
			for j := range soft {
				soft[j] /= n
			}
			e.Soft = soft
			if doubtful {
				e.Weight = 0.5
			}
		}
		f.Reset()
		x.draft.CandidateFeatures(i, f)
		e.Features = slices.Clone(f.List())
		x.roles = append(x.roles, e)
		for role := range muc.Roles {
			if soft[roleOf(role)] == 0 {
				continue
			}
			for j := range c.Cuts {
				f.Reset()
				x.draft.CutFeatures(i, j, incident.RoleLabels[roleOf(role)], f)
				label := 0
				if right[role][j] {
					label = 1
				}
				x.cuts = append(x.cuts, train.Example{Label: label, Features: slices.Clone(f.List())})
			}
		}
	}
	for i := range x.draft.Triggers {
		f.Reset()
		x.draft.TriggerFeatures(i, f)
		label, weight := x.told(i)
		x.triggers = append(x.triggers, train.Example{Label: label, Weight: weight, Features: slices.Clone(f.List())})
	}
}

// may reports whether a trigger of one kind may tell an incident of another.
func may(trigger, kind string) bool {
	switch trigger {
	case kind, "harm", "attack":
		return true
	}
	return kind == "attack"
}

// told is the kind that a trigger tells by the key, 0 for none.
func (x *document) told(i int) (label int, weight float64) {
	t := x.draft.Triggers[i]
	s := x.draft.Reading.Sentences[t.Sentence]
	sentence := " " + x.normal(s.First, s.Last) + " "
	best := 0.0
	weight = 1
	for _, m := range x.Templates {
		kind := slices.Index(incident.KindLabels, m.Kind())
		if kind < 1 || !may(string(t.Kind), m.Kind()) {
			continue
		}
		overlap, fills := 0, 0
		for role := range muc.Roles {
			for _, e := range m.Names(role) {
				fills++
				if slices.ContainsFunc(e.Wordings, func(w string) bool { return strings.Contains(sentence, " "+w+" ") }) {
					overlap++
				}
			}
		}
		score := float64(overlap)
		same := string(t.Kind) == m.Kind()
		switch {
		case overlap > 0 && same:
			score += 1.5
		case overlap == 0 && same:
			score = 0.5
		}
		if score > best {
			best, label, weight = score, kind, 1
			if overlap == 0 && fills > 0 || m.Optional {
				weight = 0.5
			}
		}
	}
	return label, weight
}
