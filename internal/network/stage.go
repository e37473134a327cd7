package network

import (
	"fmt"
	"strings"
	"sync"
)

// Stage is one network of a weights file, packed for running. It may be used by many goroutines at once.
type Stage struct {
	name    string
	columns []Column
	tables  []table
	width   int
	input   *matrix
	blocks  []block
	reach   int // tokens on each side that a token's scores depend on
	out     norm
	heads   []head
	arcs    *Arcs
	pool    sync.Pool // of *workspace
}

// norm is a layer normalisation.
type norm struct{ gain, bias []float32 }

type block struct {
	dilation int
	norm     norm
	conv     []float32 // taps rows of width
	convBias []float32
	mix      *matrix // packed for the gate: eight values beside their eight gates
}

type head struct {
	name   string
	labels []string
	linear *matrix
	crf    *CRF // nil for a head without a chain
}

// table is a column's rows; exactly one of floats and bytes is set.
type table struct {
	floats []float32
	bytes  []byte // int8
	scale  []float32
}

// Stage makes a stage ready: its tensors are checked and packed. The error names the file and the stage, and wraps
// [ErrWeights]. Making one costs some milliseconds; do it once.
func (w *Weights) Stage(name string) (*Stage, error) {
	d, ok := w.stages[name]
	if !ok {
		return nil, w.fault(fmt.Errorf("has no stage %q (it has: %s)", name, strings.Join(w.Stages(), ", ")))
	}
	s, err := w.stage(name, d)
	if err != nil {
		return nil, w.fault(fmt.Errorf("cannot be used: stage %q %w", name, err))
	}
	return s, nil
}

func (w *Weights) stage(name string, d description) (*Stage, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	s := &Stage{name: name, columns: d.Columns, width: d.Width}
	r := &tensors{c: w.container, prefix: name + "."}
	in := 0
	for _, c := range d.Columns {
		s.tables = append(s.tables, r.table(c))
		if c.Name == "word" && c.Size != w.vocabulary.Size() {
			r.fail(fmt.Errorf("has %d words in column \"word\", but the vocabulary has %d", c.Size, w.vocabulary.Size()))
		}
		in += c.Dimensions
	}
	W := d.Width
	s.input = r.linear("in", in, W)
	for l, dilation := range d.Dilations {
		p := fmt.Sprintf("block.%d.", l)
		s.blocks = append(s.blocks, block{
			dilation: dilation, norm: r.norm(p+"norm", W),
			conv: r.floats(p+"conv.weight", taps, W), convBias: r.floats(p+"conv.bias", W),
			mix: r.gate(p+"mix", W),
		})
		s.reach += taps / 2 * dilation
	}
	s.out = r.norm("out", W)
	for _, h := range d.Heads {
		s.heads = append(s.heads, head{name: h.Name, labels: h.Labels,
			linear: r.linear("head."+h.Name, W, len(h.Labels)), crf: r.crf("head."+h.Name, len(h.Labels))})
	}
	if d.Arcs != nil {
		s.arcs = r.arcs(*d.Arcs, W)
	}
	if r.err != nil {
		return nil, r.err
	}
	s.pool.New = func() any { return s.newWorkspace() }
	return s, nil
}

// Columns are the ids that [Stage.Run] takes, in its order.
func (s *Stage) Columns() []Column { return s.columns }

// Heads are the names of the stage's heads, in the file's order.
func (s *Stage) Heads() []string {
	names := make([]string, len(s.heads))
	for i := range s.heads {
		names[i] = s.heads[i].name
	}
	return names
}

func (s *Stage) head(name string) int {
	for i := range s.heads {
		if s.heads[i].name == name {
			return i
		}
	}
	return -1
}

// Labels are a head's labels, in the order of its scores; nil if the stage has no such head.
func (s *Stage) Labels(head string) []string {
	if i := s.head(head); i >= 0 {
		return s.heads[i].labels
	}
	return nil
}

// CRF is the chain of a head; nil if the head is none or has no chain.
func (s *Stage) CRF(head string) *CRF {
	if i := s.head(head); i >= 0 {
		return s.heads[i].crf
	}
	return nil
}

// Arcs is the stage's head for trees; nil if it has none.
func (s *Stage) Arcs() *Arcs { return s.arcs }

// Reach is how many tokens on each side a token's scores depend on.
func (s *Stage) Reach() int { return s.reach }

// tensors reads tensors of one stage and keeps the first error.
type tensors struct {
	c      *container
	prefix string
	err    error
}

func (r *tensors) fail(err error) {
	if r.err == nil && err != nil {
		r.err = err
	}
}

func (r *tensors) floats(name string, shape ...int) []float32 {
	f, err := r.c.floats(r.prefix+name, shape...)
	r.fail(err)
	return f
}

func (r *tensors) norm(name string, width int) norm {
	return norm{gain: r.floats(name+".gain", width), bias: r.floats(name+".bias", width)}
}

func (r *tensors) linear(name string, k, n int) *matrix {
	w, b := r.floats(name+".weight", k, n), r.floats(name+".bias", n)
	if r.err != nil {
		return nil
	}
	return pack(k, n, w, b)
}

func (r *tensors) gate(name string, width int) *matrix {
	w, b := r.floats(name+".weight", width, 2*width), r.floats(name+".bias", 2*width)
	if r.err != nil {
		return nil
	}
	return packGate(width, w, b)
}

func (r *tensors) table(c Column) table {
	name := r.prefix + "column." + c.Name
	if c.Name == "word" {
		name = "vectors"
	}
	if r.c.tensors[name].kind != "I8" {
		f, err := r.c.floats(name, c.Size, c.Dimensions)
		r.fail(err)
		return table{floats: f}
	}
	t, err := r.c.get(name, "I8", c.Size, c.Dimensions)
	r.fail(err)
	scale, err := r.c.floats(name+".scale", c.Size)
	r.fail(err)
	return table{bytes: t.data, scale: scale}
}

// row writes row id of the table to x.
func (t *table) row(x []float32, id int32) {
	d := len(x)
	if t.floats != nil {
		copy(x, t.floats[int(id)*d:][:d])
		return
	}
	scale, row := t.scale[id], t.bytes[int(id)*d:][:d]
	for i, b := range row {
		x[i] = float32(float32(int8(b)) * scale)
	}
}
