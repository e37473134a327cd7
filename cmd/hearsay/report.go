package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
	"hearsay/internal/workbench"
)

func (p *program) report() *cobra.Command {
	var state string
	c := &cobra.Command{
		Use: "report", GroupID: groupWeigh,
		Short: "Write reports whose every sentence can be defended",
		Long: `Write reports in Markdown. A citation such as [@st_7Q2M4C0V9K] leads to a record of the case; hearsay cite finds what there is to cite.
The checker says of every sentence on how many independent origins it rests, and what is held against it. Saving a version is an event
in the log: hearsay undo takes it back.

A report is named by a beginning of its identifier.`,
		Example: `  hearsay report new "Was the hall warned?"
  hearsay report edit rp_4H6N assessment.md --save "to the editor"
  hearsay report check rp_4H6N
  hearsay report defend rp_4H6N --line 3
  hearsay report export rp_4H6N -o assessment.pdf`,
		Args: p.noCommand,
		RunE: func(c *cobra.Command, _ []string) error { return p.listReports(c, state) },
	}
	c.Flags().StringVar(&state, "state", report.Open, "open, dropped or all")
	c.AddCommand(
		p.reportNew(), p.reportList(), p.reportShow(), p.reportEdit(), p.reportCheck(), p.reportDefend(), p.reportCite(), p.reportSettings(), p.reportHistory(),
		p.reportDrop(), p.reportExport(),
	)
	return c
}

type (
	reportedLine struct {
		head
		reportedFields
	}
	reportedFields struct{ workbench.Reported }
	reportLine     struct {
		head
		reportFields
	}
	reportFields struct{ evidence.Report }
)

var reportedColumns = []column[workbench.Reported]{
	{name: "id", get: func(r workbench.Reported) any { return r.ID }},
	{name: "title", get: func(r workbench.Reported) any { return r.Title }, share: 3},
	{name: "changed", get: func(r workbench.Reported) any { return r.Changed.UTC().Format("2006-01-02 15:04") }},
	{name: "words", get: func(r workbench.Reported) any { return r.Words }},
	{name: "cited", get: func(r workbench.Reported) any { return r.Cited }},
	{name: "versions", get: func(r workbench.Reported) any { return r.Versions }},
	{name: "draft", get: func(r workbench.Reported) any { return map[bool]string{true: "yes"}[r.Draft] }},
	{name: "by", get: func(r workbench.Reported) any { return r.By }, wide: true},
	{name: "yardstick", get: func(r workbench.Reported) any { return r.Settings.Yardstick }, wide: true},
	{name: "state", get: func(r workbench.Reported) any { return r.State }, wide: true},
}

func (p *program) listReports(c *cobra.Command, state string) error {
	b, err := p.look(c.Context())
	if err != nil {
		return err
	}
	defer b.Close()
	list, err := b.Reports(c.Context(), state)
	if err != nil {
		return err
	}
	if len(list) == 0 && p.format == formatTable {
		p.say("none; hearsay report new begins one")
	}
	return printAll(p, reportedColumns, func(r workbench.Reported) any { return reportedLine{head{"report", r.ID, schema}, reportedFields{r}} }, list)
}

func (p *program) reportList() *cobra.Command {
	var state string
	c := &cobra.Command{
		Use: "ls", Short: "List reports, the one that changed last first", Example: `  hearsay report ls --state all`, Args: args(cobra.NoArgs, "nothing"),
		RunE: func(c *cobra.Command, _ []string) error { return p.listReports(c, state) },
	}
	c.Flags().StringVar(&state, "state", report.Open, "open, dropped or all")
	return c
}

// printReport prints a report: its Markdown as it is on a terminal, else an object.
func (p *program) printReport(r evidence.Report) error {
	if p.format == formatTable {
		_, err := io.WriteString(p.out, visible(r.Text))
		return err
	}
	return p.printObject(reportLine{head{"report", r.ID, schema}, reportFields{r}})
}

// printObject prints one record in the format that was asked for.
func (p *program) printObject(v any) error {
	whole, err := marshal(v)
	if err == nil {
		_, err = fmt.Fprintf(p.out, "%s\n", whole)
	}
	return err
}

// sayReport says which report it is and how it stands.
func (p *program) sayReport(r evidence.Report, what string) {
	p.say("%s  %s: %s", r.ID, visible(r.Title), what)
}

// textOf reads a text from a file, - for standard input.
func (p *program) textOf(c *cobra.Command, name string) (string, error) {
	var raw []byte
	var err error
	if name == "-" {
		raw, err = io.ReadAll(io.LimitReader(c.InOrStdin(), report.MaxText+1))
	} else {
		raw, err = os.ReadFile(name)
	}
	return string(raw), err
}

func (p *program) reportNew() *cobra.Command {
	var set report.SettingsChange
	c := &cobra.Command{
		Use: "new TITLE [FILE]", Short: "Begin a report, with the Markdown of a file if there is one",
		Example: `  hearsay report new "Was the hall warned?"
  hearsay report new "Was the hall warned?" assessment.md --yardstick phia`,
		Args: args(cobra.RangeArgs(1, 2), "a title in quotes, and a file if you like"),
	}
	apply := settingsFlags(c)
	c.RunE = func(c *cobra.Command, given []string) error {
		set = apply(c)
		text := ""
		if len(given) == 2 {
			var err error
			if text, err = p.textOf(c, given[1]); err != nil {
				return err
			}
		}
		b, err := p.decide(c.Context())
		if err != nil {
			return err
		}
		defer b.Close()
		r, err := b.BeginReport(c.Context(), given[0], text, &set, "")
		if err != nil {
			return err
		}
		if p.format != formatTable {
			return p.printReport(r)
		}
		_, err = fmt.Fprintln(p.out, r.ID)
		return err
	}
	return c
}

// settingsFlags are the flags of a report's settings; what they return gives those that were set.
func settingsFlags(c *cobra.Command) func(*cobra.Command) report.SettingsChange {
	values := map[string]*string{}
	for _, f := range [][2]string{
		{"yardstick", "which `words` of likelihood it may use: icd203, phia, nato, ipcc or none"}, {"marking", "TLP 2.0 `label`: clear, green, amber, amber+strict, red; \"\" for none"},
		{"paper", "`size`: a4 or letter"}, {"language", "BCP 47 `tag`"},
	} {
		values[f[0]] = c.Flags().String(f[0], "", f[1])
	}
	return func(c *cobra.Command) report.SettingsChange {
		given := func(name string) *string {
			if c.Flags().Changed(name) {
				return values[name]
			}
			return nil
		}
		return report.SettingsChange{Yardstick: given("yardstick"), Marking: given("marking"), Paper: given("paper"), Language: given("language")}
	}
}

func (p *program) reportShow() *cobra.Command {
	var version string
	c := &cobra.Command{
		Use: "show REPORT", Short: "Print a report's Markdown",
		Example: `  hearsay report show rp_4H6N --format table > assessment.md
  hearsay report show rp_4H6N --version dc_6B4Y`,
		Args: args(cobra.ExactArgs(1), "a report"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			if version != "" {
				v, err := b.ReportVersion(c.Context(), given[0], version)
				if err != nil {
					return err
				}
				if p.format == formatTable {
					_, err = io.WriteString(p.out, visible(v.Text))
					return err
				}
				return p.printObject(v)
			}
			r, err := b.Report(c.Context(), given[0])
			if err != nil {
				return err
			}
			return p.printReport(r)
		},
	}
	c.Flags().StringVar(&version, "version", "", "the version that this `decision` saved")
	return c
}

func (p *program) reportEdit() *cobra.Command {
	var save, title, seen string
	c := &cobra.Command{
		Use: "edit REPORT [FILE]", Short: "Put a file's Markdown in a report's place, call it otherwise, or save a version",
		Long: `Put the Markdown of a file (- for standard input) in a report's place. It is kept as a draft; --save makes a version of it, or, without a
file, of what is kept. Where --seen gives the SHA-256 of the text that the file was written from, what somebody else wrote since is
never overwritten.`,
		Example: `  hearsay report edit rp_4H6N assessment.md
  hearsay report edit rp_4H6N --save "to the editor"
  hearsay report edit rp_4H6N --title "Was the hall warned in time?"`,
		Args: args(cobra.RangeArgs(1, 2), "a report, and a file"),
		RunE: func(c *cobra.Command, given []string) error {
			saving := c.Flags().Changed("save")
			if len(given) == 1 && !saving && title == "" {
				return usage("", "say what to do: a file, --save or --title")
			}
			var text *string
			if len(given) == 2 {
				body, err := p.textOf(c, given[1])
				if err != nil {
					return err
				}
				text = &body
			}
			b, err := p.decide(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			r, err := b.Report(c.Context(), given[0])
			if err != nil {
				return err
			}
			if title != "" {
				if r, err = b.ChangeReport(c.Context(), r.ID, workbench.ReportChange{Title: &title}); err != nil {
					return err
				}
			}
			what := "its title is changed"
			switch seen := cmp.Or(seen, r.SHA256); {
			case saving:
				r, _, err = b.SaveReport(c.Context(), r.ID, text, save, seen, "")
				what = "a version is saved"
			case text != nil:
				r, err = b.Write(c.Context(), r.ID, *text, seen, "")
				what = "kept as a draft; --save makes a version of it"
			}
			if err != nil {
				return err
			}
			p.sayReport(r, what)
			if p.format == formatTable {
				return nil
			}
			return p.printReport(r)
		},
	}
	c.Flags().StringVar(&save, "save", "", "save a version of this `name`; \"\" for none")
	c.Flags().StringVar(&title, "title", "", "call it otherwise")
	c.Flags().StringVar(&seen, "seen", "", "`SHA-256` of the text that the file was written from (default: of what is kept)")
	return c
}

func (p *program) reportSettings() *cobra.Command {
	c := &cobra.Command{
		Use: "settings REPORT", Short: "Say by which customs a report is checked and printed",
		Example: `  hearsay report settings rp_4H6N --yardstick phia --marking amber`,
		Args:    args(cobra.ExactArgs(1), "a report"),
	}
	apply := settingsFlags(c)
	c.RunE = func(c *cobra.Command, given []string) error {
		open, set := p.look, apply(c)
		if set != (report.SettingsChange{}) {
			open = p.decide
		}
		b, err := open(c.Context())
		if err != nil {
			return err
		}
		defer b.Close()
		r, err := b.Report(c.Context(), given[0])
		if err == nil && set != (report.SettingsChange{}) {
			r, err = b.ChangeReport(c.Context(), r.ID, workbench.ReportChange{Settings: &set})
		}
		if err != nil {
			return err
		}
		if p.format == formatTable {
			s := r.Settings
			p.facts(p.out, [][2]string{{"yardstick", s.Yardstick}, {"marking", cmp.Or(s.Marking, "none")}, {"paper", s.Paper}, {"language", s.Language}})
			return nil
		}
		return p.printReport(r)
	}
	return c
}

func (p *program) reportDrop() *cobra.Command {
	var back bool
	c := &cobra.Command{
		Use: "drop REPORT", Short: "Put a report aside, or take it up again; nothing is deleted", Example: `  hearsay report drop rp_4H6N
  hearsay report drop rp_4H6N --back`,
		Args: args(cobra.ExactArgs(1), "a report"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.decide(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			state := map[bool]string{false: report.Dropped, true: report.Open}[back]
			r, err := b.ChangeReport(c.Context(), given[0], workbench.ReportChange{State: &state})
			if err == nil {
				p.sayReport(r, r.State)
			}
			return err
		},
	}
	c.Flags().BoolVar(&back, "back", false, "take it up again")
	return c
}

type reportEventLine struct {
	head
	workbench.ReportEvent
}

var reportEventColumns = []column[workbench.ReportEvent]{
	{name: "decision", get: func(e workbench.ReportEvent) any { return e.Decision.ID }},
	{name: "at", get: func(e workbench.ReportEvent) any { return e.Decision.At.UTC().Format("2006-01-02 15:04") }},
	{name: "by", get: func(e workbench.ReportEvent) any { return e.Decision.By }},
	{name: "says", get: func(e workbench.ReportEvent) any { return e.Says }, share: 1},
}

func (p *program) reportHistory() *cobra.Command {
	return &cobra.Command{
		Use: "history REPORT", Short: "Say what was done to a report, newest first", Example: `  hearsay report history rp_4H6N`, Args: args(cobra.ExactArgs(1), "a report"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			list, err := b.ReportHistory(c.Context(), given[0])
			if err != nil {
				return err
			}
			return printAll(p, reportEventColumns, func(e workbench.ReportEvent) any { return reportEventLine{head{"event", e.Decision.ID, schema}, e} }, list)
		},
	}
}

// quoted shortens a sentence to a line.
func quoted(s string) string { return flat(strings.Join(strings.Fields(s), " ")) }
