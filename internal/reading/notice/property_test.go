package notice_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/notice"
	"hearsay/internal/text"
)

// FuzzRead reads any Unicode text: whatever is found keeps to the contract.
func FuzzRead(f *testing.F) {
	f.Add("Kadwen had privately warned Ostrane of an attack two weeks before the bombing. Ostrane dismissed the warning as “blackmail”.")
	f.Add("warned warned of the warning warned about a tip tip alert, who warned whom which warned")
	f.Add("“We received no warning,” he denied. Threats! The alert; the alert; the threat to bomb.")
	f.Add("before days weeks before ahead of in advance warned 7 March warned")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			t.Skip()
		}
		holds(t, read(t, s))
	})
}

func holds(t *testing.T, r *reading.Reading) {
	t.Helper()
	for i, n := range r.Notices {
		if !slices.Contains(evidence.NoticeKinds, n.Kind) || !slices.Contains(evidence.NoticeStandings, n.Standing) || n.Score <= 0 || n.Score > 1 || len(n.Anchors) == 0 || n.Rule == "" {
			t.Errorf("notice %d: %+v", i, n)
		}
		spans := slices.Concat(n.Anchors, n.About, n.Said, []text.Range{n.From.Range, n.To.Range, n.Lead, n.ChannelAt, n.Date.Range, n.Disclosed.Range})
		for _, x := range n.Response {
			spans = append(spans, x.Range)
			if !slices.Contains(evidence.AnswerStances, x.Stance) || x.By >= len(r.Mentions) || x.Statement >= len(r.Statements) || x.Empty() {
				t.Errorf("notice %d: answer %+v", i, x)
			}
		}
		for _, x := range spans {
			if x.Start < 0 || x.End < x.Start || x.End > len(r.Text.String()) || !utf8.ValidString(r.Text.Cut(x)) {
				t.Errorf("notice %d: span %v", i, x)
			}
		}
		if n.From.Mention >= len(r.Mentions) || n.To.Mention >= len(r.Mentions) || n.Event >= len(r.Events) {
			t.Errorf("notice %d points outside: %+v", i, n)
		}
		if !slices.IsSorted(n.Statements) {
			t.Errorf("notice %d: statements %v", i, n.Statements)
		}
	}
	r.Evidence() // and all of it can leave the reader
}

var page = strings.Repeat("Kadwen had privately warned Ostrane of a possible attack on the harbour two weeks before the bombing, officials said on Friday. "+
	"The president dismissed the warning as blackmail. The ferry left at noon, and the market opened. Nobody saw the van. "+
	"Analysts warn that prices could rise. The rain had stopped by the time the boats came in, and the women stood on the quay. ", 10)

// BenchmarkRead measures this reader beside all that come before it: it may take some three hundredths of their time.
func BenchmarkRead(b *testing.B) {
	r := prepared(b, page)
	words := len(r.Tokens)
	b.ReportAllocs()
	for b.Loop() {
		r.Notices = nil
		if err := notice.New().Read(context.Background(), r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkBefore measures the readers before this one on the same page.
func BenchmarkBefore(b *testing.B) {
	words := len(prepared(b, page).Tokens)
	for b.Loop() {
		prepared(b, page)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

// TestGrowth: ten times the text takes some ten times as long, also where every sentence is a warning.
func TestGrowth(t *testing.T) {
	took := func(n int) time.Duration {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "Kadwen warned Ostrane of a bomb at quay %d. The warning was ignored. ", i)
		}
		r := prepared(t, b.String())
		best := time.Hour
		for range 3 {
			r.Notices = nil
			start := time.Now()
			if err := notice.New().Read(context.Background(), r); err != nil {
				t.Fatal(err)
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	for range 3 { // measured again before complaining: the machine has other work
		small, large := took(200), took(2000)
		if large < 25*small+200*time.Millisecond {
			return
		}
		t.Logf("200 warnings took %v, 2,000 took %v", small, large)
	}
	t.Error("the time grows faster than the text")
}
