package network

// chart is the table of Eisner's algorithm: for every stretch of tokens from s to t the best way to hang all of it from
// one of its ends, with (open) and without (closed) the last step. Stretches that hang from s are kept by s, those that
// hang from t by t, so that the inner loops run through memory in order where they can.
type chart struct {
	closedRight, closedLeft, openRight, openLeft [window * window]float32
	splitRight, splitLeft, splitOpen             [window * window]uint8
}

// decode writes the head of each of n <= window tokens. scores[i*stride+j] is token i with head j.
func (c *chart) decode(n int, scores, root []float32, heads []int32) {
	for i := range n {
		c.closedRight[i*window+i], c.closedLeft[i*window+i] = 0, 0
	}
	for length := 1; length < n; length++ {
		for s := 0; s+length < n; s++ {
			c.fill(s, s+length, scores)
		}
	}
	best, top := float32(0), -1
	for r := range n {
		if score := c.closedLeft[r*window] + c.closedRight[r*window+n-1] + root[r]; top < 0 || score > best {
			best, top = score, r
		}
	}
	heads[top] = Root
	c.left(0, top, heads)
	c.right(top, n-1, heads)
}

func (c *chart) fill(s, t int, scores []float32) {
	at, ta := s*window+t, t*window+s // kept by s, kept by t
	best, split := c.closedRight[s*window+s]+c.closedLeft[ta+1], s
	for q := s + 1; q < t; q++ {
		if v := c.closedRight[s*window+q] + c.closedLeft[t*window+q+1]; v > best {
			best, split = v, q
		}
	}
	c.splitOpen[at] = uint8(split)
	c.openRight[at], c.openLeft[ta] = best+scores[t*stride+s], best+scores[s*stride+t]

	best, split = c.openRight[s*window+s+1]+c.closedRight[(s+1)*window+t], s+1
	for q := s + 2; q <= t; q++ {
		if v := c.openRight[s*window+q] + c.closedRight[q*window+t]; v > best {
			best, split = v, q
		}
	}
	c.closedRight[at], c.splitRight[at] = best, uint8(split)

	best, split = c.closedLeft[s*window+s]+c.openLeft[t*window+s], s
	for q := s + 1; q < t; q++ {
		if v := c.closedLeft[q*window+s] + c.openLeft[t*window+q]; v > best {
			best, split = v, q
		}
	}
	c.closedLeft[ta], c.splitLeft[ta] = best, uint8(split)
}

// left hangs tokens s to t-1 from t, right tokens s+1 to t from s.
func (c *chart) left(s, t int, heads []int32) {
	if s == t {
		return
	}
	q := int(c.splitLeft[t*window+s])
	heads[q] = int32(t)
	c.left(s, q, heads)
	c.between(q, t, heads)
}

func (c *chart) right(s, t int, heads []int32) {
	if s == t {
		return
	}
	q := int(c.splitRight[s*window+t])
	heads[q] = int32(s)
	c.between(s, q, heads)
	c.right(q, t, heads)
}

// between hangs what lies between the two ends of an arc.
func (c *chart) between(s, t int, heads []int32) {
	q := int(c.splitOpen[s*window+t])
	c.right(s, q, heads)
	c.left(q+1, t, heads)
}

// greedy gives each of many tokens its best head within the window and mends what is then no tree: the token that loses
// least by it becomes the topmost, and one token of each cycle is hung from that.
func (a *Arcs) greedy(ks *kernels, t *tree, out *Output, first, n int, heads []int32) {
	t.best = grown(t.best, n)
	top := 0
	for from := 0; from < n; from += window {
		rows := min(window, n-from)
		low, high := a.block(ks, t, out, first, n, from, rows)
		for i := range rows {
			token := from + i
			best, head := float32(0), -1
			for j := max(low, token-window); j < min(high, token+window+1); j++ {
				if s := t.scores[i*stride+j-low]; j != token && (head < 0 || s > best) {
					best, head = s, j
				}
			}
			t.best[token], heads[token] = best, int32(head)
			if t.root[token]-best > t.root[top]-t.best[top] {
				top = token
			}
		}
	}
	heads[top] = Root
	t.cut(n, int32(top), heads)
}

// cut hangs from the topmost token, of each cycle, the token that would rather be topmost itself.
func (t *tree) cut(n int, top int32, heads []int32) {
	t.marks = grown(t.marks, n)
	clear(t.marks)
	for i := range int32(n) {
		at, mark := i, i+1
		for at != Root && t.marks[at] == 0 {
			t.marks[at] = mark
			at = heads[at]
		}
		if at == Root || t.marks[at] != mark {
			continue // reached the root, or what an earlier walk has put in order
		}
		loosest := at
		for j := heads[at]; j != at; j = heads[j] {
			if t.root[j]-t.best[j] > t.root[loosest]-t.best[loosest] {
				loosest = j
			}
		}
		heads[loosest] = top
	}
}
