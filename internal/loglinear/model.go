package loglinear

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"

	"hearsay/internal/network"
)

// format is the first line of a file.
const format = "hearsay-loglinear/1\n"

// Model weighs features. It may be used by many goroutines at once.
type Model struct {
	labels []string
	keys   []uint32 // ascending
	rows   []int8   // one for each key and label
	scales []float32
	slots  []int32 // open addressing over keys; -1 is empty
}

// ErrModel is wrapped by every error of [Open].
var ErrModel = errors.New("log-linear model")

// New makes a model of weights: one row of one weight a label for each key. Weights are kept with eight bits, scaled by the
// largest of their row.
func New(labels []string, weights map[uint32][]float64) *Model {
	m := &Model{labels: slices.Clone(labels)}
	for k := range weights {
		m.keys = append(m.keys, k)
	}
	slices.Sort(m.keys)
	for _, k := range m.keys {
		top := 0.0
		for _, w := range weights[k] {
			top = max(top, math.Abs(w))
		}
		scale := float32(top / 127)
		m.scales = append(m.scales, scale)
		for _, w := range weights[k] {
			q := int8(0)
			if scale > 0 {
				q = int8(math.Round(max(-127, min(127, w/float64(scale)))))
			}
			m.rows = append(m.rows, q)
		}
	}
	m.index()
	return m
}

// Encode writes the model to the form that Open reads: a line with the format, a line of JSON that names the labels and the
// number of keys, then keys, scales (both four bytes, the lowest first) and weights (one byte).
func (m *Model) Encode() []byte {
	var b bytes.Buffer
	b.WriteString(format)
	head, err := json.Marshal(header{m.labels, len(m.keys)})
	if err != nil {
		panic(err) // strings and a number: cannot fail
	}
	b.Write(head)
	b.WriteByte('\n')
	out := b.Bytes()
	for _, k := range m.keys {
		out = binary.LittleEndian.AppendUint32(out, k)
	}
	for _, s := range m.scales {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(s))
	}
	for _, w := range m.rows {
		out = append(out, byte(w))
	}
	return out
}

type header struct {
	Labels []string `json:"labels"`
	Keys   int      `json:"keys"`
}

// Open reads a model.
func Open(data []byte) (*Model, error) {
	rest, ok := bytes.CutPrefix(data, []byte(format))
	line, rest, found := bytes.Cut(rest, []byte("\n"))
	if !ok || !found {
		return nil, fmt.Errorf("%w: does not begin as one", ErrModel)
	}
	var h header
	if err := json.Unmarshal(line, &h); err != nil {
		return nil, fmt.Errorf("%w: its second line: %w", ErrModel, err)
	}
	if h.Keys < 0 || len(h.Labels) < 2 || len(h.Labels) > 1000 || h.Keys > len(rest) || len(rest) != h.Keys*(8+len(h.Labels)) {
		return nil, fmt.Errorf("%w: holds %d bytes of weights, which does not fit %d keys and %d labels", ErrModel, len(rest), h.Keys, len(h.Labels))
	}
	m := &Model{labels: h.Labels, keys: make([]uint32, h.Keys), scales: make([]float32, h.Keys), rows: make([]int8, h.Keys*len(h.Labels))}
	for i := range m.keys {
		m.keys[i] = binary.LittleEndian.Uint32(rest[4*i:])
		m.scales[i] = math.Float32frombits(binary.LittleEndian.Uint32(rest[4*(h.Keys+i):]))
	}
	for i, b := range rest[8*h.Keys:] {
		m.rows[i] = int8(b)
	}
	m.index()
	return m, nil
}

func (m *Model) index() {
	size := 16
	for size < 2*len(m.keys) {
		size *= 2
	}
	m.slots = make([]int32, size)
	for i := range m.slots {
		m.slots[i] = -1
	}
	for i, k := range m.keys {
		s := m.slot(k)
		m.slots[s] = int32(i)
	}
}

func (m *Model) slot(k uint32) int {
	mask := uint32(len(m.slots) - 1)
	for s := mix(k) & mask; ; s = (s + 1) & mask {
		if i := m.slots[s]; i < 0 || m.keys[i] == k {
			return int(s)
		}
	}
}

// Labels returns the labels, in the order of the probabilities.
func (m *Model) Labels() []string { return m.labels }

// Label returns the place of a label, -1 for one that the model does not know.
func (m *Model) Label(name string) int { return slices.Index(m.labels, name) }

// Size returns how many features have a weight.
func (m *Model) Size() int { return len(m.keys) }

// Scores writes what the features come to for each label, before they are made probabilities, and returns it; out is used
// where it is large enough.
func (m *Model) Scores(f *Features, out []float32) []float32 {
	n := len(m.labels)
	out = append(out[:0], make([]float32, n)...)
	for _, x := range f.list {
		i := m.slots[m.slot(x.Key)]
		if i < 0 {
			continue
		}
		v := float32(m.scales[i] * x.Value)
		for j, w := range m.rows[int(i)*n:][:n] {
			out[j] += float32(float32(w) * v)
		}
	}
	return out
}

// Probabilities writes the probability of each label and returns it; out is used where it is large enough.
func (m *Model) Probabilities(f *Features, out []float32) []float32 {
	out = m.Scores(f, out)
	network.Softmax(out, out)
	return out
}
