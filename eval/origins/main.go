package main

import (
	"flag"
	"fmt"
	"os"

	"hearsay/eval/task"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/copying"
)

var (
	size  = flag.Int("n", 10_000, "articles")
	print = flag.Int("show", -1, "article to print, with what it comes from, instead of measuring")
)

// The seeds: thresholds are chosen on one corpus and measured on another.
const trainSeed, testSeed = 1, 2

func main() { task.Main("origins", measure) }

// ours is what the program finds.
func ours(c *corpus) ([]weighing.Copy, error) {
	sketches, origins := make([]copying.Sketch, c.n), make([]copying.Origin, c.n)
	for i := range c.n {
		s, apart := c.text(i)
		sketches[i], origins[i] = copying.NewSketch(s, apart), c.origin(i)
	}
	return copying.Find(sketches, origins, func(i int) (string, []text.Span, error) {
		s, apart := c.text(i)
		return s, apart, nil
	})
}

func ties(copies []weighing.Copy) []tie {
	out := make([]tie, len(copies))
	for i, c := range copies {
		out[i] = tie{c.From, c.To, c.Directed}
	}
	return out
}

func measure(t *task.Task) error {
	if *print >= 0 {
		return show(*print)
	}
	c := newCorpus(*size, testSeed)
	h := c.history()
	copies, err := ours(c)
	if err != nil {
		return err
	}
	best := score(h, ties(copies))
	peers, err := baselines(c, h)
	if err != nil {
		return err
	}
	fmt.Printf("%d articles, %d links\n\n", c.n, len(copies))
	table := task.NewTable("", "articles", "hearsay P", "R", "F1", "MinHash P", "R", "F1", "SimHash P", "R", "F1")
	all := []*result{best, peers[0], peers[1]}
	for _, w := range changes {
		row := []any{string(w), articles(h, w)}
		for _, r := range all {
			c := r.by[w]
			row = append(row, c.Precision(), c.Recall(), c.F1())
		}
		table.Row(row...)
	}
	row := []any{"all copies and reports", c.n}
	for _, r := range all {
		row = append(row, r.links.Precision(), r.links.Recall(), r.links.F1())
	}
	table.Row(row...)
	table.Print(os.Stdout)
	table = task.NewTable("reports tied to another", "articles", "hearsay", "MinHash", "SimHash")
	for _, w := range append([]how{own, quoting}, changes...) {
		row := []any{string(w), articles(h, w)}
		for _, r := range all {
			row = append(row, r.stray[w].Precision())
		}
		table.Row(row...)
	}
	table.Print(os.Stdout)
	table = task.NewTable("origins of a story", "counted", "really", "mean error", "bias")
	for i, name := range []string{"hearsay", "MinHash", "SimHash"} {
		table.Row(name, all[i].count, all[i].really, all[i].wrong, all[i].bias)
	}
	table.Print(os.Stdout)
	return nil
}

func articles(h *history, w how) int {
	n := 0
	for _, o := range h.how {
		if o == w {
			n++
		}
	}
	return n
}

// baselines measures MinHash and SimHash at the thresholds that serve them best on the other corpus.
func baselines(c *corpus, h *history) ([2]*result, error) {
	var out [2]*result
	train := newCorpus(min(c.n, 4000), trainSeed)
	th := train.history()
	type choice struct {
		rows  int
		least float64
		f1    float64
	}
	mins, sims, dates := signatures(train)
	var best choice
	for _, rows := range []int{2, 4, 8} {
		pairs := byMinhash(mins, dates, rows)
		for least := .02; least < .9; least += .02 {
			if f := score(th, above(pairs, least)).links.F1(); f > best.f1 {
				best = choice{rows, least, f}
			}
		}
	}
	var bestSim choice
	pairs := bySimhash(sims, dates)
	for d := range 25 {
		least := 1 - float64(d)/64
		if f := score(th, above(pairs, least)).links.F1(); f > bestSim.f1 {
			bestSim = choice{0, least, f}
		}
	}
	fmt.Printf("MinHash: bands of %d rows, Jaccard %.2f; SimHash: %.0f bits\n", best.rows, best.least, (1-bestSim.least)*64)
	mins, sims, dates = signatures(c)
	out[0] = score(h, above(byMinhash(mins, dates, best.rows), best.least))
	out[1] = score(h, above(bySimhash(sims, dates), bestSim.least))
	return out, nil
}

func signatures(c *corpus) (mins []*minhash, sims []uint64, dates []string) {
	for i := range c.n {
		w := plain(c.text(i))
		mins, sims = append(mins, newMinhash(w)), append(sims, simhash(w))
		dates = append(dates, c.origin(i).Published)
	}
	return mins, sims, dates
}

func show(i int) error {
	c := newCorpus(i+1, testSeed)
	b, e := c.place(i)
	fmt.Printf("%s, %s, %s\n\n%s\n", b.entries[e].how, c.origin(i).Outlet, c.origin(i).Published, b.report(e).text())
	for _, p := range b.entries[e].parents {
		fmt.Printf("\n---- from\n\n%s\n", b.report(p).text())
	}
	return nil
}
