package copying_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/text"
	"hearsay/internal/weighing/copying"
)

var update = flag.Bool("update", false, "write what was found into the golden files")

func freeze(t testing.TB, s string) *text.Text {
	t.Helper()
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return frozen
}

func TestCredits(t *testing.T) {
	const path = "testdata/credits.txtar"
	golden, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range golden.Files {
		files[f.Name] = string(f.Data)
	}
	for i, f := range golden.Files {
		name, is := strings.CutSuffix(f.Name, ".want")
		if !is {
			continue
		}
		var bylines []string
		if b := strings.TrimSpace(files[name+".bylines"]); b != "" {
			bylines = strings.Split(b, "\n")
		}
		var got strings.Builder
		for _, c := range copying.Credits(freeze(t, strings.TrimSuffix(files[name], "\n")), bylines) {
			place, whole := c.Span.String(), ""
			if c.Empty() {
				place = "nowhere"
			} else if c.Exact != c.Name {
				t.Errorf("%s: the name is %q, the text says %q", name, c.Name, c.Exact)
			}
			if c.Whole {
				whole = " whole"
			}
			fmt.Fprintf(&got, "%s %q%s\n", place, c.Name, whole)
		}
		if *update {
			golden.Files[i].Data = []byte(got.String())
		} else if got.String() != string(f.Data) {
			t.Errorf("%s: got\n%swant\n%s", name, got.String(), f.Data)
		}
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(golden), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func FuzzCredits(f *testing.F) {
	f.Add("VELMAR (KNA) — The ferry has been found.\n\nWith reporting by OPD. © 2031 KNA — KNA", "Ana Brell of the Velmar News Agency")
	f.Add("(KNA) -", ", KNA")
	f.Fuzz(func(t *testing.T, s, byline string) {
		frozen, err := text.New(s)
		if err != nil {
			return
		}
		for _, c := range copying.Credits(frozen, []string{byline}) {
			if c.Name == "" || !frozen.Holds(c.Span) || frozen.Exact(c.Span) != c.Exact {
				t.Errorf("%+v is not in the text", c)
			}
		}
	})
}

// TestLongByline: a page that somebody set as a byline is searched at its end, and costs no more than a short one.
func TestLongByline(t *testing.T) {
	x, err := text.New("VELMAR — The ferry did not sail.\n")
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x of ", 100_000)
	if got := copying.Credits(x, []string{long + "x", long + "the Velmar News Agency", strings.Repeat("ü", 500)}); len(got) != 1 || got[0].Name != "Velmar News Agency" {
		t.Errorf("%+v", got)
	}
}
