package workbench_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

func TestRulings(t *testing.T) {
	b := bench(t, tools(t))
	add(t, b, "harbour.txt", harbour)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	id := records(t, b)[0].ID
	for name, r := range map[string]workbench.Rulings{
		"no verdict":           {Subjects: []string{id}},
		"undo is no verdict":   {Verdict: evidence.Undo, Subjects: []string{id}},
		"reason for accepting": {Verdict: evidence.Accept, Reason: evidence.Duplicate, Subjects: []string{id}},
		"unknown reason":       {Verdict: evidence.Reject, Reason: "boring", Subjects: []string{id}},
		"nothing to decide on": {Verdict: evidence.Accept},
		"endless note":         {Verdict: evidence.Accept, Note: strings.Repeat("x", workbench.MaxNote+1), Subjects: []string{id}},
	} {
		if _, err := b.Rule(t.Context(), r); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want it refused as invalid", name, err)
		}
	}
	if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Accept, Subjects: []string{id, "st_0000000000"}}); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("one unknown subject: %v", err)
	}
	if r, _ := b.Statement(t.Context(), id); r.State != evidence.Proposed {
		t.Errorf("a refused batch decided on %s all the same", id)
	}

	made, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Reject, Reason: evidence.WrongWords, Note: "cut short", Subjects: []string{id}})
	if err != nil {
		t.Fatal(err)
	}
	if made[0].By != "rk" || !made[0].At.Equal(noon) {
		t.Errorf("decided by %q at %s", made[0].By, made[0].At)
	}
	stale := ""
	if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Accept, Subjects: []string{id}, Seen: &stale}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("deciding on what has changed since it was seen: %v", err)
	}
	if _, err := b.TakeBack(t.Context(), "", "mo"); err != nil {
		t.Fatal(err)
	}
	if r, _ := b.Statement(t.Context(), id); r.State != evidence.Proposed {
		t.Errorf("after undo: %s", r.State)
	}
	if _, err := b.Restore(t.Context(), "mo"); err != nil {
		t.Fatal(err)
	}
	detail, err := b.Detail(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if detail.Statement.State != evidence.Rejected || len(detail.Decisions) != 3 {
		t.Errorf("after redo: %s with %d events, want rejected with 3", detail.Statement.State, len(detail.Decisions))
	}
	log, err := b.Log(t.Context(), 0, 2)
	if err != nil || len(log) != 2 || log[0].Sequence != 3 {
		t.Fatalf("the log begins with %+v, %v; want the two latest of 3 events", log, err)
	}
	s := detail.Statement
	want := workbench.LogEntry{
		Decision: log[0].Decision, Source: workbench.Voice(s.Statement), Kind: s.Source.Kind,
		Content: s.Content.Spans[0].Exact, Article: s.Article, Title: s.Title, With: []store.Labelled{},
	}
	if diff := cmp.Diff(want, log[0]); diff != "" {
		t.Errorf("the latest event (-want +got):\n%s", diff)
	}
}

func TestLogShowsTheBeginning(t *testing.T) {
	b := bench(t, tools(t))
	add(t, b, "long.txt", "Ada said the "+strings.Repeat("very ", 60)+"long list was read.\n")
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Accept, Subjects: []string{records(t, b)[0].ID}}); err != nil {
		t.Fatal(err)
	}
	log, err := b.Log(t.Context(), 0, 10)
	if err != nil || len(log) != 1 {
		t.Fatalf("%d events, %v", len(log), err)
	}
	if got := log[0].Content; !strings.HasPrefix(got, "the very very") || !strings.HasSuffix(got, "very…") || len([]rune(got)) > 160 {
		t.Errorf("of a long content the log shows %q", got)
	}
}

func TestWhatWasDecidedTogetherIsTakenBackTogether(t *testing.T) {
	with, tick := tools(t), noon
	with.Now = func() time.Time { tick = tick.Add(time.Second); return tick }
	b := bench(t, with)
	add(t, b, "harbour.txt", harbour)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	all := records(t, b)
	states := func() string {
		var out []string
		for _, r := range records(t, b)[:3] {
			out = append(out, string(r.State))
		}
		return strings.Join(out, " ")
	}
	rule := func(v evidence.Verdict, subjects ...string) {
		t.Helper()
		if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: v, Subjects: subjects}); err != nil {
			t.Fatal(err)
		}
	}
	step := func(what string, do func(context.Context, string) ([]evidence.Decision, error), events int, want string) {
		t.Helper()
		made, err := do(t.Context(), "")
		if err != nil || len(made) != events || states() != want {
			t.Errorf("%s: %d events, %v, states %s; want %d, %s", what, len(made), err, states(), events, want)
		}
	}
	back := func(ctx context.Context, by string) ([]evidence.Decision, error) { return b.TakeBack(ctx, "", by) }
	rule(evidence.Accept, all[0].ID)
	rule(evidence.Reject, all[0].ID, all[1].ID, all[1].ID, all[2].ID) // one is named twice
	step("undo the batch", back, 3, "accepted proposed proposed")
	step("redo the batch", b.Restore, 3, "rejected rejected rejected")
	step("undo it again", back, 3, "accepted proposed proposed")
	step("undo the one before", back, 1, "proposed proposed proposed")
	if _, err := back(t.Context(), ""); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("nothing is left to undo: %v", err)
	}
	step("redo one", b.Restore, 1, "accepted proposed proposed")
}

func TestDetailShowsWholeSentencesAround(t *testing.T) {
	b := bench(t, tools(t))
	added := add(t, b, "harbour.txt", harbour)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	var id string
	for _, r := range records(t, b) {
		if r.Source.Kind == evidence.SourceAnonymous {
			id = r.ID
		}
	}
	if id == "" {
		t.Fatal("the unnamed official was not found")
	}
	d, err := b.Detail(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range d.Statement.Spans() {
		if !d.Context.Span.Contains(p.Span) {
			t.Errorf("context %s leaves out %q", d.Context.Span, p.Exact)
		}
	}
	if !strings.Contains(d.Context.Text, "He said nobody was hurt.") {
		t.Errorf("the sentence before is not in the context: %q", d.Context.Text)
	}
	anchor, err := b.Quote(t.Context(), added.Article, 0, d.Context.Span)
	if err != nil {
		t.Fatal(err)
	}
	if anchor.Exact != d.Context.Text {
		t.Errorf("context %q is not what stands at %s: %q", d.Context.Text, d.Context.Span, anchor.Exact)
	}
	if _, err := b.Quote(t.Context(), added.Article, 0, text.Span{Start: 10, End: 100000}); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("a quote beyond the end: %v", err)
	}
	for _, want := range []string{d.Statement.ID, d.Statement.Article, d.Statement.SHA256[:12]} {
		if !strings.Contains(d.Citation, want) {
			t.Errorf("citation %q lacks %s", d.Citation, want)
		}
	}
}

func TestCitation(t *testing.T) {
	r := evidence.Record{Article: "ar_1", Version: 2, SHA256: strings.Repeat("ab", 32), Title: "Port closed", Outlet: "Tide", Published: "2031-05-15"}
	r.ID = "st_1"
	r.Content.Spans = []evidence.Piece{{Span: text.Span{Start: 4, End: 9}}, {Span: text.Span{Start: 20, End: 31}}}
	want := "Tide, “Port closed”, 2031-05-15, ar_1 version 2, characters 4-9 and 20-31, text SHA-256 abababababab, st_1"
	if got := workbench.Cite(r); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	r.Outlet, r.Title, r.Published = "", "", ""
	if got := workbench.Cite(r); strings.Contains(got, ", ,") || strings.Contains(got, "“") {
		t.Errorf("empty fields leave a trace: %s", got)
	}
}

func TestSlug(t *testing.T) {
	for title, want := range map[string]string{
		"Lantern Quay: who was warned?": "lantern-quay-who-was-warned",
		"  Żaneta / Övre  ":             "żaneta-övre",
		"../../etc":                     "etc",
		"???":                           "case",
		strings.Repeat("a", 300):        strings.Repeat("a", 48),
	} {
		if got := workbench.Slug(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
