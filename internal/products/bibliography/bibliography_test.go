package bibliography_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/products"
	"hearsay/internal/products/bibliography"
	"hearsay/internal/products/productstest"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

var formats = map[string]func(io.Writer, products.Document) error{"bib": bibliography.BibTeX, "json": bibliography.CSL, "ris": bibliography.RIS}

func written(t *testing.T, format string, d products.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := formats[format](&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSample(t *testing.T) {
	for format := range formats {
		golden := "testdata/sample." + format
		got := written(t, format, productstest.Sample())
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("differs from %s (-want +got):\n%s", golden, diff)
		}
	}
}

// TestHostile: no text of an article begins an entry or a line of its own.
func TestHostile(t *testing.T) {
	d := productstest.Hostile()
	d.Notes[0].Places[0].Title = "x}\n}\n@article{y,\r\nER  - \r\nTY  - BOOK\n" + productstest.Nasty
	for format, most := range map[string]int{"bib": 2, "ris": 2} {
		got := written(t, format, d)
		begins := map[string]string{"bib": "\n@", "ris": "TY  - "}[format]
		if n := strings.Count("\n"+got, begins); format == "bib" && n != most {
			t.Errorf("%s: %d entries, want %d:\n%s", format, n, most, got)
		}
		n := 0
		for line := range strings.Lines(got) {
			if format == "ris" && strings.HasPrefix(line, "TY  - ") {
				n++
			}
		}
		if format == "ris" && n != most {
			t.Errorf("%d entries in RIS, want %d:\n%s", n, most, got)
		}
	}
	var items []map[string]any
	if err := json.Unmarshal([]byte(written(t, "json", d)), &items); err != nil || len(items) != 2 {
		t.Errorf("CSL-JSON: %d entries, %v", len(items), err)
	}
}

// TestVersions: two versions of an article have two keys; what an article does not say stays out.
func TestVersions(t *testing.T) {
	d := productstest.Sample()
	d.Notes[1].Places[0].Article = d.Notes[0].Places[0].Article
	d.Notes[1].Places[0].Published, d.Notes[1].Places[0].Outlet = "2031-05", ""
	got := written(t, "bib", d)
	for _, want := range []string{"@article{ar_7Q2M4KX9TB-v1,", "@misc{ar_7Q2M4KX9TB-v2,", "  year = {2031},\n  month = may,\n  urldate"} {
		if !strings.Contains(got, want) {
			t.Errorf("BibTeX lacks %q:\n%s", want, got)
		}
	}
	if got := written(t, "json", products.Document{}); got != "[]\n" {
		t.Errorf("of nothing: %q", got)
	}
}

// TestPandoc has pandoc cite from each file.
func TestPandoc(t *testing.T) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not installed, so that nobody else reads the files here: apt-get install pandoc")
	}
	for _, format := range []string{"bib", "json", "ris"} {
		if list, err := exec.Command(pandoc, "--list-input-formats").Output(); format == "ris" && (err != nil || !strings.Contains(string(list), "ris\n")) {
			continue // versions before 3 read no RIS
		}
		file := filepath.Join(t.TempDir(), "cited."+format)
		if err := os.WriteFile(file, []byte(written(t, format, productstest.Sample())), 0o600); err != nil {
			t.Fatal(err)
		}
		c := exec.Command(pandoc, "-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc", "--bibliography", file)
		c.Stdin = strings.NewReader("Two say so [@ar_7Q2M4KX9TB; @ar_2BD9TT4KQ7].")
		var said bytes.Buffer
		c.Stderr = &said
		out, err := c.Output()
		if err != nil || said.Len() > 0 {
			t.Fatalf("%s: %v\n%s", format, err, said.String())
		}
		for _, want := range []string{"(Ada Quill and Tom Reed & Sons 2031; ", "Norland gave notice, diplomats say", "Calder Post", "https://calderpost.example/news/notice?a=1&b=2", "Daily Ledger"} {
			if !strings.Contains(strings.ToLower(string(out)), strings.ToLower(want)) { // styles write titles in capitals
				t.Errorf("%s: pandoc does not cite %q:\n%s", format, want, out)
			}
		}
	}
}
