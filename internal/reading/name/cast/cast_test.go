package cast_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/reading/likelihood"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/name/cast"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

func read(t testing.TB, body string) *reading.Reading {
	t.Helper()
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), likelihood.New(), name.New(),
		attribution.New(), cast.New())
	if err != nil {
		t.Fatal(err)
	}
	x, err := text.New(body)
	if err != nil {
		t.Skip(err)
	}
	r := reading.New(x, evidence.Metadata{}, nil)
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// show prints a chain a line, in order of appearance: names in quotation marks, descriptions in brackets, pronouns as they
// are. Descriptions that stand alone are left out.
func show(r *reading.Reading) string {
	var chains []string
	of := map[int]int{}
	said := map[int]int{}
	named := map[int]bool{}
	for _, m := range r.Mentions {
		said[m.Chain]++
		named[m.Chain] = named[m.Chain] || m.Name
	}
	for _, m := range r.Mentions {
		if said[m.Chain] == 1 && !named[m.Chain] {
			continue
		}
		c, ok := of[m.Chain]
		if !ok {
			c = len(chains)
			of[m.Chain] = c
			chains = append(chains, strings.ToLower(string(m.Type)))
		}
		switch words := r.Text.Cut(m.Range); {
		case m.Name:
			chains[c] += fmt.Sprintf(" %q", words)
		case m.Description:
			chains[c] += " [" + words + "]"
		default:
			chains[c] += " " + words
		}
	}
	return strings.Join(chains, "\n") + "\n"
}

// TestGolden compares who is who in every article of testdata.
func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string {
		return show(read(t, given[0]))
	})
}
