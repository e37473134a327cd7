// Command coreference measures which mentions of a text the reader takes for one: pronouns tied to whom they stand for, and
// names to earlier names of the same person, body or place.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with GUM. Out: precision, recall and F1, and a failure where F1
// has fallen below its floor. It never trains, and without the corpus it says what is missing and succeeds.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hearsay/eval/coreference/gum"
	"hearsay/eval/task"
)

var (
	split = flag.String("split", "dev", "split to measure on; floors are kept for dev only")
	show  = flag.String("show", "", `print what went wrong in a row, such as "he, she"; not for dev`)
)

func main() { task.Main("coreference", measure) }

func measure(t *task.Task) error {
	if *show != "" && *split == "dev" {
		return errors.New("dev is for measuring: --show wants --split train")
	}
	documents, err := load(t.Corpora(), *split)
	if err != nil {
		return err
	}
	reader, err := t.Reader()
	if err != nil {
		return err
	}
	var all [rows][]task.Count
	for i := range documents {
		d := &documents[i]
		r, err := t.Read(d.Name, d.Text)
		if err != nil {
			return err
		}
		c := counter{d: d, r: r, matching: match(d, r), show: *show, out: os.Stdout}
		for row, n := range c.count() {
			all[row] = append(all[row], n)
		}
	}
	fmt.Printf("GUM %s, %d documents, reader %s\n\n", *split, len(documents), reader)
	table := task.NewTable("", "P", "R", "F1", "95 in 100", "annotated")
	var figures []task.Figure
	for row, counts := range all {
		total := task.Sum(counts)
		table.Row(rowNames[row], total.Precision(), total.Recall(), total.F1(), task.Range(task.Interval(counts, task.Count.F1)), total.Gold)
		figures = append(figures, task.Figure{Name: rowNames[row], Value: total.F1()})
	}
	table.Print(os.Stdout)
	if *split != "dev" {
		return nil
	}
	return t.Hold(figures)
}

// load reads a split in the order of the documents' names.
func load(corpora, split string) ([]gum.Document, error) {
	files, err := task.Files(corpora, task.GUM, split, "*.conllu")
	if err != nil {
		return nil, err
	}
	raw, err := task.Strings(files)
	if err != nil {
		return nil, err
	}
	documents := make([]gum.Document, len(files))
	for i := range files {
		if documents[i], err = gum.Parse(raw[i]); err != nil {
			return nil, fmt.Errorf("read %s: %w", files[i], err)
		}
		documents[i].Name = strings.TrimSuffix(filepath.Base(files[i]), ".conllu")
	}
	return documents, nil
}
