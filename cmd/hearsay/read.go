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
  hearsay read articles | jq -r '.statements[].source.actor'
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
	looked, failed := 0, 0
	var first error
	bar := p.meter("reading")
	defer bar.clear()
	err = workbench.ReadEach(ctx, tools, p.sources(c, ""), func(name string, r evidence.Reading, err error) error {
		looked++
		if err != nil {
			failed++
			if first == nil {
				first = err
			}
			bar.clear()
			p.complain(name+": "+reason(err), "", codeOf(err))
			return nil
		}
		line, err := marshal(r)
		if err != nil {
			return err
		}
		if _, err := p.out.Write(append(line, '\n')); err != nil {
			return err
		}
		if !p.outTTY {
			bar.at(looked, len(c.files))
		}
		return nil
	})
	if err != nil {
		return err
	}
	bar.clear()
	p.sayCollected(c)
	switch {
	case failed == 0:
		return nil
	case failed == len(c.files):
		return reported{codeOf(first)}
	}
	return reported{exitPartly}
}

// sayCollected says what was left out of folders, or that there was nothing in them.
func (p *program) sayCollected(c collection) {
	if len(c.files) == 0 {
		p.say("nothing to read there")
	}
	if c.skipped > 0 {
		p.say("%s in folders skipped: hidden, or not text, Markdown or HTML", files(c.skipped))
	}
}
