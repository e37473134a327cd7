package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

var (
	misses = flag.Bool("misses", false, "print every miss and every wrong extra, a line each")
	pipes  = flag.Bool("markdown", false, "print the table as README.md has it")
	report = flag.String("report", "", "measure one report alone, without floors")
)

func main() { task.Main("wire", measure) }

func measure(t *task.Task) error {
	reports, err := Load()
	if err != nil {
		return err
	}
	pipeline, err := workbench.Pipeline()
	if err != nil {
		return err
	}
	var tallies []*Tally
	for _, r := range reports {
		if *report != "" && *report != r.Name {
			continue
		}
		f, err := read(pipeline, r)
		if err != nil {
			return err
		}
		tallies = append(tallies, compare(r, f))
	}
	if *misses {
		for _, t := range tallies {
			for _, m := range t.Misses {
				fmt.Println(m)
			}
		}
		fmt.Println()
	}
	fmt.Printf("Wire copy, %d reports of our own, reader %s\n\n", len(tallies), pipeline.Name())
	table := task.NewTable("", "P", "R", "F1", "95 in 100", "found", "wanted")
	if *pipes {
		fmt.Print(markdown("", "P", "R", "F1", "95 in 100", "found", "wanted"), markdown("---", "---", "---", "---", "---", "---", "---"))
	}
	var figures []task.Figure
	for _, row := range rows {
		var counts []task.Count
		for _, t := range tallies {
			counts = append(counts, t.Counts[row])
		}
		total := task.Sum(counts)
		cells := []any{row, total.Precision(), total.Recall(), total.F1(), task.Range(task.Interval(counts, task.Count.F1)), total.Proposed, total.Gold}
		if *pipes {
			fmt.Print(markdown(cells...))
		}
		table.Row(cells...)
		figures = append(figures, task.Figure{Name: row, Value: total.F1()})
	}
	if !*pipes {
		table.Print(os.Stdout)
	}
	if *report != "" {
		return nil
	}
	return t.Hold(figures)
}

// markdown writes cells as a row of a table.
func markdown(cells ...any) string {
	line := "|"
	for _, c := range cells {
		if f, ok := c.(float64); ok {
			c = strings.TrimPrefix(fmt.Sprintf("%.3f", f), "0")
		}
		line += fmt.Sprintf(" %v |", c)
	}
	return line + "\n"
}

// read reads a report with every layer, its day of publication known.
func read(p *reading.Pipeline, r Report) (Found, error) {
	frozen, err := text.New(r.Text)
	if err != nil {
		return Found{}, fmt.Errorf("%s: %w", r.Name, err)
	}
	x := reading.New(frozen, evidence.Metadata{Published: r.Published}, nil)
	if err := p.Read(context.Background(), x); err != nil {
		return Found{}, fmt.Errorf("%s: %w", r.Name, err)
	}
	return Found{x.Evidence()}, nil
}

// compare scores one report.
func compare(r Report, f Found) *Tally {
	t := newTally(r.Name)
	t.incidents(r.Incidents, f)
	t.acts(r.Acts, f)
	t.warnings(r.Warnings, f)
	return t
}
