package network

import (
	"fmt"
	"runtime"
	"sync"
)

const (
	step = 144  // tokens taken through all blocks at a time: what the second cache holds, a multiple of two tiles' rows
	tile = 2048 // tokens that one thread works through; past it a text is shared among threads
)

// Output is what the heads say of each token of a text.
type Output struct {
	stage     *Stage
	tokens    int
	scores    [][]float32 // head -> tokens * labels
	dep, head []float32   // tokens * dimensions of the arcs
}

// Tokens is the text's length.
func (o *Output) Tokens() int { return o.tokens }

// Head is a head's scores, one a label (in the order of [Stage.Labels]), token after token; nil if there is no such head.
func (o *Output) Head(name string) []float32 {
	if i := o.stage.head(name); i >= 0 {
		return o.scores[i]
	}
	return nil
}

// Run takes a text through the network: ids[c][t] is token t's id in column c of [Stage.Columns]. It writes to out and
// returns it, or makes a new Output if out is nil; an Output may be used again and again. A wrong number of columns,
// columns of unequal length and an id that its column does not have are mistakes of the caller, and panic.
func (s *Stage) Run(ids [][]int32, out *Output) *Output {
	tokens := s.checkIDs(ids)
	if out == nil {
		out = &Output{}
	}
	out.prepare(s, tokens)
	tiles := (tokens + tile - 1) / tile
	workers := min(tiles, runtime.GOMAXPROCS(0))
	if workers < 2 {
		for i := range tiles {
			s.tile(ids, i*tile, min(tokens, (i+1)*tile), out)
		}
		return out
	}
	var wait sync.WaitGroup
	for w := range workers { // each token's scores are written once, by the thread that has its tile
		wait.Go(func() {
			for i := w; i < tiles; i += workers {
				s.tile(ids, i*tile, min(tokens, (i+1)*tile), out)
			}
		})
	}
	wait.Wait()
	return out
}

func (s *Stage) checkIDs(ids [][]int32) int {
	if len(ids) != len(s.columns) {
		panic(fmt.Sprintf("network: stage %s takes %d columns, got %d", s.name, len(s.columns), len(ids)))
	}
	for i, c := range s.columns {
		if len(ids[i]) != len(ids[0]) {
			panic(fmt.Sprintf("network: stage %s: column %s has %d tokens, %s has %d", s.name, c.Name, len(ids[i]), s.columns[0].Name, len(ids[0])))
		}
		for _, id := range ids[i] {
			if id < 0 || int(id) >= c.Size {
				panic(fmt.Sprintf("network: stage %s: column %s has no id %d", s.name, c.Name, id))
			}
		}
	}
	return len(ids[0])
}

func (o *Output) prepare(s *Stage, tokens int) {
	o.stage, o.tokens = s, tokens
	if len(o.scores) != len(s.heads) {
		o.scores = make([][]float32, len(s.heads))
	}
	for i := range s.heads {
		o.scores[i] = grown(o.scores[i], tokens*len(s.heads[i].labels))
	}
	if s.arcs != nil {
		o.dep = grown(o.dep, tokens*s.arcs.dimensions)
		o.head = grown(o.head, tokens*s.arcs.dimensions)
	}
}

// grown is b, or a longer one, of length n; what is in it is not kept.
func grown[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/4)
	}
	return b[:n]
}
