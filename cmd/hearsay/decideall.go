package main

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

const whereLong = `--where takes a filter of hearsay ls as FIELD=VALUE, and may be repeated: the same field twice means either, different fields mean
both, a "-" before a value means not. --in names the list; without it, statements. --dry-run decides nothing and says how many match.`

// everything is a decision on all that matches a filter.
type everything struct {
	where  []string
	in     string
	dry    bool
	expect int
}

func (e *everything) flags(c *cobra.Command) {
	c.Flags().StringArrayVar(&e.where, "where", nil, "decide on all that match: `FIELD=VALUE`, a filter of hearsay ls")
	c.Flags().StringVar(&e.in, "in", query.Statements.Name, "the `list` that --where filters, as in hearsay ls")
	c.Flags().BoolVar(&e.dry, "dry-run", false, "with --where: decide nothing, say how many match")
	c.Flags().IntVar(&e.expect, "expect", -1, "with --where: decide only if just so many match")
}

func (e *everything) asked() bool { return len(e.where) > 0 }

// args wants records, or a filter and none.
func (e *everything) args(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, given []string) error {
		switch {
		case e.asked() && len(given) > 0:
			return usage("", "name records, or give --where, not both")
		case !e.asked() && (e.dry || e.expect >= 0 || c.Flags().Changed("in")):
			return usage("", "--in, --dry-run and --expect go with --where")
		case !e.asked():
			return args(cobra.MinimumNArgs(1), what)(c, given)
		}
		return nil
	}
}

// filter reads the filter; every part of it must be understood.
func (e *everything) filter() (query.Filter, error) {
	l := query.Statements
	if e.in != l.Name {
		var ok bool
		if l, ok = workbench.ListOf(store.Kind(e.in)); !ok {
			return query.Filter{}, usage("", "--in: there is no list %q of records to decide on", e.in)
		}
	}
	values := url.Values{}
	for _, w := range e.where {
		field, value, found := strings.Cut(w, "=")
		if !found || value == "" {
			return query.Filter{}, usage("", "--where wants FIELD=VALUE such as kind=anonymous, not %q", w)
		}
		if !l.Has(field) {
			return query.Filter{}, usage("", "--where %s: there is no such filter for %s; see hearsay ls %s --help", w, l.Name, l.Name)
		}
		values.Add(field, value)
	}
	f := l.Parse(values)
	if len(f.Problems) > 0 {
		return f, usage("", "--where %s: %s", f.Problems[0].Parameter, f.Problems[0].Message)
	}
	return f, nil
}

// ruleAll decides on all that match, in one act.
func (p *program) ruleAll(ctx context.Context, v evidence.Verdict, e *everything, why evidence.Reason, note string) error {
	f, err := e.filter()
	if err != nil {
		return err
	}
	b, err := p.decide(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	if e.in != query.Statements.Name {
		if err := b.Resolve(ctx); err != nil {
			return err
		}
	}
	m, err := b.Matching(ctx, v, e.in, f)
	if err != nil {
		return err
	}
	switch {
	case e.dry:
		p.say("%s would be %sed; nothing was decided", counted(m.Count, "record"), v)
		if m.Count > m.Limit {
			p.say("that is more than the %d that are decided on in one act", m.Limit)
		}
		return nil
	case e.expect >= 0 && e.expect != m.Count:
		return &problem{err: fmt.Errorf("%s, and not %d", counted(m.Count, "record")+" would change", e.expect), code: exitConflict, remedy: "nothing was decided; look with --dry-run"}
	case m.Count == 0:
		p.say("none of what matches would change; nothing to decide on")
		return nil
	}
	made, err := b.RuleAll(ctx, workbench.Batch{Verdict: v, List: e.in, Filter: f, Reason: why, Note: note, Count: m.Count, Digest: m.Digest})
	if err != nil {
		return err
	}
	return p.printDecisions(made)
}
