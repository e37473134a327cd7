package network

// A matrix multiplication is done in tiles of tileRows tokens by tileColumns channels, each number the sum of the bias
// and the products in the order of k. Columns of the weights that a tile needs lie together, one panel after another.
const (
	tileRows    = 6
	tileColumns = 16
	lanes       = 16 // of the sums of a layer normalisation; a stage's width is a multiple
	taps        = 5  // of the convolution
)

// matrix is a linear layer's weights in panels: panels[p][k][c] is the weight from k to column 16p+c, zero past the end.
type matrix struct {
	k, n   int
	panels []float32
	bias   []float32 // panels of tileColumns
}

func (m *matrix) count() int { return len(m.bias) / tileColumns }

// pack takes w as [k,n], row after row.
func pack(k, n int, w, bias []float32) *matrix {
	return packed(k, n, w, bias, func(column int) int { return column })
}

// packGate lets each panel hold eight columns of the first half of w [width,2*width] and their gates of the second.
func packGate(width int, w, bias []float32) *matrix {
	const half = tileColumns / 2
	return packed(width, 2*width, w, bias, func(column int) int {
		p, c := column/tileColumns, column%tileColumns
		return p*half + c%half + c/half*width
	})
}

func packed(k, n int, w, bias []float32, from func(column int) int) *matrix {
	count := (n + tileColumns - 1) / tileColumns
	m := &matrix{k: k, n: n, panels: make([]float32, count*k*tileColumns), bias: make([]float32, count*tileColumns)}
	for column := range n {
		p, c, f := column/tileColumns, column%tileColumns, from(column)
		m.bias[column] = bias[f]
		panel := m.panels[p*k*tileColumns:]
		for i := range k {
			panel[i*tileColumns+c] = w[i*n+f]
		}
	}
	return m
}

// edge holds what tiles that stick out of their matrices need.
type edge struct {
	a []float32 // edgeRows rows of the widest input
	c [edgeRows * tileColumns]float32
}

// edgeRows go through an edge at a time.
const edgeRows = 2 * tileRows

func newEdge(k int) *edge { return &edge{a: make([]float32, edgeRows*k)} }

// multiply sets rows of c (n numbers each, ldc apart) to bias + a·w. Rows of a lie lda apart.
func (m *matrix) multiply(ks *kernels, e *edge, rows int, a []float32, lda int, c []float32, ldc int) {
	whole := rows / tileRows * tileRows
	for p := range m.count() {
		panel, bias := m.panels[p*m.k*tileColumns:], m.bias[p*tileColumns:]
		from, columns := 0, min(tileColumns, m.n-p*tileColumns)
		if columns == tileColumns && whole > 0 {
			ks.multiply(m.k, whole/tileRows, a, lda, panel, bias, c[p*tileColumns:], ldc)
			from = whole
		}
		for ; from < rows; from += edgeRows {
			n := min(edgeRows, rows-from)
			in, ld := e.rows(n, m.k, a[from*lda:], lda)
			ks.multiply(m.k, (n+tileRows-1)/tileRows, in, ld, panel, bias, e.c[:], tileColumns)
			for r := range n {
				copy(c[(from+r)*ldc+p*tileColumns:][:columns], e.c[r*tileColumns:])
			}
		}
	}
}

// rows are n rows of a, copied to where whole tiles can be read if n makes none.
func (e *edge) rows(n, k int, a []float32, lda int) ([]float32, int) {
	if n%tileRows == 0 {
		return a, lda
	}
	for r := range n {
		copy(e.a[r*k:][:k], a[r*lda:][:k])
	}
	return e.a, k
}

// gate adds to rows of x (k numbers each, ldx apart) the gated mix of the rows of a.
func (m *matrix) gate(ks *kernels, e *edge, rows int, a []float32, lda int, x []float32, ldx int) {
	const half = tileColumns / 2
	whole := rows / tileRows
	rest := rows - whole*tileRows
	var short []float32
	var shortLd int
	if rest > 0 {
		short, shortLd = e.rows(rest, m.k, a[whole*tileRows*lda:], lda)
	}
	for p := range m.count() {
		panel, bias := m.panels[p*m.k*tileColumns:], m.bias[p*tileColumns:]
		if whole > 0 {
			ks.gate(m.k, whole, a, lda, panel, bias, x[p*half:], ldx)
		}
		if rest > 0 {
			last := x[whole*tileRows*ldx+p*half:]
			for r := range rest {
				copy(e.c[r*half:][:half], last[r*ldx:])
			}
			ks.gate(m.k, 1, short, shortLd, panel, bias, e.c[:], half)
			for r := range rest {
				copy(last[r*ldx:][:half], e.c[r*half:])
			}
		}
	}
}
