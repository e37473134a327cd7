package network

// workspace is what one thread needs to work through a tile. Its size depends on the stage, not on the text.
type workspace struct {
	edge  *edge
	input []float32   // step rows of the columns' numbers
	x     []float32   // rows from the first that is not finished to the last that has been put in
	y     [][]float32 // for each block, its normalised rows that are still needed
	z     []float32   // rows after the convolution, and after the last normalisation
	ready []int       // ready[l]: how many rows have been through l blocks
}

func (s *Stage) newWorkspace() *workspace {
	// A block gets at most step rows at a time, and all those that it lags behind at the end of the text.
	height := step + s.reach
	ws := &workspace{ready: make([]int, len(s.blocks)+1)}
	ws.edge = newEdge(max(s.input.k, s.width))
	ws.input = make([]float32, step*s.input.k)
	ws.x = make([]float32, (step+s.reach)*s.width)
	ws.z = make([]float32, height*s.width)
	for _, b := range s.blocks {
		ws.y = append(ws.y, make([]float32, (height+2*(taps-1)*b.dilation)*s.width))
	}
	return ws
}

// tile computes the scores of tokens first to last of the text. It starts as many tokens earlier as their scores depend
// on, and ends as many later; what it gets wrong near its ends, not knowing what lies beyond, does not reach them.
//
// It is a wave: each step puts some rows in, and every block does those rows whose neighbours are there, so each lags
// behind the one before by two dilations.
func (s *Stage) tile(ids [][]int32, first, last int, out *Output) {
	ws := s.pool.Get().(*workspace)
	defer s.pool.Put(ws)
	ks := &active
	tokens := len(ids[0])
	begin, end := max(0, first-s.reach), min(tokens, last+s.reach)
	for i := range ws.ready {
		ws.ready[i] = begin
	}
	W := s.width
	for l, b := range s.blocks {
		clear(ws.y[l][:2*b.dilation*W]) // before the text all is zero
	}
	base := begin // the row that ws.x starts with
	for ws.ready[0] < end {
		from := ws.ready[0]
		rows := min(step, end-from)
		s.lookUp(ids, from, rows, ws)
		s.input.multiply(ks, ws.edge, rows, ws.input, s.input.k, ws.x[(from-base)*W:], W)
		ws.ready[0] += rows
		entered := from // rows before it have been normalised by the next block
		for l := range s.blocks {
			entered = s.advance(ks, ws, l, base, entered, end)
		}
		done := ws.ready[len(s.blocks)]
		s.score(ks, ws, base, done, first, last, out)
		copy(ws.x, ws.x[(done-base)*W:(ws.ready[0]-base)*W])
		base = done
	}
}

// lookUp puts the columns' rows of some tokens side by side.
func (s *Stage) lookUp(ids [][]int32, from, rows int, ws *workspace) {
	at := 0
	for c := range s.tables {
		d := s.columns[c].Dimensions
		for r, id := range ids[c][from : from+rows] {
			s.tables[c].row(ws.input[r*s.input.k+at:][:d], id)
		}
		at += d
	}
}

// advance takes block l as far as the block before it allows. Rows from entered on are new to it. It returns the first
// row that will be new to the next block.
func (s *Stage) advance(ks *kernels, ws *workspace, l, base, entered, end int) int {
	b, y, W := &s.blocks[l], ws.y[l], s.width
	lag := taps / 2 * b.dilation
	from, known := ws.ready[l+1], ws.ready[l]
	// y starts at row from-lag.
	at := (entered - from + lag) * W
	ks.normalise(known-entered, ws.x[(entered-base)*W:], y[at:], b.norm.gain, b.norm.bias)
	to := known - lag
	if known == end {
		after := (known - from + lag) * W
		clear(y[after : after+lag*W])
		to = known
	}
	if rows := to - from; rows > 0 {
		ks.convolve(rows, b.dilation, y, b.conv, b.convBias, ws.z)
		b.mix.gate(ks, ws.edge, rows, ws.z, W, ws.x[(from-base)*W:], W)
		copy(y, y[rows*W:(rows+2*lag)*W])
		ws.ready[l+1] = to
	}
	return from
}

// score lets the heads speak of those rows from base to done that lie in the tile.
func (s *Stage) score(ks *kernels, ws *workspace, base, done, first, last int, out *Output) {
	from, to, W := max(base, first), min(done, last), s.width
	if to <= from {
		return
	}
	rows := to - from
	ks.normalise(rows, ws.x[(from-base)*W:], ws.z, s.out.gain, s.out.bias)
	for i := range s.heads {
		m := s.heads[i].linear
		m.multiply(ks, ws.edge, rows, ws.z, W, out.scores[i][from*m.n:], m.n)
	}
	if s.arcs != nil {
		s.arcs.project(ks, ws.edge, rows, ws.z, W, out, from)
	}
}
