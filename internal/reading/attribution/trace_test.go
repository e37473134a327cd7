package attribution_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// traced reads a text as read does, collecting why it comes out so.
func traced(t testing.TB, s string, around text.Range) *reading.Reading {
	t.Helper()
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, evidence.Metadata{}, nil)
	r.Trace = &reading.Trace{Around: around}
	if err := pipeline(t).Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// line writes a proposal on one line.
func line(r *reading.Reading, p reading.Proposal) string {
	parts := []string{fmt.Sprintf("%s %s %.2f", p.Fate, p.Rule, float64(p.Score))}
	for _, x := range p.Parts {
		parts = append(parts, fmt.Sprintf("%s [%s]", x.Role, r.Text.Cut(x.Range)))
	}
	return strings.Join(parts, " ")
}

func TestTraceSaysWhoWonAndWhy(t *testing.T) {
	r := traced(t, "Ann Oru said that Rao claimed the bridge was safe. The harbour closed the gate.", text.Range{})
	var kept, beaten, below int
	for _, p := range r.Trace.Proposals {
		if p.Layer == "" || p.How == "" || p.Rule == "" || len(p.Parts) == 0 {
			t.Errorf("a proposal without a layer, rule, words or place: %+v", p)
		}
		switch p.Fate {
		case evidence.FateKept:
			kept++
			if p.Why != "" || !p.Rival.Empty() {
				t.Errorf("kept, and yet: %+v", p)
			}
		case evidence.FateBeaten:
			beaten++
			if p.Why == "" || p.Rival.Empty() {
				t.Errorf("beaten by nobody: %s", line(r, p))
			}
		case evidence.FateBelow:
			below++
			if p.Basis == nil || float64(p.Score) >= float64(p.Basis.Limit) {
				t.Errorf("below no limit: %s, %+v", line(r, p), p.Basis)
			}
		}
		if b := p.Basis; b != nil {
			if want := (float64(b.Hit) + 5*float64(b.Expected)) / (float64(b.Seen) + 5); want-float64(p.Score) > 0.001 || float64(p.Score)-want > 0.001 {
				t.Errorf("%s: %d of %d, expected %.3f, give %.3f", line(r, p), b.Hit, b.Seen, float64(b.Expected), want)
			}
		}
	}
	if kept != len(r.Statements) || below == 0 {
		t.Errorf("%d statements, %d proposals kept, %d beaten, %d below", len(r.Statements), kept, beaten, below)
	}
	fields := map[string]int{}
	for _, s := range r.Trace.Steps {
		fields[s.Field]++
		if s.Rule == "" || s.Why == "" || s.Statement < 0 || s.Statement >= len(r.Statements) {
			t.Errorf("step %+v", s)
		}
	}
	if fields["factuality"] != len(r.Statements) || fields["cue.stance"] != len(r.Statements) {
		t.Errorf("%d statements, steps %v", len(r.Statements), fields)
	}
}

// TestTraceChangesNothing: whoever asks why gets the reading that everybody gets, and only what lies where they ask.
func TestTraceChangesNothing(t *testing.T) {
	s := strings.Repeat("“We saw it,” said Ann Oru, the mayor. “It burned.” Rao denied that, saying the harbour was closed. Did Rao say so?\n\n", 3)
	plain, whole := read(t, s), traced(t, s, text.Range{})
	if show(plain) != show(whole) {
		t.Errorf("with a trace:\n%s\nwithout:\n%s", show(whole), show(plain))
	}
	place := plain.Statements[0].Content[0]
	part := traced(t, s, place)
	if show(part) != show(plain) || len(part.Trace.Proposals) == 0 || len(part.Trace.Proposals) >= len(whole.Trace.Proposals) {
		t.Errorf("%d proposals around %v of %d in all", len(part.Trace.Proposals), place, len(whole.Trace.Proposals))
	}
	for _, p := range part.Trace.Proposals {
		touches := false
		for _, x := range p.Parts {
			touches = touches || x.Overlaps(place)
		}
		if !touches {
			t.Errorf("not there: %s", line(part, p))
		}
	}
}

// TestTraceOfAnything: no text, however odd, makes a trace that changes the reading or has a place outside it.
func TestTraceOfAnything(t *testing.T) {
	words := []string{"Oru", "who", "said", "says", "told", "according", "to", "that", "not", "calling", "expected", "claim", "seems", ",", ".", ":", "“", "”", "\n\n", "as",
		"the harbour", "closed", "on Friday", "“No,”", "“It burned.”", "there", "Did", "?", "é", "🚢"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 50).Draw(t, "words"), " ")
		plain, r := read(&quiet{}, s), traced(&quiet{}, s, text.Range{})
		if show(plain) != show(r) {
			t.Fatalf("with a trace:\n%s\nwithout:\n%s", show(r), show(plain))
		}
		for _, p := range r.Trace.Proposals {
			for _, x := range p.Parts {
				if x.Empty() || x.Start < 0 || x.End > len(s) {
					t.Errorf("%s: %v of %d bytes", p.Rule, x.Range, len(s))
				}
			}
		}
		for i, st := range r.Statements {
			for _, span := range r.Explain(i, nil).Spans {
				if len(span.By) == 0 {
					t.Errorf("nobody proposed the %s %q of statement %d, %s", span.Role, span.Exact, i, st.Rule)
				}
			}
		}
	})
}
