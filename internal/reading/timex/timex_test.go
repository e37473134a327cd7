package timex_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/reading/segment"
	"hearsay/internal/reading/timex"
	"hearsay/internal/text"
)

func read(t testing.TB, published, body string) *reading.Reading {
	t.Helper()
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), timex.New())
	if err != nil {
		t.Fatal(err)
	}
	x, err := text.New(body)
	if err != nil {
		t.Skip(err)
	}
	r := reading.New(x, evidence.Metadata{Published: published}, nil)
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

func show(r *reading.Reading) string {
	var b strings.Builder
	for _, d := range r.Dates {
		fmt.Fprintf(&b, "%q", r.Text.Cut(d.Range))
		switch {
		case d.From == "":
			b.WriteString(" unresolved")
		case d.To == "":
			fmt.Fprintf(&b, " %s onwards", d.From)
		case d.From == d.To:
			fmt.Fprintf(&b, " %s", d.From)
		default:
			fmt.Fprintf(&b, " %s to %s", d.From, d.To)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	readingtest.Golden(t, 2, func(t *testing.T, given []string, _ string) string {
		return show(read(t, strings.TrimSpace(given[0]), given[1]))
	})
}
