package main

import (
	"flag"
	"fmt"

	"hearsay/eval/bearing/perspectrum"
	"hearsay/eval/task"
	"hearsay/internal/weighing/bearing"
)

var (
	split = flag.String("split", "dev", "split to measure on; floors are kept for dev only")
	say   = flag.Bool("say", false, "print what is made of each pair of news")
)

func main() { task.Main("bearing", measure) }

func measure(t *task.Task) error {
	judge, err := bearing.New()
	if err != nil {
		return err
	}
	figures, err := news(judge)
	if err != nil {
		return err
	}
	d, err := perspectrum.Load(t.Corpora())
	if err := t.Skip(err); err != nil {
		return err
	}
	if d == nil {
		return t.Hold(figures)
	}
	claims := d.Splits[*split]
	fmt.Printf("Perspectrum %s, %d claims\n\n", *split, len(claims))
	figures = append(figures, way(d, claims, judge)...)
	figures = append(figures, found(d, claims, judge)...)
	figures = append(figures, touches(d, claims, judge)...)
	if *split != "dev" {
		return nil
	}
	return t.Hold(figures)
}
