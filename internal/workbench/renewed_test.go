package workbench_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/workbench"
)

// TestReportAfterVerdicts: after each of a row of verdicts, undos and what else comes in between, a report is checked, cited for, made
// ready and defended as by somebody who opens the case anew.
func TestReportAfterVerdicts(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	page, err := b.Statements(ctx, query.Filter{Limit: 20, Sort: "text"})
	if err != nil || len(page.Items) < 4 {
		t.Fatal(len(page.Items), err)
	}
	st := page.Items
	md := ""
	for i, s := range st {
		md += fmt.Sprintf("Sentence %d leans on this [@%s].\n\n", i, s.ID)
	}
	r, err := b.BeginReport(ctx, "R", md, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	rule := func(v evidence.Verdict, id string) func() error {
		return func() error {
			_, err := b.Rule(ctx, workbench.Rulings{Verdict: v, Subjects: []string{id}})
			return err
		}
	}
	back := func() error { _, err := b.TakeBack(ctx, "", ""); return err }
	title := "Another"
	steps := []func() error{
		func() error { return nil },
		rule(evidence.Accept, st[0].ID), rule(evidence.Reject, st[1].ID), rule(evidence.Reject, st[0].ID), back, back,
		func() error { _, err := b.Restore(ctx, ""); return err },
		func() error { _, err := b.ChangeReport(ctx, r.ID, workbench.ReportChange{Title: &title}); return err },
		rule(evidence.Accept, st[2].ID),
		func() error { return b.Resolve(ctx) },
		rule(evidence.Reject, st[2].ID), back,
		func() error {
			actors := actors(t, b, nil)
			return rule(evidence.Reject, actors[0].ID)()
		},
		rule(evidence.Accept, st[3].ID), back,
	}
	for i, step := range steps {
		if err := step(); err != nil {
			t.Fatal(i, err)
		}
		var got [2]string
		for k, by := range []*workbench.Bench{b, workbench.New(b.Store, tools(t))} {
			check, err1 := by.CheckReport(ctx, r.ID, nil)
			doc, err2 := by.Document(ctx, r.ID)
			defence, err3 := by.DefendSentence(ctx, r.ID, 0)
			found, total, err4 := by.Cite(ctx, "the", "", 100)
			for _, err := range []error{err1, err2, err3, err4} {
				if err != nil {
					t.Fatal(i, err)
				}
			}
			got[k] = jsonOf(t, []any{check, doc, defence, found, total})
		}
		if diff := cmp.Diff(got[1], got[0]); diff != "" {
			t.Fatalf("after step %d (-anew +renewed):\n%.3000s", i, diff)
		}
	}
}
