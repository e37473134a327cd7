package incident_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/incident"
	"hearsay/internal/text"
)

// FuzzRead reads any Unicode text: whatever is found keeps to the contract, and is found again.
func FuzzRead(f *testing.F) {
	f.Add("Gunmen killed 12 soldiers and three children, at least 17 people in all, near Velmar on Friday. The Harun Front claimed the attack.")
	f.Add("bomb bombing bombed the bomb of the bombs by bombers, killed killed dead wounded 12 13 14 and on 30 February in Velmar, Ostrana")
	f.Add("“We did not attack,” he denied. Attack! Blast? An air strike; a drone strike: plot to kill the mayor of 31 June.")
	f.Add("KILLED, WOUNDED\nVelmar 12 40\nTolm 3 9\n")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 3000 {
			t.Skip()
		}
		r := read(t, s)
		holds(t, r)
		if diff := cmp.Diff(r.Events, read(t, s).Events); diff != "" {
			t.Error("read again, it differs:", diff)
		}
	})
}

func holds(t *testing.T, r *reading.Reading) {
	t.Helper()
	span := func(i int, x text.Range) {
		if x.Start < 0 || x.End <= x.Start || x.End > len(r.Text.String()) || !utf8.ValidString(r.Text.Cut(x)) {
			t.Errorf("event %d: span %v", i, x)
		}
	}
	points := func(i, mention, statement, count int) {
		if mention < -1 || mention >= len(r.Mentions) || statement < -1 || statement >= len(r.Statements) || count < reading.Single || count >= len(r.Numbers) {
			t.Errorf("event %d points outside: mention %d, statement %d, number %d", i, mention, statement, count)
		}
	}
	for i, e := range r.Events {
		if !slices.Contains(evidence.IncidentKinds, e.Kind) || !slices.Contains(evidence.Stages, e.Stage) || e.Score <= 0 || e.Score > 1 || len(e.Anchors) == 0 || e.Rule == "" {
			t.Errorf("event %d: %+v", i, e)
		}
		if (e.Date.From == "") != (e.Date.To == "") || e.Date.To < e.Date.From {
			t.Errorf("event %d: date %+v", i, e.Date)
		}
		points(i, -1, e.Statement, -1)
		for _, x := range slices.Concat(e.Anchors, e.Place) {
			span(i, x)
		}
		for _, x := range e.Instruments {
			span(i, x.Range)
		}
		for _, x := range e.Perpetrators {
			span(i, x.Range)
			points(i, x.Mention, x.Statement, -1)
			if !slices.Contains(evidence.Responsibilities, x.Confidence) {
				t.Errorf("event %d: %+v", i, x)
			}
		}
		for _, x := range e.Targets {
			span(i, x.Range)
			points(i, x.Mention, x.Statement, x.Count)
		}
		for _, x := range e.Victims {
			span(i, x.Range)
			points(i, x.Mention, x.Statement, x.Count)
			if x.Effect != evidence.EffectUnknown && !slices.Contains(evidence.Effects, x.Effect) {
				t.Errorf("event %d: %+v", i, x)
			}
		}
		if i > 0 && e.Anchors[0].Start < r.Events[i-1].Anchors[0].Start {
			t.Errorf("event %d stands before the one before it", i)
		}
	}
	r.Evidence() // and all of it can leave the reader
}

// TestWithoutSyntax: a reading without trees has no events, and is no error.
func TestWithoutSyntax(t *testing.T) {
	r := prepared(t, "A bomb killed three people in Velmar on Friday.")
	r.Arcs = nil
	if err := incident.New().Read(context.Background(), r); err != nil || len(r.Events) != 0 {
		t.Error(err, r.Events)
	}
}

var page = strings.Repeat("A drone strike on a fuel depot in Velmar killed at least 14 people on Tuesday, the governor said. Kareth denied any part in the attack. "+
	"The president spoke of the harvest. The ferry left at noon, and the market opened. Nobody saw the van. "+
	"Analysts say that prices could rise. The rain had stopped by the time the boats came in, and the women stood on the quay. ", 10)

// BenchmarkRead measures this reader beside all that come before it: it may take a tenth of their time.
func BenchmarkRead(b *testing.B) {
	r := prepared(b, page)
	words := len(r.Tokens)
	b.ReportAllocs()
	for b.Loop() {
		r.Events = nil
		if err := incident.New().Read(context.Background(), r); err != nil {
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

// TestGrowth: ten times the text takes some ten times as long, also where it is nothing but attacks, names or one sentence.
func TestGrowth(t *testing.T) {
	for name, make := range map[string]func(b *strings.Builder, i int){
		"attacks": func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "Gunmen killed %d soldiers and Ada Orn%d in an attack in Velm on 3 March. Another bomb exploded in Tolm. ", i, i)
		},
		"one sentence": func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "a bomb killed Bo Tarn%d and an attack wounded %d men, ", i, i)
		},
		"names": func(b *strings.Builder, i int) { fmt.Fprintf(b, "Ada Orn%d, Ilse Bratt%d, ", i, i) },
	} {
		t.Run(name, func(t *testing.T) {
			took := func(n int) time.Duration {
				var b strings.Builder
				for i := range n {
					make(&b, i)
				}
				r := prepared(t, b.String())
				best := time.Hour
				for range 3 {
					r.Events = nil
					start := time.Now()
					if err := incident.New().Read(context.Background(), r); err != nil {
						t.Fatal(err)
					}
					best = min(best, time.Since(start))
				}
				return best
			}
			for range 3 { // measured again before complaining: the machine has other work
				small, large := took(60), took(600)
				if large < 25*small+5*time.Millisecond {
					return
				}
				t.Logf("60 took %v, 600 took %v", small, large)
			}
			t.Error("the time grows faster than the text")
		})
	}
}
