package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
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
			if members[i] = evidence.Fold(m); !worldly(m) {
				return usage("", "%q is no atom; hearsay show %s lists those of the record", m, own)
			}
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
	_, own, err := seekRecord(ctx, b, given)
	return own, err
}

// seekRecord is findRecord with the record's kind.
func seekRecord(ctx context.Context, b *workbench.Bench, given string) (store.Kind, string, error) {
	if !worldly(given) {
		return "", "", usage("", "%q is no record of the world; their identifiers begin with ac_, in_, at_, rl_, wn_, cl_, so_, og_, lk_ or tn_", given)
	}
	kind, own, _, err := b.Store.Lookup(ctx, evidence.Fold(given))
	if errors.Is(err, evidence.ErrNotFound) {
		list := worldKinds[prefixOf(given)]
		err = &problem{err: fmt.Errorf("there is no %s %s in this case", strings.TrimSuffix(string(list), "s"), given), code: exitNotFound, remedy: "see hearsay ls " + string(list)}
	}
	return kind, own, err
}

// worldKinds names the lists of what resolution made, by the prefix of their records' identifiers.
var worldKinds = map[string]store.Kind{
	evidence.PrefixActor: store.KindActors, evidence.PrefixIncident: store.KindIncidents, evidence.PrefixAct: store.KindActs,
	evidence.PrefixRelation: store.KindRelations, evidence.PrefixWarning: store.KindWarnings, evidence.PrefixClaim: store.KindClaims,
	evidence.PrefixVoice: store.KindSources, evidence.PrefixOrigins: store.KindOrigins, evidence.PrefixLink: store.KindLinks,
	evidence.PrefixTension: store.KindTensions,
}

// worldly reports whether an identifier is one of a record that resolution made.
func worldly(given string) bool { return worldKinds[prefixOf(given)] != "" }

func prefixOf(given string) string {
	prefix, _, _ := strings.Cut(evidence.Fold(given), "_")
	return prefix
}
