package likelihood_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/reading"
	"hearsay/internal/reading/likelihood"
)

// terms holds every term of every scheme.
var terms = func() map[string]bool {
	all := map[string]bool{}
	for _, s := range likelihood.Schemes() {
		for _, t := range s.Terms {
			all[t.Term] = true
		}
	}
	return all
}()

// sound checks what holds for every text: places in order, on whole tokens, terms of the data files.
func sound(t interface{ Fatalf(string, ...any) }, r *reading.Reading) {
	body, last := r.Text.String(), 0
	for _, l := range r.Likelihoods {
		if l.Start < last || l.End <= l.Start || l.End > len(body) {
			t.Fatalf("range %v after %d", l.Range, last)
		}
		last = l.End
		if !utf8.RuneStart(body[l.Start]) || l.End < len(body) && !utf8.RuneStart(body[l.End]) {
			t.Fatalf("range %v cuts a character", l.Range)
		}
		if l.First >= l.Last || r.Tokens[l.First].Start != l.Start || r.Tokens[l.Last-1].End != l.End {
			t.Fatalf("tokens %d-%d do not cover %q", l.First, l.Last, r.Text.Cut(l.Range))
		}
		if !terms[l.Term] && !terms[strings.TrimPrefix(l.Term, "not ")] {
			t.Fatalf("%q has the unknown term %q", r.Text.Cut(l.Range), l.Term)
		}
	}
}

func TestEveryTermIsFoundInASentence(t *testing.T) {
	for _, s := range likelihood.Schemes() {
		for _, term := range s.Terms {
			if term.Term == "remote" { // needs its noun
				continue
			}
			r := read(t, "That the dam "+term.Term+" — break, she said.")
			if len(r.Likelihoods) != 1 || r.Likelihoods[0].Term != term.Term {
				t.Errorf("%s %q: got %q", s.Name, term.Term, show(r))
			}
		}
	}
}

func TestBandsAreThoseOfTheScheme(t *testing.T) {
	for _, c := range []struct {
		scheme, term string
		low, high    int
		ok           bool
	}{
		{"icd203", "unlikely", 20, 45, true},
		{"icd203", "probable", 55, 80, true},
		{"icd203", "almost no chance", 1, 5, true},
		{"phia", "unlikely", 25, 35, true},
		{"phia", "realistic possibility", 40, 50, true},
		{"icd203", "realistic possibility", 0, 0, false},
		{"icd203", "not likely", 0, 0, false},
		{"plain", "perhaps", 0, 0, false},
	} {
		for _, s := range likelihood.Schemes() {
			if s.Name != c.scheme {
				continue
			}
			if low, high, ok := s.Band(c.term); low != c.low || high != c.high || ok != c.ok {
				t.Errorf("%s %q: %d-%d %v, want %d-%d %v", c.scheme, c.term, low, high, ok, c.low, c.high, c.ok)
			}
		}
	}
}

func TestSchemesBelongToTheCaller(t *testing.T) {
	likelihood.Schemes()[0].Terms[0].Low = 99
	if likelihood.Schemes()[0].Terms[0].Low == 99 {
		t.Fatal("a caller's change shows in the next result")
	}
}

func TestBandsOfASchemeDoNotOverlap(t *testing.T) {
	for _, s := range likelihood.Schemes() {
		for i, a := range s.Terms {
			for _, b := range s.Terms[:i] {
				same := a.Low == b.Low && a.High == b.High
				if s.Banded && (a.Low >= a.High || !same && a.Low < b.High && b.Low < a.High) {
					t.Errorf("%s: %q %d-%d against %q %d-%d", s.Name, a.Term, a.Low, a.High, b.Term, b.Low, b.High)
				}
			}
		}
	}
}

func TestLikelihoodsAreSoundInAnyText(t *testing.T) {
	pieces := strings.Fields(`not n't can can't cannot be ruled out very highly likely unlikely probably may May might could the it seems , . “ ” never
		almost certain certainly no chance of a remote realistic possibility 50-50 Rao MAY COULD as possible è 🚢`)
	rapid.Check(t, func(x *rapid.T) {
		sound(x, read(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(x, "pieces"), " ")))
	})
}

func FuzzLikelihoods(f *testing.F) {
	f.Add("It can’t be ruled out; it isn't very likely, COULD be.")
	f.Add("They rule outn't likely.")
	f.Fuzz(func(t *testing.T, body string) { sound(t, read(t, body)) })
}

func BenchmarkRead(b *testing.B) {
	line := "The harbour board said that a strike was unlikely but cannot be ruled out, and that the ferry may have left before the storm reached the outer piers of the town. "
	r := read(b, strings.Repeat(line, 400))
	reader := likelihood.New()
	b.SetBytes(int64(len(r.Text.String())))
	b.ReportAllocs()
	for b.Loop() {
		r.Likelihoods = r.Likelihoods[:0]
		if err := reader.Read(b.Context(), r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(r.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
