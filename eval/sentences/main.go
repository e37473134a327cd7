// Command sentences measures where the reader ends sentences, on text as it is written.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with EWT and GUM. Out: precision, recall and F1 of whole
// sentences, beginning and end both right, and a failure where F1 has fallen below its floor. It never trains, and without
// a corpus it says what is missing and succeeds.
package main

import (
	"fmt"
	"os"

	"hearsay/eval/conllu"
	"hearsay/eval/task"
	"hearsay/internal/text"
)

func main() { task.Main("sentences", measure) }

func measure(t *task.Task) error {
	reader, err := t.Reader()
	if err != nil {
		return err
	}
	table := task.NewTable("", "P", "R", "F1", "95 in 100", "sentences")
	var figures []task.Figure
	for _, corpus := range []task.Corpus{task.EWT, task.GUM} {
		bank, err := conllu.LoadDev(t.Corpora(), corpus)
		if err != nil {
			if err = t.Skip(err); err != nil {
				return err
			}
			continue
		}
		counts := make([]task.Count, len(bank.Documents))
		for i := range bank.Documents {
			if counts[i], err = count(t, &bank.Documents[i]); err != nil {
				return err
			}
		}
		total := task.Sum(counts)
		table.Row(bank.Name+" dev", total.Precision(), total.Recall(), total.F1(), task.Range(task.Interval(counts, task.Count.F1)), total.Gold)
		figures = append(figures, task.Figure{Name: bank.Name + " dev", Value: total.F1()})
	}
	fmt.Printf("Sentences, reader %s\n\n", reader)
	table.Print(os.Stdout)
	return t.Hold(figures)
}

// count compares the sentences of one document.
func count(t *task.Task, d *conllu.Document) (task.Count, error) {
	r, err := t.Read(d.Name, d.Text)
	if err != nil {
		return task.Count{}, err
	}
	proposed := make([]text.Range, len(r.Sentences))
	for i, s := range r.Sentences {
		proposed[i] = s.Range
	}
	return agree(d.Sentences, proposed), nil
}

// agree counts the sentences that begin and end at the same places.
func agree(annotated []conllu.Sentence, proposed []text.Range) task.Count {
	at := map[text.Range]bool{}
	for _, x := range proposed {
		at[x] = true
	}
	hits := 0
	for _, s := range annotated {
		if at[s.Range] {
			hits++
		}
	}
	return task.Hits(hits, len(proposed), len(annotated))
}
