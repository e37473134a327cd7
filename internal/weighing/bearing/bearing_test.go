package bearing_test

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay/internal/weighing/bearing"
)

func judge(t testing.TB) *bearing.Judge {
	t.Helper()
	j, err := bearing.New()
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// Pairs that leave no doubt, all invented.
func TestWay(t *testing.T) {
	j := judge(t)
	for _, c := range []struct {
		hypothesis, words string
		denied            bool
		want              string // the sign of the stance
	}{
		{"The harbour tax should be abolished", "The harbour tax should be abolished at once", false, "+"},
		{"The harbour tax should be abolished", "The harbour tax should not be abolished", false, "-"},
		{"The harbour tax should be abolished", "The harbour tax is necessary and pays for the schools", false, "-"},
		{"The harbour tax should be abolished", "The harbour tax should be abolished at once", true, "-"},
		{"The harbour tax should be abolished", "The harbour tax is necessary and pays for the schools", true, "+"},
		{"Zoos are cruel to animals", "Animals suffer in zoos", false, "+"},
	} {
		o := j.Bears(c.hypothesis, bearing.Evidence{Words: c.words, Denied: c.denied})
		got := "+"
		if o.Stance < 0 {
			got = "-"
		}
		if got != c.want {
			t.Errorf("%q, %q (denied %v): stance %+.2f, want %s", c.hypothesis, c.words, c.denied, o.Stance, c.want)
		}
	}
}

func TestBears(t *testing.T) {
	j := judge(t)
	hypothesis := "The harbour tax ruins the fishermen of Port Calder"
	near := j.Bears(hypothesis, bearing.Evidence{Words: "Fishing boats leave Port Calder because of the tax"})
	far := j.Bears(hypothesis, bearing.Evidence{Words: "A poet won the prize for her novel"})
	if near.Bears < .8 || far.Bears > .2 {
		t.Errorf("near %.2f, far %.2f", near.Bears, far.Bears)
	}
	if far.Suggests() != "NA" || far.Words != nil {
		t.Errorf("what does not bear: %q with words %v", far.Suggests(), far.Words)
	}
}

func TestSuggests(t *testing.T) {
	for _, c := range []struct {
		opinion bearing.Opinion
		want    string
	}{
		{bearing.Opinion{}, "NA"},
		{bearing.Opinion{Bears: .9, Stance: .9, Sure: .95}, "C"},
		{bearing.Opinion{Bears: .9, Stance: -.9, Sure: .95}, "I"},
		{bearing.Opinion{Bears: .9, Stance: -.02, Sure: .51}, "N"},
		{bearing.Opinion{Bears: .2, Stance: -.9, Sure: .95}, "NA"},
		{bearing.Opinion{Bears: .9, Sure: .9}, "N"},
	} {
		if got := c.opinion.Suggests(); string(got) != c.want {
			t.Errorf("%+v: %s, want %s", c.opinion, got, c.want)
		}
	}
}

func TestEmptyAndHuge(t *testing.T) {
	j := judge(t)
	nothing := bearing.Opinion{Sure: .5}
	for _, c := range [][2]string{{"", ""}, {"", "The ferry is late"}, {"The ferry is late", ""}, {"?!", "..."}, {" \n\t", "The ferry is late"}, {"The ferry is late", "— — —"}} {
		if got := j.Bears(c[0], bearing.Evidence{Words: c[1]}); !reflect.DeepEqual(got, nothing) {
			t.Errorf("%q, %q: %+v", c[0], c[1], got)
		}
	}
	begin := time.Now()
	for _, huge := range []string{
		strings.Repeat("ferry ", 1e6), strings.Repeat("x", 5e6), strings.Repeat("'", 1e6), strings.Repeat("n't", 1e6),
		strings.Repeat("a-", 1e6), strings.Repeat("ß’s ", 1e6), strings.Repeat("\xff", 1e6), strings.Repeat(" ", 5e6),
	} {
		o := j.Bears(huge, bearing.Evidence{Words: huge})
		sound(t, o, huge)
	}
	if d := time.Since(begin); d > 20*time.Second {
		t.Errorf("huge texts took %v", d)
	}
}

// sound fails where an opinion's numbers or places are out of bounds.
func sound(t interface{ Fatalf(string, ...any) }, o bearing.Opinion, words string) {
	for _, f := range []float64{o.Bears, o.Stance, o.Sure} {
		if math.IsNaN(f) || math.IsInf(f, 0) {
			t.Fatalf("%.60q: %+v", words, o)
		}
	}
	if o.Bears < 0 || o.Bears > 1 || o.Stance < -1 || o.Stance > 1 || o.Sure < .5 || o.Sure > 1 {
		t.Fatalf("%.60q: %+v", words, o)
	}
	last := 0
	for _, r := range o.Words {
		if r.Start < last || r.Empty() || r.End > len(words) {
			t.Fatalf("%.60q: words %v", words, o.Words)
		}
		last = r.End
	}
}

var vocabulary = strings.Fields(`the a of to not never ministry group ferry tax harbour bomb attack ceasefire talks election fraud Ostrel
	Calder Velmark denied said supports opposes harms helps should must is was no evidence failed agreed peace war arms 12 1,250 don't , . “ ”`)

func sentence() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 0, 14).Draw(t, "words"), " ")
	})
}

func TestProperties(t *testing.T) {
	j := judge(t)
	rapid.Check(t, func(t *rapid.T) {
		h := rapid.OneOf(sentence(), rapid.String()).Draw(t, "hypothesis")
		w := rapid.OneOf(sentence(), rapid.String()).Draw(t, "words")
		o := j.Bears(h, bearing.Evidence{Words: w})
		sound(t, o, w)
		if again := j.Bears(h, bearing.Evidence{Words: w}); !reflect.DeepEqual(o, again) {
			t.Fatalf("%+v, then %+v", o, again)
		}
		denied := j.Bears(h, bearing.Evidence{Words: w, Denied: true})
		if denied.Stance != -o.Stance || denied.Bears != o.Bears || denied.Sure != o.Sure {
			t.Fatalf("told %+v, denied %+v", o, denied)
		}
	})
}

// TestSearchIsExhaustive holds the index to comparing every piece of evidence by itself.
func TestSearchIsExhaustive(t *testing.T) {
	j := judge(t)
	rapid.Check(t, func(t *rapid.T) {
		list := make([]bearing.Evidence, rapid.IntRange(0, 40).Draw(t, "n"))
		for i := range list {
			list[i] = bearing.Evidence{Words: sentence().Draw(t, "words"), Denied: rapid.Bool().Draw(t, "denied")}
		}
		h, k := sentence().Draw(t, "hypothesis"), rapid.IntRange(-1, 45).Draw(t, "k")
		hits := j.NewIndex(list).Search(h, k)
		if len(hits) > max(0, k) {
			t.Fatalf("%d hits, asked for %d", len(hits), k)
		}
		seen := map[int]bool{}
		least := 2.0
		for i, hit := range hits {
			if own := j.Bears(h, list[hit.I]); !reflect.DeepEqual(own, hit.Opinion) {
				t.Fatalf("%d: %+v in the index, %+v alone", hit.I, hit.Opinion, own)
			}
			if i > 0 && hit.Bears > hits[i-1].Bears {
				t.Fatalf("hit %d bears more than the one before", i)
			}
			seen[hit.I], least = true, hit.Bears
		}
		for i, e := range list {
			if !seen[i] && len(hits) == k && j.Bears(h, e).Bears > least+1e-9 {
				t.Fatalf("%d was passed over", i)
			}
		}
	})
}

func TestManyAtOnce(t *testing.T) {
	j := judge(t)
	index := j.NewIndex(corpus(200))
	want := index.Search("The ministry denied the attack on the ferry", 5)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got := index.Search("The ministry denied the attack on the ferry", 5); !reflect.DeepEqual(got, want) {
				t.Error("differs from one alone")
			}
		})
	}
	wait.Wait()
}

func corpus(n int) []bearing.Evidence {
	list := make([]bearing.Evidence, n)
	for i := range list {
		words := make([]string, 15)
		for k := range words {
			words[k] = vocabulary[(i*7+k*k*13+i*k)%len(vocabulary)]
		}
		list[i].Words = fmt.Sprintf("%s village%d", strings.Join(words, " "), i%977)
	}
	return list
}

func TestOpenRefuses(t *testing.T) {
	for _, s := range []string{
		"", "hearsay-bearing/1\n", "hearsay-bearing/1\n{}\n", "hearsay-bearing/1\n[]\n",
		"hearsay-bearing/1\n[{\"name\":\"senses\",\"rows\":1048577,\"cols\":1,\"type\":\"i8\"}]\n",
		"hearsay-bearing/1\n[{\"name\":\"senses\",\"rows\":2,\"cols\":64,\"type\":\"i8\"}]\nabc",
		"hearsay-bearing/1\n[{\"name\":\"x\",\"rows\":1,\"cols\":1,\"type\":\"f32\"}]\n\x00\x00\xc0\x7f",
		"hearsay-bearing/1\n[]\nx",
	} {
		if _, err := bearing.Open([]byte(s)); err == nil {
			t.Errorf("%q: no error", s)
		}
	}
}

func FuzzBears(f *testing.F) {
	f.Add("The talks will fail", "Both sides walked out of the talks", false)
	f.Add("", "x", true)
	f.Add("n't", "’s \xff 1.2,3", true)
	j, err := bearing.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, h, w string, denied bool) {
		sound(t, j.Bears(h, bearing.Evidence{Words: w, Denied: denied}), w)
	})
}

func BenchmarkBears(b *testing.B) {
	j := judge(b)
	for b.Loop() {
		j.Bears("The harbour tax should be abolished", bearing.Evidence{Words: "The harbour tax is necessary and pays for the schools of the town"})
	}
}

func BenchmarkIndex(b *testing.B) {
	j := judge(b)
	list := corpus(50000)
	for b.Loop() {
		j.NewIndex(list)
	}
}

func BenchmarkSearch(b *testing.B) {
	j := judge(b)
	index := j.NewIndex(corpus(50000))
	for b.Loop() {
		index.Search("The ministry and the group agreed on a ceasefire in Velmark", 20)
	}
}

func BenchmarkNear(b *testing.B) {
	j := judge(b)
	index := j.NewIndex(corpus(50000))
	for b.Loop() {
		index.Near("The ministry and the group agreed on a ceasefire in Velmark", 20)
	}
}
