package workbench_test

import (
	"context"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/workbench"
)

// TestHanging asks a question whose answer hangs on one origin: it stands among the tensions at once, goes when the rating is taken
// back, and the world is not made anew for it.
func TestHanging(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	if err := b.Resolve(ctx); err != nil {
		t.Fatal(err)
	}
	hanging := func() (out []evidence.Tension) {
		t.Helper()
		page, err := workbench.List[evidence.Tension](ctx, b, store.KindTensions, query.Filter{Sort: "label", Terms: []query.Term{{Field: "kind", Is: []string{"hypothesis"}}}})
		if err != nil {
			t.Fatal(err)
		}
		return page.Items
	}
	m, err := b.Ask(ctx, "Was the bridge safe?", "", []string{"It was kept safe", "It was neglected"}, "")
	if err != nil {
		t.Fatal(err)
	}
	if got := hanging(); len(got) != 0 {
		t.Errorf("a question without evidence is in tension: %+v", got)
	}
	_, kept, _ := b.Mark(ctx)
	moved(t, b, m.Question.ID, "",
		hypothesis.Move{Op: hypothesis.AddRow, Words: new("It stays closed for a week"), Origin: new("ac_0000000000"), OriginLabel: new("Petra Sollis"), Ratings: []hypothesis.Cell{{Hypothesis: "H1", Value: "II"}}},
		hypothesis.Move{Op: hypothesis.Rate, Row: "E1", Hypothesis: "H2", Value: "C"})
	got := hanging()
	if len(got) != 1 || got[0].Label != "Was the bridge safe?" || len(got[0].About) == 0 {
		t.Fatalf("tensions of the question: %+v", got)
	}
	if _, again, _ := b.Mark(ctx); again != kept {
		t.Errorf("the world was made anew: %+v, before %+v", again, kept)
	}
	if _, err := b.Rule(ctx, workbench.Rulings{Verdict: evidence.Reject, Subjects: []string{got[0].ID}}); err != nil {
		t.Fatal(err)
	}
	if got = hanging(); len(got) != 1 || got[0].State != evidence.Rejected {
		t.Errorf("dismissed: %+v", got)
	}
	for range 2 { // the dismissal, then both moves, which were one act
		if _, err := b.TakeBack(ctx, "", ""); err != nil {
			t.Fatal(err)
		}
	}
	if got = hanging(); len(got) != 0 {
		t.Errorf("after the moves were taken back: %+v", got)
	}
}

// slow is a store that keeps a world only when it is let.
type slow struct {
	store.Store
	at, let chan struct{}
}

func (s slow) KeepWorld(ctx context.Context, of store.Mark, records []store.Found) error {
	s.at <- struct{}{}
	<-s.let
	return s.Store.KeepWorld(ctx, of, records)
}

// TestRatingDoesNotWait: who rates while the world is being made does not wait for it, and the tension stands there afterwards.
func TestRatingDoesNotWait(t *testing.T) {
	ctx, b := t.Context(), bench(t, tools(t))
	add(t, b, "morning.txt", morning)
	if err := b.Read(ctx, nil); err != nil {
		t.Fatal(err)
	}
	st := slow{b.Store, make(chan struct{}), make(chan struct{})}
	b.Store = st
	made := make(chan error)
	go func() { made <- b.Resolve(ctx) }()
	<-st.at
	rated := make(chan error)
	go func() {
		m, err := b.Ask(ctx, "Was the bridge safe?", "", []string{"It was kept safe", "It was neglected"}, "")
		if err == nil {
			_, _, err = b.Move(ctx, m.Question.ID, workbench.Moves{List: []hypothesis.Move{{
				Op: hypothesis.AddRow, Words: new("It stays closed for a week"), Origin: new("ac_0000000000"), OriginLabel: new("Petra Sollis"),
				Ratings: []hypothesis.Cell{{Hypothesis: "H1", Value: "II"}, {Hypothesis: "H2", Value: "C"}},
			}}})
		}
		rated <- err
	}()
	select {
	case err := <-rated:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("rating waits for the world")
	}
	close(st.let)
	if err := <-made; err != nil {
		t.Fatal(err)
	}
	page, err := workbench.List[evidence.Tension](ctx, b, store.KindTensions, query.Filter{Sort: "label", Terms: []query.Term{{Field: "kind", Is: []string{"hypothesis"}}}})
	if err != nil || len(page.Items) != 1 {
		t.Errorf("%+v, %v", page.Items, err)
	}
}
