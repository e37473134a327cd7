package api

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"hearsay/internal/evidence"
	"hearsay/internal/people"
	"hearsay/internal/workbench"
)

// Prefix is where the API stands.
const Prefix = "/api/v1"

// Options are what the API works with.
type Options struct {
	Shelf   *workbench.Shelf
	Version Build
	People  *people.Gate    // who may come in; nil: the server is not shared
	Log     *slog.Logger    // nil: nothing is logged
	Closing <-chan struct{} // closed when the server begins to stop: ends the event streams, which would hold it up
}

// Build says what is running. New fills in Reader, Go and Schema where they are empty.
type Build struct {
	Version string `json:"version" example:"0.1.0"`
	Commit  string `json:"commit" example:"1f0c9d2"`
	Built   string `json:"built" doc:"When the program was built, ISO 8601, or empty." example:"2031-05-14T09:30:00Z"`
	Reader  string `json:"reader" doc:"Name and revision of the reader." example:"rules/1"`
	Go      string `json:"go" example:"go1.26.0"`
	Schema  string `json:"schema" doc:"The shape of readings." example:"hearsay.reading/1"`

	ReadOnly bool `json:"read_only" doc:"Nothing can be added, decided or taken back: every request that changes something is refused."`
}

// Handler answers the API's requests.
type Handler struct {
	shelf   *workbench.Shelf
	people  *people.Gate
	version Build
	log     *slog.Logger
	closing <-chan struct{}
	api     huma.API
	mux     *routes
	spec    func() []byte
}

// New returns the API's handler.
func New(o Options) *Handler {
	h := &Handler{shelf: o.Shelf, people: o.People, version: o.Version, log: o.Log, closing: o.Closing, mux: &routes{ServeMux: http.NewServeMux(), lines: map[string]http.HandlerFunc{}}}
	if h.log == nil {
		h.log = slog.New(slog.DiscardHandler)
	}
	if h.version.Reader == "" && h.shelf != nil {
		h.version.Reader = h.shelf.Reader()
	}
	if h.version.Go == "" {
		h.version.Go = runtime.Version()
	}
	if h.version.Schema == "" {
		h.version.Schema = evidence.Schema
	}
	h.api = humago.NewWithPrefix(h.mux, Prefix, describe())
	h.program()
	h.account()
	h.cases()
	h.copies()
	h.articles()
	h.uploads()
	h.statements()
	h.decisions()
	h.byHand()
	h.review()
	h.suggestions()
	h.world()
	h.weighing()
	h.questions()
	h.reports()
	h.uses()
	h.balance()
	h.timeline()
	h.analogues()
	h.exports()
	h.reportExports()
	h.search()
	h.jobs()
	explain(h.api.OpenAPI())
	finish(h.api.OpenAPI())
	h.spec = sync.OnceValue(func() []byte {
		spec, err := json.MarshalIndent(h.api.OpenAPI(), "", "  ")
		if err != nil {
			panic(err) // built from types: cannot fail
		}
		return append(spec, '\n')
	})
	h.mux.HandleFunc("GET "+Prefix+"/openapi.json", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/openapi+json")
		_, _ = w.Write(h.spec())
	})
	return h
}

// Spec returns the OpenAPI 3.1 description of the API, as indented JSON.
func (h *Handler) Spec() []byte { return slices.Clone(h.spec()) }

// Routes returns every route as the standard library writes patterns ("GET /api/v1/cases/{case}"), so that what must
// hold for all of them can be tested for all of them.
func (h *Handler) Routes() []string { return slices.Clone(h.mux.patterns) }

// routes is a mux that remembers its patterns, and which of them can also answer one record a line.
type routes struct {
	*http.ServeMux
	patterns []string
	lines    map[string]http.HandlerFunc
}

// HandleFunc registers a handler.
func (m *routes) HandleFunc(pattern string, f func(http.ResponseWriter, *http.Request)) {
	m.patterns = append(m.patterns, pattern)
	m.ServeMux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		lines := m.lines[pattern]
		if lines != nil {
			w.Header().Set("Vary", "Accept")
		}
		if lines != nil && strings.Contains(r.Header.Get("Accept"), linesType) {
			lines(w, r)
			return
		}
		f(w, r)
	})
}

// bench opens the case. Identifiers that could mean another folder than one on the shelf are not looked for.
func (h *Handler) bench(ctx context.Context, id string) (*workbench.Bench, error) {
	if err := plausible(id); err != nil {
		return nil, err
	}
	return h.shelf.Case(ctx, id)
}

func plausible(id string) error {
	if id == "" || strings.HasPrefix(id, ".") || strings.ContainsAny(id, "/\\:\x00") {
		return fmt.Errorf("%w: there is no such case", evidence.ErrNotFound)
	}
	return nil
}

// exchange is a request with the writer of its answer, for handlers that huma's view of them is too narrow for.
type exchange struct {
	w http.ResponseWriter
	r *http.Request
}

type exchangeKey struct{}

// remember returns the request with its exchange in its context.
func remember(w http.ResponseWriter, r *http.Request) *http.Request {
	x := &exchange{w: w}
	x.r = r.WithContext(context.WithValue(r.Context(), exchangeKey{}, x))
	return x.r
}

func requestOf(ctx context.Context) *http.Request      { return ctx.Value(exchangeKey{}).(*exchange).r }
func writerOf(ctx context.Context) http.ResponseWriter { return ctx.Value(exchangeKey{}).(*exchange).w }
