package main

import (
	"fmt"

	"hearsay/eval/merging/conll"
	"hearsay/eval/merging/setting"
	"hearsay/eval/task"
	"hearsay/internal/resolve/incident"
)

func main() { task.Main("merging", measure) }

func measure(t *task.Task) error {
	s, err := setting.Load(t, "dev")
	if err != nil {
		return err
	}
	n := len(s.Documents)
	story := make([]int, n) // any of a document's tellings
	for i, d := range s.Document {
		story[d] = i
	}
	docs := incident.Average(n, func(i, j int) float32 {
		return float32(s.Tellings[story[i]].Story.Cosine(s.Tellings[story[j]].Story))
	}, .2)
	for _, how := range []setting.Setting{setting.Sifted, setting.All, setting.Tied} {
		ids, key := s.Select(how)
		for _, name := range []string{"gold topics", "gold subtopics", "found", "none"} {
			got := make([]int, len(ids))
			num := map[string]int{}
			for i, id := range ids {
				d := s.Documents[s.Document[id]]
				k := ""
				switch name {
				case "gold topics":
					k = d.Topic
				case "gold subtopics":
					k = d.Topic + d.Subtopic
				case "found":
					k = fmt.Sprint(docs[s.Document[id]])
				}
				k += " " + s.Tellings[id].Head
				if _, ok := num[k]; !ok {
					num[k] = len(num)
				}
				got[i] = num[k]
			}
			sc := conll.Of(key, got)
			fmt.Printf("%-24s %-16s %.3f %.3f %.3f  %.4f\n", how, name, sc.MUC.F1(), sc.BCubed.F1(), sc.CEAF.F1(), sc.F1())
		}
	}
	return nil
}
