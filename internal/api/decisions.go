package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/workbench"
)

// Ruling is a decision to be made on one statement.
type Ruling struct {
	_       struct{}         `additionalProperties:"false"`
	Verdict evidence.Verdict `json:"verdict" enum:"accept,reject" doc:"What to do."`
	Reason  evidence.Reason  `json:"reason,omitempty" doc:"Why it is rejected; one of the glossary's group reason, or empty."`
	Note    string           `json:"note,omitempty" maxLength:"4000" doc:"In your own words."`
	Seen    *string          `json:"seen,omitempty" nullable:"true" doc:"The statement's decision when you looked at it, empty if it had none. If another was made since, nothing happens: 409. Left out: not checked."`
}

// Rulings is one decision to be made on several statements: on all or on none.
type Rulings struct {
	_        struct{}         `additionalProperties:"false"`
	Verdict  evidence.Verdict `json:"verdict" enum:"accept,reject" doc:"What to do."`
	Reason   evidence.Reason  `json:"reason,omitempty" doc:"Why they are rejected; one of the glossary's group reason, or empty."`
	Note     string           `json:"note,omitempty" maxLength:"4000" doc:"In your own words."`
	Subjects []string         `json:"subjects" minItems:"1" maxItems:"1000" doc:"Identifiers of the statements."`
}

// Undoing names the decision to take back.
type Undoing struct {
	_        struct{} `additionalProperties:"false"`
	Decision string   `json:"decision,omitempty" doc:"Identifier of the decision; empty for the latest."`
}

// Nothing is an empty body.
type Nothing struct {
	_ struct{} `additionalProperties:"false"`
}

// Decided is a decision with the statement as it stands after it.
type Decided struct {
	Decision  evidence.Decision `json:"decision"`
	Statement *evidence.Record  `json:"statement"`
	Together  int               `json:"together" doc:"How many events were added in the same act: more than one where a batch is taken back or restored." minimum:"1" example:"1"`
}

// AllDecided is what a batch made.
type AllDecided struct {
	Decisions []evidence.Decision `json:"decisions"`
}

type ruleOne struct {
	InStatement
	Body Ruling
}

type ruleMany struct {
	InCase
	Body Rulings
}

type undo struct {
	InCase
	Body *Undoing
}

type redo struct {
	InCase
	Body *Nothing
}

type inLog struct {
	InCase
	Before int64 `query:"before" minimum:"0" example:"120" doc:"Only decisions before this sequence number; left out or 0: from the latest."`
	Limit  int   `query:"limit" minimum:"1" maximum:"500" default:"100" doc:"Records a page."`
}

func (h *Handler) decisions() {
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/statements/{id}/decisions", id: "decide", group: "Decisions", status: http.StatusCreated,
		summary: "Accept or reject a statement",
		description: "Adds a decision to the log. Nothing is ever deleted: a rejected statement stays on record, and a decision " +
			"is taken back by a further one.",
		ask: Ruling{Verdict: evidence.Reject, Reason: evidence.WrongSource, Note: "The deputy said it.", Seen: new(string)}, example: exampleDecided,
	}, func(ctx context.Context, in *ruleOne) (*answer[Decided], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		record, err := b.Statement(ctx, in.ID) // a beginning of an identifier becomes the whole
		if err != nil {
			return nil, err
		}
		made, err := b.Rule(ctx, workbench.Rulings{
			Verdict: in.Body.Verdict, Subjects: []string{record.ID}, Reason: in.Body.Reason, Note: in.Body.Note, Seen: in.Body.Seen,
		})
		if err != nil {
			return nil, err
		}
		return h.decided(ctx, b, made[0])
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/decisions", id: "decide-many", group: "Decisions", status: http.StatusCreated,
		summary:     "Accept or reject several statements",
		description: "One decision on each of the statements: on all, or, if one cannot be decided on, on none.",
		ask:         Rulings{Verdict: evidence.Accept, Subjects: []string{"st_7Q2M4C0V9K"}}, example: AllDecided{[]evidence.Decision{exampleDecision}},
	}, func(ctx context.Context, in *ruleMany) (*answer[AllDecided], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		made, err := b.Rule(ctx, workbench.Rulings{
			Verdict: in.Body.Verdict, Subjects: in.Body.Subjects, Reason: in.Body.Reason, Note: in.Body.Note,
		})
		return reply(AllDecided{made}, err)
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/undo", id: "undo", group: "Decisions", status: http.StatusCreated,
		summary:     "Take back a decision",
		description: "Adds an event that undoes a decision. If none is named, the latest is meant, with all that were made with it in one act. 404 when nothing is left to undo.",
		ask:         Undoing{Decision: ""}, example: Decided{exampleUndo, &exampleRecord, 1},
	}, func(ctx context.Context, in *undo) (*answer[Decided], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		which := ""
		if in.Body != nil {
			which = in.Body.Decision
		}
		d, err := b.TakeBack(ctx, which, "")
		if which == "" && errors.Is(err, evidence.ErrConflict) {
			return nil, fmt.Errorf("%w: there is nothing left to undo", evidence.ErrNotFound)
		}
		if err != nil {
			return nil, err
		}
		return h.decided(ctx, b, d...)
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/redo", id: "redo", group: "Decisions", status: http.StatusCreated,
		summary:     "Restore what was last taken back",
		description: "Adds an event that undoes the latest undo, and one for each undo made with it in the same act. 404 when there is none, or when a new decision followed it.",
		ask:         Nothing{}, example: exampleDecided,
	}, func(ctx context.Context, in *redo) (*answer[Decided], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		d, err := b.Restore(ctx, "")
		if errors.Is(err, evidence.ErrConflict) {
			return nil, fmt.Errorf("%w: there is nothing to redo", evidence.ErrNotFound)
		}
		if err != nil {
			return nil, err
		}
		return h.decided(ctx, b, d...)
	})
	h.history()
}

// decided adds the statement as it stands now; an undo may concern one that is gone from the list.
func (h *Handler) decided(ctx context.Context, b *workbench.Bench, made ...evidence.Decision) (*answer[Decided], error) {
	d, together := made[0], len(made)
	record, err := b.Statement(ctx, d.Subject)
	switch {
	case errors.Is(err, evidence.ErrNotFound):
		return reply(Decided{Decision: d, Together: together}, nil)
	case err != nil:
		return nil, err
	}
	return reply(Decided{d, &record, together}, nil)
}

// history is the log of decisions.
func (h *Handler) history() {
	r := route{
		method: http.MethodGet, path: "/cases/{case}/decisions", id: "list-decisions", group: "Decisions",
		summary: "Read the log of decisions",
		description: "Who decided what, when and why, newest first, each with the source and the beginning of the words it was about. Each event's hash covers the one before, so that a changed " +
			"log shows." + linesHint,
		example: Items[workbench.LogEntry]{[]workbench.LogEntry{entry(exampleUndo), entry(exampleDecision)}},
	}
	operation := handle(h, r, func(ctx context.Context, in *inLog) (*answer[Items[workbench.LogEntry]], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		log, err := b.Log(ctx, in.Before, in.Limit)
		return reply(Items[workbench.LogEntry]{log}, err)
	})
	h.lines(r, operation, func(ctx context.Context, id string, u *url.URL) (pages, error) {
		b, err := h.bench(ctx, id)
		if err != nil {
			return nil, err
		}
		if u.RawQuery != "" {
			return nil, newProblem(http.StatusUnprocessableEntity, "the whole log takes no parameters")
		}
		before := int64(0)
		return func(ctx context.Context) (func(func(any)), bool, error) {
			log, err := b.Log(ctx, before, query.MaxLimit)
			if len(log) > 0 {
				before = log[len(log)-1].Sequence
			}
			return every(log), len(log) == query.MaxLimit && before > 1, err
		}, nil
	})
}
