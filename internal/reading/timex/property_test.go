package timex_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/reading"
	"hearsay/internal/reading/timex"
)

// sound checks what holds for every text: places in order, on characters, over the tokens named, days real and in order.
func sound(t interface{ Fatalf(string, ...any) }, r *reading.Reading) {
	body, last := r.Text.String(), 0
	for _, d := range r.Dates {
		if d.Start < last || d.End <= d.Start || d.End > len(body) {
			t.Fatalf("range %v after %d", d.Range, last)
		}
		last = d.End
		if !utf8.RuneStart(body[d.Start]) || d.End < len(body) && !utf8.RuneStart(body[d.End]) {
			t.Fatalf("range %v cuts a character", d.Range)
		}
		if d.First >= d.Last || r.Tokens[d.First].Start != d.Start || r.Tokens[d.Last-1].End != d.End {
			t.Fatalf("tokens %d-%d do not cover %q", d.First, d.Last, r.Text.Cut(d.Range))
		}
		if d.From == "" && d.To != "" {
			t.Fatalf("%q ends without a beginning", r.Text.Cut(d.Range))
		}
		for _, day := range []string{d.From, d.To} {
			if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
				t.Fatalf("%q: %v", r.Text.Cut(d.Range), err)
			}
		}
		if d.To != "" && d.To < d.From {
			t.Fatalf("%q runs backwards: %s to %s", r.Text.Cut(d.Range), d.From, d.To)
		}
	}
}

var pieces = strings.Fields(`on the in of since between and to - – , . ( ) ' “ ” Friday Monday Sat. May March Aug. June August 2 7 14 24th 31 1999
	2015 2015-16 2031-05-14 05/06/2031 '90s 1990s early late mid mid-2017 earlier end beginning last next this past coming that same
	week month year years decade century days weekend ago later before after two several first second half quarter summer fall winter
	today yesterday tomorrow night will said was would Żaneta 🚢 è`)

func TestDatesAreSoundInAnyText(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		body := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(x, "pieces"), rapid.SampledFrom([]string{" ", "\n", "\u00a0"}).Draw(x, "blank"))
		published := rapid.SampledFrom([]string{"", "2031-05-14", "2032-02-29", "0001-01-01", "8999-12-31", "9999-12-31", "nonsense"}).Draw(x, "published")
		sound(x, read(t, published, body))
	})
}

func TestNothingRelativeIsResolvedWithoutADate(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		body := strings.Join(rapid.SliceOfN(rapid.SampledFrom(strings.Fields(`on the last next this past Friday week month year two three days ago in March since
			yesterday today earlier late June 3 summer night Since and to of '90s`)), 0, 20).Draw(x, "pieces"), " ")
		for _, d := range read(t, "", body).Dates {
			if d.From != "" || d.To != "" {
				x.Fatalf("%q guessed: %s to %s", body[d.Start:d.End], d.From, d.To)
			}
		}
	})
}

func FuzzDates(f *testing.F) {
	f.Add("2031-05-14", "The ferry sank on Friday, Aug. 24, 2004.")
	f.Add("", "between 7 and 8 June’s end of the 1990s \xff")
	f.Fuzz(func(t *testing.T, published, body string) {
		sound(t, read(t, published, body))
	})
}

func BenchmarkRead(b *testing.B) {
	line := "The ferry sank on Friday, two weeks after the inspectors of the harbour board had warned, in March, that the hull would not last until August. "
	r := read(b, "2031-05-14", strings.Repeat(line, 400))
	reader := timex.New()
	b.SetBytes(int64(len(r.Text.String())))
	b.ReportAllocs()
	for b.Loop() {
		r.Dates = r.Dates[:0]
		if err := reader.Read(b.Context(), r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(r.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
