package api_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"hearsay/internal/api"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// TestLinesHoldEveryPage: more statements than one page may have come as lines, each once, in the order of the list.
func TestLinesHoldEveryPage(t *testing.T) {
	d := open(t)
	var text strings.Builder
	for i := range 1203 {
		fmt.Fprintf(&text, "Vera said the lamp number %d was lit.\n", i)
	}
	id := d.newCase("Lamps", text.String())
	a := d.get("/cases/"+id+"/statements?source=Vera&sort=text&limit=7", nil, "Accept", "application/x-ndjson")
	if a.status != 200 || a.header.Get("Content-Type") != "application/x-ndjson" || a.header.Get("Vary") != "Accept" {
		t.Fatalf("%d %s %s", a.status, a.header.Get("Content-Type"), a.header.Get("Vary"))
	}
	lines := bufio.NewScanner(strings.NewReader(string(a.body)))
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		var r evidence.Record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf("the lamp number %d was lit", n); r.Content.Spans[0].Exact != want {
			t.Fatalf("line %d is %q, want %q", n, r.Content.Spans[0].Exact, want)
		}
		n++
	}
	if n != 1203 {
		t.Errorf("%d lines, want 1203", n)
	}

	var page api.Page[evidence.Record]
	seen, cursor := 0, ""
	for {
		d.get("/cases/"+id+"/statements?limit=500&sort=text&cursor="+cursor, &page)
		seen += len(page.Items)
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	if seen != 1203 || page.Total != 1203 {
		t.Errorf("by pages there are %d of %d", seen, page.Total)
	}
}

// TestHalfAListDoesNotLookWhole: when a later page fails, the client sees the connection break, not an end.
func TestHalfAListDoesNotLookWhole(t *testing.T) {
	d, b := breaking(t)
	var busy atomic.Bool
	b.articles = func(cursor string) (store.Page[store.ArticleRow], error) {
		switch {
		case busy.Load():
			return store.Page[store.ArticleRow]{}, evidence.ErrBusy
		case cursor == "":
			return store.Page[store.ArticleRow]{Items: make([]store.ArticleRow, 3), Next: "more"}, nil
		}
		return store.Page[store.ArticleRow]{}, errors.New("the disk is gone")
	}
	request, _ := http.NewRequest("GET", d.server.URL+api.Prefix+"/cases/lamp/articles", nil)
	request.Header.Set("Accept", "application/x-ndjson")
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	got, err := io.ReadAll(response.Body)
	if err == nil {
		t.Errorf("the list seems whole: %d bytes", len(got))
	}
	busy.Store(true)
	d.problem(d.get("/cases/lamp/articles", nil, "Accept", "application/x-ndjson"), 423, "in-use")
}

// TestListsAreNeverNull: whatever a store leaves out, those who ask find a list.
func TestListsAreNeverNull(t *testing.T) {
	d, b := breaking(t)
	b.articles = func(string) (store.Page[store.ArticleRow], error) {
		return store.Page[store.ArticleRow]{Items: []store.ArticleRow{{Status: "read"}}}, nil
	}
	for _, path := range []string{"/cases/lamp/articles", "/cases/lamp/overview"} {
		if a := d.get(path, nil); a.status != 200 || strings.Contains(string(a.body), "null") {
			t.Errorf("%s: %d %s", path, a.status, a.body)
		}
	}
	b.articles = func(string) (store.Page[store.ArticleRow], error) { return store.Page[store.ArticleRow]{}, nil }
	if a := d.get("/cases/lamp/articles", nil); !strings.Contains(string(a.body), `"items":[]`) || !strings.Contains(string(a.body), `"problems":[]`) {
		t.Errorf("an empty list is %s", a.body)
	}
}

// payloads are what somebody might hope to see run. None may come back as anything but JSON or plain text.
var payloads = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `';alert(1)//`, `<svg/onload=alert(1)>`, `javascript:alert(1)`,
	`{{constructor.constructor('alert(1)')()}}`, `</title><script>alert(1)</script>`, `<iframe srcdoc="<script>alert(1)</script>">`,
	"\u2028alert(1)\u2029", `%3Cscript%3Ealert(1)%3C/script%3E`, "\x00<b>", `<!--`, `]]>`, `${alert(1)}`, `\u003cscript\u003e`,
}

func TestPayloadsComeBackAsData(t *testing.T) {
	d := open(t)
	for _, p := range payloads {
		title, _ := json.Marshal("a" + p)
		a := d.post("/cases", fmt.Sprintf(`{"title":%s}`, title), nil)
		harmless(t, p, a)
		var row struct{ ID string }
		d.decode(a, "", &row)
		d.upload(row.ID, [2]string{strings.ReplaceAll(p, "\x00", "") + ".txt", "Vera said " + strings.ReplaceAll(p, ".", " ") + "."})
		d.settle(row.ID)
		at := "/cases/" + row.ID
		var articles api.Page[store.ArticleRow]
		harmless(t, p, d.get(at+"/articles", &articles))
		for _, path := range []string{
			at, at + "/overview", at + "/jobs", at + "/statements", at + "/statements?state=" + escape(p), at + "/articles?" + escape(p) + "=" + escape(p),
			at + "/articles/" + escape(p), at + "/statements/" + escape(p), "/cases/" + escape(p), at + "/search?kind=" + escape(p) + "&q=" + escape(p),
			at + "/articles/ar_1/versions/" + escape(p) + "/text", at + "/articles/ar_1/versions/1/quote?ch=" + escape(p),
		} {
			harmless(t, p, d.get(path, nil))
		}
		if len(articles.Items) != 1 {
			continue // refused: not a text
		}
		version := at + "/articles/" + articles.Items[0].ID + "/versions/1"
		if a := d.get(version+"/text", nil); a.header.Get("Content-Type") != "text/plain; charset=utf-8" {
			t.Errorf("%q: the text is %s", p, a.header.Get("Content-Type"))
		}
		a = d.get(version+"/original", nil)
		if a.header.Get("Content-Type") != "application/octet-stream" || !strings.HasPrefix(a.header.Get("Content-Disposition"), "attachment") ||
			!strings.Contains(a.header.Get("Content-Security-Policy"), "sandbox") {
			t.Errorf("%q: the original comes with %v", p, a.header)
		}
	}
}

func harmless(t *testing.T, payload string, a answer) {
	t.Helper()
	media := a.header.Get("Content-Type")
	if media != "application/json" && media != "application/problem+json" {
		t.Errorf("%q comes back as %s", payload, media)
	}
	if !json.Valid(a.body) || strings.ContainsAny(string(a.body), "<>") {
		t.Errorf("%q comes back as %s", payload, a.body)
	}
}

func escape(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		fmt.Fprintf(&b, "%%%02x", c)
	}
	return b.String()
}
