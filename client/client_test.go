package client_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"hearsay/client"
	"hearsay/internal/intake"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/web"
	"hearsay/internal/workbench"
)

const report = `VARNHOLT TIDE
2 March 2041

Blast at the Varnholt mill

A bomb exploded at the old mill in Varnholt on 1 March 2041 and killed four people, the Varnholt police said.

"We had no warning at all," said Marta Quell, the mayor of Varnholt.
`

// server serves the whole program behind a token.
func server(t *testing.T) string {
	t.Helper()
	pipeline, err := workbench.Pipeline()
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Date(2041, 3, 9, 12, 0, 0, 0, time.UTC) }
	shelf := workbench.NewShelf(sqlite.NewFolders(t.TempDir(), now), workbench.Tools{Desk: workbench.Desk(none{}), Pipeline: pipeline, Now: now, By: "ann", Log: slog.New(slog.DiscardHandler)}, nil)
	t.Cleanup(func() { shelf.Close() })
	s := httptest.NewUnstartedServer(nil)
	s.Config.Handler = web.Handler(web.Options{Shelf: shelf, Token: "open-sesame", Hosts: []string{s.Listener.Addr().String()}})
	s.Start()
	t.Cleanup(s.Close)
	return s.URL
}

// TestClient makes a case, sends a file, reads who says what, decides, takes it back, and follows a quotation to its characters.
func TestClient(t *testing.T) {
	ctx := t.Context()
	c, err := client.New(server(t)+"/?token=open-sesame", "", nil)
	if err != nil {
		t.Fatal(err)
	}
	made, err := c.CreateCase(ctx, client.Title{Title: "Mill"})
	if err != nil {
		t.Fatal(err)
	}
	got, err := c.AddArticlesFiles(ctx, made.ID, client.File{Name: "tide.txt", Body: strings.NewReader(report)})
	if err != nil || len(got.Results) != 1 || got.Results[0].Outcome != "added" {
		t.Fatalf("%+v, %v", got, err)
	}
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		o, err := c.Overview(ctx, made.ID)
		if err != nil || time.Now().After(end) {
			t.Fatal("the article was not read", err)
		}
		if o.Statements > 0 {
			break
		}
	}
	var said client.Record
	n := 0
	for r, err := range c.AllStatements(ctx, made.ID, client.ListStatementsQuery{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; strings.Contains(r.Content.Spans[0].Exact, "warning") {
			said = r
		}
	}
	page, err := c.ListStatements(ctx, made.ID, client.ListStatementsQuery{Kind: []string{"named"}, Limit: 5})
	if err != nil || page.Total == 0 || n < int(page.Total) || said.ID == "" || said.Captured.IsZero() {
		t.Fatalf("%d statements, page %+v, %v", n, page, err)
	}
	decided, err := c.Decide(ctx, made.ID, said.ID, client.Ruling{Verdict: "accept", Note: "heard it"})
	if err != nil || decided.Statement.State != "accepted" || decided.Decision.By != "ann" {
		t.Fatalf("%+v, %v", decided, err)
	}
	if back, err := c.Undo(ctx, made.ID, client.Undoing{}); err != nil || back.Statement.State != "proposed" {
		t.Fatalf("%+v, %v", back, err)
	}
	body, err := c.GetText(ctx, made.ID, said.Article, said.Version)
	if err != nil {
		t.Fatal(err)
	}
	defer body.Close()
	if text, err := io.ReadAll(body); err != nil || string(text) != report {
		t.Errorf("%q, %v", text, err)
	}
}

// TestRefused holds that a refusal is told as the server tells it.
func TestRefused(t *testing.T) {
	at := server(t)
	c, err := client.New(at, "open-sesame", nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.GetStatement(t.Context(), "nowhere", "st_7Q2M4C0V9K")
	var p *client.Problem
	if !errors.As(err, &p) || client.Status(err) != 404 || p.Detail == "" || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("%v", err)
	}
	for _, err := range c.AllStatements(t.Context(), "nowhere", client.ListStatementsQuery{}) {
		if client.Status(err) != 404 {
			t.Errorf("the list of a case that is not there: %v", err)
		}
	}
	stranger, err := client.New(at, "guess", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stranger.ListCases(t.Context()); client.Status(err) != 401 {
		t.Errorf("a stranger is told %v", err)
	}
	for _, address := range []string{"", "file:///etc", "127.0.0.1:7431", "http://"} {
		if _, err := client.New(address, "", nil); err == nil {
			t.Errorf("%q passes for an address", address)
		}
	}
}

// none takes in no web pages.
type none struct{}

func (none) Accepts(intake.Input) bool { return false }
func (none) Open(context.Context, intake.Input) (intake.Document, error) {
	return intake.Document{}, errors.ErrUnsupported
}
