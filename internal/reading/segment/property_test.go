package segment_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

// read runs both readers of this package with the quotations between them.
func read(t testing.TB, s string, furniture ...evidence.Furniture) *reading.Reading {
	t.Helper()
	tx, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	p, err := reading.NewPipeline("test/1", segment.Tokens(), quotation.New(), segment.Sentences())
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(tx, evidence.Metadata{}, furniture)
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// pieces are what texts are made of in the property tests: ordinary words and everything that is known to be awkward.
var pieces = []string{
	"Rao", "the", "council", "U.S.", "Dr.", "Jan.", "e.g.", "No.", "p.m.", "Inc.", "J.", "1,200", "$3.5", "40%", "3-year-old",
	"isn't", "isn’t", "Rao's", "workers'", "'em", "'90s", "6'2\"", "5″", "cannot", "https://a.example/x?y=(z).", "a@b.example",
	"@rao", "#vote", ".", "?", "!", "?!", "...", "…", ". . .", ",", ";", ":", "--", "—", "–", "-", "(", ")", "[", "]", "[1]",
	"\"", "“", "”", "„", "«", "»", "'", "‘", "’", "``", "''", "`", "「", "」", " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\f",
	"\u00a0", "\u2028", "\u2029", "\u200b", "\ufeff", "\u00ad", "é", "e\u0301", "\u0301", "👩‍👩‍👧", "🇺🇳", "👍🏽", "1️⃣", "漢字。", "שלום", "مرحبا؟",
	"İ", "ß", "ǅ", "\x00", "\ufffd", "•", "1.", "(a)", "(Hale, May 28, 2015; Orr, Ice, 2012)", "&", "AT&T", "HELLO WORLD",
}

func anyText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.Custom(func(t *rapid.T) string {
			s := ""
			for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces") {
				s += p
			}
			return s
		}),
		rapid.String(),
	)
}

// sound checks everything that must hold for every text.
func sound(t interface {
	Helper()
	Fatalf(string, ...any)
}, r *reading.Reading) {
	t.Helper()
	s := r.Text.String()
	boundary := func(what string, x text.Range) {
		t.Helper()
		if x.Start < 0 || x.End > len(s) || x.Start > x.End {
			t.Fatalf("%s: %v outside the text", what, x)
		}
		for _, b := range []int{x.Start, x.End} {
			if b < len(s) && !utf8.RuneStart(s[b]) {
				t.Fatalf("%s: byte %d cuts a character", what, b)
			}
		}
	}
	covered := func(from, to int) {
		for i, c := range s[from:to] {
			if unicode.IsGraphic(c) && !unicode.IsSpace(c) && c != 0x200b && c != 0xfeff {
				t.Fatalf("character %q at byte %d of %q is in no token", c, from+i, s)
			}
		}
	}
	at, token, sentence := 0, 0, 0
	for i, p := range r.Paragraphs {
		boundary("paragraph", p.Range)
		if p.Empty() || p.Start < at || p.First != token || p.Last <= p.First || p.FirstSentence != sentence {
			t.Fatalf("paragraph %d out of order: %+v in %q", i, p, s)
		}
		if p.Furniture != (p.LastSentence == p.FirstSentence) {
			t.Fatalf("paragraph %d: sentences and furniture disagree: %+v", i, p)
		}
		for ; token < p.Last; token++ {
			x := r.Tokens[token]
			boundary("token", x.Range)
			if x.Empty() || x.Start < at || !p.Contains(x.Range) || x.Paragraph != i || x.Norm == "" {
				t.Fatalf("token %d: %+v in paragraph %+v of %q", token, x, p, s)
			}
			covered(at, x.Start)
			at = x.End
		}
		next := p.First
		for ; sentence < p.LastSentence; sentence++ {
			x := r.Sentences[sentence]
			boundary("sentence", x.Range)
			if x.First != next || x.Last <= x.First || x.Paragraph != i || !p.Contains(x.Range) {
				t.Fatalf("sentence %d: %+v in paragraph %+v", sentence, x, p)
			}
			for _, y := range r.Tokens[x.First:x.Last] {
				if y.Sentence != sentence || !x.Contains(y.Range) {
					t.Fatalf("token %+v not in its sentence %+v", y, x)
				}
			}
			next = x.Last
		}
		if !p.Furniture && next != p.Last {
			t.Fatalf("paragraph %d: sentences end at token %d of %d", i, next, p.Last)
		}
	}
	covered(at, len(s))
	if token != len(r.Tokens) || sentence != len(r.Sentences) {
		t.Fatalf("%d of %d tokens, %d of %d sentences lie in paragraphs", token, len(r.Tokens), sentence, len(r.Sentences))
	}
	end := 0
	for _, x := range r.References {
		boundary("reference", x)
		if x.Start < end {
			t.Fatalf("references overlap: %v", r.References)
		}
		end = x.End
	}
}

func TestEveryTextIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		tx, err := text.New(s)
		if err != nil {
			t.Skip("not UTF-8")
		}
		n := tx.Len()
		var furniture []evidence.Furniture
		for at := 0; at < n && len(furniture) < 3 && rapid.Bool().Draw(t, "furniture"); {
			start := rapid.IntRange(at, n).Draw(t, "start")
			at = rapid.IntRange(start, n).Draw(t, "end")
			furniture = append(furniture, evidence.Furniture{Span: text.Span{Start: start, End: at}, Kind: evidence.FurnitureNewsletter})
		}
		r := reading.New(tx, evidence.Metadata{}, furniture)
		p, _ := reading.NewPipeline("test/1", segment.Tokens(), quotation.New(), segment.Sentences())
		if err := p.Read(t.Context(), r); err != nil {
			t.Fatal(err)
		}
		sound(t, r)
	})
}

func FuzzSegment(f *testing.F) {
	for _, p := range pieces {
		f.Add(p + " " + p)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		sound(t, read(t, s))
	})
}
