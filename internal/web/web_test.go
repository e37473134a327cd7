package web_test

import (
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/intake"
	"hearsay/internal/intake/plain"
	"hearsay/internal/reading"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/web"
	"hearsay/internal/workbench"
)

const token = "a-token-of-this-test-3f9c"

// program is the whole program behind a real listener.
type program struct {
	t       *testing.T
	server  *httptest.Server
	host    string
	shelf   *workbench.Shelf
	options web.Options
	log     *strings.Builder
}

var page = fstest.MapFS{
	"index.html":            {Data: []byte("<!doctype html><title>Hearsay</title>" + strings.Repeat("<p>the page</p>", 50))},
	"assets/main-8f3a.js":   {Data: []byte(strings.Repeat("export const a = 1;\n", 100))},
	"assets/main-8f3a.css":  {Data: []byte("p{}")},
	"assets/face-11.woff2":  {Data: []byte("wOF2....")},
	"favicon.svg":           {Data: []byte("<svg/>")},
	"assets/strange.script": {Data: []byte("<script>")},
}

func run(t *testing.T, change func(*web.Options)) *program {
	t.Helper()
	pipeline, err := reading.NewPipeline("none/1")
	if err != nil {
		t.Fatal(err)
	}
	quiet := slog.New(slog.DiscardHandler)
	shelf := workbench.NewShelf(sqlite.NewFolders(t.TempDir(), time.Now), workbench.Tools{
		Desk: intake.Desk{Openers: []intake.Opener{plain.Opener{}}}, Pipeline: pipeline, Now: time.Now, By: "Ines Varga", Log: quiet,
	}, nil)
	p := &program{t: t, server: httptest.NewUnstartedServer(nil), shelf: shelf, log: &strings.Builder{}}
	p.host = p.server.Listener.Addr().String()
	p.options = web.Options{
		Shelf: shelf, Token: token, Hosts: []string{p.host}, Version: api.Build{Version: "test"}, Static: page,
		Log: slog.New(slog.NewTextHandler(p.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	if change != nil {
		change(&p.options)
	}
	p.server.Config.Handler = web.Handler(p.options)
	p.server.Start()
	t.Cleanup(func() {
		p.server.Close()
		if err := shelf.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

type response struct {
	*http.Response
	body string
}

// ask sends a request as it is, without following redirects. Headers come in pairs; the header Host is the host.
func (p *program) ask(method, path, body string, headers ...string) response {
	p.t.Helper()
	request, err := http.NewRequest(method, p.server.URL+path, strings.NewReader(body))
	if err != nil {
		p.t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		if headers[i] == "Host" {
			request.Host = headers[i+1]
		} else {
			request.Header.Add(headers[i], headers[i+1])
		}
	}
	got, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		p.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer got.Body.Close()
	content, err := io.ReadAll(got.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return response{got, string(content)}
}

var bearer = []string{"Authorization", "Bearer " + token}

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

// requests returns one request for every route there is: those of the API, as its own router lists them, and those of
// the page.
func (p *program) requests() [][2]string {
	var out [][2]string
	for _, pattern := range api.New(api.Options{}).Routes() {
		method, path, _ := strings.Cut(pattern, " ")
		out = append(out, [2]string{method, placeholder.ReplaceAllString(path, "1")})
	}
	if len(out) < 25 {
		p.t.Fatalf("only %d routes: the list is broken", len(out))
	}
	for _, path := range []string{"/", "/c/lamp/statements", "/assets/main-8f3a.js", "/assets/none.js", "/o/st_0000000000", "/api", "/api/v2/x"} {
		out = append(out, [2]string{http.MethodGet, path})
	}
	return out
}

// TestEveryDoorIsGuarded goes to every route in every way in which it must not be entered.
func TestEveryDoorIsGuarded(t *testing.T) {
	p := run(t, nil)
	elsewhere := "https://elsewhere.example"
	ways := []struct {
		name    string
		headers []string
		status  int
	}{
		{"a foreign host", append([]string{"Host", "rebound.example"}, bearer...), 421},
		{"our host with another port", append([]string{"Host", "127.0.0.1:1"}, bearer...), 421},
		{"our host without a port", append([]string{"Host", "127.0.0.1"}, bearer...), 421},
		{"a host that begins as ours", append([]string{"Host", p.host + ".example"}, bearer...), 421},
		{"a foreign origin", append([]string{"Origin", elsewhere}, bearer...), 403},
		{"a foreign origin that says it is ours", append([]string{"Origin", elsewhere, "Sec-Fetch-Site", "same-origin"}, bearer...), 403},
		{"no origin at all, by a page without one", append([]string{"Origin", "null"}, bearer...), 403},
		{"another site", append([]string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "script"}, bearer...), 403},
		{"another port of this machine", append([]string{"Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "cors"}, bearer...), 403},
		{"a frame on another site", append([]string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"}, bearer...), 403},
		{"no token", nil, 401},
		{"an empty token", []string{"Authorization", "Bearer "}, 401},
		{"a wrong token", []string{"Authorization", "Bearer " + token + "x"}, 401},
		{"a beginning of the token", []string{"Authorization", "Bearer " + token[:10]}, 401},
		{"the token in another scheme", []string{"Authorization", "Basic " + token}, 401},
		{"a wrong cookie", []string{"Cookie", "hearsay_token=x"}, 401},
		{"the token under another name", []string{"Cookie", "token=" + token}, 401},
		{"the token in a header of its own", []string{"X-Token", token}, 401},
	}
	for _, r := range p.requests() {
		for _, way := range ways {
			headers := append([]string{"Content-Type", "application/json"}, way.headers...)
			got := p.ask(r[0], r[1], "", headers...)
			if got.StatusCode != way.status {
				t.Errorf("%s %s with %s: %d, want %d", r[0], r[1], way.name, got.StatusCode, way.status)
			}
			p.closed(r, got)
		}
		if r[0] == http.MethodGet {
			continue
		}
		for _, media := range []string{"", "text/plain", "application/x-www-form-urlencoded", "application/jsonp", "text/plain; application/json", "multipart/mixed; boundary=x"} {
			got := p.ask(r[0], r[1], "{}", append([]string{"Content-Type", media}, bearer...)...)
			if got.StatusCode != http.StatusUnsupportedMediaType {
				t.Errorf("%s %s as %q: %d", r[0], r[1], media, got.StatusCode)
			}
			p.closed(r, got)
		}
		if got := p.ask(http.MethodGet, r[1], "", bearer...); got.StatusCode < 400 && !p.alsoRead(r[1]) {
			t.Errorf("GET %s, which changes something: %d", r[1], got.StatusCode)
		}
	}
	if cases, err := p.shelf.Cases(t.Context()); err != nil || len(cases) != 0 {
		t.Errorf("behind the closed doors something was made: %v %v", cases, err)
	}
}

// alsoRead reports whether an address that can be written to is also one that can be read.
func (p *program) alsoRead(path string) bool {
	for _, r := range p.requests() {
		if r[0] == http.MethodGet && r[1] == path {
			return true
		}
	}
	return false
}

// closed asserts what every answer has, refusals too.
func (p *program) closed(r [2]string, got response) {
	p.t.Helper()
	for name, want := range map[string]string{
		"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "DENY",
	} {
		if got.Header.Get(name) != want {
			p.t.Errorf("%s %s: %s is %q", r[0], r[1], name, got.Header.Get(name))
		}
	}
	if policy := got.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
		p.t.Errorf("%s %s: the policy is %q", r[0], r[1], policy)
	}
	for name := range got.Header {
		if strings.HasPrefix(name, "Access-Control-") {
			p.t.Errorf("%s %s: %s lets other sites read", r[0], r[1], name)
		}
	}
	if strings.HasPrefix(r[1], "/api") && got.StatusCode >= 400 && got.Header.Get("Content-Type") != "application/problem+json" {
		p.t.Errorf("%s %s: %d is %s", r[0], r[1], got.StatusCode, got.Header.Get("Content-Type"))
	}
	if strings.Contains(got.body, token) {
		p.t.Errorf("%s %s: the answer holds the token", r[0], r[1])
	}
}

// TestEveryDoorOpensForUs: with the token, from our page or from none, no route is refused by the guard.
func TestEveryDoorOpensForUs(t *testing.T) {
	p := run(t, nil)
	for _, headers := range [][]string{
		{},
		{"Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors", "Origin", "http://" + p.host},
		{"Sec-Fetch-Site", "same-origin", "Origin", "null"}, // a form of our own page, which sends no referrer
		{"Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate"},
		{"Origin", "http://" + p.host},
	} {
		for _, r := range p.requests() {
			if strings.HasSuffix(r[1], "/events") {
				continue
			}
			got := p.ask(r[0], r[1], "{}", append(append([]string{"Content-Type", "application/json"}, bearer...), headers...)...)
			switch got.StatusCode {
			case 401, 403, 415, 421:
				t.Errorf("%s %s with %v: %d", r[0], r[1], headers, got.StatusCode)
			}
		}
	}
	link := append([]string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"}, bearer...)
	if got := p.ask("GET", "/c/lamp", "", link...); got.StatusCode != 200 {
		t.Errorf("a link from elsewhere: %d", got.StatusCode)
	}
	if got := p.ask("GET", "/api/v1/cases", "", link...); got.StatusCode != 403 {
		t.Errorf("a link from elsewhere to the API: %d", got.StatusCode)
	}
}

func TestTheStartAddress(t *testing.T) {
	p := run(t, nil)
	got := p.ask("GET", "/c/lamp/statements?state=proposed&token="+token, "")
	if got.StatusCode != http.StatusSeeOther || got.Header.Get("Location") != "/c/lamp/statements?state=proposed" {
		t.Fatalf("%d to %q", got.StatusCode, got.Header.Get("Location"))
	}
	if got.Header.Get("Cache-Control") != "no-store" || got.Header.Get("Referrer-Policy") != "no-referrer" {
		t.Errorf("the address with the token may be kept or passed on: %v", got.Header)
	}
	cookies := got.Cookies()
	if len(cookies) != 1 || !cookies[0].HttpOnly || cookies[0].SameSite != http.SameSiteStrictMode || cookies[0].Path != "/" || cookies[0].Domain != "" {
		t.Fatalf("the cookie is %v", cookies)
	}
	in := p.ask("GET", "/", "", "Cookie", cookies[0].Name+"="+cookies[0].Value)
	if in.StatusCode != 200 || !strings.Contains(in.body, "the page") {
		t.Errorf("with the cookie: %d", in.StatusCode)
	}
	if in := p.ask("GET", "/api/v1/cases", "", "Cookie", "other=1; hearsay_token="+token); in.StatusCode != 200 {
		t.Errorf("the cookie by its short name: %d", in.StatusCode)
	}
	_, port, _ := strings.Cut(p.host, ":")
	if cookies[0].Name != "hearsay_token_"+port {
		t.Errorf("two programs in one browser would take each other's cookie %s", cookies[0].Name)
	}
	for _, c := range []struct{ path, want string }{
		{"//elsewhere.example/?token=" + token, "/elsewhere.example/"},
		{"/%5Celsewhere.example?token=" + token, "/elsewhere.example"},
		{"/?token=" + token, "/"},
		{"/?token=" + token + "&token=x", "/"},
	} {
		got := p.ask("GET", c.path, "")
		to, err := url.Parse(got.Header.Get("Location"))
		if err != nil || got.StatusCode != http.StatusSeeOther || got.Header.Get("Location") != c.want || to.Host != "" {
			t.Errorf("%s leads to %q (%d), want %q", c.path, got.Header.Get("Location"), got.StatusCode, c.want)
		}
	}
	for _, path := range []string{"/?token=", "/?token=x", "/?token=x&token=" + token} {
		if got := p.ask("GET", path, ""); got.StatusCode != 401 || len(got.Cookies()) > 0 || !strings.Contains(got.body, "printed") {
			t.Errorf("%s: %d %s", path, got.StatusCode, got.body)
		}
	}
	if got := p.ask("GET", "/api/v1/cases?token="+token, ""); got.StatusCode != 401 {
		t.Errorf("the API takes the token from the address: %d", got.StatusCode)
	}
	if strings.Contains(p.log.String(), token) {
		t.Error("the log holds the token")
	}
}

func TestWithoutTokenAPlainPageSaysWhatToDo(t *testing.T) {
	p := run(t, nil)
	got := p.ask("GET", "/c/lamp", "")
	if got.StatusCode != 401 || !strings.HasPrefix(got.Header.Get("Content-Type"), "text/html") || !strings.Contains(got.body, "the program printed when it started") {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	if strings.Contains(got.body, "<script") || strings.Contains(got.body, "style=") {
		t.Error("the plain page needs what its policy forbids")
	}
}

func TestReadOnlyChangesNothing(t *testing.T) {
	p := run(t, func(o *web.Options) { o.ReadOnly = true })
	for _, r := range p.requests() {
		if r[0] == http.MethodGet {
			continue
		}
		got := p.ask(r[0], r[1], "{}", append([]string{"Content-Type", "application/json"}, bearer...)...)
		if got.StatusCode != http.StatusForbidden || !strings.Contains(got.body, "reading only") {
			t.Errorf("%s %s: %d %s", r[0], r[1], got.StatusCode, got.body)
		}
	}
	if got := p.ask("GET", "/api/v1/cases", "", bearer...); got.StatusCode != 200 {
		t.Errorf("reading: %d", got.StatusCode)
	}
	for _, readOnly := range []bool{true, false} { // the page asks before it offers anything
		p := run(t, func(o *web.Options) { o.ReadOnly = readOnly })
		if got := p.ask("GET", "/api/v1/version", "", bearer...); !strings.Contains(got.body, fmt.Sprintf(`"read_only":%v`, readOnly)) {
			t.Errorf("read-only is %v and the version says %s", readOnly, got.body)
		}
	}
}

func TestNoHostsServeNobody(t *testing.T) {
	p := run(t, func(o *web.Options) { o.Hosts, o.Token = nil, "" })
	if got := p.ask("GET", "/", ""); got.StatusCode != 421 {
		t.Errorf("%d", got.StatusCode)
	}
	if got := web.LocalHosts(7431); fmt.Sprint(got) != "[127.0.0.1:7431 localhost:7431 [::1]:7431]" {
		t.Errorf("the local hosts are %v", got)
	}
}

func TestWithoutATokenOfItsOwnEverybodyIsIn(t *testing.T) {
	p := run(t, func(o *web.Options) { o.Token = "" })
	if got := p.ask("GET", "/api/v1/cases", ""); got.StatusCode != 200 {
		t.Errorf("%d", got.StatusCode)
	}
	if got := p.ask("GET", "/api/v1/cases", "", "Origin", "https://elsewhere.example"); got.StatusCode != 403 {
		t.Errorf("from elsewhere: %d", got.StatusCode)
	}
}
