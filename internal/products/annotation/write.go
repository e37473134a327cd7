package annotation

import (
	"bufio"
	"encoding/json"
	"io"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// Terms is the namespace of our own terms.
const Terms = "urn:hearsay:terms#"

// around is how many code points a quote has before and after.
const around = 32

type annotation struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation string   `json:"motivation"`
	Created    string   `json:"created,omitzero"`
	Generator  agent    `json:"generator"`
	Body       []body   `json:"body"`
	Target     []target `json:"target"`
}

type agent struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Name string `json:"name,omitzero"`
}

// body is words for people, or a record under our own terms.
type body struct {
	Type     string `json:"type"`
	Purpose  string `json:"purpose,omitzero"`
	Value    string `json:"value,omitzero"`
	Format   string `json:"format,omitzero"`
	Language string `json:"language,omitzero"`

	Record     string   `json:"hearsay:record,omitzero"`
	Kind       string   `json:"hearsay:kind,omitzero"`
	Role       string   `json:"hearsay:role,omitzero"`
	State      string   `json:"hearsay:state,omitzero"`
	Stance     string   `json:"hearsay:stance,omitzero"`
	Factuality string   `json:"hearsay:factuality,omitzero"`
	Chain      []string `json:"hearsay:chain,omitzero"`
	Statement  string   `json:"hearsay:statement,omitzero"`
}

type target struct {
	Type     string  `json:"type"`
	Source   source  `json:"source"`
	State    []state `json:"state"`
	Selector []any   `json:"selector"`
}

type source struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Format   string `json:"format"`
	Language string `json:"language,omitzero"`
	Article  string `json:"hearsay:article"`
}

type state struct {
	Type       string `json:"type"`
	SourceDate string `json:"sourceDate,omitzero"`
	SHA256     string `json:"hearsay:sha256,omitzero"`
	Version    int    `json:"hearsay:version,omitzero"`
}

type position struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type quote struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// context are the contexts of the document: that of the W3C, and what our own terms are.
var context = []any{"http://www.w3.org/ns/anno.jsonld", map[string]string{"hearsay": Terms}}

// writer writes annotations as they come.
type writer struct {
	*bufio.Writer
	c        *products.Case
	articles map[string]*products.Article
	n        int
	err      error
}

// Write writes the case's annotations. The error is w's.
func Write(w io.Writer, c *products.Case) error {
	out := &writer{Writer: bufio.NewWriter(w), c: c, articles: map[string]*products.Article{}}
	for i := range c.Articles {
		out.articles[c.Articles[i].ID] = &c.Articles[i]
	}
	id := "urn:uuid:" + c.UUID().Name("annotations").String()
	head, err := encode(map[string]any{
		"@context": context, "id": id, "type": "AnnotationPage",
		"partOf": map[string]any{"id": id + "#collection", "type": "AnnotationCollection", "label": products.Visible(c.Title), "modified": products.Stamp(c.Changed())},
	})
	if err != nil {
		return err
	}
	out.Write(head[:len(head)-1])
	out.WriteString(`,"items":[`)
	out.all()
	out.WriteString("\n]}\n")
	if out.err != nil {
		return out.err
	}
	return out.Flush()
}

// encode writes JSON with its members in the order of their names.
func encode(v any) ([]byte, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return []byte(strings.TrimRight(b.String(), "\n")), err
}

// put writes one annotation unless none of its places is held by its article's text.
func (w *writer) put(name, motivation string, words string, b body, places ...place) {
	a := annotation{
		ID: "urn:uuid:" + w.c.UUID().Name("annotation "+name).String(), Type: "Annotation", Motivation: motivation,
		Generator: agent{ID: "urn:hearsay:program", Type: "Software", Name: products.Visible(w.c.Program)},
	}
	for _, p := range places {
		t, created, ok := w.target(p)
		if !ok {
			continue
		}
		a.Created = created
		a.Target = append(a.Target, t)
	}
	if len(a.Target) == 0 || w.err != nil {
		return
	}
	b.Type = "hearsay:" + strings.ToUpper(b.Kind[:1]) + b.Kind[1:]
	a.Body = []body{{Type: "TextualBody", Purpose: motivation, Value: products.Visible(words), Format: "text/plain", Language: "en"}, b}
	var line []byte
	if line, w.err = encode(a); w.err != nil {
		return
	}
	if w.n > 0 {
		w.WriteByte(',')
	}
	w.n++
	w.WriteByte('\n')
	w.Write(line)
}

// place is characters of a version of an article.
type place struct {
	article string
	version int
	evidence.Piece
}

func (w *writer) target(p place) (target, string, bool) {
	a, ok := w.articles[p.article]
	if !ok || a.Number != p.version || a.Text == nil || p.Empty() || !a.Text.Holds(p.Span) || a.Text.Exact(p.Span) != p.Exact {
		return target{}, "", false
	}
	captured := products.Stamp(a.Captured)
	before := text.Span{Start: max(0, p.Start-around), End: p.Start}
	after := text.Span{Start: p.End, End: min(a.Text.Len(), p.End+around)}
	address := products.LinkTo(a.Address)
	if address == "" {
		address = "urn:sha256:" + a.SHA256
	}
	return target{
		Type: "SpecificResource", Source: source{ID: address, Type: "Text", Format: "text/plain", Language: language(a.Metadata.Language), Article: a.ID},
		State: []state{{Type: "TimeState", SourceDate: captured}, {Type: "hearsay:HashState", SHA256: a.SHA256, Version: a.Number}},
		Selector: []any{
			position{"TextPositionSelector", p.Start, p.End},
			quote{"TextQuoteSelector", p.Exact, a.Text.Exact(before), a.Text.Exact(after)},
		},
	}, captured, true
}

func language(tag string) string {
	if tag == "" {
		return ""
	}
	return products.Tag(tag)
}
