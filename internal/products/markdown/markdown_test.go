package markdown_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"strings"
	"testing"

	"hearsay/internal/products"
	"hearsay/internal/products/markdown"
	"hearsay/internal/products/productstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the golden file anew")

func written(t interface{ Fatal(...any) }, d products.Document) string {
	var b bytes.Buffer
	if err := markdown.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSample(t *testing.T) {
	const golden = "testdata/sample.md"
	got := written(t, productstest.Sample())
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

// pandoc reads Markdown and writes another format, or skips the test where it is not installed.
func pandoc(t *testing.T, source string, args ...string) string {
	t.Helper()
	at, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not installed, so that nobody else reads the file here: apt-get install pandoc")
	}
	c := exec.Command(at, append([]string{"-f", "markdown", "--wrap=none"}, args...)...)
	c.Stdin = strings.NewReader(source)
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &out, &said
	if err := c.Run(); err != nil {
		t.Fatalf("pandoc: %v\n%s", err, said.String())
	}
	return out.String()
}

func TestPandoc(t *testing.T) {
	page := pandoc(t, written(t, productstest.Sample()), "-t", "html", "-s")
	for _, want := range []string{
		`lang="en-GB"`, "<title>Was Port Calder warned?</title>", `<meta name="author" content="mt" />`, "<strong>likely</strong>", "<em>venue</em>", `<a href="https://ministry.example/notices?id=1&amp;l=en">`, "<blockquote>",
		"<li>possibly one and the same</li>", "<td>12 May</td>", "given   28 Apr", `id="fn3"`, "Tom Reed &amp; Sons", "<code>" + strings.Repeat("0a1b2c3d", 8) + "</code>",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("pandoc does not read %q:\n%s", want, page)
			break
		}
	}
	page = pandoc(t, written(t, productstest.Hostile()), "-t", "html")
	if strings.Contains(page, "<script") || strings.Contains(page, `href="javascript`) || strings.Contains(page, "<em>x") || strings.Contains(page, "onmouseover=alert(3)\"") {
		t.Errorf("text is read as markup:\n%.3000s", page)
	}
	if !strings.Contains(page, "&lt;script&gt;alert(1)&lt;/script&gt; \"'&amp;amp; [U+202E]gnp.exe[U+202C]") {
		t.Errorf("a quotation is not verbatim:\n%.3000s", page)
	}
}

// TestVerbatim: whatever is quoted, pandoc reads it back letter for letter.
func TestVerbatim(t *testing.T) {
	if _, err := exec.LookPath("pandoc"); err != nil {
		t.Skip("pandoc is not installed, so that nobody else reads the file here: apt-get install pandoc")
	}
	signs := []string{"a", "Wort", "é", " ", "*", "**", "_", "a_b", "`", "``", "[", "]", "(", ")", "!", "<", ">", "<b>", "&", "&lt;", "#", "-", "--", "---", "+", "1.", "(a)", ".", "...", "|", "~", "~~", "^", "$", "$x$", "@id", "{", "}", "\\", "\\n", "'", "\"", "“", ":", "=", "%", "http://x.example", "[^1]", "שלום", ":::", "/"}
	var quotes []string
	rapid.Check(t, func(rt *rapid.T) {
		if q := strings.Join(strings.Fields(strings.Join(rapid.SliceOfN(rapid.SampledFrom(signs), 1, 12).Draw(rt, "signs"), "")), " "); q != "" {
			quotes = append(quotes, q)
		}
	})
	// All in one document: a program started for each would take a minute.
	var d products.Document
	for _, q := range quotes {
		d.Blocks = append(d.Blocks, products.Block{Kind: products.Paragraph, Runs: []products.Run{{Notes: []int{len(d.Notes) + 1}}}})
		d.Notes = append(d.Notes, products.Note{Number: len(d.Notes) + 1, Citation: "c", Words: q, ID: "x"})
	}
	plain := pandoc(t, written(t, d), "-t", "html")
	for _, q := range quotes {
		if want := "<strong>" + strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(q) + "</strong>"; !strings.Contains(plain, want) {
			t.Errorf("%q is read as something else", q)
		}
	}
}

// TestBlocks: what a list or a quotation holds stays in it.
func TestBlocks(t *testing.T) {
	p := func(s string) products.Block {
		return products.Block{Kind: products.Paragraph, Runs: []products.Run{{Text: s}}}
	}
	d := products.Document{Blocks: []products.Block{
		{Kind: products.Bullets, Items: [][]products.Block{{p("one"), p("more"), {Kind: products.Code, Runs: []products.Run{{Text: "a ```\n\nb\n"}}}}, {p("- two")}}},
		{Kind: products.Bullets, Items: [][]products.Block{{p("apart")}}},
		{Kind: products.Quotation, Blocks: []products.Block{p("1. no list"), {Kind: products.Numbers, Items: [][]products.Block{{p("first")}, {p("second")}}}}},
		p("# no heading"),
	}}
	got := written(t, d)
	_, got, _ = strings.Cut(got, "---\n\n")
	got, _, _ = strings.Cut(got, "# What the checker")
	want := "-   one\n\n    more\n\n    ````\n    a ```\n\n    b\n    ````\n\n-   \\- two\n\n<!-- -->\n\n-   apart\n\n> 1\\. no list\n>\n> 1.  first\n> 2.  second\n\n\\# no heading\n\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
