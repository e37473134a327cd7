package web_test

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/intake"
	"hearsay/internal/intake/plain"
	"hearsay/internal/people"
	"hearsay/internal/reading"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/sqlite/register"
	"hearsay/internal/web"
	"hearsay/internal/workbench"
)

const password = "four words of my own"

// town is a shared server with two cases: lamp, in which there is a person of every role, and quay, which none of them may see.
type town struct {
	*program
	gate    *people.Gate
	article string            // in lamp
	tokens  map[string]string // by name
}

func settle(t *testing.T, change func(*web.Options)) *town {
	t.Helper()
	home := t.TempDir()
	book, err := register.Open(t.Context(), home)
	if err != nil {
		t.Fatal(err)
	}
	gate := people.NewGate(book, time.Now, rand.Reader)
	pipeline, err := reading.NewPipeline("none/1")
	if err != nil {
		t.Fatal(err)
	}
	shelf := workbench.NewShelf(store.GuardKeeper(sqlite.NewFolders(home, time.Now)), workbench.Tools{
		Desk: intake.Desk{Openers: []intake.Opener{plain.Opener{}}}, Pipeline: pipeline, Now: time.Now, By: "the machine's own", Log: slog.New(slog.DiscardHandler),
	}, nil)
	p := &program{t: t, server: httptest.NewUnstartedServer(nil), shelf: shelf, log: &strings.Builder{}}
	p.host = p.server.Listener.Addr().String()
	p.options = web.Options{Shelf: shelf, People: gate, Hosts: []string{p.host}, Version: api.Build{Version: "test"}, Static: page, Log: slog.New(slog.NewTextHandler(p.log, &slog.HandlerOptions{Level: slog.LevelDebug}))}
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
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	})
	w := &town{program: p, gate: gate, tokens: map[string]string{}}
	system := store.AsSystem(t.Context())
	for _, id := range []string{"lamp", "quay"} {
		st, err := store.GuardKeeper(sqlite.NewFolders(home, time.Now)).Create(system, store.Case{ID: id, Title: strings.ToUpper(id), Created: time.Now()})
		if err != nil {
			t.Fatal(err)
		}
		b := workbench.New(st, workbench.Tools{Desk: intake.Desk{Openers: []intake.Opener{plain.Opener{}}}, Pipeline: pipeline, Now: time.Now, By: "x", Log: slog.New(slog.DiscardHandler)})
		got, err := b.Add(system, intake.Input{Name: "a.txt", Address: "file:" + id, Bytes: []byte("Vera said the lamp was lit in " + id + ".")})
		if err != nil {
			t.Fatal(err)
		}
		if id == "lamp" {
			w.article = got.Article
		}
		if err := st.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for name, role := range map[string]store.Role{"Ines": store.RoleReader, "Ben": store.RoleAnalyst, "Vera": store.RoleOwner, "Otto": store.NoRole} {
		w.know(name)
		if role != store.NoRole {
			if _, err := gate.Grant(t.Context(), "cli", name, "lamp", role); err != nil {
				t.Fatal(err)
			}
		}
	}
	return w
}

func (w *town) know(name string) {
	w.t.Helper()
	_, err := w.gate.Add(w.t.Context(), "cli", name, false)
	if err == nil {
		err = w.gate.SetPassword(w.t.Context(), "cli", name, password, "")
	}
	if err == nil {
		w.tokens[name], _, err = w.gate.NewToken(w.t.Context(), "cli", name, "test", "", "", 1)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

var sends = []string{"Content-Type", "application/json"}

// as returns the headers of a person's script.
func (w *town) as(name string) []string {
	return append([]string{"Authorization", "Bearer " + w.tokens[name]}, sends...)
}

// signIn returns the headers of a person's browser.
func (w *town) signIn(name string, with ...string) ([]string, response) {
	w.t.Helper()
	got := w.ask("POST", "/api/v1/session", fmt.Sprintf(`{"name":%q,"password":%q}`, name, password), append(with, sends...)...)
	for _, c := range got.Cookies() {
		if c.Value != "" {
			return append([]string{"Cookie", c.Name + "=" + c.Value}, sends...), got
		}
	}
	w.t.Fatalf("no cookie: %d %s", got.StatusCode, got.body)
	return nil, got
}

// TestNothingWithoutSigningIn goes to every route there is.
func TestNothingWithoutSigningIn(t *testing.T) {
	w := settle(t, nil)
	open := map[string]bool{"GET /api/v1/me": true, "POST /api/v1/session": true, "POST /api/v1/join": true, "GET /api/v1/version": true, "GET /api/v1/openapi.json": true}
	seen := 0
	for _, r := range w.requests() {
		if !strings.HasPrefix(r[1], "/api") {
			continue
		}
		if open[r[0]+" "+r[1]] {
			seen++
			continue
		}
		for _, headers := range [][]string{
			nil, {"Authorization", "Bearer " + token}, {"Authorization", "Bearer"}, {"Authorization", "Basic " + w.tokens["Vera"]},
			{"Cookie", "hearsay_token=" + w.tokens["Vera"]}, {"Cookie", "hearsay_session_" + w.host[strings.LastIndexByte(w.host, ':')+1:] + "=" + w.tokens["Vera"]},
		} {
			got := w.ask(r[0], r[1], "{}", append(headers, sends...)...)
			if got.StatusCode != 401 {
				t.Errorf("%s %s with %.30q: %d %s", r[0], r[1], headers, got.StatusCode, got.body)
			}
			w.closed(r, got)
		}
		for _, way := range [][]string{{"Origin", "https://elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Host", "rebound.example"}} {
			if got := w.ask(r[0], r[1], "{}", append(w.as("Vera"), way...)...); got.StatusCode != 403 && got.StatusCode != 421 {
				t.Errorf("%s %s with %q: %d", r[0], r[1], way, got.StatusCode)
			}
		}
		if r[0] != "GET" {
			if got := w.ask(r[0], r[1], "{}", "Authorization", "Bearer "+w.tokens["Vera"], "Content-Type", "text/plain"); got.StatusCode != 415 {
				t.Errorf("%s %s as a form would send it: %d", r[0], r[1], got.StatusCode)
			}
		}
	}
	if seen != len(open) {
		t.Errorf("%d of the %d open routes are there", seen, len(open))
	}
	if got := w.ask("GET", "/c/lamp", ""); got.StatusCode != 200 || !strings.Contains(got.body, "the page") {
		t.Errorf("the page, which asks to sign in: %d", got.StatusCode)
	}
	if got := w.ask("GET", "/o/"+w.article, ""); got.StatusCode != 303 || got.Header.Get("Location") != "/sign-in?to=%2Fo%2F"+w.article {
		t.Errorf("a record: %d %s", got.StatusCode, got.Header.Get("Location"))
	}
	if got := w.ask("GET", "/?token="+w.tokens["Vera"], ""); len(got.Cookies()) > 0 {
		t.Error("a token in the address lets in")
	}
	for _, secret := range w.tokens {
		if strings.Contains(w.log.String(), secret) {
			t.Error("the log holds a token")
		}
	}
}

// TestACaseOfOthersDoesNotExist: what a person without a role is told of a case, by every route, is what is told of one that was never made.
func TestACaseOfOthersDoesNotExist(t *testing.T) {
	w := settle(t, nil)
	if got := w.ask("GET", "/api/v1/cases/lamp/overview", "", w.as("Vera")...); got.StatusCode != 200 { // it is open now, in memory
		t.Fatal(got.body)
	}
	bodies := map[string]string{"POST /people": `{"name":"Otto","role":"owner"}`, "PATCH ": `{"title":"mine"}`, "POST /statements/1/decisions": `{"verdict":"accept"}`}
	routes := 0
	for _, pattern := range api.New(api.Options{}).Routes() {
		method, path, _ := strings.Cut(pattern, " ")
		if !strings.Contains(path, "{case}") {
			continue
		}
		routes++
		for _, who := range []string{"Otto", "Ines", "Ben", "Vera"} {
			hidden := "lamp"
			if who != "Otto" {
				hidden = "quay"
			}
			for _, form := range []string{"%s", "%s@2031-05-14"} {
				ask := func(id string) response {
					at := placeholder.ReplaceAllString(strings.ReplaceAll(path, "{case}", fmt.Sprintf(form, id)), "1")
					if strings.Contains(path, "articles/{id}") {
						at = strings.ReplaceAll(at, "articles/1", "articles/"+w.article)
					}
					body := "{}"
					for of, b := range bodies {
						if m, tail, _ := strings.Cut(of, " "); m == method && strings.HasSuffix(at, fmt.Sprintf(form, id)+tail) {
							body = b
						}
					}
					return w.ask(method, at, body, w.as(who)...)
				}
				a, b := ask(hidden), ask("none")
				if a.StatusCode != b.StatusCode || strings.ReplaceAll(a.body, hidden, "none") != b.body {
					t.Errorf("%s for %s of %s: %d %s\nof one that is not: %d %s", pattern, who, fmt.Sprintf(form, hidden), a.StatusCode, a.body, b.StatusCode, b.body)
				}
				if a.StatusCode < 400 {
					t.Errorf("%s for %s: %d", pattern, who, a.StatusCode)
				}
			}
		}
	}
	if routes < 25 {
		t.Errorf("only %d routes: the list is broken", routes)
	}
	for who, want := range map[string]string{"Otto": "", "Ines": "lamp reader", "Ben": "lamp analyst", "Vera": "lamp owner"} {
		got := w.ask("GET", "/api/v1/cases", "", w.as(who)...)
		var list struct {
			Items []workbench.CaseRow `json:"items"`
		}
		if err := json.Unmarshal([]byte(got.body), &list); err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, c := range list.Items {
			said += c.ID + " " + string(c.Role)
		}
		if said != want {
			t.Errorf("%s sees %q, want %q", who, said, want)
		}
	}
	found, hidden, none := w.ask("GET", "/o/"+w.article, "", w.as("Ines")...), w.ask("GET", "/o/"+w.article, "", w.as("Otto")...), w.ask("GET", "/o/ar_0000000000", "", w.as("Otto")...)
	if found.StatusCode != 302 || hidden.StatusCode != 404 || hidden.body != none.body {
		t.Errorf("/o/: %d, %d, %d", found.StatusCode, hidden.StatusCode, none.StatusCode)
	}
}

func TestWhatRolesMay(t *testing.T) {
	w := settle(t, nil)
	status := func(who, method, path, body string) int {
		t.Helper()
		return w.ask(method, "/api/v1"+path, body, w.as(who)...).StatusCode
	}
	paste := `{"text":"Ana Brell said the quay was closed all of Friday.","name":"b.txt"}`
	for _, c := range []struct {
		method, path, body   string
		reader, analyst, own int
	}{
		{"GET", "/cases/lamp/overview", "", 200, 200, 200},
		{"GET", "/cases/lamp/articles", "", 200, 200, 200},
		{"GET", "/cases/lamp/search?q=lit", "", 200, 200, 200},
		{"GET", "/cases/lamp@2031-05-14/articles", "", 200, 200, 200},
		{"POST", "/cases/lamp/articles", paste, 403, 202, 202},
		{"POST", "/cases/lamp/undo", "{}", 403, 404, 404},
		{"POST", "/cases/lamp/questions", `{"title":"Who lit the lamp?","hypotheses":["Vera","Ana"]}`, 403, 201, 201},
		{"POST", "/cases/lamp/merges", "{}", 403, 403, 422}, // before anything is received
		{"PATCH", "/cases/lamp", `{"title":"Lamp"}`, 403, 403, 200},
		{"PATCH", "/cases/lamp/articles/" + w.article, `{"title":"The lamp was lit"}`, 403, 200, 200},
	} {
		for who, want := range map[string]int{"Ines": c.reader, "Ben": c.analyst, "Vera": c.own} {
			if got := status(who, c.method, c.path, c.body); got != want && !(want == 201 && got == 200) {
				t.Errorf("%s %s by %s: %d, want %d", c.method, c.path, who, got, want)
			}
		}
	}
	var log struct {
		Items []workbench.LogEntry `json:"items"`
	}
	if err := json.Unmarshal([]byte(w.ask("GET", "/api/v1/cases/lamp/decisions", "", w.as("Ines")...).body), &log); err != nil {
		t.Fatal(err)
	}
	for _, d := range log.Items {
		if d.By != "Ben" && d.By != "Vera" {
			t.Errorf("%s stands under the name of %q", d.Verdict, d.By)
		}
	}
	if len(log.Items) == 0 {
		t.Error("nothing was logged")
	}
	// A case of one's own: its name tells nothing of the names of others'.
	made := w.ask("POST", "/api/v1/cases", `{"title":"Quay"}`, w.as("Otto")...)
	var row workbench.CaseRow
	if err := json.Unmarshal([]byte(made.body), &row); err != nil || row.Role != store.RoleOwner || !strings.HasPrefix(row.ID, "quay-") || len(row.ID) != len("quay-12345") {
		t.Errorf("%d %s %v", made.StatusCode, made.body, err)
	}
	if got := status("Vera", "GET", "/cases/"+row.ID, ""); got != 404 {
		t.Errorf("another's new case: %d", got)
	}
	if got := status("Otto", "POST", "/cases/sample", "{}"); got != 403 {
		t.Errorf("the sample: %d", got)
	}
}

func TestPeopleOfACase(t *testing.T) {
	w := settle(t, nil)
	vera, _ := w.signIn("Vera")
	ben, _ := w.signIn("Ben")
	if got := w.ask("GET", "/api/v1/cases/lamp/people", "", ben...); got.StatusCode != 403 {
		t.Errorf("an analyst: %d", got.StatusCode)
	}
	if got := w.ask("POST", "/api/v1/cases/lamp/people", `{"name":"Ben","role":"owner"}`, ben...); got.StatusCode != 403 {
		t.Errorf("an analyst makes himself an owner: %d", got.StatusCode)
	}
	if got := w.ask("POST", "/api/v1/cases/lamp/people", `{"name":"otto","role":"reader"}`, w.as("Vera")...); got.StatusCode != 403 {
		t.Errorf("with a token: %d", got.StatusCode)
	}
	got := w.ask("POST", "/api/v1/cases/lamp/people", `{"name":"otto","role":"reader"}`, vera...)
	if got.StatusCode != 201 || !strings.Contains(got.body, `"Otto"`) {
		t.Fatalf("%d %s", got.StatusCode, got.body)
	}
	if got := w.ask("GET", "/api/v1/cases/lamp", "", w.as("Otto")...); got.StatusCode != 200 || !strings.Contains(got.body, `"role":"reader"`) {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	if got := w.ask("DELETE", "/api/v1/cases/lamp/people/Otto", "", vera...); got.StatusCode != 200 {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	if got := w.ask("GET", "/api/v1/cases/lamp", "", w.as("Otto")...); got.StatusCode != 404 {
		t.Errorf("with the next request: %d", got.StatusCode)
	}
	if got := w.ask("DELETE", "/api/v1/cases/lamp/people/Vera", "", vera...); got.StatusCode != 409 {
		t.Errorf("the last owner: %d %s", got.StatusCode, got.body)
	}
	if got := w.ask("POST", "/api/v1/cases/lamp@2031-05-14/people", `{"name":"Otto","role":"reader"}`, vera...); got.StatusCode != 422 {
		t.Errorf("as of a day: %d %s", got.StatusCode, got.body)
	}
}

func TestSignIn(t *testing.T) {
	w := settle(t, nil)
	fixed := "hearsay_session_" + w.host[strings.LastIndexByte(w.host, ':')+1:] + "=a-secret-chosen-elsewhere"
	ines, got := w.signIn("ines", "Cookie", fixed)
	c := got.Cookies()[0]
	if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != "/" || c.Domain != "" || c.Secure || len(c.Value) < 43 || strings.Contains(fixed, c.Value) {
		t.Errorf("the cookie: %+v", c)
	}
	if strings.Contains(got.body, c.Value) || !strings.Contains(got.body, `"name":"Ines"`) {
		t.Errorf("%s", got.body)
	}
	if got := w.ask("GET", "/api/v1/cases/lamp", "", "Cookie", fixed); got.StatusCode != 401 {
		t.Errorf("the secret that was planted: %d", got.StatusCode)
	}
	if got := w.ask("GET", "/api/v1/cases/lamp", "", ines...); got.StatusCode != 200 {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	again, _ := w.signIn("Ines", ines[:2]...)
	if got := w.ask("GET", "/api/v1/cases/lamp", "", ines...); got.StatusCode != 401 {
		t.Errorf("the browser's session before: %d", got.StatusCode)
	}
	if got := w.ask("POST", "/api/v1/tokens", `{"label":"x"}`, w.as("Ines")...); got.StatusCode != 403 {
		t.Errorf("a token makes a token: %d", got.StatusCode)
	}
	made := w.ask("POST", "/api/v1/tokens", `{"label":"nightly","role":"reader","case":"lamp"}`, again...)
	var token api.TokenMade
	if err := json.Unmarshal([]byte(made.body), &token); err != nil || token.Secret == "" {
		t.Fatalf("%d %s", made.StatusCode, made.body)
	}
	if got := w.ask("GET", "/api/v1/me", "", "Authorization", "Bearer "+token.Secret); !strings.Contains(got.body, `"by":"token"`) {
		t.Errorf("%s", got.body)
	}
	list := w.ask("GET", "/api/v1/passes", "", again...)
	if strings.Contains(list.body, token.Secret) || !strings.Contains(list.body, "nightly") || !strings.Contains(list.body, `"here":true`) {
		t.Errorf("%s", list.body)
	}
	if got := w.ask("DELETE", "/api/v1/passes/"+token.Token.ID, "", again...); got.StatusCode != 200 {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	if got := w.ask("GET", "/api/v1/cases/lamp", "", "Authorization", "Bearer "+token.Secret); got.StatusCode != 401 {
		t.Errorf("the token that was ended: %d", got.StatusCode)
	}
	out := w.ask("DELETE", "/api/v1/session", "", again...)
	if out.StatusCode != 200 || len(out.Cookies()) != 1 || out.Cookies()[0].MaxAge >= 0 {
		t.Errorf("%d %v", out.StatusCode, out.Cookies())
	}
	if got := w.ask("GET", "/api/v1/cases", "", again...); got.StatusCode != 401 {
		t.Errorf("signed out: %d", got.StatusCode)
	}
	said := map[string]bool{}
	for _, c := range [][2]string{{"Ines", "not the password"}, {"Nobody", password}} {
		got := w.ask("POST", "/api/v1/session", fmt.Sprintf(`{"name":%q,"password":%q}`, c[0], c[1]), sends...)
		if said[got.body] = true; got.StatusCode != 401 || len(got.Cookies()) > 0 || strings.Contains(got.body, c[0]) {
			t.Errorf("%q: %d %s", c, got.StatusCode, got.body)
		}
	}
	if len(said) != 1 {
		t.Errorf("told apart: %v", said)
	}
	for i := range 10 {
		got := w.ask("POST", "/api/v1/session", `{"name":"Ben","password":"guess"}`, sends...)
		if i == 9 && (got.StatusCode != 429 || got.Header.Get("Retry-After") == "") {
			t.Errorf("ten guesses: %d %q %s", got.StatusCode, got.Header.Get("Retry-After"), got.body)
		}
	}
	if strings.Contains(w.log.String(), password) {
		t.Error("the log holds a password")
	}
}

func TestBehindTLS(t *testing.T) {
	w := settle(t, func(o *web.Options) { o.Proxied = true })
	_, got := w.signIn("Ines")
	if c := got.Cookies()[0]; !c.Secure || c.Name != "__Host-hearsay_session" {
		t.Errorf("%+v", c)
	}
}

func TestReadOnlyServerLetsPeopleIn(t *testing.T) {
	w := settle(t, func(o *web.Options) { o.ReadOnly = true })
	vera, _ := w.signIn("Vera")
	if got := w.ask("PATCH", "/api/v1/cases/lamp", `{"title":"x"}`, vera...); got.StatusCode != 403 {
		t.Errorf("%d", got.StatusCode)
	}
	if got := w.ask("DELETE", "/api/v1/session", "", vera...); got.StatusCode != 200 {
		t.Errorf("%d", got.StatusCode)
	}
}
