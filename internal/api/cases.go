package api

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// Title is what a case is called.
type Title struct {
	_     struct{} `additionalProperties:"false"`
	Title string   `json:"title" minLength:"1" maxLength:"200" doc:"What the case is called." example:"Port Calder"`
}

// Retitle is another title for a case.
type Retitle struct {
	_     struct{} `additionalProperties:"false"`
	Title string   `json:"title" minLength:"1" maxLength:"200" doc:"What the case is to be called." example:"Port Calder"`
	Seen  *string  `json:"seen,omitempty" nullable:"true" maxLength:"200" doc:"What it was called when you looked. If it is called otherwise by now, nothing happens: 409. Left out: not checked." example:"Port Calder inquiry"`
}

type titled struct{ Body Title }

// Overview counts what a case holds.
type Overview struct {
	store.Overview
	World workbench.WorldState `json:"world"`
}

type retitled struct {
	InCase
	Body Retitle
}

func (h *Handler) cases() {
	list := route{
		method: http.MethodGet, path: "/cases", id: "list-cases", group: "Cases",
		summary: "List the cases",
		description: "Every case on this machine's shelf with what it holds. One that cannot be opened is listed too, and " +
			"`problem` says why." + linesHint,
		example: Items[workbench.CaseRow]{[]workbench.CaseRow{exampleCase}},
	}
	operation := handle(h, list, func(ctx context.Context, _ *none) (*answer[Items[workbench.CaseRow]], error) {
		rows, err := h.shelf.Cases(ctx)
		return reply(Items[workbench.CaseRow]{rows}, err)
	})
	h.lines(list, operation, func(ctx context.Context, _ string, _ *url.URL) (pages, error) {
		rows, err := h.shelf.Cases(ctx)
		return single(rows), err
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases", id: "create-case", group: "Cases", status: http.StatusCreated,
		summary:     "Make a case",
		description: "Makes an empty case. Its identifier is made from the title and is its own for good.",
		ask:         Title{Title: "Port Calder"}, example: exampleCase,
	}, func(ctx context.Context, in *titled) (*answer[workbench.CaseRow], error) {
		_, row, err := h.shelf.Create(ctx, in.Body.Title)
		return reply(row, err)
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/sample", id: "open-sample", group: "Cases", status: http.StatusCreated,
		summary: "Open the sample case",
		description: "Makes the invented sample case and begins to read it: 201. Where it is there already, it is returned: " +
			"200. The body is empty or {}.",
		example: exampleSample,
	}, func(ctx context.Context, _ *none) (*answer[workbench.CaseRow], error) {
		_, err := h.shelf.Row(ctx, workbench.SampleID)
		made := errors.Is(err, evidence.ErrNotFound)
		_, row, err := h.shelf.Sample(ctx)
		out, err := reply(row, err)
		if err == nil && !made {
			out.Status = http.StatusOK
		}
		return out, err
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}", id: "get-case", group: "Cases",
		summary: "Get a case", description: "One case as it stands in the list.", example: exampleCase,
	}, func(ctx context.Context, in *InCase) (*answer[workbench.CaseRow], error) {
		return reply(h.row(ctx, in.Case))
	})
	handle(h, route{
		method: http.MethodPatch, path: "/cases/{case}", id: "rename-case", group: "Cases",
		summary: "Rename a case", description: "Gives the case another title. Its identifier and its address stay.",
		ask: Retitle{Title: "Port Calder", Seen: ptr("Port Calder inquiry")}, example: exampleCase,
	}, func(ctx context.Context, in *retitled) (*answer[workbench.CaseRow], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		if in.Body.Seen != nil {
			if is, err := b.Store.Case(ctx); err != nil || is.Title != *in.Body.Seen {
				return nil, cmp.Or(err, fmt.Errorf("%w: the case is called %q by now", evidence.ErrConflict, is.Title))
			}
		}
		if err := b.Rename(ctx, in.Body.Title); err != nil {
			return nil, err
		}
		return reply(h.row(ctx, in.Case))
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/overview", id: "overview", group: "Cases",
		summary: "Count what a case holds",
		description: "Articles, statements by state and by kind of source, the most quoted sources, how often unnamed " +
			"sources' reasons are stated, what was refused and what came last; how many actors, incidents and so on were " +
			"resolved, and whether that is up to date.",
		example: Overview{exampleOverview, exampleWorld},
	}, func(ctx context.Context, in *InCase) (*answer[Overview], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		o, err := b.Overview(ctx)
		if err != nil {
			return nil, err
		}
		world, err := b.WorldState(ctx)
		return reply(Overview{o, world}, err)
	})
}

func (h *Handler) row(ctx context.Context, id string) (workbench.CaseRow, error) {
	if err := plausible(id); err != nil {
		return workbench.CaseRow{}, err
	}
	return h.shelf.Row(ctx, id)
}
