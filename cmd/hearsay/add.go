package main

import (
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/intake"
	"hearsay/internal/store/sqlite"
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
What cannot be read is named and kept on record; the rest goes on. Of an article that is in the case already, --outlet, --published and
--lang are set by hand, as hearsay edit does.`,
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
			return p.addAll(c.Context(), b, given, noRead, s)
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
