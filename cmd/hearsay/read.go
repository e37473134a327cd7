package main

import (
	"context"
	"runtime"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// errUnreadable stands for a refusal whose words are on record already.
var errUnreadable = evidence.ErrInput

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

// readAll reads side by side and prints in the order of the arguments. A slow text holds back at most a few readings,
// so memory does not grow with the number of files.
func (p *program) readAll(ctx context.Context, given []string, jobs int) error {
	tools, done, err := p.tools(jobs)
	if err != nil {
		return err
	}
	defer done()
	c := collect(given)
	type outcome struct {
		line []byte
		err  error
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan chan outcome, 2*jobs)
	slots := make(chan struct{}, jobs)
	go func() {
		defer close(queue)
		for _, f := range c.files {
			result := make(chan outcome, 1)
			select {
			case queue <- result:
			case <-ctx.Done():
				return
			}
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				in, err := p.load(f)
				var r evidence.Reading
				if err == nil {
					r, err = workbench.ReadOnly(ctx, tools, in)
				}
				var line []byte
				if err == nil {
					line, err = marshal(r)
				}
				result <- outcome{append(line, '\n'), err}
			}()
		}
	}()
	failed, i := 0, 0
	var first error
	bar := p.meter("reading")
	defer bar.clear()
	for result := range queue {
		got := <-result
		name := c.files[i].name
		i++
		if err := ctx.Err(); err != nil {
			return err
		}
		if got.err != nil {
			failed++
			if first == nil {
				first = got.err
			}
			bar.clear()
			p.complain(name+": "+reason(got.err), "", codeOf(got.err))
			continue
		}
		if _, err := p.out.Write(got.line); err != nil {
			return err
		}
		if !p.outTTY {
			bar.at(i, len(c.files))
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if c.skipped > 0 {
		bar.clear()
		p.say("%s in folders skipped: hidden, or not text, Markdown or HTML", files(c.skipped))
	}
	switch {
	case failed == 0:
		return nil
	case failed == len(c.files):
		return reported{codeOf(first)}
	}
	return reported{exitPartly}
}
