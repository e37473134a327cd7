// Command incidents measures the incidents that the reader finds.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with MUC-4's dev, tst1 and tst2 and, for the copy in mixed case, the
// corpora that tell how words are written. Out: the scores of the messages of tst1 and tst2 against their keys, as they
// stand in capitals and brought into mixed case, and a failure where a figure has fallen below its floor. It never trains;
// eval/incidents/learn does, on dev.
package main

import (
	"fmt"
	"os"

	"hearsay/eval/incidents/muc"
	"hearsay/eval/task"
	"hearsay/internal/workbench"
)

func main() { task.Main("incidents", measure) }

func measure(t *task.Task) error {
	messages, err := muc.Load(t.Corpora(), "tst1", "tst2")
	if err := t.Skip(err); err != nil {
		return err
	}
	if len(messages) == 0 {
		return nil
	}
	p, err := workbench.Pipeline()
	if err != nil {
		return err
	}
	caser, err := muc.LoadCaser(t.Corpora())
	if err := t.Skip(err); err != nil {
		return err
	}
	var figures []task.Figure
	for _, mixed := range []bool{false, true} {
		if mixed && caser == nil {
			continue
		}
		name, scores := "capitals", muc.Scores{}
		if mixed {
			name = "mixed case"
		}
		for _, m := range messages {
			s := m.Text
			if mixed {
				s = caser.Mixed(s)
			}
			r, err := muc.Read(p, s)
			if err != nil {
				return fmt.Errorf("%s: %w", m.ID, err)
			}
			scores.Add(m, r.Evidence().Incidents)
		}
		fmt.Printf("MUC-4, tst1 and tst2, %d messages, %s, reader %s\n\n", len(messages), name, p.Name())
		table := task.NewTable("", "P", "R", "F1", "asked for")
		for _, n := range scores.Names() {
			c := scores[n]
			table.Row(n, c.Precision(), c.Recall(), c.F1(), c.Gold)
			figures = append(figures, task.Figure{Name: name + ": " + n, Value: c.F1()})
		}
		table.Print(os.Stdout)
	}
	return t.Hold(figures)
}
