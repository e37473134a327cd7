package workbench_test

import (
	"encoding/json"
	"errors"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/workbench"
)

// suggested has a program suggest that two actors are one.
func suggested(t *testing.T, b *workbench.Bench) evidence.Suggestion {
	t.Helper()
	add(t, b, "quay.txt", quay)
	add(t, b, "later.txt", quayLater)
	if err := errors.Join(b.Read(t.Context(), nil), b.Resolve(t.Context())); err != nil {
		t.Fatal(err)
	}
	page, err := b.Store.World(t.Context(), "actors", query.Filter{Sort: "label", Limit: 9})
	if err != nil || len(page.Items) < 2 {
		t.Fatalf("%d actors, %v", len(page.Items), err)
	}
	var ids []string
	for _, body := range page.Items[:2] {
		var head evidence.Head
		if err := json.Unmarshal(body, &head); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, head.ID)
	}
	s, err := b.Suggest(t.Context(), evidence.Suggestion{Kind: evidence.SuggestMerge, Subject: ids[0], Members: ids[1:], Why: "one office by two names"}, "assistant")
	if err != nil || s.State != evidence.Proposed {
		t.Fatalf("%+v, %v", s, err)
	}
	return s
}

// TestSuggestionsSettled: accepting does what is suggested; taken back, both are; done again, both are.
func TestSuggestionsSettled(t *testing.T) {
	ctx := t.Context()
	b := ticking(t)
	s := suggested(t, b)
	one := func(want bool, when string) {
		t.Helper()
		_, a, _, err1 := b.Store.Lookup(ctx, s.Subject)
		_, z, _, err2 := b.Store.Lookup(ctx, s.Members[0])
		if err := errors.Join(err1, err2); err != nil || (a == z) != want {
			t.Errorf("%s they are %s and %s: %v", when, a, z, err)
		}
	}
	state := func(want evidence.State, when string) {
		t.Helper()
		if now, err := b.Suggestion(ctx, s.ID); err != nil || now.State != want {
			t.Errorf("%s it is %s: %v", when, now.State, err)
		}
	}
	settled, made, err := b.Settle(ctx, s.ID, evidence.Accept, "", "Ines Varga")
	if err != nil || settled.State != evidence.Accepted || settled.Settled != "Ines Varga" || len(made) != 2 {
		t.Fatalf("%+v made %d, %v", settled, len(made), err)
	}
	one(true, "accepted")
	if _, _, err := b.Settle(ctx, s.ID, evidence.Reject, "", ""); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("settled twice: %v", err)
	}
	back, err := b.TakeBack(ctx, made[1].ID, "")
	if err != nil || len(back) != 2 {
		t.Fatalf("%d events take it back: %v", len(back), err)
	}
	one(false, "taken back")
	state(evidence.Proposed, "taken back")
	again, err := b.TakeBack(ctx, back[0].ID, "")
	if err != nil || len(again) != 2 {
		t.Fatalf("%d events do it again: %v", len(again), err)
	}
	one(true, "done again")
	state(evidence.Accepted, "done again")
	if _, err := b.TakeBack(ctx, "", ""); err != nil {
		t.Fatal(err)
	}
	one(false, "with the latest taken back")
	state(evidence.Proposed, "with the latest taken back")
	if _, err := b.Restore(ctx, ""); err != nil {
		t.Fatal(err)
	}
	one(true, "restored")
	state(evidence.Accepted, "restored")
}
