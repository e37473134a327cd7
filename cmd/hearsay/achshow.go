package main

import (
	"bufio"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/workbench"
)

// matrixLine is a matrix as a JSON object.
type (
	matrixLine struct {
		head
		hypothesis.Matrix
	}
	scoreLine struct {
		head
		hypothesis.Score
	}
	proposalLine struct {
		head
		workbench.ProposedRow
	}
)

// looking are the flags that say how to look at a matrix.
type looking struct {
	by, rater  string
	unweighted bool
}

func (l *looking) flags(c *cobra.Command) {
	c.Flags().StringVar(&l.by, "by", "", "count by `origin` (rows of one origin once) or by row (default: as the question is set)")
	c.Flags().StringVar(&l.rater, "rater", "", "by this `person`'s ratings alone (default: what all come to together)")
	c.Flags().BoolVar(&l.unweighted, "unweighted", false, "without credibility and relevance")
}

func (l *looking) options(as *analyst) (hypothesis.Options, error) {
	o := hypothesis.Options{Rater: l.rater, By: as.name}
	switch l.by {
	case "":
	case "origin", "origins":
		o.Counting = hypothesis.ByOrigin
	case "row", "rows":
		o.Counting = hypothesis.ByRow
	default:
		return o, usage("", "--by is origin or row, not %q", l.by)
	}
	if l.unweighted {
		o.Weights = new(false)
	}
	return o, nil
}

func (p *program) achShow(as *analyst) *cobra.Command {
	var l looking
	c := &cobra.Command{
		Use: "show QUESTION", Short: "Show a question's matrix",
		Example: `  hearsay ach show qu_3M8
  hearsay ach show qu_3M8 --format json | jq .sensitivity`,
		Args: args(cobra.ExactArgs(1), "a question"),
		RunE: func(c *cobra.Command, given []string) error {
			m, err := p.matrix(c, given[0], &l, as)
			if err != nil {
				return err
			}
			return p.printMatrix(m)
		},
	}
	l.flags(c)
	return c
}

func (p *program) achScore(as *analyst) *cobra.Command {
	var l looking
	c := &cobra.Command{
		Use: "score QUESTION", Short: "Say which hypothesis is least inconsistent, and what would overturn that",
		Example: `  hearsay ach score qu_3M8
  hearsay ach score qu_3M8 --by row --unweighted`,
		Args: args(cobra.ExactArgs(1), "a question"),
		RunE: func(c *cobra.Command, given []string) error {
			m, err := p.matrix(c, given[0], &l, as)
			if err != nil {
				return err
			}
			return p.printScores(m)
		},
	}
	l.flags(c)
	return c
}

func (p *program) matrix(c *cobra.Command, question string, l *looking, as *analyst) (hypothesis.Matrix, error) {
	o, err := l.options(as)
	if err != nil {
		return hypothesis.Matrix{}, err
	}
	b, err := p.look(c.Context())
	if err != nil {
		return hypothesis.Matrix{}, err
	}
	defer b.Close()
	return b.Question(c.Context(), question, o)
}

// printMatrix prints a matrix: a page for people, one object for programs, a line for each row as a table of cells.
func (p *program) printMatrix(m hypothesis.Matrix) error {
	switch {
	case len(p.fields) > 0 || p.format == formatJSON || p.format == formatNDJSON:
		out, err := newSink(p, []column[hypothesis.Matrix]{{name: "id", get: func(m hypothesis.Matrix) any { return m.Question.ID }}}, lineOfMatrix)
		if err != nil {
			return err
		}
		if err := out.add(m); err != nil {
			return err
		}
		return out.close()
	case p.format == formatTable:
		p.writeMatrix(m)
		return nil
	}
	columns := []column[int]{
		{name: "row", get: func(i int) any { return m.Question.Rows[i].Ordinal }},
		{name: "words", get: func(i int) any { return m.Question.Rows[i].Words }},
		{name: "origin", get: func(i int) any { return m.Question.Rows[i].OriginLabel }},
		{name: "diagnostic", get: func(i int) any { return m.Rows[i].Diagnostic }},
	}
	for h, x := range m.Question.Hypotheses {
		columns = append(columns, column[int]{name: x.Ordinal, get: func(i int) any { return string(m.Rows[i].Cells[h].Value) }})
	}
	out, err := newSink(p, columns, func(int) any { return nil })
	if err != nil {
		return err
	}
	for i := range m.Rows {
		if err := out.add(i); err != nil {
			return err
		}
	}
	return out.close()
}

func lineOfMatrix(m hypothesis.Matrix) any {
	workbench.Fill(&m)
	return matrixLine{head{"question", m.Question.ID, schema}, m}
}

// writeMatrix writes a matrix for people.
func (p *program) writeMatrix(m hypothesis.Matrix) {
	q := m.Question
	fmt.Fprintf(p.out, "%s  %s  %s\n\n", p.paint(bold, q.ID), flat(q.Title), q.State)
	p.facts(p.out, [][2]string{{"asked by", q.By}, {"note", q.Note}, {"raters", strings.Join(q.Raters, ", ")}, {"ratings of", m.View.Rater}, {"counted", counting(m.View)}})
	p.heading(p.out, "hypotheses, from the least inconsistent")
	for _, h := range ranked(m) {
		fmt.Fprintf(p.out, "  %s\n", flat(hypothesisLine(m, h)))
	}
	if len(q.Rows) > 0 {
		p.heading(p.out, "evidence")
		names, shares := []string{"row", "words", "origin"}, []int{0, 4, 1}
		for _, h := range q.Hypotheses {
			names, shares = append(names, h.Ordinal), append(shares, 0)
		}
		names, shares = append(names, "cred", "rel", "diagnostic"), append(shares, 0, 0, 0)
		var rows [][]string
		for i, r := range q.Rows {
			words := r.Words
			if r.Gone {
				words += " (rejected or gone)"
			}
			line := []string{r.Ordinal, flat(words), flat(r.OriginLabel)}
			for _, c := range m.Rows[i].Cells {
				line = append(line, cellWord(c))
			}
			rows = append(rows, append(line, string(r.Credibility), string(r.Relevance), m.Rows[i].Diagnostic))
		}
		w := bufio.NewWriter(p.out)
		renderTable(w, p, names, shares, rows)
		_ = w.Flush()
	}
	fmt.Fprintf(p.out, "\n%s\n", flat(m.Summary))
}

// cellWord is a cell for people: ? for unrated, an exclamation mark where raters differ strongly.
func cellWord(c hypothesis.CellScore) string {
	switch {
	case c.Value == "":
		return "?"
	case c.Agreement == hypothesis.Strong || c.Agreement == hypothesis.Extreme:
		return string(c.Value) + "!"
	}
	return string(c.Value)
}

func counting(v hypothesis.View) string {
	out := "each origin once"
	if v.Counting == hypothesis.ByRow {
		out = "every row"
	}
	if !v.Weights {
		out += ", without credibility and relevance"
	}
	return out
}

// ranked returns the positions of the hypotheses from the least inconsistent; those that are not ranked come last.
func ranked(m hypothesis.Matrix) []int {
	out := make([]int, len(m.Question.Hypotheses))
	for i := range out {
		out[i] = i
	}
	if len(m.Scores) == len(out) {
		place := func(i int) int {
			if r := m.Scores[i].Rank; r > 0 {
				return r
			}
			return len(out) + 1
		}
		slices.SortStableFunc(out, func(a, b int) int { return place(a) - place(b) })
	}
	return out
}

func hypothesisLine(m hypothesis.Matrix, h int) string {
	x := m.Question.Hypotheses[h]
	line := fmt.Sprintf("%-3s %s", x.Ordinal, x.Text)
	if len(m.Scores) == 0 {
		return line
	}
	s := m.Scores[h]
	switch {
	case s.Rank == 0:
		line += "; nothing is held against it or for it yet"
	case s.Level == "same":
		line += "; level with the others"
	default:
		line += "; inconsistency " + s.Level
		if s.Tied {
			line += ", level with another"
		}
	}
	if s.Unrated > 0 && s.Rank > 0 {
		line += "; " + counted(s.Unrated, "cell") + " unrated"
	}
	return line
}

var scoreColumns = []column[hypothesis.Score]{
	{name: "rank", get: func(s hypothesis.Score) any { return s.Rank }},
	{name: "hypothesis", get: func(s hypothesis.Score) any { return s.Ordinal }},
	{name: "level", get: func(s hypothesis.Score) any { return s.Level }},
	{name: "inconsistency", get: func(s hypothesis.Score) any { return s.Inconsistency }},
	{name: "weighted", get: func(s hypothesis.Score) any { return hundredth(s.Weighted) }},
	{name: "normalised", get: func(s hypothesis.Score) any { return pointed(s.Normalised) }},
	{name: "consistency", get: func(s hypothesis.Score) any { return hundredth(s.Consistency) }},
	{name: "posterior", get: func(s hypothesis.Score) any { return pointed(s.Posterior) }},
	{name: "rated", get: func(s hypothesis.Score) any { return s.Rated }},
	{name: "unrated", get: func(s hypothesis.Score) any { return s.Unrated }},
}

func hundredth(f float64) float64 { return math.Round(f*100) / 100 }

func pointed(f *float64) any {
	if f == nil {
		return ""
	}
	return hundredth(*f)
}

// printScores prints how the hypotheses stand, and for people what would overturn that.
func (p *program) printScores(m hypothesis.Matrix) error {
	if p.format == formatTable && len(p.fields) == 0 {
		fmt.Fprintf(p.out, "%s\n\n", flat(m.Summary))
	}
	out, err := newSink(p, scoreColumns, func(s hypothesis.Score) any { return scoreLine{head{"score", s.Hypothesis, schema}, s} })
	if err != nil {
		return err
	}
	if len(m.Scores) > 0 {
		for _, h := range ranked(m) {
			if err := out.add(m.Scores[h]); err != nil {
				return err
			}
		}
	}
	if err := out.close(); err != nil {
		return err
	}
	if p.format == formatTable && len(p.fields) == 0 {
		p.writeSensitivity(m)
	} else {
		p.say("%s", visible(m.Summary))
	}
	return nil
}

func (p *program) writeSensitivity(m hypothesis.Matrix) {
	s := m.Sensitivity
	row, hyp := map[string]string{}, map[string]string{}
	for _, r := range m.Question.Rows {
		row[r.ID] = r.Ordinal
	}
	for _, h := range m.Question.Hypotheses {
		hyp[h.ID] = h.Ordinal
	}
	named := func(of map[string]string, ids []string) string {
		out := make([]string, len(ids))
		for i, id := range ids {
			out[i] = of[id]
		}
		return strings.Join(out, ", ")
	}
	p.heading(p.out, "what would overturn it")
	line := func(format string, args ...any) { fmt.Fprintf(p.out, "  %s\n", flat(fmt.Sprintf(format, args...))) }
	if s.Why != "" {
		line("%s", s.Why)
	}
	for _, l := range s.Linchpins {
		line("%s", l.Why)
	}
	said := map[string]bool{} // an origin that is its own source is said once
	for _, o := range append(slices.Clone(s.Origins), s.Sources...) {
		if one := fmt.Sprintf("without %s (%s): %s", o.Label, named(row, o.Rows), named(hyp, o.Leaders)); !said[one] {
			said[one] = true
			line("%s", one)
		}
	}
	for _, f := range s.Flips {
		origins := ""
		if len(f.OriginLabels) > 0 {
			origins = "; by origins, without " + strings.Join(f.OriginLabels, ", ")
		}
		switch {
		case len(f.Rows) > 0:
			line("%s gets ahead without %s%s", hyp[f.To], named(row, f.Rows), origins)
		case f.MoreThan > 0:
			line("%s gets ahead only without more than %d rows%s", hyp[f.To], f.MoreThan, origins)
		default:
			line("%s does not get ahead by leaving rows out", hyp[f.To])
		}
	}
	if len(m.Next) > 0 {
		p.heading(p.out, "what to look for next")
		for _, n := range m.Next {
			line("%s", n.Why)
		}
	}
}

func (p *program) achPropose(as *analyst) *cobra.Command {
	var only string
	var limit int
	c := &cobra.Command{
		Use: "propose QUESTION", Short: "Propose rows: what in the case may bear on the hypotheses, and which way",
		Long: `Propose rows: claims, incidents, acts and warnings that may bear on the hypotheses, each once for every origin, with the words that say
so. Without --hypothesis those come first that would separate the hypotheses that contend for the lead. Nothing is rated: add what
you take with hearsay ach add, and rate it yourself.`,
		Example: `  hearsay ach propose qu_3M8 --hypothesis H1 --limit 10`,
		Args:    args(cobra.ExactArgs(1), "a question"),
		RunE: func(c *cobra.Command, given []string) error {
			if limit < 1 || limit > workbench.MaxProposals {
				return usage("", "--limit is a number from 1 to %d", workbench.MaxProposals)
			}
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			found, err := b.Proposals(c.Context(), given[0], only, limit, as.name)
			if err != nil {
				return err
			}
			line := func(x workbench.ProposedRow) any {
				workbench.Fill(&x)
				return proposalLine{head{"proposal", x.Row.Record, schema}, x}
			}
			if err := printAll(p, proposalColumns, line, found.Items); err != nil {
				return err
			}
			p.say("%d of %d. %s", len(found.Items), found.Total, found.Limits)
			return nil
		},
	}
	c.Flags().StringVar(&only, "hypothesis", "", "only what may bear on this `hypothesis`")
	c.Flags().IntVar(&limit, "limit", 50, "how many")
	return c
}

var proposalColumns = []column[workbench.ProposedRow]{
	{name: "record", get: func(x workbench.ProposedRow) any { return x.Row.Record }},
	{name: "kind", get: func(x workbench.ProposedRow) any { return x.Kind }},
	{name: "words", get: func(x workbench.ProposedRow) any { return x.Row.Words }, share: 4},
	{name: "origin", get: func(x workbench.ProposedRow) any { return x.Row.OriginLabel }, share: 1},
	{name: "seems", get: func(x workbench.ProposedRow) any { return seems(x.Bears) }},
	{name: "marks", get: func(x workbench.ProposedRow) any { return markWords(x.Bears) }, share: 1},
	{name: "day", get: func(x workbench.ProposedRow) any { return x.Day }},
	{name: "separates", get: func(x workbench.ProposedRow) any { return hundredth(x.Separates) }, wide: true},
}

// seems words suggestions: H1 C, H2 I, H3 ?.
func seems(list []workbench.Bearing) string {
	out := make([]string, len(list))
	for i, b := range list {
		code := b.Code
		if code == "" {
			code = evidence.Consistency("?")
		}
		out[i] = b.Ordinal + " " + string(code)
	}
	return strings.Join(out, ", ")
}

func markWords(list []workbench.Bearing) string {
	var out []string
	for _, b := range list {
		for _, m := range b.Marks {
			if !slices.Contains(out, m.Exact) {
				out = append(out, m.Exact)
			}
		}
	}
	return strings.Join(out, " … ")
}
