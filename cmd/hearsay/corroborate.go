package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

func (p *program) corroborate() *cobra.Command {
	var fewest int
	c := &cobra.Command{
		Use: "corroborate RECORD|WORDS", GroupID: groupWeigh,
		Short: "Say how many independent origins a claim, incident, figure or warning rests on",
		Long: `Say how many independent origins something rests on, and how each telling comes by it. Origins are counted, never articles: copies
add nothing, and unnamed sources may be one and the same, so that there is a least and a most. Give the identifier of a claim, an
incident, a warning or a statement, or words that find some.`,
		Example: `  hearsay corroborate in_4KQ2
  hearsay corroborate "warned in advance"
  hearsay corroborate cl_2R6V --min-origins 2 || echo "one origin only"`,
		Args: args(cobra.MinimumNArgs(1), "a record, or words"),
		RunE: func(c *cobra.Command, given []string) error {
			if fewest < 0 {
				return usage("", "--min-origins wants a number of 0 or more, not %d", fewest)
			}
			if strings.TrimSpace(strings.Join(given, " ")) == "" {
				return usage("", "corroborate wants a record, or words")
			}
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			found, err := p.corroborations(c.Context(), b, given)
			if err != nil {
				return err
			}
			if err := p.printCorroborations(c.Context(), b, found); err != nil {
				return err
			}
			return enough(found, fewest)
		},
	}
	c.Flags().IntVar(&fewest, "min-origins", 0, "exit with 1 where one of them has fewer independent origins for certain than `N`")
	return c
}

// corroborations returns the corroborations of what was asked for.
func (p *program) corroborations(ctx context.Context, b *workbench.Bench, given []string) ([]evidence.Corroboration, error) {
	f := query.Filter{Sort: query.Origins.Sorts[0], Limit: query.MaxLimit}
	asked := strings.Join(given, " ")
	switch prefix := prefixOf(asked); {
	case prefix == evidence.PrefixOrigins:
		id, err := findRecord(ctx, b, asked)
		if err != nil {
			return nil, err
		}
		w, err := workbench.Lookup[evidence.Corroboration](ctx, b, store.KindOrigins, id)
		return []evidence.Corroboration{w.Record}, err
	case prefix == evidence.PrefixStatement:
		id, err := find(ctx, b, asked)
		if err != nil {
			return nil, err
		}
		if _, id, _, err = b.Store.Lookup(ctx, id); err != nil { // the claim that it is part of
			return nil, err
		}
		f.Terms = []query.Term{{Field: "record", Is: []string{id}}}
	case worldly(asked):
		id, err := findRecord(ctx, b, asked)
		if err != nil {
			return nil, err
		}
		f.Terms = []query.Term{{Field: "record", Is: []string{id}}}
	default:
		f.Terms = []query.Term{{Field: "q", Is: []string{asked}}}
	}
	var found []evidence.Corroboration
	for {
		page, err := workbench.List[evidence.Corroboration](ctx, b, store.KindOrigins, f)
		if err != nil {
			return nil, err
		}
		found = append(found, page.Items...)
		if f.Cursor = page.Next; f.Cursor == "" {
			break
		}
	}
	if len(found) == 0 {
		return nil, &problem{err: fmt.Errorf("no claim, incident, figure or warning answers to %q", asked), code: exitNotFound, remedy: "see hearsay ls origins"}
	}
	// The record itself before its figures.
	slices.SortStableFunc(found, func(x, y evidence.Corroboration) int { return figureLast(x) - figureLast(y) })
	return found, nil
}

func figureLast(c evidence.Corroboration) int {
	if c.OfKind == "figure" {
		return 1
	}
	return 0
}

func (p *program) printCorroborations(ctx context.Context, b *workbench.Bench, found []evidence.Corroboration) error {
	if p.format == formatTable && len(p.fields) == 0 {
		for i, c := range found {
			if i > 0 {
				fmt.Fprintln(p.out)
			}
			p.writeCorroboration(p.out, c, nil)
		}
		return nil
	}
	line := func(c evidence.Corroboration) any {
		return worldLine[evidence.Corroboration]{head{"corroboration", c.ID, schema}, c}
	}
	return printAll(p, corroborationColumns, line, found)
}

// enough checks that everything has at least so many independent origins for certain.
func enough(found []evidence.Corroboration, fewest int) error {
	short := 0
	for _, c := range found {
		if c.Least < fewest {
			short++
		}
	}
	if short == 0 {
		return nil
	}
	return &problem{
		err:  fmt.Errorf("%d of %d with fewer than %s for certain", short, len(found), counted(fewest, "independent origin")),
		code: exitCheck, remedy: "the origins that may be one and the same are named above",
	}
}

func (p *program) link() *cobra.Command {
	var note string
	c := &cobra.Command{
		Use: "link TELLING ON", GroupID: groupDecide,
		Short: "Say that one telling rests on another, so that they count as one origin",
		Long: `Say by hand that one telling, a statement or an article's own voice, rests on another, so that both count as one origin. To say that a
link does not hold, reject it: hearsay reject lk_….`,
		Example: `  hearsay link st_8Q2M st_2B7X --why "both spoke to the same two diplomats"`,
		Args:    args(cobra.ExactArgs(2), "two statements or articles"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.decide(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			ends := slices.Clone(given)
			for i, g := range ends {
				if ends[i], err = find(c.Context(), b, g); err != nil {
					return err
				}
			}
			d, err := b.Link(c.Context(), ends[0], ends[1], note, "")
			if err != nil {
				return err
			}
			return p.printDecisions([]evidence.Decision{d})
		},
	}
	c.Flags().StringVar(&note, "why", "", "why, in your own words")
	return c
}
