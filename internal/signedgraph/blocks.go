package signedgraph

import "slices"

// block is a biconnected part of a graph: a graph of its own, with its vertices' numbers in the whole.
type block struct {
	vertex []int
	ties   []tie
	edges  []int // the ties' indices in the whole
}

// blocks splits a graph where one vertex holds it together (Hopcroft and Tarjan 1973), the smallest first. Vertices without ties are
// in none.
func blocks(n int, ties []tie) []block {
	arcs := arcsOf(n, ties)
	seen, low := make([]int, n), make([]int, n) // times, from 1
	next := make([]int, n)
	local := make([]int, n) // number in the block that is made
	for v := range local {
		local[v] = -1
	}
	type entered struct{ v, by int } // by which tie
	var path []entered
	var stack []int // ties
	var out []block
	time := 0
	enter := func(v, by int) {
		time++
		seen[v], low[v] = time, time
		path = append(path, entered{v, by})
	}
	for root := range n {
		if seen[root] > 0 || len(arcs[root]) == 0 {
			continue
		}
		for enter(root, -1); len(path) > 0; {
			here := path[len(path)-1]
			if next[here.v] < len(arcs[here.v]) {
				a := arcs[here.v][next[here.v]]
				next[here.v]++
				switch {
				case a.tie == here.by:
				case seen[a.to] == 0:
					stack = append(stack, a.tie)
					enter(a.to, a.tie)
				case seen[a.to] < seen[here.v]:
					stack = append(stack, a.tie)
					low[here.v] = min(low[here.v], seen[a.to])
				}
				continue
			}
			path = path[:len(path)-1]
			if len(path) == 0 {
				break
			}
			above := path[len(path)-1].v
			low[above] = min(low[above], low[here.v])
			if low[here.v] < seen[above] {
				continue
			}
			from := len(stack) - 1
			for stack[from] != here.by {
				from--
			}
			out = append(out, cutOut(ties, stack[from:], local))
			stack = stack[:from]
		}
	}
	slices.SortStableFunc(out, func(a, b block) int { return len(a.ties) - len(b.ties) })
	return out
}

// cutOut makes a block of some ties. local is scratch, -1 throughout.
func cutOut(ties []tie, chosen, local []int) block {
	b := block{edges: slices.Sorted(slices.Values(chosen))}
	number := func(v int) int {
		if local[v] < 0 {
			local[v] = len(b.vertex)
			b.vertex = append(b.vertex, v)
		}
		return local[v]
	}
	for _, i := range b.edges {
		t := ties[i]
		b.ties = append(b.ties, tie{number(t.u), number(t.v), t.w})
	}
	for _, v := range b.vertex {
		local[v] = -1
	}
	return b
}

// glue makes a partition of the whole of those of its blocks, which are turned so that they agree where they meet.
func glue(n int, parts []block, of [][]spin) []spin {
	var relations []tie
	for i, b := range parts {
		for k := 1; k < len(b.vertex); k++ {
			relations = append(relations, tie{b.vertex[0], b.vertex[k], int64(of[i][0]) * int64(of[i][k])})
		}
	}
	s, _ := sides(n, relations)
	return s
}
