package table_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/productstest"
	"hearsay/internal/products/table"
)

func write(t *testing.T, name string, c *products.Case, f table.Format, o table.Options) string {
	t.Helper()
	tab, err := table.Of(name)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := tab.Write(&b, c, f, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func rows(t *testing.T, file string) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, r := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = r[i]
		}
		out = append(out, row)
	}
	return out
}

func TestCSV(t *testing.T) {
	c := productstest.Case()
	said := rows(t, write(t, "statements", c, table.CSV, table.Options{}))
	if len(said) != 5 {
		t.Fatalf("%d statements, want all 5, the rejected one too", len(said))
	}
	for name, want := range map[string]string{
		"id": "st_8M3X1T6ZRA", "source": "Two officials", "source_kind": "anonymous", "count": "2", "likelihood": "probably", "reason": "on condition of anonymity",
		"content": "that Immeren had probably warned the ministry of an attack on 28 April", "factuality": "PR+", "outlet": "The Harbour Courier", "negated": "false", "score": "0.93",
	} {
		if said[1][name] != want {
			t.Errorf("%s: %q, want %q", name, said[1][name], want)
		}
	}
	if said[3]["state"] != "rejected" || said[3]["content"] != "“naïve” to say less, 😀" {
		t.Errorf("the rejected statement: %v", said[3])
	}
	figures := rows(t, write(t, "figures", c, table.CSV, table.Options{}))
	if len(figures) != 2 || figures[0]["min"] != "43" || figures[0]["max"] != "" || figures[1]["speaker"] != "Hospitals" || figures[0]["origins_most"] != "2" {
		t.Errorf("figures: %v", figures)
	}
	if r := rows(t, write(t, "relations", c, table.CSV, table.Options{})); r[0]["weight"] != "-3" {
		t.Errorf("a number of ours is neutralised: %v", r[0])
	}
	if d := rows(t, write(t, "decisions", c, table.CSV, table.Options{})); d[1]["by"] != "'=cmd()" || d[1]["note"] != "not, she, \"said\"\nthat" {
		t.Errorf("decisions: %v", d[1])
	}
	if d := rows(t, write(t, "decisions", c, table.CSV, table.Options{Raw: true})); d[1]["by"] != "=cmd()" {
		t.Errorf("raw decisions: %v", d[1])
	}
	if a := rows(t, write(t, "articles", c, table.CSV, table.Options{})); a[0]["text"] != "" {
		t.Error("texts are there though nobody asked")
	}
	if a := rows(t, write(t, "articles", c, table.CSV, table.Options{Texts: true})); a[0]["text"] != c.Articles[0].Text.String() {
		t.Error("the text is another")
	}
	if !strings.HasPrefix(write(t, "ratings", c, table.CSV, table.Options{}), "question,row,row_words,") || !strings.HasSuffix(write(t, "ratings", &products.Case{}, table.CSV, table.Options{}), ",at\r\n") {
		t.Error("a table has its names even where it is empty")
	}
}

// TestHostile: no cell of any table begins as a spreadsheet's formula does, and reading it back gives what was written.
func TestHostile(t *testing.T) {
	c := productstest.HostileCase()
	for _, name := range table.Names() {
		safe, raw := rows(t, write(t, name, c, table.CSV, table.Options{})), rows(t, write(t, name, c, table.CSV, table.Options{Raw: true}))
		for i := range safe {
			for column, cell := range safe[i] {
				if begins := strings.TrimLeft(cell, " "); begins != "" && strings.ContainsRune("=+@\t\r", []rune(begins)[0]) {
					t.Errorf("%s, %s: %q", name, column, cell)
				}
				if table.Unguard(cell) != raw[i][column] {
					t.Errorf("%s, %s: %q came of %q", name, column, cell, raw[i][column])
				}
			}
		}
	}
}

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "plain": "plain", "=1+1": "'=1+1", "-2": "'-2", "+x": "'+x", "@SUM(A1)": "'@SUM(A1)", "\tx": "'\tx", "\rx": "'\rx", "  =1": "'  =1", "＝1": "'＝1",
		"'tis said": "'tis said", "'=1": "''=1", "1=1": "1=1", "\u00a0-1": "'\u00a0-1",
	} {
		if got := table.Guard(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`['=+@ -]{0,4}[a-z]?`)).Draw(t, "cell")
		g := table.Guard(s)
		if table.Unguard(g) != s {
			t.Fatalf("%q becomes %q and then %q", s, g, table.Unguard(g))
		}
	})
}

func TestNDJSON(t *testing.T) {
	c := productstest.Case()
	var got []evidence.Record
	for l := range strings.Lines(write(t, "statements", c, table.NDJSON, table.Options{})) {
		var line struct {
			Type, ID, Schema string
			Record           evidence.Record
		}
		if err := json.Unmarshal([]byte(l), &line); err != nil || line.Type != "statement" || line.Schema != table.Schema {
			t.Fatalf("%v: %s", err, l)
		}
		got = append(got, line.Record)
	}
	if !slices.EqualFunc(got, c.Statements, func(a, b evidence.Record) bool { return a.ID == b.ID && a.Content.Spans[0] == b.Content.Spans[0] }) {
		t.Error("other statements came back")
	}
}

func TestZip(t *testing.T) {
	var first, again bytes.Buffer
	if err := table.Zip(&first, productstest.Case(), table.CSV, table.Options{}); err != nil {
		t.Fatal(err)
	}
	_ = table.Zip(&again, productstest.Case(), table.CSV, table.Options{})
	if !bytes.Equal(first.Bytes(), again.Bytes()) {
		t.Error("the same case gives other bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(first.Bytes()), int64(first.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if len(z.File) != 17 {
		t.Errorf("%d tables", len(z.File))
	}
	for i, f := range z.File {
		r, _ := f.Open()
		b, err := io.ReadAll(r)
		if err != nil || f.Name != table.Names()[i]+".csv" || bytes.Count(b, []byte("\n")) < 2 {
			t.Errorf("%s: %v, %q", f.Name, err, b)
		}
	}
	if _, err := table.Of("secrets"); err == nil || !strings.Contains(err.Error(), "use one of articles, statements") {
		t.Error(err)
	}
}
