package likelihood_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/likelihood"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

func read(t testing.TB, body string) *reading.Reading {
	t.Helper()
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), likelihood.New())
	if err != nil {
		t.Fatal(err)
	}
	x, err := text.New(body)
	if err != nil {
		t.Skip(err)
	}
	r := reading.New(x, evidence.Metadata{Published: "2031-05-14"}, nil)
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

func show(r *reading.Reading) string {
	var b strings.Builder
	for _, l := range r.Likelihoods {
		fmt.Fprintf(&b, "%q %s\n", r.Text.Cut(l.Range), l.Term)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string {
		return show(read(t, given[0]))
	})
}
