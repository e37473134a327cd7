package api_test

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// sent is a form with one file.
func sent(file []byte, as string) (media string, body io.Reader) {
	var b bytes.Buffer
	if as != "" {
		b.WriteString("--lamp\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\n" + as + "\r\n")
	}
	b.WriteString("--lamp\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.hearsay\"\r\nContent-Type: application/octet-stream\r\n\r\n")
	b.Write(file)
	b.WriteString("\r\n--lamp--\r\n")
	return "multipart/form-data; boundary=lamp", &b
}

func (d *desk) download(path string) []byte {
	d.t.Helper()
	a := d.send(http.MethodGet, path, "", nil)
	if a.status != http.StatusOK || !strings.Contains(a.header.Get("Content-Disposition"), ".hearsay") {
		d.t.Fatalf("%s: %d %v", path, a.status, a.header)
	}
	return a.body
}

// TestCopies exports a case, imports it, decides differently in both and brings them together.
func TestCopies(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp", "Vera said the lamp was lit.")
	file := d.download("/cases/" + id + "/export")
	var row workbench.CaseRow
	media, body := sent(file, "Other Lamp")
	d.decode(d.send("POST", "/cases/import", media, body), "import", &row)
	if row.ID != "other-lamp" || row.Articles != 1 {
		t.Fatalf("imported %+v", row)
	}
	if again := d.download("/cases/other-lamp/export"); !bytes.Equal(file, again) {
		t.Errorf("exported again it differs: %d and %d bytes", len(file), len(again))
	}
	var said store.Page[evidence.Record]
	d.get("/cases/"+id+"/statements", &said)
	st := said.Items[0].ID
	d.post("/cases/"+id+"/statements/"+st+"/decisions", `{"verdict":"accept"}`, nil)
	d.post("/cases/other-lamp/statements/"+st+"/decisions", `{"verdict":"reject","reason":"wrong_source"}`, nil)
	other := d.download("/cases/other-lamp/export")
	var joined workbench.Joined
	for i, at := range []string{"?dry_run=true", "", ""} {
		media, body = sent(other, "")
		d.decode(d.send("POST", "/cases/"+id+"/merges"+at, media, body), "merge", &joined)
		if want := []int{1, 1, 0}[i]; joined.Events != want || joined.DryRun != (i == 0) {
			t.Errorf("merge %d: %+v", i+1, joined)
		}
	}
	var all workbench.Agreements
	d.get("/cases/"+id+"/disagreements?state=all", &all)
	if all.Open != 0 { // the same person, who thought better of it
		t.Errorf("%+v", all)
	}
	media, body = sent([]byte("PK nothing"), "")
	d.problem(d.send("POST", "/cases/import", media, body), http.StatusUnprocessableEntity, "unreadable-input")
	d.problem(d.send("POST", "/cases/import", "multipart/form-data; boundary=lamp", strings.NewReader("--lamp--\r\n")), http.StatusUnprocessableEntity, "unprocessable-entity")
	stranger := d.newCase("Quay")
	media, body = sent(d.download("/cases/"+stranger+"/export"), "")
	d.problem(d.send("POST", "/cases/"+id+"/merges", media, body), http.StatusUnprocessableEntity, "invalid")
}
