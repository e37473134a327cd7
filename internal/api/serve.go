package api

import (
	"net/http"
	"runtime"
	"runtime/debug"
	"time"
)

// ServeHTTP answers one request. A handler that panics costs its own request only.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	began := time.Now()
	out := &recorder{ResponseWriter: w}
	out.Header().Set("X-Content-Type-Options", "nosniff")
	out.Header().Set("Cache-Control", "no-store")
	_, pattern := h.mux.Handler(r)
	defer func() {
		v := recover()
		if v == http.ErrAbortHandler {
			panic(v)
		}
		if v != nil {
			h.log.Error("a request broke", "method", r.Method, "route", pattern, "panic", cause(v), "stack", string(debug.Stack()))
			if out.status != 0 { // too late for another answer: the client must see that this one is not whole
				panic(http.ErrAbortHandler)
			}
			writeProblem(out, newProblem(http.StatusInternalServerError, ""))
		}
		// The route, not the address: addresses hold searches, and searches are the user's own business.
		h.log.Debug("request", "method", r.Method, "route", pattern, "status", out.status, "bytes", out.bytes, "took", time.Since(began))
	}()
	if pattern == "" {
		h.missing(out, r)
		return
	}
	h.mux.ServeHTTP(out, remember(out, r))
}

// missing answers for addresses and methods that are not there: as the mux would, but as a problem.
func (h *Handler) missing(w http.ResponseWriter, r *http.Request) {
	answer, _ := h.mux.Handler(r)
	said := &verdict{header: http.Header{}}
	answer.ServeHTTP(said, r)
	if said.status == http.StatusMethodNotAllowed {
		w.Header().Set("Allow", said.header.Get("Allow"))
		Refuse(w, said.status, "this address does not take "+r.Method+"; it takes "+said.header.Get("Allow"))
		return
	}
	Refuse(w, http.StatusNotFound, "the API has no such address; "+Prefix+"/openapi.json lists them")
}

// cause names what was panicked with. Only the runtime's own words are known to hold nothing of an article.
func cause(v any) string {
	if err, ok := v.(runtime.Error); ok {
		return err.Error()
	}
	return "not a runtime error"
}

// verdict is a response of which only status and headers matter.
type verdict struct {
	header http.Header
	status int
}

func (v *verdict) Header() http.Header         { return v.header }
func (v *verdict) Write(b []byte) (int, error) { return len(b), nil }
func (v *verdict) WriteHeader(status int)      { v.status = status }

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// Unwrap gives http.ResponseController the writer below.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// WriteHeader remembers the status.
func (r *recorder) WriteHeader(status int) {
	if r.status == 0 {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

// Write counts the bytes.
func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.bytes += int64(n)
	return n, err
}
