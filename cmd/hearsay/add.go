package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/intake"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

// stated is what a person says of the articles that they add; it goes before what the articles say of themselves.
type stated struct{ outlet, published, language, address string }

// Annotate implements intake.Annotator.
func (s stated) Annotate(doc *intake.Document) {
	for _, x := range []struct {
		to   *string
		from string
	}{
		{&doc.Metadata.Outlet, s.outlet}, {&doc.Metadata.Published, s.published},
		{&doc.Metadata.Language, s.language}, {&doc.Metadata.Canonical, s.address},
	} {
		if x.from != "" {
			*x.to = x.from
		}
	}
}

func (p *program) add() *cobra.Command {
	var s stated
	var noRead bool
	var jobs int
	c := &cobra.Command{
		Use: "add FILE|FOLDER|-…", GroupID: groupStart,
		Short: "Take articles into the case and read them",
		Long: `Take articles into the case and read them: text, Markdown and saved web pages, in files and folders, or one on
standard input. The same bytes twice are one article; a changed text under the same address is a new version of it.
What cannot be read is named and kept on record; the rest goes on.`,
		Example: `  hearsay add ~/Downloads/articles
  hearsay add memo.txt --outlet "Harbour Courier" --published 2031-05-22
  curl -s https://paper.example/a | hearsay add - --address https://paper.example/a`,
		Args: args(cobra.MinimumNArgs(1), "files or folders to add, or - for standard input"),
		RunE: func(c *cobra.Command, given []string) error {
			if err := s.check(len(given)); err != nil {
				return err
			}
			tools, done, err := p.tools(jobs)
			if err != nil {
				return err
			}
			defer done()
			tools.Desk.Annotators = append(tools.Desk.Annotators, s)
			b, err := p.bench(c.Context(), sqlite.ReadWrite, tools)
			if err != nil {
				return err
			}
			defer b.Close()
			return p.addAll(c.Context(), b, given, noRead)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&s.outlet, "outlet", "", "who published these articles")
	f.StringVar(&s.published, "published", "", "the `day` they were published, as 2031-05-14")
	f.StringVar(&s.language, "lang", "", "their `language`, as en or pt-BR")
	f.StringVar(&s.address, "address", "", "where the one article came from")
	f.BoolVar(&noRead, "no-read", false, "keep them now, read them later")
	f.IntVar(&jobs, "jobs", workers(), "texts read side by side")
	return c
}

func (s stated) check(inputs int) error {
	if s.published != "" {
		_, err1 := time.Parse(time.DateOnly, s.published)
		_, err2 := time.Parse(time.RFC3339, s.published)
		if err1 != nil && err2 != nil {
			return usage("", "--published wants a day such as 2031-05-14, not %q", s.published)
		}
	}
	if s.address != "" && inputs != 1 {
		return usage("", "--address is for one article; %d were named", inputs)
	}
	return nil
}

// addition is what became of one input, as it is printed.
type addition struct {
	head
	workbench.Added
}

var additionColumns = []column[workbench.Added]{
	{name: "outcome", get: func(a workbench.Added) any { return a.Outcome }},
	{name: "article", get: func(a workbench.Added) any { return a.Article }},
	{name: "version", get: func(a workbench.Added) any { return a.Version }, wide: true},
	{name: "name", get: func(a workbench.Added) any { return a.Name }, share: 2},
	{name: "reason", get: func(a workbench.Added) any { return strings.Join(append([]string{a.Reason}, a.Notes...), " ") }, share: 2},
}

// manyRows is the number of rows above which a table of what was added shows only what needs a look.
const manyRows = 40

// addAll takes the files in, one acknowledged after the other, and reads what is queued.
func (p *program) addAll(ctx context.Context, b *workbench.Bench, given []string, noRead bool) error {
	dir, err := p.findCase()
	if err != nil {
		return err
	}
	began := time.Now()
	c := collect(given)
	before, err := b.Overview(ctx)
	if err != nil {
		return err
	}
	out, err := newSink(p, additionColumns, func(a workbench.Added) any {
		return addition{head{"addition", a.Article, schema}, a}
	})
	if err != nil {
		return err
	}
	count := map[store.Outcome]int{}
	looked := 0
	var first error // the first failure: the exit code where everything failed
	bar := p.meter("adding")
	err = b.AddAll(ctx, p.sources(c, dir), func(got workbench.Added, why error) error {
		count[got.Outcome]++
		looked++
		if why != nil {
			if first == nil {
				first = why
			}
			bar.clear()
			p.complain(got.Name+": "+got.Reason, "", codeOf(why))
		}
		telling := got.Outcome == workbench.Refused || len(got.Notes) > 0 || p.verbose > 0
		if p.format != formatTable || len(c.files) <= manyRows || telling {
			if err := out.add(got); err != nil {
				return err
			}
		}
		bar.at(looked, len(c.files))
		if p.format == formatTable {
			return nil
		}
		return out.flush() // whoever reads the pipe learns of each article when it is kept
	})
	if err != nil {
		bar.clear()
		out.close()
		if ctx.Err() != nil {
			p.say("%d of %d looked at: %s", looked, len(c.files), tally(count))
		}
		return err
	}
	bar.clear()
	if err := out.close(); err != nil {
		return err
	}
	p.say("%s", tally(count))
	p.sayCollected(c)
	if !noRead {
		if err := p.readQueued(ctx, b, before, began); err != nil {
			return err
		}
		p.say("next: hearsay serve%s --open", p.inCase(dir))
	} else {
		p.say("not read yet: hearsay serve%s reads them, and so does the next hearsay add", p.inCase(dir))
	}
	switch {
	case count[workbench.Refused] == 0:
		return nil
	case count[workbench.Refused] == len(c.files):
		return reported{codeOf(first)}
	}
	return reported{exitPartly}
}

// readQueued reads what waits, with a bar, and says what was found.
func (p *program) readQueued(ctx context.Context, b *workbench.Bench, before store.Overview, began time.Time) error {
	// A newer reader than the one that read these articles reads them again, as serve does.
	if n, err := b.Requeue(ctx, b.Reader()); err != nil {
		return err
	} else if n > 0 {
		p.say("reading %s again with the reader %s", articles(n), b.Reader())
	}
	bar := p.meter("reading")
	n := 0
	err := b.Read(ctx, func(done, total int) { n = done; bar.at(done, total) })
	bar.clear()
	if err != nil {
		return err
	}
	after, err := b.Overview(ctx)
	if err != nil {
		return err
	}
	if n > 0 {
		p.say("read %s: %s found, %d in the case", articles(n), counted(max(0, after.Statements-before.Statements), "statement"), after.Statements)
	}
	for _, a := range after.NoFindings {
		if !a.Captured.Before(began) {
			p.say("no statement was found in %s", flat(a.Title))
		}
	}
	if after.Jobs.Failed > before.Jobs.Failed {
		p.say("%s could not be read through; see hearsay ls articles --status failed", articles(after.Jobs.Failed-before.Jobs.Failed))
	}
	return nil
}

// tally says how many had which outcome.
func tally(count map[store.Outcome]int) string {
	var parts []string
	for _, o := range []store.Outcome{store.Added, store.Changed, store.Known, workbench.Refused} {
		if n := count[o]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", o, n))
		}
	}
	if parts == nil {
		return "nothing added"
	}
	return strings.Join(parts, ", ")
}

func articles(n int) string { return counted(n, "article") }
func files(n int) string    { return counted(n, "file") }

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
