package demo_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/demo"
)

func TestArticles(t *testing.T) {
	articles := demo.Articles()
	if len(articles) < 14 {
		t.Fatalf("%d articles", len(articles))
	}
	var names []string
	words := 0
	for _, a := range articles {
		names = append(names, a.Name)
		words += len(bytes.Fields(a.Bytes))
		if want := "file:demo/" + a.Name; a.Address != want {
			t.Errorf("address %s, want %s", a.Address, want)
		}
	}
	if !slices.IsSorted(names) {
		t.Error("not in the order of file names")
	}
	if words < 8000 {
		t.Errorf("%d words", words)
	}
}

// The two states of the corrected page name the same canonical link, so that they become versions of one article.
func TestTheCorrectedPageKeepsItsAddress(t *testing.T) {
	links := map[string][]string{}
	for _, a := range demo.Articles() {
		_, rest, found := strings.Cut(string(a.Bytes), `rel="canonical" href="`)
		if !found {
			continue
		}
		link, _, _ := strings.Cut(rest, `"`)
		links[link] = append(links[link], a.Name)
	}
	twice := 0
	for link, names := range links {
		if len(names) == 1 {
			continue
		}
		twice++
		if len(names) != 2 || !strings.HasSuffix(names[0], "-v1.html") || !strings.HasSuffix(names[1], "-v2.html") {
			t.Errorf("%s is the address of %v", link, names)
		}
	}
	if twice != 1 {
		t.Errorf("%d pages have two states, want 1", twice)
	}
}
