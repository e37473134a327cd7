// Package readingtest compares what readers give with golden files that somebody who does not program can check.
//
// In: testdata/*.txtar of the package under test, each an invented article (and what else the reader is told) followed by
// what is wanted of it. Out: a failing test with the difference, or, with -update, the files written anew. It knows no
// reader: the test says how a reading is shown.
package readingtest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what the readers give into the golden files")

// Golden runs a subtest for each golden file. The first inputs of its files are handed to show, with the name of the
// file that is wanted: "want", or several with names of their own.
func Golden(t *testing.T, inputs int, show func(t *testing.T, given []string, name string) string) {
	t.Helper()
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if *update && len(archive.Files) == inputs {
				archive.Files = append(archive.Files, txtar.File{Name: "want"})
			}
			if len(archive.Files) <= inputs {
				t.Fatalf("%s says nothing of what is wanted; write it with -update", name)
			}
			var given []string
			for _, f := range archive.Files[:inputs] {
				given = append(given, string(f.Data))
			}
			for i := inputs; i < len(archive.Files); i++ {
				f := &archive.Files[i]
				got := show(t, given, f.Name)
				if *update {
					f.Data = []byte(got)
				} else if diff := cmp.Diff(string(f.Data), got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", f.Name, diff)
				}
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
