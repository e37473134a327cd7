package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

func (p *program) merge() *cobra.Command {
	var note string
	c := &cobra.Command{
		Use: "merge ID ID…", GroupID: groupDecide,
		Short: "Say that actors, incidents, warnings or claims are one",
		Long:  "Say that records are one: the others become part of the first. It is a decision like any other: hearsay undo takes it back,\nand the old identifiers go on leading to the record.",
		Example: `  hearsay merge ac_7Q2M4 ac_9ZK3T --why "the ministry's new name"
  hearsay undo`,
		Args: args(cobra.MinimumNArgs(2), "the record that stays and those that become part of it"),
		RunE: func(c *cobra.Command, given []string) error {
			return p.shape(c.Context(), evidence.Merge, given[0], given[1:], "", note)
		},
	}
	c.Flags().StringVar(&note, "why", "", "why, in your own words")
	return c
}

func (p *program) split() *cobra.Command {
	var note string
	var out []string
	c := &cobra.Command{
		Use: "split ID --out ATOM…", GroupID: groupDecide,
		Short: "Take out of a record what does not belong to it",
		Long:  "Take what was joined into a record out of it. hearsay show ID lists the atoms: each is something that one article tells.",
		Example: `  hearsay split in_4KQ2M --out in_9TT0B --why "another blast, a day later"
  hearsay undo`,
		Args: args(cobra.ExactArgs(1), "the record to split"),
		RunE: func(c *cobra.Command, given []string) error {
			if len(out) == 0 {
				return usage("", "say what to take out: --out ATOM, as hearsay show %s lists them", given[0])
			}
			return p.shape(c.Context(), evidence.Split, given[0], out, "", note)
		},
	}
	c.Flags().StringSliceVar(&out, "out", nil, "the `atoms` to take out")
	c.Flags().StringVar(&note, "why", "", "why, in your own words")
	return c
}

func (p *program) grade() *cobra.Command {
	var note string
	c := &cobra.Command{
		Use: "grade SOURCE LETTER", GroupID: groupDecide,
		Short:   "Set how reliable you hold a source to be, A to F",
		Long:    "Set a source's reliability on the Admiralty scale: A completely reliable to E unreliable; F cannot be judged. The program never\nsets one itself.",
		Example: `  hearsay grade so_5W9A3 B --why "right on all three tolls so far"`,
		Args:    args(cobra.ExactArgs(2), "a source and a letter"),
		RunE: func(c *cobra.Command, given []string) error {
			if note == "" {
				return usage("", "a grade wants a reason: --why \"…\"")
			}
			return p.shape(c.Context(), evidence.Assess, given[0], nil, given[1], note)
		},
	}
	c.Flags().StringVar(&note, "why", "", "why, in your own words")
	return c
}

// shape makes a decision that changes how records of the world are put together or graded.
func (p *program) shape(ctx context.Context, v evidence.Verdict, subject string, members []string, value, note string) error {
	b, err := p.decide(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	if err := b.Resolve(ctx); err != nil {
		return err
	}
	own, err := findRecord(ctx, b, subject)
	if err != nil {
		return err
	}
	for i, m := range members {
		if v == evidence.Split {
			members[i] = evidence.Fold(m)
			continue
		}
		if members[i], err = findRecord(ctx, b, m); err != nil {
			return err
		}
	}
	slices.Sort(members)
	made, err := b.Rule(ctx, workbench.Rulings{Verdict: v, Subjects: []string{own}, Members: slices.Compact(members), Value: value, Note: note})
	if err != nil {
		return err
	}
	return p.printDecisions(made)
}

// findRecord brings the identifier of a record of the world, or of an atom of one, or a unique beginning, to the record's own.
func findRecord(ctx context.Context, b *workbench.Bench, given string) (string, error) {
	_, own, _, err := b.Store.Lookup(ctx, evidence.Fold(given))
	return own, err
}

// worldly reports whether an identifier is one of a record that resolution made.
func worldly(given string) bool {
	prefix, _, _ := strings.Cut(evidence.Fold(given), "_")
	return slices.Contains([]string{
		evidence.PrefixActor, evidence.PrefixIncident, evidence.PrefixAct, evidence.PrefixRelation, evidence.PrefixWarning, evidence.PrefixClaim, evidence.PrefixVoice,
	}, prefix)
}
