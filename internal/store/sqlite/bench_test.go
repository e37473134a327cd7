package sqlite_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
	"hearsay/internal/text"
)

// vocabulary is a made-up language with the long tail that words have.
var vocabulary = func() []string {
	parts := []string{"ba", "del", "fen", "gor", "hul", "kin", "lam", "mor", "nes", "pir", "ros", "sta", "tun", "vel", "wen", "zor"}
	var all []string
	for _, a := range parts {
		for _, b := range parts {
			for _, c := range parts {
				all = append(all, a+b+c)
			}
		}
	}
	return all
}()

// generate makes an article of about 450 words with ten statements and what a reader says beside them.
func generate(i int) (store.Submission, evidence.Reading) {
	chance := rand.New(rand.NewPCG(uint64(i), 1))
	word := func() string {
		f := chance.Float64()
		return vocabulary[int(f*f*f*f*float64(len(vocabulary)))]
	}
	words := func(n int) string {
		all := make([]string, n)
		for k := range all {
			all[k] = word()
		}
		return strings.Join(all, " ")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d\n\n", words(6), i)
	var statements []evidence.Statement
	var mentions []evidence.Mention
	var sentences []text.Span
	piece := func(s string) evidence.Piece {
		p := evidence.Piece{Span: text.Span{Start: b.Len(), End: b.Len() + len(s)}, Exact: s}
		b.WriteString(s)
		return p
	}
	for k := range 10 {
		start := b.Len()
		name := fmt.Sprintf("Speaker %d", int(chance.ExpFloat64()*300))
		who := piece(name)
		mentions = append(mentions, evidence.Mention{ID: fmt.Sprint("m", k), Piece: who, Type: evidence.MentionPerson, Chain: "c1"})
		b.WriteString(" ")
		cue := piece("said")
		b.WriteString(" ")
		content := piece("that " + words(14))
		b.WriteString(". ")
		sentences = append(sentences, text.Span{Start: start, End: b.Len() - 1})
		st := evidence.Statement{
			ID: fmt.Sprint("s", k+1), Form: []evidence.Form{evidence.Direct, evidence.Indirect, evidence.Mixed}[chance.IntN(3)],
			Source:     evidence.Source{Spans: []evidence.Piece{who}, Kind: []evidence.SourceKind{evidence.SourceNamed, evidence.SourceNamed, evidence.SourceAnonymous, evidence.SourceCollective, evidence.SourceDocument, evidence.SourceOutlet}[chance.IntN(6)]},
			Cue:        evidence.Cue{Spans: []evidence.Piece{cue}, Lemma: "say", Stance: []evidence.Stance{evidence.StanceAssert, evidence.StanceAssert, evidence.StanceDeny, evidence.StanceWarn, evidence.StanceBelieve, evidence.StanceExpect}[chance.IntN(6)]},
			Content:    evidence.Content{Spans: []evidence.Piece{content}},
			Factuality: []evidence.Factuality{evidence.CertainPlus, evidence.CertainPlus, evidence.ProbablePlus, evidence.CertainMinus, evidence.Uncommitted}[chance.IntN(5)],
			Score:      evidence.Score(chance.Float64()), Rule: "generated",
		}
		if st.Source.Kind == evidence.SourceNamed || st.Source.Kind == evidence.SourceCollective {
			st.Source.Actor = &name
		}
		if chance.IntN(5) == 0 {
			term := []string{"probable", "likely", "may", "unlikely"}[chance.IntN(4)]
			st.Likelihood = &evidence.Likelihood{Term: term, Entry: term, Span: content.Span}
		}
		statements = append(statements, st)
		fmt.Fprintf(&b, "%s.\n\n", words(25))
	}
	body, err := text.New(b.String())
	if err != nil {
		panic(err)
	}
	r := storetest.Read(body, "rules/1", statements...)
	r.Mentions, r.Sentences = mentions, sentences
	return store.Submission{
		Address: fmt.Sprintf("file:generated/%d.txt", i), Name: fmt.Sprint(i), MediaType: "text/plain", Original: []byte(body.String()), Text: body,
		Metadata: evidence.Metadata{
			Title: words(5), Outlet: fmt.Sprintf("Outlet %d", chance.IntN(40)), Byline: []string{fmt.Sprintf("Writer %d", chance.IntN(200))},
			Published: time.Date(2041, 1, 1+chance.IntN(700), 0, 0, 0, 0, time.UTC).Format(time.DateOnly), Language: "en",
		},
		Captured: storetest.Noon.Add(time.Duration(i) * time.Second),
	}, r
}

// keep accepts and reads n generated articles from the first on.
func keep(b testing.TB, s *sqlite.Store, first, n int) {
	b.Helper()
	const batch = 32
	for from := first; from < first+n; from += batch {
		readings := map[string]evidence.Reading{}
		for i := from; i < min(from+batch, first+n); i++ {
			sub, r := generate(i)
			readings[sub.Name] = r
			if _, err := s.Accept(ctx, sub); err != nil {
				b.Fatal(err)
			}
		}
		jobs, err := s.Lease(ctx, batch)
		if err != nil {
			b.Fatal(err)
		}
		for _, j := range jobs {
			if err := s.Finish(ctx, j, readings[j.Name]); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkKeep measures articles accepted, read (the reading ready-made) and searchable.
func BenchmarkKeep(b *testing.B) {
	s := create(b, b.TempDir())
	i := 0
	for b.Loop() {
		keep(b, s, i, 32)
		i += 32
	}
	b.ReportMetric(float64(i)/b.Elapsed().Seconds(), "articles/s")
}

// manyKept is a case of 10,000 articles. HEARSAY_BENCH_CASE names a folder to keep it in from one run to the next.
func manyKept(b *testing.B) *sqlite.Store {
	b.Helper()
	dir := os.Getenv("HEARSAY_BENCH_CASE")
	if dir == "" {
		dir = b.TempDir()
	}
	s, err := sqlite.Open(ctx, dir, sqlite.ReadWrite)
	if err == nil {
		b.Cleanup(func() { _ = s.Close() })
		return s
	}
	s = create(b, dir)
	keep(b, s, 0, 10_000)
	return s
}

// BenchmarkLists measures lists and searches over 10,000 articles with 100,000 statements.
func BenchmarkLists(b *testing.B) {
	s := manyKept(b)
	all, err := s.Statements(ctx, query.Filter{Limit: 500, Sort: "source"})
	if err != nil {
		b.Fatal(err)
	}
	for i, r := range all.Items {
		if _, err := s.Decide(ctx, []store.Ruling{{By: "ann", Verdict: []evidence.Verdict{evidence.Accept, evidence.Reject}[i%2], Subject: r.ID, At: storetest.Noon}}); err != nil {
			b.Fatal(err)
		}
	}
	is := func(field string, values ...string) query.Term { return query.Term{Field: field, Is: values} }
	deep, err := s.Statements(ctx, query.Filter{Limit: 500, Sort: "outlet"})
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name string
		f    query.Filter
	}{
		{"all", query.Filter{}},
		{"later page", query.Filter{Sort: "outlet", Cursor: deep.Next}},
		{"kind", query.Filter{Terms: []query.Term{is("kind", "anonymous")}}},
		{"rare", query.Filter{Terms: []query.Term{is("kind", "anonymous"), is("hedge", "unlikely"), is("stance", "warn"), is("form", "mixed")}, Sort: "-published"}},
		{"source", query.Filter{Terms: []query.Term{is("source", "Speaker 17")}, Sort: "-score"}},
		{"state", query.Filter{Terms: []query.Term{is("state", "accepted")}, Sort: "-published"}},
		{"dates", query.Filter{Terms: []query.Term{is("since", "2042-03"), is("until", "2042-04")}}},
		{"rare word", query.Filter{Terms: []query.Term{is("q", vocabulary[3900])}}},
		{"common word", query.Filter{Terms: []query.Term{is("q", vocabulary[0])}}},
		{"published backwards", query.Filter{Sort: "published"}},
	} {
		measure(b, "statements/"+c.name, func() error { _, err := s.Statements(ctx, c.f); return err })
	}
	for _, sort := range []string{"-captured", "statements"} {
		measure(b, "articles/"+sort, func() error { _, err := s.Articles(ctx, query.Filter{Sort: sort}); return err })
	}
	measure(b, "articles/word", func() error {
		_, err := s.Articles(ctx, query.Filter{Terms: []query.Term{is("q", vocabulary[2000])}})
		return err
	})
	measure(b, "overview", func() error { _, err := s.Overview(ctx); return err })
	chance := rand.New(rand.NewPCG(5, 5))
	measure(b, "search", func() error {
		f := chance.Float64()
		words := vocabulary[int(f*f*float64(len(vocabulary)))]
		if chance.IntN(2) == 0 {
			words += " " + vocabulary[chance.IntN(400)]
		}
		_, err := s.Search(ctx, words, "", 25, "")
		return err
	})
}

// measure reports the median and the 95th percentile of an operation.
func measure(b *testing.B, name string, do func() error) {
	b.Run(name, func(b *testing.B) {
		worked := cpuTime()
		var took []time.Duration
		for b.Loop() {
			start := time.Now()
			if err := do(); err != nil {
				b.Fatal(err)
			}
			took = append(took, time.Since(start))
		}
		slices.Sort(took)
		b.ReportMetric(float64((cpuTime()-worked).Microseconds())/1000/float64(len(took)), "cpu-ms/op") // on a machine that others use, the truer one
		b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/median")
		b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms/p95")
	})
}
