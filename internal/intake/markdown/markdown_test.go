package markdown_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/intake/markdown"
	"hearsay/internal/text"
)

var update = flag.Bool("update", false, "write what the code does into testdata, to be read before it is committed")

func open(s string) (intake.Document, error) {
	return markdown.Opener{}.Open(context.Background(), intake.Input{Name: "a.md", Bytes: []byte(s)})
}

func TestArticles(t *testing.T) {
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
				doc, err := open(string(source.Data))
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
	fmt.Fprintf(&out, "title: %s\noutlet: %s\nbyline: %s\npublished: %s\ncanonical: %s\n\n", m.Title, m.Outlet, strings.Join(m.Byline, "; "), m.Published, m.Canonical)
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
	for name, want := range map[string]bool{"a.md": true, "A.MARKDOWN": true, "a.txt": false, "a.html": false, "md": false} {
		if got := (markdown.Opener{}).Accepts(intake.Input{Name: name}); got != want {
			t.Errorf("accepts %s: %v, want %v", name, got, want)
		}
	}
}

func TestRefused(t *testing.T) {
	for want, source := range map[string]string{
		"is over the limit of 2 MB": strings.Repeat("x", markdown.MaxBytes+1),
		"it is a PDF":               "%PDF-1.7",
		"nested deeper than 100":    "x\n" + strings.Repeat("> ", 200) + "x",
	} {
		if _, err := open(source); !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one of input that says %q", err, want)
		}
	}
}

func FuzzOpen(f *testing.F) {
	archive, err := txtar.ParseFile("testdata/articles.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for i := 0; i < len(archive.Files); i += 2 {
		f.Add(string(archive.Files[i].Data))
	}
	f.Add("---\nauthor:\n- A B\n- [x]\n---\n![a](b)\n[![c](d)](e)\n")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4096 {
			return
		}
		doc, err := open(s)
		if err != nil {
			if !errors.Is(err, evidence.ErrInput) {
				t.Errorf("error %v does not wrap evidence.ErrInput", err)
			}
			return
		}
		if !utf8.ValidString(doc.Text) {
			t.Error("text is not valid UTF-8")
		}
		n, last := utf8.RuneCountInString(doc.Text), 0
		for _, f := range doc.Furniture {
			if f.Start < last || f.End <= f.Start || f.End > n {
				t.Errorf("span %v in a text of %d code points after %d", f.Span, n, last)
			}
			last = f.End
		}
	})
}
