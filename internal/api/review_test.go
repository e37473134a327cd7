package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"hearsay/internal/api"
	"hearsay/internal/store"
)

// TestReview goes through a queue and decides on all that matches a filter, each answer held to the API's own description.
func TestReview(t *testing.T) {
	d := open(t)
	at := "/cases/" + d.newCase("Lamps", "Vera said the lamp was lit.\nOdo said the lamp was never lit.\nVera said the oil was gone.\n")
	var page api.ReviewPage
	d.get(at+"/review?limit=2", &page)
	if page.Left != 3 || len(page.Cards) != 2 || page.Next == "" || page.Cards[0].Context == nil || len(page.Queues) == 0 {
		t.Fatalf("%+v", page)
	}
	var rest api.ReviewPage
	if d.get(at+"/review?limit=2&cursor="+page.Next, &rest); len(rest.Cards) != 1 || rest.Next != "" {
		t.Errorf("%+v", rest)
	}
	if d.get(at+"/review?source=Vera&colour=red", &page); page.Left != 2 || len(page.Problems) != 1 {
		t.Errorf("%d left, %v", page.Left, page.Problems)
	}
	for _, queue := range []string{"same", "claims", "incidents", "warnings", "actors", "acts", "tensions"} {
		d.get(at+"/review?queue="+queue, &page)
	}
	d.problem(d.get(at+"/review?queue=everything", nil), http.StatusUnprocessableEntity, "invalid")

	ask := func(more string) string {
		return `{"verdict":"reject","reason":"out_of_scope","filter":{"list":"statements","query":"source=Vera&sort=text"}` + more + `}`
	}
	var all api.AllDecided
	if a := d.post(at+"/decisions", ask(`,"dry_run":true`), &all); a.status != http.StatusOK || all.Count != 2 || all.Digest == "" || len(all.Decisions) != 0 || all.Limit < 1000 {
		t.Fatalf("%d %+v", a.status, all)
	}
	d.problem(d.post(at+"/decisions", ask(""), nil), http.StatusUnprocessableEntity, "invalid")
	d.problem(d.post(at+"/decisions", ask(`,"count":7,"digest":"x"`), nil), http.StatusConflict, "conflict")
	d.problem(d.post(at+"/decisions", strings.Replace(ask(`,"dry_run":true`), "source=Vera", "colour=red", 1), nil), http.StatusUnprocessableEntity, "unprocessable-entity")
	d.problem(d.post(at+"/decisions", `{"verdict":"accept","subjects":["st_0000000000"],"dry_run":true}`, nil), http.StatusUnprocessableEntity, "invalid")
	if a := d.post(at+"/decisions", ask(fmt.Sprintf(`,"count":%d,"digest":%q`, all.Count, all.Digest)), &all); a.status != http.StatusCreated || len(all.Decisions) != 2 {
		t.Fatalf("%d %+v", a.status, all)
	}
	var log api.LogPage
	if d.get(at+"/decisions?verdict=reject&kind=st&undone=no&since=2000-01-01", &log); len(log.Items) != 2 || len(log.By) != 1 || log.By[0].Count != 2 {
		t.Errorf("%+v", log)
	}
	var back api.Decided
	if d.post(at+"/undo", fmt.Sprintf(`{"decision":%q,"act":true,"soon":true}`, all.Decisions[0].ID), &back); back.Together != 2 {
		t.Errorf("%d are taken back together", back.Together)
	}
	if d.get(at+"/decisions?verdict=reject&undone=no", &log); len(log.Items) != 0 {
		t.Errorf("%+v", log.Items)
	}
	d.problem(d.get(at+"/decisions?since=yesterday", nil), http.StatusUnprocessableEntity, "invalid")
	var news store.News
	if d.get(at+"/news?after=2000-01-01T00:00:00Z", &news); news.Articles != 1 || news.Decisions != 4 || news.Statements != 3 {
		t.Errorf("%+v", news)
	}
}
