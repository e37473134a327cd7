package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/weighing/balance"
)

// The formats for programs that draw graphs.
const (
	formatGEXF    = "gexf"
	formatGraphML = "graphml"
	formatDOT     = "dot"
)

func (p *program) balance() *cobra.Command {
	var o balance.Options
	var alleged string
	c := &cobra.Command{
		Use: "balance", GroupID: groupWeigh,
		Short: "Say how the camps lie, which ties break the pattern, and on whose word",
		Long: `Say how the camps lie: the two camps that break the fewest ties between actors, with a proof or honest bounds; whether they are
the only ones; strained triads; what the pattern would have and nobody reports; and how it changed by month. No prediction is
drawn from it. --on counts deeds up to a day; --at looks at the case as it stood on one.`,
		Example: `  hearsay balance
  hearsay balance --on 2031-05-14 --window 365
  hearsay balance --alleged count --format json | jq .camps
  hearsay balance --format dot | neato -Tsvg > camps.svg`,
		Args:        args(cobra.NoArgs, "no arguments"),
		Annotations: map[string]string{ownFormats: strings.Join([]string{formatGEXF, formatGraphML, formatDOT}, " ")},
		RunE: func(c *cobra.Command, _ []string) error {
			if _, err := time.Parse(time.DateOnly, o.On); o.On != "" && err != nil {
				return usage("", "--on is a day such as 2031-05-14, not %q", o.On)
			}
			if alleged != "" && alleged != "count" {
				return usage("--alleged count", "--alleged is count or left out, not %q", alleged)
			}
			if o.MinDeeds < 0 || o.Window < 0 {
				return usage("", "--min-deeds and --window are numbers from 0 up")
			}
			o.CountAlleged = alleged == "count"
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			r, err := b.Balance(c.Context(), o)
			if err != nil {
				return err
			}
			return p.printBalance(r)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&o.On, "on", "", "count deeds up to this `day` only")
	f.IntVar(&o.Window, "window", 0, "count deeds of so many `days` up to then only")
	f.StringVar(&alleged, "alleged", "", "`count`: deeds that rest on somebody's allegation alone are counted too")
	f.IntVar(&o.MinDeeds, "min-deeds", 1, "leave out ties of fewer deeds than `N`")
	f.BoolVar(&o.Weighted, "weighted", false, "a tie weighs as much as it has deeds")
	return c
}

// balanceLine is a result as it is printed.
type balanceLine struct {
	head
	balance.Result
}

func (p *program) printBalance(r balance.Result) error {
	switch p.format {
	case formatGEXF:
		_, err := io.WriteString(p.out, r.GEXF())
		return err
	case formatGraphML:
		_, err := io.WriteString(p.out, r.GraphML())
		return err
	case formatDOT:
		_, err := io.WriteString(p.out, r.DOT())
		return err
	case formatCSV, formatTSV:
		return p.printTies(r.Ties)
	case formatTable:
		if len(p.fields) > 0 {
			return p.printTies(r.Ties)
		}
		p.writeBalance(r)
		return nil
	}
	line, err := marshal(balanceLine{head{"balance", "", schema}, r})
	if err == nil {
		_, err = fmt.Fprintf(p.out, "%s\n", line)
	}
	return err
}

func (p *program) printTies(ties []balance.Tie) error {
	line := func(t balance.Tie) any { return t }
	return printAll(p, tieColumns, line, ties)
}

var tieColumns = []column[balance.Tie]{
	{name: "a", get: func(t balance.Tie) any { return t.ALabel }, share: 2},
	{name: "sign", get: func(t balance.Tie) any { return t.Sign }},
	{name: "b", get: func(t balance.Tie) any { return t.BLabel }, share: 2},
	{name: "deeds", get: func(t balance.Tie) any { return t.Deeds }},
	{name: "alleged", get: func(t balance.Tie) any { return t.Alleged }},
	{name: "weight", get: func(t balance.Tie) any { return t.Weight }},
	{name: "last", get: func(t balance.Tie) any { return t.Last }},
	{name: "breaks", get: func(t balance.Tie) any { return t.Breaks }},
	{name: "always", get: func(t balance.Tie) any { return t.Always }},
	{name: "strained", get: func(t balance.Tie) any { return t.Strained }},
	{name: "relations", get: func(t balance.Tie) any { return strings.Join(t.Relations, " ") }, share: 2},
	{name: "on_whose_word", get: func(t balance.Tie) any { return strings.Join(t.Word, "; ") }, share: 2},
	{name: "why", get: func(t balance.Tie) any { return t.Why }, wide: true},
}

// Bounds of lists on a terminal.
const (
	shownTriads   = 20
	shownExpected = 10
	shownMonths   = 24
	shownTurns    = 20
)

// writeBalance words a result for a person.
func (p *program) writeBalance(r balance.Result) {
	w := p.out
	line := func(format string, args ...any) { fmt.Fprintf(w, "%s\n", visible(fmt.Sprintf(format, args...))) }
	heading := func(s string) { fmt.Fprintf(w, "\n%s\n", p.paint(bold, s)) }
	line("%s", r.Says)
	line("%s", r.Triads.Says)
	line("%s", r.Rule)
	label := map[string]string{}
	for _, a := range r.Actors {
		label[a.ID] = a.Label
	}
	names := func(ids []string) string {
		out := make([]string, len(ids))
		for i, id := range ids {
			out[i] = label[id]
		}
		return strings.Join(out, ", ")
	}
	for i, part := range r.Camps.Parts {
		if part.Ties < 2 && i > 0 {
			continue
		}
		heading("camps" + map[bool]string{true: " of part " + strconv.Itoa(i+1)}[len(r.Camps.Parts) > 1])
		line("  %s", names(part.Camps[0]))
		line("  against %s", orNobody(names(part.Camps[1])))
		if len(part.Either) > 0 {
			line("  could as well stand in the other: %s", names(part.Either))
		}
	}
	if len(r.Camps.Breaking) > 0 {
		heading("ties that break the pattern")
	}
	for _, k := range r.Camps.Breaking {
		line("  %s", tieLine(r.Ties[k]))
	}
	head := false
	for i, t := range r.Listed {
		if !t.Strained || i >= shownTriads {
			break
		}
		if !head {
			heading("strained triads")
			head = true
		}
		line("  %s", t.Says)
	}
	if n := r.Triads.Strained - shownTriads; n > 0 {
		line("  and %d more", n)
	}
	head = false
	for _, t := range r.Ties {
		if t.Why == "" {
			continue
		}
		if !head {
			heading("contested, not counted")
			head = true
		}
		line("  %s: %s", tieLine(t), t.Why)
	}
	if len(r.Expected) > 0 {
		heading("what the pattern would have and nobody reports; not counted")
	}
	for _, x := range r.Expected[:min(shownExpected, len(r.Expected))] {
		line("  %s", x.Says)
	}
	if n := len(r.Expected) + r.ExpectedMore - shownExpected; n > 0 {
		line("  and %d more", n)
	}
	if len(r.Turns) > 0 {
		heading("changes of sign")
	}
	for _, t := range r.Turns[max(0, len(r.Turns)-shownTurns):] {
		line("  %s", t.Says)
	}
	if len(r.Series) > 0 {
		heading("by month, where something changed")
		var rows [][]string
		for i, m := range r.Series {
			row := []string{strconv.Itoa(m.Ties), strconv.Itoa(m.Negative), span(m.Lower, m.Upper), part(m.F), strconv.Itoa(m.Triads), strconv.Itoa(m.Strained)}
			if i > 0 && slices.Equal(row, rows[len(rows)-1][1:]) {
				continue // as the month before
			}
			rows = append(rows, append([]string{"  " + m.Month}, row...))
		}
		rows = rows[max(0, len(rows)-shownMonths):]
		renderTable(w, p, []string{"  month", "ties", "negative", "l", "f", "triads", "strained"}, make([]int, 7), rows)
	}
	heading("notes")
	for _, n := range r.Notes {
		line("  %s", n)
	}
}

func orNobody(s string) string {
	if s == "" {
		return "nobody"
	}
	return s
}

// tieLine words a tie.
func tieLine(t balance.Tie) string {
	out := fmt.Sprintf("%s %s %s (%s, %s)", t.ALabel, map[string]string{"positive": "+", "negative": "−"}[t.Sign], t.BLabel, counted(t.Deeds, "deed"), days(t.First, t.Last))
	if t.Why != "" {
		out = fmt.Sprintf("%s ± %s (%s, %s)", t.ALabel, t.BLabel, counted(t.Deeds, "deed"), days(t.First, t.Last))
	}
	if len(t.Word) > 0 {
		out += ", says " + strings.Join(t.Word, "; ")
	}
	return out + "  " + strings.Join(t.Relations, " ")
}

func span(low, high int) string {
	if low == high {
		return strconv.Itoa(low)
	}
	return fmt.Sprintf("%d–%d", low, high)
}

func part(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', 2, 64)
}
