package text_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/text"
)

// nasty are pieces that offsets stumble over: accents composed and combined, no-break and other spaces, emoji with
// joiners and skin tones, line ends of both sorts, right-to-left letters and marks, quotation marks, noncharacters.
var nasty = []string{
	"a", " ", "said", "é", "e\u0301", "ñ", "Z\u0335\u0321", "\u00a0", "\u202f", "\u2003", "😀", "👩\u200d👩\u200d👧", "👍🏽", "🇪🇺", "\r\n", "\n", "\r", "\t",
	"שלום", "سلام", "\u200f", "\u202e", "\u202c", "“", "”", "’", "«", "漢字", "\U00020000", "\U0010fffd", "\ufdd0", "\ufeff", "\u2028", "\x00", "ß", "İ", "\u00ad",
}

func nastyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(nasty), rapid.StringN(0, 4, 16)), 0, 200).Draw(t, "pieces"), "")
	})
}

func frozen(t interface{ Fatal(...any) }, s string) *text.Text {
	f, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestExact compares every quote with the same cut made the slow way, in a slice of code points.
func TestExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := nastyText().Draw(t, "text")
		f, points := frozen(t, s), []rune(s)
		if f.String() != s || f.Len() != len(points) || f.All() != (text.Span{End: len(points)}) {
			t.Fatalf("%d code points of %d, or another text", f.Len(), len(points))
		}
		start := rapid.IntRange(0, len(points)).Draw(t, "start")
		end := rapid.IntRange(start, len(points)).Draw(t, "end")
		span := text.Span{Start: start, End: end}
		want := string(points[start:end])
		if got := f.Exact(span); got != want {
			t.Fatalf("Exact(%s) = %q, want %q", span, got, want)
		}
		r := f.Range(span)
		if f.Cut(r) != want || s[r.Start:r.End] != want {
			t.Fatalf("Range(%s) = %v cuts %q, want %q", span, r, f.Cut(r), want)
		}
		if back := f.Span(r); back != span {
			t.Fatalf("%s to bytes and back is %s", span, back)
		}
	})
}

// TestBytes takes any byte to its character and back: inside a character, to the character's start.
func TestBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := nastyText().Draw(t, "text")
		f := frozen(t, s)
		b := rapid.IntRange(0, len(s)).Draw(t, "byte")
		start := b
		for start < len(s) && start > 0 && !utf8.RuneStart(s[start]) {
			start--
		}
		want := utf8.RuneCountInString(s[:start])
		if got := f.Span(text.Range{Start: b, End: len(s)}); got.Start != want || got.End != f.Len() {
			t.Fatalf("byte %d is code point %d, want %d", b, got.Start, want)
		}
	})
}

// TestOutside has every span outside the text give nothing and panic nowhere.
func TestOutside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := frozen(t, nastyText().Draw(t, "text"))
		span := text.Span{Start: rapid.IntRange(-50, 2000).Draw(t, "start"), End: rapid.IntRange(-50, 2000).Draw(t, "end")}
		inside := span.Start >= 0 && span.Start <= span.End && span.End <= f.Len()
		if f.Holds(span) != inside {
			t.Fatalf("Holds(%s) = %v of %d", span, !inside, f.Len())
		}
		if got := f.Exact(span); !inside && got != "" {
			t.Fatalf("Exact(%s) = %q outside the text", span, got)
		}
		r := f.Range(span) // brought to the ends
		if r.Start < 0 || r.End > len(f.String()) {
			t.Fatalf("Range(%s) = %v", span, r)
		}
	})
}

func TestAnchor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := nastyText().Draw(t, "text")
		f := frozen(t, s)
		start := rapid.IntRange(0, f.Len()).Draw(t, "start")
		span := text.Span{Start: start, End: rapid.IntRange(start, f.Len()).Draw(t, "end")}
		a, err := f.Anchor("ar_1", 2, span)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Check(a); err != nil {
			t.Fatal(err)
		}
		if around := a.Prefix + a.Exact + a.Suffix; !strings.Contains(s, around) || utf8.RuneCountInString(a.Prefix) != min(start, text.Context) {
			t.Fatalf("prefix %q and suffix %q do not stand around the quote", a.Prefix, a.Suffix)
		}
		// Nothing else will do: neither a neighbouring place, nor another text with the same words.
		other := frozen(t, s+".")
		if err := other.Check(a); !errors.Is(err, text.ErrAnchor) {
			t.Fatalf("another text: %v, want ErrAnchor", err)
		}
		a.SHA256 = ""
		if err := other.Check(a); err != nil {
			t.Fatalf("without a hash, the same place in a longer text: %v", err)
		}
		a.Exact += "x"
		if err := f.Check(a); !errors.Is(err, text.ErrAnchor) {
			t.Fatalf("other words: %v, want ErrAnchor", err)
		}
	})
	f := frozen(t, "one two one")
	a, err := f.Anchor("ar_1", 1, text.Span{Start: 0, End: 3})
	if err != nil {
		t.Fatal(err)
	}
	a.Start, a.End = 4, 7
	if err := f.Check(a); !errors.Is(err, text.ErrAnchor) {
		t.Errorf("moved off its words, which stand elsewhere: %v, want ErrAnchor", err)
	}
	if _, err := f.Anchor("ar_1", 1, text.Span{Start: 5, End: 12}); !errors.Is(err, text.ErrAnchor) {
		t.Errorf("anchor outside the text: %v, want ErrAnchor", err)
	}
}

func TestNewRefusesWhatIsNotUTF8(t *testing.T) {
	for s, where := range map[string]string{"\xff": "byte 0", "ab\xc3": "byte 2", "é\xed\xa0\x80": "byte 2", "\ufffd\xc0\xaf": "byte 3"} {
		if _, err := text.New(s); !errors.Is(err, text.ErrEncoding) || !strings.Contains(err.Error(), where) {
			t.Errorf("New(%q): %v, want ErrEncoding at %s", s, err, where)
		}
	}
	if f, err := text.New("a\ufffdb"); err != nil || f.Len() != 3 {
		t.Errorf("a replacement character is a character like any other: %v", err)
	}
}

func TestSHA256(t *testing.T) {
	sum := sha256.Sum256([]byte("Älvsund\r\n"))
	if got := frozen(t, "Älvsund\r\n").SHA256(); got != hex.EncodeToString(sum[:]) {
		t.Errorf("SHA256 = %s", got)
	}
	var zero text.Text
	if zero.Len() != 0 || zero.String() != "" || zero.Exact(zero.All()) != "" || zero.SHA256() != frozen(t, "").SHA256() {
		t.Error("the zero Text is not the empty text")
	}
}

func TestSpan(t *testing.T) {
	a, b, empty := text.Span{Start: 2, End: 5}, text.Span{Start: 5, End: 7}, text.Span{Start: 3, End: 3}
	switch {
	case a.Len() != 3 || a.Empty() || !empty.Empty():
		t.Error("lengths")
	case a.Overlaps(b) || !a.Overlaps(text.Span{Start: 4, End: 6}):
		t.Error("neighbours do not overlap; what shares a code point does")
	case !a.Contains(a) || !a.Contains(empty) || a.Contains(text.Span{Start: 4, End: 6}):
		t.Error("containment")
	}
	rapid.Check(t, func(t *rapid.T) {
		p := func(name string) text.Span {
			start := rapid.IntRange(0, 20).Draw(t, name)
			return text.Span{Start: start, End: start + rapid.IntRange(0, 20).Draw(t, name+" length")}
		}
		a, b := p("a"), p("b")
		shared := false
		for i := a.Start; i < a.End; i++ {
			shared = shared || i >= b.Start && i < b.End
		}
		if a.Overlaps(b) != shared && !a.Empty() && !b.Empty() || a.Overlaps(b) != b.Overlaps(a) {
			t.Fatalf("%s overlaps %s: %v", a, b, a.Overlaps(b))
		}
		if back, err := text.ParseSpan(a.String()); err != nil || back != a {
			t.Fatalf("%s read again is %s, %v", a, back, err)
		}
	})
}

func FuzzParseSpan(f *testing.F) {
	for _, seed := range []string{"412-528", "0-0", "", "-", "5-4", "-1-3", "1--3", "1-2-3", "9999999999999999999-1", "٣-٤", " 1-2", "+1-+2", "1_0-2_0", "0x1-0x2"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, v string) {
		s, err := text.ParseSpan(v)
		if err != nil {
			if s != (text.Span{}) {
				t.Errorf("ParseSpan(%q) gives a span with its error", v)
			}
			return
		}
		if s.Start < 0 || s.End < s.Start {
			t.Errorf("ParseSpan(%q) = %s", v, s)
		}
		if back, err := text.ParseSpan(s.String()); err != nil || back != s {
			t.Errorf("ParseSpan(%q) = %s, which reads as %s, %v", v, s, back, err)
		}
	})
}

func FuzzNew(f *testing.F) {
	for _, s := range nasty {
		f.Add(s+s, 0, 1)
	}
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		x, err := text.New(s)
		if (err == nil) != utf8.ValidString(s) {
			t.Fatalf("New(%q): %v", s, err)
		}
		if err != nil {
			return
		}
		want := ""
		if points := []rune(s); start >= 0 && start <= end && end <= len(points) {
			want = string(points[start:end])
		}
		if got := x.Exact(text.Span{Start: start, End: end}); got != want {
			t.Fatalf("Exact = %q, want %q", got, want)
		}
	})
}

func BenchmarkExact(b *testing.B) {
	f := frozen(b, strings.Repeat("Żaneta said: “no.” ", 5000))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		f.Exact(text.Span{Start: i % 90000, End: i%90000 + 40})
	}
}
