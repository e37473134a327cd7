package name_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/reading"
	"hearsay/internal/reading/name"
)

// sound checks what holds for every text: places in order, on whole tokens; chains numbered in order of appearance.
func sound(t interface{ Fatalf(string, ...any) }, r *reading.Reading) {
	body, last, chains := r.Text.String(), 0, 0
	for _, m := range r.Mentions {
		if m.Start < last || m.End <= m.Start || m.End > len(body) {
			t.Fatalf("range %v after %d", m.Range, last)
		}
		last = m.End
		if !utf8.RuneStart(body[m.Start]) || m.End < len(body) && !utf8.RuneStart(body[m.End]) {
			t.Fatalf("range %v cuts a character", m.Range)
		}
		if m.First >= m.Last || r.Tokens[m.First].Start != m.Start || r.Tokens[m.Last-1].End != m.End {
			t.Fatalf("tokens %d-%d do not cover %q", m.First, m.Last, r.Text.Cut(m.Range))
		}
		if r.Tokens[m.First].Sentence != r.Tokens[m.Last-1].Sentence || r.Tokens[m.First].Sentence < 0 {
			t.Fatalf("%q lies in no one sentence", r.Text.Cut(m.Range))
		}
		if m.Chain < 0 || m.Chain > chains {
			t.Fatalf("chain %d after %d", m.Chain, chains)
		}
		if m.Chain == chains {
			chains++
		}
		if !m.Name {
			t.Fatalf("%q is no name", r.Text.Cut(m.Range))
		}
	}
}

var pieces = strings.Fields(`Jonas Hale Mira Hale's Mr. President Minister of the for and & , . ( ) “ ” Ministry Institute Study HPS Harbour Protection Service UN
	Tarvia Tarvian Tarvians United States Lake River Airport van der bin al-Tar al- O'Hale J. R. said he she He She they officials US US$5 IT
	In At Belmar-based Park Front People 's – — 14 May Friday Żaneta Æ 🚢 McHale iPort`)

func TestMentionsAreSoundInAnyText(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		body := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(x, "pieces"), rapid.SampledFrom([]string{" ", "\u00a0", "\n\n"}).Draw(x, "blank"))
		a, b := read(t, body), read(t, body)
		sound(x, a)
		if diff := cmp.Diff(a.Mentions, b.Mentions); diff != "" {
			x.Fatalf("the same text read twice differs:\n%s", diff)
		}
	})
}

func TestLongRunsOfCapitalsTakeLinearTime(t *testing.T) {
	took := func(n int) time.Duration {
		body := strings.Repeat("Russian Hale President of Ministry ", n) + strings.Repeat("and so it went on and on until dawn. ", n)
		begin := time.Now()
		read(t, body)
		return time.Since(begin)
	}
	took(1000)
	if small, large := took(1000), took(16000); large > 16*6*small+time.Second {
		t.Fatalf("16 times the text took %v after %v", large, small)
	}
}

func FuzzMentions(f *testing.F) {
	f.Add("Jonas Hale (JH) met the People’s Front of Tarvia. He’s “Dr. O’Hale”, van der Loon said.")
	f.Add("BELMAR (TNA) — U.S. GEN. HALE \xff")
	f.Add("A0000 A0000000000’! Front on He!")
	f.Fuzz(func(t *testing.T, body string) { sound(t, read(t, body)) })
}

func BenchmarkRead(b *testing.B) {
	line := "President Jonas Hale of Tarvia told the Harbour Protection Service (HPS) in Belmar that the ferry had been checked twice by the board's own engineers. He said the Tarvian coast was safe, and the HPS agreed with him in writing. "
	r := read(b, strings.Repeat(line+"\n\n", 400))
	reader := name.New()
	b.SetBytes(int64(len(r.Text.String())))
	b.ReportAllocs()
	for b.Loop() {
		if err := reader.Read(b.Context(), r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(r.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
