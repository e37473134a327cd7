package api_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"hearsay/internal/workbench"
)

const bundle = `{"type":"bundle","id":"bundle--5d0092c5-5f74-4287-9642-33f4c354e56d","objects":[
{"type":"identity","id":"identity--1a2b3c4d-0000-4000-8000-000000000001","name":"Harbour CERT"},
{"type":"report","id":"report--1a2b3c4d-0000-4000-8000-000000000002","created_by_ref":"identity--1a2b3c4d-0000-4000-8000-000000000001","name":"Quay closed","description":"\"The quay is closed,\" said Oskar Lind."}]}`

func TestExportsOfACase(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamps", "Vera said the lamp was lit by somebody.\n", "Odo said nothing was lit.\n")
	var list struct{ Items []workbench.ExportFormat }
	d.get("/cases/"+id+"/exports", &list)
	if len(list.Items) != len(workbench.ExportFormats) || list.Items[0].Name != "stix" {
		t.Errorf("%+v", list)
	}
	for _, x := range []struct{ path, media, name, holds string }{
		{"stix?marking=red", "application/stix+json;version=2.1", id + ".stix.json", "TLP:RED"},
		{"misp", "application/json", id + ".misp.json", `"Event"`},
		{"csv?table=statements&q=somebody", "text/csv; charset=utf-8", id + "-statements.csv", "the lamp was lit"},
		{"ndjson?table=articles&texts=true", "application/x-ndjson", id + "-articles.ndjson", "Odo said"},
		{"csv", "application/zip", id + "-csv.zip", "PK"},
		{"graphml?graph=origins", "application/xml", id + "-origins.graphml", "<graphml"},
		{"gexf", "application/xml", id + "-relations.gexf", "<gexf"},
		{"annotations", `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`, id + ".annotations.jsonld", "TextQuoteSelector"},
		{"ics", "text/calendar; charset=utf-8", id + ".ics", "BEGIN:VCALENDAR"},
		{"cap", "application/zip", id + "-cap.zip", ""},
	} {
		a := d.get("/cases/"+id+"/exports/"+x.path, nil)
		if a.status != 200 || a.header.Get("Content-Type") != x.media || !bytes.Contains(a.body, []byte(x.holds)) {
			t.Errorf("%s: %d %s: %.200s", x.path, a.status, a.header.Get("Content-Type"), a.body)
		}
		if got := a.header.Get("Content-Disposition"); !strings.HasPrefix(got, "attachment; filename=") || !strings.Contains(got, x.name) {
			t.Errorf("%s: %s", x.path, got)
		}
	}
	if a := d.get("/cases/"+id+"/exports/csv?table=statements&q=somebody", nil); bytes.Contains(a.body, []byte("Odo")) {
		t.Errorf("the filter is not in force: %s", a.body)
	}
	for path, status := range map[string]int{
		"xml": 422, "stix?marking=white": 422, "gexf?graph=family": 422, "csv?table=secrets": 422, "csv?table=statements&kind=nobody": 422, "csv?table=ratings&kind=named": 422,
		"cap?record=wn_0000000000": 404, "ach?record=qu_0000000000": 404, "ach": 422,
	} {
		if a := d.get("/cases/"+id+"/exports/"+path, nil); a.status != status {
			t.Errorf("%s: %d, want %d: %s", path, a.status, status, a.body)
		}
	}
}

// quoted is a body that hands a file's text in.
func quoted(text string) string {
	b, _ := json.Marshal(map[string]string{"text": text})
	return string(b)
}

func TestImportOfABundle(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamps", "Vera said the lamp was lit.\n")
	var got workbench.Imported
	if a := d.post("/cases/"+id+"/imports/stix", quoted(bundle), &got); a.status != 201 {
		t.Fatalf("%d %s", a.status, a.body)
	}
	if len(got.Articles) != 1 || got.Articles[0].Outcome != "added" || got.Objects != 2 || len(got.Left) != 1 || got.Left[0].Named[0] != "Harbour CERT" {
		t.Errorf("%+v", got)
	}
	for _, wrong := range []string{"", "hello", `{"type":"report"}`, strings.Repeat("[", 100)} {
		a := d.post("/cases/"+id+"/imports/stix", quoted(wrong), nil)
		var p struct{ Detail string }
		if _ = json.Unmarshal(a.body, &p); a.status != 422 || p.Detail == "" {
			t.Errorf("%q: %d %s", wrong, a.status, a.body)
		}
	}
}
