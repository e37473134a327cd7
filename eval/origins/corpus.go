package main

import (
	"fmt"

	"hearsay/internal/text"
	"hearsay/internal/weighing/copying"
)

// corpus is n articles in the order of their arrival. It holds a few blocks' plans and no text.
type corpus struct {
	n, seed int
	vague   bool        // some dates are missing, and some times
	last    [128]*block // the blocks that were asked for last
}

func newCorpus(n, seed int) *corpus { return &corpus{n: n, seed: seed} }

// place is where article i stands.
func (c *corpus) place(i int) (*block, int) {
	number := i / inBlock
	at := number % len(c.last)
	if c.last[at] == nil || c.last[at].number != number {
		c.last[at] = newBlock(c.seed, number)
	}
	return c.last[at], c.last[at].arrival[i%inBlock]
}

// text is article i and where its quotations stand.
func (c *corpus) text(i int) (string, []text.Span) {
	b, e := c.place(i)
	s := b.report(e).text()
	return s, copying.Quoted(s)
}

func (c *corpus) origin(i int) copying.Origin {
	b, e := c.place(i)
	return copying.Origin{Outlet: fmt.Sprint("outlet ", b.entries[e].outlet), Published: b.published(e, c.vague)}
}

// history is what is known of the articles: how each came about, its reports at the root, and its story.
type history struct {
	how   []how
	roots [][]int // of a copy, by article; none for a report of one's own
	story []int
}

func (c *corpus) history() *history {
	h := &history{how: make([]how, c.n), roots: make([][]int, c.n), story: make([]int, c.n)}
	stories := 0
	for from := 0; from < c.n; from += inBlock {
		b, _ := c.place(from)
		arrived := make([]int, inBlock)
		for i, e := range b.arrival {
			arrived[e] = from + i
		}
		most := 0
		for i, e := range b.arrival {
			if from+i >= c.n {
				break
			}
			h.how[from+i] = b.entries[e].how
			h.story[from+i] = stories + b.entries[e].story
			most = max(most, b.entries[e].story)
			for r := range b.roots(e) {
				h.roots[from+i] = append(h.roots[from+i], arrived[r])
			}
		}
		stories += most + 1
	}
	return h
}

// roots are the reports that an entry comes from.
func (b *block) roots(e int) map[int]bool {
	out := map[int]bool{}
	var climb func(int)
	climb = func(i int) {
		if len(b.entries[i].parents) == 0 {
			if i != e {
				out[i] = true
			}
			return
		}
		for _, p := range b.entries[i].parents {
			climb(p)
		}
	}
	climb(e)
	return out
}
