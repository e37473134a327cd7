package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"hearsay/internal/products"
	"hearsay/internal/products/docx"
	"hearsay/internal/products/productstest"
)

// written writes a document twice and returns its bytes and its parts.
func written(t *testing.T, d products.Document) ([]byte, map[string]string) {
	t.Helper()
	var once, twice bytes.Buffer
	for _, b := range []*bytes.Buffer{&once, &twice} {
		if err := docx.Write(b, d); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(once.Bytes(), twice.Bytes()) {
		t.Error("the same document gave two files")
	}
	z, err := zip.NewReader(bytes.NewReader(once.Bytes()), int64(once.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(body)
	}
	return once.Bytes(), parts
}

// TestParts: every part is well-formed, every relationship and every reference leads somewhere, no text adds an element.
func TestParts(t *testing.T) {
	for name, d := range map[string]products.Document{"sample": productstest.Sample(), "hostile": productstest.Hostile(), "empty": {}} {
		t.Run(name, func(t *testing.T) {
			_, parts := written(t, d)
			for part, body := range parts {
				x := xml.NewDecoder(strings.NewReader(body))
				for {
					token, err := x.Token()
					if errors.Is(err, io.EOF) {
						break
					}
					if err != nil {
						t.Fatalf("%s: %v", part, err)
					}
					if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "script" || e.Name.Local == "i" && e.Name.Space == "") {
						t.Errorf("%s: an element <%s>", part, e.Name.Local)
					}
				}
				if strings.Contains(body, "\u202e") {
					t.Errorf("%s turns the direction of writing", part)
				}
				if !strings.HasSuffix(part, ".rels") {
					continue
				}
				for _, m := range regexp.MustCompile(`Target="([^"]*)"( TargetMode="External")?`).FindAllStringSubmatch(body, -1) {
					if m[2] != "" {
						if products.LinkTo(strings.ReplaceAll(m[1], "&amp;", "&")) == "" {
							t.Errorf("%s links to %q", part, m[1])
						}
						continue
					}
					if to := path.Join(path.Dir(path.Dir(part)), m[1]); parts[to] == "" {
						t.Errorf("%s names %s, which is not there", part, to)
					}
				}
			}
			for _, part := range []string{"word/document.xml", "word/footnotes.xml"} {
				links := parts["word/_rels/"+path.Base(part)+".rels"]
				for _, m := range regexp.MustCompile(`r:id="([^"]+)"`).FindAllStringSubmatch(parts[part], -1) {
					if !strings.Contains(links, `Id="`+m[1]+`"`) {
						t.Errorf("%s uses the relationship %s, which is not there", part, m[1])
					}
				}
			}
			for _, m := range regexp.MustCompile(`w:pStyle w:val="([^"]+)"`).FindAllStringSubmatch(parts["word/document.xml"]+parts["word/footnotes.xml"], -1) {
				if !strings.Contains(parts["word/styles.xml"], `w:styleId="`+m[1]+`"`) {
					t.Errorf("the style %s is not there", m[1])
				}
			}
			for _, m := range regexp.MustCompile(`w:numId w:val="(\d+)"`).FindAllStringSubmatch(parts["word/document.xml"], -1) {
				if !strings.Contains(parts["word/numbering.xml"], `w:num w:numId="`+m[1]+`"`) {
					t.Errorf("the numbering %s is not there", m[1])
				}
			}
		})
	}
}

// TestFootnotes: a footnote where a note is first cited, a reference to it where it is cited again.
func TestFootnotes(t *testing.T) {
	_, parts := written(t, productstest.Sample())
	text, notes := parts["word/document.xml"], parts["word/footnotes.xml"]
	if n := strings.Count(text, "<w:footnoteReference "); n != 3 {
		t.Errorf("%d footnotes set, want 3", n)
	}
	if n := strings.Count(text, "NOTEREF _RefNote"); n != 4 {
		t.Errorf("%d references to a footnote set already, want 4", n)
	}
	for _, part := range []string{`w:name="_RefNote1"`, `NOTEREF _RefNote1 \f \h`, "<w:tblHeader/>", `<w:numPr><w:ilvl w:val="1"/>`, `w:hyperlink r:id="rLink1"`} {
		if !strings.Contains(text, part) {
			t.Errorf("the text lacks %q", part)
		}
	}
	if n := strings.Count(notes, "<w:footnoteRef/>"); n != 3 {
		t.Errorf("%d footnotes, want 3", n)
	}
	for where, want := range map[string][]string{
		"word/header1.xml": {"TLP:AMBER", "FFC000"}, "word/footer1.xml": {"TLP:AMBER", " PAGE ", " NUMPAGES "}, "word/styles.xml": {`w:val="en-GB"`},
		"docProps/core.xml": {"Was Port Calder warned?", "rk; mt", "rp_4H6N2V8KQX", "2031-05-22T09:30:00Z", strings.Repeat("5e", 32)},
	} {
		for _, part := range want {
			if !strings.Contains(parts[where], part) {
				t.Errorf("%s lacks %q", where, part)
			}
		}
	}
	d := productstest.Sample()
	d.Language, d.Paper, d.Marking = "ar", "letter", ""
	_, parts = written(t, d)
	if !strings.Contains(parts["word/document.xml"], "<w:bidi/>") || !strings.Contains(parts["word/document.xml"], `w:w="12240"`) || strings.Contains(parts["word/header1.xml"], "TLP") {
		t.Error("direction, paper or marking are not as asked")
	}
}

// program returns a program of others, or skips the test and says how to get it.
func program(t *testing.T, name, from string) string {
	t.Helper()
	at, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed, so that nobody else opens the file here: apt-get install %s", name, from)
	}
	return at
}

func saved(t *testing.T, d products.Document) string {
	t.Helper()
	body, _ := written(t, d)
	file := filepath.Join(t.TempDir(), "report.docx")
	if err := os.WriteFile(file, body, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestPandoc has pandoc read the file back: text, lists, table, quotation, footnotes.
func TestPandoc(t *testing.T) {
	pandoc := program(t, "pandoc", "pandoc")
	out, err := exec.Command(pandoc, "-f", "docx", "-t", "markdown-smart", "--wrap=none", saved(t, productstest.Sample())).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range []string{
		"# Key judgement", "It is **likely** that Norland warned the Interior Ministry about two weeks before the blast[^1]^,^ [^2]. The notice is said to have named the *venue*: “the notice named date and venue”^1^.",
		"> We were told of a danger in the capital", "[the Ministry’s page](https://ministry.example/notices?id=1&l=en)", "    -   possibly one and the same", "2.  Ask who passed it on.", "at least 43[^3]",
		"    given   28 Apr\n    blast   12 May", "[^1]: Calder Post, “Norland gave notice, diplomats say”", "Two diplomats said on Tuesday that **the notice named date and venue**, and that it came in April.",
		strings.Repeat("0a1b2c3d", 8), "On record against it: st_8M3X1T6ZRA", "[^3]: Harbour Hall blast",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("pandoc does not read %q:\n%s", want, out)
			break
		}
	}
	if out, err := exec.Command(pandoc, "-f", "docx", "-t", "plain", saved(t, productstest.Hostile())).CombinedOutput(); err != nil || !strings.Contains(string(out), "<script>alert(1)</script>") {
		t.Errorf("the hostile one: %v\n%.500s", err, out)
	}
}

// TestLibreOffice has LibreOffice open the file and write its text.
func TestLibreOffice(t *testing.T) {
	office := program(t, "soffice", "libreoffice-writer-nogui")
	for name, d := range map[string]products.Document{"sample": productstest.Sample(), "hostile": productstest.Hostile()} {
		file := saved(t, d)
		dir := filepath.Dir(file)
		c := exec.Command(office, "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir, file)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		got, err := os.ReadFile(filepath.Join(dir, "report.txt"))
		if err != nil {
			t.Fatalf("%s: it wrote nothing: %v", name, err)
		}
		if name == "sample" && (!strings.Contains(string(got), "two weeks before the blast") || !strings.Contains(string(got), "The checker holds this against the text")) {
			t.Errorf("LibreOffice reads:\n%s", got)
		}
		if name == "hostile" && !strings.Contains(string(got), "<script>alert(1)</script>") {
			t.Errorf("LibreOffice reads:\n%.500s", got)
		}
	}
}
