package conll

// Count is what a measure has counted: hits of the response and of the key, each with what they are out of.
type Count struct {
	PrecisionHits, PrecisionOf float64
	RecallHits, RecallOf       float64
}

// Precision is 0 where the response has nothing to count.
func (c Count) Precision() float64 { return share(c.PrecisionHits, c.PrecisionOf) }

// Recall is 0 where the key has nothing to count.
func (c Count) Recall() float64 { return share(c.RecallHits, c.RecallOf) }

// F1 is the harmonic mean of precision and recall, 0 where both are.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	return share(2*p*r, p+r)
}

func share(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// Score is a partition's score by the three measures.
type Score struct{ MUC, BCubed, CEAF Count }

// F1 is the mean of the three.
func (s Score) F1() float64 { return (s.MUC.F1() + s.BCubed.F1() + s.CEAF.F1()) / 3 }

// Of scores a response. Both name each mention's cluster by a number of their own choice; they are of one length.
func Of(key, response []int) Score {
	keys, responses := clusters(key), clusters(response)
	overlap := overlaps(key, keys, response, responses)
	var s Score
	s.MUC.RecallHits, s.MUC.RecallOf = links(keys, overlap, func(c cell) int { return c.key })
	s.MUC.PrecisionHits, s.MUC.PrecisionOf = links(responses, overlap, func(c cell) int { return c.response })
	n := float64(len(key))
	s.BCubed.RecallOf, s.BCubed.PrecisionOf = n, n
	for _, c := range overlap {
		both := float64(c.n * c.n)
		s.BCubed.RecallHits += both / float64(keys.size[c.key])
		s.BCubed.PrecisionHits += both / float64(responses.size[c.response])
	}
	s.CEAF.RecallOf, s.CEAF.PrecisionOf = float64(len(keys.size)), float64(len(responses.size))
	aligned := alignment(len(keys.size), len(responses.size), overlap, func(c cell) float64 {
		return 2 * float64(c.n) / float64(keys.size[c.key]+responses.size[c.response])
	})
	s.CEAF.RecallHits, s.CEAF.PrecisionHits = aligned, aligned
	return s
}

// partition numbers clusters from 0 in the order of their first mentions.
type partition struct {
	number map[int]int
	size   []int
}

func clusters(of []int) partition {
	p := partition{number: map[int]int{}}
	for _, c := range of {
		n, ok := p.number[c]
		if !ok {
			n = len(p.size)
			p.number[c] = n
			p.size = append(p.size, 0)
		}
		p.size[n]++
	}
	return p
}

// cell is a pair of clusters that share n mentions.
type cell struct{ key, response, n int }

// overlaps lists the pairs that share any, in the order of their first shared mentions.
func overlaps(key []int, keys partition, response []int, responses partition) []cell {
	var out []cell
	at := map[[2]int]int{}
	for i := range key {
		pair := [2]int{keys.number[key[i]], responses.number[response[i]]}
		j, ok := at[pair]
		if !ok {
			j = len(out)
			at[pair] = j
			out = append(out, cell{pair[0], pair[1], 0})
		}
		out[j].n++
	}
	return out
}

// links counts MUC's links: a cluster of n has n-1, of which it keeps n minus the number of parts that the other side
// cuts it into.
func links(p partition, overlap []cell, side func(cell) int) (kept, all float64) {
	parts := make([]int, len(p.size))
	for _, c := range overlap {
		parts[side(c)]++
	}
	for i, n := range p.size {
		kept += float64(n - parts[i])
		all += float64(n - 1)
	}
	return kept, all
}
