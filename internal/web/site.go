package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

// The page is built from ui/ into dist, which is not in the repository. The pattern also takes in dist-unbuilt, which
// is, so that the program compiles without the page and says how to build it.
//
//go:embed all:dist*/*
var built embed.FS

// embedded returns the page's files.
func embedded() fs.FS {
	dir := "dist"
	if _, err := fs.Stat(built, "dist/index.html"); err != nil {
		dir = "dist-unbuilt"
	}
	files, err := fs.Sub(built, dir)
	if err != nil {
		panic(err) // a constant name
	}
	return files
}

// site serves the page's files from memory.
type site struct {
	files  fs.FS
	loaded sync.Map // path -> func() (*asset, error), each loaded once, when first asked for
}

func newSite(files fs.FS) *site {
	if files == nil {
		files = embedded()
	}
	return &site{files: files}
}

// asset is one file, ready to be sent.
type asset struct {
	media   string
	body    []byte
	zipped  []byte // nil where that is not shorter
	tag     string
	forever bool // its name changes with its content
}

// ServeHTTP sends a file, or the page itself for an address that is no file: the page knows what it stands for.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		plainPage(w, r, http.StatusMethodNotAllowed, "this address can only be read")
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" {
		name = "index.html"
	}
	a, err := s.load(name)
	// A case is called after its folder, which may have a dot in it; other names with one are of files.
	if err != nil && (strings.HasPrefix(name, "c/") || !strings.Contains(path.Base(name), ".")) {
		a, err = s.load("index.html")
	}
	if err != nil {
		plainPage(w, r, http.StatusNotFound, "there is nothing at this address")
		return
	}
	a.send(w, r)
}

func (s *site) load(name string) (*asset, error) {
	if load, ok := s.loaded.Load(name); ok {
		return load.(func() (*asset, error))()
	}
	// Only names of files are kept, so that asking for many addresses fills nothing.
	if info, err := fs.Stat(s.files, name); err != nil || !info.Mode().IsRegular() {
		return nil, fs.ErrNotExist
	}
	load, _ := s.loaded.LoadOrStore(name, sync.OnceValues(func() (*asset, error) { return prepare(s.files, name) }))
	return load.(func() (*asset, error))()
}

// medias names the kinds of file that a page is made of. What is not here is sent as bytes that no browser interprets.
var medias = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".json": "application/json", ".map": "application/json", ".webmanifest": "application/manifest+json",
	".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8",
}

func prepare(files fs.FS, name string) (*asset, error) {
	body, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(body)
	a := &asset{media: medias[path.Ext(name)], body: body, tag: hex.EncodeToString(sum[:12]), forever: strings.HasPrefix(name, "assets/")}
	if a.media == "" {
		a.media = "application/octet-stream"
	}
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	_, _ = z.Write(body) // a buffer takes everything
	_ = z.Close()
	if zipped.Len() < len(body)*9/10 {
		a.zipped = zipped.Bytes()
	}
	return a, nil
}

func (a *asset) send(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Type", a.media)
	header.Set("Cache-Control", "no-cache")
	if a.forever {
		header.Set("Cache-Control", "private, max-age=31536000, immutable")
	}
	body, tag := a.body, a.tag
	if a.zipped != nil {
		header.Set("Vary", "Accept-Encoding")
		if takesGzip(r) {
			header.Set("Content-Encoding", "gzip")
			body, tag = a.zipped, tag+"-gzip"
		}
	}
	header.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

func takesGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, quality, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.TrimSpace(name) == "gzip" {
			q := strings.ReplaceAll(quality, " ", "")
			return q != "q=0" && q != "q=0.0" && q != "q=0.00" && q != "q=0.000"
		}
	}
	return false
}
