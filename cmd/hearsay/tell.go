package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

const spansHelp = `Words are named by their place, as in 412-528 (code points; the first, and the one after the last), or as they stand in the article,
where they stand there once.`

func (p *program) tell() *cobra.Command {
	c := &cobra.Command{
		Use: "tell", GroupID: groupDecide,
		Short: "Put on record what no reader proposed: a statement, incident, act or warning",
		Long: `Put on record what no reader proposed: a statement, or an incident, act or warning that an article tells of. It is accepted by you, stays
when articles are read again, and is changed with hearsay edit and taken back with hearsay undo. What you leave out is filled from the text.

` + spansHelp,
		Example: `  hearsay tell statement ar_7Q2M --source "Ilse Marn" --cue said --content "the weir was sound"
  hearsay tell incident ar_7Q2M --anchor "the blast" --kind bombing --date 2031-05-14 --victim "nine carters=injury"`,
		Args: p.noCommand,
	}
	c.AddCommand(p.tellOne("statement"), p.tellOne("incident"), p.tellOne("act"), p.tellOne("warning"))
	return c
}

func (p *program) tellOne(what string) *cobra.Command {
	var f wordingFlags
	var version int
	c := &cobra.Command{
		Use:   what + " ARTICLE",
		Short: map[string]string{"statement": "Tell that somebody says something", "incident": "Tell a happening", "act": "Tell a deed between actors", "warning": "Tell a warning, threat or forecast"}[what],
		Args:  args(cobra.ExactArgs(1), "the article that tells of it"),
		RunE: func(c *cobra.Command, given []string) error {
			return p.write(c.Context(), func(ctx context.Context, b *workbench.Bench) (evidence.Decision, any, error) {
				article, err := find(ctx, b, given[0])
				if err != nil {
					return evidence.Decision{}, nil, err
				}
				row, t, err := b.Article(ctx, article, version)
				if err != nil {
					return evidence.Decision{}, nil, err
				}
				if what == "statement" {
					d, err := f.statement(c, t)
					if err != nil {
						return evidence.Decision{}, nil, err
					}
					told, err := b.TellStatement(ctx, row.ID, row.Number, d, f.wording(c))
					return told.Decision, told.Statement, err
				}
				d, err := f.telling(c, t, what)
				if err != nil {
					return evidence.Decision{}, nil, err
				}
				told, err := b.Tell(ctx, row.ID, row.Number, d, f.wording(c))
				return told.Decision, told.Telling, err
			}, f.preview)
		},
	}
	c.Flags().IntVar(&version, "article-version", 0, "the article's version (default: the latest)")
	f.register(c, what)
	return c
}

func (p *program) edit() *cobra.Command {
	var f wordingFlags
	var facts factFlags
	c := &cobra.Command{
		Use: "edit ID", GroupID: groupDecide,
		Short: "Word a statement anew, or what an article tells of an incident, act or warning, or says of itself",
		Long: `Word a statement anew, or what one article tells of an incident, act or warning. Its identifier stays, and every citation of it; you accept
it by the edit; hearsay show has the wording as it was read. What you leave out stays. hearsay undo takes back to the wording before.

Of an article, set its title, outlet, byline, day of publication or language, where it states them wrongly or not at all: lists, the
timeline, --at and citations go by what you set. An empty value says that the article states nothing; hearsay show has what was found.

` + spansHelp,
		Example: `  hearsay edit st_7Q2M4 --source 212-240 --stance suggest
  hearsay edit in_9ZK3P --kind bombing --note "the report says so two lines on"
  hearsay edit ar_7Q2M4 --published 2031-05-14 --outlet "Harbour Courier" --byline "Ines Varga"`,
		Args: args(cobra.ExactArgs(1), "an article, a statement, or an atom of an incident, act or warning"),
		RunE: func(c *cobra.Command, given []string) error {
			if strings.HasPrefix(evidence.Fold(given[0]), evidence.PrefixArticle+"_") {
				return p.setFacts(c, given[0], &facts, &f)
			}
			if err := facts.none(c); err != nil {
				return err
			}
			return p.write(c.Context(), func(ctx context.Context, b *workbench.Bench) (evidence.Decision, any, error) {
				id := evidence.Fold(given[0])
				if !worldly(id) {
					whole, err := find(ctx, b, id)
					if err != nil {
						return evidence.Decision{}, nil, err
					}
					r, err := b.Statement(ctx, whole)
					if err != nil {
						return evidence.Decision{}, nil, err
					}
					_, t, err := b.Article(ctx, r.Article, r.Version)
					if err != nil {
						return evidence.Decision{}, nil, err
					}
					d, err := f.statement(c, t)
					if err != nil {
						return evidence.Decision{}, nil, err
					}
					told, err := b.EditStatement(ctx, whole, d, f.wording(c))
					return told.Decision, told.Statement, err
				}
				if err := b.Resolve(ctx); err != nil {
					return evidence.Decision{}, nil, err
				}
				telling, err := b.Telling(ctx, id)
				if err != nil {
					return evidence.Decision{}, nil, err
				}
				_, t, err := b.Article(ctx, telling.Article, telling.Version)
				if err != nil {
					return evidence.Decision{}, nil, err
				}
				d, err := f.telling(c, t, strings.TrimSuffix(string(telling.Kind), "s"))
				if err != nil {
					return evidence.Decision{}, nil, err
				}
				told, err := b.EditTelling(ctx, telling.ID, d, f.wording(c))
				return told.Decision, told.Telling, err
			}, f.preview)
		},
	}
	f.register(c, "")
	facts.register(c)
	c.Flags().StringVar(&f.seen, "seen", "", "fail where the record's decision is not this one any more")
	return c
}

// write words something by hand and prints the event, or for a preview what would stand.
func (p *program) write(ctx context.Context, word func(context.Context, *workbench.Bench) (evidence.Decision, any, error), preview bool) error {
	pipeline, err := p.assemble()
	if err != nil {
		return err
	}
	b, err := p.decideWith(ctx, pipeline)
	if err != nil {
		return err
	}
	defer b.Close()
	d, now, err := word(ctx, b)
	if err != nil {
		return err
	}
	if !preview {
		return p.printDecisions([]evidence.Decision{d})
	}
	line, err := marshal(now)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.out, string(line))
	return err
}

// selection finds the words that a flag names.
func selection(t *text.Text, flag, given string) (workbench.Selected, error) {
	if s, err := text.ParseSpan(given); err == nil {
		return workbench.Selected{Start: s.Start, End: s.End}, nil
	}
	whole := t.String()
	switch n := strings.Count(whole, given); {
	case given == "":
		return workbench.Selected{}, usage("", "--%s names no words", flag)
	case n == 0:
		return workbench.Selected{}, usage("", "--%s: the words %q do not stand in the article; quote exactly, or give their place, such as 412-528", flag, given)
	case n > 1:
		return workbench.Selected{}, usage("", "--%s: the words %q stand %d times in the article; quote more of it, or give their place, such as 412-528", flag, given, n)
	}
	at := strings.Index(whole, given)
	s := t.Span(text.Range{Start: at, End: at + len(given)})
	return workbench.Selected{Start: s.Start, End: s.End, Exact: given}, nil
}
