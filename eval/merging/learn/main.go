package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"

	"hearsay/eval/merging/conll"
	"hearsay/eval/merging/setting"
	"hearsay/eval/task"
	"hearsay/internal/loglinear"
	"hearsay/internal/resolve/incident"
	training "hearsay/training/loglinear"
)

// kept is the share of pairs under different words, of different happenings, that is learned from: they are most of all.
const kept = .1

func main() {
	log.SetFlags(0)
	corpora := flag.String("corpora", os.Getenv("HEARSAY_CORPORA"), "folder of corpora; HEARSAY_CORPORA by default")
	out := flag.String("out", "internal/resolve/incident/data/likeness.bin", "file to write")
	folds := flag.Int("folds", 0, "learn from all folds of topics but one and measure on that one, in turn, instead of writing")
	flag.Parse()
	if err := run(*corpora, *out, *folds); err != nil {
		log.Fatal("learn: ", err)
	}
}

func run(corpora, out string, folds int) error {
	s, err := setting.Load(task.New(corpora, "", false), "train")
	if err != nil {
		return err
	}
	if folds > 1 {
		return measure(s, folds)
	}
	return os.WriteFile(out, learn(s, func(int) bool { return true }).Encode(), 0o644)
}

// learn fits a model to the pairs of tellings whose documents are chosen.
func learn(s *setting.Split, chosen func(document int) bool) *loglinear.Model {
	tellings, key := s.Select(setting.Sifted)
	random := rand.New(rand.NewPCG(7, 7))
	f := loglinear.NewFeatures()
	var examples []training.Example
	for j, t := range tellings {
		if !chosen(s.Document[t]) {
			continue
		}
		for i, u := range tellings[:j] {
			if !chosen(s.Document[u]) {
				continue
			}
			a, b := &s.Tellings[u], &s.Tellings[t]
			e := training.Example{}
			switch {
			case key[i] == key[j]:
				e.Label = 1
			case a.Head != b.Head:
				if random.Float64() > kept {
					continue
				}
				e.Weight = 1 / kept
			}
			if !setting.Near(a, b) {
				continue
			}
			incident.Compare(a, b, f)
			e.Features = append(e.Features, f.List()...)
			examples = append(examples, e)
		}
	}
	return training.Train(examples, incident.Labels, training.Options{L2: 1e-4, Epochs: 6, MinCount: 3, Seed: 1})
}

// measure prints the score of each threshold, the mean over the folds.
func measure(s *setting.Split, folds int) error {
	var least []float32
	for x := float32(.2); x < .62; x += .05 {
		least = append(least, x)
	}
	fold, topics := make([]int, len(s.Documents)), map[string]int{}
	for i, d := range s.Documents {
		if _, ok := topics[d.Topic]; !ok {
			topics[d.Topic] = len(topics)
		}
		fold[i] = topics[d.Topic] % folds
	}
	sums := map[setting.Setting][]float64{}
	for f := range folds {
		like, err := incident.NewLikeness(learn(s, func(d int) bool { return fold[d] != f }))
		if err != nil {
			return err
		}
		for _, how := range setting.Settings {
			all, keys := s.Select(how)
			var tellings, key []int
			for i, t := range all {
				if fold[s.Document[t]] == f {
					tellings, key = append(tellings, t), append(key, keys[i])
				}
			}
			found := s.Ladder(tellings, like, least)
			found = append(found, s.Resolve(tellings, like))
			if sums[how] == nil {
				sums[how] = make([]float64, len(found))
			}
			for i := range found {
				sums[how][i] += conll.Of(key, found[i]).F1()
			}
		}
	}
	for _, how := range setting.Settings {
		fmt.Printf("%s:", how)
		for i, x := range least {
			fmt.Printf(" %.2f %.4f", x, sums[how][i]/float64(folds))
		}
		fmt.Printf(" as the resolver joins %.4f\n", sums[how][len(least)]/float64(folds))
	}
	return nil
}
