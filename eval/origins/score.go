package main

import (
	"math"
	"slices"

	"hearsay/eval/task"
)

// tie says that one article took text from another; where nobody knows which came first it goes both ways.
type tie struct {
	from, to int
	directed bool
	near     bool // the two are all but the same
}

// result is how well ties fit the history.
type result struct {
	links  task.Count // pairs of an article and a report at its root
	by     map[how]task.Count
	stray  map[how]task.Count // articles that are tied to a report that they do not come from: proposed is all of them
	wrong  float64            // mean absolute error of the number of origins, by story
	bias   float64            // mean error
	count  int                // origins counted
	really int
}

func score(h *history, ties []tie) *result {
	n := len(h.how)
	out, back := make([][]int, n), make([][]int, n) // back: ends of the way, of ties that may lead the other way
	group := make([]int, n)
	for i := range group {
		group[i] = i
	}
	var root func(int) int
	root = func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for _, t := range ties {
		out[t.from] = append(out[t.from], t.to)
		if !t.directed {
			if t.near {
				out[t.to] = append(out[t.to], t.from)
			} else {
				back[t.to] = append(back[t.to], t.from)
			}
			group[root(t.from)] = root(t.to)
		}
	}
	r := &result{by: map[how]task.Count{}, stray: map[how]task.Count{}}
	seen := make([]int, n)
	for i := range seen {
		seen[i] = -1
	}
	for i := range n {
		reached := []int{i}
		seen[i] = i
		c := task.Count{Gold: len(h.roots[i])}
		reach := func(j int, on bool) {
			if seen[j] == i {
				return
			}
			seen[j] = i
			if on {
				reached = append(reached, j)
			}
			if len(h.roots[j]) == 0 {
				c.Proposed++
				if slices.Contains(h.roots[i], j) {
					c.Right++
					c.Found++
				}
			}
		}
		for k := 0; k < len(reached); k++ {
			for _, j := range out[reached[k]] {
				reach(j, true)
			}
			for _, j := range back[reached[k]] { // it may be a source or a copy, so what it is tied to says nothing
				reach(j, false)
			}
		}
		r.links.Add(c)
		by := r.by[h.how[i]]
		by.Add(c)
		r.by[h.how[i]] = by
		s := r.stray[h.how[i]]
		s.Add(task.Hits(min(1, c.Proposed-c.Right), 1, 1))
		r.stray[h.how[i]] = s
	}
	r.origins(h, ties, root)
	return r
}

// origins compares how many origins each story has: reports of one's own on one side, groups that lead nowhere on the
// other.
func (r *result) origins(h *history, ties []tie, root func(int) int) {
	leads := map[int]bool{}
	for _, t := range ties {
		if root(t.from) != root(t.to) {
			leads[root(t.from)] = true
		}
	}
	stories := 0
	for _, s := range h.story {
		stories = max(stories, s+1)
	}
	really, counted, seen := make([]int, stories), make([]int, stories), map[int]bool{}
	for i, s := range h.story {
		if len(h.roots[i]) == 0 {
			really[s]++
		}
		if g := root(i); !leads[g] && !seen[g] {
			seen[g] = true
			counted[s]++
		}
	}
	for s := range really {
		d := float64(counted[s] - really[s])
		r.wrong += math.Abs(d) / float64(stories)
		r.bias += d / float64(stories)
		r.count += counted[s]
		r.really += really[s]
	}
}
