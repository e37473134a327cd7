package sourcekind_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/reading/likelihood"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/name/cast"
	"hearsay/internal/reading/number"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/reading/segment"
	"hearsay/internal/reading/sourcekind"
	"hearsay/internal/reading/timex"
	"hearsay/internal/text"
)

func read(t testing.TB, s, outlet string) *reading.Reading { return readWith(t, s, outlet, nil) }

func trace(t testing.TB, s string) *reading.Reading {
	return readWith(t, s, "Tolm Herald", &reading.Trace{})
}

func readWith(t testing.TB, s, outlet string, trace *reading.Trace) *reading.Reading {
	t.Helper()
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	p, err := reading.NewPipeline("test", segment.Tokens(), quotation.New(), segment.Sentences(), timex.New(), number.New(),
		likelihood.New(), name.New(), attribution.New(), cast.New(), sourcekind.New())
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, evidence.Metadata{Outlet: outlet, Byline: []string{"Ida Ferrow"}}, nil)
	r.Trace = trace
	if err := p.Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGolden compares the sources of every article in testdata, one statement a paragraph. The articles are published by
// the Tolm Herald and written by Ida Ferrow.
func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string {
		return show(read(t, given[0], "Tolm Herald"))
	})
}

func show(r *reading.Reading) string {
	var b strings.Builder
	for _, s := range r.Statements {
		source := "nobody"
		if len(s.Source) > 0 {
			source = r.Text.Cut(s.Source[0])
		}
		fmt.Fprintf(&b, "%s / %s\n  %s", source, s.Lemma, s.Kind)
		for _, f := range []struct{ name, value string }{{"actor", s.Actor}, {"role", s.Role}, {"reason", s.Reason}} {
			if f.value != "" {
				fmt.Fprintf(&b, ", %s %q", f.name, f.value)
			}
		}
		if s.Count > 0 {
			fmt.Fprintf(&b, ", count %d", s.Count)
		}
		fmt.Fprintf(&b, "\n  chain: %s\n", strings.Join(s.Chain, " <- "))
	}
	return b.String()
}

// FuzzRead reads any Unicode text: whoever speaks, the result is one that the contract allows.
func FuzzRead(f *testing.F) {
	f.Add("Six officials, who asked not to be named, told the Skar Courier that Rao lied. He said so.")
	f.Add("All the officials spoke on condition of anonymity because they feared Oru. The official said no.")
	f.Add("who said he said they said it said")
	f.Add("The Courier, which cited a memo seen by the Times, said Rao, quoted by TNA as saying so, lied, according to two aides.")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		r := read(t, s, "Tolm Herald")
		for i, x := range r.Statements {
			switch {
			case x.Kind == "" || x.Mention >= len(r.Mentions) || x.Mention < -1 || x.Count < 0:
				t.Errorf("statement %d: kind %q, mention %d, count %d", i, x.Kind, x.Mention, x.Count)
			case slices.ContainsFunc(strings.Fields(x.Reason), func(w string) bool { return !strings.Contains(s, w) }):
				t.Errorf("statement %d: reason %q is not in the text", i, x.Reason)
			case x.Kind == evidence.SourceAnonymous && x.Actor != "":
				t.Errorf("statement %d: an anonymous source is called %q", i, x.Actor)
			}
		}
	})
}

// TestTraceSaysByWhichRule: whoever asks why gets the reading that everybody gets, and for each source the rule in words
// and, where the kind is known, the words that it went by.
func TestTraceSaysByWhichRule(t *testing.T) {
	for _, s := range []string{
		"Six officials, who asked not to be named, told the Skar Courier that Rao lied. Another said so too. The officials said no.",
		"Mayor Ann Oru said the gate was open. She said it was shut. The mayor said nobody knew. Oru, who said so, left.",
		"I said no. The report said yes. Tolm said the glazier had warned that the Courier said so. A glazier said no.",
		"Q: Is it open?\n\nHB: It is.\n\nQ: Since when?\n\nHB: Since May, I think, said Hanne Brodal.",
		"Nobody said so. The minister said it rained. Residents said otherwise; they said it snowed.",
	} {
		plain, r := read(t, s, "Tolm Herald"), trace(t, s)
		if show(plain) != show(r) {
			t.Errorf("with a trace:\n%s\nwithout:\n%s", show(r), show(plain))
		}
		told := make([]bool, len(r.Statements))
		for _, step := range r.Trace.Steps {
			if step.Layer != sourcekind.Name {
				continue
			}
			x := r.Statements[step.Statement]
			if step.Field == "source.kind" {
				told[step.Statement] = true
				if step.Value != string(x.Kind) || x.Kind != evidence.SourceUnknown && (step.Rule == "none" || len(step.At) == 0) {
					t.Errorf("%q is %s: %+v", r.Text.Cut(x.Content[0]), x.Kind, step)
				}
			}
			if step.Why == "" || step.Rule == "" {
				t.Errorf("step without a reason: %+v", step)
			}
		}
		for i, ok := range told {
			if !ok {
				t.Errorf("nothing told of statement %d of %q", i, s)
			}
		}
	}
}
