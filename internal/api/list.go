package api

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// Page is one page of a list with the parameters that were not understood.
type Page[T any] struct {
	store.Page[T]
	Problems []query.Problem `json:"problems" doc:"Parameters that were not understood; the others hold."`
}

// Items is a list that has one page.
type Items[T any] struct {
	Items []T `json:"items"`
}

const (
	linesType = "application/x-ndjson"
	linesHint = " With `Accept: application/x-ndjson` all that match are sent, one a line; parameters that are not " +
		"understood are then refused, since there is no place to name them."
)

// fetch gets one page of a list.
type fetch[T any] func(context.Context, *workbench.Bench, query.Filter) (store.Page[T], error)

// list registers a list that is filtered by the parameters of a [query.List].
func list[T any](h *Handler, r route, l query.List, get fetch[T]) {
	r.method, r.parameters, r.description = http.MethodGet, parametersOf(l), r.description+linesHint
	operation := handle(h, r, func(ctx context.Context, in *InCase) (*answer[Page[T]], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		f := parse(l, requestOf(ctx).URL)
		page, err := get(ctx, b, f)
		return reply(Page[T]{page, f.Problems}, err)
	})
	h.lines(r, operation, func(ctx context.Context, in string, u *url.URL) (pages, error) {
		b, err := h.bench(ctx, in)
		if err != nil {
			return nil, err
		}
		f := parse(l, u)
		if len(f.Problems) > 0 {
			return nil, refusal(f.Problems)
		}
		f.Limit = query.MaxLimit
		return func(ctx context.Context) (each func(func(any)), more bool, err error) {
			page, err := get(ctx, b, f)
			f.Cursor = page.Next
			return every(page.Items), page.Next != "", err
		}, nil
	})
}

// pages returns the records of one page after the other, and whether there are more.
type pages func(context.Context) (each func(func(any)), more bool, err error)

func every[T any](items []T) func(func(any)) {
	return func(yield func(any)) {
		for _, item := range items {
			yield(item)
		}
	}
}

// lines lets an operation answer with all records, one a line, when the client asks for that.
func (h *Handler) lines(r route, operation *huma.Operation, open func(ctx context.Context, in string, u *url.URL) (pages, error)) {
	content := operation.Responses["200"].Content
	content[linesType] = &huma.MediaType{Schema: &huma.Schema{Type: "string", Description: "One record a line, as in items."}}
	h.mux.lines[http.MethodGet+" "+Prefix+r.path] = func(w http.ResponseWriter, req *http.Request) {
		ctx := req.Context()
		next, err := open(ctx, req.PathValue("case"), req.URL)
		if err != nil {
			writeProblem(w, h.problem(ctx, err))
			return
		}
		for begun, more := false, true; more; begun = true {
			allow(w, patience)
			bounded, cancel := context.WithTimeout(ctx, patience)
			var each func(func(any))
			each, more, err = next(bounded)
			cancel()
			switch {
			case err != nil && !begun:
				writeProblem(w, h.problem(ctx, err))
				return
			case err != nil:
				h.problem(ctx, err)
				panic(http.ErrAbortHandler) // half a list must not look like a whole one
			case !begun:
				w.Header().Set("Content-Type", linesType)
				w.WriteHeader(http.StatusOK)
			}
			var page bytes.Buffer
			each(func(record any) {
				if err == nil {
					err = encode(&page, record)
				}
			})
			if err == nil {
				_, err = w.Write(page.Bytes())
			}
			if err != nil {
				panic(http.ErrAbortHandler)
			}
			_ = http.NewResponseController(w).Flush()
		}
	}
}

func parse(l query.List, u *url.URL) query.Filter {
	values, err := url.ParseQuery(u.RawQuery)
	f := l.Parse(values)
	if err != nil {
		f.Problems = append(f.Problems, query.Problem{Parameter: "", Message: "a part of the address cannot be read: " + err.Error()})
	}
	return f
}

func refusal(problems []query.Problem) *Problem {
	p := newProblem(http.StatusUnprocessableEntity, "some parameters are not understood")
	for _, one := range problems {
		p.Errors = append(p.Errors, Fault{"query." + one.Parameter, one.Message})
	}
	return p
}

func parametersOf(l query.List) []*huma.Param {
	var out []*huma.Param
	add := func(name, doc string, schema *huma.Schema) {
		out = append(out, &huma.Param{Name: name, In: "query", Description: doc, Schema: schema})
	}
	for _, f := range l.Fields {
		one := &huma.Schema{Type: huma.TypeString}
		doc := capital(f.Doc) + "."
		if f.Values != nil {
			doc += " One of " + strings.Join(f.Values, ", ") + "."
		}
		add(f.Name, doc+" Repeated: any of them. With - before the value: none of them.", &huma.Schema{Type: huma.TypeArray, Items: one})
	}
	if len(l.Sorts) > 0 {
		add("sort", "Order: one of "+strings.Join(l.Sorts, ", ")+"; with or without - before it.", &huma.Schema{Type: huma.TypeString, Default: l.Sorts[0]})
	}
	minimum, maximum := 1.0, float64(query.MaxLimit)
	add("limit", "Records a page.", &huma.Schema{Type: huma.TypeInteger, Minimum: &minimum, Maximum: &maximum, Default: query.DefaultLimit})
	add("cursor", "The next_cursor of the page before.", &huma.Schema{Type: huma.TypeString})
	return out
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
