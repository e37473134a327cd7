package workbench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/alert"
	"hearsay/internal/products/annotation"
	"hearsay/internal/products/calendar"
	"hearsay/internal/products/graph"
	"hearsay/internal/products/misp"
	"hearsay/internal/products/stix"
	"hearsay/internal/products/table"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
)

// ExportFormat is a form in which a case leaves for another tool.
type ExportFormat struct {
	Name      string `json:"name" example:"stix"`
	Title     string `json:"title" doc:"The format's own name." example:"STIX 2.1"`
	Extension string `json:"extension" doc:"The ending of its files." example:"stix.json"`
	Media     string `json:"media_type" example:"application/stix+json;version=2.1"`
	Texts     bool   `json:"texts" doc:"It can carry the articles' texts."`
	Marking   bool   `json:"marking" doc:"It can carry a marking of the Traffic Light Protocol."`
	Tables    bool   `json:"tables" doc:"It is written a table at a time, or all in a zip."`
}

// ExportFormats are the formats, in the order in which they are offered.
var ExportFormats = []ExportFormat{
	{Name: "stix", Title: "STIX 2.1", Extension: "stix.json", Media: "application/stix+json;version=2.1", Texts: true, Marking: true},
	{Name: "misp", Title: "MISP event", Extension: "misp.json", Media: "application/json", Texts: true, Marking: true},
	{Name: "csv", Title: "CSV", Extension: "csv", Media: "text/csv; charset=utf-8", Texts: true, Tables: true},
	{Name: "ndjson", Title: "NDJSON", Extension: "ndjson", Media: "application/x-ndjson", Texts: true, Tables: true},
	{Name: "graphml", Title: "GraphML", Extension: "graphml", Media: "application/xml"},
	{Name: "gexf", Title: "GEXF 1.3", Extension: "gexf", Media: "application/xml"},
	{Name: "annotations", Title: "W3C Web Annotation", Extension: "annotations.jsonld", Media: `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`},
	{Name: "ics", Title: "iCalendar", Extension: "ics", Media: "text/calendar; charset=utf-8"},
	{Name: "cap", Title: "CAP 1.2", Extension: "cap.xml", Media: "application/cap+xml", Marking: true},
	{Name: "ach", Title: "ACH matrix", Extension: "csv", Media: "text/csv; charset=utf-8"},
}

// FormatOf returns the format of that name. The error wraps [evidence.ErrInvalid].
func FormatOf(name string) (ExportFormat, error) {
	for _, f := range ExportFormats {
		if f.Name == name {
			return f, nil
		}
	}
	names := make([]string, len(ExportFormats))
	for i, f := range ExportFormats {
		names[i] = f.Name
	}
	return ExportFormat{}, fmt.Errorf("%w: there is no format %q; use one of %s", evidence.ErrInvalid, name, strings.Join(names, ", "))
}

// ExportOptions say what leaves. What a format has no use for is not looked at.
type ExportOptions struct {
	Table   string              // csv, ndjson: one table; "" for all, in a zip
	Values  map[string][]string // of the filters of Table's list, as in addresses; needs Table
	Texts   bool                // the articles' texts too
	Raw     bool                // csv: cells as they are, formulas too
	Marking string              // a level of TLP 2.0, "" for none
	Graph   string              // graphml, gexf: relations (where it is "") or origins
	Record  string              // cap: one warning, "" for all, in a zip; ach: the question
	Raters  bool                // ach: a line for each rater of a row
	Program string              // name and version of the program that writes
}

// Exported is a file ready to be written.
type Exported struct {
	Name  string // of the file
	Media string
	Write func(io.Writer) error // the error is the writer's
}

// Export makes a file of the case in a format. What people rejected, and what no reading proposes any more, is left out of every format
// but tables, where it stands with its state. Errors wrap [evidence.ErrInvalid] and [evidence.ErrNotFound].
func (b *Bench) Export(ctx context.Context, format string, o ExportOptions) (Exported, error) {
	f, err := FormatOf(format)
	if err != nil {
		return Exported{}, err
	}
	if o.Marking != "" && !slices.Contains(products.Markings, o.Marking) {
		return Exported{}, fmt.Errorf("%w: a marking is one of %s, not %q", evidence.ErrInvalid, strings.Join(products.Markings, ", "), o.Marking)
	}
	if o.Graph != "" && !slices.Contains(graph.Names, o.Graph) {
		return Exported{}, fmt.Errorf("%w: a graph is one of %s, not %q", evidence.ErrInvalid, strings.Join(graph.Names, ", "), o.Graph)
	}
	switch {
	case f.Name == "ach":
		return b.exportMatrix(ctx, o)
	case f.Tables && o.Table != "":
		return b.exportTable(ctx, f, o)
	}
	c, err := b.Everything(ctx)
	if err != nil {
		return Exported{}, err
	}
	c.Program = o.Program
	name := c.ID + "." + f.Extension
	if f.Tables {
		return Exported{c.ID + "-" + f.Name + ".zip", "application/zip", func(w io.Writer) error {
			return table.Zip(w, c, table.Format(f.Name), table.Options{Texts: o.Texts, Raw: o.Raw})
		}}, nil
	}
	c = c.Standing()
	if f.Name == "cap" {
		return exportWarnings(c, f, o)
	}
	var write func(io.Writer) error
	switch f.Name {
	case "stix":
		write = func(w io.Writer) error { return stix.Write(w, c, stix.Options{Texts: o.Texts, Marking: o.Marking}) }
	case "misp":
		write = func(w io.Writer) error { return misp.Write(w, c, misp.Options{Texts: o.Texts, Marking: o.Marking}) }
	case "graphml":
		name = c.ID + "-" + graphName(o) + "." + f.Extension
		write = func(w io.Writer) error { return graph.Of(c, o.Graph).GraphML(w) }
	case "gexf":
		name = c.ID + "-" + graphName(o) + "." + f.Extension
		write = func(w io.Writer) error { return graph.Of(c, o.Graph).GEXF(w, c.Changed()) }
	case "annotations":
		write = func(w io.Writer) error { return annotation.Write(w, c) }
	case "ics":
		write = func(w io.Writer) error { return calendar.Write(w, c) }
	}
	return Exported{name, f.Media, write}, nil
}

func graphName(o ExportOptions) string {
	if o.Graph == "" {
		return graph.Relations
	}
	return o.Graph
}

func exportWarnings(c *products.Case, f ExportFormat, o ExportOptions) (Exported, error) {
	if o.Record == "" {
		return Exported{c.ID + "-cap.zip", "application/zip", func(w io.Writer) error { return alert.Zip(w, c, o.Marking) }}, nil
	}
	id := evidence.Fold(o.Record)
	var found []evidence.Warning
	for _, n := range c.Warnings {
		if n.ID == id {
			found = []evidence.Warning{n}
			break
		}
		if strings.HasPrefix(n.ID, id) {
			found = append(found, n)
		}
	}
	if len(found) != 1 {
		return Exported{}, fmt.Errorf("%w: %q is not the beginning of exactly one warning's identifier; hearsay ls warnings lists them", evidence.ErrNotFound, o.Record)
	}
	return Exported{found[0].ID + "." + f.Extension, f.Media, func(w io.Writer) error { return alert.Write(w, c, found[0], o.Marking) }}, nil
}

func (b *Bench) exportMatrix(ctx context.Context, o ExportOptions) (Exported, error) {
	if o.Record == "" {
		return Exported{}, fmt.Errorf("%w: say which question; hearsay ach lists them", evidence.ErrInvalid)
	}
	m, err := b.Question(ctx, o.Record, hypothesis.Options{})
	if err != nil {
		return Exported{}, err
	}
	return Exported{m.Question.ID + ".csv", "text/csv; charset=utf-8", func(w io.Writer) error {
		_, err := w.Write(hypothesis.CSV(m.Question, o.Raters))
		return err
	}}, nil
}

// exportTable writes one table: all of it, or what its list's filters let through, in the list's order.
func (b *Bench) exportTable(ctx context.Context, f ExportFormat, o ExportOptions) (Exported, error) {
	t, err := table.Of(o.Table)
	if err != nil {
		return Exported{}, err
	}
	var c *products.Case
	if len(o.Values) == 0 {
		c, err = b.Everything(ctx)
	} else {
		c, err = b.filtered(ctx, o)
	}
	if err != nil {
		return Exported{}, err
	}
	return Exported{c.ID + "-" + t.Name + "." + f.Extension, f.Media, func(w io.Writer) error {
		return t.Write(w, c, table.Format(f.Name), table.Options{Texts: o.Texts, Raw: o.Raw})
	}}, nil
}

// filtered returns a case that holds only what the filters of one list let through.
func (b *Bench) filtered(ctx context.Context, o ExportOptions) (*products.Case, error) {
	list, ok := listOf(o.Table)
	if !ok {
		return nil, fmt.Errorf("%w: the table %s has no filters", evidence.ErrInvalid, o.Table)
	}
	f := list.Parse(o.Values)
	if len(f.Problems) > 0 {
		return nil, fmt.Errorf("%w: %s: %s", evidence.ErrInvalid, f.Problems[0].Parameter, f.Problems[0].Message)
	}
	f.Limit, f.Cursor = query.MaxLimit, ""
	about, err := b.Store.Case(ctx)
	if err != nil {
		return nil, err
	}
	c := &products.Case{ID: about.ID, Title: about.Title, Created: about.Created, AsOf: b.asOf}
	switch o.Table {
	case "articles":
		err = b.filteredArticles(ctx, f, o.Texts, c)
	case "statements":
		c.Statements, err = walk(ctx, f, b.Statements)
	case "actors":
		c.Actors, err = listed[evidence.Actor](ctx, b, store.KindActors, f)
	case "incidents", "figures":
		c.Incidents, err = listed[evidence.Incident](ctx, b, store.KindIncidents, f)
	case "acts":
		c.Acts, err = listed[evidence.ActRecord](ctx, b, store.KindActs, f)
	case "relations":
		c.Relations, err = listed[evidence.Relation](ctx, b, store.KindRelations, f)
	case "warnings":
		c.Warnings, err = listed[evidence.Warning](ctx, b, store.KindWarnings, f)
	case "claims":
		c.Claims, err = listed[evidence.Claim](ctx, b, store.KindClaims, f)
	case "sources":
		c.Sources, err = listed[evidence.Profile](ctx, b, store.KindSources, f)
	case "origins":
		c.Origins, err = listed[evidence.Corroboration](ctx, b, store.KindOrigins, f)
	case "links":
		c.Links, err = listed[evidence.Link](ctx, b, store.KindLinks, f)
	case "tensions":
		c.Tensions, err = listed[evidence.Tension](ctx, b, store.KindTensions, f)
	}
	return c, err
}

// listOf returns the list whose filters a table has: its own, for figures that of the incidents they belong to.
func listOf(name string) (query.List, bool) {
	if name == "figures" {
		return query.Incidents, true
	}
	for _, l := range []query.List{
		query.Articles, query.Statements, query.Actors, query.Incidents, query.Acts, query.Relations, query.Warnings, query.Claims,
		query.Sources, query.Origins, query.Links, query.Tensions,
	} {
		if l.Name == name {
			return l, true
		}
	}
	return query.List{}, false
}

func (b *Bench) filteredArticles(ctx context.Context, f query.Filter, texts bool, c *products.Case) error {
	rows, err := walk(ctx, f, b.Articles)
	if err != nil {
		return err
	}
	for _, row := range rows {
		a := products.Article{Article: row.Article}
		if texts {
			if _, a.Text, err = b.Article(ctx, row.ID, row.Number); err != nil {
				return err
			}
		}
		c.Articles = append(c.Articles, a)
	}
	return nil
}

func listed[T any](ctx context.Context, b *Bench, kind store.Kind, f query.Filter) ([]T, error) {
	return walk(ctx, f, func(ctx context.Context, f query.Filter) (store.Page[T], error) { return List[T](ctx, b, kind, f) })
}

// walk reads every page of a list.
func walk[T any](ctx context.Context, f query.Filter, fetch func(context.Context, query.Filter) (store.Page[T], error)) ([]T, error) {
	var out []T
	for {
		page, err := fetch(ctx, f)
		if err != nil {
			return nil, err
		}
		out = append(out, page.Items...)
		if f.Cursor = page.Next; f.Cursor == "" {
			return out, nil
		}
	}
}
