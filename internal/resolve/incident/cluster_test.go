package incident_test

import (
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/resolve/incident"
)

// TestAverage compares the fast partition with one made by the definition: again and again the two likest clusters.
func TestAverage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(t, "n")
		like := make([][]float32, n)
		seen := map[float32]bool{}
		for i := range like {
			like[i] = make([]float32, n)
			for j := range i {
				x := float32(rapid.IntRange(0, 9999).Filter(func(x int) bool { return !seen[float32(x)/10000] }).Draw(t, "like")) / 10000
				seen[x] = true
				like[i][j], like[j][i] = x, x
			}
		}
		got := incident.Average(n, func(i, j int) float32 { return like[i][j] }, .5)
		want := naive(like, .5)
		for i := range n {
			for j := range n {
				if (got[i] == got[j]) != (want[i] == want[j]) {
					t.Fatalf("%v, by the definition %v", got, want)
				}
			}
			if got[i] > i || got[got[i]] != got[i] {
				t.Fatalf("not named by the first: %v", got)
			}
		}
	})
}

func naive(like [][]float32, least float64) []int {
	of := make([]int, len(like))
	for i := range of {
		of[i] = i
	}
	for {
		a, b, best := -1, -1, least
		for x := range of {
			for y := range x {
				sum, n := 0.0, 0
				for i := range of {
					for j := range of {
						if of[i] == x && of[j] == y {
							sum += float64(like[i][j])
							n++
						}
					}
				}
				if n > 0 && sum/float64(n) >= best {
					a, b, best = y, x, sum/float64(n)
				}
			}
		}
		if a < 0 {
			return of
		}
		for i := range of {
			if of[i] == b {
				of[i] = a
			}
		}
	}
}
