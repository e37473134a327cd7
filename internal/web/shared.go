package web

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/evidence"
	"hearsay/internal/people"
	"hearsay/internal/store"
)

// again is how often it is looked whether whoever asks may still be here, for requests that last: what follows events lasts for hours.
var again = 5 * time.Second

// free are the requests of the API that are answered to who did not sign in; the first three lead there. The page's own files are no secret either.
var free = []string{"GET /me", "POST /session", "POST /join", "GET /version", "GET /openapi.json"}

// shared stands behind the guard of a server with people: it finds out on whose behalf a request is made.
type shared struct {
	people *people.Gate
	secure bool // a proxy in front of us speaks TLS
	log    *slog.Logger
}

// errNobody is for requests that bring nothing along.
var errNobody = errors.New("nobody")

// visitor returns who makes a request. A token in the request's head counts before a cookie: who sends one means it.
func (s *shared) visitor(r *http.Request) (*store.Person, people.Pass, error) {
	if scheme, token, found := strings.Cut(r.Header.Get("Authorization"), " "); found {
		if !strings.EqualFold(scheme, "Bearer") {
			return nil, people.Pass{}, evidence.ErrSignIn
		}
		return s.people.Enter(r.Context(), people.Token, strings.TrimSpace(token))
	}
	err := errNobody
	for _, c := range r.CookiesNamed(api.SessionCookie(r, s.isSecure(r))) {
		p, pass, wrong := s.people.Enter(r.Context(), people.Session, c.Value)
		if wrong == nil {
			return p, pass, nil
		}
		err = wrong
	}
	return nil, people.Pass{}, err
}

func (s *shared) isSecure(r *http.Request) bool { return s.secure || r.TLS != nil }

// admit returns the request as its person's own. status is 0 where it may go on.
func (s *shared) admit(r *http.Request) (admitted *http.Request, status int, done func()) {
	done = func() {}
	p, pass, err := s.visitor(r)
	switch {
	case err == nil:
	case errors.Is(err, evidence.ErrSignIn), errors.Is(err, errNobody):
		if isAPI(r) && !isFree(r) || strings.HasPrefix(r.URL.Path, "/o/") {
			return r, http.StatusUnauthorized, done
		}
	case r.Context().Err() != nil:
		return r, http.StatusServiceUnavailable, done
	default:
		s.log.Error("finding out who asks", "err", err)
		return r, http.StatusInternalServerError, done
	}
	ctx := api.Visiting(store.As(r.Context(), p), api.Visit{Pass: pass, Secure: s.isSecure(r)})
	if p == nil {
		return r.WithContext(ctx), 0, done
	}
	ctx, done = s.while(ctx, r, pass, p)
	return r.WithContext(ctx), 0, done
}

func isFree(r *http.Request) bool {
	for _, f := range free {
		if r.Method+" "+strings.TrimPrefix(r.URL.Path, api.Prefix) == f {
			return true
		}
	}
	return false
}

// while returns a context that ends when its person may no longer be here: signed out, removed, or without the case that was asked for. Short
// requests are over before it is looked for the first time.
func (s *shared) while(ctx context.Context, r *http.Request, pass people.Pass, p *store.Person) (context.Context, func()) {
	ctx, end := context.WithCancel(ctx)
	inCase := caseOf(r)
	var timer *time.Timer
	started := make(chan struct{})
	timer = time.AfterFunc(again, func() {
		<-started
		if ctx.Err() != nil {
			return
		}
		_, now, err := s.visitor(r.WithContext(ctx))
		if err == nil && inCase != "" {
			var role store.Role
			if role, err = p.In(ctx, inCase); role == store.NoRole {
				end()
				return
			}
		}
		if err != nil || now.ID != pass.ID {
			end()
			return
		}
		timer.Reset(again)
	})
	close(started)
	return ctx, func() { timer.Stop(); end() }
}

// caseOf returns the case that an address of the API names, as it is now.
func caseOf(r *http.Request) string {
	rest, found := strings.CutPrefix(r.URL.Path, api.Prefix+"/cases/")
	if !found {
		return ""
	}
	id, _, _ := strings.Cut(rest, "/")
	if at := strings.LastIndexByte(id, '@'); at > 0 {
		id = id[:at]
	}
	return id
}
