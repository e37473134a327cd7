package network

import (
	"math"
	"sync"
)

// impossible is the step that no path may take: the file writes -10000 for one that is not allowed.
const impossible = -1000

// CRF is a linear chain over the labels of a head: what following what is worth, and what can begin and end a sequence
// (Lafferty, McCallum and Pereira 2001). It may be used by many goroutines at once.
type CRF struct {
	k          int
	start, end []float32
	before     [][]move  // for each label, the labels that it may follow
	pool       sync.Pool // of *lattice
}

// move is a step from a label to the one whose list this is in.
type move struct {
	from   int32
	score  float32
	factor float64 // exp(score)
}

// lattice is room for one sequence.
type lattice struct {
	back        []int32   // tokens * k: the best label before
	now, next   []float32 // k
	alpha, emit []float64 // tokens * k
	beta, past  []float64 // k
}

func (r *tensors) crf(name string, k int) *CRF {
	if _, ok := r.c.tensors[r.prefix+name+".transitions"]; !ok {
		return nil
	}
	t := r.floats(name+".transitions", k, k)
	c := &CRF{k: k, start: r.floats(name+".start", k), end: r.floats(name+".end", k), before: make([][]move, k)}
	if r.err != nil {
		return nil
	}
	for j := range k {
		for i := range k {
			if s := t[i*k+j]; s > impossible {
				c.before[j] = append(c.before[j], move{int32(i), s, exp(float64(s))})
			}
		}
	}
	c.pool.New = func() any { return new(lattice) }
	return c
}

// Decode finds the best labels of the sequence of tokens first to last (not included): scores are those of the whole
// text ([Output.Head]), and path, as long as the text, is written from first to last. A caller that knows a label to be
// impossible somewhere may take 10,000 off its score first.
func (c *CRF) Decode(scores []float32, first, last int, path []int32) {
	n, k := last-first, c.k
	if n <= 0 {
		return
	}
	l := c.pool.Get().(*lattice)
	defer c.pool.Put(l)
	l.back, l.now, l.next = grown(l.back, n*k), grown(l.now, k), grown(l.next, k)
	for j, s := range scores[first*k:][:k] {
		l.now[j] = c.start[j] + s
	}
	for t := 1; t < n; t++ {
		back := l.back[t*k:][:k]
		for j, s := range scores[(first+t)*k:][:k] {
			best, from := float32(math.Inf(-1)), int32(0)
			for _, b := range c.before[j] {
				if a := l.now[b.from] + b.score; a > best {
					best, from = a, b.from
				}
			}
			l.next[j], back[j] = best+s, from
		}
		l.now, l.next = l.next, l.now
	}
	for j, e := range c.end {
		l.now[j] += e
	}
	label := int32(Best(l.now))
	for t := n - 1; t > 0; t-- {
		path[first+t] = label
		label = l.back[t*k+int(label)]
	}
	path[first] = label
}

// Marginals writes the probability of each label at each token of the sequence, all other tokens' labels left open, to
// the same places of probabilities as the scores stand in. The second best of a token is what the model would say next.
// Should the scores be so far apart that no path is left within the numbers' range, the best path has it all.
func (c *CRF) Marginals(scores []float32, first, last int, probabilities []float32) {
	n, k := last-first, c.k
	if n <= 0 {
		return
	}
	l := c.pool.Get().(*lattice)
	defer c.pool.Put(l)
	l.alpha, l.emit = grown(l.alpha, n*k), grown(l.emit, n*k)
	l.beta, l.past = grown(l.beta, k), grown(l.past, k)
	if !c.forward(l, scores[first*k:last*k], n) || !c.backward(l, probabilities[first*k:last*k], n) {
		path := make([]int32, last)
		c.Decode(scores, first, last, path)
		clear(probabilities[first*k : last*k])
		for t := first; t < last; t++ {
			probabilities[t*k+int(path[t])] = 1
		}
	}
}

// forward fills alpha, each token's adding up to one; false if that cannot be.
func (c *CRF) forward(l *lattice, scores []float32, n int) bool {
	k := c.k
	for t := range n {
		row := scores[t*k:][:k]
		top := float64(highest(row))
		emit, alpha := l.emit[t*k:][:k], l.alpha[t*k:][:k]
		for j, s := range row {
			emit[j] = exp(float64(s) - top)
			if t == 0 {
				alpha[j] = float64(emit[j] * exp(float64(c.start[j])))
				continue
			}
			sum := 0.0
			for _, b := range c.before[j] {
				sum += float64(l.alpha[(t-1)*k+int(b.from)] * b.factor)
			}
			alpha[j] = float64(sum * emit[j])
		}
		if t == n-1 {
			for j, e := range c.end {
				alpha[j] = float64(alpha[j] * exp(float64(e)))
			}
		}
		if !share(alpha) {
			return false
		}
	}
	return true
}

// backward turns alpha into probabilities from the end.
func (c *CRF) backward(l *lattice, probabilities []float32, n int) bool {
	k := c.k
	for j := range l.beta {
		l.beta[j] = 1 // the end's own worth is in alpha
	}
	for t := n - 1; t >= 0; t-- {
		alpha := l.alpha[t*k:][:k]
		if t < n-1 {
			emit := l.emit[(t+1)*k:][:k]
			clear(l.past)
			for j, steps := range c.before {
				after := float64(emit[j] * l.beta[j])
				if t == n-2 {
					after = float64(after * exp(float64(c.end[j])))
				}
				for _, b := range steps {
					l.past[b.from] += float64(after * b.factor)
				}
			}
			if !share(l.past) {
				return false
			}
			l.beta, l.past = l.past, l.beta
			for j := range alpha {
				alpha[j] = float64(alpha[j] * l.beta[j])
			}
			if !share(alpha) {
				return false
			}
		}
		for j, a := range alpha {
			probabilities[t*k+j] = float32(a)
		}
	}
	return true
}

// share divides the numbers by their sum; false if there is none to divide by.
func share(p []float64) bool {
	sum := 0.0
	for _, x := range p {
		sum += x
	}
	if !(sum > 0 && sum <= math.MaxFloat64) {
		return false
	}
	for i := range p {
		p[i] /= sum
	}
	return true
}
