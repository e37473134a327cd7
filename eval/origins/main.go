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
	seed  = flag.Int("seed", testSeed, "which reports; thresholds of the other methods are chosen on 1")
	alone = flag.Bool("alone", false, "measure no other method")
	scale = flag.String("scale", "", "numbers of articles, with commas between, to measure time and memory at instead")
	only  = flag.Bool("once", false, "run on -n articles and print figures; what -scale runs")
	print = flag.Int("show", -1, "article to print, with what it comes from, instead of measuring")
)

// nearly is how much two texts share that are all but the same.
const nearly = 0.7

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
		out[i] = tie{c.From, c.To, c.Directed, c.Share >= nearly && c.Back >= nearly}
	}
	return out
}

func measure(t *task.Task) error {
	if *print >= 0 {
		return show(*print)
	}
	if *only {
		return once(*size)
	}
	if *scale != "" {
		return scaled(*scale)
	}
	c := newCorpus(*size, *seed)
	h := c.history()
	copies, err := ours(c)
	if err != nil {
		return err
	}
	best := score(h, ties(copies))
	all := []*result{best}
	names := []string{"hearsay"}
	if !*alone {
		peers := baselines(c, h)
		all, names = append(all, peers[0], peers[1]), append(names, "MinHash", "SimHash")
	}
	fmt.Printf("%d articles, %d links\n\n", c.n, len(copies))
	tables(h, all, names)
	c.vague = true
	if copies, err = ours(c); err != nil {
		return err
	}
	vague := score(h, ties(copies))
	fmt.Printf("where %d %% of the articles bear no date and %d %% the day alone: P %.3f, R %.3f, F1 %.3f; origins %d, mean error %.3f\n",
		undated, dayOnly, vague.links.Precision(), vague.links.Recall(), vague.links.F1(), vague.count, vague.wrong)
	return hold(t, best, vague)
}

// tables prints what was measured.
func tables(h *history, all []*result, names []string) {
	head := []string{"", "articles"}
	for _, n := range names {
		head = append(head, n+" P", "R", "F1")
	}
	table := task.NewTable(head...)
	row := func(name string, n int, of func(*result) task.Count) {
		cells := []any{name, n}
		for _, r := range all {
			c := of(r)
			cells = append(cells, c.Precision(), c.Recall(), c.F1())
		}
		table.Row(cells...)
	}
	for _, w := range changes {
		row(string(w), articles(h, w), func(r *result) task.Count { return r.by[w] })
	}
	row("all", len(h.how), func(r *result) task.Count { return r.links })
	table.Print(os.Stdout)
	table = task.NewTable(append([]string{"tied to a report that it does not come from", "articles"}, names...)...)
	for _, w := range []how{own, quoting} {
		cells := []any{string(w), articles(h, w)}
		for _, r := range all {
			cells = append(cells, r.stray[w].Precision())
		}
		table.Row(cells...)
	}
	table.Print(os.Stdout)
	table = task.NewTable("origins of a story", "counted", "really", "mean error", "bias")
	for i, r := range all {
		table.Row(names[i], r.count, r.really, r.wrong, r.bias)
	}
	table.Row("articles", len(h.how), all[0].really, nil, nil)
	table.Print(os.Stdout)
}

// measuredAt is the number of articles at which floors are kept.
const measuredAt = 10_000

// hold compares with the floors.
func hold(t *task.Task, r, vague *result) error {
	if *size != measuredAt || *seed != testSeed {
		return nil
	}
	figures := []task.Figure{
		{Name: "links, precision", Value: r.links.Precision()}, {Name: "links, recall", Value: r.links.Recall()}, {Name: "links, F1", Value: r.links.F1()},
		{Name: "links, F1, where dates are missing", Value: vague.links.F1()},
		{Name: "own reports left alone", Value: 1 - r.stray[own].Precision()},
		{Name: "own reports with the same quotations left alone", Value: 1 - r.stray[quoting].Precision()},
		{Name: "1 less the mean error of a story's origins", Value: 1 - r.wrong},
	}
	for _, w := range changes {
		figures = append(figures, task.Figure{Name: "recall: " + string(w), Value: r.by[w].Recall()})
	}
	return t.Hold(figures)
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
func baselines(c *corpus, h *history) (out [2]*result) {
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
	return out
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
