package main

import (
	"strings"
	"testing"
)

func TestHostileInputsHaveTheirSize(t *testing.T) {
	for _, h := range hostiles {
		for _, n := range []int{h.n / 4, h.n} {
			s := h.make(n)
			if len(s) < n || h.make(n) != s {
				t.Errorf("%s: %d bytes for a size of %d", h.name, len(s), n)
			}
		}
	}
	if n := len(strings.Fields(article(5000))); n < 5000 || n > 5200 {
		t.Errorf("an article of %d words", n)
	}
	if s := sentence(1000); len(strings.Fields(s)) != 1000 || strings.Count(s, ".") != 1 {
		t.Errorf("a sentence of %d words, %d full stops", len(strings.Fields(s)), strings.Count(s, "."))
	}
}

func TestHold(t *testing.T) {
	good := measured{corpusSpeed: 30_000, demoSpeed: 20_000, memory: 100, start: .1, firstRead: .2, binary: 30, linear: 1.1}
	if err := hold(good); err != nil {
		t.Errorf("every promise kept: %v", err)
	}
	if err := hold(measured{}); err != nil {
		t.Errorf("nothing measured: %v", err)
	}
	good.demoSpeed, good.memory = 19_000, 500
	err := hold(good)
	if err == nil || !strings.Contains(err.Error(), "sample case: 19000, must be at least 20000") || !strings.Contains(err.Error(), "1,000 articles: 500, must be at most 400") {
		t.Errorf("%v", err)
	}
}

func TestRepeat(t *testing.T) {
	if got := repeat([]string{"a", "b"}, 3); len(got) != 3 || got[2] != "Copy 2.\n\na" {
		t.Errorf("%q", got)
	}
}
