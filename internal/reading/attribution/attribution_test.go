package attribution_test

import (
	"context"
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
	"hearsay/internal/reading/attribution"
	"hearsay/internal/reading/likelihood"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

var update = flag.Bool("update", false, "write what the reader gives into the golden files")

func read(t testing.TB, s string) *reading.Reading {
	t.Helper()
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), likelihood.New(), name.New(), attribution.New())
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, evidence.Metadata{}, nil)
	if err := p.Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGolden compares the statements of every article in testdata, one a paragraph: form, stance and factuality, then
// source, cue and content, each piece in brackets.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := show(read(t, string(archive.Files[0].Data)))
			if *update {
				archive.Files = append(archive.Files[:1], txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func show(r *reading.Reading) string {
	var b strings.Builder
	for i, s := range r.Statements {
		fmt.Fprintf(&b, "%d: %s %s %s %s", i+1, s.Form, s.Lemma, s.Stance, s.Factuality)
		if s.Negated {
			b.WriteString(" negated")
		}
		if s.Likelihood >= 0 {
			fmt.Fprintf(&b, " %q", r.Likelihoods[s.Likelihood].Term)
		}
		if s.Parent >= 0 {
			fmt.Fprintf(&b, " reported in %d", s.Parent+1)
		}
		fmt.Fprintf(&b, "\n  source %s\n  cue %s\n  content %s\n", pieces(r, s.Source), pieces(r, s.Cue), pieces(r, s.Content))
	}
	return b.String()
}

func pieces(r *reading.Reading, ranges []text.Range) string {
	var out []string
	for _, x := range ranges {
		out = append(out, "["+strings.Join(strings.Fields(r.Text.Cut(x)), " ")+"]")
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, " ")
}
