package workbench_test

import (
	"errors"
	"path/filepath"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

// copied makes a copy of a case, at which somebody works with the same tools.
func copied(t *testing.T, b *workbench.Bench, with workbench.Tools) *workbench.Bench {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "copy")
	if err := b.Dump(t.Context(), func(k evidence.Kept) error { return sqlite.Restore(t.Context(), dir, k) }); err != nil {
		t.Fatal(err)
	}
	st, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	return workbench.New(st, with)
}

// TestSettledElsewhere: a suggestion that was accepted in another copy of the case is taken back here with what was done by it, and
// with nothing else, whatever the events are called here.
func TestSettledElsewhere(t *testing.T) {
	ctx := t.Context()
	b := ticking(t)
	s := suggested(t, b)
	other := copied(t, b, tools(t))
	if err := other.Resolve(ctx); err != nil {
		t.Fatal(err)
	}
	_, made, err := other.Settle(ctx, s.ID, workbench.Settlement{By: "Bo", Verdict: evidence.Accept})
	if err != nil || len(made) != 2 {
		t.Fatalf("%d events, %v", len(made), err)
	}
	page, err := b.Statements(ctx, query.Filter{Limit: 5})
	if err != nil {
		t.Fatal(err)
	}
	var mine []string // decided here meanwhile, so that the events of the copy come to stand elsewhere
	for _, r := range page.Items {
		got, err := b.Rule(ctx, workbench.Rulings{By: "Ann", Verdict: evidence.Accept, Subjects: []string{r.ID}})
		if err != nil {
			t.Fatal(err)
		}
		mine = append(mine, got[0].ID)
	}
	err = other.Dump(ctx, func(k evidence.Kept) error {
		_, err := b.Join(ctx, k, false)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	log, err := b.DecisionsOn(ctx, s.ID)
	if err != nil {
		t.Fatal(err)
	}
	settling := ""
	for _, d := range log {
		if d.By == "Bo" {
			settling = d.ID
		}
	}
	if settling == "" || settling == made[1].ID {
		t.Fatalf("the settling is called %q here, %q there", settling, made[1].ID)
	}
	same := func(want bool, when string) {
		t.Helper()
		_, a, _, err1 := b.Store.Lookup(ctx, s.Subject)
		_, z, _, err2 := b.Store.Lookup(ctx, s.Members[0])
		if err := errors.Join(err1, err2); err != nil || (a == z) != want {
			t.Errorf("%s they are %s and %s: %v", when, a, z, err)
		}
	}
	same(true, "taken in")
	back, err := b.TakeBack(ctx, settling, "Ann")
	if err != nil || len(back) != 2 {
		t.Fatalf("%d events take it back: %v", len(back), err)
	}
	same(false, "taken back")
	if again, err := b.TakeBack(ctx, back[0].ID, "Ann"); err != nil || len(again) != 2 {
		t.Fatalf("%d events do it again: %v", len(again), err)
	}
	same(true, "done again")
	for i, r := range page.Items {
		if now, err := b.Statement(ctx, r.ID); err != nil || now.State != evidence.Accepted || now.Decision != mine[i] {
			t.Errorf("%s is %s by %s, %v: nobody took that back", r.ID, now.State, now.Decision, err)
		}
	}
}

// TestSettledAct: a settling that is taken back as an act takes back what was done by it too.
func TestSettledAct(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	s := suggested(t, b)
	_, made, err := b.Settle(ctx, s.ID, workbench.Settlement{By: "Bo", Verdict: evidence.Accept, Note: "yes"})
	if err != nil {
		t.Fatal(err)
	}
	back, err := b.TakeBackAct(ctx, made[len(made)-1].ID, "Ann")
	if err != nil || len(back) != len(made) {
		t.Fatalf("%d events take %d back: %v", len(back), len(made), err)
	}
	log, err := b.DecisionsOn(ctx, made[0].Subject)
	if err != nil || len(log) != 2 || !log[1].Undone && !log[0].Undone {
		t.Errorf("what was done by it stands: %+v, %v", log, err)
	}
	if now, err := b.Suggestion(ctx, s.ID); err != nil || now.State != evidence.Proposed {
		t.Errorf("it is %s, %v", now.State, err)
	}
}
