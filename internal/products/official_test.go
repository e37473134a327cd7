package products_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay/internal/demo"
	"hearsay/internal/intake"
	"hearsay/internal/products"
	"hearsay/internal/products/alert"
	"hearsay/internal/products/annotation"
	"hearsay/internal/products/calendar"
	"hearsay/internal/products/graph"
	"hearsay/internal/products/misp"
	"hearsay/internal/products/productstest"
	"hearsay/internal/products/stix"
	"hearsay/internal/products/table"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

// sample reads the demo case as anybody's articles are read.
func sample(t *testing.T) *products.Case {
	t.Helper()
	pipeline, err := workbench.Pipeline()
	if err != nil {
		t.Fatal(err)
	}
	noon := time.Date(2031, 6, 20, 12, 0, 0, 0, time.UTC)
	st, err := sqlite.Create(t.Context(), t.TempDir(), store.Case{ID: "port-calder", Title: "Port Calder", Created: noon}, noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	b := workbench.New(st, workbench.Tools{
		Desk: workbench.Desk(noPages{}), Pipeline: pipeline, Now: func() time.Time { return noon.Add(time.Hour) }, Log: slog.New(slog.DiscardHandler), By: "rk", Workers: 2,
	})
	for _, in := range demo.Articles() {
		if strings.HasSuffix(in.Name, ".html") {
			continue // pages are opened by another process
		}
		if _, err := b.Add(t.Context(), in); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(b.Read(t.Context(), nil), b.Resolve(t.Context())); err != nil {
		t.Fatal(err)
	}
	c, err := b.Everything(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c.Program = "hearsay test"
	return c
}

type noPages struct{}

func (noPages) Accepts(intake.Input) bool { return false }
func (noPages) Open(context.Context, intake.Input) (intake.Document, error) {
	return intake.Document{}, errors.ErrUnsupported
}

// TestOfficial has programs that we did not write open what we export: the invented case, a hostile one, and the sample case.
func TestOfficial(t *testing.T) {
	python := os.Getenv("HEARSAY_VALIDATORS")
	if python == "" {
		t.Skip("no programs of others to read what is exported: .ci/validators installs them and runs this test")
	}
	dir := t.TempDir()
	write := func(name string, make func(io.Writer) error) {
		t.Helper()
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(make(f), f.Close()); err != nil {
			t.Fatal(err)
		}
	}
	for name, whole := range map[string]*products.Case{"case": productstest.Case(), "hostile": productstest.HostileCase(), "sample": sample(t)} {
		c := whole.Standing()
		write(name+".stix.json", func(w io.Writer) error { return stix.Write(w, c, stix.Options{Marking: "amber+strict", Texts: true}) })
		write(name+".misp.json", func(w io.Writer) error { return misp.Write(w, c, misp.Options{Marking: "amber", Texts: true}) })
		for _, g := range graph.Names {
			write(name+"-"+g+".graphml", func(w io.Writer) error { return graph.Of(c, g).GraphML(w) })
			write(name+"-"+g+".gexf", func(w io.Writer) error { return graph.Of(c, g).GEXF(w, c.Changed()) })
		}
		write(name+".annotations.jsonld", func(w io.Writer) error { return annotation.Write(w, c) })
		write(name+".ics", func(w io.Writer) error { return calendar.Write(w, c) })
		write(name+"-cap.zip", func(w io.Writer) error { return alert.Zip(w, c, "amber") })
		for _, f := range []table.Format{table.CSV, table.NDJSON} {
			write(name+"-"+string(f)+".zip", func(w io.Writer) error { return table.Zip(w, whole, f, table.Options{}) })
		}
		if name == "case" {
			articles, err := table.Of("articles")
			if err != nil {
				t.Fatal(err)
			}
			write("articles.ndjson", func(w io.Writer) error { return articles.Write(w, c, table.NDJSON, table.Options{Texts: true}) })
		}
	}
	said, err := exec.Command(python, filepath.Join("testdata", "official.py"), dir).CombinedOutput()
	if err != nil && len(said) == 0 {
		t.Fatal(err)
	}
	lines := 0
	for line := range strings.Lines(string(said)) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		outcome, why, _ := strings.Cut(rest, "\t")
		lines++
		t.Run(name, func(t *testing.T) {
			switch outcome {
			case "ok":
				t.Logf("read %s", why)
			case "SKIP":
				t.Skip("not installed: " + why)
			default:
				t.Error(name + " " + rest)
			}
		})
	}
	if lines < 9 {
		t.Errorf("only %d checks ran:\n%s", lines, said)
	}
}
