package main

import (
	"context"
	"runtime"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

func (p *program) read() *cobra.Command {
	jobs := runtime.GOMAXPROCS(0)
	c := &cobra.Command{
		Use: "read FILE|FOLDER|-…", GroupID: groupLook,
		Short: "Read articles without keeping anything: one JSON object each",
		Long: `Read articles without keeping anything, and print one JSON object per article and line, in the order of the
arguments, schema hearsay.reading/1. The output is the same whatever the number of jobs.`,
		Example: `  hearsay read articles/*.txt
  hearsay read articles | jq -r '.statements[].source | .actor // .spans[0].exact'
  cat page.html | hearsay read -`,
		Args: args(cobra.MinimumNArgs(1), "files or folders to read, or - for standard input"),
		RunE: func(c *cobra.Command, given []string) error {
			if jobs < 1 {
				return usage("", "--jobs wants a number of 1 or more, not %d", jobs)
			}
			if len(p.fields) > 0 {
				return usage("", "hearsay read prints whole readings; pick fields with jq")
			}
			return p.readAll(c.Context(), given, jobs)
		},
	}
	c.Flags().IntVar(&jobs, "jobs", jobs, "texts read side by side")
	return c
}

// readAll prints a line for each file, in the order of the arguments, and says what is wrong with those that have none.
func (p *program) readAll(ctx context.Context, given []string, jobs int) error {
	tools, done, err := p.tools(jobs)
	if err != nil {
		return err
	}
	defer done()
	c := collect(given)
	items := p.batch("reading", c)
	err = workbench.ReadEach(ctx, tools, p.sources(ctx, c, ""), func(name string, r evidence.Reading, why error) error {
		if p.outTTY {
			items.bar.clear()
		}
		defer items.next(name, why)
		if why != nil {
			return nil
		}
		line, err := marshal(r)
		if err != nil {
			return err
		}
		_, err = p.out.Write(append(line, '\n'))
		return err
	})
	items.bar.clear()
	if err != nil {
		return err
	}
	p.sayCollected(c)
	return items.exit()
}
