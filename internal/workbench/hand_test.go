package workbench_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// weir is a report of which a reader misses much.
const weir = `Blast at the Varnholt weir

VARNHOLT, 2 March 2041 — Ilse Marn, the reeve of Varnholt, denied that the weir was unsafe.

A keg burst at the weir on 1 March 2041. Nine carters were hurt. Ilse Marn: “the gate may have been left open.”

The guild of carters had cautioned the reeve two weeks before the blast that the gate was rotten.
`

// weirBench is a case with that report, read by the whole pipeline.
func weirBench(t *testing.T) (*workbench.Bench, string) {
	t.Helper()
	s := shelf(t, t.TempDir())
	b, _, err := s.Create(t.Context(), "Weir")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Add(t.Context(), intake.Input{Name: "weir.txt", Address: "file:weir.txt", Bytes: []byte(weir)}); err != nil {
		t.Fatal(err)
	}
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	page, err := b.Articles(t.Context(), query.Filter{})
	if err != nil || len(page.Items) != 1 {
		t.Fatal(err)
	}
	return b, page.Items[0].ID
}

// chosen is where words stand in the report, the n-th time.
func chosen(t *testing.T, words string) workbench.Selected {
	t.Helper()
	at := strings.Index(weir, words)
	if at < 0 {
		t.Fatalf("%q does not stand there", words)
	}
	start := len([]rune(weir[:at]))
	return workbench.Selected{Start: start, End: start + len([]rune(words)), Exact: words}
}

func some(t *testing.T, words ...string) []workbench.Selected {
	t.Helper()
	out := []workbench.Selected{}
	for _, w := range words {
		out = append(out, chosen(t, w))
	}
	return out
}

// TestTellStatement tells what a quotation says; the text gives who says so, how, and how surely, unless the person does.
func TestTellStatement(t *testing.T) {
	b, article := weirBench(t)
	draft := workbench.StatementDraft{Source: some(t, "The guild of carters"), Cue: some(t, "had cautioned"), Content: some(t, "that the gate was rotten")}
	seen, err := b.TellStatement(t.Context(), article, 1, draft, workbench.Wording{Preview: true})
	if err != nil || seen.Decision.ID != "" {
		t.Fatalf("preview: %+v, %v", seen, err)
	}
	told, err := b.TellStatement(t.Context(), article, 1, draft, workbench.Wording{By: "Ines", Note: "missed"})
	if err != nil {
		t.Fatal(err)
	}
	s := told.Statement
	if s.ID != seen.Statement.ID || s.State != evidence.Accepted || s.Decision != told.Decision.ID || s.Source.Kind == evidence.SourceAuthor || s.Source.Role == nil ||
		s.Form != evidence.Indirect || s.Cue.Lemma != "caution" || s.Factuality == "" || s.Edited == nil || s.Edited.By != "Ines" {
		t.Errorf("told %+v", s)
	}
	if seen.Statement.Source.Kind != s.Source.Kind || seen.Statement.Cue.Stance != s.Cue.Stance {
		t.Error("the preview is of something else")
	}
	ilse := chosen(t, "Ilse Marn: “").Start
	quote, err := b.TellStatement(t.Context(), article, 0, workbench.StatementDraft{
		Source: []workbench.Selected{{Start: ilse, End: ilse + len("Ilse Marn")}}, Content: some(t, "“the gate may have been left open.”"), Stance: new(evidence.StanceSuggest),
	}, workbench.Wording{})
	if err != nil {
		t.Fatal(err)
	}
	q := quote.Statement
	if q.Form != evidence.Direct || q.Source.Kind != evidence.SourceNamed || q.Source.Actor == nil || *q.Source.Actor != "Ilse Marn" ||
		q.Likelihood == nil || q.Likelihood.Term != "may" || q.Cue.Stance != evidence.StanceSuggest {
		t.Errorf("a quotation told: %+v of %+v", q.Statement, q.Source.Spans)
	}
	detail, err := b.Detail(t.Context(), s.ID)
	if err != nil || len(detail.Wordings) != 1 || detail.Wordings[0].Op != "tell" || detail.Wordings[0].By != "Ines" {
		t.Errorf("wordings %+v, %v", detail.Wordings, err)
	}
	edited, err := b.EditStatement(t.Context(), s.ID, workbench.StatementDraft{Source: some(t, "The guild"), Actor: new("Guild of Carters")}, workbench.Wording{By: "Jon", Seen: &s.Decision})
	if err != nil || edited.Statement.ID != s.ID || *edited.Statement.Source.Actor != "Guild of Carters" || edited.Statement.Source.Spans[0].Exact != "The guild" ||
		edited.Statement.Cue.Lemma != "caution" || edited.Statement.Chain[len(edited.Statement.Chain)-1] != "Guild of Carters" {
		t.Errorf("edited %+v, %v", edited.Statement, err)
	}
	if _, err := b.EditStatement(t.Context(), s.ID, workbench.StatementDraft{Stance: new(evidence.StanceWarn)}, workbench.Wording{Seen: &s.Decision}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("an edit of what somebody else edited: %v, want a conflict", err)
	}
	log, err := b.Log(t.Context(), 0, 10)
	if err != nil || len(log) != 3 || log[0].Content != "edited source: Guild of Carters: that the gate was rotten" || !strings.HasPrefix(log[2].Content, "told by hand: ") {
		t.Errorf("history: %+v, %v", log, err)
	}
	if _, err := b.TakeBack(t.Context(), "", ""); err != nil {
		t.Fatal(err)
	}
	if log, err := b.Log(t.Context(), 0, 1); err != nil || !strings.HasPrefix(log[0].Content, "took back: edited source") {
		t.Errorf("history: %+v, %v", log, err)
	}
	if r, err := b.Statement(t.Context(), s.ID); err != nil || r.Decision != told.Decision.ID || r.Source.Spans[0].Exact != "The guild of carters" {
		t.Errorf("after undo %+v, %v", r, err)
	}
}

// TestEditKeepsWhatWasNotGiven changes one field after the other of what a reader proposed.
func TestEditKeepsWhatWasNotGiven(t *testing.T) {
	b, _ := weirBench(t)
	page, err := b.Statements(t.Context(), query.Filter{Terms: []query.Term{{Field: "q", Is: []string{"unsafe"}}}})
	if err != nil || len(page.Items) != 1 {
		t.Fatalf("%d statements, %v", len(page.Items), err)
	}
	before := page.Items[0]
	got, err := b.EditStatement(t.Context(), before.ID, workbench.StatementDraft{Stance: new(evidence.StanceQuestion), Factuality: new(evidence.Uncommitted)}, workbench.Wording{})
	if err != nil {
		t.Fatal(err)
	}
	want := before.Statement
	want.Cue.Stance, want.Factuality, want.Rule, want.Source.Mention = evidence.StanceQuestion, evidence.Uncommitted, evidence.RuleByHand, nil
	now := got.Statement.Statement
	now.Source.Mention = nil
	if a, b := jsonOf(t, want), jsonOf(t, now); a != b {
		t.Errorf("edited\n%s\nwant\n%s", b, a)
	}
	if got.Statement.Edited == nil || got.Statement.Edited.Read == nil || got.Statement.Edited.Read.Cue.Stance != before.Cue.Stance {
		t.Errorf("the wording as read is lost: %+v", got.Statement.Edited)
	}
}

// TestTellings tells an incident, an act and a warning, which the world then holds like any other.
func TestTellings(t *testing.T) {
	b, article := weirBench(t)
	if err := b.Resolve(t.Context()); err != nil {
		t.Fatal(err)
	}
	in, err := b.Tell(t.Context(), article, 1, workbench.TellingDraft{Incident: &workbench.EventDraft{
		Anchors: some(t, "burst"), Kind: new(evidence.KindBombing), Date: &workbench.SelectedDate{At: new(chosen(t, "1 March 2041"))},
		Place: some(t, "Varnholt"), Victims: []workbench.SelectedPart{{Selected: chosen(t, "Nine carters"), Effect: "injury"}},
		Instruments: []workbench.SelectedPart{{Selected: chosen(t, "A keg")}},
	}}, workbench.Wording{By: "Ines"})
	if err != nil {
		t.Fatal(err)
	}
	e := in.Telling.Incident
	if e == nil || e.Date == nil || e.Date.From != "2041-03-01" || e.Victims[0].Count == nil || *e.Victims[0].Count.Min != 9 || in.Telling.State != evidence.Accepted ||
		in.Telling.Record == nil || in.Telling.Record.Kind != store.KindIncidents || !in.Telling.ByHand {
		t.Fatalf("told %+v\n%+v", in.Telling, e)
	}
	record := func() evidence.Incident {
		t.Helper()
		w, err := workbench.Lookup[evidence.Incident](t.Context(), b, store.KindIncidents, in.Telling.ID)
		if err != nil {
			t.Fatal(err)
		}
		return w.Record
	}
	if r := record(); r.State != evidence.Accepted || r.Decision != in.Decision.ID || len(r.Figures) == 0 || r.From != "2041-03-01" {
		t.Errorf("the incident %+v", r)
	}
	act, err := b.Tell(t.Context(), article, 1, workbench.TellingDraft{Act: &workbench.ActDraft{
		Anchors: some(t, "cautioned"), Type: new(evidence.Threaten), Source: new(chosen(t, "The guild of carters")), Target: new(chosen(t, "the reeve of Varnholt")),
	}}, workbench.Wording{})
	if err != nil || act.Telling.Act == nil || act.Telling.Act.Quad != 3 || act.Telling.Record == nil {
		t.Fatalf("an act told: %+v, %v", act.Telling, err)
	}
	warned, err := b.Tell(t.Context(), article, 1, workbench.TellingDraft{Warning: &workbench.NoticeDraft{
		Anchors: some(t, "had cautioned"), From: new(chosen(t, "The guild of carters")), To: new(chosen(t, "the reeve")), About: some(t, "the gate was rotten"),
		Lead: new(chosen(t, "two weeks before the blast")), Event: &in.Telling.ID,
	}}, workbench.Wording{})
	if err != nil || warned.Telling.Warning == nil || warned.Telling.Record == nil || warned.Telling.Record.Kind != store.KindWarnings || warned.Telling.Warning.Of != "the gate was rotten" {
		t.Fatalf("a warning told: %+v, %v", warned.Telling, err)
	}
	if w, err := workbench.Lookup[evidence.Warning](t.Context(), b, store.KindWarnings, warned.Telling.ID); err != nil || w.Record.Incident != record().ID {
		t.Errorf("the warning came true in %q, %v", w.Record.Incident, err)
	}
	edit, err := b.EditTelling(t.Context(), in.Telling.ID, workbench.TellingDraft{Incident: &workbench.EventDraft{Kind: new(evidence.KindOther), Date: &workbench.SelectedDate{}}}, workbench.Wording{Seen: &in.Decision.ID})
	if err != nil || edit.Telling.Incident.Kind != evidence.KindOther || edit.Telling.Incident.Date != nil || len(edit.Telling.Incident.Victims) != 1 || len(edit.Telling.Wordings) != 2 {
		t.Fatalf("edited: %+v, %v", edit.Telling, err)
	}
	if _, err := b.EditTelling(t.Context(), in.Telling.ID, workbench.TellingDraft{Incident: &workbench.EventDraft{}}, workbench.Wording{Seen: &in.Decision.ID}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("over somebody else's edit: %v", err)
	}
	if _, err := b.TakeBack(t.Context(), edit.Decision.ID, ""); err != nil {
		t.Fatal(err)
	}
	if r := record(); r.Kind != evidence.KindBombing {
		t.Errorf("after undo %s", r.Kind)
	}
	if _, err := b.TakeBack(t.Context(), in.Decision.ID, ""); err != nil {
		t.Fatal(err)
	}
	if now, err := b.Telling(t.Context(), in.Telling.ID); err == nil && now.State != evidence.Withdrawn {
		t.Errorf("what was told and taken back: %+v", now)
	}
	if _, err := b.Restore(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	if r := record(); r.State != evidence.Accepted {
		t.Errorf("after redo %s", r.State)
	}
}

// TestHandRefusals: what does not fit is refused in one sentence.
func TestHandRefusals(t *testing.T) {
	b, article := weirBench(t)
	for what, draft := range map[string]workbench.StatementDraft{
		"no content":      {Source: some(t, "The guild")},
		"outside":         {Content: []workbench.Selected{{Start: 5, End: 100000}}},
		"backwards":       {Content: []workbench.Selected{{Start: 9, End: 5}}},
		"before the text": {Content: []workbench.Selected{{Start: -4, End: 5}}},
		"other words":     {Content: []workbench.Selected{{Start: 0, End: 5, Exact: "Burst"}}},
		"overlapping":     {Content: []workbench.Selected{{Start: 0, End: 5}, {Start: 3, End: 8}}},
		"no such kind":    {Content: some(t, "the gate"), Kind: new(evidence.SourceKind("oracle"))},
		"no such parent":  {Content: some(t, "the gate"), Parent: new("st_0000000000")},
	} {
		_, err := b.TellStatement(t.Context(), article, 1, draft, workbench.Wording{})
		if !errors.Is(err, evidence.ErrInvalid) && !errors.Is(err, evidence.ErrNotFound) || strings.ContainsAny(err.Error(), "\n") {
			t.Errorf("%s: %v", what, err)
		}
	}
	for what, draft := range map[string]workbench.TellingDraft{
		"nothing":   {},
		"two":       {Incident: &workbench.EventDraft{}, Act: &workbench.ActDraft{}},
		"no anchor": {Incident: &workbench.EventDraft{Kind: new(evidence.KindOther)}},
		"no kind":   {Incident: &workbench.EventDraft{Anchors: some(t, "burst")}},
		"no side":   {Act: &workbench.ActDraft{Anchors: some(t, "burst"), Type: new(evidence.Aid)}},
		"a day":     {Incident: &workbench.EventDraft{Anchors: some(t, "burst"), Kind: new(evidence.KindOther), Date: &workbench.SelectedDate{From: "1 March"}}},
	} {
		if _, err := b.Tell(t.Context(), article, 1, draft, workbench.Wording{}); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if log, err := b.Log(t.Context(), 0, 10); err != nil || len(log) != 0 {
		t.Errorf("refused, and yet in the log: %+v, %v", log, err)
	}
}

// TestAnySpan tells statements at any spans: refused, or kept as they were given, under the identifier of the spans.
func TestAnySpan(t *testing.T) {
	with := tools(t)
	b := bench(t, with)
	add(t, b, "weir.txt", weir)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	page, err := b.Articles(t.Context(), query.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	article := page.Items[0].ID
	n := len([]rune(weir))
	rapid.Check(t, func(t *rapid.T) {
		span := rapid.Custom(func(t *rapid.T) workbench.Selected {
			return workbench.Selected{Start: rapid.IntRange(-2, n+2).Draw(t, "start"), End: rapid.IntRange(-2, n+2).Draw(t, "end")}
		})
		draft := workbench.StatementDraft{Source: rapid.SliceOfN(span, 0, 2).Draw(t, "source"), Cue: rapid.SliceOfN(span, 0, 1).Draw(t, "cue"), Content: rapid.SliceOfN(span, 0, 2).Draw(t, "content")}
		told, err := b.TellStatement(t.Context(), article, 1, draft, workbench.Wording{})
		if err != nil {
			if !errors.Is(err, evidence.ErrInvalid) {
				t.Fatalf("%+v: %v", draft, err)
			}
			return
		}
		s := told.Statement
		for _, p := range s.Spans() {
			if string([]rune(weir)[p.Start:p.End]) != p.Exact {
				t.Fatalf("%+v does not stand there", p)
			}
		}
		if s.ID != store.StatementID(s.SHA256, s.Statement, "") || s.State != evidence.Accepted || len(s.Content.Spans) != len(draft.Content) {
			t.Fatalf("told %+v", s)
		}
	})
	if a, ok := b.Store.(store.Auditor); ok {
		if err := a.Audit(t.Context(), func(subject string, err error) {
			if err != nil {
				t.Errorf("%s: %v", subject, err)
			}
		}); err != nil {
			t.Error(err)
		}
	}
}

func jsonOf(t *testing.T, v any) string {
	t.Helper()
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
