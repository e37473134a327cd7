package stix

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// Options say what goes into a bundle.
type Options struct {
	Texts    bool      // the articles' texts
	Marking  string    // level of TLP 2.0, "" for none
	Modified time.Time // when the case last changed; the zero time: as the case says itself
}

// about is what a bundle says of its case.
type about struct {
	ID      string    `json:"id"`
	Title   string    `json:"title"`
	Created time.Time `json:"created"`
	AsOf    string    `json:"as_of"`
	Program string    `json:"program"`
	Reader  string    `json:"reader"`
}

// writer writes a bundle's objects as they come.
type writer struct {
	out      *bufio.Writer
	c        *products.Case
	o        Options
	id       products.UUID
	producer string
	modified string
	markings []string
	types    map[string]string // STIX types by our identifiers, of the records that are in the bundle
	said     map[string][]string
	outlets  map[string]bool // written
	n        int
	err      error
}

// Write writes the case as a bundle. What [products.Case.Standing] leaves out should be left out before. The error is w's.
func Write(w io.Writer, c *products.Case, o Options) error {
	if o.Modified.IsZero() {
		o.Modified = c.Changed()
	}
	out := &writer{
		out: bufio.NewWriter(w), c: c, o: o, id: c.UUID(), modified: products.Stamp(o.Modified),
		types: map[string]string{}, said: map[string][]string{}, outlets: map[string]bool{},
	}
	out.producer = out.named("identity", "producer")
	out.index()
	texts := ""
	if o.Texts && slices.ContainsFunc(c.Articles, func(a products.Article) bool { return a.Text != nil }) {
		texts = " texts"
	}
	out.out.WriteString(`{"type":"bundle","id":"` + out.named("bundle", out.modified+o.Marking+texts) + `","objects":[`)
	if o.Marking != "" {
		m := marking(o.Marking)
		out.markings = []string{m.ID}
		out.line(m)
	}
	out.preamble()
	out.records()
	out.out.WriteString("\n]}\n")
	if out.err != nil {
		return out.err
	}
	return out.out.Flush()
}

// named returns an identifier of the case's own.
func (w *writer) named(kind, name string) string {
	return kind + "--" + w.id.Name("stix "+kind+" "+name).String()
}

// index notes which records will be there, so that references lead to objects of the bundle only.
func (w *writer) index() {
	c := w.c
	for _, r := range c.Actors {
		w.types[r.ID] = "identity"
	}
	for _, r := range c.Articles {
		w.types[r.ID] = "report"
	}
	for _, r := range c.Statements {
		w.types[r.ID] = "note"
		w.said[r.Article] = append(w.said[r.Article], r.ID)
	}
	for _, r := range c.Incidents {
		w.types[r.ID] = "incident"
	}
	for _, r := range c.Acts {
		w.types[r.ID] = "note"
	}
	for _, r := range c.Relations {
		if w.types[r.Source] == "identity" && w.types[r.Target] == "identity" {
			w.types[r.ID] = "relationship"
		} else {
			w.types[r.ID] = "note"
		}
	}
	for _, r := range c.Warnings {
		w.types[r.ID] = "note"
	}
	for _, r := range c.Claims {
		w.types[r.ID] = "note"
	}
	for _, r := range c.Sources {
		w.types[r.ID] = "note"
	}
	for _, r := range c.Origins {
		w.types[r.ID] = "note"
	}
	for _, r := range c.Links {
		if w.types[r.From] != "" && w.types[r.From] == w.types[r.To] {
			w.types[r.ID] = "relationship"
		} else {
			w.types[r.ID] = "note"
		}
	}
	for _, r := range c.Tensions {
		w.types[r.ID] = "note"
	}
	for _, r := range c.Questions {
		w.types[r.ID] = "grouping"
	}
	for _, r := range c.Reports {
		w.types[r.ID] = "report"
	}
}

// ref returns the object of a record, "" where it is not in the bundle.
func (w *writer) ref(id string) string {
	if t := w.types[id]; t != "" {
		return w.named(t, id)
	}
	return ""
}

// refs returns the objects of records, each once and none that is not there; the producer where there is none at all, since STIX wants one.
func (w *writer) refs(ids ...string) []string {
	var out []string
	for _, id := range ids {
		if r := w.ref(id); r != "" && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	if out == nil {
		out = []string{w.producer}
	}
	return out
}

// articlesOf returns the articles that places are in.
func articlesOf(atoms []evidence.Atom) []string {
	var out []string
	for _, a := range atoms {
		if !slices.Contains(out, a.Anchor.Article) {
			out = append(out, a.Anchor.Article)
		}
		if a.Anchor.Statement != "" && !slices.Contains(out, a.Anchor.Statement) {
			out = append(out, a.Anchor.Statement)
		}
	}
	return out
}

// preamble writes who made the bundle and which extensions it uses.
func (w *writer) preamble() {
	c := w.c
	w.put(kindCase, about{c.ID, c.Title, c.Created, c.AsOf, c.Program, c.Reader}, "", object{
		Type: "identity", ID: w.producer, Created: products.Stamp(c.Created), Name: visible("Hearsay case: " + c.Title), Class: "system",
		Description: "What published articles say, who says it and on whose word, put together by a program and looked through by people. Nothing here is held to be so by whoever made it.",
	})
	for _, d := range definitions {
		w.put("", nil, "", object{
			Type: "extension-definition", ID: extensionID(d.kind), Created: "2026-11-22T00:00:00.000Z", Modified: "2026-11-22T00:00:00.000Z",
			Name: "Hearsay " + string(d.kind), Description: d.about, Version: Revision, Types: []string{"property-extension"},
			Schema: "JSON schema docs/stix/" + string(d.kind) + ".json of Hearsay's sources: the property record holds the record as Hearsay's own interface gives it; names of fewer than three letters have " + short + " before them; null and empty lists are left out.",
		})
	}
}

// put writes an object with what all have in common, and the record that it stands for.
func (w *writer) put(k kind, record any, text string, o object) {
	if w.err != nil {
		return
	}
	o.SpecVersion, o.CreatedBy, o.Markings = "2.1", w.producer, w.markings
	if o.Modified == "" {
		o.Modified = w.modified
	}
	if o.Created == "" {
		o.Created = products.Stamp(w.c.Created)
	}
	if record != nil {
		if o.Extensions, w.err = extension(k, record, text); w.err != nil {
			return
		}
	}
	w.line(o)
}

// own is what the object of one of our records begins with.
func (w *writer) own(id string) object {
	return object{Type: w.types[id], ID: w.ref(id), External: []external{{Name: "hearsay", ID: id}}}
}

func (w *writer) line(o object) {
	written, err := encode(o)
	if err != nil {
		w.err = err
		return
	}
	if w.n > 0 {
		w.out.WriteByte(',')
	}
	w.n++
	w.out.WriteByte('\n')
	_, w.err = w.out.Write(written)
}

// visible is words for people.
func visible(s string) string {
	return strings.TrimSpace(products.Visible(strings.ToValidUTF8(s, "\uFFFD")))
}

// named words something that may have no name.
func orElse(s, other string) string {
	if s = visible(s); s == "" {
		return other
	}
	return s
}

// moment reads a day or a moment as STIX writes moments, "" where it is none.
func moment(s string) string {
	for _, layout := range []string{time.RFC3339Nano, time.DateOnly, "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			return products.Stamp(t)
		}
	}
	return ""
}
