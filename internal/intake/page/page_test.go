package page_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding/charmap"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/intake/page"
	"hearsay/internal/text"
)

var update = flag.Bool("update", false, "write what the code does into testdata, to be read before it is committed")

func open(b []byte) (intake.Document, error) {
	return page.Opener{}.Open(context.Background(), intake.Input{Name: "a.html", Bytes: b})
}

// Each archive in testdata holds pages, and after each what is read: metadata, then the text, each piece of furniture
// between its kind and a closing mark.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			source, want := archive.Files[i], &archive.Files[i+1]
			t.Run(source.Name, func(t *testing.T) {
				doc, err := open(source.Data)
				if err != nil {
					t.Fatal(err)
				}
				got := show(doc)
				if *update {
					want.Data = []byte(got)
				} else if got != string(want.Data) {
					t.Errorf("read\n%s\nwant\n%s", got, want.Data)
				}
			})
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func show(doc intake.Document) string {
	var out strings.Builder
	m := doc.Metadata
	fmt.Fprintf(&out, "title: %s\noutlet: %s\nbyline: %s\npublished: %s\ncanonical: %s\nlanguage: %s\n\n", m.Title, m.Outlet, strings.Join(m.Byline, "; "), m.Published, m.Canonical, m.Language)
	t, _ := text.New(doc.Text)
	at := 0
	for _, f := range doc.Furniture {
		fmt.Fprintf(&out, "%s‹%s: %s›", t.Exact(text.Span{Start: at, End: f.Start}), f.Kind, t.Exact(f.Span))
		at = f.End
	}
	fmt.Fprintf(&out, "%s\n", t.Exact(text.Span{Start: at, End: t.Len()}))
	return out.String()
}

func TestAccepts(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       bool
	}{
		{"a.html", "anything", true},
		{"A.HTM", "", true},
		{"a.txt", "<!DOCTYPE html><p>x", true},
		{"-", "\ufeff \n<!-- saved from x --><html lang=en>", true},
		{"a.xml", `<?xml version="1.0"?><html xmlns="x">`, true},
		{"a.md", "<html>", false},
		{"a.txt", "The <html> tag begins a page.", false},
		{"a.txt", "<p>Some notes", false},
	} {
		if got := (page.Opener{}).Accepts(intake.Input{Name: c.name, Bytes: []byte(c.body)}); got != c.want {
			t.Errorf("accepts %s %q: %v, want %v", c.name, c.body, got, c.want)
		}
	}
}

const words = "The ferry was late again on Wednesday, and the crew did not say why it had been so late that the lamps were out. "

func TestEncodings(t *testing.T) {
	body := "<title>Fähre</title><article><h1>Fähre verspätet</h1><p>" + strings.Repeat(words, 4) + "“Nö,” sagte er.</p></article>"
	latin, err := charmap.Windows1252.NewEncoder().String(body)
	if err != nil {
		t.Fatal(err)
	}
	for name, source := range map[string]string{
		"by meta tag":              "<html><meta charset=iso-8859-1>" + latin,
		"by bytes":                 "<html>" + latin,
		"mark":                     "\ufeff<html>" + body,
		"UTF-8 that says Latin-1":  "<html><meta charset=iso-8859-1>" + body,
		"UTF-16":                   "\xff\xfe" + utf16("<html>"+body),
		"UTF-8 that says nothing ": "<html>" + body,
	} {
		doc, err := open([]byte(source))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !strings.Contains(doc.Text, "“Nö,” sagte er.") || doc.Metadata.Title != "Fähre verspätet" {
			t.Errorf("%s: title %q, text ends %q", name, doc.Metadata.Title, doc.Text[max(0, len(doc.Text)-30):])
		}
	}
}

func utf16(s string) string {
	var out strings.Builder
	for _, c := range s {
		out.WriteByte(byte(c))
		out.WriteByte(byte(c >> 8))
	}
	return out.String()
}

// White space, entities, line breaks, quotation elements and hidden text come out as a browser shows them.
func TestRendering(t *testing.T) {
	for in, want := range map[string]string{
		"a\n  b\tc":                             "a b c",
		"a&nbsp;b":                              "a\u00a0b",
		"a<br>b":                                "a\nb",
		"&ldquo;a&rdquo; &amp; b &#x1F30A;":     "“a” & b 🌊",
		"so <q>it was</q> said":                 "so “it was” said",
		"co\u00adoperate":                       "cooperate",
		"a<span hidden>secret</span>b":          "ab",
		"a<span style='display: none'>x</span>": "a",
		"a<script>alert(1)</script>b":           "ab",
		"<b>a</b> <i>b</i>":                     "a b",
		"a &lt;script&gt; b":                    "a <script> b",
	} {
		doc, err := open([]byte("<article><p>" + strings.Repeat(words, 4) + "</p><p>Then " + in + " end</p><p>" + strings.Repeat(words, 3) + "</p></article>"))
		if err != nil {
			t.Errorf("%q: %v", in, err)
			continue
		}
		if parts := strings.Split(doc.Text, "\n\n"); len(parts) != 3 || parts[1] != "Then "+want+" end" {
			t.Errorf("%q gives %q, want %q", in, parts, "Then "+want+" end")
		}
	}
}

func TestRefused(t *testing.T) {
	for want, source := range map[string]string{
		"is over the limit of 2 MB":        "<html>" + strings.Repeat("x", page.MaxBytes),
		"has more than 100000 tags":        "<html>" + strings.Repeat("<b>", page.MaxTags),
		"nested":                           "<html>" + strings.Repeat("<div>", 5000) + "x",
		"attributes":                       "<html><p " + attributes(100_000) + ">x",
		"it is a PDF; PDF is not read yet": "%PDF-1.7 <html>",
		"is called HTML and holds none":    "just words",
		"there is no text on the page":     "<html><body><script>x</script></body></html>",
		"save the page as text and add ":   "<html>" + strings.Repeat("<table><a>", 60_000),
	} {
		start := time.Now()
		_, err := open([]byte(source))
		if want == "nested" {
			want = "cannot be parsed"
		}
		if !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one of input that says %q", err, want)
		}
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("%q took %v", want, took)
		}
	}
}

func attributes(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "a%d=b ", i)
	}
	return out.String()
}

func TestLongPage(t *testing.T) {
	source := "<html><title>Log</title><body><nav><a href=x>Home</a></nav><article><h1>The long log</h1>" + strings.Repeat("<p>"+words+"</p>", 8000) + "</article><footer>© Post</footer></body>"
	start := time.Now()
	doc, err := open([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(doc.Text, "lamps"); n != 8000 || strings.Contains(doc.Text, "Home") {
		t.Errorf("%d paragraphs of 8000; menu in it: %v", n, strings.Contains(doc.Text, "Home"))
	}
	if len(doc.Notes) == 0 {
		t.Error("no note says how it was read")
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func FuzzOpen(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			f.Add(archive.Files[i].Data)
		}
	}
	f.Add([]byte("<table><a><p><table><q>x<br><br>y"))
	f.Add([]byte(`<script type=application/ld+json>{"@graph":[{"@type":"Article","author":[[{"name":3}]]}]}</script>x`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 1<<16 {
			return
		}
		doc, err := open(b)
		if err != nil {
			if !errors.Is(err, evidence.ErrInput) {
				t.Errorf("error %v does not wrap evidence.ErrInput", err)
			}
			return
		}
		n, last := utf8.RuneCountInString(doc.Text), 0
		if !utf8.ValidString(doc.Text) {
			t.Error("text is not valid UTF-8")
		}
		for _, f := range doc.Furniture {
			if f.Start < last || f.End <= f.Start || f.End > n {
				t.Errorf("span %v in a text of %d code points after %d", f.Span, n, last)
			}
			last = f.End
		}
	})
}

// A site's front page is the address of none of its articles.
func TestCanonicalIsAnArticle(t *testing.T) {
	for head, want := range map[string]string{
		`<link rel="canonical" href="https://post.example/a/b">`:                                                       "https://post.example/a/b",
		`<link rel="canonical" href="https://post.example/">`:                                                          "",
		`<link rel="canonical" href="https://post.example">`:                                                           "",
		`<link rel="canonical" href="https://post.example/"><meta property="og:url" content="https://post.example/a">`: "https://post.example/a",
		`<link rel="canonical" href="https://post.example/?p=7">`:                                                      "https://post.example/?p=7",
		`<link rel="canonical" href="javascript:alert(1)">`:                                                            "",
	} {
		doc, err := open([]byte("<!doctype html><head>" + head + "</head><article><h1>Quay</h1><p>" + words + "</p></article>"))
		if err != nil || doc.Metadata.Canonical != want {
			t.Errorf("%s: %q, want %q, %v", head, doc.Metadata.Canonical, want, err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	archive, err := txtar.ParseFile("testdata/news-page.txtar")
	if err != nil {
		b.Fatal(err)
	}
	source := archive.Files[0].Data
	// About 600 words, as a page of news has.
	source = bytes.Replace(source, []byte("<h2>"), []byte(strings.Repeat("<p>"+words+words+"</p>", 12)+"<h2>"), 1)
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		if _, err := open(source); err != nil {
			b.Fatal(err)
		}
	}
}
