package cast_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/reading"
	"hearsay/internal/reading/name/cast"
)

// sound checks what holds for every text: places in order, on whole tokens of one sentence; chains numbered in order of
// appearance; a name in no two places at once; every rule named, every rival a mention.
func sound(t interface{ Fatalf(string, ...any) }, r *reading.Reading) {
	body, last, chains := r.Text.String(), 0, 0
	for i, m := range r.Mentions {
		if m.First < last || m.First >= m.Last || m.End > len(body) {
			t.Fatalf("mention %d: tokens %d-%d after %d", i, m.First, m.Last, last)
		}
		last = m.First
		if r.Tokens[m.First].Start != m.Start || r.Tokens[m.Last-1].End != m.End {
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
		if m.Name && m.Description {
			t.Fatalf("%q is both a name and a description", r.Text.Cut(m.Range))
		}
		if !m.Name && !m.Description && m.Tie.Rule == "" {
			t.Fatalf("no rule for the pronoun %q", r.Text.Cut(m.Range))
		}
		if k := m.Tie.Rival; k < -1 || k >= len(r.Mentions) || k == i || m.Tie.Score < 0 || m.Tie.Score > 1 {
			t.Fatalf("mention %d of %d: rival %d, score %v", i, len(r.Mentions), k, m.Tie.Score)
		}
	}
}

var pieces = strings.Fields(`Jonas Hale Mira Hale Hale's Mr. Mrs. President Minister the of and , . , ( ) “ ” Ministry HPS Harbour Protection Service UN
	Tarvia Tarvian Tarvians said he He she She they They him her his them their officials official two three the The a minister spokesman
	wife his council authority who is was told that former 58 's – Żaneta 🚢 people men source`)

func TestCastIsSoundInAnyText(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		body := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 80).Draw(x, "pieces"), rapid.SampledFrom([]string{" ", "\u00a0", "\n\n"}).Draw(x, "blank"))
		a, b := read(t, body), read(t, body)
		sound(x, a)
		if diff := cmp.Diff(a.Mentions, b.Mentions); diff != "" {
			x.Fatalf("the same text read twice differs:\n%s", diff)
		}
	})
}

// TestManyPronounsTakeLinearTime guards against walks that grow with the text: many pronouns, many who share a role, many
// of one family name.
func TestManyPronounsTakeLinearTime(t *testing.T) {
	for name, line := range map[string]string{
		"pronouns": "“He saw him,” he said, and she told them that he was late. ",
		"roles":    "A spokesman, Jonas Hale, said no. The spokesman left. The officials said they saw two men. ",
		"families": "Jonas Hale met Mira Hale and Hale met Peter Hale. Mr. Hale wept. ",
	} {
		took := func(n int) time.Duration {
			r := read(t, strings.Repeat(line, n))
			begin := time.Now()
			if err := cast.New().Read(t.Context(), r); err != nil {
				t.Fatal(err)
			}
			return time.Since(begin)
		}
		took(100)
		if small, large := took(500), took(4000); large > 8*6*small+time.Second {
			t.Errorf("%s: 8 times the text took %v after %v", name, large, small)
		}
	}
}

func FuzzCast(f *testing.F) {
	f.Add("Jonas Hale, the minister, said he was late. “He is,” she said. The minister told them so.")
	f.Add("Three people said they saw two men. The officials, the three, his wife's lawyer and her.")
	f.Add("he he he said they who")
	f.Fuzz(func(t *testing.T, body string) {
		if utf8.ValidString(body) {
			sound(t, read(t, body))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	line := "President Jonas Hale of Tarvia told the Harbour Protection Service (HPS) that the ferry had been checked by two officials. He said they had seen nothing. The president's spokesman, Ana Rao, said she knew the men. "
	r := read(b, strings.Repeat(line+"\n\n", 400))
	var names []reading.Mention
	for _, m := range r.Mentions {
		if m.Name {
			names = append(names, m)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		r.Mentions = names
		if err := cast.New().Read(b.Context(), r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(r.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func TestManyRolesTakeLinearTime(t *testing.T) {
	took := func(n int) time.Duration {
		body := "The Black Heron Front" + strings.Repeat(", a group", n) + ", fled. " + strings.Repeat("The group fled. The Tarvian leader of the group of Tarvia left. ", n)
		begin := time.Now()
		read(t, body)
		return time.Since(begin)
	}
	took(200)
	for try := 1; ; try++ {
		small, large := took(200), took(3200)
		if large <= 16*6*small+time.Second {
			return
		}
		if try == 3 {
			t.Fatalf("16 times the text took %v after %v", large, small)
		}
	}
}
