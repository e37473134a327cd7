package attribution_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/reading/likelihood"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

func read(t testing.TB, s string) *reading.Reading {
	t.Helper()
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, evidence.Metadata{}, nil)
	if err := pipeline(t).Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

func pipeline(t testing.TB) *reading.Pipeline {
	t.Helper()
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), likelihood.New(), name.New(), attribution.New())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestGolden compares the statements of every article in testdata, one a paragraph: form, stance and factuality, then
// source, cue and content, each piece in brackets.
func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string {
		return show(read(t, given[0]))
	})
}

func show(r *reading.Reading) string {
	var b strings.Builder
	for i, s := range r.Statements {
		fmt.Fprintf(&b, "%d: %s %s %s %s", i+1, s.Form, s.Lemma, s.Stance, s.Factuality)
		if s.Negated {
			b.WriteString(" negated")
		}
		if s.Likelihood >= 0 {
			fmt.Fprintf(&b, " %q", r.Likelihoods[s.Likelihood].Term)
		}
		if s.Parent >= 0 {
			fmt.Fprintf(&b, " reported in %d", s.Parent+1)
		}
		fmt.Fprintf(&b, "\n  source %s\n  cue %s\n  content %s\n", pieces(r, s.Source), pieces(r, s.Cue), pieces(r, s.Content))
	}
	return b.String()
}

func pieces(r *reading.Reading, ranges []text.Range) string {
	var out []string
	for _, x := range ranges {
		out = append(out, "["+strings.Join(strings.Fields(r.Text.Cut(x)), " ")+"]")
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, " ")
}
