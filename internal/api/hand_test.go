package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// TestArticleFacts sets what an article says of itself, each answer held to the API's own description.
func TestArticleFacts(t *testing.T) {
	d := open(t)
	c := "/cases/" + d.newCase("Lamps", "Vera said the lamp was lit.\n")
	var articles store.Page[store.ArticleRow]
	if d.get(c+"/articles?dated=no", &articles); len(articles.Items) != 1 || articles.Items[0].Decision != "" {
		t.Fatalf("%+v", articles.Items)
	}
	at := c + "/articles/" + articles.Items[0].ID
	patch := func(body string, into any) answer {
		t.Helper()
		return d.decode(d.send(http.MethodPatch, at, "application/json", strings.NewReader(body)), at, into)
	}
	const body = `{"published":"2031-05-14","outlet":" The Calder Courier ","byline":["Ines Varga"],"note":"the printed page","seen":""}`
	var set workbench.FactsSet
	if a := patch(body, &set); a.status != http.StatusOK || set.Article.Metadata.Outlet != "The Calder Courier" || set.Decision == nil || set.Article.Decision != set.Decision.ID || len(set.Article.Stated) != 3 {
		t.Errorf("set %d %+v", a.status, set.Article)
	}
	if p := d.problem(patch(body, nil), http.StatusConflict, "conflict"); len(p.Meanwhile) != 1 || p.Meanwhile[0].ID != set.Decision.ID {
		t.Errorf("a conflict tells of %+v; want what was set in between", p.Meanwhile)
	}
	var sheet workbench.Sheet
	if d.get(at, &sheet); sheet.Article.Metadata.Published != "2031-05-14" || sheet.Article.Stated[0].By == "" || len(sheet.Article.Stated[0].Found) != 0 {
		t.Errorf("%+v", sheet.Article)
	}
	var again workbench.FactsSet
	if a := patch(`{"published":"2031-05-14"}`, &again); a.status != http.StatusOK || again.Decision != nil {
		t.Errorf("set to what it is: %d %+v", a.status, again.Decision)
	}
	for what, body := range map[string]string{
		"nothing": `{}`, "no day": `{"published":"May"}`, "line break": `{"title":"a\nb"}`, "unknown": `{"dateline":"CALDER"}`, "null": `{"title":null}`,
	} {
		if a := patch(body, nil); a.status != http.StatusUnprocessableEntity {
			t.Errorf("%s: %d", what, a.status)
		}
	}
}

// TestByHand tells and edits, each answer held to the API's own description.
func TestByHand(t *testing.T) {
	d := open(t)
	c := "/cases/" + d.newCase("Lamps", "Vera said the lamp was lit.\nNobody asked who had broken the gate.\n")
	var articles store.Page[store.ArticleRow]
	d.get(c+"/articles", &articles)
	at := c + "/articles/" + articles.Items[0].ID
	body := `{"version":1,"content":[{"start":28,"end":64,"exact":"Nobody asked who had broken the gate"}],"stance":"deny","note":"missed","preview":%t}`
	var told workbench.Told
	if a := d.post(at+"/statements", fmt.Sprintf(body, true), &told); a.status != http.StatusCreated || told.Decision.ID != "" {
		t.Errorf("preview: %d %+v", a.status, told.Decision)
	}
	d.post(at+"/statements", fmt.Sprintf(body, false), &told)
	s := told.Statement
	if s.State != evidence.Accepted || !s.ByHand || s.Decision != told.Decision.ID || s.Cue.Stance != evidence.StanceDeny || s.Source.Kind != evidence.SourceAuthor {
		t.Errorf("told %+v", s)
	}
	patch := func(path, body string, into any) answer {
		t.Helper()
		return d.decode(d.send(http.MethodPatch, path, "application/json", strings.NewReader(body)), path, into)
	}
	one := c + "/statements/" + s.ID
	edit := fmt.Sprintf(`{"seen":%q,"stance":"hope","actor":"Nobody","kind":"collective"}`, s.Decision)
	if a := patch(one, edit, &told); a.status != http.StatusOK || told.Statement.ID != s.ID || told.Statement.Cue.Stance != evidence.StanceHope || *told.Statement.Source.Actor != "Nobody" {
		t.Errorf("edited %d %+v", a.status, told.Statement)
	}
	if p := d.problem(patch(one, edit, nil), http.StatusConflict, "conflict"); len(p.Meanwhile) != 1 || p.Meanwhile[0].ID != told.Decision.ID {
		t.Errorf("a conflict tells of %+v; want the edit in between", p.Meanwhile)
	}
	var detail workbench.Detail
	if d.get(one, &detail); len(detail.Wordings) != 2 || detail.Wordings[0].Op != "tell" || detail.Wordings[1].Op != "edit" {
		t.Errorf("wordings %+v", detail.Wordings)
	}
	var list store.Page[evidence.Record]
	if d.get(c+"/statements?hand=told", &list); list.Total != 1 {
		t.Errorf("%d told by hand", list.Total)
	}
	var of workbench.ToldOf
	d.post(at+"/incidents", `{"version":1,"anchors":[{"start":49,"end":55}],"kind":"other","date":{"start":"2031-05-14"}}`, &of)
	if of.Telling.Incident == nil || of.Telling.Incident.Anchors[0].Exact != "broken" || of.Telling.Incident.Date.To != "2031-05-14" || of.Telling.Record == nil {
		t.Errorf("told %+v", of.Telling)
	}
	tellings := c + "/tellings/" + of.Telling.ID
	patch(tellings, fmt.Sprintf(`{"incident":{"stage":"attempted"},"seen":%q}`, of.Decision.ID), &of)
	if of.Telling.Incident.Stage != evidence.Attempted || of.Telling.Incident.Kind != evidence.KindOther {
		t.Errorf("edited %+v", of.Telling.Incident)
	}
	var telling workbench.TellingDetail
	if d.get(tellings, &telling); telling.Decision != of.Decision.ID || len(telling.Wordings) != 2 {
		t.Errorf("%+v", telling)
	}
	d.post(at+"/acts", `{"version":1,"anchors":[{"start":49,"end":55}],"plover":"ASSAULT","source":{"start":28,"end":34}}`, &of)
	d.post(at+"/warnings", `{"version":1,"anchors":[{"start":35,"end":40}],"about":[{"start":45,"end":64}]}`, &of)
	for what, x := range map[string]struct{ path, body string }{
		"other words":    {"/statements", `{"version":1,"content":[{"start":0,"end":4,"exact":"Odo "}]}`},
		"outside":        {"/statements", `{"version":1,"content":[{"start":0,"end":4000}]}`},
		"no content":     {"/statements", `{"version":1}`},
		"no such stance": {"/statements", `{"version":1,"content":[{"start":0,"end":4}],"stance":"sings"}`},
		"no anchor":      {"/incidents", `{"version":1,"kind":"other"}`},
		"no side":        {"/acts", `{"version":1,"anchors":[{"start":0,"end":4}],"plover":"AID"}`},
	} {
		if p := d.problem(d.post(at+x.path, x.body, nil), http.StatusUnprocessableEntity, "invalid"); p.Detail == "" {
			t.Errorf("%s: no words", what)
		}
	}
	d.problem(d.post(at+"/statements", `{"version":7,"content":[{"start":0,"end":4}]}`, nil), http.StatusNotFound, "not-found")
	d.problem(d.get(c+"/tellings/in_0000000000", nil), http.StatusNotFound, "not-found")
}
