package api_test

import (
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/api"
	"hearsay/internal/intake"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

func TestOneBadFileCostsOneFile(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp")
	got := d.upload(id,
		[2]string{"good.txt", "Vera said the lamp was lit."},
		[2]string{"empty.txt", ""},
		[2]string{"huge.txt", strings.Repeat("a", intake.MaxBytes+1)},
		[2]string{"binary.txt", "\x00\x01\x02\x03"},
		[2]string{"again.txt", "Vera said the lamp was lit."},
		[2]string{"last.txt", "Odo said it was not."},
	)
	want := []store.Outcome{store.Added, workbench.Refused, workbench.Refused, workbench.Refused, store.Known, store.Added}
	if len(got) != len(want) {
		t.Fatalf("%d results: %+v", len(got), got)
	}
	for i, g := range got {
		if g.Outcome != want[i] || (g.Outcome == workbench.Refused) != (g.Reason != "") {
			t.Errorf("%s: %s %q, want %s", g.Name, g.Outcome, g.Reason, want[i])
		}
	}
	if !strings.Contains(got[2].Reason, "32 MB") {
		t.Errorf("the huge file is refused because %q", got[2].Reason)
	}
	var state workbench.JobsState
	if d.get("/cases/"+id+"/jobs", &state); len(state.Refusals) != 3 {
		t.Errorf("refusals on record: %+v", state.Refusals)
	}
}

func TestNamesAndAddresses(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp")
	for i, c := range []struct{ sent, name, address string }{
		{"a.txt", "a.txt", ""},
		{"courier/may/a.txt", "courier/may/a.txt", "upload:courier/may/a.txt"},
		{"käfer/ü 🕯.txt", "käfer/ü 🕯.txt", "upload:käfer/ü 🕯.txt"},
		{"../../etc/passwd", "etc/passwd", "upload:etc/passwd"},
		{"/abs/a.txt", "abs/a.txt", "upload:abs/a.txt"},
		{`C:\papers\a.txt`, "C:/papers/a.txt", "upload:C:/papers/a.txt"},
		{"a\tb\u0085\u202e.txt", "ab.txt", ""},
		{"", "unnamed", ""},
		{"..", "unnamed", ""},
		{"./x/../b.txt", "b.txt", ""},
		{strings.Repeat("n", 1000) + ".txt", strings.Repeat("n", 396) + ".txt", ""},
	} {
		added := d.upload(id, [2]string{c.sent, fmt.Sprintf("Vera said the lamp number %d was lit.", i)})
		if len(added) != 1 || added[0].Name != c.name || added[0].Outcome != store.Added {
			t.Errorf("%q: %+v, want the name %q", c.sent, added, c.name)
			continue
		}
		var sheet workbench.Sheet
		d.get("/cases/"+id+"/articles/"+added[0].Article, &sheet)
		if sheet.Article.Address != c.address || sheet.Article.Name != c.name {
			t.Errorf("%q is kept as %q from %q, want from %q", c.sent, sheet.Article.Name, sheet.Article.Address, c.address)
		}
	}
	first := d.upload(id, [2]string{"courier/b.txt", "Vera said one."})
	second := d.upload(id, [2]string{"courier/b.txt", "Vera said two."})
	if second[0].Outcome != store.Changed || second[0].Version != 2 || second[0].Article != first[0].Article {
		t.Errorf("a changed file under the same folder and name: %+v", second)
	}
}

func TestTooManyAtOnce(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp")
	var files [][2]string
	for i := range 503 {
		files = append(files, [2]string{fmt.Sprintf("%d.txt", i), ""}) // empty: refused at once, which keeps the test short
	}
	got := d.upload(id, files...)
	if len(got) != 503 || !strings.Contains(got[499].Reason, "empty") || !strings.Contains(got[500].Reason, "500 files") || !strings.Contains(got[502].Reason, "500 files") {
		t.Errorf("%d results; the 500th: %+v, the 501st: %+v", len(got), got[499], got[500])
	}

	contentType, _ := form(t)
	request, err := http.NewRequest("POST", d.server.URL+api.Prefix+"/cases/"+id+"/articles", io.LimitReader(zeros{}, 300<<20))
	if err != nil {
		t.Fatal(err)
	}
	request.ContentLength = 300 << 20
	request.Header.Set("Content-Type", contentType)
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Skipf("the server closed the connection before the answer was read: %v", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("300 MB at once: %d", response.StatusCode)
	}
}

// TestAFormThatBreaksOff: what came before the break is kept and named, and what follows is not passed over in silence.
func TestAFormThatBreaksOff(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp")
	part := func(name, text string) string {
		return "--lamp\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n" + text + "\r\n"
	}
	for _, rest := range []string{part("a\x01.txt", "Odo said no."), "--lamp\r\nno header"} {
		var out api.Results
		a := d.send("POST", "/cases/"+id+"/articles", "multipart/form-data; boundary=lamp", strings.NewReader(part("good.txt", "Vera said the lamp was lit.")+rest))
		d.decode(a, "upload", &out)
		if len(out.Results) != 2 || out.Results[0].Outcome == workbench.Refused || out.Results[1].Outcome != workbench.Refused || !strings.Contains(out.Results[1].Reason, "after good.txt") {
			t.Errorf("after %q: %+v", rest, out.Results)
		}
	}
	var out api.Results
	half := strings.TrimSuffix(part("good.txt", "Vera said")+part("half.txt", "Odo said"), "\r\n")
	d.decode(d.send("POST", "/cases/"+id+"/articles", "multipart/form-data; boundary=lamp", strings.NewReader(half)), "upload", &out)
	if len(out.Results) != 2 || out.Results[1].Name != "half.txt" || !strings.Contains(out.Results[1].Reason, "broke off") {
		t.Errorf("half a file is taken for a whole one: %+v", out.Results)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// TestTooMuchInChunks sends more than the limit without saying so first. What came before the limit is kept and named.
func TestTooMuchInChunks(t *testing.T) {
	if testing.Short() {
		t.Skip("sends 256 MB")
	}
	d := open(t)
	id := d.newCase("Lamp")
	const boundary = "lamp"
	head := func(name string) string {
		return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n"
	}
	body := []io.Reader{strings.NewReader(head("good.txt") + "Vera said the lamp was lit.\r\n")}
	for i := range 9 {
		body = append(body, strings.NewReader(head(fmt.Sprintf("%d.bin", i))), io.LimitReader(zeros{}, 31<<20), strings.NewReader("\r\n"))
	}
	body = append(body, strings.NewReader("--"+boundary+"--\r\n"))
	var out api.Results
	a := d.send("POST", "/cases/"+id+"/articles", "multipart/form-data; boundary="+boundary, io.MultiReader(body...))
	d.decode(a, "upload", &out)
	if len(out.Results) < 3 || out.Results[0].Outcome != store.Added {
		t.Fatalf("results: %+v", out.Results)
	}
	last := out.Results[len(out.Results)-1]
	if last.Name != "8.bin" || last.Outcome != workbench.Refused || !strings.Contains(last.Reason, "256 MB") {
		t.Errorf("the last is %+v", last)
	}
}

func TestPastedText(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp")
	var out api.Results
	if a := d.post("/cases/"+id+"/articles", `{"text":"Vera said the lamp was lit.\r\n"}`, &out); a.status != http.StatusAccepted || out.Results[0].Name != "pasted.txt" {
		t.Errorf("%d %+v", a.status, out)
	}
	var sheet workbench.Sheet
	if d.get("/cases/"+id+"/articles/"+out.Results[0].Article, &sheet); sheet.Text != "Vera said the lamp was lit.\r\n" || sheet.Article.Address != "" {
		t.Errorf("kept as %q from %q", sheet.Text, sheet.Article.Address)
	}
	const from = "https://courier.example/lamp"
	d.post("/cases/"+id+"/articles", `{"text":"Vera said one.","name":"l.txt","address":"`+from+`"}`, &out)
	first := out.Results[0]
	d.post("/cases/"+id+"/articles", `{"text":"Vera said two.","name":"l.txt","address":"`+from+`"}`, &out)
	if out.Results[0].Outcome != store.Changed || out.Results[0].Article != first.Article {
		t.Errorf("a changed text from the same address: %+v", out.Results[0])
	}
	if d.post("/cases/"+id+"/articles", `{"text":""}`, &out); out.Results[0].Outcome != workbench.Refused || out.Results[0].Reason == "" {
		t.Errorf("an empty text: %+v", out.Results[0])
	}
	a := d.send("POST", "/cases/"+id+"/articles", "application/json", io.MultiReader(strings.NewReader(`{"text":"`), io.LimitReader(letters{}, 70<<20), strings.NewReader(`"}`)))
	d.problem(a, http.StatusRequestEntityTooLarge, "request-entity-too-large")
}

type letters struct{}

func (letters) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'a'
	}
	return len(b), nil
}

// FuzzNames: whatever name is sent, the name that is kept leads only down, can be printed, and stays as it is.
func FuzzNames(f *testing.F) {
	for _, p := range append(payloads, "../../a", `..\..\a`, "a/./b//c", "\xff\xfe", "C:/a", strings.Repeat("é/", 900), " / .. /x") {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, sent string) {
		kept := api.Clean(sent)
		switch {
		case strings.HasPrefix(kept, "/"), kept != "" && !filepath.IsLocal(kept), strings.ContainsFunc(kept, func(r rune) bool { return !unicode.IsPrint(r) }):
			t.Errorf("%q is kept as %q", sent, kept)
		case !utf8.ValidString(kept), utf8.RuneCountInString(kept) > 400, api.Clean(kept) != kept:
			t.Errorf("%q is kept as %q, which would be kept as %q", sent, kept, api.Clean(kept))
		}
	})
}
