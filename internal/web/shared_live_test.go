package web_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/store"
	"hearsay/internal/web"
)

// TestEventsEnd: a stream that is open ends when its person loses the case, and shows what others do before.
func TestEventsEnd(t *testing.T) {
	defer web.LookAgain(50 * time.Millisecond)()
	w := settle(t, nil)
	for _, end := range []func(headers []string){
		func([]string) { _, _ = w.gate.Grant(t.Context(), "cli", "Ines", "lamp", store.NoRole) },
		func(headers []string) { w.ask("DELETE", "/api/v1/session", "", headers...) },
	} {
		if _, err := w.gate.Grant(t.Context(), "cli", "Ines", "lamp", store.RoleReader); err != nil {
			t.Fatal(err)
		}
		ines, _ := w.signIn("Ines")
		request, _ := http.NewRequest("GET", w.server.URL+"/api/v1/cases/lamp/events", nil)
		request.Header.Set(ines[0], ines[1])
		stream, err := http.DefaultTransport.RoundTrip(request)
		if err != nil || stream.StatusCode != 200 {
			t.Fatal(stream, err)
		}
		if got := w.ask("POST", "/api/v1/cases/lamp/articles", fmt.Sprintf(`{"text":"Ana Brell said on day %d that the quay was closed.","name":"b.txt"}`, time.Now().UnixNano()), w.as("Ben")...); got.StatusCode >= 300 {
			t.Fatal(got.body)
		}
		told, ended := make(chan bool), make(chan error)
		go func() {
			seen := &strings.Builder{}
			buffer := make([]byte, 4096)
			for first := true; ; {
				n, err := stream.Body.Read(buffer)
				seen.Write(buffer[:n])
				if first && strings.Contains(seen.String(), "event: changed") {
					first = false
					told <- true
				}
				if err != nil {
					ended <- err
					return
				}
			}
		}()
		select {
		case <-told:
		case <-time.After(10 * time.Second):
			t.Fatal("what Ben added was not told to Ines")
		}
		end(ines)
		select {
		case err := <-ended:
			if err != io.EOF {
				t.Error(err)
			}
		case <-time.After(10 * time.Second):
			t.Error("the stream goes on")
		}
		stream.Body.Close()
	}
}

// TestTwoBrowsers decide on one record: the second is told who decided what meanwhile, and nothing happens until it says so again.
func TestTwoBrowsers(t *testing.T) {
	w := settle(t, nil)
	ask := func(who, method, path, body string) response {
		return w.ask(method, "/api/v1/cases/lamp"+path, body, w.as(who)...)
	}
	var matrix struct {
		Question struct {
			ID       string `json:"id"`
			Decision string `json:"decision"`
		} `json:"question"`
	}
	made := ask("Ben", "POST", "/questions", `{"title":"Who lit the lamp?","hypotheses":["Vera","Ana"]}`)
	if err := json.Unmarshal([]byte(made.body), &matrix); err != nil || matrix.Question.Decision == "" {
		t.Fatalf("%d %s", made.StatusCode, made.body)
	}
	move := func(who, note string) response {
		return ask(who, "POST", "/questions/"+matrix.Question.ID+"/moves", fmt.Sprintf(`{"moves":[{"op":"retitle","title":"Who lit it?","note":%q}],"seen":%q}`, note, matrix.Question.Decision))
	}
	if got := move("Vera", "hers"); got.StatusCode >= 300 {
		t.Fatalf("%d %s", got.StatusCode, got.body)
	}
	got := move("Ben", "his")
	var p api.Problem
	if err := json.Unmarshal([]byte(got.body), &p); err != nil || got.StatusCode != 409 || len(p.Meanwhile) != 1 || p.Meanwhile[0].By != "Vera" || !strings.Contains(p.Meanwhile[0].Value, "hers") {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	if got := ask("Vera", "PATCH", "", `{"title":"Lamp","seen":"LAMP"}`); got.StatusCode != 200 {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	if got := ask("Vera", "PATCH", "", `{"title":"Light","seen":"LAMP"}`); got.StatusCode != 409 || !strings.Contains(got.body, "Lamp") {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
}
