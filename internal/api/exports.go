package api

import (
	"context"
	"mime"
	"net/http"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/products/stix"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

type exportCase struct {
	InCase
	Format  string `path:"format" enum:"stix,misp,csv,ndjson,graphml,gexf,annotations,ics,cap,ach" example:"stix" doc:"In which form."`
	Table   string `query:"table" maxLength:"40" doc:"csv and ndjson: one table, such as statements, with which every filter of its list may be given too, under the names that the list has for them; left out: all tables, in a zip." example:"statements"`
	Texts   bool   `query:"texts" doc:"With the articles' texts, where the format can carry them. They are other people's: mind their rights."`
	Raw     bool   `query:"raw" doc:"csv: leave cells as they are, even those that a spreadsheet would run."`
	Marking string `query:"marking" enum:"clear,green,amber,amber+strict,red" doc:"stix, misp and cap: a level of the Traffic Light Protocol 2.0."`
	Graph   string `query:"graph" enum:"relations,origins" doc:"graphml and gexf: who stands how to whom (where it is left out), or articles and the voices that they rest on."`
	Record  string `query:"record" maxLength:"64" doc:"cap: one warning, in place of all in a zip; ach: the question."`
	Raters  bool   `query:"raters" doc:"ach: a line for each rater of a row, in place of the consensus."`
}

// exportParameters are the parameters that are no filters.
var exportParameters = []string{"table", "texts", "raw", "marking", "graph", "record", "raters"}

// ImportingBundle is a bundle in a file.
type ImportingBundle struct {
	_    struct{} `additionalProperties:"false"`
	Text string   `json:"text" doc:"The file's text: a bundle of STIX 2.0 or 2.1."`
}

type importBundle struct {
	InCase
	Body ImportingBundle
}

// exports registers a case in the forms of other tools.
func (h *Handler) exports() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/exports", id: "list-exports", group: "Exchange", summary: "List the forms that a case can leave in",
		description: "Forms that other tools read, with what each can carry.",
		example:     Items[workbench.ExportFormat]{workbench.ExportFormats[:2]},
	}, func(ctx context.Context, in *InCase) (*answer[Items[workbench.ExportFormat]], error) {
		if _, err := h.bench(ctx, in.Case); err != nil {
			return nil, err
		}
		return reply(Items[workbench.ExportFormat]{slices.Clone(workbench.ExportFormats)}, nil)
	})
	file := &huma.Schema{Type: huma.TypeString, Format: "binary"}
	operation := stream(h, route{
		method: http.MethodGet, path: "/cases/{case}/exports/{format}", id: "export-as", group: "Exchange", summary: "Download a case in the form of another tool",
		description: "The same case gives the same bytes. What people rejected, and what no reading proposes any more, is left out, but stands in " +
			"tables with its state. Cells of CSV that a spreadsheet would run have an apostrophe before them.",
		example: "the file's bytes",
	}, "application/zip", file, func(ctx context.Context, in *exportCase) (func(http.ResponseWriter, *http.Request), error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		o := workbench.ExportOptions{
			Table: in.Table, Texts: in.Texts, Raw: in.Raw, Marking: in.Marking, Graph: in.Graph, Record: in.Record, Raters: in.Raters, Program: "hearsay " + h.version.Version,
		}
		if in.Table != "" {
			o.Values = requestOf(ctx).URL.Query()
			for _, name := range exportParameters {
				delete(o.Values, name)
			}
		}
		made, err := b.Export(ctx, in.Format, o)
		if err != nil {
			return nil, err
		}
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", made.Media)
			w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": made.Name}))
			if err := made.Write(w); err != nil {
				h.log.Warn("an export was not taken to its end", "format", in.Format, "err", err)
			}
		}, nil
	})
	for _, f := range workbench.ExportFormats {
		one := &huma.MediaType{Schema: file, Example: "the file's bytes"}
		if f.Media == "application/json" {
			one = &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeObject, AdditionalProperties: true}, Example: map[string]any{"Event": map[string]any{"info": "Hearsay: Port Calder"}}}
		}
		operation.Responses["200"].Content[f.Media] = one
	}
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/imports/stix", id: "import-stix", group: "Exchange", status: http.StatusCreated, summary: "Take in a STIX bundle",
		description: "What says something in words (reports, notes, opinions, descriptions) becomes an article whose outlet is whoever made it, and is " +
			"read like any other. Of a bundle that Hearsay exported, the articles come back whose texts are in it. What becomes no article is " +
			"counted and named. The bundle is kept whole. What cannot be read is refused in one sentence, and the case stays as it was.",
		bytes: 2 * stix.MaxBytes,
		ask:   ImportingBundle{Text: `{"type":"bundle","id":"bundle--5d0092c5-5f74-4287-9642-33f4c354e56d","objects":[]}`}, example: exampleImported,
	}, func(ctx context.Context, in *importBundle) (*answer[workbench.Imported], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.ImportSTIX(ctx, []byte(in.Body.Text)))
	})
}

var exampleImported = workbench.Imported{
	Bundle: "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d", SHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Objects: 2,
	Articles: []workbench.Added{{Name: "report--1a2b3c4d-0000-4000-8000-000000000002.json", Acceptance: store.Acceptance{Outcome: store.Added, Article: "ar_7Q2M4C0V9K", Version: 1}, Notes: []string{"the words of a STIX report; its outlet is who made it"}}},
	Left:     []stix.Left{{Type: "identity", Count: 1, Why: "they name, relate and mark, and say nothing in words", Named: []string{"Harbour CERT"}}},
}
