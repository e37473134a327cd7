package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/print"
	"hearsay/internal/products/pack"
	"hearsay/internal/workbench"
)

// reportExport writes a report as a file.
func (p *program) reportExport() *cobra.Command {
	var o workbench.ReportOptions
	var to, packed string
	var names []string
	for _, f := range workbench.ReportFormats {
		names = append(names, f.Name)
	}
	c := &cobra.Command{
		Use:   "export REPORT",
		Short: "Write a report as HTML, PDF, Word, Markdown, a bibliography, or as a defence pack",
		Long: `Write a report as a file.

  html    one file for any browser, for screen and paper: notes with the words, the hashes and what stands against them
  pdf     the same, printed by a Chromium, Chrome, Edge or Brave of this machine
  docx    Word, with real footnotes
  md      Markdown for pandoc, with footnotes
  pack    the defence pack: the report with all that it stands on, which hearsay verify checks on any machine
  bibtex, csl, ris   the articles that it cites, for reference managers

The format is that of --format, else the one that the file's name ends with, else html. The digest of a pack is printed when it is written. Send it another way than the pack, or have it printed in the report with --pack.`,
		Example: `  hearsay report export rp_4H6N -o report.pdf
  hearsay report export rp_4H6N --format pack -o report.pack.zip
  hearsay report export rp_4H6N --pack report.pack.zip -o report.docx
  hearsay report export rp_4H6N --format pack --without-texts -o to-editor.zip`,
		Args:        args(cobra.ExactArgs(1), "a report"),
		Annotations: map[string]string{ownFormats: strings.Join(names, " ")},
		RunE: func(c *cobra.Command, given []string) error {
			format := p.format
			if !c.Flags().Changed("format") {
				format = formatByName(to)
			}
			if packed != "" {
				digest, err := packDigest(packed)
				if err != nil {
					return err
				}
				o.Digest = digest
			}
			return p.exportReport(c.Context(), given[0], format, to, o)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&to, "output", "o", "", "write to this `file`; it must not be there yet (default, and -: standard output)")
	f.StringVar(&o.Version, "version", "", "the version that this `decision` saved (default: what is kept)")
	f.StringVar(&packed, "pack", "", "print the digest of this `pack` at the end of the report")
	f.BoolVar(&o.NoTexts, "without-texts", false, "pack: hashes of the articles in place of their texts and originals, which are other people's")
	f.BoolVar(&o.WholeLog, "whole-log", false, "pack: every event of the log of decisions, not only those that concern what is in it")
	return c
}

// formatByName returns the format that a file's name ends with.
func formatByName(name string) string {
	name = strings.ToLower(name)
	for _, f := range workbench.ReportFormats {
		if strings.HasSuffix(name, "."+f.Extension) {
			return f.Name
		}
	}
	switch {
	case strings.HasSuffix(name, ".zip"):
		return "pack"
	case strings.HasSuffix(name, ".json"):
		return "csl"
	case strings.HasSuffix(name, ".htm"), !strings.Contains(name, "."):
		return "html"
	}
	return name[strings.LastIndexByte(name, '.')+1:]
}

// packDigest returns a pack's digest, if the pack is sound.
func packDigest(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", tellFile(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", tellFile(err)
	}
	v, err := workbench.VerifyPack(f, info.Size(), nil)
	if err == nil && !v.Sound() {
		err = fmt.Errorf("%w: %s: %s", evidence.ErrDamaged, v.Failed[0].Member, v.Failed[0].Reason)
	}
	if err != nil {
		return "", fmt.Errorf("the pack %s: %w", name, err)
	}
	return v.Digest, nil
}

func (p *program) exportReport(ctx context.Context, id, format, to string, o workbench.ReportOptions) error {
	o.Program, o.Print = "hearsay "+identify().Version, print.PDF
	b, err := p.lookNow(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	file, err := b.ExportReport(ctx, id, format, o)
	if err != nil {
		if format == "pdf" {
			return &problem{err: err, remedy: print.Remedy}
		}
		return err
	}
	switch {
	case to != "" && to != stdinName:
		err = writeNew(to, func(w io.Writer) error {
			_, err := w.Write(file.Body)
			return err
		})
	case p.outTTY && !strings.HasPrefix(file.Media, "text/"):
		return usage("", "this is nothing for a terminal: say -o %s", quoteShell(file.Name))
	case p.outTTY:
		_, err = io.WriteString(p.out, visible(string(file.Body)))
	default:
		_, err = p.out.Write(file.Body)
	}
	if err != nil {
		return err
	}
	if file.Media == pack.Media {
		for _, words := range file.Misquoted {
			p.say("not verbatim: “%s”; the pack says so too", visible(words))
		}
		p.say("digest: %s", grouped(file.Digest))
		p.say("Whoever checks the pack compares this with what hearsay verify prints: send it another way than the pack.")
	}
	return nil
}
