package quotation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/text"
)

// TestGolden compares the quotations of every article in testdata: one a line, an inner one indented under the one
// around it, with a note where it is short, not closed, or goes on with an earlier one.
func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string {
		return show(read(t, given[0]))
	})
}

func show(r *reading.Reading) string {
	var b strings.Builder
	for _, q := range r.Quotations {
		for p := q.Parent; p >= 0; p = r.Quotations[p].Parent {
			b.WriteString("  ")
		}
		b.WriteString(strings.Join(strings.Fields(r.Text.Cut(q.Range)), " "))
		if q.Short {
			b.WriteString(" [short]")
		}
		if !q.Closed {
			b.WriteString(" [not closed]")
		}
		if q.Continues >= 0 {
			b.WriteString(" [goes on with " + strings.Fields(r.Text.Cut(r.Quotations[q.Continues].Range))[0] + " …]")
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}

func TestFurnitureHoldsNoQuotation(t *testing.T) {
	s := "“First.\n\nSubscribe to “The Letter” now\n\n“Second,” she said."
	points := func(until string) int { return len([]rune(s[:strings.Index(s, until)])) }
	r := read(t, s, evidence.Furniture{
		Span: text.Span{Start: points("Subscribe"), End: points("now") + len("now")}, Kind: evidence.FurnitureNewsletter,
	})
	want := "“First. [not closed]\n“Second,” [goes on with “First. …]\n"
	if diff := cmp.Diff(want, show(r)); diff != "" {
		t.Error(diff)
	}
}

func TestApostrophesAreSettled(t *testing.T) {
	for _, x := range []struct {
		text  string
		token int
		want  reading.TokenKind
	}{
		{"the workers' strike", 2, reading.Word},
		{"the workers’ strike", 2, reading.Word},
		{"it was 6' deep", 3, reading.Symbol},
		{"a 5\" pipe", 2, reading.Symbol},
		{"the 'so' word", 1, reading.QuoteMark},
	} {
		if got := read(t, x.text).Tokens[x.token]; got.Kind != x.want {
			t.Errorf("%q: token %q has kind %d, want %d", x.text, got.Norm, got.Kind, x.want)
		}
	}
}
