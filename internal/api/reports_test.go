package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"hearsay/internal/api"
	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/report"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// TestReports begins, types, saves, checks, cites, defends and reads a report, each answer held to the API's own description.
func TestReports(t *testing.T) {
	d := open(t)
	in := "/cases/" + d.newCase("Lamps", "Vera Lund said the lamp was lit.\nOdo Brand said the lamp was never lit.\n")
	at := in + "/reports"
	var said store.Page[evidence.Record]
	if d.get(in+"/statements", &said); len(said.Items) == 0 {
		t.Fatal("nothing was read")
	}
	st := said.Items[0]

	var r evidence.Report
	if a := d.post(at, `{"title":"Was the lamp lit?"}`, &r); a.status != http.StatusCreated || r.By != "Ines Varga" || r.Settings.Yardstick != "icd203" {
		t.Fatalf("%d %+v", a.status, r)
	}
	one := at + "/" + r.ID
	put := func(text, seen string, into any) answer {
		t.Helper()
		body, err := json.Marshal(map[string]string{"text": text, "seen": seen})
		if err != nil {
			t.Fatal(err)
		}
		return d.decode(d.send(http.MethodPut, one+"/draft", "application/json", strings.NewReader(string(body))), one, into)
	}
	text := fmt.Sprintf("Vera says that the lamp was lit [@%s].\n\nIt could be so. Nobody else was there on the day.\n", st.ID)
	if a := put(text, r.SHA256, &r); a.status != http.StatusOK || r.Draft == nil || r.Text != text {
		t.Fatalf("%d %+v", a.status, r)
	}
	if clash := d.problem(put("Mine.\n", report.Hash(""), nil), http.StatusConflict, "conflict"); clash.Theirs == nil || clash.Theirs.Text != text || *clash.Yours != "Mine.\n" {
		t.Errorf("%+v", clash)
	}
	var saved api.Saved
	if a := d.post(one+"/versions", fmt.Sprintf(`{"name":"to the editor","seen":%q}`, r.SHA256), &saved); a.status != http.StatusCreated || saved.Report.Draft != nil || len(saved.Report.Versions) != 1 {
		t.Fatalf("%d %+v", a.status, saved)
	}
	d.problem(d.post(one+"/versions", fmt.Sprintf(`{"seen":%q}`, r.SHA256), nil), http.StatusConflict, "conflict")
	var v workbench.VersionText
	if d.get(one+"/versions/"+saved.Decision.ID, &v); v.Text != text || v.Version.Name != "to the editor" {
		t.Errorf("%+v", v)
	}
	var history api.Items[workbench.ReportEvent]
	if d.get(one+"/history", &history); len(history.Items) != 2 || !strings.HasPrefix(history.Items[0].Says, "saved a version called") {
		t.Errorf("%+v", history)
	}
	patch := func(body string, into any) answer {
		t.Helper()
		return d.decode(d.send(http.MethodPatch, one, "application/json", strings.NewReader(body)), one, into)
	}
	if a := patch(`{"title":"Lit?","settings":{"yardstick":"phia","marking":"amber"}}`, &r); a.status != http.StatusOK || r.Title != "Lit?" || r.Settings.Yardstick != "phia" {
		t.Errorf("%d %+v", a.status, r)
	}
	d.problem(patch(`{"settings":{"yardstick":"thumb"}}`, nil), http.StatusUnprocessableEntity, "unprocessable-entity")
	var list api.Items[workbench.Reported]
	if d.get(at, &list); len(list.Items) != 1 || list.Items[0].Cited != 1 || list.Items[0].Draft {
		t.Errorf("%+v", list)
	}

	codes := func(c products.Check) string {
		var out []string
		for _, f := range c.Flags {
			out = append(out, string(f.Code))
		}
		return strings.Join(out, " ")
	}
	var c products.Check
	if d.get(one+"/check", &c); len(c.Sentences) != 3 || !strings.Contains(codes(c), "off_yardstick") || c.Wrong != 2 {
		t.Errorf("%s %+v", codes(c), c)
	}
	if d.post(one+"/check", `{"text":"We know it [@st_0000000000]."}`, &c); codes(c) != "unknown_citation" {
		t.Errorf("%s %+v", codes(c), c)
	}
	var found api.Found
	if d.get(in+"/cite?q=lund+lamp", &found); found.Total == 0 || found.Items[0].Insert == "" {
		t.Errorf("%+v", found)
	}
	var cited workbench.Cited
	if d.get(in+"/cite/"+st.ID[:6], &cited); cited.ID != "" && cited.ID != st.ID {
		t.Errorf("%+v", cited)
	}
	if d.get(in+"/cite/"+st.ID+"?style=bibtex", &cited); !strings.HasPrefix(cited.Citation, "@") {
		t.Errorf("%+v", cited)
	}
	var defence products.Defence
	if d.post(one+"/defence", `{"at":3}`, &defence); len(defence.Claims) != 1 || defence.Claims[0].Record != st.ID || len(defence.Overturn) == 0 {
		t.Errorf("%+v", defence)
	}
	d.problem(d.post(one+"/defence", `{"at":9999}`, nil), http.StatusNotFound, "not-found")
	if d.get(one+"/sentences/0/defence", &defence); defence.Sentence.Line != 1 {
		t.Errorf("%+v", defence)
	}
	d.problem(d.get(one+"/sentences/99/defence", nil), http.StatusNotFound, "not-found")
	var doc products.Document
	if d.get(one+"/document", &doc); len(doc.Blocks) != 2 || len(doc.Notes) != 1 || doc.Marking != "TLP:AMBER" {
		t.Errorf("%+v", doc)
	}
	var yardsticks api.Items[report.Yardstick]
	if d.get("/yardsticks", &yardsticks); len(yardsticks.Items) != 4 {
		t.Errorf("%+v", yardsticks)
	}
	d.problem(d.get(at+"/rp_0000000000", nil), http.StatusNotFound, "not-found")
}
