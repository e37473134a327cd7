package api_test

import (
	"bufio"
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"hearsay/internal/api"
)

// follow opens the event stream of a case and returns its events as they come, each as "name data".
func (d *desk) follow(id string) (events <-chan string, leave func()) {
	d.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	request, err := http.NewRequestWithContext(ctx, "GET", d.server.URL+api.Prefix+"/cases/"+id+"/events", nil)
	if err != nil {
		d.t.Fatal(err)
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		d.t.Fatal(err)
	}
	if response.StatusCode != 200 || response.Header.Get("Content-Type") != "text/event-stream" {
		d.t.Fatalf("%d %s", response.StatusCode, response.Header.Get("Content-Type"))
	}
	out := make(chan string, 100)
	go func() {
		defer close(out)
		defer response.Body.Close()
		lines := bufio.NewScanner(response.Body)
		name := ""
		for lines.Scan() {
			field, value, _ := strings.Cut(lines.Text(), ": ")
			switch field {
			case "event":
				name = value
			case "data":
				out <- name + " " + value
			}
		}
	}()
	return out, cancel
}

func next(t *testing.T, events <-chan string, name string) string {
	t.Helper()
	deadline := time.After(5 * time.Second)
	for {
		select {
		case e, open := <-events:
			if !open {
				t.Fatalf("the stream ended before %q", name)
			}
			if strings.HasPrefix(e, name+" ") {
				return strings.TrimPrefix(e, name+" ")
			}
		case <-deadline:
			t.Fatalf("no event %q within five seconds", name)
		}
	}
}

func ended(t *testing.T, events <-chan string) {
	t.Helper()
	deadline := time.After(5 * time.Second)
	for {
		select {
		case _, open := <-events:
			if !open {
				return
			}
		case <-deadline:
			t.Fatal("the stream does not end")
		}
	}
}

func TestEventsTellWhatHappens(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp", harbour)
	events, leave := d.follow(id)
	if first := next(t, events, "jobs"); !strings.Contains(first, `"done":1`) || !strings.Contains(first, `"refusals":[]`) {
		t.Errorf("at the beginning: %s", first)
	}
	d.upload(id, [2]string{"b.txt", "Ada said the wick was dry."})
	for !strings.Contains(next(t, events, "jobs"), `"queued":0,"done":2`) {
	}
	next(t, events, "changed")
	d.post("/cases/"+id+"/undo", `{}`, nil) // nothing to undo: nothing to tell
	var page api.Page[struct{ ID string }]
	d.get("/cases/"+id+"/statements", &page)
	d.post("/cases/"+id+"/statements/"+page.Items[0].ID+"/decisions", `{"verdict":"accept"}`, nil)
	if data := next(t, events, "changed"); data != "{}" {
		t.Errorf("changed carries %s", data)
	}
	leave()
	ended(t, events)
}

// TestEventsComeTogether: a hundred changes in a row are not a hundred answers.
func TestEventsComeTogether(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp", harbour)
	events, leave := d.follow(id)
	defer leave()
	next(t, events, "jobs")
	var page api.Page[struct{ ID string }]
	d.get("/cases/"+id+"/statements", &page)
	for range 100 {
		d.post("/cases/"+id+"/statements/"+page.Items[0].ID+"/decisions", `{"verdict":"accept"}`, nil)
	}
	next(t, events, "changed")
	time.Sleep(500 * time.Millisecond)
	if n := len(events); n > 20 {
		t.Errorf("%d events for a hundred decisions", n)
	}
}

func TestEventStreamsEndWithTheServer(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp", harbour)
	events, leave := d.follow(id)
	defer leave()
	next(t, events, "jobs")
	d.stop()
	ended(t, events)
	again, leave := d.follow(id)
	defer leave()
	ended(t, again)
}

func TestVersionsNeverChange(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp", harbour)
	var page api.Page[struct{ ID, SHA256 string }]
	d.get("/cases/"+id+"/articles", &page)
	version := "/cases/" + id + "/articles/" + page.Items[0].ID + "/versions/1"
	for _, path := range []string{version + "/text", version + "/original"} {
		a := d.get(path, nil)
		tag := `"` + page.Items[0].SHA256 + `"`
		if string(a.body) != harbour || a.header.Get("ETag") != tag || a.header.Get("Cache-Control") != "private, no-cache" {
			t.Errorf("%s: %q with %v", path, a.body, a.header)
		}
		if a := d.get(path, nil, "If-None-Match", tag); a.status != http.StatusNotModified || len(a.body) != 0 {
			t.Errorf("%s with its own tag: %d", path, a.status)
		}
		if a := d.get(path, nil, "If-None-Match", `"else"`); a.status != 200 {
			t.Errorf("%s with another tag: %d", path, a.status)
		}
	}
	latin := "Vera said the k\xf6hler was lit."
	added := d.upload(id, [2]string{"courier/köhler.txt", latin})
	other := "/cases/" + id + "/articles/" + added[0].Article + "/versions/1"
	if a := d.get(other+"/text", nil); string(a.body) != "Vera said the köhler was lit." {
		t.Errorf("the text is %q", a.body)
	}
	a := d.get(other+"/original", nil)
	if sum := sha256.Sum256([]byte(latin)); string(a.body) != latin || a.header.Get("ETag") != fmt.Sprintf(`"%x"`, sum) {
		t.Errorf("the original is %q with the tag %s", a.body, a.header.Get("ETag"))
	}
	if want := "attachment; filename*=utf-8''k%C3%B6hler.txt"; a.header.Get("Content-Disposition") != want {
		t.Errorf("to be saved as %s, want %s", a.header.Get("Content-Disposition"), want)
	}
	if a := d.get(version+"/original", nil); a.header.Get("Content-Disposition") != "attachment; filename=1.txt" {
		t.Errorf("to be saved as %s", a.header.Get("Content-Disposition"))
	}
	if a := d.get("/cases/"+id+"/statements", nil); a.header.Get("Cache-Control") != "no-store" {
		t.Errorf("a list may be kept: %s", a.header.Get("Cache-Control"))
	}
	d.problem(d.get("/cases/"+id+"/articles/"+page.Items[0].ID+"/versions/2/text", nil), 404, "not-found")
}
