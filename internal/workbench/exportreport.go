package workbench

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/bibliography"
	"hearsay/internal/products/docx"
	"hearsay/internal/products/html"
	"hearsay/internal/products/markdown"
	"hearsay/internal/products/pack"
	"hearsay/internal/products/report"
)

// ReportFormat is a form in which a report leaves.
type ReportFormat struct {
	Name      string `json:"name" doc:"What export asks for." example:"docx"`
	Title     string `json:"title" doc:"The format's own name." example:"Word"`
	Extension string `json:"extension" doc:"The ending of its files." example:"docx"`
	Media     string `json:"media_type" doc:"The media type of its files." example:"text/html; charset=utf-8"`
}

// ReportFormats are the formats of reports, in the order in which they are offered.
var ReportFormats = []ReportFormat{
	{"html", "HTML", "html", html.Media},
	{"pdf", "PDF", "pdf", "application/pdf"},
	{"docx", "Word", "docx", docx.Media},
	{"md", "Markdown", "md", markdown.Media},
	{"pack", "Defence pack", "pack.zip", pack.Media},
	{"bibtex", "BibTeX", "bib", bibliography.MediaBibTeX},
	{"csl", "CSL-JSON", "csl.json", bibliography.MediaCSL},
	{"ris", "RIS", "ris", bibliography.MediaRIS},
}

// ReportFormatOf returns the format of that name. The error wraps [evidence.ErrInvalid].
func ReportFormatOf(name string) (ReportFormat, error) {
	names := make([]string, len(ReportFormats))
	for i, f := range ReportFormats {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	return ReportFormat{}, fmt.Errorf("%w: there is no format %q for reports; use one of %s", evidence.ErrInvalid, name, strings.Join(names, ", "))
}

// ReportOptions say how a report leaves.
type ReportOptions struct {
	Version  string // the decision that saved a version, "" for what is kept
	Digest   string // of the defence pack that goes with it, to be printed in it; "" for none
	NoTexts  bool   // pack: only hashes of texts and originals
	WholeLog bool   // pack: every event of the log
	Program  string // name and version of the program that writes
	// Print makes a PDF of a page that says it was made at a moment; only an edge can. nil: there is no PDF.
	Print func(ctx context.Context, page []byte, at time.Time) ([]byte, error)
}

// ReportFile is a report ready to be saved.
type ReportFile struct {
	Name   string
	Media  string
	Body   []byte
	Digest string // of a pack

	Misquoted []string // of a pack: words in quotation marks that are in none of what is cited
}

// ExportReport makes a file of a report in a format. Errors wrap [evidence.ErrInvalid], [evidence.ErrNotFound] and, where nothing prints,
// [evidence.ErrMissing].
func (b *Bench) ExportReport(ctx context.Context, id, format string, o ReportOptions) (ReportFile, error) {
	f, err := ReportFormatOf(format)
	if err != nil {
		return ReportFile{}, err
	}
	if o.Digest != "" && (len(o.Digest) != 64 || strings.Trim(o.Digest, "0123456789abcdef") != "") {
		return ReportFile{}, fmt.Errorf("%w: a pack's digest is 64 digits of 0 to 9 and a to f", evidence.ErrInvalid)
	}
	r, version, err := b.versioned(ctx, id, o.Version)
	if err != nil {
		return ReportFile{}, err
	}
	index, _, more, err := b.citing(ctx)
	if err != nil {
		return ReportFile{}, err
	}
	d := index.Document(r, r.Text, more)
	d.Program, d.Pack, d.Version = o.Program, o.Digest, version.words()
	if more.err != nil {
		return ReportFile{}, more.err
	}
	out := ReportFile{Name: fileName(r, version) + "." + f.Extension, Media: f.Media}
	var body bytes.Buffer
	switch f.Name {
	case "html":
		err = html.Write(&body, d)
	case "pdf":
		if o.Print == nil {
			return ReportFile{}, fmt.Errorf("%w: nothing here can print", evidence.ErrMissing)
		}
		if err = html.Write(&body, d); err == nil {
			var pdf []byte
			pdf, err = o.Print(ctx, body.Bytes(), d.At)
			body = *bytes.NewBuffer(pdf)
		}
	case "docx":
		err = docx.Write(&body, d)
	case "md":
		err = markdown.Write(&body, d)
	case "pack":
		check := index.Check(r.Text, r.Settings, more)
		if lost := lostCitations(check); len(lost) > 0 {
			return ReportFile{}, fmt.Errorf("%w: the report cites what is not in the case: %s. A pack of it could never be verified; take them out, or cite what is there", evidence.ErrInvalid, strings.Join(lost, ", "))
		}
		for _, f := range check.Flags {
			if f.Code == products.NotVerbatim && f.Severity != products.Notable {
				out.Misquoted = append(out.Misquoted, f.Exact)
			}
		}
		out.Digest, err = b.packReport(ctx, &body, r, d, check, o)
	case "bibtex":
		err = bibliography.BibTeX(&body, d)
	case "csl":
		err = bibliography.CSL(&body, d)
	case "ris":
		err = bibliography.RIS(&body, d)
	}
	out.Body = body.Bytes()
	return out, errors.Join(err, more.err)
}

// savedVersion is a version that was asked for; empty for what is kept.
type savedVersion evidence.ReportVersion

// words says which version it is, so that it can be found again.
func (v savedVersion) words() string {
	if v.Decision == "" {
		return ""
	}
	name := "version"
	if v.Name != "" {
		name += " “" + v.Name + "”"
	}
	return fmt.Sprintf("%s, saved by %s on %s (%s)", name, v.By, v.At.UTC().Format("2006-01-02 at 15:04 UTC"), v.Decision)
}

// versioned returns a report with the text of a version, or with what is kept.
func (b *Bench) versioned(ctx context.Context, id, decision string) (evidence.Report, savedVersion, error) {
	r, err := b.Report(ctx, id)
	if err != nil || decision == "" {
		return r, savedVersion{}, err
	}
	v, err := b.ReportVersion(ctx, r.ID, decision)
	if err != nil {
		return r, savedVersion{}, err
	}
	r.Text, r.SHA256, r.Changed, r.Draft = v.Text, v.Version.SHA256, v.Version.At, nil
	if i := slices.IndexFunc(r.Versions, func(x evidence.ReportVersion) bool { return x.Decision == v.Version.Decision }); i >= 0 {
		r.Versions = r.Versions[i:] // who wrote later did not write this
	} else {
		r.Versions = []evidence.ReportVersion{v.Version} // saving it was taken back
	}
	return r, savedVersion(v.Version), nil
}

// lostCitations returns the identifiers that a report cites and that lead nowhere, each once.
func lostCitations(check products.Check) []string {
	var out []string
	for _, s := range check.Sentences {
		for _, c := range s.Citations {
			if c.Record == "" && !slices.Contains(out, c.ID) {
				out = append(out, c.ID)
			}
		}
	}
	return out
}

// packReport writes a report's defence pack.
func (b *Bench) packReport(ctx context.Context, w io.Writer, r evidence.Report, d products.Document, check products.Check, o ReportOptions) (string, error) {
	c, err := b.Everything(ctx)
	if err != nil {
		return "", err
	}
	have := map[string]bool{}
	for _, s := range c.Statements {
		have[s.ID] = true
	}
	for _, s := range check.Sentences { // what is cited from an earlier version is in no list
		for _, x := range s.Citations {
			if x.Kind != report.KindStatement || x.Record == "" || have[x.Record] {
				continue
			}
			have[x.Record] = true
			earlier, err := b.Statement(ctx, x.Record)
			if err != nil {
				return "", err
			}
			c.Statements = append(c.Statements, earlier)
		}
	}
	var page bytes.Buffer
	if err := html.Write(&page, d); err != nil {
		return "", err
	}
	return pack.Write(w, pack.Input{
		Document: d, Markdown: r.Text, Page: page.Bytes(), Check: check, Settings: r.Settings, Case: c, NoTexts: o.NoTexts, WholeLog: o.WholeLog,
		Version: func(article string, number int) (products.Article, error) {
			row, body, err := b.Article(ctx, article, number)
			return products.Article{Article: row.Article, Text: body}, err
		},
		Original: func(sum string) ([]byte, error) { return b.Original(ctx, sum) },
	})
}

// fileName makes a file's name of a report's title and of a version's name, or of its day where it has none.
func fileName(r evidence.Report, v savedVersion) string {
	name := cmp.Or(dashed(r.Title, 60), r.ID)
	if v.Decision != "" {
		name += "-" + cmp.Or(dashed(v.Name, 30), v.At.UTC().Format("2006-01-02"))
	}
	return name
}

// dashed keeps letters and digits of any script, the rest as dashes.
func dashed(s string, most int) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) })
	name := []rune(strings.Join(words, "-"))
	return strings.Trim(string(name[:min(len(name), most)]), "-")
}
