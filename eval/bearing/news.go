package main

import (
	_ "embed"
	"fmt"
	"os"
	"strings"

	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/weighing/bearing"
)

//go:embed news/pairs.txt
var newsPairs string

// pair is a line of news/pairs.txt.
type pair struct {
	hypothesis string
	sign       byte // + - 0
	evidence   bearing.Evidence
}

// parse reads news/pairs.txt, which says its form itself.
func parse(s string) ([]pair, error) {
	var out []pair
	hypothesis := ""
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		mark, words, _ := strings.Cut(line, " ")
		switch {
		case line == "" || mark == "#":
		case mark == "?":
			hypothesis = words
		case (mark == "+" || mark == "-" || mark == "0" || mark == "+~" || mark == "-~") && hypothesis != "" && words != "":
			out = append(out, pair{hypothesis, mark[0], bearing.Evidence{Words: words, Denied: strings.HasSuffix(mark, "~")}})
		default:
			return nil, fmt.Errorf("news: line %.60q is of no known form", line)
		}
	}
	return out, nil
}

// news measures on pairs of our own what is left of what was learned from debates.
func news(judge *bearing.Judge) ([]task.Figure, error) {
	pairs, err := parse(newsPairs)
	if err != nil {
		return nil, err
	}
	fmt.Printf("News of our own, %d pairs\n\n", len(pairs))
	var way, denied, bears []task.Count
	shown := map[byte]map[evidence.Consistency]int{'+': {}, '-': {}, '0': {}}
	lexical, turned := 0, 0
	for _, p := range pairs {
		o := judge.Bears(p.hypothesis, p.evidence)
		shown[p.sign][o.Suggests()]++
		hit := 0
		if (o.Bears >= .5) == (p.sign != '0') {
			hit = 1
		}
		bears = append(bears, task.Hits(hit, 1, 1))
		if *say {
			fmt.Printf("%c bears %.2f stance %+.2f %-2s %s | %s |", p.sign, o.Bears, o.Stance, o.Suggests(), p.hypothesis, p.evidence.Words)
			for _, r := range o.Words {
				fmt.Printf(" [%s]", p.evidence.Words[r.Start:r.End])
			}
			fmt.Println()
		}
		if p.sign == '0' {
			continue
		}
		hit = 0
		if (o.Stance > 0) == (p.sign == '+') {
			hit = 1
		}
		way = append(way, task.Hits(hit, 1, 1))
		if p.evidence.Denied {
			denied = append(denied, task.Hits(hit, 1, 1))
		}
		n := negations(p.hypothesis) + negations(p.evidence.Words)
		if p.evidence.Denied {
			n++
		}
		if (n%2 == 0) == (p.sign == '+') {
			turned++
		}
		if p.sign == '-' {
			lexical++
		}
	}
	low, high := task.Interval(way, task.Count.Precision)
	table := task.NewTable("of news", "accuracy", "95%", "pairs")
	table.Row("which way: always inconsistent", task.Share(lexical, len(way)), nil, len(way))
	table.Row("which way: negations counted", task.Share(turned, len(way)), nil, len(way))
	table.Row("which way: network", task.Sum(way).Precision(), interval(low, high), len(way))
	table.Row("which way: denials among them", task.Sum(denied).Precision(), nil, len(denied))
	low, high = task.Interval(bears, task.Count.Precision)
	table.Row("bears or does not", task.Sum(bears).Precision(), interval(low, high), len(bears))
	table.Print(os.Stdout)
	table = task.NewTable("suggested for", "C", "I", "N", "NA")
	for _, s := range []struct {
		sign byte
		name string
	}{{'+', "consistent"}, {'-', "inconsistent"}, {'0', "does not bear"}} {
		n := shown[s.sign]
		table.Row(s.name, n[evidence.Consistent], n[evidence.Inconsistent], n[evidence.Neutral], n[evidence.NotApplicable])
	}
	table.Print(os.Stdout)
	return []task.Figure{{Name: "news: way", Value: task.Sum(way).Precision()}}, nil
}
