package report_test

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
	"hearsay/internal/products"
	"hearsay/internal/products/report"
)

var update = flag.Bool("update", false, "write what the checker says into the golden files")

// Each golden file holds a case in a few lines, a report, and what is wanted: check, notes or defence.
func TestGolden(t *testing.T) {
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
			x, old := caseOf(t, string(archive.Files[0].Data))
			md, set := string(archive.Files[1].Data), report.Defaults()
			if _, key, ok := strings.Cut(archive.Files[1].Name, " by "); ok {
				set.Yardstick = key
			}
			for i := 2; i < len(archive.Files); i++ {
				f := &archive.Files[i]
				got := ""
				switch f.Name {
				case "check":
					got = show(x.Check(md, set, old))
				case "summary":
					got = x.Check(md, set, old).Summary + "\n"
				case "notes":
					got = notes(x.Document(evidence.Report{ID: "rp_ONE", Title: "T", Settings: set}, md, old))
				case "defence":
					got = defences(t, x, md, set, old)
				default:
					t.Fatal(f.Name)
				}
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

func notes(d products.Document) string {
	var b strings.Builder
	var walk func([]products.Block, string)
	runs := func(list []products.Run) {
		for _, r := range list {
			switch {
			case len(r.Notes) > 0:
				fmt.Fprint(&b, r.Notes)
			case r.Strong:
				b.WriteString("**" + r.Text + "**")
			default:
				b.WriteString(r.Text)
			}
		}
		b.WriteByte('\n')
	}
	walk = func(list []products.Block, in string) {
		for _, k := range list {
			b.WriteString(in + string(k.Kind) + " ")
			runs(k.Runs)
			walk(k.Blocks, in+"  ")
			for _, item := range k.Items {
				walk(item, in+"  ")
			}
			for _, row := range k.Rows {
				for _, cell := range row {
					b.WriteString(in + "  | ")
					runs(cell)
				}
			}
		}
	}
	walk(d.Blocks, "")
	fmt.Fprintf(&b, "%s\n", d.Scale)
	for _, n := range d.Notes {
		fmt.Fprintf(&b, "%d. %s\n", n.Number, n.Citation)
		for _, s := range n.Descriptors {
			fmt.Fprintf(&b, "    %s\n", s)
		}
		if n.Reviewed != "" {
			fmt.Fprintf(&b, "    %s\n", n.Reviewed)
		}
		for _, q := range n.Places {
			fmt.Fprintf(&b, "    “%s»%s«%s”\n", q.Before, q.Exact, q.After)
		}
		for _, a := range n.Against {
			fmt.Fprintf(&b, "    against: %s\n", a)
		}
	}
	return b.String()
}

func defences(t *testing.T, x *report.Index, md string, set evidence.ReportSettings, more report.Supply) string {
	var b strings.Builder
	for i := range x.Check(md, set, more).Sentences {
		d, err := x.DefendSentence(md, set, i, more)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n", d.Sentence.Exact)
		one := func(what string, s products.DefendedStatement) {
			fmt.Fprintf(&b, "    %s %s, %s: “%s»%s«%s” (%s, text %.8s, captured %s) %s\n", what, s.ID, strings.Join(s.Chain, " → "), s.Before, s.Place.Exact, s.After, s.Lane, s.SHA256, s.Captured, s.Why)
		}
		for _, c := range d.Claims {
			fmt.Fprintf(&b, "  %s %s: %s; %d copies, %d decisions\n", c.Kind, c.Record, c.Words, c.Copies, len(c.Decisions))
			for _, s := range c.Statements {
				one("on", s)
			}
			for _, s := range c.Contrary {
				one("against", s)
			}
		}
		for _, o := range d.Overturn {
			fmt.Fprintf(&b, "  %s\n", o)
		}
	}
	return b.String()
}
