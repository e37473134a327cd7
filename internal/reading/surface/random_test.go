package surface_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"hearsay/internal/network"
	"hearsay/internal/reading"
	"hearsay/internal/reading/surface"
)

// file collects the tensors of a weights file.
type file struct {
	chance *rand.Rand
	header map[string]any
	data   []byte
}

func (f *file) put(name string, shape ...int) {
	n, from := 1, len(f.data)
	for _, d := range shape {
		n *= d
	}
	for range n {
		f.data = binary.LittleEndian.AppendUint32(f.data, math.Float32bits(float32(f.chance.NormFloat64())/2))
	}
	f.header[name] = map[string]any{"dtype": "F32", "shape": shape, "data_offsets": []int{from, len(f.data)}}
}

// random makes a stage of chance numbers: what it says is nonsense, and the reader must make sound layers of it all the same.
func random(t testing.TB, seed uint64) *network.Weights {
	t.Helper()
	f := &file{chance: rand.New(rand.NewPCG(seed, 1)), header: map[string]any{}}
	words := "\nthe\nof\nsaid\n.\nrao"
	f.data = append(f.data, words...)
	for len(f.data)%4 != 0 {
		f.data = append(f.data, 'x')
	}
	f.header["vocabulary"] = map[string]any{"dtype": "U8", "shape": []int{len(f.data)}, "data_offsets": []int{0, len(f.data)}}
	const width, d = 16, 4
	names := []string{"O"}
	for _, x := range surface.Types {
		names = append(names, "B-"+string(x), "I-"+string(x))
	}
	columns := []network.Column{
		{Name: "word", Size: 6, Dimensions: d}, {Name: "own", Size: 3, Dimensions: d},
		{Name: "prefix", Size: reading.FeatureHashes, Dimensions: 1}, {Name: "suffix", Size: reading.FeatureHashes, Dimensions: 1},
		{Name: "shape", Size: reading.FeatureShapes, Dimensions: d}, {Name: "layout", Size: reading.FeatureLayouts, Dimensions: d},
		{Name: "gap", Size: reading.FeatureGaps, Dimensions: d}, {Name: "start", Size: 2, Dimensions: d},
		{Name: "proposal", Size: len(names), Dimensions: d},
	}
	in := 0
	for _, c := range columns {
		in += c.Dimensions
		if c.Name == "word" {
			f.put("vectors", c.Size, c.Dimensions)
		} else {
			f.put("surface.column."+c.Name, c.Size, c.Dimensions)
		}
	}
	f.put("surface.in.weight", in, width)
	f.put("surface.in.bias", width)
	f.put("surface.block.0.norm.gain", width)
	f.put("surface.block.0.norm.bias", width)
	f.put("surface.block.0.conv.weight", 5, width)
	f.put("surface.block.0.conv.bias", width)
	f.put("surface.block.0.mix.weight", width, 2*width)
	f.put("surface.block.0.mix.bias", 2*width)
	f.put("surface.out.gain", width)
	f.put("surface.out.bias", width)
	heads := []map[string]any{}
	for _, h := range []struct {
		name   string
		labels []string
	}{{"sentence", []string{"in", "start"}}, {"names", names}, {"tag", reading.Tags[:]}} {
		heads = append(heads, map[string]any{"name": h.name, "labels": h.labels})
		f.put("surface.head."+h.name+".weight", width, len(h.labels))
		f.put("surface.head."+h.name+".bias", len(h.labels))
	}
	k := len(names)
	f.put("surface.head.names.transitions", k, k)
	f.put("surface.head.names.start", k)
	f.put("surface.head.names.end", k)
	for _, x := range []struct {
		name  string
		shape []int
	}{
		{"dep.weight", []int{width, 8}}, {"dep.bias", []int{8}}, {"head.weight", []int{width, 8}}, {"head.bias", []int{8}}, {"pair", []int{8, 8}},
		{"prior", []int{8}}, {"root", []int{8}}, {"distance", []int{33}}, {"relation.weight", []int{16, len(reading.Relations)}},
		{"relation.bias", []int{len(reading.Relations)}},
	} {
		f.put("surface.arcs."+x.name, x.shape...)
	}
	return f.open(t, map[string]any{"surface": map[string]any{
		"columns": columns, "width": width, "dilations": []int{1}, "heads": heads,
		"arcs": map[string]any{"dimensions": 8, "labels": reading.Relations[:]},
	}})
}

func (f *file) open(t testing.TB, stages any) *network.Weights {
	t.Helper()
	s, err := json.Marshal(stages)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(f.data)
	f.header["__metadata__"] = map[string]string{
		"format": network.Format, "version": network.Version, "name": "random", "licence": "", "sha256": hex.EncodeToString(sum[:]), "stages": string(s),
	}
	header, err := json.Marshal(f.header)
	if err != nil {
		t.Fatal(err)
	}
	b := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
	w, err := network.Open("random", slices.Concat(b, header, f.data))
	if err != nil {
		t.Fatal(err)
	}
	return w
}
