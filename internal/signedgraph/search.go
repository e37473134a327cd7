package signedgraph

import "math"

// pin says what a search has settled of an edge.
type pin int8

const (
	open pin = iota
	kept
	broken
)

// problem is what a search looks into: which edges to break so that no cut is left broken.
type problem interface {
	// cuts hands over cuts that y breaks, and returns how many steps that took.
	cuts(y []float64, pins []pin, each func(cut)) int64
	// settle makes a solution of y and returns the cost of the best solution so far, and the steps taken.
	settle(y []float64) (cost, steps int64)
}

// search is branch and bound over edges with a linear programme at each node.
type search struct {
	p      *programme
	of     problem
	weight []int64
	pins   []pin
	trail  []int
	best   int64 // the cost of the best solution known
	grain  int64 // costs differ by multiples of this
	left   *int64
	y      []float64
	load   []int64
	nodes  int
	found  []cut
	still  bool // only what all solutions short of best have in common is asked for: no better one is looked for
}

// fine is the part of a weight's unit in which lower bounds are summed.
const fine = 1 << 16

func newSearch(of problem, weight []int64, best, grain int64, left *int64) *search {
	n := len(weight)
	return &search{
		p: newProgramme(weight), of: of, weight: weight, pins: make([]pin, n), best: best, grain: grain, left: left,
		y: make([]float64, n), load: make([]int64, n),
	}
}

// up raises a lower bound to the next cost that there can be.
func (s *search) up(bound int64) int64 {
	short := s.best*fine - bound
	if short <= 0 {
		return s.best
	}
	return s.best - short/(s.grain*fine)*s.grain
}

// safe is a lower bound, in fine parts, that holds whatever the linear programme's numbers are worth: with any multipliers from
// nought up, rounded to whole numbers, no solution costs less than what the cuts are worth plus what each edge can save at most.
// load is what the cuts put on each edge. Where row is one that nothing can mend, far is how much of it is added.
func (s *search) safe(row int, far float64) int64 {
	p := s.p
	clear(s.load)
	var sum int64
	add := func(v int, z float64) {
		if v < p.vars || z <= 0 {
			return
		}
		whole := int64(z * unit * fine)
		c := &p.cuts[v-p.vars]
		sum += whole * c.rhs
		for k, e := range c.edges {
			if c.turned != nil && c.turned[k] {
				s.load[e] -= whole
			} else {
				s.load[e] += whole
			}
		}
	}
	for j, v := range p.free {
		z := p.d[j]
		if row >= 0 {
			z += far * math.Abs(p.rows[row][j])
		}
		add(v, z)
	}
	if row >= 0 {
		add(p.basic[row], far)
	}
	for e, w := range s.weight {
		rest := w*fine - s.load[e]
		switch s.pins[e] {
		case open:
			sum += min(0, rest)
		case broken:
			sum += rest
		}
	}
	return sum
}

// fix pins the edges that no better solution has otherwise, by the bound and the load that made it.
func (s *search) fix(bound int64) (n int) {
	for e, w := range s.weight {
		if s.pins[e] != open {
			continue
		}
		rest := w*fine - s.load[e]
		if s.up(bound+abs(rest)) < s.best {
			continue
		}
		if rest > 0 {
			s.pin(e, kept)
		} else {
			s.pin(e, broken)
		}
		n++
	}
	return n
}

func (s *search) pin(e int, to pin) {
	s.pins[e] = to
	s.trail = append(s.trail, e)
	switch to {
	case kept:
		s.p.set(e, 0, 0)
	case broken:
		s.p.set(e, 1, 1)
	}
}

// undo takes back pins down to a length of the trail.
func (s *search) undo(to int) {
	for len(s.trail) > to {
		e := s.trail[len(s.trail)-1]
		s.trail = s.trail[:len(s.trail)-1]
		s.pins[e] = open
		s.p.set(e, 0, 1)
	}
}

func (s *search) spend(steps int64) { *s.left -= steps }

// widest is how many numbers the linear programme may hold.
const widest = 24_000_000

// stallsAt is what a round of cuts has to gain, as a part of what costs can differ by.
const stallsAt = .1

// patience is how many rounds may gain less.
func patience(root bool) int {
	if root {
		return 12
	}
	return 0
}

// relax works on one node: it cuts until nothing is left to cut, the node is closed, or it no longer pays. It returns a lower bound
// of the node's solutions, s.best where there is none better, and whether it was worked to its end.
func (s *search) relax(bound int64, root bool) (lower int64, done bool) {
	s.nodes++
	stalled, last, rebuilt := 0, math.Inf(-1), false
	for round := 0; ; round++ {
		if *s.left <= 0 {
			return bound, false
		}
		before := s.p.steps
		end, row := s.p.solve(float64(s.best)/unit, *s.left)
		s.spend(s.p.steps - before)
		raw := s.safe(-1, 0)
		bound = max(bound, s.up(raw))
		if end == none && bound < s.best {
			bound = max(bound, s.up(s.safe(row, 2*float64(s.best)/unit+2)))
			if bound < s.best {
				end = unsound
			}
		}
		if bound >= s.best {
			return s.best, true
		}
		switch {
		case end == unsound && rebuilt, end == tired:
			return bound, false
		case end == unsound:
			rebuilt = true
			s.rebuild()
			continue
		}
		s.fix(raw)
		s.p.ys(s.y)
		if !s.still && (root || round == 0) {
			cost, steps := s.of.settle(s.y)
			s.best = min(s.best, cost)
			s.spend(steps)
			if bound >= s.best {
				return s.best, true
			}
		}
		now := s.p.objective()
		if gain := (now - last) * unit / float64(s.grain); gain < stallsAt {
			stalled++
		}
		last = now
		if stalled > patience(root) && s.choose() >= 0 {
			return bound, true
		}
		if !s.cut() {
			return bound, true
		}
	}
}

// cut adds cuts and says whether there were any.
func (s *search) cut() bool {
	s.found = s.found[:0]
	s.spend(s.of.cuts(s.y, s.pins, func(c cut) { s.found = append(s.found, c) }))
	s.p.drop(.05)
	before := s.p.steps
	for _, c := range s.found {
		if len(s.p.rows)*s.p.vars > widest {
			break
		}
		s.p.add(c)
	}
	s.spend(s.p.steps - before)
	return len(s.found) > 0 && len(s.p.rows)*s.p.vars <= widest
}

// rebuild begins the linear programme anew with the cuts that are tight.
func (s *search) rebuild() {
	var tight []cut
	for _, v := range s.p.free {
		if v >= s.p.vars {
			tight = append(tight, s.p.cuts[v-s.p.vars])
		}
	}
	s.p.begin()
	for e := range s.pins {
		s.p.set(e, s.p.lo[e], s.p.hi[e])
	}
	for _, c := range tight {
		s.p.add(c)
	}
}

// branch looks into both ways of an edge. It returns a lower bound of all solutions of the node.
func (s *search) branch(bound int64) int64 {
	e := s.choose()
	if e < 0 || *s.left <= 0 {
		return bound
	}
	first, second := kept, broken
	if s.y[e] > .5 {
		first, second = broken, kept
	}
	lower := s.child(e, first, bound)
	return min(lower, s.child(e, second, bound))
}

func (s *search) child(e int, to pin, bound int64) int64 {
	if *s.left <= 0 {
		return bound
	}
	mark := len(s.trail)
	s.pin(e, to)
	lower, done := s.relax(bound, false)
	if done && lower < s.best {
		lower = s.branch(lower)
	}
	s.undo(mark)
	return min(lower, s.best)
}

// choose returns the edge to branch at: the one that is least settled, for its weight; -1 where all are settled.
func (s *search) choose() int {
	at, most := -1, 1e-6
	for e, y := range s.y {
		if s.pins[e] != open {
			continue
		}
		if v := min(y, 1-y) * float64(s.weight[e]); v > most {
			at, most = e, v
		}
	}
	return at
}

// settled counts the pinned edges.
func (s *search) settled() (n int) {
	for _, p := range s.pins {
		if p != open {
			n++
		}
	}
	return n
}
