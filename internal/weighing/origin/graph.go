package origin

import "hearsay/internal/evidence"

// edge says that a telling rests on another, or with both set that the two are of one voice.
type edge struct {
	from, to int
	both     bool
	rank     int                  // by kind of link, the strongest first
	make     func() evidence.Link // the link that says so, made when the edge is needed
	link     int                  // its index among the weigher's links
	instead  int                  // of an edge to what came later: the edge to be used unless the two cite each other; 0 for none
	late     bool
}

// components returns the strongly connected component of each of n nodes, numbered so that whatever a component leads to has a
// lower number (Tarjan 1972, without recursion: a circle of a million articles must not end the program).
func components(n int, edges []edge) (of []int, count int) {
	out := make([][]int32, n)
	for _, e := range edges {
		out[e.from] = append(out[e.from], int32(e.to))
		if e.both {
			out[e.to] = append(out[e.to], int32(e.from))
		}
	}
	of = make([]int, n)
	index, low := make([]int, n), make([]int, n)
	var open, path []int
	next := make([]int, n) // the edge of each node to be followed next
	at := 0
	enter := func(v int) {
		at++
		index[v], low[v], of[v] = at, at, -1
		open, path = append(open, v), append(path, v)
	}
	for root := range n {
		if index[root] != 0 {
			continue
		}
		enter(root)
		for len(path) > 0 {
			v := path[len(path)-1]
			if next[v] < len(out[v]) {
				w := int(out[v][next[v]])
				next[v]++
				switch {
				case index[w] == 0:
					enter(w)
				case of[w] < 0:
					low[v] = min(low[v], index[w])
				}
				continue
			}
			path = path[:len(path)-1]
			if len(path) > 0 {
				p := path[len(path)-1]
				low[p] = min(low[p], low[v])
			}
			if low[v] != index[v] {
				continue
			}
			for {
				w := open[len(open)-1]
				open = open[:len(open)-1]
				of[w] = count
				if w == v {
					break
				}
			}
			count++
		}
	}
	return of, count
}
