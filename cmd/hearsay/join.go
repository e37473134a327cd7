package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

func (p *program) join() *cobra.Command {
	var dry bool
	c := &cobra.Command{
		Use: "merge-case OTHER", GroupID: groupShare,
		Short: "Take in what another copy of this case has: articles, readings, decisions",
		Long: `Take in what another copy of this case has and this one lacks: a casefile, or a case's folder. Articles, versions and readings are added
by their identity; the other log's events are added to this one's, each with who decided, when and why, and where it came from. The
later decision holds, wherever it was made, so that both copies come to the same whichever is taken into which. What both decided
differently is listed, to be settled by a decision like any other. What clashes is named and left as it is here. Taking in the same
copy again adds nothing.`,
		Example: `  hearsay merge-case ines.hearsay --dry-run
  hearsay merge-case ines.hearsay
  hearsay disagreements`,
		Args: args(cobra.ExactArgs(1), "a casefile, or a case's folder"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.decide(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			joined, err := p.takeCopy(c.Context(), b, given[0], dry)
			if err != nil {
				return fmt.Errorf("%s: %w", given[0], err)
			}
			return p.printJoined(joined)
		},
	}
	c.Flags().BoolVar(&dry, "dry-run", false, "say what would be, and change nothing")
	return c
}

func (p *program) takeCopy(ctx context.Context, b *workbench.Bench, other string, dry bool) (j workbench.Joined, err error) {
	if !isCase(other) {
		f, err := os.Open(other)
		if err != nil {
			return j, err
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return j, err
		}
		if info.IsDir() {
			return j, fmt.Errorf("%w: it is a folder without a case in it", evidence.ErrNotFound)
		}
		return b.JoinFile(ctx, f, info.Size(), dry)
	}
	st, err := sqlite.Open(ctx, other, sqlite.ReadOnly)
	if err != nil {
		return j, err
	}
	defer st.Close()
	err = st.Dump(ctx, func(k evidence.Kept) (err error) {
		j, err = b.Join(ctx, k, dry)
		return err
	})
	return j, err
}

func (p *program) printJoined(j workbench.Joined) error {
	would := map[bool]string{true: "would add", false: "added"}[j.DryRun]
	var added []string
	for _, n := range []struct {
		n    int
		what string
	}{{j.Articles, "article"}, {j.Versions, "version"}, {j.Readings, "reading"}, {j.Events, "decision"}, {j.Drafts, "draft"}, {j.Captures, "capture"}, {j.Refusals, "refusal"}} {
		if n.n > 0 {
			added = append(added, counted(n.n, n.what))
		}
	}
	if len(added) == 0 {
		added = []string{"nothing: it is all here"}
	}
	p.say("%s %s", would, strings.Join(added, ", "))
	for _, c := range j.Clashes {
		p.say("left as it is here: %s %s: %s", c.Item, c.ID, flat(c.Why))
	}
	if p.format == formatJSON || p.format == formatNDJSON {
		line, err := marshal(struct {
			head
			workbench.Joined
		}{head{"merge", "", schema}, j})
		if err == nil {
			_, err = fmt.Fprintf(p.out, "%s\n", line)
		}
		return err
	}
	if n := len(j.Disagreements); n > 0 {
		p.say("decided differently in %s:", counted(n, "matter"))
	}
	return p.printDisagreements(j.Disagreements)
}

func (p *program) disagreements() *cobra.Command {
	var state, kind string
	var figures bool
	c := &cobra.Command{
		Use: "disagreements", GroupID: groupLook,
		Short: "List what people decided differently, and how far they agree",
		Long: `List what people decided differently: each person's latest word, and whose holds. A further decision by anybody who could know both
(hearsay accept, reject, merge, split, grade) settles it. With --figures: how far each two people agree beyond chance, and all of
them. It is about verdicts beside each other, never about who is right.`,
		Example: `  hearsay disagreements
  hearsay disagreements --kind state --state all
  hearsay disagreements --figures`,
		Args: args(cobra.NoArgs, "no words"),
		RunE: func(c *cobra.Command, _ []string) error {
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			all, err := b.Disagreements(c.Context(), state, kind)
			if err != nil {
				return err
			}
			if figures {
				return p.printFigures(all)
			}
			if err := p.printDisagreements(all.Items); err != nil {
				return err
			}
			p.say("%d open, %d in all; hearsay disagreements --figures says how far people agree", all.Open, all.Total)
			return nil
		},
	}
	c.Flags().StringVar(&state, "state", "open", "open, settled or all")
	c.Flags().StringVar(&kind, "kind", "", "only of this `kind`: "+strings.Join(workbench.DisputeKinds, ", "))
	c.Flags().BoolVar(&figures, "figures", false, "how far people agree, in place of the list")
	must(c.RegisterFlagCompletionFunc("state", cobra.FixedCompletions(fixed([]string{"open", "settled", "all"}), cobra.ShellCompDirectiveNoFileComp)))
	must(c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(fixed(workbench.DisputeKinds), cobra.ShellCompDirectiveNoFileComp)))
	return c
}

func (p *program) printDisagreements(all []workbench.Disagreement) error {
	out, err := newSink(p, []column[workbench.Disagreement]{
		{name: "kind", get: func(d workbench.Disagreement) any { return d.Kind }},
		{name: "record", get: func(d workbench.Disagreement) any { return d.Record }},
		{name: "sides", get: func(d workbench.Disagreement) any { return sides(d) }, share: 2},
		{name: "about", get: func(d workbench.Disagreement) any { return d.Label }, share: 3},
	}, func(d workbench.Disagreement) any {
		return struct {
			head
			workbench.Disagreement
		}{head{"disagreement", d.Record, schema}, d}
	})
	if err != nil {
		return err
	}
	for _, d := range all {
		if err := out.add(d); err != nil {
			return err
		}
	}
	return out.close()
}

// sides says who holds what, the one that holds marked.
func sides(d workbench.Disagreement) string {
	var out []string
	for _, s := range d.Sides {
		word := s.By + ": " + s.Value
		if s.Reason != "" {
			word += " (" + string(s.Reason) + ")"
		}
		if s.Decision == d.Holds {
			word += ", holds"
		}
		out = append(out, word)
	}
	if d.Settled {
		out = append(out, "settled by "+d.By)
	}
	return strings.Join(out, "; ")
}

func (p *program) printFigures(all workbench.Agreements) error {
	number := func(f *float64) any {
		if f == nil {
			return ""
		}
		return fmt.Sprintf("%.2f", *f)
	}
	out, err := newSink(p, []column[workbench.Agreement]{
		{name: "kind", get: func(a workbench.Agreement) any { return a.Kind }},
		{name: "people", get: func(a workbench.Agreement) any { return strings.Join(a.People, ", ") }, share: 1},
		{name: "n", get: func(a workbench.Agreement) any { return a.N }},
		{name: "measure", get: func(a workbench.Agreement) any { return a.Measure }},
		{name: "value", get: func(a workbench.Agreement) any { return number(a.Value) }},
		{name: "low", get: func(a workbench.Agreement) any { return number(a.Low) }},
		{name: "high", get: func(a workbench.Agreement) any { return number(a.High) }},
		{name: "says", get: func(a workbench.Agreement) any { return a.Says }, share: 2},
	}, func(a workbench.Agreement) any {
		return struct {
			head
			workbench.Agreement
		}{head{"agreement", "", schema}, a}
	})
	if err != nil {
		return err
	}
	for _, a := range all.Figures {
		if err := out.add(a); err != nil {
			return err
		}
	}
	return out.close()
}
