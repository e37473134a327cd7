package api

import (
	"context"
	"fmt"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// InRecord is the part of an address that names a record of the world. It is exported for huma's sake only.
type InRecord struct {
	InCase
	ID string `path:"id" maxLength:"64" example:"in_4KQ2M4C0V9" doc:"Identifier of the record, or of anything that was joined into it; a unique beginning will do."`
}

// WorldRuling is a decision to be made on one record of the world.
type WorldRuling struct {
	_       struct{}         `additionalProperties:"false"`
	Verdict evidence.Verdict `json:"verdict" enum:"accept,reject,merge,split,grade" doc:"What to do: merge makes the members one with the record, split takes members out of it, grade sets a source's reliability."`
	Members []string         `json:"members,omitempty" maxItems:"1000" doc:"For merge: identifiers of records of the same kind. For split: identifiers of the record's atoms."`
	Value   string           `json:"value,omitempty" maxLength:"5" doc:"For grade: A to F. F: cannot be judged. For split: apart, where the members are other records of the same kind that are not the same as this one; they are proposed as the same no more."`
	Soon    bool             `json:"soon,omitempty" doc:"Answer before the world is made anew; it is soon after."`
	Reason  evidence.Reason  `json:"reason,omitempty" doc:"Why it is rejected; one of the glossary's group reason, or empty."`
	Note    string           `json:"note,omitempty" maxLength:"4000" doc:"In your own words. A grade wants one."`
	Seen    *string          `json:"seen,omitempty" nullable:"true" doc:"The record's decision when you looked at it, of a grade the grade's decision; empty if it had none. If another was made since, nothing happens: 409. Left out: not checked."`
}

// WorldDecided is a decision with the record as it is called after it.
type WorldDecided struct {
	Decision evidence.Decision `json:"decision"`
	Record   *Called           `json:"record"`
	Together int               `json:"together" doc:"How many events were added in the same act." minimum:"1" example:"1"`
	Cited    int               `json:"cited" doc:"Of a rejection: how many reports cite what was rejected." minimum:"0"`
}

// Called names a record.
type Called struct {
	Kind  store.Kind `json:"kind"`
	ID    string     `json:"id"`
	Label string     `json:"label"`
}

type ruleRecord struct {
	InRecord
	Body WorldRuling
}

// world registers what resolution made: for each kind a list, a record and the decisions on it.
func (h *Handler) world() {
	kind(h, query.Actors, "actor", "Persons and bodies, each with the names it goes by and why they were joined.", exampleActor)
	kind(h, query.Incidents, "incident", "What happened, one record each however many articles tell it: every figure with its speaker, "+
		"claimed by, blamed on and denied by kept apart.", exampleIncident)
	kind(h, query.Acts, "act", "Deeds between actors in PLOVER's terms. One that somebody alleges is marked so.", exampleAct)
	kind(h, query.Relations, "relation", "How one actor stands to another, rolled up from deeds.", exampleRelation)
	kind(h, query.Warnings, "warning", "Who warned whom of what, how specific, how far ahead, and how it was answered.", exampleWarning)
	kind(h, query.Claims, "claim", "What is said, by whoever: who affirms, denies and doubts it.", exampleClaim)
	kind(h, query.Sources, "source", "On whose word each outlet, person and kind of unnamed source rests. Counts, never grades: a grade is a person's.", exampleProfile)
}

// kind registers one kind of record.
func kind[T any](h *Handler, l query.List, name, what string, example T) {
	k := store.Kind(l.Name)
	path := "/cases/{case}/" + l.Name
	list(h, route{
		path: path, id: "list-" + l.Name, group: "World", summary: "List " + l.Name,
		description: what + " Counts of each filter's values are over all that matches the other filters.",
		example:     Page[T]{Page: store.Page[T]{Items: []T{example}, Total: 1, Facets: []store.Facet{}}, Problems: []query.Problem{}},
	}, l, func(ctx context.Context, b *workbench.Bench, f query.Filter) (store.Page[T], error) {
		return workbench.List[T](ctx, b, k, f)
	})
	handle(h, route{
		method: http.MethodGet, path: path + "/{id}", id: "get-" + name, group: "World", summary: "Get one of the " + l.Name,
		description: "One record with the decisions on it, the labels of the records that it names and the statements that it rests on. " +
			"An identifier of something that was joined into another record leads to that one, for ever.",
		example: workbench.Whole[T]{Kind: k, Record: example, Decisions: []evidence.Decision{}, Labels: map[string]string{}, Statements: []evidence.Record{}},
	}, func(ctx context.Context, in *InRecord) (*answer[workbench.Whole[T]], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(workbench.Lookup[T](ctx, b, k, in.ID))
	})
	handle(h, route{
		method: http.MethodPost, path: path + "/{id}/decisions", id: "decide-" + name, group: "Decisions", status: http.StatusCreated,
		summary: "Decide on one of the " + l.Name,
		description: "Adds a decision to the log: accept, reject, merge, split, or, for sources, grade. The world is made anew before the " +
			"answer comes. Nothing is deleted: undo is another event.",
		ask:     WorldRuling{Verdict: evidence.Accept},
		example: WorldDecided{exampleDecision, &Called{k, "in_4KQ2M4C0V9", "Bombing in Port Calder, 12 May 2031"}, 1, 0},
	}, func(ctx context.Context, in *ruleRecord) (*answer[WorldDecided], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		found, own, _, err := b.Store.Lookup(ctx, in.ID)
		if err == nil && found != k {
			err = fmt.Errorf("%w: %s is not among the %s", evidence.ErrNotFound, own, k)
		}
		if err != nil {
			return nil, err
		}
		made, err := b.Rule(soon(ctx, in.Body.Soon), workbench.Rulings{
			Verdict: in.Body.Verdict, Subjects: []string{own}, Members: in.Body.Members, Value: in.Body.Value,
			Reason: in.Body.Reason, Note: in.Body.Note, Seen: in.Body.Seen,
		})
		if err != nil && in.Body.Verdict == evidence.Assess {
			return nil, clash(ctx, b, own, in.Body.Seen, err, evidence.Assess, evidence.Undo)
		}
		if err != nil {
			return nil, clash(ctx, b, own, in.Body.Seen, err)
		}
		return reply(WorldDecided{made[0], called(ctx, b, own), len(made), h.cited(ctx, b, in.Body.Verdict, own)}, nil)
	})
}

// called says what a record is called now; nil where it is gone.
func called(ctx context.Context, b *workbench.Bench, id string) *Called {
	kind, own, _, err := b.Store.Lookup(ctx, id)
	if err != nil {
		return nil
	}
	labels, err := b.Labels(ctx, []string{own})
	if err != nil {
		return nil
	}
	return &Called{kind, own, labels[own]}
}
