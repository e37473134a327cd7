package network

import "math"

// DecodeHolding finds the best labels, as [CRF.Decode] does, among the sequences that hold a label at least once. It reports
// whether there is one; if not, path is left as it was.
func (c *CRF) DecodeHolding(scores []float32, first, last int, label int32, path []int32) bool {
	n, k := last-first, c.k
	if n <= 0 {
		return false
	}
	l := c.pool.Get().(*lattice)
	defer c.pool.Put(l)
	// Two lattices, one over the other: below, the label has not come yet; it leads up, and nothing leads down.
	never := float32(math.Inf(-1))
	l.back, l.now, l.next = grown(l.back, 2*n*k), grown(l.now, 2*k), grown(l.next, 2*k)
	for j, s := range scores[first*k:][:k] {
		l.now[j], l.now[k+j] = c.start[j]+s, never
		if int32(j) == label {
			l.now[j], l.now[k+j] = never, l.now[j]
		}
	}
	for t := 1; t < n; t++ {
		back := l.back[2*t*k:][:2*k]
		for j, s := range scores[(first+t)*k:][:k] {
			low, fromLow := c.best(l.now[:k], j)
			high, fromHigh := c.best(l.now[k:2*k], j)
			fromHigh += int32(k)
			if int32(j) == label {
				if low > high {
					high, fromHigh = low, fromLow
				}
				low = never
			}
			l.next[j], back[j] = low+s, fromLow
			l.next[k+j], back[k+j] = high+s, fromHigh
		}
		l.now, l.next = l.next, l.now
	}
	for j, e := range c.end {
		l.now[k+j] += e
	}
	at := k + Best(l.now[k:2*k])
	if l.now[at] == never || l.now[at] <= impossible {
		return false
	}
	for t := n - 1; t >= 0; t-- {
		path[first+t] = int32(at % k)
		if t > 0 {
			at = int(l.back[2*t*k+at])
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
