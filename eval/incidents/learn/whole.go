package main

import (
	"slices"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading/incident"
	train "hearsay/training/loglinear"
)

// hardly is the weight of an example on which the key leaves the choice.
const hardly = 0.01

// relevant is the example of whether a text tells an incident.
func relevant(x *document) []train.Example {
	f := loglinear.NewFeatures()
	x.draft.RelevantFeatures(f)
	e := train.Example{Features: slices.Clone(f.List())}
	for _, t := range x.Templates {
		if !t.Optional {
			e.Label = 1
		}
	}
	switch {
	case x.invented:
		e.Weight = weight
		if x.tells {
			e.Label = 1
		}
	case e.Label == 0 && len(x.Templates) > 0:
		e.Weight = hardly
	}
	return []train.Example{e}
}

// kinds are the examples of whether a message tells an incident of each kind.
func kinds(x *document) (out []train.Example) {
	if x.invented {
		return nil
	}
	f := loglinear.NewFeatures()
	for k := 1; k < len(incident.KindLabels); k++ {
		f.Reset()
		x.draft.KindFeatures(k, f)
		e := train.Example{Features: slices.Clone(f.List())}
		for _, t := range x.Templates {
			switch {
			case t.Kind() != incident.KindLabels[k]:
			case !t.Optional:
				e.Label, e.Weight = 1, 1
			case e.Label == 0:
				e.Weight = hardly
			}
		}
		out = append(out, e)
	}
	return out
}

// entities are the examples of whether an entity plays its role; of two for one in the key the surer is right.
func entities(x *document) (out []train.Example) {
	if x.invented {
		return nil
	}
	f := loglinear.NewFeatures()
	taken := map[[2]int]bool{}
	for i, y := range x.draft.Entities {
		f.Reset()
		x.draft.EntityFeatures(i, f)
		e := train.Example{Features: slices.Clone(f.List())}
		role := muc.Role(y.Role - 1)
		w := x.words(y.Members[y.Best])
		for j, a := range x.asked[role] {
			if at := [2]int{int(role), j}; slices.Contains(a.Wordings, w) && !taken[at] {
				taken[at] = true
				e.Label = 1
				if a.Optional {
					e.Weight = hardly
				}
			}
		}
		out = append(out, e)
	}
	return out
}

// events are the examples of whether a happening is an event by the key, or by the marks of an invented report.
func events(x *document) (out []train.Example) {
	f := loglinear.NewFeatures()
	told, doubtful := map[int]bool{}, map[int]bool{}
	if !x.invented {
		for _, s := range muc.Align(x.events(), x.Templates) {
			if x.Templates[s.Template].Optional || !s.Kind {
				doubtful[s.Event] = true
			} else {
				told[s.Event] = true
			}
		}
	}
	for i := range x.draft.Happenings {
		h := &x.draft.Happenings[i]
		f.Reset()
		x.draft.EventFeatures(i, f)
		e := train.Example{Features: slices.Clone(f.List())}
		if x.invented {
			e.Weight = 2 * weight
			for _, t := range h.Triggers {
				told[i] = told[i] || x.triggers[t].Label > 0
			}
		}
		switch {
		case told[i]:
			e.Label = 1
		case doubtful[i]:
			e.Weight = hardly
		}
		out = append(out, e)
	}
	return out
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
				if slices.ContainsFunc(e.Members, func(m incident.Member) bool { return slices.Contains(b.Wordings, x.words(m)) }) {
					f.Reset()
					x.draft.ConfidenceFeatures(e, f)
					out = append(out, train.Example{Label: slices.Index(incident.ConfidenceLabels, string(levels[j])), Features: slices.Clone(f.List())})
				}
			}
		}
	}
	return out
}
