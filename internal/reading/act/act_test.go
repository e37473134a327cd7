package act_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/act"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/workbench"
)

// before returns the readers that acts need, with the model that ships.
var before = sync.OnceValues(workbench.Statements)

// prepared returns a text read by all before acts. It is published on Monday, 12 May 2031.
func prepared(t testing.TB, s string) *reading.Reading {
	t.Helper()
	return readingtest.Read(t, s, evidence.Metadata{Published: "2031-05-12"}, before)
}

func reader(t testing.TB) reading.Reader {
	t.Helper()
	x, err := act.New()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func read(t testing.TB, s string) *reading.Reading {
	t.Helper()
	r := prepared(t, s)
	if err := reader(t).Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGolden compares the acts of every article in testdata, one a line.
func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string { return show(read(t, given[0])) })
}

// show writes a line for each act: who, to whom, what, how, when, by which words, on whose word.
func show(r *reading.Reading) string {
	var b strings.Builder
	for _, a := range r.Acts {
		cut := func(p reading.Party) string {
			if p.Empty() {
				return "nobody"
			}
			out := r.Text.Cut(p.Range)
			if p.Mention >= 0 && r.Text.Cut(r.Mentions[p.Mention].Range) != out {
				out += " (" + r.Text.Cut(r.Mentions[p.Mention].Range) + ")"
			}
			return out
		}
		fmt.Fprintf(&b, "%s > %s: %s", cut(a.Source), cut(a.Target), a.Type)
		if a.Mode != "" {
			fmt.Fprintf(&b, " %s", a.Mode)
		}
		fmt.Fprintf(&b, ", %s", a.Modality)
		if a.Negated {
			b.WriteString(", not done")
		}
		if a.Date.From != "" {
			fmt.Fprintf(&b, ", %s", a.Date.From)
			if a.Date.To != a.Date.From {
				fmt.Fprintf(&b, " to %s", a.Date.To)
			}
		}
		words := make([]string, len(a.Anchors))
		for i, x := range a.Anchors {
			words[i] = r.Text.Cut(x)
		}
		fmt.Fprintf(&b, " (%s)", strings.Join(words, ", "))
		if a.Statement >= 0 {
			fmt.Fprintf(&b, " says %s", r.Statements[a.Statement].Actor)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
