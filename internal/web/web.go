package web

import (
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/people"
	"hearsay/internal/workbench"
)

// Options are what the program is served with.
type Options struct {
	Shelf    *workbench.Shelf
	Token    string   // the secret of the start address; "" lets everybody in, for tests only
	Hosts    []string // the hosts that may be asked for, with port, exactly: see LocalHosts. None: nothing is served.
	Version  api.Build
	ReadOnly bool            // refuse every request that changes something
	Log      *slog.Logger    // nil: nothing is logged
	Static   fs.FS           // the page's files, index.html among them; nil: those built into the program
	People   *people.Gate    // who may come in; nil: whoever has the token. The shelf must then be one of guarded cases.
	Proxied  bool            // with People: a proxy in front speaks TLS, so that cookies may be marked for it
	MCP      http.Handler    // answers assistants at /mcp, behind the same doors; nil: nobody does
	Closing  <-chan struct{} // closed when the server begins to stop: ends the event streams. Server sees to it itself.
}

// LocalHosts returns the hosts under which a port of this machine is asked for.
func LocalHosts(port int) []string {
	var hosts []string
	for _, name := range []string{"127.0.0.1", "localhost", "::1"} {
		hosts = append(hosts, net.JoinHostPort(name, strconv.Itoa(port)))
	}
	if port == 80 { // browsers leave it out
		hosts = append(hosts, "127.0.0.1", "localhost", "[::1]")
	}
	return hosts
}

// Handler returns the whole program as an HTTP handler.
func Handler(o Options) http.Handler {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	o.Version.ReadOnly = o.ReadOnly
	behind := &house{
		api:   api.New(api.Options{Shelf: o.Shelf, People: o.People, Version: o.Version, Log: o.Log, Closing: o.Closing}),
		page:  newSite(o.Static),
		shelf: o.Shelf,
		mcp:   o.MCP,
		log:   o.Log,
	}
	g := &guard{behind: behind, token: o.Token, hosts: o.Hosts, readOnly: o.ReadOnly, log: o.Log}
	if o.People != nil {
		g.shared = &shared{people: o.People, secure: o.Proxied, log: o.Log}
	}
	return g
}

// Server returns an HTTP server for the program with the time limits that it needs: a client may not dawdle over its
// headers, while uploads and event streams, which watch their own time, may last. The caller gives it a listener and
// calls Shutdown, which also ends the event streams.
func Server(o Options) *http.Server {
	closing := make(chan struct{})
	o.Closing = closing
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &http.Server{
		Handler: Handler(o), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
		ErrorLog: slog.NewLogLogger(o.Log.Handler(), slog.LevelDebug),
	}
	s.RegisterOnShutdown(sync.OnceFunc(func() { close(closing) }))
	return s
}

// house is what stands behind the guard.
type house struct {
	api   *api.Handler
	page  *site
	shelf *workbench.Shelf
	mcp   http.Handler
	log   *slog.Logger
}

// ServeHTTP sends a request to where it belongs.
func (h *house) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case isMCP(r) && h.mcp != nil:
		h.mcp.ServeHTTP(w, r)
	case isMCP(r):
		api.Refuse(w, http.StatusNotFound, "assistants are not served here; start with hearsay mcp --http")
	case isAPI(r):
		h.api.ServeHTTP(w, r)
	case strings.HasPrefix(r.URL.Path, "/o/"):
		h.resolve(w, r)
	default:
		h.page.ServeHTTP(w, r)
	}
}

func isAPI(r *http.Request) bool {
	return r.URL.Path == "/api" || strings.HasPrefix(r.URL.Path, "/api/") || isMCP(r)
}

// isMCP reports whether an assistant asks: a program, like whoever uses the API.
func isMCP(r *http.Request) bool { return r.URL.Path == "/mcp" }
