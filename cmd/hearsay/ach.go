package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/workbench"
)

// analyst is who rates and looks, by the flag that every command under ach knows.
type analyst struct{ name string }

func (p *program) ach() *cobra.Command {
	var as analyst
	var state string
	c := &cobra.Command{
		Use: "ach", GroupID: groupWeigh,
		Short: "Weigh hypotheses that compete: which is least inconsistent, and what would overturn that",
		Long: `Weigh hypotheses that compete to answer a question (analysis of competing hypotheses). Rows of evidence are rated against each: II very
inconsistent, I, N, C, CC very consistent, NA no bearing. What counts is what speaks against a hypothesis; rows of one origin count
once. A hypothesis is never called more than least inconsistent. Every change is an event in the log: hearsay undo takes it back.

A question is named by a beginning of its identifier, its hypotheses and rows by H1, H2 … and E1, E2 …`,
		Example: `  hearsay ach new "Did the harbour office have a usable warning?" --hypothesis "It was told date and place" --hypothesis "It was told of something vague"
  hearsay ach propose qu_3M8 --hypothesis H1
  hearsay ach add qu_3M8 cl_2R6V
  hearsay ach rate qu_3M8 E1 H2 II --why "the venue is not vague"
  hearsay ach score qu_3M8`,
		Args: p.noCommand,
		RunE: func(c *cobra.Command, _ []string) error {
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			list, err := b.Questions(c.Context(), state, as.name)
			if err != nil {
				return err
			}
			out, err := newSink(p, askedColumns, func(a workbench.Asked) any { return askedLine{head{"question", a.ID, schema}, askedFields{a}} })
			if err != nil {
				return err
			}
			for _, a := range list {
				if err := out.add(a); err != nil {
					return err
				}
			}
			if out.n == 0 && p.format == formatTable {
				p.say("none; hearsay ach new asks one")
			}
			return out.close()
		},
	}
	c.PersistentFlags().StringVar(&as.name, "as", "", "rate and look as this `person` (default: you)")
	c.Flags().StringVar(&state, "state", hypothesis.Open, "open, dropped or all")
	c.AddCommand(
		p.achNew(&as), p.achShow(&as), p.achScore(&as), p.achPropose(&as),
		p.achHypothesis(&as), p.achAdd(&as), p.achRate(&as), p.achWeigh(&as), p.achRemove(&as), p.achSet(&as), p.achDrop(&as),
		p.achExport(&as), p.achImport(&as),
	)
	return c
}

type (
	askedLine struct {
		head
		askedFields
	}
	askedFields struct{ workbench.Asked }
)

var askedColumns = []column[workbench.Asked]{
	{name: "id", get: func(a workbench.Asked) any { return a.ID }},
	{name: "title", get: func(a workbench.Asked) any { return a.Title }, share: 3},
	{name: "least_inconsistent", get: func(a workbench.Asked) any { return answers(a.Leaders) }, share: 2},
	{name: "hangs_on", get: func(a workbench.Asked) any { return a.HangsOn }, share: 1},
	{name: "hypotheses", get: func(a workbench.Asked) any { return a.Hypotheses }},
	{name: "rows", get: func(a workbench.Asked) any { return a.Rows }},
	{name: "origins", get: func(a workbench.Asked) any { return a.Origins }},
	{name: "rated", get: func(a workbench.Asked) any { return fmt.Sprintf("%d of %d", a.Rated, a.Cells) }},
	{name: "raters", get: func(a workbench.Asked) any { return strings.Join(a.Raters, "; ") }, wide: true},
	{name: "state", get: func(a workbench.Asked) any { return a.State }, wide: true},
	{name: "summary", get: func(a workbench.Asked) any { return a.Summary }, wide: true, share: 3},
}

func answers(list []workbench.NamedAnswer) string {
	out := make([]string, len(list))
	for i, a := range list {
		out[i] = a.Ordinal + " " + a.Text
	}
	return strings.Join(out, "; ")
}

func (p *program) achNew(as *analyst) *cobra.Command {
	var note string
	var hypotheses []string
	c := &cobra.Command{
		Use: "new TITLE", Short: "Ask a question",
		Example: `  hearsay ach new "Who ordered the strike?" --hypothesis "The ministry" --hypothesis "Nobody: it was an accident"`,
		Args:    args(cobra.ExactArgs(1), "the question, in quotes"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.decide(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			m, err := b.Ask(c.Context(), given[0], note, hypotheses, as.name)
			if err != nil {
				return err
			}
			return p.printMatrix(m)
		},
	}
	c.Flags().StringArrayVar(&hypotheses, "hypothesis", nil, "a possible `answer`; once for each")
	c.Flags().StringVar(&note, "note", "", "in your own words")
	return c
}

// moves makes moves on a question, prints the events and says how things stand.
func (p *program) moves(ctx context.Context, as *analyst, question string, moves ...hypothesis.Move) error {
	b, err := p.decide(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	if slices.ContainsFunc(moves, func(m hypothesis.Move) bool { return m.Op == hypothesis.AddRow && m.Record != "" }) {
		if err := b.Resolve(ctx); err != nil {
			return err
		}
	}
	m, made, err := b.Move(ctx, question, workbench.Moves{By: as.name, List: moves})
	if err != nil {
		return err
	}
	if err := p.printDecisions(made); err != nil {
		return err
	}
	p.say("%s", visible(m.Summary))
	return nil
}

func (p *program) achHypothesis(as *analyst) *cobra.Command {
	var note, edit string
	var prior float64
	c := &cobra.Command{
		Use: "hypothesis QUESTION TEXT", Short: "Add a hypothesis, or word one anew",
		Example: `  hearsay ach hypothesis qu_3M8 "It was told, and did not pass it on"
  hearsay ach hypothesis qu_3M8 "It was told date, place and name" --edit H1`,
		Args: args(cobra.RangeArgs(1, 2), "a question and a possible answer"),
		RunE: func(c *cobra.Command, given []string) error {
			m := hypothesis.Move{Op: hypothesis.AddHyp}
			if edit != "" {
				m.Op, m.Hypothesis = hypothesis.EditHyp, edit
			}
			if len(given) == 2 {
				m.Text = &given[1]
			} else if edit == "" {
				return usage("", "hearsay ach hypothesis wants a question and a possible answer")
			}
			if c.Flags().Changed("note") {
				m.Note = &note
			}
			if c.Flags().Changed("prior") {
				m.Prior = &prior
			}
			return p.moves(c.Context(), as, given[0], m)
		},
	}
	c.Flags().StringVar(&edit, "edit", "", "change this `hypothesis` in place of adding one")
	c.Flags().StringVar(&note, "note", "", "in your own words")
	c.Flags().Float64Var(&prior, "prior", 1, "how probable beforehand in proportion to the others; for the posterior alone")
	return c
}

func (p *program) achAdd(as *analyst) *cobra.Command {
	var words, origin, source, note, credibility, relevance string
	c := &cobra.Command{
		Use: "add QUESTION [RECORD…]", Short: "Add rows of evidence: records, or your own words",
		Long: `Add rows of evidence. A claim, incident, act or warning becomes a row for each of its origins, in that origin's words; a statement
becomes one row; --words makes a row of your own.`,
		Example: `  hearsay ach add qu_3M8 cl_2R6V wn_8D5G
  hearsay ach add qu_3M8 --words "No patrol was sent that night" --origin "duty log" --credibility high`,
		Args: args(cobra.MinimumNArgs(1), "a question, and records or --words"),
		RunE: func(c *cobra.Command, given []string) error {
			base := hypothesis.Move{Op: hypothesis.AddRow, Credibility: evidence.Importance(credibility), Relevance: evidence.Importance(relevance)}
			for name, f := range map[string]struct {
				to    **string
				value *string
			}{"origin": {&base.Origin, &origin}, "source": {&base.Source, &source}, "note": {&base.Note, &note}} {
				if c.Flags().Changed(name) {
					*f.to = f.value
				}
			}
			var list []hypothesis.Move
			for _, id := range given[1:] {
				m := base
				m.Record = id
				list = append(list, m)
			}
			if words != "" {
				m := base
				m.Words = &words
				list = append(list, m)
			}
			if len(list) == 0 {
				return usage("", "say what to add: records, or --words \"…\"")
			}
			return p.moves(c.Context(), as, given[0], list...)
		},
	}
	c.Flags().StringVar(&words, "words", "", "a row of your own, in these `words`")
	c.Flags().StringVar(&origin, "origin", "", "on `whom` it rests; rows of one origin count once")
	c.Flags().StringVar(&source, "source", "", "`who` is quoted")
	c.Flags().StringVar(&note, "note", "", "in your own words")
	importanceFlags(c, &credibility, &relevance)
	return c
}

func importanceFlags(c *cobra.Command, credibility, relevance *string) {
	for name, to := range map[string]*string{"credibility": credibility, "relevance": relevance} {
		c.Flags().StringVar(to, name, "", "`weight`: low, medium or high")
		must(c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(fixed([]string{"low", "medium", "high"}), cobra.ShellCompDirectiveNoFileComp)))
	}
}

func (p *program) achRate(as *analyst) *cobra.Command {
	var why string
	c := &cobra.Command{
		Use: "rate QUESTION ROW HYPOTHESIS CODE", Short: "Rate how a row goes with a hypothesis: II, I, N, C, CC or NA; - takes it back",
		Example: `  hearsay ach rate qu_3M8 E1 H2 II --why "the venue is not vague"`,
		Args:    args(cobra.ExactArgs(4), "a question, a row (E1), a hypothesis (H1) and a code"),
		RunE: func(c *cobra.Command, given []string) error {
			code := strings.ToUpper(given[3])
			if code == "-" {
				code = ""
			} else if !slices.Contains(evidence.Consistencies, evidence.Consistency(code)) {
				return usage("", "%q is no rating; use II, I, N, C, CC or NA, or - to take it back", given[3])
			}
			m := hypothesis.Move{Op: hypothesis.Rate, Row: given[1], Hypothesis: given[2], Value: evidence.Consistency(code)}
			if c.Flags().Changed("why") {
				m.Why = &why
			}
			return p.moves(c.Context(), as, given[0], m)
		},
	}
	c.Flags().StringVar(&why, "why", "", "why, in your own words")
	return c
}

func (p *program) achWeigh(as *analyst) *cobra.Command {
	var credibility, relevance string
	c := &cobra.Command{
		Use: "weigh QUESTION ROW", Short: "Say how credible and how relevant a row is",
		Example: `  hearsay ach weigh qu_3M8 E1 --credibility low`,
		Args:    args(cobra.ExactArgs(2), "a question and a row"),
		RunE: func(c *cobra.Command, given []string) error {
			if credibility == "" && relevance == "" {
				return usage("", "say --credibility or --relevance: low, medium or high")
			}
			return p.moves(c.Context(), as, given[0], hypothesis.Move{Op: hypothesis.WeighRow, Row: given[1], Credibility: evidence.Importance(credibility), Relevance: evidence.Importance(relevance)})
		},
	}
	importanceFlags(c, &credibility, &relevance)
	return c
}

func (p *program) achRemove(as *analyst) *cobra.Command {
	return &cobra.Command{
		Use: "remove QUESTION ROW|HYPOTHESIS…", Short: "Take rows and hypotheses out of a question; their ratings stay in the log",
		Example: `  hearsay ach remove qu_3M8 E4 H3`,
		Args:    args(cobra.MinimumNArgs(2), "a question, and rows or hypotheses"),
		RunE: func(c *cobra.Command, given []string) error {
			var list []hypothesis.Move
			for _, name := range given[1:] {
				switch strings.ToLower(name[:min(1, len(name))]) {
				case "e":
					list = append(list, hypothesis.Move{Op: hypothesis.DropRow, Row: name})
				case "h":
					list = append(list, hypothesis.Move{Op: hypothesis.DropHyp, Hypothesis: name})
				default:
					return usage("", "%q is neither a row (E1, ev_…) nor a hypothesis (H1, hy_…)", name)
				}
			}
			return p.moves(c.Context(), as, given[0], list...)
		},
	}
}

func (p *program) achSet(as *analyst) *cobra.Command {
	var counting, weights, blind, title string
	var likelihoods []float64
	c := &cobra.Command{
		Use: "set QUESTION", Short: "Set how a question's matrix is reckoned, or name it anew",
		Example: `  hearsay ach set qu_3M8 --counting rows
  hearsay ach set qu_3M8 --blind on
  hearsay ach set qu_3M8 --likelihoods 0.05,0.25,0.5,0.75,0.95`,
		Args: args(cobra.ExactArgs(1), "a question"),
		RunE: func(c *cobra.Command, given []string) error {
			m := hypothesis.Move{Op: hypothesis.Settings, Counting: counting}
			var err error
			if m.Weights, err = onOff("weights", weights); err != nil {
				return err
			}
			if m.Blind, err = onOff("blind", blind); err != nil {
				return err
			}
			if c.Flags().Changed("likelihoods") {
				if len(likelihoods) != 5 {
					return usage("", "--likelihoods wants five numbers, those of II, I, N, C and CC")
				}
				l := likelihoods
				m.Likelihoods = &evidence.Likelihoods{II: l[0], I: l[1], N: l[2], C: l[3], CC: l[4]}
			}
			list := []hypothesis.Move{}
			if counting != "" || m.Weights != nil || m.Blind != nil || m.Likelihoods != nil {
				list = append(list, m)
			}
			if title != "" {
				list = append(list, hypothesis.Move{Op: hypothesis.Retitle, Title: &title})
			}
			if len(list) == 0 {
				return usage("", "say what to set: --counting, --weights, --blind, --likelihoods or --title")
			}
			return p.moves(c.Context(), as, given[0], list...)
		},
	}
	c.Flags().StringVar(&counting, "counting", "", "`origins`: rows of one origin count once; rows: every row counts")
	c.Flags().StringVar(&weights, "weights", "", "`on or off`: whether credibility and relevance count")
	c.Flags().StringVar(&blind, "blind", "", "`on or off`: whether nobody sees others' ratings before rating everything")
	c.Flags().Float64SliceVar(&likelihoods, "likelihoods", nil, "of II, I, N, C and CC, for the posterior")
	c.Flags().StringVar(&title, "title", "", "another `title`")
	return c
}

func onOff(name, value string) (*bool, error) {
	switch value {
	case "":
		return nil, nil
	case "on", "off":
		return new(value == "on"), nil
	}
	return nil, usage("", "--%s is on or off, not %q", name, value)
}

func (p *program) achDrop(as *analyst) *cobra.Command {
	var reopen bool
	c := &cobra.Command{
		Use: "drop QUESTION", Short: "Put a question aside, or take it up again",
		Example: `  hearsay ach drop qu_3M8
  hearsay ach drop qu_3M8 --reopen`,
		Args: args(cobra.ExactArgs(1), "a question"),
		RunE: func(c *cobra.Command, given []string) error {
			return p.moves(c.Context(), as, given[0], hypothesis.Move{Op: map[bool]hypothesis.Op{false: hypothesis.Drop, true: hypothesis.Reopen}[reopen]})
		},
	}
	c.Flags().BoolVar(&reopen, "reopen", false, "take it up again")
	return c
}

func (p *program) achExport(as *analyst) *cobra.Command {
	var raters bool
	c := &cobra.Command{
		Use: "export QUESTION", Short: "Write a matrix down as CSV or TSV, or whole as JSON",
		Example: `  hearsay ach export qu_3M8 > matrix.json
  hearsay ach export qu_3M8 --format csv --raters > matrix.csv`,
		Args: args(cobra.ExactArgs(1), "a question"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			m, err := b.Question(c.Context(), given[0], hypothesis.Options{By: as.name})
			if err != nil {
				return err
			}
			file := hypothesis.JSON(m.Question)
			switch p.format {
			case formatCSV:
				file = hypothesis.CSV(m.Question, raters)
			case formatTSV:
				file = hypothesis.TSV(m.Question, raters)
			}
			words := string(file)
			if p.outTTY {
				words = visible(words)
			}
			_, err = io.WriteString(p.out, words)
			return err
		},
	}
	c.Flags().BoolVar(&raters, "raters", false, "in CSV a line for each rater of a row, in place of the consensus")
	return c
}

func (p *program) achImport(as *analyst) *cobra.Command {
	var title string
	c := &cobra.Command{
		Use: "import FILE|-", Short: "Make a question of a matrix in a file: CSV, or JSON as export writes it",
		Example: `  hearsay ach import matrix.csv --title "Who ordered the strike?"`,
		Args:    args(cobra.ExactArgs(1), "a file, or - for standard input"),
		RunE: func(c *cobra.Command, given []string) error {
			file, err := p.slurp(given[0], hypothesis.MaxFile)
			if err != nil {
				return err
			}
			name := given[0]
			if name == stdinName {
				name = ""
			}
			draft, err := hypothesis.Import(file, name)
			if err != nil {
				return err
			}
			if title != "" {
				draft.Title = title
			}
			b, err := p.decide(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			m, err := b.AskDraft(c.Context(), draft, as.name)
			if err != nil {
				return err
			}
			return p.printMatrix(m)
		},
	}
	c.Flags().StringVar(&title, "title", "", "what to call the question")
	return c
}

// slurp reads a file, or standard input, and one byte more than the limit where it is longer.
func (p *program) slurp(name string, limit int64) ([]byte, error) {
	in := p.in
	if name != stdinName {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	return io.ReadAll(io.LimitReader(in, limit+1))
}
