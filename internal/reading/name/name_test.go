package name_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

func read(t testing.TB, body string) *reading.Reading {
	t.Helper()
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), name.New())
	if err != nil {
		t.Fatal(err)
	}
	x, err := text.New(body)
	if err != nil {
		t.Skip(err)
	}
	r := reading.New(x, evidence.Metadata{}, nil)
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// show prints a chain a line, in order of appearance; pronouns stand without quotation marks.
func show(r *reading.Reading) string {
	var chains []string
	for _, m := range r.Mentions {
		for m.Chain >= len(chains) {
			chains = append(chains, "")
		}
		c := &chains[m.Chain]
		if *c == "" {
			*c = strings.ToLower(string(m.Type))
		}
		if m.Name {
			*c += fmt.Sprintf(" %q", r.Text.Cut(m.Range))
		} else {
			*c += " " + r.Text.Cut(m.Range)
		}
	}
	return strings.Join(chains, "\n") + "\n"
}

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := show(read(t, string(a.Files[0].Data)))
			if *update {
				a.Files = append(a.Files[:1], txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(a.Files[1].Data), got); diff != "" {
				t.Errorf("want -, got +\n%s", diff)
			}
		})
	}
}
