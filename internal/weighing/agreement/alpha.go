package agreement

// Alpha is how any number of people agree.
type Alpha struct {
	Units   int     // things that at least two judged
	Values  int     // verdicts on these
	Alpha   float64 // 1: always, 0: as chance would have it
	Defined bool    // false where everybody gave one and the same verdict always
}

// Krippendorff compares what people said of each thing: a list of verdicts for each, in any order, of those who judged it.
func Krippendorff(units [][]int, categories int, scale Scale) Alpha {
	var a Alpha
	if categories < 2 {
		return a
	}
	coincidences := make([][]float64, categories)
	for i := range coincidences {
		coincidences[i] = make([]float64, categories)
	}
	for _, verdicts := range units {
		if len(verdicts) < 2 {
			continue
		}
		a.Units++
		a.Values += len(verdicts)
		counts := make([]float64, categories)
		for _, v := range verdicts {
			counts[v]++
		}
		for c, n := range counts {
			for k, m := range counts {
				if c == k {
					m--
				}
				coincidences[c][k] += n * m / float64(len(verdicts)-1)
			}
		}
	}
	totals, all := make([]float64, categories), 0.0
	for c, row := range coincidences {
		for _, n := range row {
			totals[c] += n
			all += n
		}
	}
	distance := func(c, k int) float64 {
		if c == k {
			return 0
		}
		if scale == Nominal {
			return 1
		}
		if c > k {
			c, k = k, c
		}
		d := -(totals[c] + totals[k]) / 2
		for g := c; g <= k; g++ {
			d += totals[g]
		}
		return d * d
	}
	var observed, expected float64
	for c := range categories {
		for k := range categories {
			observed += coincidences[c][k] * distance(c, k)
			expected += totals[c] * totals[k] * distance(c, k)
		}
	}
	if expected == 0 {
		return a
	}
	a.Defined = true
	a.Alpha = 1 - (all-1)*observed/expected
	return a
}
