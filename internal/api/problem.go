package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// Problem is an error as the API tells it (RFC 9457).
type Problem struct {
	Type   string  `json:"type" doc:"Names the kind of problem; stable, for programs." example:"urn:hearsay:problem:not-found"`
	Title  string  `json:"title" doc:"The kind of problem in a few words." example:"Not found"`
	Status int     `json:"status" doc:"The HTTP status." example:"404"`
	Detail string  `json:"detail" doc:"What is wrong in this case, and what to do." example:"there is no statement st_7Q2M4C0V9K"`
	Errors []Fault `json:"errors" doc:"The parts of the request that are wrong, where that is known."`

	Theirs *evidence.Report `json:"theirs,omitempty" doc:"Where somebody else wrote in a report meanwhile: what is kept now."`
	Yours  *string          `json:"yours,omitempty" doc:"And what was sent; nothing of either is lost."`

	Meanwhile []evidence.Decision `json:"meanwhile,omitempty" doc:"Of a record that changed since it was looked at (409): what was decided on it since, the latest first."`
}

// Fault is one thing that is wrong with a request.
type Fault struct {
	Location string `json:"location" doc:"Where: body, path or query, then the name." example:"body.title"`
	Message  string `json:"message" doc:"What is wrong there." example:"expected length >= 1"`
}

// Error returns the detail.
func (p *Problem) Error() string { return p.Detail }

// GetStatus tells huma the status.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType tells huma the media type.
func (p *Problem) ContentType(string) string { return problemType }

const (
	problemType   = "application/problem+json"
	problemPrefix = "urn:hearsay:problem:"
)

// translation is the one table from kinds of failure to HTTP. Order matters only for an error that is of two kinds.
var translation = []struct {
	is     error
	status int
	kind   string
	title  string
	says   string // in place of the error's own words, where those are not for people
}{
	{evidence.ErrSignIn, http.StatusUnauthorized, "sign-in", "Not signed in", ""},
	{evidence.ErrForbidden, http.StatusForbidden, "forbidden", "Your role does not allow this", ""},
	{evidence.ErrNotFound, http.StatusNotFound, "not-found", "Not found", ""},
	{evidence.ErrConflict, http.StatusConflict, "conflict", "Changed meanwhile", ""},
	{evidence.ErrBusy, http.StatusLocked, "in-use", "The case is in use by another process", ""},
	{evidence.ErrMissing, http.StatusNotImplemented, "not-installed", "Something is not installed on this machine", ""},
	{evidence.ErrNewer, http.StatusConflict, "newer-version", "The case was made by a newer version", ""},
	{evidence.ErrFull, http.StatusInsufficientStorage, "no-space", "No space left", ""},
	{evidence.ErrDenied, http.StatusForbidden, "denied", "The system refuses access", ""},
	{evidence.ErrDamaged, http.StatusInternalServerError, "damaged", "What is kept does not match its evidence", ""},
	{evidence.ErrInput, http.StatusUnprocessableEntity, "unreadable-input", "The input cannot be read", ""},
	{evidence.ErrInvalid, http.StatusUnprocessableEntity, "invalid", "Not allowed", ""},
	{context.DeadlineExceeded, http.StatusServiceUnavailable, "too-slow", "It took too long", "it took too long; try again, or ask for less at once"},
	{context.Canceled, http.StatusServiceUnavailable, "cancelled", "Cancelled", "the request was given up before it was answered"},
}

// problemOf translates an error. known is false for an error of no kind that a caller may tell apart: its words stay in
// the log, since they were not written for the outside.
func problemOf(err error) (p *Problem, known bool) {
	if errors.As(err, &p) {
		return p, true
	}
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		return newProblem(http.StatusRequestEntityTooLarge, "the request is larger than this operation takes"), true
	}
	for _, t := range translation {
		if errors.Is(err, t.is) {
			says := t.says
			if says == "" {
				says = strings.TrimPrefix(err.Error(), t.is.Error()+": ")
			}
			p = &Problem{Type: problemPrefix + t.kind, Title: t.title, Status: t.status, Detail: says, Errors: []Fault{}}
			if clash := new(workbench.Clash); errors.As(err, &clash) {
				p.Theirs, p.Yours = &clash.Theirs, &clash.Yours
			}
			return p, true
		}
	}
	return newProblem(http.StatusInternalServerError, ""), false
}

// newProblem makes a problem of which only the status is known.
func newProblem(status int, detail string, faults ...Fault) *Problem {
	title := http.StatusText(status)
	if status >= 500 && detail == "" {
		detail = "something went wrong inside the program; its log says what"
	}
	return &Problem{
		Type: problemPrefix + strings.ReplaceAll(strings.ToLower(title), " ", "-"), Title: title, Status: status,
		Detail: detail, Errors: append([]Fault{}, faults...),
	}
}

// Refuse answers a request with a problem. It is for callers that stand in front of the API.
func Refuse(w http.ResponseWriter, status int, detail string) {
	writeProblem(w, newProblem(status, detail))
}

func writeProblem(w http.ResponseWriter, p *Problem) {
	w.Header().Set("Content-Type", problemType)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Del("ETag")
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // the reader is gone: nobody is left to tell
}

// init makes huma's own errors problems too. They are package variables there, read whenever an operation is described
// or a request does not fit, so they are set before any API exists.
func init() {
	huma.NewError = func(status int, message string, errs ...error) huma.StatusError {
		p := newProblem(status, message)
		if status >= 500 {
			return newProblem(status, "")
		}
		for _, err := range errs {
			var d huma.ErrorDetailer
			if errors.As(err, &d) { // the value is left out: it may be an article's text
				p.Errors = append(p.Errors, Fault{d.ErrorDetail().Location, d.ErrorDetail().Message})
			} else if err != nil {
				p.Errors = append(p.Errors, Fault{"", err.Error()})
			}
		}
		return p
	}
	huma.DefaultArrayNullable = false // lists are never null here: see whole
}
