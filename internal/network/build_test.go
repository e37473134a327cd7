package network

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// builder makes weights files.
type builder struct {
	meta    map[string]any
	tensors map[string]tensor
	rng     *rand.Rand
}

func newBuilder(seed uint64) *builder {
	return &builder{
		meta:    map[string]any{"format": Format, "version": Version, "name": "test/1", "licence": "CC0-1.0"},
		tensors: map[string]tensor{}, rng: rand.New(rand.NewPCG(seed, 1)),
	}
}

// random adds a float tensor of random numbers, small enough for its fan-in that nothing grows from block to block.
func (b *builder) random(name string, shape ...int) {
	scale := 1.0
	if len(shape) > 1 {
		scale = 1 / math.Sqrt(float64(shape[0]))
	}
	n := 1
	for _, d := range shape {
		n *= d
	}
	data := make([]byte, 4*n)
	for i := range n {
		binary.LittleEndian.PutUint32(data[4*i:], math.Float32bits(float32(b.rng.NormFloat64()*scale)))
	}
	b.tensors[name] = tensor{kind: "F32", shape: shape, data: data}
}

// stage adds a random stage "s" with a chain on its first head, and the vocabulary that its columns need.
func (b *builder) stage(d description) *builder {
	in := 0
	for _, c := range d.Columns {
		in += c.Dimensions
		if c.Name != "word" {
			b.random("s.column."+c.Name, c.Size, c.Dimensions)
			continue
		}
		words := make([]string, c.Size)
		bytes := make([]byte, c.Size*c.Dimensions)
		for i := range words {
			words[i] = fmt.Sprintf("w%d", i)
		}
		for i := range bytes {
			bytes[i] = byte(b.rng.Uint32())
		}
		list := []byte(strings.Join(words, "\n"))
		b.tensors["vocabulary"] = tensor{"U8", []int{len(list)}, list}
		b.tensors["vectors"] = tensor{"I8", []int{c.Size, c.Dimensions}, bytes}
		b.random("vectors.scale", c.Size)
	}
	w := d.Width
	b.random("s.in.weight", in, w)
	b.random("s.in.bias", w)
	for l := range d.Dilations {
		p := fmt.Sprintf("s.block.%d.", l)
		b.random(p+"norm.gain", w)
		b.random(p+"norm.bias", w)
		b.random(p+"conv.weight", taps, w)
		b.random(p+"conv.bias", w)
		b.random(p+"mix.weight", w, 2*w)
		b.random(p+"mix.bias", 2*w)
	}
	b.random("s.out.gain", w)
	b.random("s.out.bias", w)
	for i, h := range d.Heads {
		p, k := "s.head."+h.Name+".", len(h.Labels)
		b.random(p+"weight", w, k)
		b.random(p+"bias", k)
		if i == 0 {
			b.random(p+"transitions", k, k)
			b.random(p+"start", k)
			b.random(p+"end", k)
		}
	}
	if d.Arcs != nil {
		n := d.Arcs.Dimensions
		for _, p := range []string{"dep", "head"} {
			b.random("s.arcs."+p+".weight", w, n)
			b.random("s.arcs."+p+".bias", n)
		}
		b.random("s.arcs.relation.weight", 2*n, len(d.Arcs.Labels))
		b.random("s.arcs.relation.bias", len(d.Arcs.Labels))
		b.random("s.arcs.pair", n, n)
		for _, p := range []string{"prior", "root"} {
			b.random("s.arcs."+p, n)
		}
		b.random("s.arcs.distance", 2*near+1)
	}
	b.meta["stages"] = map[string]description{"s": d}
	return b
}

// file writes it all down. A checksum that meta already has is left as it is.
func (b *builder) file() []byte {
	var data []byte
	header := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(b.tensors)) {
		t := b.tensors[name]
		header[name] = map[string]any{"dtype": t.kind, "shape": t.shape, "data_offsets": []int{len(data), len(data) + len(t.data)}}
		data = append(data, t.data...)
	}
	meta := map[string]string{}
	for k, v := range b.meta {
		if s, ok := v.(string); ok {
			meta[k] = s
		} else {
			j, _ := json.Marshal(v)
			meta[k] = string(j)
		}
	}
	if _, ok := meta["sha256"]; !ok {
		sum := sha256.Sum256(data)
		meta["sha256"] = hex.EncodeToString(sum[:])
	}
	header["__metadata__"] = meta
	j, _ := json.Marshal(header)
	return slices.Concat(binary.LittleEndian.AppendUint64(nil, uint64(len(j))), j, data)
}

// random stages for tests.
func randomStage(t testing.TB, seed uint64, d description) *Stage {
	t.Helper()
	w, err := Open("random", newBuilder(seed).stage(d).file())
	if err != nil {
		t.Fatal(err)
	}
	s, err := w.Stage("s")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func labels(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("l%d", i)
	}
	return out
}

func randomIDs(s *Stage, seed uint64, tokens int) [][]int32 {
	rng := rand.New(rand.NewPCG(seed, 2))
	ids := make([][]int32, len(s.columns))
	for c := range ids {
		ids[c] = make([]int32, tokens)
		for t := range ids[c] {
			ids[c][t] = int32(rng.IntN(s.columns[c].Size))
		}
	}
	return ids
}

// big is a stage of the size of the reader's.
var big = description{
	Width: 192, Dilations: []int{1, 2, 4, 8, 1, 2, 4, 8},
	Columns: []Column{{"word", 20000, 100}, {"own", 4000, 48}, {"prefix3", 4096, 48}, {"suffix3", 4096, 64}, {"shape", 32, 16}, {"layout", 64, 16}, {"gap", 3, 8}},
	Heads:   []headOf{{"names", labels(19)}, {"upos", labels(17)}, {"start", labels(2)}},
	Arcs:    &arcsDescription{64, labels(45)},
}
