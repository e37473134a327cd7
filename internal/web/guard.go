package web

import (
	"crypto/sha256"
	"crypto/subtle"
	"log/slog"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"hearsay/internal/api"
)

// policy allows the page what it needs from its own origin and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
	"connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// lasting is how long an answer may take to be taken in; those that last longer see to their own time.
const lasting = time.Minute

// guard stands in front of everything.
type guard struct {
	behind   http.Handler
	token    string
	hosts    []string
	readOnly bool
	log      *slog.Logger
	crossing http.CrossOriginProtection
	shared   *shared // nil: one token, and whoever has it may everything
}

// ServeHTTP lets a request in or refuses it. The order matters: nothing about the program is told to a request that is
// not meant for it, and nothing is asked of one that is not ours.
func (g *guard) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("X-Frame-Options", "DENY")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=()")
	header.Set("Cache-Control", "no-store")
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(lasting))

	changes := r.Method != http.MethodGet && r.Method != http.MethodHead
	switch {
	case !slices.Contains(g.hosts, r.Host):
		g.refuse(w, r, http.StatusMisdirectedRequest, "this address is not served here; use the one that the program printed when it started")
	case g.crossing.Check(r) != nil || g.foreign(r):
		g.refuse(w, r, http.StatusForbidden, "another site asks for this; it may not")
	case g.shared != nil:
		g.admit(w, r, changes)
	case !changes && !isAPI(r) && r.URL.Query().Has("token"):
		g.enter(w, r)
	case !g.known(r):
		g.refuse(w, r, http.StatusUnauthorized, "open the address that the program printed when it started; a script sends its token as Authorization: Bearer")
	default:
		g.pass(w, r, changes)
	}
}

// admit lets a person of a shared server in.
func (g *guard) admit(w http.ResponseWriter, r *http.Request, changes bool) {
	if r.TLS != nil {
		w.Header().Set("Strict-Transport-Security", "max-age=31536000")
	}
	admitted, status, done := g.shared.admit(r)
	defer done()
	switch {
	case status == http.StatusUnauthorized && !isAPI(r):
		w.Header().Set("Location", "/sign-in?"+url.Values{"to": {r.URL.Path}}.Encode())
		w.WriteHeader(http.StatusSeeOther)
	case status == http.StatusUnauthorized:
		g.refuse(w, r, status, "sign in first; a script sends its token as Authorization: Bearer")
	case status != 0:
		g.refuse(w, r, status, "who is asking could not be found out; the program's log says why")
	default:
		g.pass(w, admitted, changes)
	}
}

// pass lets a request of a known person through, where it is one that may be made.
func (g *guard) pass(w http.ResponseWriter, r *http.Request, changes bool) {
	switch {
	case changes && g.readOnly && !isMCP(r) && !(g.shared != nil && personal(r)):
		g.refuse(w, r, http.StatusForbidden, "this case is served for reading only")
	case changes && !typed(r):
		g.refuse(w, r, http.StatusUnsupportedMediaType, "send Content-Type: application/json, or multipart/form-data for files")
	default:
		g.behind.ServeHTTP(w, r)
	}
}

// personal reports whether a request changes nothing but how a person comes in, which a server for reading only allows too.
func personal(r *http.Request) bool {
	first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, api.Prefix+"/"), "/")
	return slices.Contains([]string{"session", "join", "password", "passes"}, first)
}

// foreign reports whether another origin asks. It is stricter than the standard library's check, which it stands behind:
// that one is for what changes something, this one is for reading too. Browsers say so in Sec-Fetch-Site, which no script can set; older ones,
// and requests that a page sends with its origin named, in Origin. A link from elsewhere may open the page, but nothing
// may be fetched, framed or included from elsewhere.
func (g *guard) foreign(r *http.Request) bool {
	origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
	if origin != "" && origin != "null" && !g.ours(origin) {
		return true
	}
	switch site {
	case "same-origin", "none":
		return false
	case "":
		return origin == "null"
	}
	opened := r.Method == http.MethodGet && r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document"
	return !opened || isAPI(r)
}

func (g *guard) ours(origin string) bool {
	u, err := url.Parse(origin)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && slices.Contains(g.hosts, u.Host)
}

// typed reports whether a request that changes something says what it sends. A form on another site cannot.
func typed(r *http.Request) bool {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return err == nil && (media == "application/json" || media == "multipart/form-data")
}

// enter lets the browser in that comes with the token in its address, and takes the token out of the address.
func (g *guard) enter(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	if !g.matches(query.Get("token")) {
		g.refuse(w, r, http.StatusUnauthorized, "this address is no longer right: the program makes a new one each time it starts; use the one that it printed last")
		return
	}
	query.Del("token")
	http.SetCookie(w, &http.Cookie{
		Name: cookieName(r), Value: g.token, Path: "/", HttpOnly: true, Secure: r.TLS != nil, SameSite: http.SameSiteStrictMode,
	})
	// One slash at the beginning: two would lead to another host.
	clean := url.URL{Path: "/" + strings.TrimLeft(r.URL.Path, `/\`), RawQuery: query.Encode()}
	w.Header().Set("Location", clean.String())
	w.WriteHeader(http.StatusSeeOther)
}

// cookieName has the port in it: cookies do not tell ports apart, and two shelves may be open in one browser.
func cookieName(r *http.Request) string {
	if i := strings.LastIndexByte(r.Host, ':'); i >= 0 && !strings.HasSuffix(r.Host, "]") {
		return "hearsay_token_" + r.Host[i+1:]
	}
	return "hearsay_token"
}

// known reports whether the request carries the token.
func (g *guard) known(r *http.Request) bool {
	if g.token == "" {
		return true
	}
	if scheme, token, found := strings.Cut(r.Header.Get("Authorization"), " "); found && strings.EqualFold(scheme, "Bearer") {
		return g.matches(strings.TrimSpace(token))
	}
	for _, name := range []string{cookieName(r), "hearsay_token"} {
		for _, c := range r.CookiesNamed(name) {
			if g.matches(c.Value) {
				return true
			}
		}
	}
	return false
}

// matches compares in constant time, whatever the lengths.
func (g *guard) matches(token string) bool {
	given, want := sha256.Sum256([]byte(token)), sha256.Sum256([]byte(g.token))
	return subtle.ConstantTimeCompare(given[:], want[:]) == 1
}

// refuse answers with a problem to programs and with a plain page to people.
func (g *guard) refuse(w http.ResponseWriter, r *http.Request, status int, detail string) {
	g.log.Debug("refused", "method", r.Method, "status", status)
	if status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	if isAPI(r) {
		api.Refuse(w, status, detail)
		return
	}
	plainPage(w, r, status, detail)
}
