package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"hearsay/internal/api"
	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/workbench"
)

// TestQuestions asks, rates, looks, proposes, writes down and reads back, each answer held to the API's own description.
func TestQuestions(t *testing.T) {
	d := open(t)
	at := "/cases/" + d.newCase("Lamps", "Vera said the lamp was lit.\nOdo said the lamp was never lit.\n") + "/questions"
	var m hypothesis.Matrix
	if a := d.post(at, `{"title":"Was the lamp lit?","hypotheses":["The lamp was lit","The lamp was never lit"]}`, &m); a.status != http.StatusCreated {
		t.Fatal(a.status)
	}
	q := m.Question
	if q.By != "Ines Varga" || len(q.Hypotheses) != 2 || m.Summary != "There is no evidence yet." {
		t.Errorf("%+v %q", q, m.Summary)
	}
	one := at + "/" + q.ID
	var moved api.Moved
	moves := `{"seen":%q,"by":"ada","moves":[{"op":"add_row","words":"Vera saw it","origin":"Vera","credibility":"high","ratings":[{"hypothesis":"H1","value":"C","why":"she was there"}]},
		{"op":"rate","row":"E1","hypothesis":"H2","value":"II"}]}`
	if a := d.post(one+"/moves", fmt.Sprintf(moves, q.Decision), &moved); a.status != http.StatusCreated || len(moved.Decisions) != 2 || moved.Decisions[0].By != "ada" {
		t.Errorf("%d %+v", a.status, moved.Decisions)
	}
	if moved.Matrix.Summary != "H1 is least inconsistent with the evidence, before H2. Without Vera, H1 and H2 lead, level." || moved.Matrix.Rows[0].Cells[0].Mine != "C" {
		t.Errorf("%q", moved.Matrix.Summary)
	}
	d.problem(d.post(one+"/moves", fmt.Sprintf(moves, q.Decision), nil), http.StatusConflict, "conflict")
	wrong := d.problem(d.post(one+"/moves", `{"moves":[{"op":"rate","row":"E1","hypothesis":"H2","value":"X"}]}`, nil), http.StatusUnprocessableEntity, "unprocessable-entity")
	if len(wrong.Errors) != 1 || wrong.Errors[0].Location != "body.moves[0].value" {
		t.Errorf("%+v", wrong)
	}
	d.problem(d.post(one+"/moves", `{"moves":[{"op":"guess"}]}`, nil), http.StatusUnprocessableEntity, "invalid")
	d.problem(d.post(one+"/moves", `{"moves":[{"op":"rate","colour":"red"}]}`, nil), http.StatusUnprocessableEntity, "unprocessable-entity")
	d.problem(d.post(one+"/moves", `{"moves":[{"op":"add_row","words":"x","ratings":[{"hypothesis":"H1","value":"C","rater":"bo"}]}]}`, nil), http.StatusUnprocessableEntity, "invalid")
	d.problem(d.get(at+"/qu_0000000000", nil), http.StatusNotFound, "not-found")
	d.problem(d.get(one+"?rater=nobody", nil), http.StatusNotFound, "not-found")

	// Somebody else's view; without weights; every row counted.
	d.get(one+"?rater=ada&weights=off&counting=rows&by=bo", &m)
	if m.View.Rater != "ada" || m.View.Weights || m.View.Counting != "rows" || m.View.By != "bo" || m.Sensitivity.Margin != 2 || m.Rows[0].Cells[0].Mine != "" {
		t.Errorf("%+v %+v", m.View, m.Sensitivity)
	}
	d.post(one+"/moves", `{"moves":[{"op":"settings","blind":true}]}`, &moved)
	if !moved.Matrix.View.Hidden || moved.Matrix.View.Left != 2 || len(moved.Matrix.Scores) != 0 || len(moved.Matrix.Question.Ratings) != 0 {
		t.Errorf("Ines, who rated nothing, sees %+v", moved.Matrix)
	}
	if d.get(one+"?by=ada", &m); m.View.Hidden || len(m.Scores) != 2 {
		t.Errorf("ada, who rated everything, sees %+v", m.View)
	}
	var list api.Items[workbench.Asked]
	if d.get(at+"?by=ada", &list); len(list.Items) != 1 || list.Items[0].HangsOn != "Vera" || list.Items[0].Leaders[0].Ordinal != "H1" {
		t.Errorf("%+v", list)
	}
	d.post(one+"/moves", `{"moves":[{"op":"settings","blind":false}]}`, &moved)

	var p workbench.ProposedRows
	if d.get(one+"/proposals?limit=5", &p); p.Limits == "" || len(p.Items) > 5 {
		t.Errorf("%+v", p)
	}
	d.problem(d.get(one+"/proposals?hypothesis=H9", nil), http.StatusNotFound, "not-found")

	// Out and in again.
	file := d.get(one+"/matrix.json", nil)
	if file.status != http.StatusOK || !strings.HasPrefix(file.header.Get("Content-Disposition"), "attachment") || !strings.Contains(string(file.body), `"hearsay.ach/1"`) {
		t.Errorf("%d %v %s", file.status, file.header, file.body)
	}
	table := d.get(one+"/matrix.csv?raters=true", nil)
	if !strings.Contains(string(table.body), "E1,Vera saw it,,Vera,Vera,,high,medium,,ada,C,II") {
		t.Errorf("%s", table.body)
	}
	for _, f := range [][2]string{{"lamp.json", string(file.body)}, {"lamp.csv", string(table.body)}} {
		body, err := json.Marshal(api.Importing{Text: f[1], Name: f[0], By: "cy"})
		if err != nil {
			t.Fatal(err)
		}
		if a := d.post(at+"/import", string(body), &m); a.status != http.StatusCreated || len(m.Question.Ratings) != 2 || m.Question.Ratings[0].Rater != "ada" || m.Question.By != "cy" {
			t.Errorf("%s: %d %+v", f[0], a.status, m.Question)
		}
	}
	bad := d.problem(d.post(at+"/import", `{"text":"words,A\nx,Q","name":"x.csv"}`, nil), http.StatusUnprocessableEntity, "unreadable-input")
	if !strings.HasPrefix(bad.Detail, `line 2, column 3: "Q" is not a rating`) {
		t.Errorf("%q", bad.Detail)
	}
	var log api.Items[workbench.LogEntry]
	d.get(strings.TrimSuffix(at, "/questions")+"/decisions?limit=200", &log)
	if e := log.Items[len(log.Items)-1]; e.Verdict != evidence.Write || e.Record == nil || e.Record.Label != "Was the lamp lit?" || string(e.Record.Kind) != "questions" {
		t.Errorf("%+v", e)
	}
}
