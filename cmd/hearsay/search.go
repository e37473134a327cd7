package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/query"
	"hearsay/internal/store"
)

func (p *program) search() *cobra.Command {
	var kind, cursor string
	var limit int
	var all bool
	c := &cobra.Command{
		Use: "search WORDS", GroupID: groupLook,
		Short: "Search the articles and the statements",
		Long:  `Search articles and statements. All words must occur; "quoted words" in that order; word* begins so; -word not. Accents and case do not matter.`,
		Example: `  hearsay search ferry warning
  hearsay search '"no further action"' --kind statement
  hearsay search -- 'warn*' -weather`,
		Args: args(cobra.MinimumNArgs(1), "words to search for"),
		RunE: func(c *cobra.Command, given []string) error {
			switch {
			case kind != "" && kind != "article" && kind != "statement":
				return usage(closest(kind, []string{"article", "statement"}), "--kind is article or statement, not %q", kind)
			case limit < 1:
				return usage("", "--limit wants a number of 1 or more, not %d", limit)
			}
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			all = all || p.format != formatTable && !c.Flags().Changed("limit") && !c.Flags().Changed("cursor")
			words := strings.Join(given, " ")
			return pages(p, hitColumns, lineOfHit, all, cursor, func(cursor string) (store.Page[store.Hit], error) {
				return b.Search(c.Context(), words, kind, min(limit, query.MaxLimit), cursor)
			})
		},
	}
	f := c.Flags()
	f.StringVar(&kind, "kind", "", "article or statement (default: both)")
	f.IntVar(&limit, "limit", query.DefaultLimit, "how many")
	f.StringVar(&cursor, "cursor", "", "go on from here: what the page before said")
	f.BoolVar(&all, "all", false, "every one, however many")
	must(c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions([]cobra.Completion{"article", "statement"}, cobra.ShellCompDirectiveNoFileComp)))
	return c
}
