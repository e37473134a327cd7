package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/glossary"
	"hearsay/internal/weighing/analogue"
)

func (p *program) pattern() *cobra.Command {
	var o analogue.Options
	c := &cobra.Command{
		Use: "pattern INCIDENT", GroupID: groupWeigh,
		Short: "Find the incidents of the case that are like one, with what they share",
		Long: `Find the incidents of the case that are like one in kind, target, means, who is behind it, who was hit and how it was done, the most
alike first. Each feature that is shared is named, with the words of both sides and with how many incidents have it: the fewer, the
more it says. What may be the same incident is left out. Likeness is no link: it says nothing of who did it.`,
		Example: `  hearsay pattern in_4KQ2
  hearsay pattern in_4KQ2 --min-shared 4 --format csv`,
		Args: args(cobra.ExactArgs(1), "an incident"),
		RunE: func(c *cobra.Command, given []string) error {
			if o.MinShared < 1 || o.Limit < 0 {
				return usage("", "--min-shared wants 1 or more and --limit 0 or more, not %d and %d", o.MinShared, o.Limit)
			}
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			if prefixOf(given[0]) != evidence.PrefixIncident {
				return usage("", "pattern wants an incident (in_…), not %s; see hearsay ls incidents", given[0])
			}
			id, err := findRecord(c.Context(), b, given[0])
			if err != nil {
				return err
			}
			r, err := b.Analogues(c.Context(), id, o)
			if err != nil {
				return err
			}
			return p.printAnalogues(r)
		},
	}
	c.Flags().IntVar(&o.MinShared, "min-shared", 2, "only what shares `N` features at least")
	c.Flags().IntVar(&o.Limit, "limit", 20, "no more than `N`; 0: all")
	return c
}

func (p *program) printAnalogues(r analogue.Result) error {
	if p.format == formatTable && len(p.fields) == 0 {
		p.writeAnalogues(p.out, r)
	} else {
		if err := printAll(p, analogueColumns, lineOfAnalogue, r.Analogues); err != nil {
			return err
		}
	}
	if r.Why != "" {
		p.say("%s", r.Why)
	} else if r.Total > len(r.Analogues) {
		p.say("the first %d of %d; for all: --limit 0", len(r.Analogues), r.Total)
	}
	return nil
}

type analogueLine struct {
	head
	Analogue analogue.Analogue `json:"analogue"`
}

func lineOfAnalogue(a analogue.Analogue) any {
	return analogueLine{head{"analogue", a.ID, schema}, a}
}

var analogueColumns = []column[analogue.Analogue]{
	{name: "rank", get: func(a analogue.Analogue) any { return a.Rank }},
	{name: "id", get: func(a analogue.Analogue) any { return a.ID }},
	{name: "likeness", get: func(a analogue.Analogue) any { return string(a.Likeness) }},
	{name: "date", get: func(a analogue.Analogue) any { return days(a.From, a.To) }},
	{name: "label", get: func(a analogue.Analogue) any { return a.Label }, share: 2},
	{name: "shared", get: func(a analogue.Analogue) any { return sharedWords(a.Shared) }, share: 4},
	{name: "kind", get: func(a analogue.Analogue) any { return string(a.Kind) }, wide: true},
	{name: "articles", get: func(a analogue.Analogue) any { return a.Articles }, wide: true},
}

func sharedWords(list []analogue.Feature) string {
	out := make([]string, len(list))
	for i, f := range list {
		out[i] = f.Words
	}
	return strings.Join(out, "; ")
}

func (p *program) writeAnalogues(w io.Writer, r analogue.Result) {
	fmt.Fprintf(w, "%s  %s\n", p.paint(bold, r.Incident.ID), flat(r.Incident.Label))
	fmt.Fprintf(w, "%s of %s are like it\n", fmt.Sprint(r.Total), counted(r.Compared, "other incident"))
	for _, a := range r.Analogues {
		fmt.Fprintf(w, "\n%2d  %s  %s  %s\n", a.Rank, p.paint(bold, a.ID), flat(a.Label), strings.ToLower(glossary.Label(glossary.Likeness, string(a.Likeness))))
		for _, f := range a.Shared {
			fmt.Fprintf(w, "    %s  %s  %s\n", p.paint(dim, fmt.Sprintf("%-16s", glossary.Label(glossary.LikenessFeature, f.Name))), flat(f.Words),
				p.paint(dim, fmt.Sprintf("%d of %d have it", f.Among, f.Of)))
			for i, side := range [][]evidence.Place{f.Here, f.There} {
				for _, x := range side[:min(1, len(side))] {
					x.Exact = brief(x.Exact)
					fmt.Fprintf(w, "        %s  %s\n", []string{"here ", "there"}[i], at(x))
				}
			}
		}
	}
}
