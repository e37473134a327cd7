// Command attribution measures who-said-what on PolNeAR: the whole reader, in-process, against one annotator.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA). Out: a table of precision, recall and F1 beside the agreement of
// two annotators, and a failure where a figure has fallen below its floor. It never trains, and without the corpus it
// says what is missing and succeeds.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"time"

	"hearsay/eval/attribution/polnear"
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/score"
	"hearsay/internal/workbench"
)

type options struct {
	corpora, split, floors, predictions string
	worst                               int
	update                              bool
}

func main() {
	log.SetFlags(0)
	var o options
	flag.StringVar(&o.corpora, "corpora", os.Getenv("HEARSAY_CORPORA"), "folder that holds polnear/dev; HEARSAY_CORPORA by default")
	flag.StringVar(&o.split, "split", "dev", "split to measure on; floors are kept for dev only")
	flag.StringVar(&o.floors, "floors", "eval/attribution/floors.json", "file of the lowest figures allowed")
	flag.StringVar(&o.predictions, "predictions", "", "file to write the readings to, one JSON object a line")
	flag.IntVar(&o.worst, "worst", 0, "name the N articles that went worst")
	flag.BoolVar(&o.update, "update", false, "raise the floors to what was measured; never lowers one")
	flag.Parse()
	if err := run(o); errors.Is(err, polnear.ErrMissing) {
		fmt.Printf("skipped: %v.\nGet the corpus PolNeAR 1.0 (Newell, Margolin and Ruths 2018), put its articles and annotations in polnear/train and\npolnear/dev of a folder, and name the folder with --corpora or HEARSAY_CORPORA.\n", err)
	} else if err != nil {
		log.Fatal("attribution: ", err)
	}
}

func run(o options) error {
	articles, err := polnear.Load(o.corpora, o.split)
	if err != nil {
		return err
	}
	pipeline, err := workbench.Pipeline()
	if err != nil {
		return err
	}
	var out *json.Encoder
	if o.predictions != "" {
		f, err := os.Create(o.predictions)
		if err != nil {
			return err
		}
		defer f.Close()
		out = json.NewEncoder(f)
	}
	var table score.Table
	words, spent := 0, time.Duration(0)
	for _, a := range articles {
		start := time.Now()
		r := reading.New(a.Text, evidence.Metadata{}, nil)
		if err := pipeline.Read(context.Background(), r); err != nil {
			return fmt.Errorf("%s: %w", a.Name, err)
		}
		found := r.Evidence()
		spent += time.Since(start)
		for _, k := range r.Tokens {
			if k.Kind == reading.Word || k.Kind == reading.Numeral {
				words++
			}
		}
		table.Add(a.Name, a.Text, a.Gold, score.From(found.Statements))
		if out != nil {
			found.Path = a.Name + ".txt"
			if err := out.Encode(found); err != nil {
				return err
			}
		}
	}
	fmt.Printf("PolNeAR %s, %d articles, %d words, reader %s\n", o.split, len(articles), words, pipeline.Name())
	fmt.Printf("%.0f words a second by the clock (%s, %s/%s)\n\n", float64(words)/spent.Seconds(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	print(table)
	for _, a := range table.Worst(o.worst) {
		fmt.Printf("worst %s: found %d, proposed %d, annotated %d\n", a.Name, a.Found, a.Proposed, a.Gold)
	}
	if o.split != "dev" {
		return nil
	}
	return holdFloors(o.floors, table, o.update)
}

// people is the F1 that two annotators reach against each other by the same scorer.
var people = map[string]float64{
	"source characters": .812, "source exact": .780, "cue characters": .698, "cue exact": .706, "content characters": .911,
	"content exact": .677, "statement triple": .581, "statement found": .794, "statement voiced": .754,
}

func print(t score.Table) {
	fmt.Printf("%-20s %7s %7s %7s %9s\n", "", "P", "R", "F1", "two people")
	for _, r := range t.Rows() {
		fmt.Printf("%-20s %7.3f %7.3f %7.3f %9.3f\n", r.Name, r.Precision(), r.Recall(), r.F1(), people[r.Name])
	}
}
