package analogue

import "testing"

// Whatever a sentence says, reading it ends, and each way of doing it is named once.
func FuzzMethods(f *testing.F) {
	f.Add("A bomb had been hidden in the luggage of Flight 9 by a baggage handler, four days after the truce.")
	f.Add("drove drove drove drove into into into \xff crowd’s 's -")
	f.Fuzz(func(t *testing.T, s string) {
		toks := tokens(s)
		seen := map[*method]bool{}
		for _, m := range methods(toks) {
			if seen[m] || m.words == "" || worth[m.name] == 0 {
				t.Fatalf("%+v", m)
			}
			seen[m] = true
		}
		for _, w := range rare(toks) {
			if w == "" {
				t.Fatal("an empty word")
			}
		}
	})
}

func TestMethodsAreWhole(t *testing.T) {
	seen := map[string]bool{}
	n := 0
	for _, list := range patterns {
		for _, p := range list {
			n++
			seen[p.of.name+p.of.value] = true
			if p.of.value == "" || p.of.words == "" || p.terms[0].gap || p.terms[len(p.terms)-1].gap {
				t.Errorf("%+v", p)
			}
		}
	}
	if len(seen) < 50 || n < 200 {
		t.Errorf("%d ways by %d patterns: the list is broken", len(seen), n)
	}
}
