package main

import (
	"flag"
	"fmt"
	"os"

	"hearsay/eval/merging/conll"
	"hearsay/eval/merging/setting"
	"hearsay/eval/task"
	"hearsay/internal/resolve/incident"
)

var split = flag.String("split", "dev", "split to measure on; floors are kept for dev only")

func main() { task.Main("merging", measure) }

func measure(t *task.Task) error {
	s, err := setting.Load(t, *split)
	if err != nil {
		return err
	}
	like, err := incident.NewLikeness(nil)
	if err != nil {
		return err
	}
	fmt.Printf("ECB+ %s, %d documents, %d mentions of events\n\n", *split, len(s.Documents), len(s.Tellings))
	table := task.NewTable("mentions", "", "MUC", "B3", "CEAFe", "CoNLL", "mentions", "groups")
	var figures []task.Figure
	for _, how := range setting.Settings {
		tellings, key := s.Select(how)
		for _, method := range []struct {
			name  string
			found []int
			held  bool
		}{
			{"same lemma", s.Lemmas(tellings, false), false},
			{"same lemma and story", s.Lemmas(tellings, true), false},
			{"likeness", s.Merge(tellings, like, setting.Threshold), true},
			{"likeness, as the resolver joins", s.Resolve(tellings, like), true},
		} {
			score := conll.Of(key, method.found)
			table.Row(string(how), method.name, score.MUC.F1(), score.BCubed.F1(), score.CEAF.F1(), score.F1(), len(tellings), distinct(method.found))
			if method.held {
				figures = append(figures, task.Figure{Name: string(how) + ": " + method.name, Value: score.F1()})
			}
		}
	}
	table.Print(os.Stdout)
	if *split != "dev" {
		return nil
	}
	return t.Hold(figures)
}

func distinct(of []int) int {
	seen := map[int]bool{}
	for _, g := range of {
		seen[g] = true
	}
	return len(seen)
}
