package act_test

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// check holds of every reading: parties, anchors and dates are stretches of the text, in order and inside one sentence, the
// types are PLOVER's, what is referred to is there, and reading again gives the same.
func check(t interface{ Fatalf(string, ...any) }, r *reading.Reading, again []reading.Act) {
	if !reflect.DeepEqual(r.Acts, again) {
		t.Fatalf("the same text gives other acts")
	}
	inside := func(x text.Range) bool { return 0 <= x.Start && x.Start <= x.End && x.End <= len(r.Text.String()) }
	last := -1
	for _, a := range r.Acts {
		if len(a.Anchors) == 0 || a.Anchors[0].Empty() || a.Anchors[0].Start < last {
			t.Fatalf("anchors %v after %d", a.Anchors, last)
		}
		last = a.Anchors[0].Start
		for _, x := range append([]text.Range{a.Source.Range, a.Target.Range, a.Date.Range}, a.Anchors...) {
			if !inside(x) {
				t.Fatalf("%v is outside the text", x)
			}
		}
		if a.Source.Empty() || a.Source.Mention >= len(r.Mentions) || a.Target.Mention >= len(r.Mentions) || a.Statement >= len(r.Statements) {
			t.Fatalf("refers to what is not there: %+v", a)
		}
		if a.Source.Start < a.Target.End && a.Target.Start < a.Source.End {
			t.Fatalf("source and target are one: %+v", a)
		}
		if !slices.Contains(evidence.ActTypes, a.Type) || a.Type.Quad() == 0 || a.Score <= 0 || a.Score > 1 {
			t.Fatalf("type or score of %+v", a)
		}
		if !slices.Contains([]evidence.Modality{evidence.Past, evidence.Future, evidence.Hypothetical}, a.Modality) {
			t.Fatalf("modality of %+v", a)
		}
		if a.Statement >= 0 && !slices.ContainsFunc(r.Statements[a.Statement].Content, func(c text.Range) bool {
			return c.Start <= a.Anchors[0].Start && a.Anchors[0].End <= c.End
		}) {
			t.Fatalf("the statement's content does not hold the act: %+v", a)
		}
	}
}

func twice(t testing.TB, s string) (*reading.Reading, []reading.Act) {
	r := prepared(t, s)
	x := reader(t)
	if err := x.Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	first := r.Acts
	if err := x.Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r, first
}

var pieces = []string{
	"Norland", "Veltria", "President Ada Morn", "the rebels", "Veltrian troops", "police", "its army", "who", "they", "attacked", "met", "said",
	"that", "agreed to", "signed", "an agreement", "with", "by", "on", "against", "was", "were", "arrested", "and", ",", ".", "\"", "will", "not",
	"Monday", "sanctions", "imposed", "talks between", "if", "would", "the attack", "of", "in Tarn", "\n\n", "—", "NORLAND",
}

func TestProperties(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 40).Draw(rt, "words")
		r, again := twice(t, strings.Join(words, " "))
		check(rt, r, again)
	})
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Norland attacked Veltria.", "“Veltria bombed us,” said Ada Morn – é 🙂 – on Monday.", "X, X, X and X met X and X.", "A\u00a0B\r\nC", "",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, err := text.New(s); err != nil || len(s) > 4000 {
			t.Skip()
		}
		r, again := twice(t, s)
		check(t, r, again)
	})
}

// Without trees there is nothing to propose, and nothing breaks.
func TestWithoutTrees(t *testing.T) {
	r := prepared(t, "Norland attacked Veltria.")
	r.Arcs = nil
	if err := reader(t).Read(context.Background(), r); err != nil || len(r.Acts) != 0 {
		t.Errorf("%d acts, error %v", len(r.Acts), err)
	}
}

// A list of names on both sides of a verb is no deed of each to each.
func TestManyNames(t *testing.T) {
	names := strings.Repeat("Norland, Veltria, Brenmark, Ostmark, Tarn, Sorrel, ", 60)
	r := read(t, names+"and Skar met "+names+"and Kelm.")
	if len(r.Acts) > 12 {
		t.Errorf("%d acts", len(r.Acts))
	}
}

func TestGivesUp(t *testing.T) {
	r := prepared(t, strings.Repeat("Norland attacked Veltria. ", 100))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := reader(t).Read(ctx, r); err == nil {
		t.Error("went on after its context had ended")
	}
}

// BenchmarkRead reads acts alone; the layers below are there.
func BenchmarkRead(b *testing.B) {
	s := strings.Repeat("President Ada Morn said on Monday that Veltria had bombed two villages in Brenmark, and urged the United Council to impose sanctions on its neighbour. The harvest was good, and the roads were dry for most of the year. ", 50)
	r := prepared(b, s)
	x := reader(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := x.Read(context.Background(), r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(strings.Fields(s)))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
