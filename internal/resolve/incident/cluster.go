package incident

// Average partitions n things by average linkage: those are put together whose likeness, on average over all of them, is
// highest, until none reaches least. It returns each thing's cluster, named by its first. Time and memory are in proportion
// to n². By chains of nearest neighbours (Murtagh 1983).
func Average(n int, like func(i, j int) float32, least float32) []int {
	near := make([][]float32, n)
	for i := range near {
		near[i] = make([]float32, n)
		for j := range i {
			near[i][j] = like(j, i)
			near[j][i] = near[i][j]
		}
	}
	size, parent := make([]int, n), make([]int, n)
	for i := range size {
		size[i], parent[i] = 1, i
	}
	var chain []int
	for start := 0; start < n; {
		if len(chain) == 0 {
			if size[start] <= 0 {
				start++
				continue
			}
			chain = append(chain, start)
		}
		a := chain[len(chain)-1]
		best, top := -1, least
		if len(chain) > 1 { // on a tie the one before, or the chain might never end
			best, top = chain[len(chain)-2], near[a][chain[len(chain)-2]]
		}
		for b := range n {
			if b != a && size[b] > 0 && near[a][b] > top || best < 0 && b != a && size[b] > 0 && near[a][b] >= top {
				best, top = b, near[a][b]
			}
		}
		switch {
		case best < 0:
			// It is alone in the chain. Nothing reaches it, and so no average of others will.
			size[a] = -size[a]
			chain = chain[:0]
			continue
		case len(chain) < 2 || best != chain[len(chain)-2]:
			chain = append(chain, best)
			continue
		}
		chain = chain[:len(chain)-2]
		a, b := min(a, best), max(a, best)
		x, y := float32(size[a]), float32(size[b])
		for k := range n {
			near[a][k] = (near[a][k]*x + near[b][k]*y) / (x + y)
			near[k][a] = near[a][k]
		}
		size[a] += size[b]
		size[b] = 0
		parent[b] = a
	}
	for i := range parent { // a cluster is named by its first
		p := i
		for parent[p] != p {
			p = parent[p]
		}
		parent[i] = p
	}
	return parent
}
