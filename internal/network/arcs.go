package network

import "sync"

const (
	window = 64 // how far a head may be from its token
	near   = 16 // distances from here on count as one
)

// Root is the head of a sentence's topmost token.
const Root = -1

// Arcs is a stage's head for trees: who depends on whom in a sentence, and how. It scores each pair of tokens by a
// product of what they are as dependent and as head (Dozat and Manning 2017). It may be used by many goroutines at once.
type Arcs struct {
	dimensions int
	labels     []string
	dep, head  *matrix
	pair       *matrix // from a head's numbers to what a dependent's are multiplied with
	prior      []float32
	root       []float32
	distance   []float32 // of the head from the dependent, -near to near
	relation   *matrix
	pool       sync.Pool // of *tree
}

func (r *tensors) arcs(d arcsDescription, width int) *Arcs {
	n := d.Dimensions
	a := &Arcs{
		dimensions: n, labels: d.Labels,
		dep: r.linear("arcs.dep", width, n), head: r.linear("arcs.head", width, n),
		prior: r.floats("arcs.prior", n), root: r.floats("arcs.root", n),
		distance: r.floats("arcs.distance", 2*near+1), relation: r.linear("arcs.relation", 2*n, len(d.Labels)),
	}
	pair := r.floats("arcs.pair", n, n)
	if r.err != nil {
		return nil
	}
	turned := make([]float32, n*n)
	for i := range n {
		for j := range n {
			turned[j*n+i] = pair[i*n+j]
		}
	}
	a.pair = pack(n, n, turned, make([]float32, n))
	a.pool.New = func() any { return a.newTree() }
	return a
}

// Labels are the relations, in the order of their numbers.
func (a *Arcs) Labels() []string { return a.labels }

// project writes what some tokens are as dependents and as heads.
func (a *Arcs) project(ks *kernels, e *edge, rows int, h []float32, ldh int, out *Output, from int) {
	n := a.dimensions
	for _, p := range []struct {
		m  *matrix
		to []float32
	}{{a.dep, out.dep}, {a.head, out.head}} {
		to := p.to[from*n:][:rows*n]
		p.m.multiply(ks, e, rows, h, ldh, to, n)
		for i, v := range to {
			to[i] = relu(v)
		}
	}
}

// tree is room for one sentence.
type tree struct {
	edge    *edge
	turned  []float32 // each token's numbers as head, through pair
	panel   []float32 // tileColumns of them, side by side
	bias    []float32 // their priors
	scores  []float32 // a block of dependents times stride possible heads
	root    []float32 // each token's score as topmost
	chart   chart
	best    []float32 // for each token of a long sentence, the score of its best head
	marks   []int32
	both    []float32
	related []float32
}

// stride is how many heads a block of window dependents can have: window on each side, and whole panels.
const stride = 3*window + tileColumns

func (a *Arcs) newTree() *tree {
	n := a.dimensions
	t := &tree{panel: make([]float32, n*tileColumns), bias: make([]float32, tileColumns), scores: make([]float32, window*stride)}
	t.edge = newEdge(2 * n)
	return t
}

// Decode finds the tree over tokens first to last (not included) of a text that the stage was run over. It writes, from
// first to last, each token's head (a token of the text, or [Root]) and the number of its relation; both slices are as
// long as the text. One token hangs from the root and there is no cycle. Up to 64 tokens it is the best tree without
// crossing arcs (Eisner 1996); a longer sentence gets each token's best head within 64 tokens, cycles cut.
func (a *Arcs) Decode(out *Output, first, last int, heads, relations []int32) {
	n := last - first
	if n <= 0 {
		return
	}
	t := a.pool.Get().(*tree)
	defer a.pool.Put(t)
	ks := &active
	a.turn(ks, t, out, first, n)
	if n <= window {
		a.block(ks, t, out, first, n, 0, n)
		t.chart.decode(n, t.scores, t.root, heads[first:last])
	} else {
		a.greedy(ks, t, out, first, n, heads[first:last])
	}
	a.relate(ks, t, out, first, n, heads[first:last], relations[first:last])
	for i := first; i < last; i++ {
		if heads[i] != Root {
			heads[i] += int32(first)
		}
	}
}

// turn prepares the sentence's tokens as heads, and scores each as topmost.
func (a *Arcs) turn(ks *kernels, t *tree, out *Output, first, n int) {
	d := a.dimensions
	t.turned, t.root = grown(t.turned, n*d), grown(t.root, n)
	a.pair.multiply(ks, t.edge, n, out.head[first*d:], d, t.turned, d)
	for i := range n {
		t.root[i] = dot(out.dep[(first+i)*d:][:d], a.root)
	}
}

func dot(a, b []float32) float32 {
	sum := float32(0)
	for i, x := range a {
		sum += float32(x * b[i])
	}
	return sum
}

// block scores dependents from to from+rows with every head within the window, and returns the first such head.
// t.scores[i*stride+j] is then dependent from+i with head low+j.
func (a *Arcs) block(ks *kernels, t *tree, out *Output, first, n, from, rows int) (low, high int) {
	d := a.dimensions
	low, high = max(0, from-window), min(n, from+rows+window)
	for j := low; j < high; j += tileColumns {
		columns := min(tileColumns, high-j)
		clear(t.bias)
		for c := range columns {
			t.bias[c] = dot(out.head[(first+j+c)*d:][:d], a.prior)
			for k, v := range t.turned[(j+c)*d:][:d] {
				t.panel[k*tileColumns+c] = v
			}
		}
		m := matrix{k: d, n: columns, panels: t.panel, bias: t.bias}
		m.multiply(ks, t.edge, rows, out.dep[(first+from)*d:], d, t.scores[j-low:], stride)
	}
	for i := range rows {
		row := t.scores[i*stride:][:high-low]
		for j := range row {
			row[j] += a.distance[min(max(low+j-from-i, -near), near)+near]
		}
	}
	return low, high
}

// relate names the relation of each token to its head; the root stands for the head of the topmost.
func (a *Arcs) relate(ks *kernels, t *tree, out *Output, first, n int, heads, relations []int32) {
	d, k := a.dimensions, len(a.labels)
	t.both, t.related = grown(t.both, tileRows*2*d), grown(t.related, tileRows*k)
	for i := 0; i < n; i += tileRows {
		rows := min(tileRows, n-i)
		for r := range rows {
			head := a.root
			if h := heads[i+r]; h != Root {
				head = out.head[(first+int(h))*d:][:d]
			}
			copy(t.both[r*2*d:], out.dep[(first+i+r)*d:][:d])
			copy(t.both[r*2*d+d:], head)
		}
		a.relation.multiply(ks, t.edge, rows, t.both, 2*d, t.related, k)
		for r := range rows {
			relations[i+r] = int32(Best(t.related[r*k:][:k]))
		}
	}
}
