package api_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/intake/plain"
	"hearsay/internal/query"
	"hearsay/internal/reading"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// saying finds "Somebody said something." so that these tests do not depend on how well the real reader reads.
type saying struct{}

func (saying) Name() string           { return "saying/1" }
func (saying) Needs() []reading.Layer { return nil }
func (saying) Gives() []reading.Layer { return []reading.Layer{reading.LayerStatements} }

var said = regexp.MustCompile(`(\pL+) (said) ([^.]+)\.`)

func (saying) Read(_ context.Context, r *reading.Reading) error {
	s := r.Text.String()
	if strings.Contains(s, "break the reader") {
		panic("asked to break")
	}
	for _, m := range said.FindAllStringSubmatchIndex(s, -1) {
		r.Sentences = append(r.Sentences, reading.Sentence{Range: text.Range{Start: m[0], End: m[1]}})
		r.Statements = append(r.Statements, reading.Statement{
			Form: evidence.Indirect, Kind: evidence.SourceNamed, Stance: evidence.StanceAssert, Lemma: "say", Factuality: evidence.CertainPlus,
			Source:  []text.Range{{Start: m[2], End: m[3]}},
			Cue:     []text.Range{{Start: m[4], End: m[5]}},
			Content: []text.Range{{Start: m[6], End: m[7]}},
			Actor:   s[m[2]:m[3]], Mention: -1, Parent: -1, Likelihood: -1, Score: 0.5, Rule: "test",
		})
	}
	return nil
}

func tools(t *testing.T) workbench.Tools {
	t.Helper()
	pipeline, err := reading.NewPipeline("saying/1", saying{})
	if err != nil {
		t.Fatal(err)
	}
	return workbench.Tools{
		Desk: intake.Desk{Openers: []intake.Opener{plain.Opener{}}}, Pipeline: pipeline, Now: time.Now, By: "Ines Varga",
		Log: slog.New(slog.DiscardHandler), Workers: 1,
	}
}

// desk is a running API over cases in a folder of the test's own.
type desk struct {
	t       *testing.T
	shelf   *workbench.Shelf
	handler *api.Handler
	server  *httptest.Server
	stop    func() // tells the handler that the server begins to stop
	log     *journal
	schema  *schema
}

func open(t *testing.T) *desk {
	t.Helper()
	sample := []intake.Input{{Name: "one.txt", Bytes: []byte("Vera said the lamp was lit.")}}
	return openWith(t, workbench.NewShelf(sqlite.NewFolders(t.TempDir(), time.Now), tools(t), sample))
}

func openWith(t *testing.T, shelf *workbench.Shelf) *desk {
	t.Helper()
	closing := make(chan struct{})
	d := &desk{t: t, shelf: shelf, stop: sync.OnceFunc(func() { close(closing) }), log: &journal{}}
	log := slog.New(slog.NewTextHandler(d.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	d.handler = api.New(api.Options{Shelf: shelf, Version: api.Build{Version: "test"}, Log: log, Closing: closing})
	d.schema = newSchema(t, d.handler)
	d.server = httptest.NewServer(d.handler)
	t.Cleanup(func() {
		d.stop()
		d.server.Close()
		if err := shelf.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// answer is a whole response.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// send sends one request and holds the answer to the API's own description of itself.
func (d *desk) send(method, path, contentType string, body io.Reader, headers ...string) answer {
	d.t.Helper()
	request, err := http.NewRequest(method, d.server.URL+api.Prefix+path, body)
	if err != nil {
		d.t.Fatal(err)
	}
	if contentType != "" {
		request.Header.Set("Content-Type", contentType)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		d.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		d.t.Fatalf("%s %s: %v", method, path, err)
	}
	a := answer{response.StatusCode, response.Header, content}
	if got := a.header.Get("X-Content-Type-Options"); got != "nosniff" {
		d.t.Errorf("%s %s: X-Content-Type-Options is %q", method, path, got)
	}
	if a.status == http.StatusInternalServerError {
		d.t.Logf("%s", d.log)
	}
	d.schema.holds(d.t, method, api.Prefix+path, a)
	return a
}

func (d *desk) get(path string, into any, headers ...string) answer {
	d.t.Helper()
	return d.decode(d.send(http.MethodGet, path, "", nil, headers...), path, into)
}

func (d *desk) post(path, body string, into any) answer {
	d.t.Helper()
	return d.decode(d.send(http.MethodPost, path, "application/json", strings.NewReader(body)), path, into)
}

func (d *desk) decode(a answer, path string, into any) answer {
	d.t.Helper()
	if into != nil {
		if a.status >= 300 {
			d.t.Fatalf("%s: %d %s", path, a.status, a.body)
		}
		if err := json.Unmarshal(a.body, into); err != nil {
			d.t.Fatalf("%s: %v in %s", path, err, a.body)
		}
	}
	return a
}

// problem asserts that the answer is a problem of this status and kind and returns its detail.
func (d *desk) problem(a answer, status int, kind string) api.Problem {
	d.t.Helper()
	if a.status != status || a.header.Get("Content-Type") != "application/problem+json" {
		d.t.Fatalf("got %d %s %s, want the problem %d", a.status, a.header.Get("Content-Type"), a.body, status)
	}
	var p api.Problem
	if err := json.Unmarshal(a.body, &p); err != nil {
		d.t.Fatal(err)
	}
	if p.Status != status || p.Title == "" || p.Detail == "" || p.Type != "urn:hearsay:problem:"+kind {
		d.t.Errorf("the problem is %+v, want status %d and kind %s, with title and detail", p, status, kind)
	}
	return p
}

// form writes a multipart form of files, in order, with the names exactly as given.
func form(t *testing.T, files ...[2]string) (contentType string, body *strings.Reader) {
	t.Helper()
	var b strings.Builder
	w := multipart.NewWriter(&b)
	for _, f := range files {
		header := textproto.MIMEHeader{}
		header.Set("Content-Disposition", fmt.Sprintf(`form-data; name="files"; filename="%s"`, strings.NewReplacer(`\`, `\\`, `"`, "%22").Replace(f[0])))
		header.Set("Content-Type", "application/octet-stream")
		part, err := w.CreatePart(header)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, f[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return w.FormDataContentType(), strings.NewReader(b.String())
}

func (d *desk) upload(id string, files ...[2]string) []workbench.Added {
	d.t.Helper()
	contentType, body := form(d.t, files...)
	var out api.Results
	d.decode(d.send(http.MethodPost, "/cases/"+id+"/articles", contentType, body), "upload", &out)
	return out.Results
}

// newCase makes a case of these articles and waits until they are read.
func (d *desk) newCase(title string, articles ...string) string {
	d.t.Helper()
	var row workbench.CaseRow
	d.post("/cases", fmt.Sprintf(`{"title":%q}`, title), &row)
	var files [][2]string
	for i, a := range articles {
		files = append(files, [2]string{fmt.Sprintf("%d.txt", i+1), a})
	}
	if len(files) > 0 {
		d.upload(row.ID, files...)
	}
	d.settle(row.ID)
	return row.ID
}

// settle waits until nothing is left to read.
func (d *desk) settle(id string) {
	d.t.Helper()
	for range 500 {
		var state workbench.JobsState
		if d.get("/cases/"+id+"/jobs", &state); state.Queued == 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	d.t.Fatal("the reading does not end")
}

// broken is a keeper of one case whose every question is answered with an error, or with what a test puts in.
type broken struct {
	err      error
	panics   any
	articles func(cursor string) (store.Page[store.ArticleRow], error)
	listed   []string
}

func (b *broken) List(context.Context) ([]string, error) { return b.listed, nil }
func (b *broken) Open(context.Context, string) (store.Store, error) {
	return &brokenStore{keeper: b}, nil
}
func (b *broken) Peek(ctx context.Context, id string) (store.Store, error) { return b.Open(ctx, id) }
func (b *broken) Create(context.Context, store.Case) (store.Store, error) {
	return nil, errors.New("not in this test")
}

func (b *broken) Restore(context.Context, string, evidence.Kept) error { return b.err }

type brokenStore struct {
	store.Store // nil: what a test does not expect to be asked breaks
	keeper      *broken
}

func (s *brokenStore) Requeue(context.Context, string) (int, error)    { return 0, nil }
func (s *brokenStore) Lease(context.Context, int) ([]store.Job, error) { return nil, nil }
func (s *brokenStore) Mark(context.Context) (now, kept store.Mark, err error) {
	return store.Mark{Revision: workbench.WorldRevision}, store.Mark{Revision: workbench.WorldRevision}, nil
}
func (s *brokenStore) Tally(context.Context) (map[store.Kind]int, error) {
	return map[store.Kind]int{}, s.keeper.err
}
func (s *brokenStore) Close() error                             { return nil }
func (s *brokenStore) Case(context.Context) (store.Case, error) { return store.Case{}, s.keeper.err }
func (s *brokenStore) Overview(ctx context.Context) (store.Overview, error) {
	if _, limited := ctx.Deadline(); !limited {
		panic("a question without a time limit")
	}
	if s.keeper.panics != nil {
		panic(s.keeper.panics)
	}
	return store.Overview{}, s.keeper.err
}

func (s *brokenStore) Articles(_ context.Context, f query.Filter) (store.Page[store.ArticleRow], error) {
	return s.keeper.articles(f.Cursor)
}

// journal is a log that may be read while it is written.
type journal struct {
	mu sync.Mutex
	b  strings.Builder
}

func (j *journal) Write(b []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.b.Write(b)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.b.String()
}
