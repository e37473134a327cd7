// Package loglinear learns the weights of log-linear models from examples.
//
// In: examples, each with its features, its label or a share of several, and a weight. Out: an internal/loglinear model. The
// loss is the cross-entropy with a quadratic penalty; it is brought down by AdaGrad over examples in an order drawn from a
// fixed seed, and the weights are averaged over the last half of the epochs. The same examples and options give the same
// model. It never reads a file.
package loglinear

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"

	"hearsay/internal/loglinear"
)

// Example is one thing of which the label is known, or a distribution over labels.
type Example struct {
	Label    int       // index of the right label
	Soft     []float64 // a distribution over the labels instead, nil for none
	Weight   float64   // 0 means 1
	Features []loglinear.Feature
}

// Options of training. Zero values are replaced by the defaults in brackets.
type Options struct {
	L2       float64 // penalty on a weight's square, for each example [1e-5]
	Epochs   int     // [12]
	Rate     float64 // of AdaGrad [0.1]
	MinCount int     // features of fewer examples get no weight [2]
	Prune    float64 // rows whose largest weight is below this are dropped [0.01]
	Seed     uint64
}

func (o Options) defaults() Options {
	o.L2, o.Epochs, o.Rate = cmp.Or(o.L2, 1e-5), cmp.Or(o.Epochs, 12), cmp.Or(o.Rate, 0.1)
	o.MinCount, o.Prune = cmp.Or(o.MinCount, 2), cmp.Or(o.Prune, 0.01)
	return o
}

// Train learns a model.
func Train(examples []Example, labels []string, options Options) *loglinear.Model {
	o := options.defaults()
	n := len(labels)
	counts := map[uint32]int{}
	for _, e := range examples {
		for _, f := range e.Features {
			counts[f.Key]++
		}
	}
	row := map[uint32]int{}
	var keys []uint32
	for k, c := range counts {
		if c >= o.MinCount {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	for i, k := range keys {
		row[k] = i
	}
	type place struct {
		row   int
		value float64
	}
	places := make([][]place, len(examples))
	for i, e := range examples {
		for _, f := range e.Features {
			if r, ok := row[f.Key]; ok {
				places[i] = append(places[i], place{r, float64(f.Value)})
			}
		}
	}
	weights := make([]float64, len(keys)*n)
	squares := make([]float64, len(keys)*n)
	sums := make([]float64, len(keys)*n)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(o.Seed, 20))
	p := make([]float64, n)
	averaged := 0
	for epoch := range o.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			e := &examples[i]
			clear(p)
			for _, x := range places[i] {
				for j, w := range weights[x.row*n:][:n] {
					p[j] += w * x.value
				}
			}
			softmax(p)
			weight := cmp.Or(e.Weight, 1)
			for j := range p {
				want := 0.0
				switch {
				case e.Soft != nil:
					want = e.Soft[j]
				case j == e.Label:
					want = 1
				}
				p[j] = weight * (p[j] - want)
			}
			for _, x := range places[i] {
				at := x.row * n
				for j, g := range p {
					g = g*x.value + o.L2*weights[at+j]
					squares[at+j] += g * g
					weights[at+j] -= o.Rate * g / (1e-6 + math.Sqrt(squares[at+j]))
				}
			}
		}
		if 2*epoch >= o.Epochs-1 {
			averaged++
			for i, w := range weights {
				sums[i] += w
			}
		}
	}
	out := map[uint32][]float64{}
	for i, k := range keys {
		r := sums[i*n:][:n:n]
		mean, top := 0.0, 0.0
		for j := range r {
			r[j] /= float64(max(1, averaged))
			mean += r[j] / float64(n)
		}
		for j := range r { // only differences between labels count
			r[j] -= mean
			top = max(top, math.Abs(r[j]))
		}
		if top >= o.Prune {
			out[k] = r
		}
	}
	return loglinear.New(labels, out)
}

func softmax(p []float64) {
	top := slices.Max(p)
	sum := 0.0
	for i, x := range p {
		p[i] = math.Exp(x - top)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
}
