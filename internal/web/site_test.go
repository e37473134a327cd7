package web_test

import (
	"compress/gzip"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"hearsay/internal/intake"
	"hearsay/internal/web"
)

func TestFilesOfThePage(t *testing.T) {
	p := run(t, nil)
	for _, c := range []struct {
		path, media, cache string
		status             int
	}{
		{"/", "text/html; charset=utf-8", "no-cache", 200},
		{"/index.html", "text/html; charset=utf-8", "no-cache", 200},
		{"/c/lamp", "text/html; charset=utf-8", "no-cache", 200},
		{"/c/lamp.2031", "text/html; charset=utf-8", "no-cache", 200},
		{"/c/lamp/articles/ar_5TQ0M3XK2B?v=2", "text/html; charset=utf-8", "no-cache", 200},
		{"/c/the-lamp-at-k%C3%B6h/search?q=a.b", "text/html; charset=utf-8", "no-cache", 200},
		{"/assets/main-8f3a.js", "text/javascript; charset=utf-8", "private, max-age=31536000, immutable", 200},
		{"/assets/main-8f3a.css", "text/css; charset=utf-8", "private, max-age=31536000, immutable", 200},
		{"/assets/face-11.woff2", "font/woff2", "private, max-age=31536000, immutable", 200},
		{"/assets/strange.script", "application/octet-stream", "private, max-age=31536000, immutable", 200},
		{"/favicon.svg", "image/svg+xml", "no-cache", 200},
		{"/assets/old-1111.js", "text/html; charset=utf-8", "no-store", 404},
		{"/assets", "text/html; charset=utf-8", "no-cache", 200},
		{"/../go.mod", "text/html; charset=utf-8", "no-store", 404},
		{"/%2e%2e/site.go", "text/html; charset=utf-8", "no-store", 404},
		{"/a%00b.js", "text/html; charset=utf-8", "no-store", 404},
	} {
		got := p.ask("GET", c.path, "", bearer...)
		if got.StatusCode != c.status || got.Header.Get("Content-Type") != c.media || got.Header.Get("Cache-Control") != c.cache {
			t.Errorf("%s: %d %s %s", c.path, got.StatusCode, got.Header.Get("Content-Type"), got.Header.Get("Cache-Control"))
		}
		head := p.ask("HEAD", c.path, "", bearer...)
		if head.StatusCode != c.status || head.body != "" {
			t.Errorf("HEAD %s: %d", c.path, head.StatusCode)
		}
		if got.StatusCode != 200 {
			continue
		}
		tag := got.Header.Get("ETag")
		if again := p.ask("GET", c.path, "", append([]string{"If-None-Match", tag}, bearer...)...); tag == "" || again.StatusCode != 304 || again.body != "" {
			t.Errorf("%s with its own tag %s: %d", c.path, tag, again.StatusCode)
		}
	}
	for _, path := range []string{"/", "/c/lamp", "/o/st_1"} {
		if got := p.ask("POST", path, "{}", append([]string{"Content-Type", "application/json"}, bearer...)...); got.StatusCode != 405 || got.Header.Get("Allow") == "" {
			t.Errorf("POST %s: %d", path, got.StatusCode)
		}
	}
}

func TestFilesComeZipped(t *testing.T) {
	p := run(t, nil)
	plain := p.ask("GET", "/assets/main-8f3a.js", "", append([]string{"Accept-Encoding", "identity"}, bearer...)...)
	zipped := p.ask("GET", "/assets/main-8f3a.js", "", append([]string{"Accept-Encoding", "br, gzip;q=0.8"}, bearer...)...)
	if zipped.Header.Get("Content-Encoding") != "gzip" || plain.Header.Get("Content-Encoding") != "" || zipped.Header.Get("Vary") != "Accept-Encoding" {
		t.Fatalf("plain %v, zipped %v", plain.Header, zipped.Header)
	}
	if plain.Header.Get("ETag") == zipped.Header.Get("ETag") {
		t.Error("two different answers have one tag")
	}
	z, err := gzip.NewReader(strings.NewReader(zipped.body))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(z); err != nil || string(got) != plain.body || len(zipped.body) >= len(plain.body) {
		t.Errorf("unzipped %d bytes of %d: %v", len(got), len(plain.body), err)
	}
	for _, refusing := range []string{"gzip;q=0", "gzip; q=0.0", "deflate"} {
		if got := p.ask("GET", "/assets/main-8f3a.js", "", append([]string{"Accept-Encoding", refusing}, bearer...)...); got.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s: it comes zipped", refusing)
		}
	}
}

// TestAPageThatIsNotBuilt: without its page the program still compiles, runs and says what to do.
func TestAPageThatIsNotBuilt(t *testing.T) {
	p := run(t, func(o *web.Options) { o.Static = nil })
	got := p.ask("GET", "/", "", bearer...)
	if got.StatusCode != 200 || !strings.Contains(got.body, "<title>Hearsay") {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	p = run(t, func(o *web.Options) { o.Static = fstest.MapFS{} })
	if got := p.ask("GET", "/", "", bearer...); got.StatusCode != 404 {
		t.Errorf("without any file: %d", got.StatusCode)
	}
}

func TestShortAddresses(t *testing.T) {
	p := run(t, nil)
	b, row, err := p.shelf.Create(t.Context(), "The Lamp at Köh")
	if err != nil {
		t.Fatal(err)
	}
	added, err := b.Add(t.Context(), intake.Input{Name: "a.txt", Bytes: []byte("Vera said the lamp was lit.")})
	if err != nil {
		t.Fatal(err)
	}
	got := p.ask("GET", "/o/"+added.Article, "", bearer...)
	if want := "/c/the-lamp-at-k%C3%B6h/articles/" + added.Article; got.StatusCode != http.StatusFound || got.Header.Get("Location") != want {
		t.Errorf("%d to %s, want %s (%s)", got.StatusCode, got.Header.Get("Location"), want, row.ID)
	}
	if got := p.ask("GET", "/o/"+strings.ToLower(added.Article), "", bearer...); got.StatusCode != http.StatusFound {
		t.Errorf("in small letters: %d", got.StatusCode)
	}
	for _, id := range []string{"ar_0000000000", added.Article[:6], "st_0000000000", "dc_0000000000", "", "//elsewhere.example", "<script>", "%00"} {
		if got := p.ask("GET", "/o/"+id, "", bearer...); got.StatusCode != 404 || strings.Contains(got.body, "<script") {
			t.Errorf("/o/%s: %d %s", id, got.StatusCode, got.body)
		}
	}
}

// TestTheServerStops: open event streams do not hold up the end.
func TestTheServerStops(t *testing.T) {
	p := run(t, nil)
	_, row, err := p.shelf.Create(t.Context(), "Lamp")
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.options.Hosts = []string{listener.Addr().String()}
	server := web.Server(p.options)
	if server.ReadHeaderTimeout == 0 || server.IdleTimeout == 0 || server.MaxHeaderBytes == 0 {
		t.Error("a client may dawdle")
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	request, _ := http.NewRequest("GET", "http://"+listener.Addr().String()+"/api/v1/cases/"+row.ID+"/events", nil)
	request.Header.Set("Authorization", "Bearer "+token)
	stream, err := http.DefaultTransport.RoundTrip(request)
	if err != nil || stream.StatusCode != 200 {
		t.Fatal(stream, err)
	}
	defer stream.Body.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		t.Errorf("stopping: %v", err)
	}
	if err := <-done; err != http.ErrServerClosed {
		t.Error(err)
	}
	if _, err := io.ReadAll(stream.Body); err != nil {
		t.Errorf("the stream did not end but broke: %v", err)
	}
}
