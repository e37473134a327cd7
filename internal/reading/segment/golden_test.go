package segment_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/reading"
)

var update = flag.Bool("update", false, "write what the readers give into the golden files")

// TestGolden reads the article of every file in testdata and compares what the file asks for: sentences, one a line,
// under a line for each paragraph; tokens, parted by blanks; references.
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
			r := read(t, string(archive.Files[0].Data))
			for i := range archive.Files[1:] {
				f := &archive.Files[i+1]
				got := show(r, f.Name)
				if *update {
					f.Data = []byte(got)
				} else if diff := cmp.Diff(string(f.Data), got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", f.Name, diff)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func show(r *reading.Reading, what string) string {
	var b strings.Builder
	switch what {
	case "sentences":
		for _, p := range r.Paragraphs {
			kind := "paragraph"
			if p.Heading {
				kind = "heading"
			}
			fmt.Fprintln(&b, kind)
			for _, s := range r.Sentences[p.FirstSentence:p.LastSentence] {
				fmt.Fprintln(&b, "  "+strings.Join(strings.Fields(r.Text.Cut(s.Range)), " "))
			}
		}
	case "tokens":
		for _, p := range r.Paragraphs {
			for i, t := range r.Tokens[p.First:p.Last] {
				if i > 0 {
					b.WriteByte(' ')
				}
				b.WriteString(r.Text.Cut(t.Range))
			}
			b.WriteByte('\n')
		}
	case "references":
		for _, x := range r.References {
			fmt.Fprintln(&b, r.Text.Cut(x))
		}
	}
	return b.String()
}
