package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// factFlags are the flags by which an article's own facts are set.
type factFlags struct {
	title, outlet, published, language string
	byline                             []string
}

// factNames are their names.
var factNames = []string{"title", "outlet", "byline", "published", "lang"}

func (f *factFlags) register(c *cobra.Command) {
	c.Flags().StringVar(&f.title, "title", "", "what the article is called")
	c.Flags().StringVar(&f.outlet, "outlet", "", "who published the article")
	c.Flags().StringArrayVar(&f.byline, "byline", nil, "who wrote the article; again for each `name`")
	c.Flags().StringVar(&f.published, "published", "", "the `day` it was published, as 2031-05-14, or with a time")
	c.Flags().StringVar(&f.language, "lang", "", "its `language`, as en or pt-BR")
}

// none returns a usage error where one of the flags was given.
func (f *factFlags) none(c *cobra.Command) error {
	for _, name := range factNames {
		if c.Flags().Changed(name) {
			return usage("", "only an article has --%s", name)
		}
	}
	return nil
}

func (f *factFlags) draft(c *cobra.Command) (d workbench.FactsDraft) {
	for name, x := range map[string]struct {
		to   **string
		from *string
	}{"title": {&d.Title, &f.title}, "outlet": {&d.Outlet, &f.outlet}, "published": {&d.Published, &f.published}, "lang": {&d.Language, &f.language}} {
		if c.Flags().Changed(name) {
			*x.to = x.from
		}
	}
	if c.Flags().Changed("byline") {
		d.Byline = append([]string{}, f.byline...)
	}
	return d
}

// setFacts sets what an article says of itself, and reads it anew with that.
func (p *program) setFacts(c *cobra.Command, id string, f *factFlags, w *wordingFlags) error {
	var odd string
	c.Flags().Visit(func(x *pflag.Flag) {
		if !slices.Contains(factNames, x.Name) && x.Name != "note" && x.Name != "seen" && c.InheritedFlags().Lookup(x.Name) == nil {
			odd = x.Name
		}
	})
	if odd != "" {
		return usage("", "an article has no --%s; set --%s", odd, strings.Join(factNames, ", --"))
	}
	pipeline, err := p.assemble()
	if err != nil {
		return err
	}
	b, err := p.decideWith(c.Context(), pipeline)
	if err != nil {
		return err
	}
	defer b.Close()
	whole, err := find(c.Context(), b, id)
	if err != nil {
		return err
	}
	set, err := b.SetFacts(workbench.Soon(c.Context()), whole, f.draft(c), w.wording(c))
	if err != nil {
		return err
	}
	if set.Decision == nil {
		p.say("%s says so already; nothing was set", whole)
		return nil
	}
	if err := p.readAnew(c.Context(), b); err != nil {
		return err
	}
	return p.printDecisions([]evidence.Decision{*set.Decision})
}

// readAnew reads what is queued, and makes the world anew.
func (p *program) readAnew(ctx context.Context, b *workbench.Bench) error {
	if err := b.Read(ctx, nil); err != nil {
		return err
	}
	return p.resolve(ctx, b)
}

// setByHand says what people set of an article, and what was found.
func setByHand(a store.ArticleRow) string {
	var said []string
	for _, s := range a.Stated {
		found := strings.Join(s.Found, ", ")
		if found == "" {
			found = "none"
		}
		line := fmt.Sprintf("%s by %s on %s (found: %s)", s.Field, s.By, s.At.Local().Format("2006-01-02"), found)
		if s.Differs {
			line += ", and this version says otherwise than the one it was set on"
		}
		said = append(said, line)
	}
	return strings.Join(said, "; ")
}
