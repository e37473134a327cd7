package name_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

func read(t testing.TB, body string) *reading.Reading {
	t.Helper()
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), name.New())
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

// show prints a chain a line, in order of appearance; pronouns stand without quotation marks.
func show(r *reading.Reading) string {
	var chains []string
	for _, m := range r.Mentions {
		for m.Chain >= len(chains) {
			chains = append(chains, "")
		}
		c := &chains[m.Chain]
		if *c == "" {
			*c = strings.ToLower(string(m.Type))
		}
		if m.Name {
			*c += fmt.Sprintf(" %q", r.Text.Cut(m.Range))
		} else {
			*c += " " + r.Text.Cut(m.Range)
		}
	}
	return strings.Join(chains, "\n") + "\n"
}

func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string {
		return show(read(t, given[0]))
	})
}
