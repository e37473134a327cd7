package agreement_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/weighing/agreement"
)

// pairs writes a table of counts out: rows are one person's verdicts, columns the other's.
func pairs(table [][]int) (out [][2]int) {
	for i, row := range table {
		for j, n := range row {
			for range n {
				out = append(out, [2]int{i, j})
			}
		}
	}
	return out
}

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

// TestCohenPublished has tables whose kappa is printed elsewhere.
func TestCohenPublished(t *testing.T) {
	for _, c := range []struct {
		name            string
		table           [][]int
		scale           agreement.Scale
		kappa, se       float64
		observed, guess float64
	}{
		// J. Fleiss, B. Levin, M. Paik: Statistical Methods for Rates and Proportions, 3rd edition 2003, table 18.1: diagnoses of 100 subjects.
		{"psychosis, neurosis, organic", [][]int{{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}, agreement.Nominal, 0.68, 0.087, 0.89, 0.66},
		// A. Agresti: Categorical Data Analysis, 1990, from Hout and others 1987; the figures as the R package vcd prints them: 91 couples.
		{"91 couples", [][]int{{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}}, agreement.Nominal, 0.1293, 0.0686, 33. / 91, math.NaN()},
		{"91 couples, in order", [][]int{{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}}, agreement.Ordinal, 0.2374, 0.0783, math.NaN(), math.NaN()},
	} {
		k := agreement.Cohen(pairs(c.table), len(c.table), c.scale)
		digits := 0.00005
		if c.kappa == 0.68 {
			digits = 0.005
		}
		se := (k.High - k.Low) / 2 / 1.959964
		if !k.Defined || !near(k.Kappa, c.kappa, digits) || !near(se, c.se, 0.001) ||
			!math.IsNaN(c.observed) && !near(k.Observed, c.observed, 1e-9) || !math.IsNaN(c.guess) && !near(k.Expected, c.guess, 1e-9) {
			t.Errorf("%s: %+v (standard error %.4f), want kappa %.4f, standard error %.4f", c.name, k, se, c.kappa, c.se)
		}
	}
}

// TestKrippendorffPublished has the examples of K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
func TestKrippendorffPublished(t *testing.T) {
	by := func(observers ...[]int) [][]int {
		units := make([][]int, len(observers[0]))
		for _, o := range observers {
			for i, v := range o {
				if v > 0 {
					units[i] = append(units[i], v-1)
				}
			}
		}
		return units
	}
	a := by([]int{1, 2, 1, 1, 1, 1, 1, 1, 2, 1}, []int{2, 2, 2, 1, 1, 2, 1, 1, 1, 1}) // A: two observers, two values
	b := by([]int{1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1}, []int{2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4})
	c := by( // C: four observers, five values, some missing
		[]int{1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0}, []int{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
		[]int{0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0}, []int{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0})
	for _, x := range []struct {
		name   string
		units  [][]int
		scale  agreement.Scale
		alpha  float64
		values int
	}{
		{"A", a, agreement.Nominal, 0.095, 20},
		{"B", b, agreement.Nominal, 0.692, 24},
		{"C", c, agreement.Nominal, 0.743, 40},
		{"C in order", c, agreement.Ordinal, 0.815, 40},
	} {
		got := agreement.Krippendorff(x.units, 5, x.scale)
		if !got.Defined || !near(got.Alpha, x.alpha, 0.0005) || got.Values != x.values {
			t.Errorf("%s: %+v, want %.3f of %d values", x.name, got, x.alpha, x.values)
		}
	}
}

// TestBruteForce reckons alpha and kappa again from the definition: one less the ratio of disagreement seen to disagreement expected, over all
// pairs of verdicts.
func TestBruteForce(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(2, 5).Draw(r, "categories")
		units := rapid.SliceOfN(rapid.SliceOfN(rapid.IntRange(0, n-1), 0, 5), 1, 12).Draw(r, "units")
		got := agreement.Krippendorff(units, n, agreement.Nominal)
		var all []int
		seen := 0.0
		for _, u := range units {
			if len(u) < 2 {
				continue
			}
			all = append(all, u...)
			for i := range u {
				for j := range u {
					if i != j && u[i] != u[j] {
						seen += 1 / float64(len(u)-1)
					}
				}
			}
		}
		chance := 0.0
		for i := range all {
			for j := range all {
				if i != j && all[i] != all[j] {
					chance++
				}
			}
		}
		if got.Defined != (chance > 0) {
			r.Fatalf("%+v, %f pairs differ", got, chance)
		}
		if chance > 0 && !near(got.Alpha, 1-seen/float64(len(all))/(chance/float64(len(all))/float64(len(all)-1)), 1e-9) {
			r.Fatalf("%+v", got)
		}
		table := rapid.SliceOfN(rapid.Custom(func(r *rapid.T) [2]int {
			return [2]int{rapid.IntRange(0, n-1).Draw(r, "one"), rapid.IntRange(0, n-1).Draw(r, "other")}
		}), 1, 30).Draw(r, "pairs")
		scale := agreement.Scale(rapid.IntRange(0, 1).Draw(r, "scale"))
		k := agreement.Cohen(table, n, scale)
		apart := func(a, b int) float64 {
			if scale == agreement.Ordinal {
				return math.Abs(float64(a - b))
			}
			if a != b {
				return 1
			}
			return 0
		}
		var differ, byChance float64
		for _, p := range table {
			differ += apart(p[0], p[1]) / float64(len(table))
			for _, q := range table {
				byChance += apart(p[0], q[1]) / float64(len(table)*len(table))
			}
		}
		if k.Defined != (byChance > 1e-9) {
			r.Fatalf("%+v, by chance %f", k, byChance)
		}
		if k.Defined && (!near(k.Kappa, 1-differ/byChance, 1e-9) || k.Low > k.Kappa || k.High < k.Kappa) {
			r.Fatalf("%+v, want %f", k, 1-differ/byChance)
		}
	})
}

// TestNothingToSay has people who judged nothing both, or always alike.
func TestNothingToSay(t *testing.T) {
	if k := agreement.Cohen(nil, 2, agreement.Nominal); k.Defined || k.N != 0 {
		t.Errorf("%+v", k)
	}
	if k := agreement.Cohen(pairs([][]int{{9, 0}, {0, 0}}), 2, agreement.Nominal); k.Defined || k.Observed != 1 {
		t.Errorf("%+v", k)
	}
	if a := agreement.Krippendorff([][]int{{0, 0}, {0}, {}}, 2, agreement.Nominal); a.Defined || a.Units != 1 || a.Values != 2 {
		t.Errorf("%+v", a)
	}
}
