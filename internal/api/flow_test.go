package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/demo"
	"hearsay/internal/evidence"
	"hearsay/internal/intake/plain"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

const harbour = "Naïve 🕯 reports differ.\n\nVera said the lamp was lit. Odo said the lamp was never lit.\n"

// TestAPersonsDay goes through a case from its making to the last decision. Every answer on the way is held to the
// API's description by send.
func TestAPersonsDay(t *testing.T) {
	d := open(t)
	var version api.Build
	if d.get("/version", &version); version.Version != "test" || version.Reader != "saying/1" || version.Schema != evidence.Schema || version.Go == "" {
		t.Errorf("version is %+v", version)
	}
	id := d.newCase("The Lamp at Köh", harbour)
	if id != "the-lamp-at-köh" {
		t.Errorf("the case is called %q", id)
	}
	at := "/cases/" + id

	var cases api.Items[workbench.CaseRow]
	if d.get("/cases", &cases); len(cases.Items) != 1 || cases.Items[0].Articles != 1 || cases.Items[0].Statements != 2 {
		t.Errorf("cases are %+v", cases)
	}
	var row workbench.CaseRow
	a := d.send(http.MethodPatch, at, "application/json", strings.NewReader(`{"title":"The Lamp"}`))
	if d.decode(a, at, &row); row.Title != "The Lamp" || row.ID != id {
		t.Errorf("renamed, the case is %+v", row)
	}
	var overview store.Overview
	if d.get(at+"/overview", &overview); overview.Statements != 2 || overview.States["proposed"] != 2 {
		t.Errorf("overview is %+v", overview)
	}

	var articles api.Page[store.ArticleRow]
	if d.get(at+"/articles?status=read", &articles); articles.Total != 1 || articles.Items[0].Statements != 2 || len(articles.Problems) != 0 {
		t.Fatalf("articles are %+v", articles)
	}
	article := articles.Items[0]
	var sheet workbench.Sheet
	if d.get(at+"/articles/"+article.ID, &sheet); sheet.Text != harbour || len(sheet.Statements) != 2 || len(sheet.Reading.Sentences) != 2 || len(sheet.History) != 1 {
		t.Errorf("the sheet is %+v", sheet)
	}
	frozen, err := text.New(sheet.Text)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sheet.Statements {
		for _, p := range s.Spans() {
			if frozen.Exact(p.Span) != p.Exact {
				t.Errorf("%s holds %q at %s, the text %q", s.ID, p.Exact, p.Span, frozen.Exact(p.Span))
			}
		}
	}
	if a := d.get(at+"/articles/"+article.ID+"?v=2", nil); a.status != http.StatusNotFound {
		t.Errorf("a version that is not there gives %d", a.status)
	}

	var statements api.Page[evidence.Record]
	if d.get(at+"/statements?source=Vera&source=Odo&sort=text", &statements); statements.Total != 2 || len(statements.Facets) == 0 {
		t.Fatalf("statements are %+v", statements)
	}
	first := statements.Items[0]
	var detail workbench.Detail
	d.get(at+"/statements/"+first.ID, &detail)
	if detail.Context.Before != "" || !strings.HasSuffix(detail.Context.Text, detail.Context.After) || !strings.Contains(detail.Citation, first.ID) {
		t.Errorf("the detail is %+v", detail)
	}
	if frozen.Exact(detail.Context.Span) != detail.Context.Text {
		t.Errorf("the context's offsets lead to %q, not %q", frozen.Exact(detail.Context.Span), detail.Context.Text)
	}

	var hits api.Page[store.Hit]
	if d.get(at+"/search?q=never&kind=statement", &hits); hits.Total != 1 || hits.Items[0].Kind != "statement" {
		t.Errorf("hits are %+v", hits)
	}
	if d.get(at+"/search?q=lamp+-never&kind=statement", &hits); hits.Total != 1 || hits.Items[0].Statement != first.ID {
		t.Errorf("a word left out: hits are %+v", hits)
	}
	var anchor text.Anchor
	if d.get(at+"/articles/"+article.ID+"/versions/1/quote?ch=6-15", &anchor); anchor.Exact != "🕯 reports" || anchor.SHA256 != article.SHA256 {
		t.Errorf("the anchor is %+v", anchor)
	}

	d.decisions(at, first.ID, statements.Items[1].ID)
}

// decisions decides, undoes and decides again.
func (d *desk) decisions(at, one, other string) {
	t := d.t
	t.Helper()
	var made api.Decided
	if a := d.post(at+"/statements/"+one+"/decisions", `{"verdict":"reject","reason":"wrong_source","note":"Odo said it","seen":""}`, &made); a.status != http.StatusCreated {
		t.Errorf("deciding gives %d", a.status)
	}
	if made.Decision.By != "Ines Varga" || made.Statement.State != evidence.Rejected || made.Statement.Decision != made.Decision.ID {
		t.Errorf("decided: %+v", made)
	}
	p := d.problem(d.post(at+"/statements/"+one+"/decisions", `{"verdict":"accept","seen":""}`, nil), http.StatusConflict, "conflict")
	if !strings.Contains(p.Detail, one) {
		t.Errorf("the conflict does not name the statement: %s", p.Detail)
	}
	if a := d.post(at+"/statements/"+one+"/decisions", fmt.Sprintf(`{"verdict":"accept","seen":%q}`, made.Decision.ID), &made); a.status != http.StatusCreated || made.Statement.State != evidence.Accepted {
		t.Errorf("changing one's mind: %d %+v", a.status, made)
	}
	d.problem(d.post(at+"/statements/"+one+"/decisions", `{"verdict":"accept","reason":"wrong_source"}`, nil), http.StatusUnprocessableEntity, "invalid")
	wrong := d.problem(d.post(at+"/statements/"+one+"/decisions", `{"verdict":"undo","colour":"red"}`, nil), http.StatusUnprocessableEntity, "unprocessable-entity")
	if len(wrong.Errors) != 2 || wrong.Errors[0].Location == "" || wrong.Errors[0].Message == "" {
		t.Errorf("the faults are %+v", wrong.Errors)
	}
	d.problem(d.post(at+"/statements/st_0000000000/decisions", `{"verdict":"accept"}`, nil), http.StatusNotFound, "not-found")

	d.problem(d.post(at+"/decisions", fmt.Sprintf(`{"verdict":"accept","subjects":[%q,"st_0000000000"]}`, other), nil), http.StatusNotFound, "not-found")
	var record workbench.Detail
	if d.get(at+"/statements/"+other, &record); record.Statement.State != evidence.Proposed {
		t.Errorf("half of a batch was decided: %+v", record.Statement)
	}
	var batch api.AllDecided
	if d.post(at+"/decisions", fmt.Sprintf(`{"verdict":"accept","subjects":[%q]}`, other), &batch); len(batch.Decisions) != 1 {
		t.Errorf("the batch made %+v", batch)
	}

	if a := d.post(at+"/undo", `{"decision":""}`, &made); a.status != http.StatusCreated || made.Decision.Verdict != evidence.Undo || made.Statement.State != evidence.Proposed || made.Statement.ID != other {
		t.Errorf("undone: %d %+v", a.status, made)
	}
	if d.post(at+"/redo", `{}`, &made); made.Statement.State != evidence.Accepted || made.Statement.ID != other {
		t.Errorf("redone: %+v", made)
	}
	d.problem(d.post(at+"/redo", `{}`, nil), http.StatusNotFound, "not-found")
	for range 3 {
		d.post(at+"/undo", `{}`, &made)
	}
	d.problem(d.post(at+"/undo", `{}`, nil), http.StatusNotFound, "not-found")

	var log api.Items[evidence.Decision]
	d.get(at+"/decisions", &log)
	if len(log.Items) != 8 || log.Items[0].Sequence != 8 || log.Items[7].Sequence != 1 {
		t.Errorf("the log has %d events: %+v", len(log.Items), log.Items)
	}
	var older api.Items[evidence.Decision]
	if d.get(at+"/decisions?before=3&limit=1", &older); len(older.Items) != 1 || older.Items[0].Sequence != 2 {
		t.Errorf("before the third: %+v", older.Items)
	}
	a := d.get(at+"/decisions", nil, "Accept", "application/x-ndjson")
	if lines := strings.Split(strings.TrimSpace(string(a.body)), "\n"); len(lines) != 8 {
		t.Errorf("the log has %d lines", len(lines))
	}
}

func TestSampleCaseIsMadeOnce(t *testing.T) {
	d := open(t)
	var made, found workbench.CaseRow
	if a := d.post("/cases/sample", `{}`, &made); a.status != http.StatusCreated || !made.Sample {
		t.Errorf("made: %d %+v", a.status, made)
	}
	if a := d.post("/cases/sample", "", &found); a.status != http.StatusOK || found.ID != made.ID || found.Articles != 1 {
		t.Errorf("found: %d %+v", a.status, found)
	}
}

func TestUnknownParametersAreNamed(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp", harbour)
	for _, path := range []string{"/articles?outlett=x&limit=none", "/statements?state=maybe&q=lamp&%zz", "/search?q=lamp&kind=person"} {
		var page api.Page[json.RawMessage]
		if d.get("/cases/"+id+path, &page); len(page.Problems) == 0 || page.Problems[0].Message == "" {
			t.Errorf("%s: problems are %+v", path, page.Problems)
		}
		if page.Total == 0 {
			t.Errorf("%s: the parameters that are understood do not hold: nothing is found", path)
		}
		p := d.problem(d.get("/cases/"+id+path, nil, "Accept", "application/x-ndjson"), http.StatusUnprocessableEntity, "unprocessable-entity")
		if len(p.Errors) != len(page.Problems) {
			t.Errorf("%s: a stream names %d problems, a page %d", path, len(p.Errors), len(page.Problems))
		}
	}
}

func TestGlossary(t *testing.T) {
	d := open(t)
	var words api.Items[struct{ Group, Term, Label, Definition string }]
	d.get("/glossary", &words)
	if len(words.Items) < 60 || words.Items[0].Term != "case" {
		t.Errorf("the glossary has %d words", len(words.Items))
	}
	a := d.get("/glossary", nil, "Accept", "application/x-ndjson")
	if n := strings.Count(string(a.body), "\n"); n != len(words.Items) {
		t.Errorf("as lines it has %d", n)
	}
}

// TestTheSampleIsAsDescribed reads the sample articles with the real reader: what it finds keeps to the closed lists
// that the API's description names.
func TestTheSampleIsAsDescribed(t *testing.T) {
	pipeline, err := workbench.Pipeline()
	if err != nil {
		t.Fatal(err)
	}
	with := tools(t)
	with.Pipeline, with.Desk = pipeline, workbench.Desk(plain.Opener{})
	d := openWith(t, workbench.NewShelf(sqlite.NewFolders(t.TempDir(), time.Now), with, demo.Articles()))
	d.post("/cases/sample", `{}`, nil)
	d.settle(workbench.SampleID)
	at := "/cases/" + workbench.SampleID
	var page api.Page[evidence.Record]
	if d.get(at+"/statements?limit=500", &page); page.Total < 100 {
		t.Errorf("only %d statements", page.Total)
	}
	var articles api.Page[store.ArticleRow]
	d.get(at+"/articles", &articles)
	for _, a := range articles.Items {
		d.get(at+"/articles/"+a.ID, nil)
	}
	d.get(at+"/overview", nil)
}
