package main

import (
	"fmt"

	"hearsay/internal/signedgraph"
)

// The families that have floors.
const (
	planted  = "two camps with noise"
	gathered = "two camps with noise and hubs"
	lottery  = "signs by lot"
)

// seeds is how many graphs there are of each kind.
const seeds = 3

// kind is one kind of graph.
type kind struct {
	name, family string
	n, m         int     // with hubs, m is how many earlier vertices each is tied to
	noise        float64 // share of ties with the wrong sign; .5 is by lot
}

var kinds = []kind{
	{"camps, 2 % noise", planted, 200, 1000, .02},
	{"camps, 5 % noise", planted, 200, 1000, .05},
	{"camps, 10 % noise", planted, 200, 1000, .1},
	{"camps, 15 % noise", planted, 200, 1000, .15},
	{"camps, 20 % noise", planted, 200, 1000, .2},
	{"camps, 10 % noise", planted, 50, 150, .1},
	{"camps, 10 % noise", planted, 100, 400, .1},
	{"camps, 10 % noise", planted, 500, 2500, .1},
	{"camps, 10 % noise", planted, 1000, 3000, .1},
	{"camps, 5 % noise", planted, 2000, 8000, .05},
	{"hubs, 10 % noise", gathered, 200, 5, .1},
	{"hubs, 20 % noise", gathered, 200, 5, .2},
	{"hubs, 10 % noise", gathered, 1000, 3, .1},
	{"by lot", lottery, 30, 100, .5},
	{"by lot", lottery, 40, 200, .5},
	{"by lot", lottery, 100, 200, .5},
	{"by lot", lottery, 200, 300, .5},
	{"by lot", lottery, 200, 400, .5},
	{"by lot, hubs", lottery, 200, 2, .5},
	{"by lot, hubs", lottery, 200, 3, .5},
	{"by lot", lottery, 200, 1000, .5},
}

func (k kind) call(seed uint64) string { return fmt.Sprintf("%s %d %d #%d", k.name, k.n, k.m, seed) }

// make makes a graph; the same number gives the same graph.
func (k kind) make(seed uint64) signedgraph.Graph {
	l := lots(seed)
	g := signedgraph.Graph{N: k.n}
	add := func(u, v int) {
		g.Edges = append(g.Edges, signedgraph.Edge{U: u, V: v, Negative: ((u+v)%2 == 1) != l.under(k.noise), Weight: 1})
	}
	if k.m < 10 {
		l.hubs(k.n, k.m, add)
	} else {
		l.anywhere(k.n, k.m, add)
	}
	return g
}

// anywhere ties m different pairs.
func (l *lots) anywhere(n, m int, add func(u, v int)) {
	seen := map[[2]int]bool{}
	for len(seen) < m {
		u, v := l.below(n), l.below(n)
		p := [2]int{min(u, v), max(u, v)}
		if u == v || seen[p] {
			continue
		}
		seen[p] = true
		add(p[0], p[1])
	}
}

// hubs ties each vertex to k earlier ones, half of the time by their ties (Barabási and Albert 1999).
func (l *lots) hubs(n, k int, add func(u, v int)) {
	var ends []int
	for v := 1; v < n; v++ {
		chosen := map[int]bool{}
		var order []int
		for len(chosen) < min(k, v) {
			u := l.below(v)
			if len(ends) > 0 && l.below(2) == 0 {
				u = ends[l.below(len(ends))]
			}
			if !chosen[u] {
				chosen[u] = true
				order = append(order, u)
			}
		}
		for _, u := range order {
			add(u, v)
			ends = append(ends, u, v)
		}
	}
}

// lots is a row of numbers without pattern (splitmix64), always the same.
type lots uint64

func (l *lots) next() uint64 {
	*l += 0x9e3779b97f4a7c15
	z := uint64(*l)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (l *lots) below(n int) int { return int(l.next() % uint64(n)) }

func (l *lots) under(p float64) bool { return float64(l.next()>>11)/(1<<53) < p }
