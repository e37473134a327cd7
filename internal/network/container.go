package network

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

// headerLimit bounds the JSON header: a thousand times what a model needs.
const headerLimit = 16 << 20

var (
	errNotWeights = errors.New("is not a weights file: it has no safetensors header")
	errCutShort   = errors.New("is cut short")
)

// tensor is one array of the file; data are its bytes, little endian, not copied.
type tensor struct {
	kind  string // F32, F16, I8 or U8
	shape []int
	data  []byte
}

var widths = map[string]int{"F32": 4, "F16": 2, "I8": 1, "U8": 1}

type container struct {
	metadata map[string]string
	tensors  map[string]tensor
	data     []byte // all that follows the header
}

// parse takes a safetensors file apart. The tensors must fill the data one after the other, so that no header, however
// hostile, can ask for more memory than the file has bytes (a float16 takes twice its place).
func parse(b []byte) (*container, error) {
	if len(b) < 8 {
		return nil, errNotWeights
	}
	n := binary.LittleEndian.Uint64(b)
	if n < 2 || n > headerLimit {
		return nil, errNotWeights
	}
	if uint64(len(b)-8) < n {
		if len(b) > 8 && b[8] == '{' {
			return nil, errCutShort
		}
		return nil, errNotWeights
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(b[8:8+n], &raw); err != nil {
		return nil, errNotWeights
	}
	c := &container{tensors: make(map[string]tensor, len(raw)), data: b[8+n:]}
	if m, ok := raw["__metadata__"]; ok {
		if err := json.Unmarshal(m, &c.metadata); err != nil {
			return nil, errNotWeights
		}
		delete(raw, "__metadata__")
	}
	return c, c.place(raw)
}

// entry is how the header describes a tensor.
type entry struct {
	name   string
	Kind   string    `json:"dtype"`
	Shape  []int     `json:"shape"`
	Places [2]uint64 `json:"data_offsets"`
}

// place finds each tensor's bytes.
func (c *container) place(raw map[string]json.RawMessage) error {
	entries := make([]entry, 0, len(raw))
	for name, r := range raw {
		e := entry{name: name}
		if err := json.Unmarshal(r, &e); err != nil {
			return fmt.Errorf("is damaged: tensor %.80q is not described as safetensors describes one", name)
		}
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(a, b entry) int {
		if a.Places != b.Places {
			return slices.Compare(a.Places[:], b.Places[:])
		}
		return strings.Compare(a.name, b.name)
	})
	at := uint64(0)
	for _, e := range entries {
		size, ok := e.bytes()
		if !ok || e.Places[0] != at || e.Places[1] < at || e.Places[1]-at != size {
			return fmt.Errorf("is damaged: tensor %.80q does not fill its place", e.name)
		}
		if e.Places[1] > uint64(len(c.data)) {
			return errCutShort
		}
		c.tensors[e.name] = tensor{kind: e.Kind, shape: e.Shape, data: c.data[at:e.Places[1]]}
		at = e.Places[1]
	}
	if at != uint64(len(c.data)) {
		return errors.New("is damaged: bytes follow its last tensor")
	}
	return nil
}

// bytes is how many bytes the tensor's shape asks for, false if that cannot be.
func (e *entry) bytes() (uint64, bool) {
	size := uint64(widths[e.Kind])
	for _, d := range e.Shape {
		if d < 0 || size > 0 && uint64(d) > math.MaxInt32/size {
			return 0, false
		}
		size *= uint64(d)
	}
	return size, widths[e.Kind] > 0
}

// get finds a tensor of one of the kinds and of exactly this shape.
func (c *container) get(name string, kinds string, shape ...int) (tensor, error) {
	t, ok := c.tensors[name]
	if !ok {
		return t, fmt.Errorf("has no tensor %q", name)
	}
	if !strings.Contains(kinds, t.kind) {
		return t, fmt.Errorf("holds tensor %q as %s, want %s", name, t.kind, kinds)
	}
	if !slices.Equal(t.shape, shape) {
		return t, fmt.Errorf("holds tensor %q of shape %v, want %v", name, t.shape, shape)
	}
	return t, nil
}

// floats copies a tensor of this shape out as float32. A number that is none, or infinite, is an error.
func (c *container) floats(name string, shape ...int) ([]float32, error) {
	t, err := c.get(name, "F32 or F16", shape...)
	if err != nil {
		return nil, err
	}
	out := make([]float32, len(t.data)/widths[t.kind])
	for i := range out {
		if t.kind == "F16" {
			out[i] = half(binary.LittleEndian.Uint16(t.data[2*i:]))
		} else {
			out[i] = math.Float32frombits(binary.LittleEndian.Uint32(t.data[4*i:]))
		}
		if math.Float32bits(out[i])&0x7f800000 == 0x7f800000 {
			return nil, fmt.Errorf("holds in tensor %q a number that is not finite", name)
		}
	}
	return out, nil
}

// half widens an IEEE 754 binary16.
func half(h uint16) float32 {
	sign, exp, frac := uint32(h&0x8000)<<16, uint32(h>>10)&31, uint32(h)&1023
	switch exp {
	case 0: // zero and the subnormal numbers: frac * 2^-24, exact in a float32
		return math.Float32frombits(math.Float32bits(float32(frac)*(1.0/(1<<24))) | sign)
	case 31:
		return math.Float32frombits(sign | 0x7f800000 | frac<<13)
	}
	return math.Float32frombits(sign | (exp+112)<<23 | frac<<13)
}

// single says whether b is one JSON value and nothing else, decoded into v; unknown members are kept quiet about, so
// that a later program may say more in the same version.
func single(b string, v any) error {
	d := json.NewDecoder(bytes.NewReader([]byte(b)))
	if err := d.Decode(v); err != nil {
		return err
	}
	if d.More() {
		return errors.New("more than one value")
	}
	return nil
}
