package conll

import (
	"math"
	"slices"
)

// alignment returns the greatest sum of similarities of clusters aligned one to one. Clusters that share no mention are
// worth nothing to each other, so each connected part of the overlaps is aligned by itself.
func alignment(keys, responses int, overlap []cell, similarity func(cell) float64) float64 {
	root := make([]int, keys+responses)
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, c := range overlap {
		root[find(c.key)] = find(keys + c.response)
	}
	parts := map[int][]cell{}
	var order []int
	for _, c := range overlap {
		r := find(c.key)
		if parts[r] == nil {
			order = append(order, r)
		}
		parts[r] = append(parts[r], c)
	}
	total := 0.0
	for _, r := range order {
		total += align(parts[r], similarity)
	}
	return total
}

// align solves one part by the Hungarian method (Kuhn 1955, in the form with potentials and shortest paths).
func align(part []cell, similarity func(cell) float64) float64 {
	rows, columns := map[int]int{}, map[int]int{}
	for _, c := range part {
		number(rows, c.key)
		number(columns, c.response)
	}
	n := max(len(rows), len(columns))
	worth := make([][]float64, n)
	for i := range worth {
		worth[i] = make([]float64, n)
	}
	for _, c := range part {
		worth[rows[c.key]][columns[c.response]] = similarity(c)
	}
	// One past the end stands for the row that is being placed.
	rowPrice, columnPrice := make([]float64, n), make([]float64, n+1)
	rowOf := slices.Repeat([]int{-1}, n+1)
	for i := range n {
		rowOf[n] = i
		slack, from, done := slices.Repeat([]float64{math.Inf(1)}, n), make([]int, n), make([]bool, n+1)
		j := n
		for rowOf[j] >= 0 {
			done[j] = true
			row, next, least := rowOf[j], -1, math.Inf(1)
			for k := range n {
				if done[k] {
					continue
				}
				if s := -worth[row][k] - rowPrice[row] - columnPrice[k]; s < slack[k] {
					slack[k], from[k] = s, j
				}
				if slack[k] < least {
					least, next = slack[k], k
				}
			}
			for k := range n + 1 {
				if done[k] {
					rowPrice[rowOf[k]] += least
					columnPrice[k] -= least
				} else if k < n {
					slack[k] -= least
				}
			}
			j = next
		}
		for j != n {
			rowOf[j] = rowOf[from[j]]
			j = from[j]
		}
	}
	total := 0.0
	for j := range n {
		total += worth[rowOf[j]][j]
	}
	return total
}

func number(m map[int]int, k int) {
	if _, ok := m[k]; !ok {
		m[k] = len(m)
	}
}
