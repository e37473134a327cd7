// Command attribution measures who-said-what: the whole reader, in-process, against one annotator on PolNeAR, and against our
// own marking on the stress set.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA); the stress set needs none. Out: tables of precision, recall
// and F1 beside the agreement of two annotators, and a failure where a figure has fallen below its floor. It never
// trains, and without the corpus it says what is missing and succeeds.
package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"time"

	"hearsay/eval/attribution/polnear"
	"hearsay/eval/task"
	"hearsay/internal/reading"
	"hearsay/internal/score"
	"hearsay/internal/text"
)

type options struct {
	split, predictions string
	worst              int
	articles           bool
}

func main() {
	var o options
	flag.StringVar(&o.split, "split", "dev", "split to measure on; floors are kept for dev only")
	flag.StringVar(&o.predictions, "predictions", "", "file to write the readings to, one JSON object a line")
	flag.IntVar(&o.worst, "worst", 0, "name the N articles that went worst")
	task.Main("attribution", func(t *task.Task) error { return measure(t, o) })
}

func measure(t *task.Task, o options) error {
	figures, err := measureStress(t)
	if err != nil {
		return err
	}
	more, err := measurePolNeAR(t, o)
	if err := t.Skip(err); err != nil {
		return err
	}
	if o.split != "dev" {
		return nil
	}
	return t.Hold(append(more, figures...))
}

// outcome is how one text went.
type outcome struct {
	name           string
	text           *text.Text
	gold, proposed []score.Statement
	pairs          []score.Pair
	rows           []score.Row
	reading        *reading.Reading
}

func outcomeOf(name string, article *text.Text, gold, proposed []score.Statement) outcome {
	var one score.Table
	one.Add(name, article, gold, proposed)
	return outcome{name: name, text: article, gold: gold, proposed: proposed, pairs: score.Pairs(article, gold, proposed), rows: one.Rows()}
}

// read has the reader read a text and scores it.
func read(t *task.Task, name string, article *text.Text, gold []score.Statement) (outcome, error) {
	r, err := t.Read(name, article.String())
	if err != nil {
		return outcome{}, err
	}
	o := outcomeOf(name, article, gold, score.From(r.Evidence().Statements))
	o.reading = r
	return o, nil
}

func measurePolNeAR(t *task.Task, o options) ([]task.Figure, error) {
	articles, err := polnear.Load(t.Corpora(), o.split)
	if err != nil {
		return nil, err
	}
	reader, err := t.Reader()
	if err != nil {
		return nil, err
	}
	start, words := time.Now(), 0
	outcomes := make([]outcome, len(articles))
	for i, a := range articles {
		if outcomes[i], err = read(t, a.Name, a.Text, a.Gold); err != nil {
			return nil, err
		}
		for _, k := range outcomes[i].reading.Tokens {
			if k.Kind == reading.Word || k.Kind == reading.Numeral {
				words++
			}
		}
	}
	spent := time.Since(start)
	if err := write(o.predictions, outcomes); err != nil {
		return nil, err
	}
	fmt.Printf("PolNeAR %s, %d articles, %d words, reader %s\n", o.split, len(articles), words, reader)
	fmt.Printf("%.0f words a second by the clock, scoring included (%s, %s/%s)\n\n", float64(words)/spent.Seconds(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	figures := printRows(outcomes)
	seen, err := cueCounts(t.Corpora())
	if err := t.Skip(err); err != nil {
		return nil, err
	}
	if seen != nil {
		figures = append(figures, printSpecial(outcomes, seen)...)
		printSlices(outcomes, seen)
	}
	worst(outcomes, o.worst)
	return figures, nil
}

// people is the F1 that two annotators reach against each other by the same scorer.
var people = map[string]float64{
	"source characters": .812, "source exact": .780, "cue characters": .698, "cue exact": .706, "content characters": .911,
	"content exact": .677, "statement triple": .581, "statement found": .794, "statement voiced": .754,
}

// printRows prints the nine rows of the measure. Every F1 is a figure with a floor.
func printRows(outcomes []outcome) (figures []task.Figure) {
	table := task.NewTable("", "P", "R", "F1", "95 in 100", "two people")
	for i, row := range outcomes[0].rows {
		counts := make([]task.Count, len(outcomes))
		for j, o := range outcomes {
			counts[j] = task.Hits(o.rows[i].Hit, o.rows[i].Proposed, o.rows[i].Gold)
		}
		total := task.Sum(counts)
		table.Row(row.Name, total.Precision(), total.Recall(), total.F1(), task.Range(task.Interval(counts, task.Count.F1)), people[row.Name])
		figures = append(figures, task.Figure{Name: row.Name, Value: total.F1()})
	}
	table.Print(os.Stdout)
	return figures
}

func worst(outcomes []outcome, n int) {
	sorted := slices.Clone(outcomes)
	share := func(o outcome) float64 { return task.Share(len(o.pairs), max(1, len(o.gold))) }
	slices.SortStableFunc(sorted, func(a, b outcome) int { return cmp.Compare(share(a), share(b)) })
	for _, o := range sorted[:min(n, len(sorted))] {
		fmt.Printf("worst %s: found %d, proposed %d, annotated %d\n", o.name, len(o.pairs), len(o.proposed), len(o.gold))
	}
}

// write writes the readings as `hearsay read` prints them.
func write(path string, outcomes []outcome) error {
	if path == "" {
		return nil
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	out := json.NewEncoder(f)
	for _, o := range outcomes {
		found := o.reading.Evidence()
		found.Path = o.name + ".txt"
		if err := out.Encode(found); err != nil {
			return err
		}
	}
	return f.Close()
}
