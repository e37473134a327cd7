// Command syntax measures the reader's dependency trees and parts of speech, on text as it is written.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with EWT and GUM. Out: F1 of words that hang where the
// annotators hung them, and a failure where one has fallen below its floor. Words are aligned by their characters, as in
// the CoNLL 2018 shared task (Zeman and others 2018): a word that is cut otherwise than in the treebank, or whose head
// is, counts as wrong. It never trains; without a corpus, or a reader that gives trees, it says so and succeeds.
package main

import (
	"fmt"
	"os"

	"hearsay/eval/conllu"
	"hearsay/eval/task"
)

func main() { task.Main("syntax", measure) }

func measure(t *task.Task) error {
	reader, err := t.Reader()
	if err != nil {
		return err
	}
	table := task.NewTable("F1", "words", "head", "head and relation", "with subtype", "part of speech", "cut", "95 in 100, head and relation")
	var figures []task.Figure
	read, trees := false, false
	for _, corpus := range []task.Corpus{task.EWT, task.GUM} {
		bank, err := conllu.LoadDev(t.Corpora(), corpus)
		if err != nil {
			if err = t.Skip(err); err != nil {
				return err
			}
			continue
		}
		counts := make([]score, len(bank.Documents))
		for i := range bank.Documents {
			d := &bank.Documents[i]
			r, err := t.Read(d.Name, d.Text)
			if err != nil {
				return err
			}
			if read = true; r.Arcs != nil {
				trees = true
				counts[i] = compare(d, tokens(r))
			}
		}
		sum := make(map[row]task.Count)
		for i := range rows {
			sum[i] = task.Sum(column(counts, i))
		}
		table.Row(bank.Name+" dev", sum[cut].Gold, sum[head].F1(), sum[labelled].F1(), sum[subtyped].F1(), sum[tagged].F1(), sum[cut].F1(),
			task.Range(task.Interval(column(counts, labelled), task.Count.F1)))
		figures = append(figures,
			task.Figure{Name: bank.Name + " dev, head", Value: sum[head].F1()},
			task.Figure{Name: bank.Name + " dev, head and relation", Value: sum[labelled].F1()},
			task.Figure{Name: bank.Name + " dev, part of speech", Value: sum[tagged].F1()})
	}
	if read && !trees {
		fmt.Printf("skipped: the reader %s gives no trees\n", reader)
		return t.Hold(nil) // which fails once trees have floors
	}
	fmt.Printf("Syntax, reader %s\n\n", reader)
	table.Print(os.Stdout)
	return t.Hold(figures)
}
