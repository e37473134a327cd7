package api

import (
	"context"
	"net/http"
	"net/url"

	"hearsay/internal/glossary"
)

type none struct{}

func (h *Handler) program() {
	handle(h, route{
		method: http.MethodGet, path: "/version", id: "version", group: "Program",
		summary:     "Say what is running",
		description: "The program's version, the revision of its reader and the shape of its readings, and whether it only reads.",
		example:     Build{"0.1.0", "1f0c9d2", "2031-05-14T09:30:00Z", "rules/1", "go1.26.0", "hearsay.reading/1", false},
	}, func(context.Context, *none) (*answer[Build], error) {
		return reply(h.version, nil)
	})
	r := route{
		method: http.MethodGet, path: "/glossary", id: "glossary", group: "Program",
		summary: "Define every word",
		description: "Every word that records and filters use, with its label and what it means, by group. A group such as " +
			"source_kind is the closed list of values of one field." + linesHint,
		example: Items[glossary.Entry]{glossary.Of(glossary.SourceKind)[:2]},
	}
	operation := handle(h, r, func(context.Context, *none) (*answer[Items[glossary.Entry]], error) {
		return reply(Items[glossary.Entry]{glossary.All()}, nil)
	})
	h.lines(r, operation, func(context.Context, string, *url.URL) (pages, error) { return single(glossary.All()), nil })
}

// single is a list of one page.
func single[T any](items []T) pages {
	return func(context.Context) (func(func(any)), bool, error) { return every(items), false, nil }
}
