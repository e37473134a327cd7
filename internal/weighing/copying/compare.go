package copying

import "slices"

// shared is what a text shares with an earlier one.
type shared struct {
	rank           int
	runs           []same
	equal          int // words
	longest        int
	from, to       int // words of each that count
	whole          bool
	fromDoc, toDoc *document
}

// compare reads two texts and says what they share, and whether that is enough to link them.
func (f *finder) compare(rank, earlier int) (shared, bool, error) {
	a, err := f.document(rank)
	if err != nil {
		return shared{}, false, err
	}
	b, err := f.document(earlier)
	if err != nil {
		return shared{}, false, err
	}
	c := shared{rank: earlier, from: a.count, to: b.count, fromDoc: a.document, toDoc: b.document}
	if f.first[rank] == int32(earlier) && a.whole() == b.whole() && a.count == b.count {
		c.runs, c.equal, c.whole = equalRuns(a.document, b.document), a.count, true
		return c, true, nil
	}
	c.runs = aligned(a.document, b.document, &f.used)
	if a.mask != nil && b.mask != nil {
		c.runs = slices.DeleteFunc(c.runs, func(r same) bool {
			n := 0
			for k := range r.n {
				if a.mask[r.a+k] || b.mask[r.b+k] {
					n++
				}
			}
			if 2*n <= r.n {
				return false
			}
			c.from, c.to = c.from-r.n, c.to-r.n
			return true
		})
	}
	if o := f.outlet[rank]; o != 0 && o == f.outlet[earlier] {
		c.trim(a.document, b.document)
	}
	for _, r := range c.runs {
		c.equal += r.n
		c.longest = max(c.longest, r.n)
	}
	share := float64(c.equal) / float64(max(1, min(c.from, c.to)))
	return c, c.longest >= passages || share >= part && share*float64(c.equal) >= mass, nil
}

// equalRuns returns the runs of two texts that are the same word for word; they may have been interrupted at different
// places.
func equalRuns(a, b *document) []same {
	var out []same
	for i, j := 0, 0; i < len(a.hash) && j < len(b.hash); {
		switch {
		case a.hash[i] == 0:
			i++
		case b.hash[j] == 0:
			j++
		default:
			n := 0
			for i+n < len(a.hash) && j+n < len(b.hash) && a.hash[i+n] != 0 && a.hash[i+n] == b.hash[j+n] {
				n++
			}
			if n == 0 {
				return out
			}
			out = append(out, same{i, j, n})
			i, j = i+n, j+n
		}
	}
	return out
}

// trim drops what two texts of one outlet have in common at their very ends or beginnings, where outlets put what they put
// beneath everything, unless it is most of either.
func (c *shared) trim(a, b *document) {
	edge := func(r same) bool {
		head, foot := max(r.a+r.n, r.b+r.n), max(len(a.hash)-r.a, len(b.hash)-r.b)
		return head <= margin && abs(r.a-r.b) <= leap || foot <= margin && abs(len(a.hash)-r.a-len(b.hash)+r.b) <= leap
	}
	n := 0
	for _, r := range c.runs {
		if edge(r) {
			n += r.n
		}
	}
	if 2*n > min(c.from, c.to) {
		return
	}
	c.runs = slices.DeleteFunc(c.runs, edge)
	c.from, c.to = c.from-n, c.to-n
}

func abs(n int) int { return max(n, -n) }
