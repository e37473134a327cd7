package quotation_test

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

func read(t testing.TB, s string, furniture ...evidence.Furniture) *reading.Reading {
	t.Helper()
	tx, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	p, err := reading.NewPipeline("test/1", segment.Tokens(), quotation.New())
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(tx, evidence.Metadata{}, furniture)
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// sound checks everything that must hold of the quotations of every text.
func sound(t interface {
	Helper()
	Fatalf(string, ...any)
}, r *reading.Reading) {
	t.Helper()
	s := r.Text.String()
	innermost := make([]int, len(r.Tokens))
	for i := range innermost {
		innermost[i] = -1
	}
	for i, q := range r.Quotations {
		p := r.Paragraphs[q.Paragraph]
		switch {
		case p.Furniture:
			t.Fatalf("quotation %d lies in furniture", i)
		case q.First < p.First || q.Last > p.Last || q.First >= q.Last || !p.Contains(q.Range):
			t.Fatalf("quotation %d: %+v outside its paragraph %+v", i, q, p)
		case q.Start != r.Tokens[q.First].Start || q.End != r.Tokens[q.Last-1].End:
			t.Fatalf("quotation %d: bytes and tokens differ: %+v", i, q)
		case !q.Contains(q.Inner) || q.Inner.Start > q.Inner.End:
			t.Fatalf("quotation %d: inside lies outside: %+v", i, q)
		case !q.Closed && q.Last != p.Last:
			t.Fatalf("quotation %d: unclosed but ends before its paragraph: %+v", i, q)
		case q.Closed && r.Tokens[q.Last-1].Kind != reading.QuoteMark:
			t.Fatalf("quotation %d: closed by no mark: %+v", i, q)
		case q.Continues >= i || q.Continues < -1 || q.Continues >= 0 && r.Quotations[q.Continues].Closed:
			t.Fatalf("quotation %d: goes on with %d", i, q.Continues)
		case q.Parent >= i || q.Parent < -1:
			t.Fatalf("quotation %d: parent %d", i, q.Parent)
		case i > 0 && r.Quotations[i-1].First >= q.First:
			t.Fatalf("quotations %d and %d out of order", i-1, i)
		}
		around := innermost[q.First]
		if around != q.Parent {
			t.Fatalf("quotation %d: parent %d, but lies in %d", i, q.Parent, around)
		}
		if around >= 0 && r.Quotations[around].Last < q.Last {
			t.Fatalf("quotations %d and %d cross in %q", around, i, s)
		}
		for k := q.First; k < q.Last; k++ {
			innermost[k] = i
		}
		for _, b := range []int{q.Start, q.End, q.Inner.Start, q.Inner.End} {
			if b < len(s) && !utf8.RuneStart(s[b]) {
				t.Fatalf("quotation %d: byte %d cuts a character", i, b)
			}
		}
	}
	for k, x := range r.Tokens {
		if x.Quotation != innermost[k] {
			t.Fatalf("token %d: in quotation %d, says %d", k, innermost[k], x.Quotation)
		}
	}
}

var pieces = []string{
	"Rao", "said", "workers", "the", "in", "6", "\"", "\"", "“", "“", "”", "”", "„", "‟", "«", "»", "‹", "›", "'", "'", "‘", "’", "``", "''", "`",
	"「", "」", "『", "』", "‚", "＂", ".", ",", "?", "—", "-", "(", ")", " ", " ", " ", " ", "\n\n", "\n\n", "\u00a0", "é", "👍", "",
}

func TestQuotationsNest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 80).Draw(t, "pieces") {
			s += p
		}
		tx, err := text.New(s)
		if err != nil {
			t.Skip()
		}
		var furniture []evidence.Furniture
		if n := tx.Len(); n > 0 && rapid.Bool().Draw(t, "furniture") {
			start := rapid.IntRange(0, n).Draw(t, "start")
			end := rapid.IntRange(start, n).Draw(t, "end")
			furniture = append(furniture, evidence.Furniture{Span: text.Span{Start: start, End: end}, Kind: evidence.FurnitureRelated})
		}
		r := reading.New(tx, evidence.Metadata{}, furniture)
		p, _ := reading.NewPipeline("test/1", segment.Tokens(), quotation.New())
		if err := p.Read(t.Context(), r); err != nil {
			t.Fatal(err)
		}
		sound(t, r)
	})
}

func FuzzQuotation(f *testing.F) {
	f.Add("“One.\n\n“Two,” she said. ‘So’ it's \"done\" «là» „ja“ 6' 5\"")
	f.Add("``TeX'' and 'the workers' strike'")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		sound(t, read(t, s))
	})
}
