package tension

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"
)

// Whatever a statement says: words in lower case, none empty, and phrases found where they stand.
func FuzzTokens(f *testing.F) {
	f.Add("We’re fighting the Sea League — and nobody’s friends.")
	f.Add("a-b-c '' ’’ İstanbul \xff \u0000 日本")
	f.Fuzz(func(t *testing.T, s string) {
		toks := tokens(s)
		for i, x := range toks {
			if x.text == "" || strings.ContainsFunc(x.text, unicode.IsSpace) {
				t.Fatalf("%q in %q", x.text, s)
			}
			if _, n := attitudes.at(toks, i); n < 0 || i+n > len(toks) {
				t.Fatalf("%d words of %d from %d", n, len(toks), i)
			}
		}
		var p phrases[int]
		p.add(s, 1)
		if len(toks) > 0 {
			if _, n := p.at(toks, 0); n != len(toks) && !stops(toks) {
				t.Fatalf("does not find itself: %q", s)
			}
		}
	})
}

func stops(toks []token) bool {
	for _, x := range toks[1:] {
		if x.stop {
			return true
		}
	}
	return false
}

func TestAttitudesAreRead(t *testing.T) {
	if len(attitudes.longest) < 60 {
		t.Fatalf("only %d words begin an attitude: the list is broken", len(attitudes.longest))
	}
	for words, want := range map[string]attitude{"fighting": fights, "stands with": helps, "war on": fights, "rain": ""} {
		if got, _ := attitudes.at(tokens(words), 0); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}

// TestPhrases: the longest that is there, never across the end of a clause; of two owners the first.
func TestPhrases(t *testing.T) {
	var p phrases[string]
	for _, words := range []string{"Sea", "Sea League", "sea league of the north"} {
		p.add(words, words)
	}
	p.add("the sea", "not this")
	p.add("SEA", "nor this")
	for text, want := range map[string]string{
		"sea": "Sea", "Sea level": "Sea", "sea league": "Sea League", "Sea League of the": "Sea League", "Sea League of the North said": "sea league of the north",
		"Sea. League": "Sea", "Sea League of the. North": "Sea League", "league": "",
	} {
		toks := tokens(text)
		if got, n := p.at(toks, 0); got != want || n != len(tokens(want)) {
			t.Errorf("%s: %q of %d words, want %q", text, got, n, want)
		}
	}
}

// TestManyOfOneFirstName: forty thousand who share a first name are added in no time.
func TestManyOfOneFirstName(t *testing.T) {
	var p phrases[int]
	for i := range 40_000 {
		p.add(fmt.Sprint("John Number", i), i)
	}
	began := time.Now()
	for i := range 40_000 {
		if got, n := p.at(tokens(fmt.Sprint("john number", i)), 0); got != i || n != 2 {
			t.Fatalf("%d: %d of %d words", i, got, n)
		}
	}
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("looking all of them up took %v", took)
	}
}
