package api_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/report"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

func TestReportExports(t *testing.T) {
	d := open(t)
	in := "/cases/" + d.newCase("Lamps", "Vera Lund said the lamp was lit.\n")
	var said store.Page[evidence.Record]
	if d.get(in+"/statements", &said); len(said.Items) == 0 {
		t.Fatal("nothing was read")
	}
	body, err := json.Marshal(map[string]string{"title": "Was the lamp “lit”?", "text": "She says so [@" + said.Items[0].ID + "].\n"})
	if err != nil {
		t.Fatal(err)
	}
	var r evidence.Report
	d.post(in+"/reports", string(body), &r)
	at := in + "/reports/" + r.ID + "/export"
	for _, f := range workbench.ReportFormats {
		if f.Name == "pdf" {
			continue // package print tests it where a browser is installed
		}
		a := d.get(at+"?format="+f.Name, nil)
		if a.status != 200 || a.header.Get("Content-Type") != f.Media || len(a.body) == 0 {
			t.Errorf("%s: %d %s: %.200s", f.Name, a.status, a.header.Get("Content-Type"), a.body)
		}
		if got := a.header.Get("Content-Disposition"); !strings.HasPrefix(got, "attachment; filename=") || !strings.HasSuffix(got, "was-the-lamp-lit."+f.Extension) {
			t.Errorf("%s: %s", f.Name, got)
		}
		digest := a.header.Get("Hearsay-Pack-Digest")
		if f.Name != "pack" {
			if digest != "" {
				t.Errorf("%s has a digest", f.Name)
			}
			continue
		}
		v, err := workbench.VerifyPack(bytes.NewReader(a.body), int64(len(a.body)), nil)
		if err != nil || !v.Sound() || v.Digest != digest {
			t.Errorf("the pack: %v %+v, digest %s, header %s", err, v.Failed, v.Digest, digest)
		}
		if slim := d.get(at+"?format=pack&texts=false&log=whole", nil); slim.status != 200 || bytes.Contains(slim.body, []byte("texts/"+said.Items[0].Article)) {
			t.Errorf("without texts: %d", slim.status)
		}
		if a := d.get(at+"?digest="+digest, nil); !bytes.Contains(a.body, []byte("A defence pack goes with it")) {
			t.Errorf("the digest is not printed: %d", a.status)
		}
	}
	t.Setenv("HEARSAY_BROWSER", "no-such-browser")
	if a := d.get(at+"?format=pdf", nil); a.status != 501 || !bytes.Contains(a.body, []byte("urn:hearsay:problem:not-installed")) || !bytes.Contains(a.body, []byte("export as html")) {
		t.Errorf("without a browser: %d %s", a.status, a.body)
	}
	first := r.Versions[0]
	d.post(in+"/reports/"+r.ID+"/versions", `{"name":"to the editor","text":"Nothing is known.\n","seen":"`+r.SHA256+`"}`, &struct{}{})
	a := d.get(at+"?version="+first.Decision, nil)
	if a.status != 200 || !bytes.Contains(a.body, []byte("version, saved by "+first.By)) || bytes.Contains(a.body, []byte("Nothing is known")) || !strings.Contains(a.header.Get("Content-Disposition"), "was-the-lamp-lit-"+first.At.UTC().Format("2006-01-02")+".html") {
		t.Errorf("the first version: %d %s\n%.3000s", a.status, a.header.Get("Content-Disposition"), a.body)
	}
	for version, want := range map[string]string{first.Decision: first.SHA256, "": report.Hash("Nothing is known.\n")} {
		var c products.Check
		if d.get(in+"/reports/"+r.ID+"/check?version="+version, &c); c.SHA256 != want {
			t.Errorf("version %q: %s was checked, not %s", version, c.SHA256, want)
		}
	}
	if a := d.get(in+"/reports/"+r.ID+"/check?version=dc_0000000000", nil); a.status != 404 {
		t.Errorf("no such version: %d", a.status)
	}
	for query, status := range map[string]int{"?format=odt": 422, "?digest=x": 422, "?version=dc_0000000000": 404} {
		if a := d.get(at+query, nil); a.status != status {
			t.Errorf("%s: %d, want %d", query, a.status, status)
		}
	}
}
