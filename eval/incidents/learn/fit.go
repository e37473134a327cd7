package main

import (
	"context"
	"slices"

	"hearsay/internal/loglinear"
	"hearsay/internal/reading/incident"
	train "hearsay/training/loglinear"
)

// How each model is learned: chosen by the crossed scores of dev and by those of tst1 and tst2.
var (
	ofTriggers   = train.Options{L2: 1e-4, Epochs: 8, MinCount: 3}
	ofRoles      = train.Options{L2: 2e-4, Epochs: 6, MinCount: 4, Prune: 0.04}
	ofCuts       = train.Options{L2: 1e-5, Epochs: 8}
	ofTexts      = train.Options{L2: 6e-2, Epochs: 10, MinCount: 6}
	ofEntities   = train.Options{L2: 1e-2, Epochs: 10}
	ofEvents     = train.Options{L2: 3e-3, Epochs: 10}
	ofConfidence = train.Options{L2: 1e-1, Epochs: 15}
)

// examples are those of all documents but a fold's; -1 leaves none out.
func examples(docs []*document, without int, of func(*document) []train.Example) (out []train.Example) {
	for _, x := range docs {
		if x.fold != without {
			out = append(out, of(x)...)
		}
	}
	return out
}

// local learns the models that judge triggers and candidates one by one.
func local(docs []*document, without int) *incident.Models {
	return &incident.Models{
		Trigger: train.Train(examples(docs, without, func(x *document) []train.Example { return x.triggers }), incident.KindLabels, ofTriggers),
		Role:    train.Train(examples(docs, without, func(x *document) []train.Example { return x.roles }), incident.RoleLabels, ofRoles),
		Cut:     train.Train(examples(docs, without, func(x *document) []train.Example { return x.cuts }), incident.YesNo, ofCuts),
	}
}

// fit learns all models. What the later ones see of the earlier ones' judgement comes from models that have not seen the text.
func fit(docs []*document) *incident.Models {
	doubt(docs)
	cross(docs, func(without int) *incident.Models { return local(docs, without) }, func(x *document, m *incident.Models) {
		must(x.draft.Weigh(context.Background(), m))
		x.draft.Gather(m)
	})
	m := local(docs, -1)
	one := func(of func(*document) []train.Example, o train.Options) func(without int) *loglinear.Model {
		return func(without int) *loglinear.Model { return train.Train(examples(docs, without, of), incident.YesNo, o) }
	}
	text, kind, entity, happening := one(relevant, ofTexts), one(kinds, ofTexts), one(entities, ofEntities), one(events, ofEvents)

	cross(docs, func(without int) *incident.Models { return &incident.Models{Relevant: text(without)} }, func(x *document, w *incident.Models) {
		x.draft.Survey(w)
	})
	m.Relevant = text(-1)
	// Entities are described with the kinds that their text tells, so the kinds come first.
	cross(docs, func(without int) *incident.Models { return &incident.Models{Relevant: m.Relevant, Kind: kind(without)} }, func(x *document, w *incident.Models) {
		kept := x.draft.Relevance // by a model that has not seen the text
		x.draft.Survey(w)
		x.draft.Relevance = kept
	})
	m.Kind = kind(-1)
	cross(docs, func(without int) *incident.Models { return &incident.Models{Entity: entity(without)} }, func(x *document, w *incident.Models) {
		x.draft.Settle(w)
		x.draft.Blame(m)
		x.draft.Join()
	})
	m.Entity = entity(-1)
	cross(docs, func(without int) *incident.Models { return &incident.Models{Event: happening(without)} }, func(x *document, w *incident.Models) {
		x.draft.Decide(w)
	})
	m.Event = happening(-1)
	m.Confidence = train.Train(examples(docs, -1, confidence), incident.ConfidenceLabels, ofConfidence)
	return m
}

// cross has each text judged by what was learned from those of the other folds: all are learned before any is judged.
func cross(docs []*document, learn func(without int) *incident.Models, judge func(*document, *incident.Models)) {
	var learned [folds]*incident.Models
	for k := range folds {
		learned[k] = learn(k)
	}
	for _, x := range docs {
		judge(x, learned[x.fold])
	}
}

// doubt gives less weight to a candidate that plays its role by the key's wording alone, where another of the same wording is surer:
// of a group named ten times, not every time is in its role.
func doubt(docs []*document) {
	f := loglinear.NewFeatures()
	var judged [folds]*loglinear.Model
	for k := range folds {
		judged[k] = train.Train(examples(docs, k, func(x *document) []train.Example { return x.roles }), incident.RoleLabels, ofRoles)
	}
	var p []float32
	for _, x := range docs {
		if x.invented {
			continue
		}
		sure := make([][]float32, len(x.roles))
		for i, e := range x.roles {
			f.Reset()
			f.Put(e.Features)
			p = judged[x.fold].Probabilities(f, p)
			sure[i] = slices.Clone(p)
		}
		x.doubt(sure)
	}
}

func must(err error) {
	if err != nil {
		panic(err) // no context here ends
	}
}

// judge judges a text that nothing was learned from.
func (x *document) judge(m *incident.Models) {
	must(x.draft.Weigh(context.Background(), m))
	x.draft.Gather(m)
	x.draft.Survey(m)
	x.draft.Settle(m)
	x.draft.Blame(m)
	x.draft.Join()
	x.draft.Decide(m)
}
