package workbench_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
	"hearsay/internal/query"
	"hearsay/internal/workbench"
)

func TestReport(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	events, stop := b.Listen()
	defer stop()
	r, err := b.BeginReport(ctx, "Was the bridge safe?", "", nil, "")
	if err != nil {
		t.Fatal(err)
	}
	if e := <-events; e != workbench.EventChanged {
		t.Errorf("the page is told %q", e)
	}
	if r.By != "rk" || r.Text != "" || r.SHA256 != report.Hash("") || r.Draft != nil || len(r.Versions) != 0 || r.Settings != report.Defaults() {
		t.Errorf("%+v", r)
	}

	// What is typed is kept, and nobody overwrites it unseen.
	one, err := b.Write(ctx, r.ID, "One.\n", r.SHA256, "ada")
	if err != nil || one.Draft == nil || one.Draft.By != "ada" || one.Text != "One.\n" || one.SHA256 != report.Hash("One.\n") {
		t.Fatalf("%+v, %v", one, err)
	}
	var clash *workbench.Clash
	if _, err := b.Write(ctx, r.ID, "Two.\n", r.SHA256, "bo"); !errors.As(err, &clash) || !errors.Is(err, evidence.ErrConflict) {
		t.Fatal("overwritten unseen", err)
	}
	if clash.Theirs.Text != "One.\n" || clash.Yours != "Two.\n" || !strings.Contains(clash.Error(), "ada wrote in it") {
		t.Errorf("%+v: %v", clash, clash)
	}
	if _, err := b.Write(ctx, r.ID, "One.\n", "of long ago", "bo"); err != nil {
		t.Error("the same text is no clash:", err)
	}
	if list, err := b.Reports(ctx, ""); err != nil || len(list) != 1 || !list[0].Draft || list[0].Words != 1 {
		t.Errorf("%+v, %v", list, err)
	}

	// A version ends the draft; to undo it brings the text before it back.
	two, made, err := b.SaveReport(ctx, r.ID, nil, "first", one.SHA256, "ada")
	if err != nil || two.Draft != nil || len(two.Versions) != 1 || two.Versions[0].Name != "first" || two.Decision != made.ID {
		t.Fatalf("%+v, %v", two, err)
	}
	if _, _, err := b.SaveReport(ctx, r.ID, nil, "", two.SHA256, "ada"); !errors.Is(err, evidence.ErrConflict) {
		t.Error("the same version twice", err)
	}
	text := "One, and more.\n"
	three, last, err := b.SaveReport(ctx, r.ID, &text, "", two.SHA256, "")
	if err != nil || three.Text != text || len(three.Versions) != 2 || three.Versions[1].Name != "first" {
		t.Fatalf("%+v, %v", three, err)
	}
	if _, err := b.TakeBack(ctx, "", ""); err != nil {
		t.Fatal(err)
	}
	if back, err := b.Report(ctx, r.ID[:7]); err != nil || back.Text != "One.\n" || len(back.Versions) != 1 {
		t.Errorf("%+v, %v", back, err)
	}
	if v, err := b.ReportVersion(ctx, r.ID, last.ID); err != nil || v.Text != text || !v.Undone {
		t.Errorf("%+v, %v", v, err)
	}
	if _, err := b.Restore(ctx, ""); err != nil {
		t.Fatal(err)
	}
	if again, err := b.Report(ctx, r.ID); err != nil || again.Text != text {
		t.Errorf("%+v, %v", again, err)
	}
	// A text typed back to what was saved is no draft.
	if x, err := b.Write(ctx, r.ID, "Other.\n", three.SHA256, ""); err != nil || x.Draft == nil || x.Draft.Base != three.SHA256 {
		t.Errorf("%+v, %v", x, err)
	} else if x, err = b.Write(ctx, r.ID, text, x.SHA256, ""); err != nil || x.Draft != nil {
		t.Errorf("%+v, %v", x, err)
	}

	// Title, settings, state.
	changed, err := b.ChangeReport(ctx, r.ID, workbench.ReportChange{Title: new("Safe?"), Settings: &report.SettingsChange{Yardstick: new("phia"), Marking: new("amber")}, State: new("dropped")})
	if err != nil || changed.Title != "Safe?" || changed.Settings.Yardstick != "phia" || changed.Settings.Paper != "a4" || changed.State != report.Dropped || changed.Text != text {
		t.Errorf("%+v, %v", changed, err)
	}
	if list, err := b.Reports(ctx, ""); err != nil || len(list) != 0 {
		t.Errorf("%+v, %v", list, err)
	}
	if _, err := b.ChangeReport(ctx, r.ID, workbench.ReportChange{Settings: &report.SettingsChange{Yardstick: new("thumb")}}); !errors.Is(err, evidence.ErrInvalid) {
		t.Error(err)
	}
	if _, err := b.ChangeReport(ctx, r.ID, workbench.ReportChange{State: new("open"), Seen: new("dc_0000000000")}); !errors.Is(err, evidence.ErrConflict) {
		t.Error(err)
	}
	history, err := b.ReportHistory(ctx, r.ID)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, e := range history {
		said = append(said, e.Says)
		if strings.Contains(e.Decision.Value, "One") {
			t.Errorf("the text is in the history: %s", e.Decision.Value)
		}
	}
	want := "put it aside|set yardstick phia, marking amber|called it “Safe?”|restored what was taken back|took back: saved a version (3 words)|saved a version (3 words)|" +
		"saved a version called “first” (1 words)|began the report “Was the bridge safe?”"
	if got := strings.Join(said, "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	log, err := b.Log(ctx, 0, 3)
	if err != nil || log[0].Content != "put it aside" || log[0].Record == nil || log[0].Record.Label != "Safe?" || log[0].Record.Kind != workbench.KindReports {
		t.Errorf("%+v, %v", log, err)
	}
	if c, err := b.Everything(ctx); err != nil || len(c.Reports) != 1 || c.Reports[0].Text != text {
		t.Errorf("%+v, %v", c, err)
	}
	for _, id := range []string{"rp_ZZZZZZZZZZ", "qu_1", "rp_!"} {
		if _, err := b.Report(ctx, id); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// A report is checked, defended and made ready from what the case holds, and follows what people decide.
func TestReportChecked(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	page, err := b.Statements(ctx, query.Filter{Limit: 1, Sort: "text"})
	if err != nil || len(page.Items) == 0 {
		t.Fatal(err)
	}
	st := page.Items[0]
	words := st.Content.Spans[0].Exact
	text := fmt.Sprintf("It was said that “%s” [@%s].\n\nNobody cites this sentence.\n", strings.Trim(words, "“”\" ,."), st.ID)
	r, err := b.BeginReport(ctx, "R", text, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	flags := func() string {
		t.Helper()
		c, err := b.CheckReport(ctx, r.ID, nil)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, f := range c.Flags {
			out = append(out, string(f.Code))
		}
		return strings.Join(out, " ")
	}
	if got := flags(); !strings.Contains(got, "unreviewed") || !strings.HasSuffix(got, "no_citation") || strings.Contains(got, "not_verbatim") {
		t.Errorf("flags: %s", got)
	}
	if _, err := b.Rule(ctx, workbench.Rulings{Verdict: evidence.Reject, Subjects: []string{st.ID}}); err != nil {
		t.Fatal(err)
	}
	if got := flags(); !strings.Contains(got, "rejected") || strings.Contains(got, "unreviewed") {
		t.Errorf("flags after a rejection: %s", got)
	}
	if _, err := b.TakeBack(ctx, "", ""); err != nil {
		t.Fatal(err)
	}
	d, err := b.DefendReport(ctx, r.ID, nil, 3)
	if err != nil || len(d.Claims) != 1 || len(d.Claims[0].Statements) == 0 {
		t.Fatalf("%+v, %v", d, err)
	}
	s := d.Claims[0].Statements[0]
	_, body, err := b.Article(ctx, s.Place.Article, s.Place.Version)
	if err != nil {
		t.Fatal(err)
	}
	if body.Exact(s.Place.Span) != s.Place.Exact || s.SHA256 != body.SHA256() || !strings.Contains(body.String(), s.Before+s.Place.Exact+s.After) || s.Original == "" || s.Captured == "" {
		t.Errorf("%+v", s)
	}
	if len(d.Claims[0].Decisions) != 2 {
		t.Errorf("decisions %+v", d.Claims[0].Decisions)
	}
	if _, err := b.DefendSentence(ctx, r.ID, 9); !errors.Is(err, evidence.ErrNotFound) {
		t.Error(err)
	}
	doc, err := b.Document(ctx, r.ID)
	if err != nil || len(doc.Notes) != 1 || doc.Notes[0].ID != st.ID || doc.Summary == "" || len(doc.Blocks) != 2 {
		t.Errorf("%+v, %v", doc, err)
	}
	found, total, err := b.Cite(ctx, strings.Join(strings.Fields(words)[:2], " "), report.KindStatement, 5)
	if err != nil || total == 0 || found[0].Insert == "" {
		t.Errorf("%+v, %d, %v", found, total, err)
	}
	for _, style := range workbench.Styles {
		if c, err := b.CiteAs(ctx, st.ID, style); err != nil || c.Citation == "" {
			t.Errorf("%s: %+v, %v", style, c, err)
		}
	}
	if _, err := b.CiteAs(ctx, "st_0000000000", ""); !errors.Is(err, evidence.ErrNotFound) {
		t.Error(err)
	}
}
