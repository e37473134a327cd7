package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/glossary"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

func (p *program) tension() *cobra.Command {
	var kinds []string
	var limit int
	var all bool
	c := &cobra.Command{
		Use: "tension [WORDS]", GroupID: groupWeigh,
		Short: "List what does not go together and what is missing, each with both sides' words",
		Long: `List what does not go together and what is missing: words against deeds, claims that others deny, figures that cannot hold together,
sources that say otherwise than before, warnings without an answer on record, incidents that one origin tells. Each stands with both
sides' words and where they stand; which side is right is not said. hearsay accept and hearsay reject take one off the list of work.
hearsay ls tensions is the same list with all its filters.`,
		Example: `  hearsay tension
  hearsay tension --kinds deeds,denial
  hearsay tension Norland --format ndjson`,
		RunE: func(c *cobra.Command, given []string) error {
			f := query.Filter{Sort: "-weight", Limit: query.MaxLimit, Terms: []query.Term{{Field: "state", Is: []string{"proposed", "accepted"}}}}
			for _, k := range kinds {
				if glossary.Label(glossary.TensionKind, k) == k {
					return usage(closest(k, tensionNames()), "--kinds is some of %s, not %q", strings.Join(tensionNames(), ", "), k)
				}
			}
			if len(kinds) > 0 {
				f.Terms = append(f.Terms, query.Term{Field: "kind", Is: kinds})
			}
			if len(given) > 0 {
				f.Terms = append(f.Terms, query.Term{Field: "q", Is: []string{strings.Join(given, " ")}})
			}
			if limit < 1 {
				return usage("", "--limit wants a number of 1 or more, not %d", limit)
			}
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			list, total, err := tensions(c, b, f, limit, all || p.format != formatTable && !c.Flags().Changed("limit"))
			if err != nil {
				return err
			}
			if err := p.printTensions(c, b, list); err != nil {
				return err
			}
			switch {
			case total == 0:
				p.say("nothing was found that does not go together, or that is missing")
			case total > len(list):
				p.say("%d of %d; for the others: --all", len(list), total)
			}
			return nil
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringSliceVar(&kinds, "kinds", nil, "which `kinds`: "+strings.Join(tensionNames(), ", "))
	f.IntVar(&limit, "limit", 20, "no more than `N`")
	f.BoolVar(&all, "all", false, "every one, however many")
	must(c.RegisterFlagCompletionFunc("kinds", cobra.FixedCompletions(fixed(tensionNames()), cobra.ShellCompDirectiveNoFileComp)))
	return c
}

func tensionNames() []string {
	out := make([]string, len(evidence.TensionKinds))
	for i, k := range evidence.TensionKinds {
		out[i] = string(k)
	}
	return out
}

// tensions returns the first of those that match, or all, and how many there are.
func tensions(c *cobra.Command, b *workbench.Bench, f query.Filter, limit int, all bool) (list []evidence.Tension, total int, err error) {
	for {
		page, err := workbench.List[evidence.Tension](c.Context(), b, store.KindTensions, f)
		if err != nil {
			return nil, 0, err
		}
		list = append(list, page.Items...)
		if f.Cursor = page.Next; f.Cursor == "" || !all && len(list) >= limit {
			if !all {
				list = list[:min(limit, len(list))]
			}
			return list, page.Total, nil
		}
	}
}

func (p *program) printTensions(c *cobra.Command, b *workbench.Bench, list []evidence.Tension) error {
	if p.format == formatTable && len(p.fields) == 0 {
		for i, t := range list {
			if i > 0 {
				fmt.Fprintln(p.out)
			}
			if err := p.writeSides(c, b, p.out, t); err != nil {
				return err
			}
		}
		return nil
	}
	return printAll(p, tensionColumns, func(t evidence.Tension) any { return worldLine[evidence.Tension]{head{"tension", t.ID, schema}, t} }, list)
}

// writeSides prints a tension with what each side says, in the sentences that it stands in.
func (p *program) writeSides(c *cobra.Command, b *workbench.Bench, w io.Writer, t evidence.Tension) error {
	fmt.Fprintf(w, "%s  %s  %s\n", p.paint(bold, t.ID), glossary.Label(glossary.TensionKind, string(t.Kind)), p.paint(dim, string(t.State)))
	fmt.Fprintf(w, "  %s\n", flat(t.Why))
	for _, s := range t.Sides {
		fmt.Fprintf(w, "  %s\n", p.paint(bold, flat(s.Label+": "+s.Says)))
		sentences, err := b.Sentences(c.Context(), s.Places)
		if err != nil {
			return err
		}
		for i, x := range sentences {
			if i == 3 {
				fmt.Fprintf(w, "      and %d more: hearsay show %s\n", len(sentences)-i, t.ID)
				break
			}
			x.Exact = brief(x.Exact)
			fmt.Fprintf(w, "      %s\n", at(x))
		}
	}
	return nil
}
