package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

func (p *program) accept() *cobra.Command {
	var note string
	var all everything
	c := &cobra.Command{
		Use: "accept ID…|-|--where FILTER", GroupID: groupDecide,
		Short: "Accept statements, incidents, warnings or any other proposal",
		Long:  "Accept the records named, or with --where all that match, in one act: hearsay undo takes it back as one.\n" + whereLong,
		Example: `  hearsay accept st_7Q2M4 in_9ZK3
  hearsay ls statements --article ar_7Q2M4KX9TB | hearsay accept -
  hearsay accept --where kind=named --where score=sure --dry-run`,
		Args: all.args("statements or other records to accept, or - for a list on standard input, or --where"),
		RunE: func(c *cobra.Command, given []string) error {
			if all.asked() {
				return p.ruleAll(c.Context(), evidence.Accept, &all, "", note)
			}
			return p.rule(c.Context(), evidence.Accept, given, "", note)
		},
	}
	c.Flags().StringVar(&note, "note", "", "why, in your own words")
	all.flags(c)
	return c
}

func (p *program) reject() *cobra.Command {
	var note, why string
	var all everything
	c := &cobra.Command{
		Use: "reject ID…|-|--where FILTER", GroupID: groupDecide,
		Short: "Reject proposals, with a reason if you like",
		Long:  "Reject the records named, or with --where all that match, in one act: hearsay undo takes it back as one.\n" + whereLong,
		Example: `  hearsay reject st_7Q2M4 --reason 2
  hearsay reject st_7Q2M4 --reason duplicate --note "same words as st_9ZK3"
  hearsay ls statements --state proposed --fields id --format tsv | tail -n +2 | hearsay reject -`,
		Args: all.args("statements or other records to reject, or - for a list on standard input, or --where"),
		RunE: func(c *cobra.Command, given []string) error {
			reason, err := parseReason(why)
			if err != nil {
				return err
			}
			if all.asked() {
				return p.ruleAll(c.Context(), evidence.Reject, &all, reason, note)
			}
			return p.rule(c.Context(), evidence.Reject, given, reason, note)
		},
	}
	c.Flags().StringVar(&why, "reason", "", "why, by number or name: "+strings.Join(numbered(), ", "))
	c.Flags().StringVar(&note, "note", "", "why, in your own words")
	all.flags(c)
	must(c.RegisterFlagCompletionFunc("reason", cobra.FixedCompletions(fixed(reasonNames()), cobra.ShellCompDirectiveNoFileComp)))
	return c
}

func reasonNames() []string {
	names := make([]string, len(evidence.Reasons))
	for i, r := range evidence.Reasons {
		names[i] = string(r)
	}
	return names
}

func numbered() []string {
	names := reasonNames()
	for i := range names {
		names[i] = fmt.Sprintf("%d %s", i+1, names[i])
	}
	return names
}

func parseReason(v string) (evidence.Reason, error) {
	if n, err := strconv.Atoi(v); err == nil && n >= 1 && n <= len(evidence.Reasons) {
		return evidence.Reasons[n-1], nil
	}
	name := strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(v))
	if v != "" && !slices.Contains(reasonNames(), name) {
		return "", usage(closest(name, reasonNames()), "%q is no reason; use one of %s", v, strings.Join(numbered(), ", "))
	}
	return evidence.Reason(name), nil
}

// rule makes one decision on each record: all or none.
func (p *program) rule(ctx context.Context, v evidence.Verdict, given []string, why evidence.Reason, note string) error {
	names, err := p.expand(given)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		p.say("no identifiers on standard input; nothing to decide on")
		return nil
	}
	b, err := p.decide(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	if slices.ContainsFunc(names, worldly) {
		if err := b.Resolve(ctx); err != nil {
			return err
		}
	}
	var subjects []string
	for _, name := range names {
		seek := find
		if worldly(name) {
			seek = findRecord
		}
		id, err := seek(ctx, b, name)
		if err != nil {
			return err
		}
		if strings.HasPrefix(id, evidence.PrefixArticle+"_") || strings.HasPrefix(id, evidence.PrefixDecision+"_") {
			return usage("", "%s is neither a statement nor a record made from statements: it cannot be decided on", id)
		}
		if !slices.Contains(subjects, id) {
			subjects = append(subjects, id)
		}
	}
	made, err := b.Rule(ctx, workbench.Rulings{Verdict: v, Subjects: subjects, Reason: why, Note: note})
	if err != nil {
		return err
	}
	if v == evidence.Reject {
		n, err := b.CitedNow(ctx, subjects)
		if err != nil {
			return err
		}
		if n > 0 {
			p.say("cited in %s: see hearsay show for where", counted(n, "report"))
		}
	}
	return p.printDecisions(made)
}

// expand reads the list on standard input where an argument is "-": an identifier as the first word of each line, or
// as the "id" of an object, so that what ls prints can be piped here.
func (p *program) expand(given []string) ([]string, error) {
	var out []string
	for _, arg := range given {
		if arg != stdinName {
			out = append(out, arg)
			continue
		}
		lines := bufio.NewScanner(p.in)
		lines.Buffer(nil, 16<<20)
		for lines.Scan() {
			line := strings.TrimSpace(lines.Text())
			if strings.HasPrefix(line, "{") {
				var h head
				if err := json.Unmarshal([]byte(line), &h); err != nil || h.ID == "" {
					return nil, usage("", "a line on standard input is no object with an id: %.40s", line)
				}
				line = h.ID
			}
			if words := strings.Fields(line); len(words) > 0 {
				out = append(out, words[0])
			}
		}
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("reading standard input: %w", err)
		}
	}
	return out, nil
}

func (p *program) printDecisions(made []evidence.Decision) error {
	return printAll(p, decisionColumns, lineOfDecision, made)
}

func (p *program) undo() *cobra.Command {
	return &cobra.Command{
		Use: "undo [DECISION]", GroupID: groupDecide,
		Short: "Take back what was decided last, or the decision named",
		Example: `  hearsay undo
  hearsay undo dc_7Q2M4KX9TB`,
		Args: args(cobra.MaximumNArgs(1), "at most one decision"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.decide(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			which := ""
			if len(given) == 1 {
				if which, err = find(c.Context(), b, given[0]); err != nil {
					return err
				}
			}
			d, err := b.TakeBack(c.Context(), which, "")
			if err != nil {
				return err
			}
			return p.printDecisions(d)
		},
	}
}

func (p *program) redo() *cobra.Command {
	return &cobra.Command{
		Use: "redo", GroupID: groupDecide,
		Short:   "Restore what was last taken back",
		Example: "  hearsay undo && hearsay redo",
		Args:    args(cobra.NoArgs, "nothing: it restores the latest undo"),
		RunE: func(c *cobra.Command, _ []string) error {
			b, err := p.decide(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			d, err := b.Restore(c.Context(), "")
			if err != nil {
				return err
			}
			return p.printDecisions(d)
		},
	}
}
