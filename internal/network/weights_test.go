package network

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestWhatTheFileSays(t *testing.T) {
	w, s := fixture(t)
	if w.Name() != "fixture/1" || w.Licence() != "CC0-1.0" || len(w.Digest()) != 64 || !slices.Equal(w.Stages(), []string{"small"}) {
		t.Errorf("%q, %q, %q, %q", w.Name(), w.Licence(), w.Digest(), w.Stages())
	}
	want := []Column{{"word", 60, 10}, {"suffix3", 300, 7}, {"shape", 8, 4}}
	if !slices.Equal(s.Columns(), want) {
		t.Errorf("columns %v, want %v", s.Columns(), want)
	}
	if !slices.Equal(s.Heads(), []string{"roles", "upos", "start"}) || !slices.Equal(s.Labels("start"), []string{"no", "yes"}) {
		t.Errorf("heads %v, labels %v", s.Heads(), s.Labels("start"))
	}
	v := w.Vocabulary()
	for word, id := range map[string]int32{"": 0, "the": 1, "said": 3, "żaneta": 4, "不": 7, "word51": 59, "Said": 0, "word": 0, "the\nmayor": 0} {
		if v.ID(word) != id {
			t.Errorf("%q has id %d, want %d", word, v.ID(word), id)
		}
	}
	if v.Size() != 60 {
		t.Errorf("%d words", v.Size())
	}
}

// TestUnusableFiles: one sentence, which names the file and says what is wrong.
func TestUnusableFiles(t *testing.T) {
	good := func() *builder { return newBuilder(1).stage(little) }
	with := func(change func(*builder)) []byte {
		b := good()
		change(b)
		return b.file()
	}
	describe := func(change func(*description)) []byte {
		d := little
		change(&d)
		b := good()
		b.meta["stages"] = map[string]description{"s": d}
		return b.file()
	}
	damaged := good().file()
	damaged[len(damaged)-5] ^= 1
	for _, test := range []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "is not a weights file"},
		{"text", []byte("The mayor of Tarnsee said on Monday that nothing would change."), "is not a weights file"},
		{"zip", []byte("PK\x03\x04\x14\x00\x00\x00\x08\x00abcdefgh"), "is not a weights file"},
		{"cut in the header", good().file()[:100], "is cut short after 100 bytes; copy or fetch it again"},
		{"cut in the numbers", good().file()[:20000], "is cut short after 20000 bytes"},
		{"version", with(func(b *builder) { b.meta["version"] = "2" }), "is of format version 2, this program reads version 1; take the weights file that came"},
		{"version, cut", with(func(b *builder) { b.meta["version"] = "2" })[:20000], "is of format version 2"},
		{"format", with(func(b *builder) { b.meta["format"] = "pt" }), `is of format "pt", this program reads "hearsay-reader"`},
		{"damaged", damaged, "is damaged: its content does not have the checksum"},
		{"more", append(good().file(), 1), "is damaged: bytes follow its last tensor"},
		{"stages", with(func(b *builder) { b.meta["stages"] = "[1" }), "does not describe its stages"},
		{"vocabulary", with(func(b *builder) { delete(b.tensors, "vocabulary") }), "has no vocabulary"},
		{"no such stage", with(func(b *builder) { b.meta["stages"] = map[string]description{"a": little, "b": little} }), `has no stage "s" (it has: a, b)`},
		{"tensor", with(func(b *builder) { delete(b.tensors, "s.block.1.conv.bias") }), `stage "s" has no tensor "s.block.1.conv.bias"`},
		{"shape", with(func(b *builder) { b.random("s.in.bias", 47) }), `tensor "s.in.bias" of shape [47], want [48]`},
		{"kind", with(func(b *builder) { b.tensors["s.in.bias"] = tensor{"I8", []int{48}, make([]byte, 48)} }), `tensor "s.in.bias" as I8, want F32 or F16`},
		{"not finite", with(func(b *builder) {
			binary.LittleEndian.PutUint32(b.tensors["s.out.gain"].data[8:], math.Float32bits(float32(math.NaN())))
		}), `tensor "s.out.gain" a number that is not finite`},
		{"scale", with(func(b *builder) { delete(b.tensors, "vectors.scale") }), `has no tensor "vectors.scale"`},
		{"words", describe(func(d *description) { d.Columns = []Column{{"word", 91, 11}, {"shape", 7, 2}} }), "want [91 11]"},
		{"width", describe(func(d *description) { d.Width = 40 }), "is 40 wide, want a multiple of 16"},
		{"dilation", describe(func(d *description) { d.Dilations = []int{1, 0} }), "has a dilation of 0"},
		{"reach", describe(func(d *description) { d.Dilations = []int{300, 300} }), "reaches further than 1024 tokens"},
		{"many words", with(func(b *builder) {
			b.tensors["vocabulary"] = tensor{"U8", []int{maxWords}, bytes.Repeat([]byte("\n"), maxWords)}
		}), "vocabulary of 1048577 words"},
		{"columns", describe(func(d *description) { d.Columns = nil }), "0 columns"},
		{"twice", describe(func(d *description) { d.Columns = []Column{{"word", 90, 11}, {"word", 90, 11}} }), `column "word"`},
		{"huge", describe(func(d *description) { d.Columns = []Column{{"word", 90, 1 << 30}} }), `column "word"`},
		{"labels", describe(func(d *description) { d.Heads = []headOf{{"roles", nil}} }), "has 0 labels"},
		{"chain", with(func(b *builder) { delete(b.tensors, "s.head.roles.start") }), `has no tensor "s.head.roles.start"`},
		{"arcs", with(func(b *builder) { b.random("s.arcs.distance", 5) }), `tensor "s.arcs.distance" of shape [5], want [33]`},
	} {
		w, err := Open("the/file", test.data)
		if err == nil {
			_, err = w.Stage("s")
		}
		if !errors.Is(err, ErrWeights) || !strings.HasPrefix(err.Error(), "weights file the/file: ") || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v\nwant: %s", test.name, err, test.want)
		}
	}
}

// TestTensorsMustFillTheirPlace: a header cannot point two tensors at the same bytes, nor past them.
func TestTensorsMustFillTheirPlace(t *testing.T) {
	for _, header := range []string{
		`{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}`,
		`{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[1],"data_offsets":[3,4]}}`,
		`{"a":{"dtype":"U8","shape":[4294967296,4294967296,4294967296],"data_offsets":[0,4]}}`,
		`{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}`,
		`{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,4]}}`,
		`{"a":{"dtype":"F99","shape":[0],"data_offsets":[0,0]},"b":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}`,
		`{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}`,
		`{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}`, `{"a":7}`, `{"a":null}`,
	} {
		data := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
		if c, err := parse(append(append(data, header...), 1, 2, 3, 4)); err == nil {
			t.Errorf("%s was taken: %v", header, c.tensors)
		}
	}
}

func TestHalf(t *testing.T) {
	for h, want := range map[uint16]float32{
		0: 0, 0x3c00: 1, 0xc000: -2, 0x7bff: 65504, 0x0001: 1.0 / (1 << 24), 0x83ff: -1023.0 / (1 << 24), 0x0400: 1.0 / (1 << 14),
		0x7c00: float32(math.Inf(1)), 0x3555: 0.33325195,
	} {
		if got := half(h); got != want {
			t.Errorf("%04x is %g, want %g", h, got, want)
		}
	}
	if got := half(0x8000); !math.Signbit(float64(got)) || got != 0 {
		t.Errorf("minus zero is %g", got)
	}
	if got := half(0x7e00); got == got {
		t.Errorf("no number is %g", got)
	}
}

// FuzzOpen: whatever the header and the numbers, an error or a file whose stages run. Wherever the header says SUM, the
// right checksum stands, or nothing would get past it.
func FuzzOpen(f *testing.F) {
	tiny := description{Width: 16, Dilations: []int{1}, Columns: []Column{{"word", 3, 2}}, Heads: []headOf{{"h", labels(2)}}, Arcs: &arcsDescription{2, labels(2)}}
	b := newBuilder(1).stage(tiny)
	b.meta["sha256"] = "SUM"
	file := b.file()
	data := 8 + binary.LittleEndian.Uint64(file)
	f.Add(string(file[8:data]), file[data:], 0)
	f.Add(string(file[8:data]), file[data:], 100)
	f.Add("{}", []byte(nil), 0)
	f.Fuzz(func(t *testing.T, header string, data []byte, cut int) {
		sum := sha256.Sum256(data)
		header = strings.ReplaceAll(header, "SUM", hex.EncodeToString(sum[:]))
		file := append(append(binary.LittleEndian.AppendUint64(nil, uint64(len(header))), header...), data...)
		if cut > 0 && cut < len(file) {
			file = file[:cut]
		}
		w, err := Open("fuzz", file)
		if err != nil {
			if !errors.Is(err, ErrWeights) {
				t.Fatal(err)
			}
			return
		}
		w.Vocabulary().ID("the")
		for _, name := range w.Stages() {
			if s, err := w.Stage(name); err == nil {
				use(s)
			}
		}
	})
}

// use lets a stage do all that it can.
func use(s *Stage) {
	const tokens = 20
	out := s.Run(randomIDs(s, 1, tokens), nil)
	heads, relations := make([]int32, tokens), make([]int32, tokens)
	for _, h := range s.Heads() {
		if c := s.CRF(h); c != nil {
			c.Decode(out.Head(h), 0, tokens, heads)
			c.Marginals(out.Head(h), 0, tokens, make([]float32, len(out.Head(h))))
		}
	}
	if a := s.Arcs(); a != nil {
		a.Decode(out, 0, tokens, heads, relations)
	}
}
