package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/products/stix"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

func (p *program) importer() *cobra.Command {
	var noRead bool
	var as string
	c := &cobra.Command{
		Use: "import FILE|-", GroupID: groupShare,
		Short: "Make a case of a casefile, or take in what another tool exported: a STIX bundle",
		Long: `Take in a bundle of STIX 2.0 or 2.1. Objects that say something in words (reports, notes, opinions, descriptions) become articles
whose outlet is whoever made them, and are read like any other; the bundle is kept whole. Of a bundle that Hearsay exported, the
articles come back whose texts are in it. What becomes no article is counted and named. Nothing that people decided elsewhere is
taken over.

Of a casefile (hearsay export casefile) the case is made that it holds, in a folder of its own: whole, with everybody's decisions, or
not at all. Each hash, each quotation and the log are checked on the way.`,
		Example: `  hearsay import harbour.hearsay --as harbour
  hearsay import bundle.json
  hearsay import - < bundle.json`,
		Args: args(cobra.ExactArgs(1), "a file, or - for standard input"),
		RunE: func(c *cobra.Command, given []string) error {
			if was, err := p.importCasefile(c.Context(), given[0], as); was || err != nil {
				return err
			}
			if as != "" {
				return usage("", "--as is for a casefile; what another tool exported goes into the case at hand")
			}
			file, err := p.slurp(given[0], stix.MaxBytes)
			if err != nil {
				return err
			}
			return p.importOne(c.Context(), given[0], file, noRead)
		},
	}
	c.Flags().StringVar(&as, "as", "", "the `folder` to make of a casefile (default: the name under which the case was made)")
	c.Flags().BoolVar(&noRead, "no-read", false, "keep the articles now, read them later")
	return c
}

// importOne takes a file in by what its first bytes say that it is.
func (p *program) importOne(ctx context.Context, name string, file []byte, noRead bool) error {
	switch {
	case bytes.HasPrefix(file, []byte("PK")):
		return fmt.Errorf("%s: %w: it is a zip; what is taken in is a STIX bundle", name, evidence.ErrInput)
	default:
		return p.importSTIX(ctx, name, file, noRead)
	}
}

func (p *program) importSTIX(ctx context.Context, name string, file []byte, noRead bool) error {
	tools, done, err := p.tools(workers())
	if err != nil {
		return err
	}
	defer done()
	b, err := p.bench(ctx, sqlite.ReadWrite, tools)
	if err != nil {
		return err
	}
	defer b.Close()
	began := time.Now()
	before, err := b.Overview(ctx)
	if err != nil {
		return err
	}
	got, err := b.ImportSTIX(ctx, file)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	out, err := newSink(p, additionColumns, func(a workbench.Added) any { return addition{head{"addition", a.Article, schema}, a} })
	if err != nil {
		return err
	}
	count := map[store.Outcome]int{}
	for _, a := range got.Articles {
		count[a.Outcome]++
		if err := out.add(a); err != nil {
			return err
		}
	}
	if err := out.close(); err != nil {
		return err
	}
	p.say("%s in the bundle: %s", counted(got.Objects, "object"), tally(count))
	if got.Older > 0 {
		p.say("%s that the bundle repeats or replaces were passed over", counted(got.Older, "version"))
	}
	for _, l := range got.Left {
		p.say("no article of %d %s: %s (%s)", l.Count, l.Type, l.Why, flat(strings.Join(l.Named, "; ")))
	}
	if noRead || len(got.Articles) == 0 {
		return nil
	}
	return p.readQueued(ctx, b, before, began)
}
