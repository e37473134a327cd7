package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/products"
	"hearsay/internal/products/report"
	"hearsay/internal/workbench"
)

type (
	flagLine struct {
		head
		Line int `json:"line"`
		products.Flag
	}
	defenceLine struct {
		head
		products.Defence
	}
	citableLine struct {
		head
		citableFields
	}
	citableFields struct{ report.Citable }
	citedLine     struct {
		head
		citedFields
	}
	citedFields struct{ workbench.Cited }
)

func (p *program) reportCheck() *cobra.Command {
	var file, version string
	var all bool
	c := &cobra.Command{
		Use: "check REPORT", Short: "Say what is held against a report, sentence by sentence; exits with 1 where something is wrong",
		Example: `  hearsay report check rp_4H6N
  hearsay report check rp_4H6N --version dc_6B4Y
  hearsay report check rp_4H6N --text assessment.md --format ndjson`,
		Args: args(cobra.ExactArgs(1), "a report"),
		RunE: func(c *cobra.Command, given []string) error {
			if file != "" && version != "" {
				return usage("", "--text and --version each name another text: say one of them")
			}
			var text *string
			if file != "" {
				body, err := p.textOf(c, file)
				if err != nil {
					return err
				}
				text = &body
			}
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			var found products.Check
			if text != nil {
				found, err = b.CheckReport(c.Context(), given[0], text)
			} else {
				found, err = b.CheckVersion(c.Context(), given[0], version)
			}
			if err != nil {
				return err
			}
			if p.format == formatTable {
				p.writeCheck(p.out, found, all)
			} else {
				for _, f := range found.Flags {
					if err := p.printObject(flagLine{head{"flag", given[0], schema}, found.Sentences[f.Sentence].Line, f}); err != nil {
						return err
					}
				}
			}
			p.say("%d wrong, %d in doubt, %d notable; %s cited", found.Wrong, found.Doubts, found.Notable, counted(found.Cited, "record"))
			if found.Wrong > 0 {
				return &problem{err: fmt.Errorf("%s in the report cannot stand", counted(found.Wrong, "thing")), code: exitCheck, remedy: "each says above what to do"}
			}
			return nil
		},
	}
	c.Flags().StringVar(&file, "text", "", "check the Markdown of this `file` (- for standard input) in place of what is kept")
	c.Flags().StringVar(&version, "version", "", "check the version that this `decision` saved in place of what is kept")
	c.Flags().BoolVar(&all, "all", false, "show the sentences too that nothing is held against")
	return c
}

var severities = map[products.Severity]string{products.Wrong: "▲", products.Doubt: "◆", products.Notable: "·"}

// writeCheck prints sentences with the number of their origins and what is held against them, and the source summary statement.
func (p *program) writeCheck(w io.Writer, c products.Check, all bool) {
	for _, s := range c.Sentences {
		if len(s.Flags) == 0 && !all {
			continue
		}
		origins := ""
		switch {
		case len(s.Citations) > 0 && s.Least != s.Most:
			origins = fmt.Sprintf("%d–%d", s.Least, s.Most)
		case len(s.Citations) > 0 || s.Assertion:
			origins = fmt.Sprint(s.Most)
		}
		fmt.Fprintf(w, "%4d  %3s  %s\n", s.Line, origins, quoted(s.Exact))
		for _, k := range s.Flags {
			f := c.Flags[k]
			fmt.Fprintf(w, "           %s %s: %s %s\n", severities[f.Severity], f.Code, flat(f.Says), flat(f.Remedy))
		}
	}
	if c.Summary != "" {
		fmt.Fprintf(w, "\n%s\n", visible(c.Summary))
	}
}

func (p *program) reportDefend() *cobra.Command {
	var line, sentence int
	c := &cobra.Command{
		Use: "defend REPORT", Short: "Walk from a sentence to what it stands on, down to the characters",
		Example: `  hearsay report defend rp_4H6N --line 3
  hearsay report defend rp_4H6N --sentence 0 --format json`,
		Args: args(cobra.ExactArgs(1), "a report"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			found, err := b.CheckReport(c.Context(), given[0], nil)
			if err != nil {
				return err
			}
			var which []int
			for i, s := range found.Sentences {
				if c.Flags().Changed("sentence") && i == sentence || !c.Flags().Changed("sentence") && (s.Line == line || line == 0 && s.Assertion) {
					which = append(which, i)
				}
			}
			if len(which) == 0 {
				return usage("", "no such sentence; hearsay report check %s --all shows them with their lines", given[0])
			}
			for _, i := range which {
				d, err := b.DefendSentence(c.Context(), given[0], i)
				if err != nil {
					return err
				}
				if p.format != formatTable {
					if err := p.printObject(defenceLine{head{"defence", given[0], schema}, d}); err != nil {
						return err
					}
					continue
				}
				p.writeDefence(p.out, d)
			}
			return nil
		},
	}
	c.Flags().IntVar(&line, "line", 0, "the sentences that begin on this `line` (default: every assertion)")
	c.Flags().IntVar(&sentence, "sentence", 0, "the sentence of this `index`, from 0")
	return c
}

func (p *program) writeDefence(w io.Writer, d products.Defence) {
	fmt.Fprintf(w, "%s\n", p.paint(bold, quoted(d.Sentence.Exact)))
	one := func(what string, s products.DefendedStatement) {
		fmt.Fprintf(w, "    %s %s  %s\n", what, s.ID, flat(strings.Join(s.Chain, " → ")))
		fmt.Fprintf(w, "        %s\n", flat(s.Before+"»"+s.Place.Exact+"«"+s.After))
		fmt.Fprintf(w, "        %s version %d, characters %s; text SHA-256 %.12s; captured %s\n", s.Place.Article, s.Place.Version, s.Place.Span, s.SHA256, s.Captured)
		if s.Why != "" {
			fmt.Fprintf(w, "        %s\n", flat(s.Why))
		}
		for _, e := range s.Decisions {
			fmt.Fprintf(w, "        %s by %s, %s\n", e.Verdict, flat(e.By), e.At.UTC().Format("2006-01-02 15:04"))
		}
	}
	for _, c := range d.Claims {
		fmt.Fprintf(w, "  %s %s  %s\n", c.Kind, c.Record, flat(c.Words))
		if c.Origins != nil {
			fmt.Fprintf(w, "    rests on %s; copies counted once: %d\n", products.Count(c.Origins), c.Copies)
		}
		for _, s := range c.Statements {
			one("stands on", s)
		}
		for _, s := range c.Contrary {
			one("against", s)
		}
	}
	for _, f := range d.Flags {
		fmt.Fprintf(w, "  %s %s\n", severities[f.Severity], flat(f.Says))
	}
	for _, o := range d.Overturn {
		fmt.Fprintf(w, "  %s\n", flat(o))
	}
	fmt.Fprintln(w)
}

var citableColumns = []column[report.Citable]{
	{name: "id", get: func(c report.Citable) any { return c.ID }},
	{name: "kind", get: func(c report.Citable) any { return c.Kind }},
	{name: "label", get: func(c report.Citable) any { return c.Label }, share: 2},
	{name: "words", get: func(c report.Citable) any { return c.Words }, share: 2},
	{name: "speaker", get: func(c report.Citable) any { return c.Speaker }, share: 1},
	{name: "origins", get: func(c report.Citable) any {
		if c.Origins == nil {
			return ""
		}
		if c.Origins.Least == c.Origins.Most {
			return fmt.Sprint(c.Origins.Most)
		}
		return fmt.Sprintf("%d-%d", c.Origins.Least, c.Origins.Most)
	}},
	{name: "state", get: func(c report.Citable) any { return string(c.State) }},
	{name: "day", get: func(c report.Citable) any { return c.Day }, wide: true},
	{name: "outlet", get: func(c report.Citable) any { return c.Outlet }, wide: true},
}

// lookedFor are the flags of a search for what to cite.
type lookedFor struct {
	kind  string
	limit int
}

func (l *lookedFor) flags(c *cobra.Command) {
	c.Flags().StringVar(&l.kind, "kind", "", "only records of this `kind`: "+strings.Join(report.Kinds, ", "))
	c.Flags().IntVar(&l.limit, "limit", 20, "how many")
}

// find prints what there is to cite.
func (l *lookedFor) find(c *cobra.Command, p *program, words []string) error {
	b, err := p.lookNow(c.Context())
	if err != nil {
		return err
	}
	defer b.Close()
	list, total, err := b.Cite(c.Context(), strings.Join(words, " "), l.kind, l.limit)
	if err != nil {
		return err
	}
	if err := printAll(p, citableColumns, func(r report.Citable) any { return citableLine{head{r.Kind, r.ID, schema}, citableFields{r}} }, list); err != nil {
		return err
	}
	p.say("%d of %d; write one as [@%s]", len(list), total, firstOr(list, "st_…"))
	return nil
}

func firstOr(list []report.Citable, other string) string {
	if len(list) == 0 {
		return other
	}
	return list[0].ID
}

func (p *program) reportCite() *cobra.Command {
	var l lookedFor
	c := &cobra.Command{
		Use: "cite [WORDS…]", Short: "Look for what a report may cite: by words, speaker or identifier", Example: `  hearsay report cite harbour lind
  hearsay report cite --kind figure harbour`,
		RunE: func(c *cobra.Command, words []string) error { return l.find(c, p, words) },
	}
	l.flags(c)
	return c
}

// cite cites one record in a style.
func (p *program) cite() *cobra.Command {
	var style string
	c := &cobra.Command{
		Use: "cite ID", GroupID: groupLook, Short: "Cite a record: as a footnote, for a bibliography, or by its lasting address",
		Example: `  hearsay cite st_7Q2M
  hearsay cite cl_2R6V --style bibtex`,
		Args: args(cobra.ExactArgs(1), "a record"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			out, err := b.CiteAs(c.Context(), given[0], style)
			if err != nil {
				return err
			}
			if p.format != formatTable {
				return p.printObject(citedLine{head{out.Kind, out.ID, schema}, citedFields{out}})
			}
			_, err = fmt.Fprintln(p.out, visible(out.Citation))
			return err
		},
	}
	c.Flags().StringVar(&style, "style", "footnote", "`style`: "+strings.Join(workbench.Styles, ", "))
	return c
}
