package signedgraph

import (
	"cmp"
	"math"
	"slices"
)

// cycles finds negative cycles that a solution of the linear programme leaves whole: for every vertex the shortest closed walk
// that changes sides an odd number of times, in the graph's double cover, where each vertex stands once on either side.
type cycles struct {
	n       int
	ties    []tie
	arcs    [][]arc
	climber *climber
	length  []float64 // of the edges
	flip    []bool    // the edge changes sides
	distance
	seen map[uint64]bool // cuts of this round
}

// distance is what a search for shortest ways keeps, by vertex of the double cover: 2*v, and 2*v+1 on the other side.
type distance struct {
	to   []float64
	by   []int32 // the edge
	from []int32 // the vertex before
	mark []int32 // those that were reached, to be cleaned
	heap []reach
}

type reach struct {
	far float64
	at  int32
}

func newCycles(n int, ties []tie) *cycles {
	c := &cycles{n: n, ties: ties, arcs: arcsOf(n, ties), climber: newClimber(n, ties), length: make([]float64, len(ties)), flip: make([]bool, len(ties))}
	c.distance = newDistance(2 * n)
	return c
}

func newDistance(n int) distance {
	d := distance{to: make([]float64, n), by: make([]int32, n), from: make([]int32, n)}
	for i := range d.to {
		d.to[i] = math.Inf(1)
	}
	return d
}

const (
	eachEdge = 1e-5 // added to every length: of two cycles as short, that of fewer edges cuts deeper
	tightest = 1e-3 // cuts that are broken by less are none
)

// cuts hands over cuts that y breaks.
func (c *cycles) cuts(y []float64, pins []pin, each func(cut)) (steps int64) {
	for e, t := range c.ties {
		c.length[e], c.flip[e] = y[e]+eachEdge, t.w < 0
		switch {
		case pins[e] == broken:
			c.length[e], c.flip[e] = eachEdge, t.w > 0
		case pins[e] == kept:
			c.length[e] = eachEdge
		}
	}
	c.seen = map[uint64]bool{}
	limit := 1 - tightest
	for v := range c.n {
		steps += c.walk(2*v, 2*v+1, limit)
		if !math.IsInf(c.to[2*v+1], 1) {
			c.hand(v, pins, each)
		}
		c.clean()
	}
	return steps
}

// walk finds the shortest way between two vertices of the double cover, up to a limit.
func (c *cycles) walk(from, goal int, limit float64) (steps int64) {
	c.reached(from, 0, -1, -1)
	for len(c.heap) > 0 {
		r := c.pop()
		if r.far > c.to[r.at] {
			continue
		}
		if int(r.at) == goal {
			return steps
		}
		v, side := int(r.at)/2, int(r.at)&1
		steps += int64(4 * len(c.arcs[v]))
		for _, a := range c.arcs[v] {
			to := 2*a.to + side
			if c.flip[a.tie] {
				to ^= 1
			}
			if far := r.far + c.length[a.tie]; far < limit && far < c.to[to] {
				c.reached(to, far, a.tie, int(r.at))
			}
		}
	}
	return steps
}

func (d *distance) reached(at int, far float64, by, from int) {
	if math.IsInf(d.to[at], 1) {
		d.mark = append(d.mark, int32(at))
	}
	d.to[at], d.by[at], d.from[at] = far, int32(by), int32(from)
	d.heap = append(d.heap, reach{far, int32(at)})
	h := d.heap
	for i := len(h) - 1; i > 0; {
		up := (i - 1) / 2
		if h[up].far <= h[i].far {
			break
		}
		h[up], h[i] = h[i], h[up]
		i = up
	}
}

func (d *distance) pop() reach {
	h := d.heap
	top, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	for i := 0; ; {
		k := 2*i + 1
		if k >= last {
			break
		}
		if k+1 < last && h[k+1].far < h[k].far {
			k++
		}
		if h[i].far <= h[k].far {
			break
		}
		h[i], h[k] = h[k], h[i]
		i = k
	}
	d.heap = h
	return top
}

func (d *distance) clean() {
	for _, i := range d.mark {
		d.to[i] = math.Inf(1)
	}
	d.mark, d.heap = d.mark[:0], d.heap[:0]
}

// hand makes a cut of the walk back to a vertex: of the first simple cycle on it that changes sides an odd number of times.
func (c *cycles) hand(v int, pins []pin, each func(cut)) {
	var walk []int32 // edges
	var at []int     // the vertex after each
	for i := int32(2*v + 1); c.by[i] >= 0; i = c.from[i] {
		walk, at = append(walk, c.by[i]), append(at, int(c.from[i])/2)
	}
	edges := c.simple(v, walk, at)
	if edges == nil {
		return
	}
	slices.Sort(edges)
	key := uint64(14695981039346656037)
	cut := cut{edges: edges, rhs: 1}
	for k, e := range edges {
		key = (key ^ uint64(e)) * 1099511628211
		if pins[e] == broken {
			if cut.turned == nil {
				cut.turned = make([]bool, len(edges))
			}
			cut.turned[k] = true
			cut.rhs--
		}
	}
	if !c.seen[key] {
		c.seen[key] = true
		each(cut)
	}
}

// simple returns the edges of a simple negative cycle of a closed negative walk.
func (c *cycles) simple(v int, walk []int32, at []int) []int32 {
	place := map[int]int{v: 0} // how many edges lead to a vertex
	var kept []int32
	var stops []int
	for i, e := range walk {
		kept, stops = append(kept, e), append(stops, at[i])
		before, met := place[at[i]]
		if !met {
			place[at[i]] = len(kept)
			continue
		}
		odd := false
		for _, k := range kept[before:] {
			odd = odd != c.flip[k]
		}
		if odd {
			return slices.Clone(kept[before:])
		}
		for _, u := range stops[before : len(stops)-1] {
			delete(place, u)
		}
		kept, stops = kept[:before], stops[:before]
	}
	return nil
}

// settle makes a partition that keeps, of a spanning forest, the edges that y breaks least, and betters it.
func (c *cycles) settle(y []float64) (int64, int64) {
	order := make([]int, len(y))
	for e := range order {
		order[e] = e
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(min(y[a], 1-y[a]), min(y[b], 1-y[b])), cmp.Compare(a, b))
	})
	sets := newSets(c.n)
	var tree []tie
	for _, e := range order {
		if t := c.ties[e]; sets.join(t.u, t.v) {
			w := int64(signOf(t.w))
			if y[e] > .5 {
				w = -w
			}
			tree = append(tree, tie{t.u, t.v, w})
		}
	}
	s, _ := sides(c.n, tree)
	c.climber.from(s)
	c.climber.descend()
	c.climber.search(2 * c.n)
	return c.climber.best, int64(2*c.n*c.n + 20*len(y))
}
