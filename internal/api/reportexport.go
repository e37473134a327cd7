package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/evidence"
	"hearsay/internal/print"
	"hearsay/internal/workbench"
)

// digestHeader carries a pack's digest beside it.
const digestHeader = "Hearsay-Pack-Digest"

// making is how long a report's file may take to be made: printing waits for a browser.
const making = 2 * time.Minute

type exportReport struct {
	InReport
	Format  string `query:"format" enum:"html,pdf,docx,md,pack,bibtex,csl,ris" default:"html" example:"docx" doc:"In which form."`
	Version string `query:"version" maxLength:"64" doc:"The decision that saved a version; left out: what is kept."`
	Texts   bool   `query:"texts" default:"true" doc:"pack: with the articles' texts and originals. false: their hashes, with the sentences that are quoted."`
	Log     string `query:"log" enum:"concerned,whole" default:"concerned" doc:"pack: the events of the log that concern what is in it, or every one."`
	Digest  string `query:"digest" pattern:"^[0-9a-f]{64}$" doc:"html, pdf, docx and md: the digest of the pack that goes with the report, to be printed at its end."`
}

// reportExports registers a report as a file.
func (h *Handler) reportExports() {
	handle(h, route{
		method: http.MethodGet, path: "/report-formats", id: "list-report-formats", group: "Reports", summary: "List the forms that a report can leave in",
		description: "In the order in which they are offered; the name is what export asks for.",
		example:     Items[workbench.ReportFormat]{workbench.ReportFormats[:3]},
	}, func(context.Context, *struct{}) (*answer[Items[workbench.ReportFormat]], error) {
		return reply(Items[workbench.ReportFormat]{slices.Clone(workbench.ReportFormats)}, nil)
	})
	operation := stream(h, route{
		method: http.MethodGet, path: "/cases/{case}/reports/{id}/export", id: "export-report", group: "Reports", endless: true, summary: "Download a report as a file",
		description: "One HTML file, PDF, Word with footnotes, Markdown for pandoc, a bibliography of the articles cited, or the defence pack: a zip of the report with " +
			"all that it stands on, which hearsay verify checks without the case. A pack's digest stands in the header " + digestHeader + "; whoever checks " +
			"the pack compares it. A PDF is printed by a browser of the machine that serves: 501 where it has none.",
		example: "<!doctype html>\n",
	}, "application/octet-stream", &huma.Schema{Type: huma.TypeString, Format: "binary"}, func(ctx context.Context, in *exportReport) (func(http.ResponseWriter, *http.Request), error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		within, cancel := context.WithTimeout(ctx, making)
		defer cancel()
		file, err := b.ExportReport(within, in.ID, in.Format, workbench.ReportOptions{
			Version: in.Version, Digest: in.Digest, NoTexts: !in.Texts, WholeLog: in.Log == "whole", Program: "hearsay " + h.version.Version, Print: print.PDF,
		})
		if errors.Is(err, evidence.ErrMissing) {
			return nil, fmt.Errorf("%w; %s", err, print.Remedy)
		}
		if err != nil {
			return nil, err
		}
		write := save(file.Media, file.Name, file.Body)
		return func(w http.ResponseWriter, r *http.Request) {
			allow(w, 2*patience)
			if file.Digest != "" {
				w.Header().Set(digestHeader, file.Digest)
			}
			write(w, r)
		}, nil
	})
	file := operation.Responses["200"].Content["application/octet-stream"]
	operation.Responses["200"].Content = map[string]*huma.MediaType{}
	for _, f := range workbench.ReportFormats {
		media, _, _ := strings.Cut(f.Media, ";")
		operation.Responses["200"].Content[media] = &huma.MediaType{Schema: file.Schema}
	}
	operation.Responses["200"].Content["text/html"] = file
	operation.Responses["200"].Headers = map[string]*huma.Param{digestHeader: {
		Description: "Of a pack: the SHA-256 of its manifest.", Schema: &huma.Schema{Type: huma.TypeString},
	}}
}
