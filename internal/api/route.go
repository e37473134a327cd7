package api

import (
	"context"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// patience is how long an ordinary request may take, and how long a client may take to read its answer.
const patience = 30 * time.Second

// route describes one operation.
type route struct {
	method, path string
	id           string // unique; what generated clients call it
	group        string // the heading it stands under
	summary      string
	description  string
	status       int // of success; 0 for 200
	endless      bool
	bytes        int64 // that a body may have; 0: a megabyte
	parameters   []*huma.Param
	ask          any // an example of the body that is sent
	example      any // an example of the body of a success
}

// InCase is the part of an address that names a case. It is exported for huma's sake only.
type InCase struct {
	Case string `path:"case" maxLength:"200" example:"port-calder" doc:"Identifier of the case."`
}

// answer is a success with a body.
type answer[T any] struct {
	Status int // 0: as the route says
	Body   T
}

func reply[T any](body T, err error) (*answer[T], error) {
	if err != nil {
		return nil, err
	}
	return &answer[T]{Body: body}, nil
}

// handle registers an operation: its description, its time limit, its errors. It returns the operation for what only
// few need.
func handle[I, O any](h *Handler, r route, use func(context.Context, *I) (*answer[O], error)) *huma.Operation {
	status := r.status
	if status == 0 {
		status = http.StatusOK
	}
	operation := register(h, r, status, func(ctx context.Context, in *I) (*answer[O], error) {
		out, err := use(ctx, in)
		if err != nil {
			return nil, h.problem(ctx, err)
		}
		if out.Status == 0 {
			out.Status = status
		}
		return out, nil
	})
	if r.example != nil {
		operation.Responses[strconv.Itoa(status)].Content["application/json"].Example = r.example
	}
	return operation
}

// stream registers an operation that writes its answer itself.
func stream[I any](h *Handler, r route, media string, schema *huma.Schema, use func(context.Context, *I) (func(http.ResponseWriter, *http.Request), error)) *huma.Operation {
	operation := register(h, r, http.StatusOK, func(ctx context.Context, in *I) (*huma.StreamResponse, error) {
		write, err := use(ctx, in)
		if err != nil {
			return nil, h.problem(ctx, err)
		}
		return &huma.StreamResponse{Body: func(ctx huma.Context) {
			r, w := humago.Unwrap(ctx)
			write(w, r)
		}}, nil
	})
	operation.Responses["200"].Content = map[string]*huma.MediaType{media: {Schema: schema, Example: r.example}}
	return operation
}

func register[I, O any](h *Handler, r route, status int, use func(context.Context, *I) (*O, error)) *huma.Operation {
	op := huma.Operation{
		OperationID: r.id, Method: r.method, Path: r.path, Tags: []string{r.group}, Summary: r.summary,
		Description: r.description, DefaultStatus: status, Parameters: r.parameters, MaxBodyBytes: r.bytes,
	}
	if !r.endless {
		op.Middlewares = huma.Middlewares{limit}
	}
	huma.Register(h.api, op, func(ctx context.Context, in *I) (*O, error) {
		// Huma limits the time for the body and leaves the limit standing; it would cancel what takes longer.
		_ = http.NewResponseController(writerOf(ctx)).SetReadDeadline(time.Time{})
		return use(ctx, in)
	})
	operation := h.operation(r.method, r.path)
	if r.ask != nil {
		operation.RequestBody.Content["application/json"].Example = r.ask
	}
	return operation
}

// operation returns what huma made of a route, for additions that it has no field for.
func (h *Handler) operation(method, path string) *huma.Operation {
	item := h.api.OpenAPI().Paths[path]
	switch method {
	case http.MethodGet:
		return item.Get
	case http.MethodPost:
		return item.Post
	case http.MethodPut:
		return item.Put
	case http.MethodDelete:
		return item.Delete
	}
	return item.Patch
}

// limit ends what takes too long.
func limit(ctx huma.Context, next func(huma.Context)) {
	_, w := humago.Unwrap(ctx)
	allow(w, 2*patience)
	bounded, cancel := context.WithTimeout(ctx.Context(), patience)
	defer cancel()
	next(huma.WithContext(ctx, bounded))
}

// allow gives the client so much time to take what is written next. Writers without deadlines (in tests) have none.
func allow(w http.ResponseWriter, d time.Duration) {
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(d))
}

// problem translates an error and logs what a caller is not told.
func (h *Handler) problem(ctx context.Context, err error) *Problem {
	p, known := problemOf(err)
	if !known || p.Status >= 500 && p.Status != http.StatusServiceUnavailable {
		h.log.Error("a request failed", "route", requestOf(ctx).Pattern, "err", err)
	}
	return p
}

// format writes and reads bodies.
var format = huma.Format{
	Marshal:   func(w io.Writer, v any) error { return encode(w, v) },
	Unmarshal: huma.DefaultJSONFormat.Unmarshal,
}
