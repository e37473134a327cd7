package number_test

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/number"
)

// sound checks what holds for every text: places in order and on characters, bounds finite, in order and as named.
func sound(t interface{ Fatalf(string, ...any) }, r *reading.Reading) {
	body, last := r.Text.String(), 0
	for _, n := range r.Numbers {
		if n.Start < last || n.End <= n.Start || n.End > len(body) {
			t.Fatalf("range %v after %d", n.Range, last)
		}
		last = n.End
		for _, at := range []int{n.Start, n.End, n.UnitRange.Start, n.UnitRange.End} {
			if at < len(body) && !utf8.RuneStart(body[at]) {
				t.Fatalf("byte %d cuts a character", at)
			}
		}
		first, end := r.Tokens[n.First], r.Tokens[n.Last-1]
		if n.Start < first.Start || n.Start >= first.End || n.End <= end.Start || n.End > end.End {
			t.Fatalf("tokens %d-%d do not hold %q", n.First, n.Last, r.Text.Cut(n.Range))
		}
		for _, v := range []*float64{n.Min, n.Max} {
			if v != nil && (math.IsNaN(*v) || math.IsInf(*v, 0)) {
				t.Fatalf("%q is not finite", r.Text.Cut(n.Range))
			}
		}
		open := map[string][2]bool{ // must Min, Max be there
			"exact": {true, true}, "about": {true, true}, "between": {true, true}, "at_least": {true, false},
			"more_than": {true, false}, "at_most": {false, true}, "less_than": {false, true},
		}
		want, known := open[n.Bound]
		if n.Bound != "vague" && (!known || want != [2]bool{n.Min != nil, n.Max != nil}) {
			t.Fatalf("%q is %s with %v, %v", r.Text.Cut(n.Range), n.Bound, n.Min, n.Max)
		}
		if n.Min != nil && n.Max != nil && *n.Min > *n.Max {
			t.Fatalf("%q runs backwards", r.Text.Cut(n.Range))
		}
		if n.Unit == "" && !n.UnitRange.Empty() {
			t.Fatalf("%q has a unit without a name", r.Text.Cut(n.Range))
		}
	}
}

var pieces = strings.Fields(`at least more than no fewer less up to about some between and or so to - – , . ( ) [ ] $ US$5 € % percent per cent + 2 12 137 1,200
	2.5 28-35 0192 34-year-old five-member 5m 3rd 9/11 10:30 twenty-five twenty - two one a an half third thirds two-thirds dozen dozens hundred
	hundreds of thousand million tens scores several few handful couple score people officials Kestrian soldiers killed wounded years old
	Flight Resolution No. page Holt in out of the from range over days strong plus 's Żaneta 🚢 ½ ` + "`")

func TestFiguresAreSoundInAnyText(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		blank := rapid.SampledFrom([]string{" ", "", "\u00a0"})
		var b strings.Builder
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(x, "pieces") {
			b.WriteString(p + blank.Draw(x, "blank"))
		}
		sound(x, read(t, b.String()))
	})
}

func TestWrittenOutAndDigitsAreTheSameNumber(t *testing.T) {
	small := strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	words := func(n int) string {
		var s string
		if n >= 100 {
			s = small[n/100-1] + " hundred"
			if n%100 == 0 {
				return s
			}
			s += " and "
			n %= 100
		}
		if n < 20 {
			return s + small[n-1]
		}
		s += tens[n/10-2]
		if n%10 > 0 {
			s += "-" + small[n%10-1]
		}
		return s
	}
	for n := 2; n < 1000; n++ {
		r := read(t, "They found "+words(n)+" boats.")
		if len(r.Numbers) != 1 || *r.Numbers[0].Min != float64(n) || r.Numbers[0].Unit != "boats" {
			t.Fatalf("%s: %+v", words(n), r.Numbers)
		}
		r = read(t, "They found "+words(n)+" thousand boats.")
		if len(r.Numbers) != 1 || *r.Numbers[0].Max != float64(n)*1000 {
			t.Fatalf("%s thousand: %+v", words(n), r.Numbers)
		}
	}
}

func TestReaderIsNamedInTheContract(t *testing.T) {
	r := read(t, "At least 137 sailors slept.")
	f := r.Evidence().Figures
	if len(f) != 1 || f[0].Exact != "At least 137" || *f[0].Min != 137 || f[0].Max != nil || f[0].Bound != "at_least" || f[0].Unit != "sailors" {
		t.Fatalf("%+v", f)
	}
	var _ []evidence.Figure = f
}

func FuzzFigures(f *testing.F) {
	f.Add("At least 137 people, two-thirds of them aged 28–35, lost $5m (about €4.6m).")
	f.Add("US$5-6m, '90s, −5°C, ½, 1,2,3 \xff 12'345")
	f.Fuzz(func(t *testing.T, body string) { sound(t, read(t, body)) })
}

func BenchmarkRead(b *testing.B) {
	line := "At least 137 passengers and a dozen of the crew left the ferry, which had cost more than $12 million, before the harbour board closed both of the piers at noon. "
	r := read(b, strings.Repeat(line, 400))
	reader := number.New()
	b.SetBytes(int64(len(r.Text.String())))
	b.ReportAllocs()
	for b.Loop() {
		r.Numbers = r.Numbers[:0]
		if err := reader.Read(b.Context(), r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(r.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
