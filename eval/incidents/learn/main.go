package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/reading/incident"
	"hearsay/internal/workbench"
)

func main() {
	log.SetFlags(0)
	corpora := flag.String("corpora", os.Getenv("HEARSAY_CORPORA"), "folder of corpora")
	out := flag.String("out", "internal/reading/incident/data", "folder to write to")
	flag.Parse()
	start := time.Now()
	p, err := workbench.Pipeline()
	if err != nil {
		log.Fatal("learn: ", err)
	}
	caser, err := muc.LoadCaser(*corpora)
	if err != nil {
		log.Fatal("learn: ", err)
	}
	messages, err := muc.Load(*corpora, "dev")
	if err != nil {
		log.Fatal("learn: ", err)
	}
	docs, err := load(p, caser, messages)
	if err != nil {
		log.Fatal("learn: ", err)
	}
	fmt.Println("read", time.Since(start))
	test, err := muc.Load(*corpora, "tst1", "tst2")
	if err != nil {
		log.Fatal("learn: ", err)
	}
	tests, err := load(p, caser, test)
	if err != nil {
		log.Fatal("learn: ", err)
	}
	var m *incident.Models
	for _, c := range configs {
		for _, x := range docs {
			for i := range x.roles {
				x.roles[i].Weight = 0
			}
		}
		var l limits
		m, l = fit(docs, c)
		for _, x := range tests {
			must(x.draft.Weigh(context.Background(), m))
			x.draft.Gather(m)
			x.draft.Survey(m)
			x.draft.Settle(m)
		}
		report("tst", tests, l)
		fmt.Println("   at its own limits", tune(tests))
		report("tst at its own limits", tests, tune(tests))
		fmt.Println(time.Since(start))
	}
	for name, model := range map[string]interface{ Encode() []byte }{
		"trigger": m.Trigger, "role": m.Role, "cut": m.Cut, "relevant": m.Relevant, "kind": m.Kind, "entity": m.Entity, "confidence": m.Confidence,
	} {
		if err := os.WriteFile(filepath.Join(*out, name+".model"), model.Encode(), 0o644); err != nil {
			log.Fatal("learn: ", err)
		}
	}
}
