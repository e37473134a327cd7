package agreement

import "math"

// Least is how many things two people, or all of them, must have judged both before a figure is given: with fewer its interval spans
// almost everything.
const Least = 20

// Scale says what it means that two verdicts differ.
type Scale int

// The scales.
const (
	Nominal Scale = iota // they differ or do not
	Ordinal              // they are further apart, the further their categories are
)

// Kappa is how two people agree.
type Kappa struct {
	N        int     // things that both judged
	Observed float64 // share on which they agree; of an ordinal scale half-way counts half
	Expected float64 // share on which they would if each kept to their habits and knew nothing
	Kappa    float64 // 1: always, 0: as chance would have it, below: less than that
	Low      float64 // the interval that holds 95 % of samples of this size
	High     float64
	Defined  bool // false where chance alone would make them agree always: both gave one verdict only
}

// Cohen compares two people's verdicts: each pair is what one and the other said of one thing, from 0 up to below the number of
// categories.
func Cohen(pairs [][2]int, categories int, scale Scale) Kappa {
	k := Kappa{N: len(pairs)}
	if k.N == 0 || categories < 2 {
		return k
	}
	n := float64(k.N)
	p := make([][]float64, categories)
	rows, columns := make([]float64, categories), make([]float64, categories)
	for i := range p {
		p[i] = make([]float64, categories)
	}
	for _, pair := range pairs {
		p[pair[0]][pair[1]]++
		rows[pair[0]]++
		columns[pair[1]]++
	}
	for i := range categories {
		rows[i], columns[i] = rows[i]/n, columns[i]/n
		for j := range categories {
			p[i][j] /= n
		}
	}
	weight := func(i, j int) float64 {
		if scale == Ordinal {
			return 1 - math.Abs(float64(i-j))/float64(categories-1)
		}
		if i == j {
			return 1
		}
		return 0
	}
	byRow, byColumn := make([]float64, categories), make([]float64, categories)
	for i := range categories {
		for j := range categories {
			w := weight(i, j)
			k.Observed += w * p[i][j]
			k.Expected += w * rows[i] * columns[j]
			byRow[i] += w * columns[j]
			byColumn[j] += w * rows[i]
		}
	}
	if 1-k.Expected < 1e-12 {
		return k
	}
	k.Defined = true
	k.Kappa = (k.Observed - k.Expected) / (1 - k.Expected)
	spread := 0.0
	for i := range categories {
		for j := range categories {
			d := weight(i, j) - (byRow[i]+byColumn[j])*(1-k.Kappa)
			spread += p[i][j] * d * d
		}
	}
	off := k.Kappa - k.Expected*(1-k.Kappa)
	se := math.Sqrt(max(0, spread-off*off)/n) / (1 - k.Expected)
	const z = 1.959963984540054 // the normal distribution's 97.5th percentile
	k.Low, k.High = max(-1, k.Kappa-z*se), min(1, k.Kappa+z*se)
	return k
}
