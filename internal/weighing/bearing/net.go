package bearing

import (
	"fmt"
	"math"

	"hearsay/internal/network"
	"hearsay/internal/wordvector"
)

// The network reads both texts at once, the hypothesis first: a transformer (Vaswani and others 2017) that normalises before
// each step, over words' vectors, what a word adds to the sense, and a few marks.
const (
	head   = 32 // numbers of a head
	marks  = 8  // numbers a word beside its two vectors
	places = 48 // of words in their text; later ones share the last
	hidden = 48 // of the last step
	input  = wordvector.Dimensions + width + marks
	scale  = 3 // length of a word's vector as the network was taught
)

// rootHead is one over the root of head.
const rootHead = .17677669

type net struct {
	size   int // numbers a word
	in     *network.Linear
	place  *table
	blocks []block
	out    norm
	first  *network.Linear
	last   *network.Linear
}

type norm struct{ gain, bias []float32 }

type block struct {
	attend, feed norm
	keys         *network.Linear // queries, keys and values side by side
	back         *network.Linear
	wide         int
	up, down     *network.Linear
}

// loader takes tensors out of a file and keeps the first error.
type loader struct {
	*file
	err error
}

func (l *loader) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *loader) floats(name string, n int) []float32 {
	m, err := l.matrix(name, 1, n)
	if err != nil {
		l.fail(err)
		return make([]float32, n)
	}
	return m.at
}

func (l *loader) norm(name string, n int) norm {
	return norm{l.floats(name+".weight", n), l.floats(name+".bias", n)}
}

func (l *loader) linear(name string, in, out int) *network.Linear {
	bias := l.floats(name+".bias", out)
	w := make([]float32, in*out)
	t, err := l.table(name+".weight", out)
	switch {
	case err != nil:
		l.fail(err)
	case t.rows != in:
		l.fail(fmt.Errorf("%w: %q has %d rows, want %d", ErrModel, name, t.rows, in))
	default:
		for i := range in {
			t.row(i, w[i*out:])
		}
	}
	return network.NewLinear(in, out, w, bias)
}

func newNet(f *file) (*net, error) {
	l := &loader{file: f}
	place := f.tables["place"]
	if place == nil || place.rows != places || place.cols%head != 0 || place.cols > 1024 {
		return nil, fmt.Errorf("%w: its places do not fit", ErrModel)
	}
	d := place.cols
	n := &net{size: d, place: place, in: l.linear("in", input, d), out: l.norm("out", d)}
	for i := 0; l.err == nil; i++ {
		p := fmt.Sprintf("block.%d.", i)
		up := f.tables[p+"up.weight"]
		if up == nil {
			break
		}
		n.blocks = append(n.blocks, block{
			attend: l.norm(p+"attend", d), keys: l.linear(p+"keys", d, 3*d), back: l.linear(p+"back", d, d),
			feed: l.norm(p+"feed", d), wide: up.cols, up: l.linear(p+"up", d, up.cols), down: l.linear(p+"down", up.cols, d),
		})
	}
	n.first, n.last = l.linear("first", 3*d, hidden), l.linear("last", hidden, 1)
	return n, l.err
}

// span is where the words of one pair lie among all rows: those of the hypothesis from..mid, those of the evidence mid..to.
type span struct{ from, mid, to int }

// run returns for each pair which way its evidence points, and how strongly, from minus to plus infinity. x holds a row of
// [input] numbers a word, at the place of each word in its own text.
func (n *net) run(spans []span, x []float32, at []int) []float32 {
	rows, d := len(at), n.size
	h, y, z := make([]float32, rows*d), make([]float32, rows*d), make([]float32, rows*d)
	qkv := make([]float32, rows*3*d)
	n.in.Apply(rows, x, h)
	row := make([]float32, d)
	for r, p := range at {
		n.place.row(min(p, places-1), row)
		add(h[r*d:][:d], row)
	}
	var wide []float32
	for _, b := range n.blocks {
		network.Normalise(rows, h, y, b.attend.gain, b.attend.bias)
		b.keys.Apply(rows, y, qkv)
		for _, s := range spans {
			attend(qkv[s.from*3*d:s.to*3*d], z[s.from*d:s.to*d], d)
		}
		b.back.Apply(rows, z, y)
		add(h, y)
		network.Normalise(rows, h, y, b.feed.gain, b.feed.bias)
		if len(wide) < rows*b.wide {
			wide = make([]float32, rows*b.wide)
		}
		w := wide[:rows*b.wide]
		b.up.Apply(rows, y, w)
		positive(w)
		b.down.Apply(rows, w, y)
		add(h, y)
	}
	network.Normalise(rows, h, y, n.out.gain, n.out.bias)
	sums := make([]float32, len(spans)*3*d)
	for i, s := range spans {
		a, b, ab := sums[i*3*d:][:d], sums[i*3*d+d:][:d], sums[i*3*d+2*d:][:d]
		mean(a, y[s.from*d:s.mid*d])
		mean(b, y[s.mid*d:s.to*d])
		for j := range ab {
			ab[j] = float32(a[j] * b[j])
		}
	}
	mid, out := make([]float32, len(spans)*hidden), make([]float32, len(spans))
	n.first.Apply(len(spans), sums, mid)
	positive(mid)
	n.last.Apply(len(spans), mid, out)
	return out
}

// attend mixes the values of one pair's words by how queries and keys go together, each head by itself.
func attend(qkv, out []float32, d int) {
	rows := len(out) / d
	clear(out)
	scores := make([]float32, rows)
	for h := 0; h < d; h += head {
		for r := range rows {
			q := (*[head]float32)(qkv[r*3*d+h:])
			top := float32(math.Inf(-1))
			for c := range scores {
				k := (*[head]float32)(qkv[c*3*d+d+h:])
				var s0, s1, s2, s3 float32
				for i := 0; i < head; i += 4 {
					s0 += float32(q[i] * k[i])
					s1 += float32(q[i+1] * k[i+1])
					s2 += float32(q[i+2] * k[i+2])
					s3 += float32(q[i+3] * k[i+3])
				}
				scores[c] = float32(((s0 + s1) + (s2 + s3)) * rootHead)
				top = max(top, scores[c])
			}
			sum := float32(0)
			for c, s := range scores {
				scores[c] = exp(s - top)
				sum += scores[c]
			}
			to := (*[head]float32)(out[r*d+h:])
			for c, p := range scores {
				p /= sum
				v := (*[head]float32)(qkv[c*3*d+2*d+h:])
				for i := range to {
					to[i] += float32(p * v[i])
				}
			}
		}
	}
}

// exp is e to an x that is not above 0, right to about five digits and the same on every machine.
func exp(x float32) float32 {
	if !(x > -80) {
		return 0
	}
	const log2 = 1.442695
	n := float32(math.Floor(float64(float32(x*log2) + .5)))
	r := x - float32(n*.6931472)
	p := float32(1. / 720)
	for _, c := range [...]float32{1. / 120, 1. / 24, 1. / 6, 1. / 2, 1, 1} {
		p = float32(p*r) + c
	}
	return p * math.Float32frombits(uint32(int32(n)+127)<<23)
}

func add(x, y []float32) {
	for i, v := range y[:len(x)] {
		x[i] += v
	}
}

func positive(x []float32) {
	for i, v := range x {
		if !(v > 0) {
			x[i] = 0
		}
	}
}

// mean writes the mean of the rows of x to out, zeros where there is none.
func mean(out, x []float32) {
	d := len(out)
	for from := 0; from < len(x); from += d {
		add(out, x[from:from+d])
	}
	by := 1 / float32(max(1, len(x)/d))
	for i := range out {
		out[i] *= by
	}
}
