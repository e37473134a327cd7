package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"hearsay/internal/products"
	page "hearsay/internal/products/html"
	"hearsay/internal/products/productstest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden keeps both documents in testdata, where the browser tests open them as a reader would (ui/test/exported.test.mjs).
func TestGolden(t *testing.T) {
	for name, d := range map[string]products.Document{"sample": productstest.Sample(), "hostile": productstest.Hostile()} {
		golden := "testdata/" + name + ".html"
		got, _ := written(t, d)
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
			t.Errorf("differs from %s (-want +got); if it should, run again with -update:\n%s", golden, diff)
		}
	}
}

// written writes a document twice and returns it parsed as a browser would.
func written(t *testing.T, d products.Document) (string, *html.Node) {
	t.Helper()
	var once, twice bytes.Buffer
	for _, b := range []*bytes.Buffer{&once, &twice} {
		if err := page.Write(b, d); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(once.Bytes(), twice.Bytes()) {
		t.Error("the same document gave two files")
	}
	tree, err := html.Parse(bytes.NewReader(once.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return once.String(), tree
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func content(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// elements returns those of a name, in order.
func elements(tree *html.Node, name string) []*html.Node {
	var out []*html.Node
	for n := range tree.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			out = append(out, n)
		}
	}
	return out
}

// TestNothingRuns holds both documents to what may stand in such a file at all: no text may add an element or an attribute.
func TestNothingRuns(t *testing.T) {
	allowed := strings.Fields("html head meta title style body a header main section footer div p h1 h2 h3 h4 h5 h6 b strong em code pre sup br hr ul ol li blockquote mark bdi span table thead tbody tr th td time")
	attributes := strings.Fields("lang dir charset http-equiv content name class id href role aria-label aria-labelledby aria-hidden tabindex rel scope value datetime")
	for name, d := range map[string]products.Document{"sample": productstest.Sample(), "hostile": productstest.Hostile()} {
		t.Run(name, func(t *testing.T) {
			source, tree := written(t, d)
			ids := map[string]bool{}
			for n := range tree.Descendants() {
				if n.Type != html.ElementNode {
					if n.Type == html.CommentNode {
						t.Errorf("a comment: %.60q", n.Data)
					}
					continue
				}
				if !slices.Contains(allowed, n.Data) {
					t.Errorf("an element <%s>", n.Data)
				}
				for _, a := range n.Attr {
					if !slices.Contains(attributes, a.Key) {
						t.Errorf("<%s> has an attribute %s=%q", n.Data, a.Key, a.Val)
					}
				}
				if id := attribute(n, "id"); id != "" {
					if ids[id] {
						t.Errorf("two elements have the id %s", id)
					}
					ids[id] = true
				}
			}
			for _, a := range elements(tree, "a") {
				href := attribute(a, "href")
				switch to, inside := strings.CutPrefix(href, "#"); {
				case inside && !ids[to]:
					t.Errorf("a link to %s, which is not there", href)
				case !inside && products.LinkTo(href) == "":
					t.Errorf("a link to %q", href)
				}
			}
			css := content(elements(tree, "style")[0])
			sum := sha256.Sum256([]byte(css))
			policy := ""
			for _, m := range elements(tree, "meta") {
				if attribute(m, "http-equiv") == "Content-Security-Policy" {
					policy = attribute(m, "content")
				}
			}
			if want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.HasPrefix(policy, want) {
				t.Errorf("policy %q does not allow the style sheet and nothing else", policy)
			}
			for _, bad := range []string{"\u202e", "\x00", "url(", "@import"} {
				if strings.Contains(source, bad) {
					t.Errorf("the file holds %q", bad)
				}
			}
			if name == "hostile" && strings.Count(content(tree), products.Visible(productstest.Nasty)) < 20 {
				t.Error("hostile text is not shown as it is")
			}
		})
	}
}

// TestNotes: each citation leads to its note, each note back to each place that cites it, and holds what it stands on.
func TestNotes(t *testing.T) {
	d := productstest.Sample()
	_, tree := written(t, d)
	var refs, backs []string
	notes := map[string]string{}
	for n := range tree.Descendants() {
		switch {
		case attribute(n, "role") == "doc-noteref":
			refs = append(refs, attribute(n, "id")+" "+attribute(n, "href"))
		case attribute(n, "role") == "doc-backlink":
			backs = append(backs, strings.TrimPrefix(attribute(n, "href"), "#"))
		case n.Data == "li" && strings.HasPrefix(attribute(n, "id"), "note-"):
			notes[attribute(n, "id")] = content(n)
		}
	}
	want := []string{"ref-1-1 #note-1", "ref-2-1 #note-2", "ref-1-2 #note-1", "ref-2-2 #note-2", "ref-2-3 #note-2", "ref-1-3 #note-1", "ref-3-1 #note-3"}
	if !slices.Equal(refs, want) {
		t.Errorf("references %q, want %q", refs, want)
	}
	if len(backs) != len(refs) || len(notes) != 3 {
		t.Errorf("%d ways back of %d, %d notes of 3", len(backs), len(refs), len(notes))
	}
	q := d.Notes[0].Places[0]
	for _, part := range []string{
		d.Notes[0].Citation, q.Before + q.Exact + q.After, "ar_7Q2M4KX9TB version 1, characters 35-66", q.SHA256, q.Address, "Calder Post → two diplomats", "Rests on one origin.",
		"Accepted by rk on 16 May 2031.", "unnamed, no reason stated; one paper carries it", "On record against it:", d.Notes[0].Against[0], "st_8Q2M4C0V9K",
	} {
		if !strings.Contains(notes["note-1"], part) {
			t.Errorf("note 1 lacks %q:\n%s", part, notes["note-1"])
		}
	}
	for _, part := range []string{"Rests on 1 to 2 independent origins, some of it in a circle.", "Proposed; nobody has reviewed it."} {
		if !strings.Contains(notes["note-2"], part) {
			t.Errorf("note 2 lacks %q", part)
		}
	}
}

// TestHeadings: one h1, and no level is left out, whatever levels the text has.
func TestHeadings(t *testing.T) {
	d := productstest.Sample()
	h := func(level int, s string) products.Block {
		return products.Block{Kind: products.Heading, Level: level, Runs: []products.Run{{Text: s}}}
	}
	d.Blocks = []products.Block{h(1, d.Title), h(3, "a"), h(6, "b"), h(2, "c"), h(4, "d"), {Kind: products.Quotation, Blocks: []products.Block{h(6, "e")}}}
	_, tree := written(t, d)
	var got []string
	last := 0
	for n := range tree.Descendants() {
		if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			level := int(n.Data[1] - '0')
			if level > last+1 {
				t.Errorf("%s %q follows h%d", n.Data, content(n), last)
			}
			last = level
			got = append(got, fmt.Sprint(n.Data, " ", content(n)))
		}
	}
	want := []string{"h1 " + d.Title, "h2 a", "h3 b", "h2 c", "h3 d", "h4 e", "h2 Sources and words", "h2 Notes", "h2 What the checker says"}
	if !slices.Equal(got, want) {
		t.Errorf("headings %q, want %q", got, want)
	}
}

// TestWhatItSays: marking, paper, language, what the checker holds, the digest.
func TestWhatItSays(t *testing.T) {
	d := productstest.Sample()
	source, tree := written(t, d)
	for _, part := range []string{`<html lang="en-GB" dir="ltr">`, "size: A4; margin: 20mm", `@top-right { content: "TLP:AMBER"`, `@bottom-right { content: "TLP:AMBER"`, `counter(page) " / " counter(pages)`, "color: #FFC000"} {
		if !strings.Contains(source, part) {
			t.Errorf("the file lacks %q", part)
		}
	}
	said := content(tree)
	for _, part := range []string{"The checker holds this against the text as it stands:", "All that this sentence cites rests on one origin. In: “The notice is said to have named the venue”", "rk and mt", "Behind them stand 2 to 3", "55–80 %", d.SHA256} {
		if !strings.Contains(said, part) {
			t.Errorf("the page does not say %q", part)
		}
	}
	d.Findings, d.Paper, d.Language, d.Marking, d.Pack, d.Version = nil, "letter", "ar", "", strings.Repeat("0123abcd", 8), "version “first”, saved by rk on 2031-05-21 at 08:00 UTC (dc_7M8X1T6ZRA)"
	source, tree = written(t, d)
	said = content(tree)
	for _, part := range []string{`<html lang="ar" dir="rtl">`, "size: letter", `lang="en" dir="ltr"`, `<bdi lang="en">version “first”, saved by rk on 2031-05-21 at 08:00 UTC (dc_7M8X1T6ZRA)</bdi> · Harbour Hall</p>`} {
		if !strings.Contains(source, part) {
			t.Errorf("the file lacks %q", part)
		}
	}
	if !strings.Contains(said, products.Cited) || !strings.Contains(said, strings.Repeat("0123abcd ", 7)+"0123abcd") || strings.Contains(source, "TLP") {
		t.Error("what is said without findings and marking, with a pack, is not right")
	}
	if err := page.Write(&bytes.Buffer{}, products.Document{}); err != nil {
		t.Errorf("an empty document: %v", err)
	}
}
