package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// InStatement is the part of an address that names a statement. It is exported for huma's sake only.
type InStatement struct {
	InCase
	ID string `path:"id" maxLength:"64" example:"st_7Q2M4C0V9K" doc:"Identifier of the statement; a unique beginning will do."`
}

func (h *Handler) statements() {
	list(h, route{
		path: "/cases/{case}/statements", id: "list-statements", group: "Statements",
		summary: "List statements",
		description: "Who says what, on whose word: the statements that match, with counts of each filter's values over all " +
			"that matches the other filters.",
		example: Page[evidence.Record]{Page: store.Page[evidence.Record]{
			Items: []evidence.Record{exampleRecord}, Next: "", Total: 1,
			Facets: []store.Facet{{Field: "kind", Values: []store.Count{{Value: "anonymous", Count: 1}}}},
		}, Problems: []query.Problem{}},
	}, query.Statements, func(ctx context.Context, b *workbench.Bench, f query.Filter) (store.Page[evidence.Record], error) {
		return b.Statements(ctx, f)
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/statements/{id}", id: "get-statement", group: "Statements",
		summary: "Get a statement",
		description: "One statement with the text around it, what it is reported in and what it reports, other statements by " +
			"the same source in the article, every decision on it, and a citation that leads back to the exact characters.",
		example: exampleDetail,
	}, func(ctx context.Context, in *InStatement) (*answer[workbench.Detail], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Detail(ctx, in.ID))
	})
	h.explanations()
}

// searching is the search as a list, so that its parameters are read like any list's.
var searching = query.List{Name: "search", Fields: []query.Field{
	{Name: "q", Doc: `words; "quoted words" in that order, word* as a beginning, -word not`},
	{Name: "kind", Doc: "what to look in", Values: []string{"article", "statement"}},
}, Sorts: []string{"relevance"}}

func (h *Handler) search() {
	list(h, route{
		path: "/cases/{case}/search", id: "search", group: "Statements",
		summary: "Search",
		description: "Paragraphs of articles and statements in which all the words occur, best first. Accents and case do not " +
			"matter. Any input is a valid search.",
		example: Page[store.Hit]{Page: store.Page[store.Hit]{Items: []store.Hit{exampleHit}, Total: 1, Facets: []store.Facet{}}, Problems: []query.Problem{}},
	}, searching, func(ctx context.Context, b *workbench.Bench, f query.Filter) (store.Page[store.Hit], error) {
		kind := ""
		if is := f.Term("kind").Is; len(is) == 1 {
			kind = is[0]
		}
		// The words as they were typed: a minus before one is the search's own, not the list's.
		return b.Search(ctx, requestOf(ctx).URL.Query().Get("q"), kind, f.Limit, f.Cursor)
	})
}
