package tension

import (
	"strings"
	"testing"
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
	if len(attitudes.first) < 60 {
		t.Fatalf("only %d words begin an attitude: the list is broken", len(attitudes.first))
	}
	for words, want := range map[string]attitude{"fighting": fights, "stands with": helps, "war on": fights, "rain": ""} {
		if got, _ := attitudes.at(tokens(words), 0); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}
