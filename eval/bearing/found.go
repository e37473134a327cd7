package main

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"

	"hearsay/eval/bearing/perspectrum"
	"hearsay/eval/task"
	"hearsay/internal/weighing/bearing"
)

func interval(low, high float64) string { return fmt.Sprintf("%.3f–%.3f", low, high) }

func interval1(x float64) string { return fmt.Sprintf("%.1f", x) }

// tfidf is the word-based search that others are held against: cosine of words weighed by how few perspectives hold them.
type tfidf struct {
	rare  map[string]float64
	lists map[string][]int
	norms []float64
}

func newTFIDF(pool []string) *tfidf {
	t := &tfidf{rare: map[string]float64{}, lists: map[string][]int{}, norms: make([]float64, len(pool))}
	for i, p := range pool {
		for _, w := range distinct(p) {
			t.lists[w] = append(t.lists[w], i)
		}
	}
	for w, l := range t.lists {
		t.rare[w] = math.Log(float64(len(pool)) / float64(len(l)))
	}
	for i, p := range pool {
		for _, w := range distinct(p) {
			t.norms[i] += t.rare[w] * t.rare[w]
		}
	}
	return t
}

func distinct(s string) []string {
	w, _ := bearing.Words(s)
	slices.Sort(w)
	return slices.Compact(w)
}

// scores of a text against each of the pool, its own length left out.
func (t *tfidf) scores(s string) []float64 {
	out := make([]float64, len(t.norms))
	for _, w := range distinct(s) {
		for _, i := range t.lists[w] {
			out[i] += t.rare[w] * t.rare[w]
		}
	}
	for i := range out {
		out[i] /= math.Sqrt(t.norms[i]) + 1e-9
	}
	return out
}

func (t *tfidf) search(s string, k int) []int {
	scores := t.scores(s)
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b)) })
	return order[:min(k, len(order))]
}

// found measures whether a claim's perspectives are found among all.
func found(d *perspectrum.Data, claims []perspectrum.Claim, judge *bearing.Judge) []task.Figure {
	list := make([]bearing.Evidence, len(d.Pool))
	for i, p := range d.Pool {
		list[i].Words = p
	}
	index, words := judge.NewIndex(list), newTFIDF(d.Pool)
	table := task.NewTable(fmt.Sprintf("found among %d", len(d.Pool)), "first", "precision", "recall of meanings", "F1", "recall of wordings", "95%")
	var figures []task.Figure
	for _, m := range []struct {
		name   string
		search func(s string, k int) []int
	}{
		{"tf-idf", words.search},
		{"sense and words", index.Near},
	} {
		for _, k := range []int{5, 10, 20, 50} {
			var precision, meanings float64
			var by []task.Count
			for _, c := range claims {
				hits := map[int]bool{}
				for _, i := range m.search(c.Text, k) {
					hits[i] = true
				}
				right, all, clusters := map[int]bool{}, map[int]bool{}, 0
				for _, g := range c.Clusters {
					any := false
					for _, p := range g.Perspectives {
						all[p] = true
						if hits[p] {
							right[p], any = true, true
						}
					}
					if any {
						clusters++
					}
				}
				precision += task.Share(len(right), k) / float64(len(claims))
				meanings += task.Share(clusters, len(c.Clusters)) / float64(len(claims))
				by = append(by, task.Hits(len(right), k, len(all)))
			}
			f1 := 0.0
			if precision+meanings > 0 {
				f1 = 2 * precision * meanings / (precision + meanings)
			}
			low, high := task.Interval(by, task.Count.Recall)
			table.Row(m.name, k, precision, meanings, f1, task.Sum(by).Recall(), interval(low, high))
			if m.name != "tf-idf" && (k == 10 || k == 20) {
				figures = append(figures, task.Figure{Name: fmt.Sprintf("found: recall of meanings, first %d", k), Value: meanings},
					task.Figure{Name: fmt.Sprintf("found: precision, first %d", k), Value: precision})
			}
		}
	}
	table.Print(os.Stdout)
	return figures
}

// touches measures whether a perspective of a claim is told from one of another: drawn from all, or the nearest by tf-idf.
func touches(d *perspectrum.Data, claims []perspectrum.Claim, judge *bearing.Judge) []task.Figure {
	words := newTFIDF(d.Pool)
	random := rand.New(rand.NewPCG(5, 5))
	type pair struct {
		claim, other float64
		far          bool // drawn from all
	}
	scores := map[string][]pair{}
	right, all := 0, 0
	for _, c := range claims {
		own := map[int]bool{}
		var list []int
		for _, g := range c.Clusters {
			for _, p := range g.Perspectives {
				own[p] = true
				list = append(list, p)
			}
		}
		lexical := words.scores(c.Text)
		var near []int
		for _, i := range words.search(c.Text, len(list)*2+20) {
			if !own[i] {
				near = append(near, i)
			}
		}
		for n, p := range list {
			other, far := near[n%len(near)], n%2 == 0
			if far {
				for other = random.IntN(len(d.Pool)); own[other]; {
					other = random.IntN(len(d.Pool))
				}
			}
			a, b := judge.Bears(c.Text, bearing.Evidence{Words: d.Pool[p]}).Bears, judge.Bears(c.Text, bearing.Evidence{Words: d.Pool[other]}).Bears
			scores["sense and words"] = append(scores["sense and words"], pair{a, b, far})
			scores["tf-idf"] = append(scores["tf-idf"], pair{lexical[p], lexical[other], far})
			if far {
				all += 2
				if a >= .5 {
					right++
				}
				if b < .5 {
					right++
				}
			}
		}
	}
	table := task.NewTable("own before another's", "drawn from all", "nearest of others", "pairs")
	for _, m := range []string{"tf-idf", "sense and words"} {
		var won, of [2]float64
		for _, p := range scores[m] {
			i := 1
			if p.far {
				i = 0
			}
			of[i]++
			switch {
			case p.claim > p.other:
				won[i]++
			case p.claim == p.other:
				won[i] += .5
			}
		}
		table.Row(m, won[0]/of[0], won[1]/of[1], len(scores[m]))
	}
	table.Print(os.Stdout)
	accuracy := task.Share(right, all)
	fmt.Printf("Bears or does not, at .5, one of another claim drawn from all for each: %.3f right\n\n", accuracy)
	return []task.Figure{{Name: "bears: accuracy", Value: accuracy}}
}
