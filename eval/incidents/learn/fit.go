package main

import (
	"context"
	"fmt"
	"slices"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading/incident"
	train "hearsay/training/loglinear"
)

func stage(docs []*document, skip int, of func(*document) []train.Example) []train.Example {
	var out []train.Example
	for _, x := range docs {
		if x.fold != skip {
			out = append(out, of(x)...)
		}
	}
	return out
}

// local learns the models that judge triggers and candidates one by one, without the messages of a fold.
type config struct {
	name                                          string
	trigger, role, cut, whole, entity, confidence train.Options
	rounds                                        int
}

func local(docs []*document, skip int, c config) *incident.Models {
	return &incident.Models{
		Trigger: train.Train(stage(docs, skip, func(x *document) []train.Example { return x.triggers }), incident.KindLabels, c.trigger),
		Role:    train.Train(stage(docs, skip, func(x *document) []train.Example { return x.roles }), incident.RoleLabels, c.role),
		Cut:     train.Train(stage(docs, skip, func(x *document) []train.Example { return x.cuts }), incident.YesNo, c.cut),
	}
}

// fit learns all models. What the later ones see of the earlier ones' judgement comes from models that have not seen the message.
func fit(docs []*document, c config) (*incident.Models, limits) {
	cross(docs, c)
	for range c.rounds {
		for _, x := range docs {
			x.relabel()
		}
		cross(docs, c)
	}

	m := local(docs, -1, c)
	right, all := 0, 0
	f := loglinear.NewFeatures()
	relevant := func(x *document) []train.Example {
		f.Reset()
		x.draft.RelevantFeatures(f)
		e := train.Example{Features: slices.Clone(f.List())}
		for _, t := range x.Templates {
			if !t.Optional {
				e.Label = 1
			}
		}
		if e.Label == 0 && len(x.Templates) > 0 {
			e.Weight = 0.01
		}
		return []train.Example{e}
	}
	kind := func(x *document) (out []train.Example) {
		for k := 1; k < len(incident.KindLabels); k++ {
			f.Reset()
			x.draft.KindFeatures(k, f)
			e := train.Example{Features: slices.Clone(f.List())}
			for _, t := range x.Templates {
				if t.Kind() == incident.KindLabels[k] {
					if !t.Optional {
						e.Label = 1
					} else if e.Label == 0 {
						e.Weight = 0.01
					}
				}
			}
			if e.Label == 1 {
				e.Weight = 1
			}
			out = append(out, e)
		}
		return out
	}
	entity := func(x *document) (out []train.Example) {
		taken := map[[2]int]bool{}
		for i := range x.draft.Entities {
			f.Reset()
			x.draft.EntityFeatures(i, f)
			e := train.Example{Features: slices.Clone(f.List())}
			y := x.draft.Entities[i]
			role := muc.Role(y.Role - 1)
			b := y.Members[y.Best]
			cut := x.draft.Candidates[b.Candidate].Cuts[b.Cut]
			w := x.normal(cut.First, cut.Last)
			for j, a := range x.asked[role] {
				if slices.Contains(a.Wordings, w) && !taken[[2]int{int(role), j}] {
					taken[[2]int{int(role), j}] = true
					e.Label = 1
					if a.Optional {
						e.Weight = 0.01
					}
				}
			}
			out = append(out, e)
		}
		return out
	}
	whole := c.whole
	for k := range folds {
		w := &incident.Models{Relevant: train.Train(stage(docs, k, relevant), incident.YesNo, whole)}
		for _, x := range docs {
			if x.fold == k {
				x.draft.Survey(w)
			}
		}
	}
	m.Relevant = train.Train(stage(docs, -1, relevant), incident.YesNo, whole)
	for k := range folds {
		w := &incident.Models{Kind: train.Train(stage(docs, k, kind), incident.YesNo, whole), Entity: train.Train(stage(docs, k, entity), incident.YesNo, c.entity)}
		for _, x := range docs {
			if x.fold == k {
				r := x.draft.Relevance
				w.Relevant = m.Relevant
				x.draft.Survey(w)
				x.draft.Relevance = r
				x.draft.Settle(w)
			}
		}
	}
	m.Kind = train.Train(stage(docs, -1, kind), incident.YesNo, whole)
	m.Entity = train.Train(stage(docs, -1, entity), incident.YesNo, c.entity)
	m.Confidence = train.Train(stage(docs, -1, confidence), incident.ConfidenceLabels, c.confidence)
	for k := range folds {
		w := train.Train(stage(docs, k, confidence), incident.ConfidenceLabels, c.confidence)
		for _, x := range docs {
			if x.fold == k {
				for _, e := range confidence(x) {
					f.Reset()
					f.Put(e.Features)
					p := w.Probabilities(f, nil)
					all++
					best := 0
					for j := range p {
						if p[j] > p[best] {
							best = j
						}
					}
					if best == e.Label {
						right++
					}
				}
			}
		}
	}
	fmt.Println("confidence", right, "of", all)
	l := tune(docs)
	fmt.Println(c.name, l)
	report("dev, crossed", docs, l)
	fmt.Println("sizes", m.Trigger.Size(), m.Role.Size(), m.Cut.Size(), m.Relevant.Size(), m.Kind.Size(), m.Entity.Size())
	return m, l
}

func cross(docs []*document, c config) {
	for k := range folds {
		m := local(docs, k, c)
		for _, x := range docs {
			if x.fold == k {
				must(x.draft.Weigh(context.Background(), m))
				x.draft.Gather(m)
			}
		}
	}
}

// relabel gives less weight to a candidate that plays its role by the key's wording alone, where another of the same wording is
// surer: of a group named ten times, not every time is in its role.
func (x *document) relabel() {
	for role := range muc.Roles {
		for _, a := range x.asked[role] {
			var mine []int
			top := float32(0)
			for i, c := range x.draft.Candidates {
				if x.roles[i].Soft == nil {
					continue
				}
				for _, cut := range c.Cuts {
					if slices.Contains(a.Wordings, x.normal(cut.First, cut.Last)) {
						mine = append(mine, i)
						top = max(top, x.draft.RoleP[i][roleOf(role)])
						break
					}
				}
			}
			for _, i := range mine {
				x.roles[i].Weight = max(0.1, float64(x.draft.RoleP[i][roleOf(role)]/top))
			}
		}
	}
}

// confidence are the examples of how surely a body is the perpetrator.
func confidence(x *document) (out []train.Example) {
	f := loglinear.NewFeatures()
	for i := range x.draft.Entities {
		e := &x.draft.Entities[i]
		if e.Role != incident.RoleOrganization {
			continue
		}
		for _, t := range x.Templates {
			bodies, levels := t.Responsible()
			for j, b := range bodies {
				if slices.ContainsFunc(e.Members, func(m incident.Member) bool {
					cut := x.draft.Candidates[m.Candidate].Cuts[m.Cut]
					return slices.Contains(b.Wordings, x.normal(cut.First, cut.Last))
				}) {
					f.Reset()
					x.draft.ConfidenceFeatures(e, f)
					out = append(out, train.Example{Label: slices.Index(incident.ConfidenceLabels, string(levels[j])), Features: slices.Clone(f.List())})
				}
			}
		}
	}
	return out
}

func must(err error) {
	if err != nil {
		panic(err) // no context here ends
	}
}
