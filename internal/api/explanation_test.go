package api_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/evidence"
	"hearsay/internal/intake/plain"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

// TestExplanation asks why of a statement that the real reader found: the answer is as the description says (every
// answer is held to it), and nothing of the article is written to the log.
func TestExplanation(t *testing.T) {
	pipeline, err := workbench.Pipeline()
	if err != nil {
		t.Fatal(err)
	}
	with := tools(t)
	with.Pipeline, with.Desk = pipeline, workbench.Desk(plain.Opener{})
	d := openWith(t, workbench.NewShelf(sqlite.NewFolders(t.TempDir(), time.Now), with, nil))
	id := d.newCase("Lamps", "The keeper, Vera Stoll, said that the inspector claimed the lamp was probably lit. “It was dark,” said Odo Brandt.")
	d.settle(id)
	at := "/cases/" + id + "/statements"
	var page api.Page[evidence.Record]
	if d.get(at+"?sort=text", &page); page.Total < 2 {
		t.Fatalf("%d statements", page.Total)
	}
	for _, s := range page.Items {
		var got evidence.Explanation
		d.get(at+"/"+s.ID+"/explanation", &got)
		if got.Statement != s.ID || got.Found != evidence.FoundSame || got.Reader != s.Reader || got.MadeBy != s.Reader || len(got.Spans) != len(s.Spans()) {
			t.Errorf("%s: %+v", s.ID, got)
		}
		for i, span := range got.Spans {
			if span.Piece != s.Spans()[i] || len(span.By) == 0 {
				t.Errorf("%s: %s by %v", s.ID, span.Exact, span.By)
			}
		}
	}
	d.problem(d.get(at+"/st_0000000000/explanation", nil), http.StatusNotFound, "not-found")
	d.problem(d.get("/cases/nowhere/statements/"+page.Items[0].ID+"/explanation", nil), http.StatusNotFound, "not-found")
	if log := d.log.String(); strings.Contains(log, "lamp") || strings.Contains(log, "Stoll") {
		t.Errorf("the log holds words of the article: %s", log)
	}
}
