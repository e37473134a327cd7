package number_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/number"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/reading/segment"
	"hearsay/internal/reading/timex"
	"hearsay/internal/text"
)

func read(t testing.TB, body string) *reading.Reading {
	t.Helper()
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), timex.New(), number.New())
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

func side(v *float64) string {
	if v == nil {
		return "?"
	}
	return strconv.FormatFloat(*v, 'g', 6, 64)
}

func show(r *reading.Reading) string {
	var b strings.Builder
	for _, n := range r.Numbers {
		fmt.Fprintf(&b, "%q %s %s..%s", r.Text.Cut(n.Range), n.Bound, side(n.Min), side(n.Max))
		if n.Unit != "" {
			fmt.Fprintf(&b, " %s", n.Unit)
		}
		if !n.UnitRange.Empty() && r.Text.Cut(n.UnitRange) != n.Unit {
			fmt.Fprintf(&b, " (%q)", r.Text.Cut(n.UnitRange))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string {
		return show(read(t, given[0]))
	})
}
