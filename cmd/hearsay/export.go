package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/graph"
	"hearsay/internal/products/table"
	"hearsay/internal/workbench"
)

// exportLong says what each format is for and what it cannot carry, a line each, by its name.
var exportLong = map[string]string{
	"stix":        "STIX 2.1, for threat intelligence platforms. Everything but originals, older versions of articles and the log of decisions",
	"misp":        "an event for MISP. Articles, statements, actors, incidents, warnings and how they belong together; no offsets, origins or decisions",
	"csv":         "tables for spreadsheets: one with --table, else all in a zip. Plain fields only; cells that a spreadsheet would run are neutralised",
	"ndjson":      "tables for programs: every record whole, a line each; one with --table, else all in a zip",
	"graphml":     "who stands how to whom, or articles and the voices they rest on, for programs that draw graphs",
	"gexf":        "the same for Gephi, with how relations stood month by month",
	"annotations": "every anchor as a W3C Web Annotation: position and quote, to be laid over the articles; the texts are not in it",
	"ics":         "incidents and warnings for a calendar; what no text dates is left out",
	"cap":         "a report about each warning in the form of the Common Alerting Protocol, marked as a draft: never an alert",
	"ach":         "a question's matrix of hypotheses as CSV",
}

// exporter is what the formats' flags say.
type exporter struct {
	o       workbench.ExportOptions
	to      string
	filters []string
}

func (p *program) export() *cobra.Command {
	c := &cobra.Command{
		Use: "export FORMAT", GroupID: groupShare,
		Short: "Write the case for another tool: STIX, MISP, tables, graphs, annotations, a calendar",
		Long: `Write the case in a form that another tool reads. The same case gives the same bytes. What people rejected is left out, but stands in
tables with its state. Nothing is sent anywhere: a file is written.`,
		Example: `  hearsay export stix --tlp amber -o harbour.json
  hearsay export csv --table statements --filter kind=anonymous -o unnamed.csv
  hearsay export gexf -o relations.gexf
  hearsay export ics > harbour.ics
  hearsay export casefile -o harbour.hearsay`,
		Args: p.noCommand,
		RunE: func(c *cobra.Command, _ []string) error {
			return usage("", "say in which format; see hearsay export --help")
		},
	}
	for _, f := range workbench.ExportFormats {
		c.AddCommand(p.exportAs(f))
	}
	c.AddCommand(p.exportCasefile())
	return c
}

func (p *program) exportAs(f workbench.ExportFormat) *cobra.Command {
	x := exporter{}
	use, arguments := f.Name, args(cobra.NoArgs, "no words")
	if f.Name == "ach" {
		use, arguments = "ach QUESTION", args(cobra.ExactArgs(1), "a question")
	}
	c := &cobra.Command{
		Use: use, Args: arguments, Short: f.Title + ": " + exportLong[f.Name],
		RunE: func(c *cobra.Command, given []string) error {
			if len(given) == 1 {
				x.o.Record = given[0]
			}
			return p.exportTo(c.Context(), f, x)
		},
	}
	flags := c.Flags()
	flags.SortFlags = false
	flags.StringVarP(&x.to, "output", "o", "", "write to this `file`; it must not be there yet (default, and -: standard output)")
	if f.Texts {
		flags.BoolVar(&x.o.Texts, "texts", false, "with the articles' texts, which are other people's: mind their rights")
	}
	if f.Marking {
		flags.StringVar(&x.o.Marking, "tlp", "", "mark it with this `level` of the Traffic Light Protocol 2.0: "+strings.Join(products.Markings, ", "))
	}
	switch {
	case f.Tables:
		flags.StringVar(&x.o.Table, "table", "", "only this `table`: "+strings.Join(table.Names(), ", "))
		flags.StringArrayVar(&x.filters, "filter", nil, "only what this filter of hearsay ls lets through, as `field=value`; needs --table")
		if f.Name == "csv" {
			flags.BoolVar(&x.o.Raw, "raw", false, "leave cells as they are, even those that a spreadsheet would run")
		}
	case f.Name == "graphml" || f.Name == "gexf":
		flags.StringVar(&x.o.Graph, "graph", graph.Relations, "which `graph`: relations, or origins (articles and the voices they rest on)")
	case f.Name == "cap":
		flags.StringVar(&x.o.Record, "warning", "", "only this `warning`, as one message (else all, in a zip)")
	case f.Name == "ach":
		flags.BoolVar(&x.o.Raters, "raters", false, "a line for each rater of a row, in place of the consensus")
	}
	return c
}

func (p *program) exportTo(ctx context.Context, f workbench.ExportFormat, x exporter) error {
	x.o.Values = map[string][]string{}
	for _, s := range x.filters {
		name, value, found := strings.Cut(s, "=")
		if !found || x.o.Table == "" {
			return usage("", "--filter wants a field and a value, such as kind=anonymous, and --table")
		}
		x.o.Values[name] = append(x.o.Values[name], value)
	}
	x.o.Program = "hearsay " + identify().Version
	b, err := p.lookNow(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	file, err := b.Export(ctx, f.Name, x.o)
	if err != nil {
		return err
	}
	if x.to == "" || x.to == stdinName {
		if p.outTTY && (file.Media == "application/zip") {
			return usage("", "a zip is nothing for a terminal: say -o %s", file.Name)
		}
		if p.outTTY { // what cannot steer it
			var whole strings.Builder
			if err := file.Write(&whole); err != nil {
				return err
			}
			_, err := io.WriteString(p.out, visible(whole.String()))
			return err
		}
		out := bufio.NewWriter(p.out)
		if err := file.Write(out); err != nil {
			return err
		}
		return out.Flush()
	}
	if err := writeNew(x.to, file.Write); err != nil {
		return err
	}
	p.say("wrote %s", x.to)
	return nil
}

// writeNew writes a file that must not be there yet, whole or not at all.
func writeNew(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%w: %s is there already; name another file or remove it", evidence.ErrConflict, name)
	}
	if err != nil {
		return err
	}
	out := bufio.NewWriter(f)
	err = write(out)
	if err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(filepath.Clean(name)) // half a file would be taken for a whole one
	}
	return err
}
