package report_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/report"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// large makes a case of so many articles with ten statements each, each statement a claim with its origin, and a report of 20 pages
// with 300 citations and 60 quotations.
func large(tb testing.TB, articles int) (*products.Case, string) {
	c := &products.Case{ID: "large", Title: "Large"}
	for i := range articles {
		var a products.Article
		a.ID, a.Number, a.Versions = evidence.NewID(evidence.PrefixArticle, i), 1, 1
		a.Metadata = evidence.Metadata{Title: fmt.Sprintf("Article %d", i), Outlet: fmt.Sprintf("Paper %d", i%40), Published: "2031-05-14"}
		var b strings.Builder
		for j := range 10 {
			words := fmt.Sprintf("the quay number %d was closed on day %d for good", i, j)
			start := len([]rune(b.String())) + len("A porter said ")
			fmt.Fprintf(&b, "A porter said %s. Nobody else was there.\n", words)
			var s evidence.Record
			s.ID, s.Article, s.Version, s.State = evidence.NewID(evidence.PrefixStatement, i, j), a.ID, 1, evidence.Proposed
			s.Source = evidence.Source{Kind: evidence.SourceAnonymous, Spans: []evidence.Piece{{Exact: "A porter"}}}
			s.Content.Spans = []evidence.Piece{{Span: text.Span{Start: start, End: start + len(words)}, Exact: words}}
			s.Outlet, s.Published = a.Metadata.Outlet, a.Metadata.Published
			p := evidence.Place{Article: a.ID, Version: 1, Piece: s.Content.Spans[0], Statement: s.ID, Speaker: "A porter", Outlet: s.Outlet}
			k := evidence.Claim{Head: evidence.Head{ID: evidence.NewID(evidence.PrefixClaim, i, j), Label: words, State: evidence.Proposed}, Words: words}
			k.Affirm = []evidence.ClaimVoice{{ID: s.ID, Words: words, Place: p}}
			k.Origins = &evidence.Origins{ID: evidence.NewID(evidence.PrefixOrigins, k.ID), Least: 1, Most: 1}
			c.Statements, c.Claims = append(c.Statements, s), append(c.Claims, k)
			c.Origins = append(c.Origins, evidence.Corroboration{
				Head: evidence.Head{ID: k.Origins.ID}, Of: k.ID, OfKind: "claim", Least: 1, Most: 1,
				Lanes:    []evidence.Lane{{Key: s.ID, Label: "A porter", Kind: evidence.SourceAnonymous, May: []int{}}},
				Tellings: []evidence.Telling{{ID: s.ID, Side: "affirm", Root: true, Place: p}},
			})
		}
		t, err := text.New(b.String())
		if err != nil {
			tb.Fatal(err)
		}
		a.Text = t
		c.Articles = append(c.Articles, a)
	}
	var b strings.Builder
	for i := range 300 {
		s, k := &c.Statements[i*len(c.Statements)/300], &c.Claims[(i*7919)%len(c.Claims)]
		fmt.Fprintf(&b, "It is likely that the quay was closed for good on that day, as several papers of the town reported at some length then [@%s]. ", k.ID)
		if i%5 == 0 {
			fmt.Fprintf(&b, "A porter said that “%s” [@%s]. ", s.Content.Spans[0].Exact, s.ID)
		}
		b.WriteString("We assess that nobody in the harbour office knew of this before the evening of that day.\n\n")
	}
	return c, b.String()
}

func BenchmarkCheck(b *testing.B) {
	c, md := large(b, 10_000)
	x := report.NewIndex(c).Measuring(workbench.Measure())
	b.ReportMetric(float64(report.Words(md)), "words")
	for b.Loop() {
		if got := x.Check(md, report.Defaults(), nil); got.Cited < 300 || got.Wrong > 0 {
			b.Fatalf("%d cited, %d wrong", got.Cited, got.Wrong)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	c, _ := large(b, 10_000)
	f := report.NewFinder(report.NewIndex(c))
	for b.Loop() {
		if list, total := f.Find("porter quay 4711", "", 20, nil); len(list) != 20 || total == 0 {
			b.Fatal(total)
		}
	}
}

func BenchmarkIndex(b *testing.B) {
	c, _ := large(b, 10_000)
	for b.Loop() {
		report.NewFinder(report.NewIndex(c))
	}
}
