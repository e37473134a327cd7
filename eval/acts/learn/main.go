package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"hearsay/eval/acts/plv"
	"hearsay/internal/reading/act"
	learner "hearsay/training/loglinear"
)

// labels are what the model tells apart.
var labels = append(append([]string{}, plv.Types...), act.None)

// options of training, chosen by cross-validation inside the train part.
var options = learner.Options{L2: 1e-3, Epochs: 16, Rate: .03, MinCount: 2, Prune: .02, Seed: 4}

func main() {
	log.SetFlags(0)
	corpora := flag.String("corpora", os.Getenv("HEARSAY_CORPORA"), "folder of corpora")
	judged := flag.String("judged", "eval/acts/learn/judged.tsv", "pairs judged by hand")
	pairs := flag.String("pairs", "", "file to write the pairs of the raw texts to, for the teacher; nothing is learnt")
	silver := flag.String("silver", "", "file of what the teacher says of them")
	out := flag.String("out", "internal/reading/act/data/model.bin", "file to write the model to")
	check := flag.Bool("check", false, "only cross-validate inside the train part")
	flag.Parse()
	if err := run(*corpora, *judged, *pairs, *silver, *out, *check); err != nil {
		log.Fatal("learn: ", err)
	}
}

func run(corpora, judged, pairs, silver, out string, check bool) error {
	s, err := newSchool(corpora, judged, silver)
	if err != nil {
		return err
	}
	if pairs != "" {
		return s.writePairs(pairs)
	}
	if err := s.gold(); err != nil {
		return err
	}
	if err := s.primer(); err != nil {
		return err
	}
	if err := s.classes(); err != nil {
		return err
	}
	if !check || silver != "" {
		if err := s.raw(); err != nil {
			return err
		}
	}
	fmt.Printf("gold %d, of our own %d, classes %d, judged %d, silver %d, plainly none %d\n", s.counts[fromGold], s.counts[fromPrimer], s.counts[fromClass], s.counts[fromHand], s.counts[fromTeacher], s.counts[fromNone])
	if check {
		s.crossValidate()
		return nil
	}
	m := learner.Train(s.all(), labels, options)
	fmt.Printf("%d features\n", m.Size())
	return os.WriteFile(out, m.Encode(), 0o644)
}
