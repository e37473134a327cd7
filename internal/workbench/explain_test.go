package workbench_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"hearsay/internal/demo"
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// finder proposes one statement: the words between two others, said by whoever is named.
type finder struct{ source, cue, content string }

func (finder) Name() string           { return "finder/1" }
func (finder) Needs() []reading.Layer { return nil }
func (finder) Gives() []reading.Layer { return []reading.Layer{reading.LayerStatements} }
func (f finder) Read(_ context.Context, r *reading.Reading) error {
	at := func(sub string) []text.Range {
		if i := strings.Index(r.Text.String(), sub); sub != "" && i >= 0 {
			return []text.Range{{Start: i, End: i + len(sub)}}
		}
		return nil
	}
	if f.content == "panic" {
		panic("at " + r.Text.String())
	}
	if f.content != "" {
		r.Statements = append(r.Statements, reading.Statement{
			Form: evidence.Indirect, Source: at(f.source), Cue: at(f.cue), Content: at(f.content), Kind: evidence.SourceUnknown,
			Stance: evidence.StanceAssert, Factuality: evidence.Uncommitted, Mention: -1, Parent: -1, Likelihood: -1, Score: 0.4, Rule: "finder",
		})
	}
	return nil
}

// TestEveryStatementIsExplained: of every statement of the sample case, each span has a layer that says it proposed it.
func TestEveryStatementIsExplained(t *testing.T) {
	b := bench(t, tools(t))
	for _, in := range demo.Articles() {
		if _, err := b.Add(t.Context(), in); err != nil {
			t.Fatal(err)
		}
	}
	add(t, b, "harbour.txt", harbour)
	add(t, b, "again.txt", harbour) // the same words in another file: statements of their own
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	all := records(t, b)
	if len(all) < 30 {
		t.Fatalf("only %d statements", len(all))
	}
	for _, r := range all {
		got, err := b.Explain(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if got.Statement != r.ID || got.MadeBy != r.Reader || got.Reader != b.Reader() || got.Found != evidence.FoundSame || got.Proposal == nil || got.Proposal.ID != r.ID {
			t.Errorf("%s: made by %s, read again by %s, found %s", r.ID, got.MadeBy, got.Reader, got.Found)
			continue
		}
		if (got.Proposal.Parent == nil) != (r.Parent == nil) || r.Parent != nil && *r.Parent != *got.Proposal.Parent {
			t.Errorf("%s is reported by %v, explained as by %v", r.ID, r.Parent, got.Proposal.Parent)
		}
		if len(got.Spans) != len(r.Spans()) {
			t.Errorf("%s: %d spans explained of %d", r.ID, len(got.Spans), len(r.Spans()))
		}
		for i, s := range got.Spans {
			if s.Piece != r.Spans()[i] {
				t.Errorf("%s: explained %q, not %q", r.ID, s.Exact, r.Spans()[i].Exact)
			}
			if len(s.By) == 0 || s.By[0].Layer == "" || s.By[0].How == "" {
				t.Errorf("%s: nobody says that they proposed the %s %q (rule %s)", r.ID, s.Role, s.Exact, r.Rule)
			}
		}
		fields := map[string]string{}
		for _, s := range got.Steps {
			fields[s.Field] = s.Value
			if s.Layer == "" || s.Why == "" {
				t.Errorf("%s: step %+v", r.ID, s)
			}
		}
		if fields["factuality"] != string(r.Factuality) || fields["form"] != string(r.Form) || fields["source.kind"] != string(r.Source.Kind) || fields["cue.stance"] != string(r.Cue.Stance) {
			t.Errorf("%s: steps %v", r.ID, fields)
		}
		for _, o := range got.Others {
			if o.Fate == evidence.FateKept || o.Why == "" || len(o.Parts) == 0 {
				t.Errorf("%s: runner-up %+v", r.ID, o)
			}
		}
	}
}

// TestExplainingWhatAnotherRevisionMade: the words that an older reader found are looked at again by today's.
func TestExplainingWhatAnotherRevisionMade(t *testing.T) {
	for name, c := range map[string]struct {
		then, now finder
		want      evidence.Found
		content   string
	}{
		"the same":             {finder{"Captain Oskar Lind", "said", "Two vessels"}, finder{"Captain Oskar Lind", "said", "Two vessels"}, evidence.FoundSame, "Two vessels"},
		"other words":          {finder{"Captain Oskar Lind", "said", "Two vessels"}, finder{"Captain Oskar Lind", "said", "Two vessels touched"}, evidence.FoundOther, "Two vessels touched"},
		"the same cue only":    {finder{"Captain Oskar Lind", "said", "Two vessels"}, finder{"Captain Oskar Lind", "said", "nobody"}, evidence.FoundOther, "nobody"},
		"something else":       {finder{"Captain Oskar Lind", "said Captain", "Two vessels"}, finder{"An official", "said the pilot", "had been warned"}, evidence.FoundNothing, ""},
		"nothing in the whole": {finder{"Captain Oskar Lind", "said", "Two vessels"}, finder{}, evidence.FoundNothing, ""},
	} {
		t.Run(name, func(t *testing.T) {
			st, err := sqlite.Create(t.Context(), t.TempDir(), store.Case{ID: "case", Title: "Case", Created: noon}, noon)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { st.Close() })
			before := workbench.New(st, revision(t, "test/1", c.then))
			add(t, before, "harbour.txt", harbour)
			if err := before.Read(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			id := records(t, before)[0].ID
			got, err := workbench.New(st, revision(t, "test/2", c.now)).Explain(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			if got.MadeBy != "test/1" || got.Reader != "test/2" || got.Found != c.want {
				t.Errorf("made by %s, read again by %s, found %s, want %s", got.MadeBy, got.Reader, got.Found, c.want)
			}
			if c.content == "" {
				if got.Proposal != nil || len(got.Spans) > 0 {
					t.Errorf("nothing there, and yet %+v", got.Proposal)
				}
				return
			}
			if got.Proposal == nil || got.Proposal.Content.Spans[0].Exact != c.content || (got.Proposal.ID == id) != (c.want == evidence.FoundSame) {
				t.Errorf("proposal %+v", got.Proposal)
			}
		})
	}
}

func revision(t *testing.T, name string, f finder) workbench.Tools {
	t.Helper()
	with := tools(t)
	pipeline, err := reading.NewPipeline(name, f)
	if err != nil {
		t.Fatal(err)
	}
	with.Pipeline = pipeline
	return with
}

func TestExplainErrors(t *testing.T) {
	st, err := sqlite.Create(t.Context(), t.TempDir(), store.Case{ID: "case", Title: "Case", Created: noon}, noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	b := workbench.New(st, revision(t, "test/1", finder{"Captain Oskar Lind", "said", "Two vessels"}))
	added := add(t, b, "harbour.txt", harbour)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	id := records(t, b)[0].ID
	for _, unknown := range []string{"st_0000000000", "", added.Article} {
		if _, err := b.Explain(t.Context(), unknown); !errors.Is(err, evidence.ErrNotFound) && !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("explaining %q: %v", unknown, err)
		}
	}
	if _, err := workbench.New(st, revision(t, "test/2", finder{content: "panic"})).Explain(t.Context(), id); err == nil || strings.Contains(err.Error(), "harbour") {
		t.Errorf("a reader that breaks: %v", err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := b.Explain(ended, id); !errors.Is(err, context.Canceled) {
		t.Errorf("nobody waits any more: %v", err)
	}
	if got, err := b.Explain(t.Context(), id[:7]); err != nil || got.Statement != id || got.Found != evidence.FoundSame {
		t.Errorf("a beginning of the identifier: %v", err)
	}
}
