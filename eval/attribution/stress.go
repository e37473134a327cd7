package main

import (
	"fmt"
	"os"

	"hearsay/eval/attribution/stress"
	"hearsay/eval/task"
)

// measureStress reads our own passages.
func measureStress(t *task.Task) ([]task.Figure, error) {
	passages, err := stress.Load()
	if err != nil {
		return nil, err
	}
	reader, err := t.Reader()
	if err != nil {
		return nil, err
	}
	outcomes := map[string][]outcome{}
	var categories []string
	var all []outcome
	for _, p := range passages {
		o, err := read(t, p.Name, p.Text, p.Gold)
		if err != nil {
			return nil, err
		}
		if outcomes[p.Category] == nil {
			categories = append(categories, p.Category)
		}
		outcomes[p.Category] = append(outcomes[p.Category], o)
		all = append(all, o)
	}
	fmt.Printf("Stress set, %d passages of our own, reader %s\n\n", len(passages), reader)
	head := []string{"F1", "annotated", "proposed"}
	for _, c := range stressColumns {
		head = append(head, c.head)
	}
	table := task.NewTable(head...)
	for _, c := range categories {
		table.Row(stressRow(c, outcomes[c])...)
	}
	table.Row(stressRow("all", all)...)
	table.Print(os.Stdout)
	fmt.Println()
	var figures []task.Figure
	for _, c := range stressColumns[:3] {
		figures = append(figures, task.Figure{Name: "stress: " + c.head, Value: total(all, c.row).F1()})
	}
	return figures, nil
}

// stressColumns are the rows of the measure that the stress set shows.
var stressColumns = []struct{ head, row string }{
	{"found", "statement found"}, {"voiced", "statement voiced"}, {"triple", "statement triple"},
	{"content characters", "content characters"}, {"source exact", "source exact"}, {"cue exact", "cue exact"},
}

func stressRow(name string, outcomes []outcome) []any {
	found := total(outcomes, "statement found")
	cells := []any{name, found.Gold, found.Proposed}
	for _, c := range stressColumns {
		if found.Gold == 0 {
			cells = append(cells, nil)
		} else {
			cells = append(cells, total(outcomes, c.row).F1())
		}
	}
	return cells
}

// total adds up a row of the measure.
func total(outcomes []outcome, row string) (sum task.Count) {
	for _, o := range outcomes {
		for _, r := range o.rows {
			if r.Name == row {
				sum.Add(task.Hits(r.Hit, r.Proposed, r.Gold))
			}
		}
	}
	return sum
}
