package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
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

// Rulings is one decision to be made on several statements or records: on all or on none. They are named, or they are all that match a
// filter.
type Rulings struct {
	_        struct{}         `additionalProperties:"false"`
	Verdict  evidence.Verdict `json:"verdict" enum:"accept,reject" doc:"What to do."`
	Reason   evidence.Reason  `json:"reason,omitempty" doc:"Why they are rejected; one of the glossary's group reason, or empty."`
	Note     string           `json:"note,omitempty" maxLength:"4000" doc:"In your own words."`
	Subjects []string         `json:"subjects,omitempty" maxItems:"1000" doc:"Identifiers of the statements. Left out where a filter says which."`
	Filter   *Selection       `json:"filter,omitempty" doc:"All that match these filters, 5000 at most. Ask with dry_run first, and send count and digest of its answer."`
	Count    *int             `json:"count,omitempty" nullable:"true" minimum:"0" doc:"With a filter: how many you were shown. If another set matches, nothing happens: 409."`
	Digest   string           `json:"digest,omitempty" doc:"With a filter: which ones you were shown."`
	DryRun   bool             `json:"dry_run,omitempty" doc:"With a filter: nothing is decided; the answer says how many match."`
}

// Undoing names the decision to take back.
type Undoing struct {
	_        struct{} `additionalProperties:"false"`
	Decision string   `json:"decision,omitempty" doc:"Identifier of the decision; empty for the latest."`
	Act      bool     `json:"act,omitempty" doc:"With a decision named: all that were made with it in one act are taken back too."`
	Soon     bool     `json:"soon,omitempty" doc:"Answer before the world is made anew; it is soon after."`
}

// Redoing restores what was last taken back.
type Redoing struct {
	_    struct{} `additionalProperties:"false"`
	Soon bool     `json:"soon,omitempty" doc:"Answer before the world is made anew; it is soon after."`
}

// Decided is a decision with the statement as it stands after it.
type Decided struct {
	Decision  evidence.Decision `json:"decision"`
	Statement *evidence.Record  `json:"statement"`
	Together  int               `json:"together" doc:"How many events were added in the same act: more than one where a batch is taken back or restored." minimum:"1" example:"1"`
	Cited     int               `json:"cited" doc:"Of a rejection: how many reports cite what was rejected." minimum:"0"`
}

// AllDecided is what a batch made.
type AllDecided struct {
	Decisions []evidence.Decision `json:"decisions"`
	Count     int                 `json:"count" doc:"How many were decided on; with dry_run, how many would be."`
	Digest    string              `json:"digest" doc:"With a filter: names the set that matched."`
	Limit     int                 `json:"limit" doc:"How many may be decided on in one act."`
	Cited     int                 `json:"cited" doc:"Of a rejection: how many reports cite some of what was rejected." minimum:"0"`
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
	Body *Redoing
}

type inLog struct {
	InCase
	Before int64 `query:"before" minimum:"0" example:"120" doc:"Only decisions before this sequence number; left out or 0: from the latest."`
	Limit  int   `query:"limit" minimum:"1" maximum:"500" default:"100" doc:"Records a page."`

	By      []string `query:"by,explode" doc:"Only decisions of these people."`
	Verdict []string `query:"verdict,explode" enum:"accept,reject,undo,merge,split,grade,write" doc:"Only these verdicts."`
	Kind    []string `query:"kind,explode" doc:"Only on these kinds of record, by the beginning of their identifiers: st, ac, in …"`
	Subject string   `query:"subject" doc:"Only on the record with this identifier."`
	Since   string   `query:"since" doc:"Only from this day on, 2031-05-14, or this moment, RFC 3339."`
	Until   string   `query:"until" doc:"Only up to this day, which is included, or to this moment."`
	Undone  string   `query:"undone" enum:"yes,no" doc:"Only what was taken back, or what was not."`
}

// filter reads which events are asked for.
func (in *inLog) filter() (f store.LogFilter, err error) {
	f = store.LogFilter{By: in.By, Kinds: in.Kind, Subject: in.Subject}
	for _, v := range in.Verdict {
		f.Verdicts = append(f.Verdicts, evidence.Verdict(v))
	}
	if in.Undone != "" {
		undone := in.Undone == "yes"
		f.Undone = &undone
	}
	for _, bound := range []struct {
		name, value string
		into        *time.Time
		days        int
	}{{"since", in.Since, &f.From, 0}, {"until", in.Until, &f.To, 1}} {
		if bound.value == "" {
			continue
		}
		if *bound.into, err = time.Parse(time.RFC3339, bound.value); err != nil {
			if *bound.into, err = time.Parse(time.DateOnly, bound.value); err == nil {
				*bound.into = bound.into.AddDate(0, 0, bound.days)
			}
		}
		if err != nil {
			return f, fmt.Errorf("%w: %s: %q is neither a day such as 2031-05-14 nor a moment", evidence.ErrInvalid, bound.name, bound.value)
		}
	}
	return f, nil
}

// LogPage is a page of the log.
type LogPage struct {
	Items []workbench.LogEntry `json:"items"`
	By    []store.Count        `json:"by" doc:"Who made how many of all the events there are, the most first."`
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
			return nil, clash(ctx, b, record.ID, in.Body.Seen, err)
		}
		out, err := h.decided(ctx, b, made[0])
		if err == nil {
			out.Body.Cited = h.cited(ctx, b, in.Body.Verdict, record.ID)
		}
		return out, err
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/decisions", id: "decide-many", group: "Decisions", status: http.StatusCreated,
		summary: "Accept or reject several statements or records",
		description: "One decision on each of those named, or on all that match a filter: on all, or, if one cannot be decided on, on none. It is one act: " +
			"taken back as one. With dry_run the answer only says how many would be decided on, which ones (digest), and how many may be in one act; what you decide on " +
			"by a filter is what you were shown.",
		ask: Rulings{Verdict: evidence.Accept, Subjects: []string{"st_7Q2M4C0V9K"}}, example: AllDecided{[]evidence.Decision{exampleDecision}, 1, "", workbench.MaxBatch, 0},
	}, func(ctx context.Context, in *ruleMany) (*answer[AllDecided], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		if in.Body.Filter != nil {
			return h.decideAll(ctx, b, &in.Body)
		}
		if in.Body.DryRun || in.Body.Count != nil || in.Body.Digest != "" {
			return nil, fmt.Errorf("%w: count, digest and dry_run go with a filter", evidence.ErrInvalid)
		}
		made, err := b.Rule(ctx, workbench.Rulings{
			Verdict: in.Body.Verdict, Subjects: in.Body.Subjects, Reason: in.Body.Reason, Note: in.Body.Note,
		})
		if err != nil {
			return nil, err
		}
		return reply(AllDecided{made, len(made), "", workbench.MaxBatch, h.cited(ctx, b, in.Body.Verdict, in.Body.Subjects...)}, nil)
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/undo", id: "undo", group: "Decisions", status: http.StatusCreated,
		summary:     "Take back a decision",
		description: "Adds an event that undoes a decision. If none is named, the latest is meant, with all that were made with it in one act. 404 when nothing is left to undo.",
		ask:         Undoing{Decision: ""}, example: Decided{exampleUndo, &exampleRecord, 1, 0},
	}, func(ctx context.Context, in *undo) (*answer[Decided], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		which, back := "", b.TakeBack
		if in.Body != nil {
			which, ctx = in.Body.Decision, soon(ctx, in.Body.Soon)
			if in.Body.Act && which != "" {
				back = b.TakeBackAct
			}
		}
		d, err := back(ctx, which, "")
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
		ask:         Redoing{}, example: exampleDecided,
	}, func(ctx context.Context, in *redo) (*answer[Decided], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		d, err := b.Restore(soon(ctx, in.Body != nil && in.Body.Soon), "")
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

// soon returns a context in which decisions do not wait for the world, where that is asked for.
func soon(ctx context.Context, asked bool) context.Context {
	if asked {
		return workbench.Soon(ctx)
	}
	return ctx
}

// decideAll decides on all that matches a filter, or says what that would be.
func (h *Handler) decideAll(ctx context.Context, b *workbench.Bench, r *Rulings) (*answer[AllDecided], error) {
	if len(r.Subjects) > 0 {
		return nil, fmt.Errorf("%w: name the records or give a filter, not both", evidence.ErrInvalid)
	}
	f, err := r.Filter.filter()
	if err != nil {
		return nil, err
	}
	if r.DryRun {
		m, err := b.Matching(ctx, r.Verdict, r.Filter.List, f)
		if err != nil {
			return nil, err
		}
		return &answer[AllDecided]{Status: http.StatusOK, Body: AllDecided{[]evidence.Decision{}, m.Count, m.Digest, m.Limit, 0}}, nil
	}
	if r.Count == nil || r.Digest == "" {
		return nil, fmt.Errorf("%w: say how many you were shown (count) and which (digest); dry_run answers both", evidence.ErrInvalid)
	}
	made, err := b.RuleAll(workbench.Soon(ctx), workbench.Batch{
		Verdict: r.Verdict, List: r.Filter.List, Filter: f, Reason: r.Reason, Note: r.Note, Count: *r.Count, Digest: r.Digest,
	})
	if err != nil {
		return nil, err
	}
	subjects := make([]string, len(made))
	for i, d := range made {
		subjects[i] = d.Subject
	}
	return reply(AllDecided{made, len(made), r.Digest, workbench.MaxBatch, h.cited(ctx, b, r.Verdict, subjects...)}, nil)
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
	return reply(Decided{Decision: d, Statement: &record, Together: together}, nil)
}

// history is the log of decisions.
func (h *Handler) history() {
	r := route{
		method: http.MethodGet, path: "/cases/{case}/decisions", id: "list-decisions", group: "Decisions",
		summary: "Read the log of decisions",
		description: "Who decided what, when and why, newest first, each with the source and the beginning of the words it was about. Each event's hash covers the one before, so that a changed " +
			"log shows." + linesHint,
		example: LogPage{[]workbench.LogEntry{entry(exampleUndo), entry(exampleDecision)}, []store.Count{{Value: "Ines Varga", Count: 2}}},
	}
	operation := handle(h, r, func(ctx context.Context, in *inLog) (*answer[LogPage], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		f, err := in.filter()
		if err != nil {
			return nil, err
		}
		log, err := b.LogOf(ctx, f, in.Before, in.Limit)
		if err != nil {
			return nil, err
		}
		by, err := b.Deciders(ctx)
		return reply(LogPage{log, append([]store.Count{}, by...)}, err)
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
