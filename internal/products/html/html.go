package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"hearsay/internal/products"
)

// Media is the media type of what is written.
const Media = "text/html; charset=utf-8"

//go:embed page.html.tmpl
var pageSource string

//go:embed page.css
var style string

var page = template.Must(template.New("page").Parse(pageSource))

// Write writes the document.
func Write(w io.Writer, d products.Document) error {
	v := newView(d)
	css := style + paper(d)
	sum := sha256.Sum256([]byte(css))
	v.Style = template.CSS(css)
	v.Policy = "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	var b bytes.Buffer
	if err := page.Execute(&b, v); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// paper returns the rules for printing that depend on the document.
func paper(d products.Document) string {
	size := "A4"
	if strings.EqualFold(d.Paper, "letter") {
		size = "letter"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "@page { size: %s; margin: 20mm;\n", size)
	fmt.Fprintf(&b, "  @top-left { content: %s; font: 8.5pt/1.3 var(--sans, sans-serif); color: #54585c; }\n", quote(shorten(d.Title, 70)))
	b.WriteString("  @bottom-left { content: counter(page) \" / \" counter(pages); font: 8.5pt/1.3 sans-serif; color: #54585c; }\n")
	if label := d.Label(); label != "" {
		for _, at := range []string{"@top-right", "@bottom-right"} {
			fmt.Fprintf(&b, "  %s { content: %s; font: 700 12pt/1 sans-serif; color: #000; text-align: right; }\n", at, quote(label))
		}
	}
	b.WriteString("}\n")
	if colour, known := products.TLPColours[d.Label()]; known {
		fmt.Fprintf(&b, ".marking b { background: #000; color: #%s; }\n", colour)
	}
	return b.String()
}

// quote writes a CSS string. Anything but plain letters, digits and a few signs is written as its number, so that no text can end
// the string, the rule or the element.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range products.Visible(strings.Join(strings.Fields(s), " ")) {
		if r == ' ' || r == '.' || r == ',' || r == ':' || r == '+' || r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			b.WriteRune(r)
			continue
		}
		fmt.Fprintf(&b, "\\%x ", r)
	}
	b.WriteByte('"')
	return b.String()
}

func shorten(s string, most int) string {
	points := []rune(s)
	if len(points) <= most {
		return s
	}
	return strings.TrimSpace(string(points[:most-1])) + "…"
}
