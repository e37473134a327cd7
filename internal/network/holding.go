package network

import "math"

// DecodeHolding finds the best labels, as [CRF.Decode] does, among the sequences that hold each of some labels at least
// once. It reports whether there is one; if not, path is left as it was. Every label to hold doubles the work; three are the
// most that make sense.
func (c *CRF) DecodeHolding(scores []float32, first, last int, hold []int32, path []int32) bool {
	n, k := last-first, c.k
	if n <= 0 {
		return false
	}
	// A lattice for each set of labels that have come. A label to hold leads to the lattice of the set with it.
	adds := make([]int, k)
	for i, label := range hold {
		adds[label] |= 1 << i
	}
	sets := 1 << len(hold)
	l := c.pool.Get().(*lattice)
	defer c.pool.Put(l)
	never := float32(math.Inf(-1))
	l.back, l.now, l.next = grown(l.back, sets*n*k), grown(l.now, sets*k), grown(l.next, sets*k)
	for i := range l.now[:sets*k] {
		l.now[i] = never
	}
	for j, s := range scores[first*k:][:k] {
		l.now[adds[j]*k+j] = c.start[j] + s
	}
	for t := 1; t < n; t++ {
		back := l.back[sets*t*k:][:sets*k]
		for i := range l.next[:sets*k] {
			l.next[i] = never
		}
		row := scores[(first+t)*k:][:k]
		for set := range sets {
			now := l.now[set*k:][:k]
			for j, s := range row {
				score, from := c.best(now, j)
				if at := (set|adds[j])*k + j; score+s > l.next[at] {
					l.next[at], back[at] = score+s, int32(set*k)+from
				}
			}
		}
		l.now, l.next = l.next, l.now
	}
	whole := l.now[(sets-1)*k:][:k]
	for j, e := range c.end {
		whole[j] += e
	}
	at := Best(whole)
	if whole[at] <= impossible {
		return false
	}
	at += (sets - 1) * k
	for t := n - 1; t >= 0; t-- {
		path[first+t] = int32(at % k)
		if t > 0 {
			at = int(l.back[sets*t*k+at])
		}
	}
	return true
}

// best is the best way to come to label j from the scores of the token before.
func (c *CRF) best(now []float32, j int) (score float32, from int32) {
	score = float32(math.Inf(-1))
	for _, b := range c.before[j] {
		if a := now[b.from] + b.score; a > score {
			score, from = a, b.from
		}
	}
	return score, from
}
