package child

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// The most that a document may say of itself, in bytes.
const (
	maxField = 1000
	maxNote  = 400
	maxList  = 50
)

// checked rebuilds a document from what a child sent. A child that a page took over can lie about the page; it shall not
// be able to break what comes after: text is valid UTF-8, spans lie in it and in order, fields are one line and short,
// addresses are web addresses.
func checked(d intake.Document) intake.Document {
	m := d.Metadata
	out := intake.Document{
		Text:      strings.ToValidUTF8(d.Text, "\ufffd"),
		MediaType: line(d.MediaType, maxField),
		Metadata: evidence.Metadata{
			Title: line(m.Title, maxField), Outlet: line(m.Outlet, maxField), Published: line(m.Published, maxField),
			Dateline: line(m.Dateline, maxField), Language: line(m.Language, maxField),
		},
	}
	if u, err := url.Parse(m.Canonical); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && len(m.Canonical) <= 2*maxField {
		out.Metadata.Canonical = u.String()
	}
	for _, name := range m.Byline[:min(len(m.Byline), maxList)] {
		if name = line(name, maxField); name != "" {
			out.Metadata.Byline = append(out.Metadata.Byline, name)
		}
	}
	for _, note := range d.Notes[:min(len(d.Notes), maxList)] {
		out.Notes = append(out.Notes, line(note, maxNote))
	}
	for _, f := range d.Furniture {
		if kinds[f.Kind] {
			out.Furniture = append(out.Furniture, f)
		}
	}
	pieces := out.Furniture
	out.Furniture = nil
	out.Mark(pieces...)
	return out
}

var kinds = map[evidence.FurnitureKind]bool{
	evidence.FurnitureNewsletter: true, evidence.FurnitureRelated: true, evidence.FurnitureComments: true,
	evidence.FurnitureAuthor: true, evidence.FurnitureCredit: true, evidence.FurnitureCaption: true,
	evidence.FurnitureNavigation: true, evidence.FurnitureAdvertisement: true, evidence.FurnitureNotice: true,
	evidence.FurnitureHeader: true, evidence.FurnitureReferences: true,
}

// line returns s as one line without control characters, cut at n bytes.
func line(s string, n int) string {
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(s, "\ufffd"))
	return cut(strings.TrimSpace(s), n)
}

// cut returns at most n bytes of s, whole characters only.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
