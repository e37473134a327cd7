package signedgraph

import (
	"cmp"
	"slices"
)

// reduced is a graph made smaller without changing what its best partition costs, but for fixed.
type reduced struct {
	n      int
	ties   []tie
	fixed  int64
	vertex []int // of the smaller graph: which one it is in the larger
	steps  []step
	whole  int // vertices of the larger graph
}

// step takes a vertex out: its best side follows from those of the vertices that it had ties to.
type step struct {
	v    int
	ties []held
}

// held is a tie of a vertex that is looked at.
type held struct {
	to int
	w  int64
}

// fewTies bounds the vertices at which a heavy tie is looked for.
const fewTies = 16

// reducer keeps a graph while vertices leave it.
type reducer struct {
	ties  []map[int]int64
	queue []int
	in    []bool // queue
	gone  []bool
	out   reduced
}

// reduce takes out every vertex with at most three ties, and every vertex of which one tie weighs as much as its others. The
// weights must be even as often as a star of three is exchanged for a triangle; where they are not, the star stays.
func reduce(n int, ties []tie) reduced {
	r := reducer{ties: make([]map[int]int64, n), in: make([]bool, n), gone: make([]bool, n), out: reduced{whole: n}}
	for v := range r.ties {
		r.ties[v] = map[int]int64{}
	}
	for _, t := range ties {
		r.add(t.u, t.v, t.w)
	}
	for v := range n {
		r.touch(v)
	}
	for i := 0; i < len(r.queue); i++ {
		v := r.queue[i]
		r.in[v] = false
		if !r.gone[v] {
			r.look(v)
		}
	}
	return r.rest()
}

// add adds a tie to what is between two vertices; what contradicts costs whatever the partition.
func (r *reducer) add(u, v int, w int64) {
	if u == v {
		if w < 0 {
			r.out.fixed -= w
		}
		return
	}
	old := r.ties[u][v]
	if (old > 0) != (w > 0) {
		r.out.fixed += min(abs(old), abs(w))
	}
	if w += old; w == 0 {
		delete(r.ties[u], v)
		delete(r.ties[v], u)
		return
	}
	r.ties[u][v], r.ties[v][u] = w, w
}

func (r *reducer) touch(v int) {
	if !r.in[v] && !r.gone[v] && len(r.ties[v]) <= fewTies {
		r.in[v] = true
		r.queue = append(r.queue, v)
	}
}

// look takes a vertex out where that is possible.
func (r *reducer) look(v int) {
	if len(r.ties[v]) > fewTies {
		return
	}
	around := make([]held, 0, len(r.ties[v]))
	var all, most int64
	heavy := 0
	for to, w := range r.ties[v] {
		around = append(around, held{to, w})
	}
	slices.SortFunc(around, func(a, b held) int { return cmp.Compare(a.to, b.to) })
	for i, h := range around {
		all += abs(h.w)
		if abs(h.w) > most {
			most, heavy = abs(h.w), i
		}
	}
	switch {
	case len(around) == 0:
	case 2*most >= all: // the heavy tie is kept in some best partition: one vertex
		h := around[heavy]
		r.take(v, around, around[heavy:heavy+1])
		for i, o := range around {
			if i != heavy {
				r.add(h.to, o.to, o.w*int64(signOf(h.w)))
			}
		}
	case len(around) == 3 && all%2 == 0 && r.even(around):
		r.take(v, around, around)
		r.triangle(around)
	default:
		return
	}
	for _, h := range around {
		r.touch(h.to)
	}
}

// even reports whether a star of three can be exchanged for a triangle without halves.
func (r *reducer) even(a []held) bool {
	f := star(a)
	return (f[0]+f[1]+f[2])%2 == 0
}

// star is what it costs when one of three neighbours stands against the other two, for each of them.
func star(a []held) [3]int64 {
	x, y, z := abs(a[0].w), abs(a[1].w), abs(a[2].w)
	return [3]int64{min(x, y+z), min(y, x+z), min(z, x+y)}
}

// triangle puts ties between three vertices that cost what the star through a fourth costs at its best.
func (r *reducer) triangle(a []held) {
	f := star(a)
	for i := range 3 {
		j, k := (i+1)%3, (i+2)%3
		if w := (f[j] + f[k] - f[i]) / 2; w != 0 {
			r.add(a[j].to, a[k].to, w*int64(signOf(a[j].w)*signOf(a[k].w)))
		}
	}
}

// take takes a vertex out; its side is to follow from those of the kept ties.
func (r *reducer) take(v int, around, kept []held) {
	r.gone[v] = true
	for _, h := range around {
		delete(r.ties[h.to], v)
	}
	r.ties[v] = nil
	r.out.steps = append(r.out.steps, step{v, slices.Clone(kept)})
}

// rest is the graph that is left.
func (r *reducer) rest() reduced {
	number := make([]int, len(r.ties))
	for v := range r.ties {
		if len(r.ties[v]) > 0 {
			number[v] = len(r.out.vertex)
			r.out.vertex = append(r.out.vertex, v)
		}
	}
	r.out.n = len(r.out.vertex)
	for v := range r.ties {
		first := len(r.out.ties)
		for to, w := range r.ties[v] {
			if v < to {
				r.out.ties = append(r.out.ties, tie{number[v], number[to], w})
			}
		}
		slices.SortFunc(r.out.ties[first:], func(a, b tie) int { return cmp.Compare(a.v, b.v) })
	}
	return r.out
}

// back makes a partition of the larger graph of one of the smaller.
func (r reduced) back(s []spin) []spin {
	out := make([]spin, r.whole)
	for v := range out {
		out[v] = 1
	}
	for i, v := range r.vertex {
		out[v] = s[i]
	}
	for _, st := range slices.Backward(r.steps) {
		var pull int64
		for _, h := range st.ties {
			pull += h.w * int64(out[h.to])
		}
		out[st.v] = signOf(pull)
	}
	return out
}
