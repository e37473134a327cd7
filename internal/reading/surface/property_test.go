package surface_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/network"
	"hearsay/internal/reading"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/number"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/reading/surface"
	"hearsay/internal/reading/timex"
	"hearsay/internal/text"
)

func pipeline(t testing.TB, w *network.Weights) *reading.Pipeline {
	t.Helper()
	s, err := surface.New(w, segment.Sentences(), timex.New(), number.New(), name.New())
	if err != nil {
		t.Fatal(err)
	}
	p, err := reading.NewPipeline("test/1", segment.Tokens(), quotation.New(), s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func read(t interface {
	Helper()
	Fatal(...any)
}, p *reading.Pipeline, s string, furniture ...evidence.Furniture) *reading.Reading {
	t.Helper()
	tx, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(tx, evidence.Metadata{}, furniture)
	if err := p.Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// sound checks what must hold of every text, whatever the network says.
func sound(t interface {
	Helper()
	Fatalf(string, ...any)
}, r *reading.Reading) {
	t.Helper()
	s := r.Text.String()
	token, sentence := 0, 0
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		if p.FirstSentence != sentence || p.Furniture != (p.FirstSentence == p.LastSentence) {
			t.Fatalf("%q: sentences of paragraph %+v begin at %d", s, p, sentence)
		}
		for ; sentence < p.LastSentence; sentence++ {
			x := &r.Sentences[sentence]
			if x.First != token && (x.First != p.First || token > p.First) || x.Last <= x.First || x.Paragraph != i ||
				x.Start != r.Tokens[x.First].Start || x.End != r.Tokens[x.Last-1].End {
				t.Fatalf("%q: sentence %+v does not begin where the last one ended, %d", s, x, token)
			}
			for token = x.First; token < x.Last; token++ {
				if r.Tokens[token].Sentence != sentence {
					t.Fatalf("%q: token %d does not know its sentence", s, token)
				}
			}
		}
		if !p.Furniture && token != p.Last {
			t.Fatalf("%q: sentences end at %d, the paragraph at %d", s, token, p.Last)
		}
		token = p.Last
	}
	if sentence != len(r.Sentences) {
		t.Fatalf("%q: %d sentences, %d in paragraphs", s, len(r.Sentences), sentence)
	}
	for i := range r.Quotations {
		if q := &r.Quotations[i]; q.First+1 < q.Last && r.Tokens[q.First].Sentence != r.Tokens[q.First+1].Sentence {
			t.Fatalf("%q: a sentence begins behind the mark that opens %q", s, r.Text.Cut(q.Range))
		}
	}
	end := 0
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.First < end || m.Last <= m.First || m.Start != r.Tokens[m.First].Start || m.End != r.Tokens[m.Last-1].End ||
			r.Tokens[m.First].Sentence < 0 || r.Tokens[m.First].Sentence != r.Tokens[m.Last-1].Sentence {
			t.Fatalf("%q: mention %+v", s, m)
		}
		end = m.Last
	}
	trees(t, r)
}

func trees(t interface {
	Helper()
	Fatalf(string, ...any)
}, r *reading.Reading) {
	t.Helper()
	if len(r.Arcs) != len(r.Tokens) {
		t.Fatalf("%d arcs for %d tokens", len(r.Arcs), len(r.Tokens))
	}
	roots := make([]int, len(r.Sentences))
	for i, a := range r.Arcs {
		in := r.Tokens[i].Sentence
		if in < 0 {
			if a != (reading.Arc{Head: -1}) {
				t.Fatalf("token %d of furniture has %+v", i, a)
			}
			continue
		}
		if a.Tag.String() == "" || a.Relation.String() == "" && a.Head < 0 {
			t.Fatalf("token %d has %+v", i, a)
		}
		if a.Head < 0 {
			roots[in]++
			continue
		}
		steps := 0
		for k := int32(i); k >= 0; k = r.Arcs[k].Head {
			if r.Tokens[k].Sentence != in || steps > r.Sentences[in].Last-r.Sentences[in].First {
				t.Fatalf("%q: from token %d no way leads up to a root of its sentence", r.Text.String(), i)
			}
			steps++
		}
	}
	for i, n := range roots {
		if n != 1 {
			t.Fatalf("sentence %d has %d roots", i, n)
		}
	}
}

var pieces = []string{
	"Rao", "the", "council", "U.S.", "Dr.", "Jan.", "3", "No.", "p.m.", "Inc.", "$3.5", "million", "isn't", "workers'", "cannot", "Tarn River",
	".", "?", "!", "...", ",", ";", ":", "—", "-", "(", ")", "\"", "“", "”", "‘", "’", "«", "»", " ", " ", " ", " ", "\n", "\n\n", "\u00a0",
	"é", "👍🏽", "漢字。", "İ", "\x00", "•", "1.", "HELLO WORLD", "said", "March 3, 2031",
}

func anyText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 80).Draw(t, "pieces"), "")
		}),
		rapid.String(),
	)
}

// TestSoundWhateverTheNetworkSays reads any text with networks of chance numbers.
func TestSoundWhateverTheNetworkSays(t *testing.T) {
	var pipelines []*reading.Pipeline
	for seed := range uint64(4) {
		pipelines = append(pipelines, pipeline(t, random(t, seed)))
	}
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		sound(t, read(t, rapid.SampledFrom(pipelines).Draw(t, "network"), s))
	})
}

// TestLongSentence keeps what the network makes of one sentence of 10,000 words sound.
func TestLongSentence(t *testing.T) {
	sound(t, read(t, pipeline(t, random(t, 7)), strings.Repeat("and the boats of Rao left ", 1667)))
}

func TestFurnitureHasNoTree(t *testing.T) {
	s := "Share this page\n\nThe boats left Tarn. Nobody said why."
	r := read(t, pipeline(t, random(t, 3)), s, evidence.Furniture{Span: text.Span{Start: 0, End: 15}})
	sound(t, r)
	if r.Tokens[0].Sentence != -1 {
		t.Fatal("furniture has a sentence")
	}
}

func TestSameResultTwice(t *testing.T) {
	p := pipeline(t, random(t, 5))
	s := strings.Repeat("“The boats left,” Ada Rao said in Tarn on March 3. Nobody knew why. ", 40)
	a, b := read(t, p, s), read(t, p, s)
	for i := range a.Arcs {
		if a.Arcs[i] != b.Arcs[i] {
			t.Fatal("arcs differ")
		}
	}
	if len(a.Mentions) != len(b.Mentions) {
		t.Fatal("mentions differ")
	}
}

func TestNewRefuses(t *testing.T) {
	if _, err := surface.New(random(t, 1), segment.Sentences()); err == nil || !strings.Contains(err.Error(), "mentions") {
		t.Errorf("drafts without mentions: %v", err)
	}
	f := &file{header: map[string]any{}, data: []byte("\nab.")}
	f.header["vocabulary"] = map[string]any{"dtype": "U8", "shape": []int{4}, "data_offsets": []int{0, 4}}
	if _, err := surface.New(f.open(t, map[string]any{})); !errors.Is(err, network.ErrWeights) {
		t.Errorf("no such stage: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("“The boats left,” Ada Rao said in Tarn.")
	p := pipeline(f, random(f, 2))
	f.Fuzz(func(t *testing.T, s string) {
		sound(t, read(t, p, strings.ToValidUTF8(s, "\ufffd")))
	})
}
