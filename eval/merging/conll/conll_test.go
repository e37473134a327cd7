package conll_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"hearsay/eval/merging/conll"
)

// TestOf works the examples of the literature. Vilain et al.'s A-B-C-D cut in two; Bagga and Baldwin's twelve mentions with
// the large cluster joined to the second largest, and to the small one; Luo's way of counting one-to-one.
func TestOf(t *testing.T) {
	type three struct{ muc, b, ceaf [2]float64 } // precision, recall
	for name, c := range map[string]struct {
		key, response []int
		want          three
	}{
		"alike": {[]int{1, 1, 2}, []int{7, 7, 3}, three{[2]float64{1, 1}, [2]float64{1, 1}, [2]float64{1, 1}}},
		// Key A-B-C-D, response A-B, C-D: two of three links, none wrong.
		"Vilain: one cut in two": {[]int{1, 1, 1, 1}, []int{1, 1, 2, 2}, three{[2]float64{1, 2. / 3}, [2]float64{1, .5}, [2]float64{1. / 3, 2. / 3}}},
		// {1-5} {6,7} {8-12}; the response joins 6,7 to 8-12: B³ precision .76 and .58.
		"Bagga and Baldwin: the small joined": {
			[]int{1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3}, []int{1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2},
			three{[2]float64{9. / 10, 1}, [2]float64{(5 + 4./7 + 25./7) / 12, 1}, [2]float64{(1 + 10./12) / 2, (1 + 10./12) / 3}},
		},
		"Bagga and Baldwin: the large joined": {
			[]int{1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3}, []int{1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1},
			three{[2]float64{9. / 10, 1}, [2]float64{7. / 12, 1}, [2]float64{(1 + 10./15) / 2, (1 + 10./15) / 3}},
		},
		"singletons only": {[]int{1, 2}, []int{1, 2}, three{[2]float64{0, 0}, [2]float64{1, 1}, [2]float64{1, 1}}},
		"nothing":         {nil, nil, three{}},
	} {
		s := conll.Of(c.key, c.response)
		got := three{
			[2]float64{s.MUC.Precision(), s.MUC.Recall()}, [2]float64{s.BCubed.Precision(), s.BCubed.Recall()},
			[2]float64{s.CEAF.Precision(), s.CEAF.Recall()},
		}
		for i, pair := range [][2][2]float64{{got.muc, c.want.muc}, {got.b, c.want.b}, {got.ceaf, c.want.ceaf}} {
			for k := range 2 {
				if math.Abs(pair[0][k]-pair[1][k]) > 1e-12 {
					t.Errorf("%s: %s %s is %.4f, want %.4f", name, []string{"MUC", "B³", "CEAF"}[i], []string{"precision", "recall"}[k], pair[0][k], pair[1][k])
				}
			}
		}
	}
}

// TestProperties: swapping key and response swaps precision and recall; a partition against itself is perfect; names of
// clusters do not matter; the alignment is no worse than any greedy one.
func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "mentions")
		labels := rapid.SliceOfN(rapid.IntRange(0, 9), n, n)
		key, response := labels.Draw(t, "key"), labels.Draw(t, "response")
		s, back := conll.Of(key, response), conll.Of(response, key)
		for i, p := range [][2]conll.Count{{s.MUC, back.MUC}, {s.BCubed, back.BCubed}, {s.CEAF, back.CEAF}} {
			if math.Abs(p[0].Precision()-p[1].Recall()) > 1e-9 || math.Abs(p[0].Recall()-p[1].Precision()) > 1e-9 {
				t.Fatalf("measure %d is not symmetric: %+v %+v", i, p[0], p[1])
			}
			if f := p[0].F1(); f < 0 || f > 1+1e-9 {
				t.Fatalf("measure %d: F1 %f", i, f)
			}
		}
		if same := conll.Of(key, key); math.Abs(same.BCubed.F1()-1) > 1e-9 || math.Abs(same.CEAF.F1()-1) > 1e-9 {
			t.Fatalf("a partition against itself: %+v", same)
		}
		renamed := make([]int, n)
		for i, r := range response {
			renamed[i] = 100 - 3*r
		}
		if conll.Of(key, renamed) != s {
			t.Fatal("names of clusters matter")
		}
		if s.CEAF.PrecisionHits < best(key, response)-1e-9 || s.CEAF.PrecisionHits > float64(min(distinct(key), distinct(response)))+1e-9 {
			t.Fatalf("aligned %f, greedy %f", s.CEAF.PrecisionHits, best(key, response))
		}
	})
}

func distinct(of []int) int {
	seen := map[int]bool{}
	for _, c := range of {
		seen[c] = true
	}
	return len(seen)
}

// best aligns greedily: a lower bound.
func best(key, response []int) float64 {
	keySize, responseSize, both := map[int]int{}, map[int]int{}, map[[2]int]int{}
	for i := range key {
		keySize[key[i]]++
		responseSize[response[i]]++
		both[[2]int{key[i], response[i]}]++
	}
	total := 0.0
	usedKey, usedResponse := map[int]bool{}, map[int]bool{}
	for {
		top, k, r := 0.0, 0, 0
		for a := range 10 {
			for b := range 10 {
				n := both[[2]int{a, b}]
				if n == 0 || usedKey[a] || usedResponse[b] {
					continue
				}
				if v := 2 * float64(n) / float64(keySize[a]+responseSize[b]); v > top {
					top, k, r = v, a, b
				}
			}
		}
		if top == 0 {
			return total
		}
		total += top
		usedKey[k], usedResponse[r] = true, true
	}
}
