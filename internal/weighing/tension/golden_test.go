package tension_test

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
	"hearsay/internal/weighing/tension"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden checks what is found in small cases: each file is a case in a few lines and the list of work that comes of it.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			changed := false
			for i := 0; i+1 < len(archive.Files); i += 2 {
				given, want := &archive.Files[i], &archive.Files[i+1]
				got := write(tension.Find(readCase(t, string(given.Data))))
				if *update {
					changed = changed || got != string(want.Data)
					want.Data = []byte(got)
				} else if d := cmp.Diff(string(want.Data), got); d != "" {
					t.Errorf("%s (-want +got):\n%s", given.Name, d)
				}
			}
			if changed {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func write(list []evidence.Tension) string {
	var b strings.Builder
	for _, x := range list {
		fmt.Fprintf(&b, "%s (%.2f): %s\n", x.Kind, x.Weight, x.Why)
		for _, s := range x.Sides {
			fmt.Fprintf(&b, "    %s, %s\n", s.Label, s.Says)
			for _, p := range s.Places {
				fmt.Fprintf(&b, "        “%s” %s, %s %s\n", p.Exact, p.Speaker, p.Outlet, p.Published)
			}
		}
	}
	if b.Len() == 0 {
		return "nothing\n"
	}
	return b.String()
}
