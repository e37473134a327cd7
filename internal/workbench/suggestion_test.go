package workbench_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
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
	settled, made, err := b.Settle(ctx, s.ID, workbench.Settlement{By: "Ines Varga", Verdict: evidence.Accept})
	if err != nil || settled.State != evidence.Accepted || settled.Settled != "Ines Varga" || len(made) != 2 {
		t.Fatalf("%+v made %d, %v", settled, len(made), err)
	}
	one(true, "accepted")
	if _, _, err := b.Settle(ctx, s.ID, workbench.Settlement{Verdict: evidence.Reject}); !errors.Is(err, evidence.ErrConflict) {
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

// TestSuggestionsRejected: a rejection carries its reason and note into the log, and loses them when it is taken back.
func TestSuggestionsRejected(t *testing.T) {
	ctx := t.Context()
	b := ticking(t)
	s := suggested(t, b)
	for why, as := range map[string]workbench.Settlement{
		"a reason to accept":       {Verdict: evidence.Accept, Reason: evidence.Duplicate},
		"a reason of one's making": {Verdict: evidence.Reject, Reason: "boring"},
		"no verdict":               {Reason: evidence.Duplicate},
		"a note without end":       {Verdict: evidence.Reject, Note: strings.Repeat("a", workbench.MaxNote+1)},
	} {
		if _, made, err := b.Settle(ctx, s.ID, as); !errors.Is(err, evidence.ErrInvalid) || len(made) > 0 {
			t.Errorf("%s: made %d, %v; want ErrInvalid", why, len(made), err)
		}
	}
	now, made, err := b.Settle(ctx, s.ID, workbench.Settlement{By: "Ines Varga", Verdict: evidence.Reject, Reason: evidence.OutOfScope, Note: "two offices"})
	if err != nil || len(made) != 1 || made[0].Reason != evidence.OutOfScope || made[0].Note != "two offices" {
		t.Fatalf("made %+v, %v", made, err)
	}
	if now.State != evidence.Rejected || now.Settled != "Ines Varga" || now.Reason != evidence.OutOfScope || now.Note != "two offices" {
		t.Errorf("it is %+v", now)
	}
	latest := func(want string, reason evidence.Reason) {
		t.Helper()
		log, err := b.Log(ctx, 0, 1)
		if err != nil || len(log) != 1 || log[0].Content != want || log[0].Reason != reason || log[0].Record == nil {
			t.Errorf("the log says %+v, %v; want %q for %q", log, err, want, reason)
		}
	}
	latest("rejected a merge, suggested by assistant: one office by two names", evidence.OutOfScope)
	back, err := b.TakeBack(ctx, made[0].ID, "")
	if err != nil {
		t.Fatal(err)
	}
	latest("took back: rejected a merge, suggested by assistant: one office by two names", "")
	if now, err := b.Suggestion(ctx, s.ID); err != nil || now.State != evidence.Proposed || now.Settled+now.Note+string(now.Reason) != "" {
		t.Errorf("taken back it is %+v, %v", now, err)
	}
	if _, err := b.TakeBack(ctx, back[0].ID, ""); err != nil {
		t.Fatal(err)
	}
	latest("restored what was taken back: a merge, suggested by assistant: one office by two names", "")
	if now, err := b.Suggestion(ctx, s.ID); err != nil || now.State != evidence.Rejected || now.Reason != evidence.OutOfScope {
		t.Errorf("done again it is %+v, %v", now, err)
	}
	if err := b.Store.(store.Auditor).Audit(ctx, func(what string, err error) {
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}); err != nil {
		t.Error(err)
	}
}

// abreast is a store in which the first two decisions wait for each other: two people who both looked before either decided.
type abreast struct {
	store.Store
	calls atomic.Int32
	two   chan struct{}
}

func (s *abreast) Decide(ctx context.Context, rulings []store.Ruling) ([]evidence.Decision, error) {
	switch s.calls.Add(1) {
	case 1:
		<-s.two
	case 2:
		close(s.two)
	}
	return s.Store.Decide(ctx, rulings)
}

// TestSuggestionsSettledOnce: of two people who settle one suggestion at once one does, and what it suggests is done once or not at all; the
// other is told who was first.
func TestSuggestionsSettledOnce(t *testing.T) {
	both := [2]evidence.Verdict{evidence.Accept, evidence.Accept}
	for name, x := range map[string]struct {
		verdicts [2]evidence.Verdict
		suggest  func(*testing.T, *workbench.Bench) evidence.Suggestion
		done     evidence.Verdict // of the event that does what is suggested
	}{
		"merge":            {both, suggested, evidence.Merge},
		"merge, rejected":  {[2]evidence.Verdict{evidence.Accept, evidence.Reject}, suggested, evidence.Merge},
		"statement":        {both, suggestedWords, evidence.Write},
		"rating":           {both, suggestedRating, evidence.Write},
		"rating, rejected": {[2]evidence.Verdict{evidence.Reject, evidence.Accept}, suggestedRating, evidence.Write},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, b := t.Context(), ticking(t)
			s := x.suggest(t, b)
			before, err := b.Decisions(ctx, 0, 0)
			if err != nil {
				t.Fatal(err)
			}
			inner := b.Store
			b.Store = &abreast{Store: inner, two: make(chan struct{})}
			people := [2]string{"Ines Varga", "Bo Tarn"}
			var made [2][]evidence.Decision
			var errs [2]error
			var wait sync.WaitGroup
			for i := range people {
				wait.Go(func() {
					_, made[i], errs[i] = b.Settle(ctx, s.ID, workbench.Settlement{By: people[i], Verdict: x.verdicts[i]})
				})
			}
			wait.Wait()
			b.Store = inner
			first := 0
			if errs[0] != nil {
				first = 1
			}
			second := 1 - first
			now, err := b.Suggestion(ctx, s.ID)
			if err != nil || errs[first] != nil || now.Settled != people[first] || now.State != map[evidence.Verdict]evidence.State{evidence.Accept: evidence.Accepted, evidence.Reject: evidence.Rejected}[x.verdicts[first]] {
				t.Fatalf("it is %s by %q, %v; %v", now.State, now.Settled, err, errs)
			}
			if told := fmt.Sprint(errs[second]); !errors.Is(errs[second], evidence.ErrConflict) || !strings.Contains(told, people[first]+" "+string(now.State)+" it already") || len(made[second]) > 0 {
				t.Errorf("the second made %d and is told %q", len(made[second]), told)
			}
			log, err := b.Decisions(ctx, 0, 0)
			if err != nil {
				t.Fatal(err)
			}
			log = log[:len(log)-len(before)]
			want := 1
			if x.verdicts[first] == evidence.Accept {
				want = 2
			}
			if len(log) != want || len(made[first]) != want || log[0].Subject != s.ID || want == 2 && log[1].Verdict != x.done {
				t.Errorf("the log grew by %+v, made %+v", log, made[first])
			}
			if back, err := b.TakeBack(ctx, log[0].ID, people[second]); err != nil || len(back) != want {
				t.Errorf("%d events take it back: %v", len(back), err)
			}
			if now, err := b.Suggestion(ctx, s.ID); err != nil || now.State != evidence.Proposed {
				t.Errorf("taken back it is %s, %v", now.State, err)
			}
			if _, again, err := b.Settle(ctx, s.ID, workbench.Settlement{By: people[second], Verdict: evidence.Accept}); err != nil || len(again) != 2 {
				t.Errorf("accepted after that: %d events, %v", len(again), err)
			}
		})
	}
}

// suggestedWords has a program suggest a statement.
func suggestedWords(t *testing.T, b *workbench.Bench) evidence.Suggestion {
	t.Helper()
	a := add(t, b, "quay.txt", quay)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	s, err := b.Suggest(t.Context(), evidence.Suggestion{Kind: evidence.SuggestStatement, Article: a.Article, Content: []evidence.Piece{{Exact: "the crane had failed twice"}}}, "assistant")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// suggestedRating has a program suggest a rating.
func suggestedRating(t *testing.T, b *workbench.Bench) evidence.Suggestion {
	t.Helper()
	m, err := b.Ask(t.Context(), "Was the bridge safe?", "", []string{"It was kept safe", "It was neglected"}, "")
	if err != nil {
		t.Fatal(err)
	}
	moved(t, b, m.Question.ID, "ada", hypothesis.Move{Op: hypothesis.AddRow, Words: new("It stays closed for a week"), Origin: new("ac_0000000000"), OriginLabel: new("Petra Sollis")})
	s, err := b.Suggest(t.Context(), evidence.Suggestion{Kind: evidence.SuggestRating, Question: m.Question.ID, Row: "E1", Hypothesis: "H2", Value: "C", Why: "so it would be"}, "assistant")
	if err != nil {
		t.Fatal(err)
	}
	return s
}
