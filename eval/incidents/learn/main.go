package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/loglinear"
	"hearsay/internal/workbench"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("learn: ")
	corpora := flag.String("corpora", os.Getenv("HEARSAY_CORPORA"), "folder of corpora; HEARSAY_CORPORA by default")
	out := flag.String("out", "internal/reading/incident/data", "folder to write to")
	flag.Parse()
	if err := learn(*corpora, *out); err != nil {
		log.Fatal(err)
	}
}

func learn(corpora, out string) error {
	p, err := workbench.Pipeline()
	if err != nil {
		return err
	}
	caser, err := muc.LoadCaser(corpora)
	if err != nil {
		return err
	}
	docs, err := load(p, caser, corpora, "dev")
	if err != nil {
		return err
	}
	own, err := loadInvented(p)
	if err != nil {
		return err
	}
	m := fit(append(docs, own...))
	report("dev, each third judged by what was learned from the others", docs)
	tests, err := load(p, caser, corpora, "tst1", "tst2")
	if err != nil {
		return err
	}
	for _, x := range tests {
		x.judge(m)
	}
	report("tst1 and tst2", tests)
	for _, x := range []struct {
		name  string
		model *loglinear.Model
	}{
		{"trigger", m.Trigger}, {"role", m.Role}, {"cut", m.Cut}, {"relevant", m.Relevant}, {"kind", m.Kind}, {"entity", m.Entity},
		{"event", m.Event}, {"confidence", m.Confidence},
	} {
		if err := os.WriteFile(filepath.Join(out, x.name+".model"), x.model.Encode(), 0o644); err != nil {
			return err
		}
		fmt.Printf("%s: %d features\n", x.name, x.model.Size())
	}
	return nil
}
