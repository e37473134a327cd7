package print

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay/internal/products"
	"hearsay/internal/products/productstest"
)

var noon = time.Date(2031, 5, 22, 9, 30, 5, 900, time.FixedZone("", 2*3600))

// file makes a small PDF with an information dictionary and other objects.
func file(dictionary string, more ...string) []byte {
	var b bytes.Buffer
	var at []int
	b.WriteString("%PDF-1.4\n")
	all := append([]string{"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [] /Count 0>>", dictionary}, more...)
	for i, object := range all {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(all)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d\n/Root 1 0 R\n/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(all)+1, table)
	return b.Bytes()
}

// TestDates: both dates, whatever stands before them; nothing that only looks like a date; not a byte more or less.
func TestDates(t *testing.T) {
	const was, is = "D:20261122235037", "D:20310522073005"
	for name, c := range map[string]struct{ in, want string }{
		"both":            {`<</Title (Hi)` + "\n" + `/CreationDate (` + was + `+00'00')` + "\n" + `/ModDate (` + was + `+00'00')>>`, `<</Title (Hi)` + "\n" + `/CreationDate (` + is + `+00'00')` + "\n" + `/ModDate (` + is + `+00'00')>>`},
		"another zone":    {`<</ModDate(` + was + `-05'30')>>`, `<</ModDate(` + is + `+00'00')>>`},
		"UTC":             {`<</ModDate (` + was + `Z)>>`, `<</ModDate (` + is + `Z)>>`},
		"no zone":         {`<</ModDate (` + was + `)>>`, `<</ModDate (` + is + `)>>`},
		"in a title":      {`<</Title (/ModDate \(` + was + `\) and \) (/ModDate (` + was + `)) endobj)/ModDate (` + was + `)>>`, `<</Title (/ModDate \(` + was + `\) and \) (/ModDate (` + was + `)) endobj)/ModDate (` + is + `)>>`},
		"only a day":      {`<</ModDate (D:20261122)/Title (` + was + `)>>`, `<</ModDate (D:20261122)/Title (` + was + `)>>`},
		"no date":         {`<</ModDate (yesterday, at about noon)>>`, `<</ModDate (yesterday, at about noon)>>`},
		"other names":     {`<</ModDates (` + was + `)/Mod (` + was + `)/Date /ModDate>>`, `<</ModDates (` + was + `)/Mod (` + was + `)/Date /ModDate>>`},
		"nothing":         {`<<>>`, `<<>>`},
		"that never ends": {`<</Title (x /ModDate (` + was + `)>>`, `<</Title (x /ModDate (` + was + `)>>`},
	} {
		if got := string(same(file(c.in), noon)); got != string(file(c.want)) {
			t.Errorf("%s: %q", name, got)
		}
	}
	for name, spoil := range map[string]func(string) string{
		"no trailer":     func(s string) string { return strings.ReplaceAll(s, "trailer", "trailor") },
		"no table":       func(s string) string { return strings.ReplaceAll(s, "xref\n0 4", "xref\n1 3") },
		"another table":  func(s string) string { return strings.ReplaceAll(s, "0 4", "0 5") },
		"no dictionary":  func(s string) string { return strings.ReplaceAll(s, "/Info", "/Inf0") },
		"another number": func(s string) string { return strings.ReplaceAll(s, "3 0 obj", "4 0 obj") },
		"too high":       func(s string) string { return strings.ReplaceAll(s, "/Info 3", "/Info 9") },
	} {
		in := spoil(string(file(`<</ModDate (` + was + `)>>`)))
		if got := string(same([]byte(in), noon)); got != in {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestNodes: heads of tables are numbered anew in their order, wherever they are named, and nothing else that is called so.
func TestNodes(t *testing.T) {
	object := func(a, b string) []byte {
		return file("<</Title (node00000061)/ModDate (D:20310522073005Z)>>", "<</Alt (node00000061)/A [<</O /Table\n/Scope /Column>>]\n/ID ("+a+")>>", "<</S /TH/ID ("+b+")/T (a)>>",
			"<</Headers [("+a+") ("+b+")]/T ("+a+")/Limits [("+b+")]>>", "<</Limits [("+a+") ("+b+")]/Names [("+a+") 4 0 R ("+b+") 5 0 R (node00000099) 5 0 R]>>",
			"<</Length 30>> stream\n/ID (node00000061)\nendstream", "<</ID (nodes00061)/Headers [(node00000060)]>>")
	}
	want := object("node00000001", "node00000002")
	want = bytes.ReplaceAll(want, []byte("/Alt (node00000001)"), []byte("/Alt (node00000061)"))
	want = bytes.ReplaceAll(want, []byte("/T (node00000001)"), []byte("/T (node00000061)"))
	if got := same(object("node00000061", "node00000070"), noon); string(got) != string(want) {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// TestNothingElse: whatever is handed in, only digits and zones change, and a second time changes nothing.
func TestNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{"/ModDate ", "/CreationDate", "(", ")", "\\", "D:20261122235037", "+01'00'", "Z", "endobj", "stream", "/ID ", "node00000061", "node00000007", "/Headers[", "<<", ">>", "\n", "x"}), 0, 12).Draw(t, "parts")
		in := file(strings.Join(parts, ""), strings.Join(parts, " "))
		if rapid.Bool().Draw(t, "broken") {
			in = in[:rapid.IntRange(0, len(in)).Draw(t, "at")]
		}
		out := same(bytes.Clone(in), noon)
		if len(out) != len(in) || !bytes.Equal(same(bytes.Clone(out), noon), out) {
			t.Fatalf("%q became %q", in, out)
		}
		for i := range in {
			if in[i] != out[i] && !strings.ContainsRune("0123456789+-'", rune(in[i])) {
				t.Fatalf("byte %d of %q changed: %q", i, in, out)
			}
		}
	})
}

// TestSameTwice: a report printed at two moments is the same file, dated by the report, and readers find nothing wrong with it.
func TestSameTwice(t *testing.T) {
	d := productstest.Sample()
	d.Title = `Warned? (/ModDate \(D:20261122235037\)) – endobj`
	for range 60 {
		d.Blocks = append(d.Blocks, products.Block{Kind: products.Paragraph, Runs: []products.Run{{Text: strings.Repeat("Nothing else was said that day. ", 12)}, {Notes: []int{1}}}})
	}
	one := printed(t, d)
	time.Sleep(1100 * time.Millisecond) // the dates have seconds
	two := printed(t, d)
	if !bytes.Equal(one, two) {
		for i := range min(len(one), len(two)) {
			if one[i] != two[i] {
				t.Fatalf("%d and %d bytes; the first other one is %d: %q, %q", len(one), len(two), i, one[max(0, i-40):min(len(one), i+40)], two[max(0, i-40):min(len(two), i+40)])
			}
		}
		t.Fatalf("%d and %d bytes", len(one), len(two))
	}
	for _, want := range []string{"/CreationDate (D:20310522093000+00'00')", "/ModDate (D:20310522093000+00'00')"} {
		if !bytes.Contains(one, []byte(want)) {
			t.Errorf("the PDF lacks %s", want)
		}
	}
	t.Setenv("TZ", "UTC")
	if about := tool(t, "pdfinfo", one); about != "" {
		for _, want := range []string{"CreationDate:    Thu May 22 09:30:00 2031", "ModDate:         Thu May 22 09:30:00 2031"} {
			if !strings.Contains(about, want) {
				t.Errorf("pdfinfo does not say %q:\n%s", want, about)
			}
		}
		if strings.Contains(about, "Error") || strings.Contains(about, "Warning") {
			t.Errorf("pdfinfo has something to say:\n%s", about)
		}
	}
	at, err := exec.LookPath("qpdf")
	if err != nil {
		t.Log("qpdf is not installed, so that it does not check the PDF here: apt-get install qpdf")
		return
	}
	name := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(name, one, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(at, "--check", name).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) || !bytes.Contains(out, []byte("No syntax or stream encoding errors found")) {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}
