package main

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

func (p *program) ls() *cobra.Command {
	c := &cobra.Command{
		Use: "ls LIST", GroupID: groupLook,
		Short: "List articles, statements, actors, incidents, acts, relations, warnings, claims, sources, origins, links, tensions, decisions or cases",
		Example: `  hearsay ls statements --kind anonymous --reason none
  hearsay ls statements --outlet=-Skerry --facets
  hearsay ls incidents --country Norland --conflict deaths
  hearsay ls warnings --contested yes
  hearsay ls articles --since 2031-05-14 --format csv`,
		Args: p.noCommand,
		RunE: func(c *cobra.Command, _ []string) error {
			return usage("", "say what to list: articles, statements, actors, incidents, acts, relations, warnings, claims, sources, origins, links, tensions, decisions or cases")
		},
	}
	c.AddCommand(
		lister(p, query.Articles, articleColumns, lineOfArticle, (*workbench.Bench).Articles),
		lister(p, query.Statements, statementColumns, lineOfStatement, (*workbench.Bench).Statements),
		p.lsDecisions(), p.lsCases(),
	)
	c.AddCommand(p.worldLists()...)
	return c
}

// lister makes the command for one kind of list; its filters are the list's fields, as in the page's addresses.
func lister[T any](p *program, list query.List, columns []column[T], line func(T) any,
	fetch func(*workbench.Bench, context.Context, query.Filter) (store.Page[T], error)) *cobra.Command {
	var facets, all bool
	values := map[string]*[]string{}
	c := &cobra.Command{
		Use:   list.Name + " [WORDS]",
		Short: "List " + list.Name,
		Long: "List " + list.Name + `. A filter given twice means either, different filters mean both, a "-" before a value means not
(--outlet=-Skerry). A terminal gets the first ` + strconv.Itoa(query.DefaultLimit) + `, a pipe gets all.`,
		RunE: func(c *cobra.Command, given []string) error {
			v := url.Values{}
			for name, list := range values {
				if c.Flags().Changed(name) {
					v[name] = *list
				}
			}
			if len(given) > 0 {
				v.Add("q", strings.Join(given, " "))
			}
			f := list.Parse(v)
			if len(f.Problems) > 0 {
				problem := f.Problems[0]
				return usage("", "--%s: %s", problem.Parameter, problem.Message)
			}
			// A pipe gets everything: a script that is cut off at a page would not notice.
			all = all || p.format != formatTable && !c.Flags().Changed("limit") && !c.Flags().Changed("cursor")
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			if facets {
				page, err := fetch(b, c.Context(), f)
				if err != nil {
					return err
				}
				return p.printFacets(page.Facets)
			}
			return pages(p, columns, line, all, f.Cursor, func(cursor string) (store.Page[T], error) {
				f.Cursor = cursor
				return fetch(b, c.Context(), f)
			})
		},
	}
	flags := c.Flags()
	flags.SortFlags = false
	for _, field := range list.Fields {
		doc := field.Doc
		if field.Values != nil {
			doc += ": " + strings.Join(field.Values, ", ")
			must(c.RegisterFlagCompletionFunc(flag(flags, values, field.Name, doc), cobra.FixedCompletions(fixed(field.Values), cobra.ShellCompDirectiveNoFileComp)))
			continue
		}
		flag(flags, values, field.Name, doc)
	}
	flag(flags, values, "sort", "order, a - before it turns it round: "+strings.Join(list.Sorts, ", "))
	flag(flags, values, "limit", "how many, "+strconv.Itoa(query.MaxLimit)+" at most")
	flag(flags, values, "cursor", "go on from here: what the page before said")
	flags.BoolVar(&all, "all", false, "every one, however many")
	flags.BoolVar(&facets, "facets", false, "count the values of the fields instead")
	return c
}

// pages prints one page, or all that follow too.
func pages[T any](p *program, columns []column[T], line func(T) any, all bool, cursor string, fetch func(cursor string) (store.Page[T], error)) error {
	out, err := newSink(p, columns, line)
	if err != nil {
		return err
	}
	for {
		page, err := fetch(cursor)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := out.add(item); err != nil {
				return err
			}
		}
		if page.Next != "" && all {
			cursor = page.Next
			continue
		}
		if err := out.close(); err != nil {
			return err
		}
		switch {
		case page.Next != "":
			p.say("%d of %d; for more: --cursor %s, or --all", out.n, page.Total, page.Next)
		case p.format == formatTable && out.n == 0:
			p.say("none")
		case p.format == formatTable && page.Total > 1:
			p.say("%d", page.Total)
		}
		return nil
	}
}

func (p *program) printFacets(facets []store.Facet) error {
	out, err := newSink(p, facetColumns, func(f facetLine) any { return f })
	if err != nil {
		return err
	}
	for _, f := range facets {
		for _, v := range f.Values {
			if err := out.add(facetLine{head{"facet", f.Field + "=" + v.Value, schema}, f.Field, v.Value, v.Count}); err != nil {
				return err
			}
		}
	}
	return out.close()
}

func (p *program) lsDecisions() *cobra.Command {
	var limit int
	var cursor string
	var all bool
	c := &cobra.Command{
		Use: "decisions", Short: "List who decided what, newest first",
		Args: args(cobra.NoArgs, "no words: it lists the whole log"),
		RunE: func(c *cobra.Command, _ []string) error {
			if limit < 1 {
				return usage("", "--limit wants a number of 1 or more, not %d", limit)
			}
			all = all || p.format != formatTable && !c.Flags().Changed("limit") && !c.Flags().Changed("cursor")
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			return pages(p, entryColumns, lineOfEntry, all, cursor, func(cursor string) (store.Page[workbench.LogEntry], error) {
				return decisionPage(c.Context(), b, cursor, limit)
			})
		},
	}
	c.Flags().IntVar(&limit, "limit", query.DefaultLimit, "how many")
	c.Flags().StringVar(&cursor, "cursor", "", "go on from here: what the page before said")
	c.Flags().BoolVar(&all, "all", false, "every one, however many")
	return c
}

func (p *program) lsCases() *cobra.Command {
	return &cobra.Command{
		Use: "cases", Short: "List the cases in the home folder",
		Args: args(cobra.NoArgs, "no words: it lists the home folder"),
		RunE: func(c *cobra.Command, _ []string) error {
			folders, _, err := p.folders()
			if err != nil {
				return err
			}
			shelf := workbench.NewShelf(folders, workbench.Tools{Log: p.log()}, nil)
			defer shelf.Close()
			rows, err := shelf.Cases(c.Context())
			if err != nil {
				return err
			}
			return printAll(p, caseColumns, lineOfCase, rows)
		},
	}
}

// flag adds a flag that may be repeated and keeps its values under its own name, which it returns.
func flag(set *pflag.FlagSet, values map[string]*[]string, name, doc string) string {
	values[name] = set.StringArray(name, nil, doc)
	f := set.Lookup(name)
	f.Value, f.DefValue = worded{f.Value}, ""
	return name
}

// worded is a value that the help calls "value" and not by its type in Go.
type worded struct{ pflag.Value }

// Type implements pflag.Value.
func (worded) Type() string { return "value" }
