package storetest

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// threeStatements returns the identifiers of ferry's three statements.
func threeStatements(t *testing.T, s store.Store) []string {
	t.Helper()
	accept(t, s, Submission(t, "file:ferry.txt", ferry))
	readAll(t, s, byText("rules/1"))
	var ids []string
	for _, r := range list(t, s) {
		ids = append(ids, r.ID)
	}
	return ids
}

func decide(t *testing.T, s store.Store, v evidence.Verdict, subject string) evidence.Decision {
	t.Helper()
	return must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: v, Subject: subject, At: Noon}}))[0]
}

func state(t *testing.T, s store.Store, id string) (evidence.State, string) {
	t.Helper()
	r := must[evidence.Record](t)(s.Statement(t.Context(), id))
	return r.State, r.Decision
}

func expectState(t *testing.T, s store.Store, id string, want evidence.State, decision string) {
	t.Helper()
	if got, behind := state(t, s, id); got != want || behind != decision {
		t.Errorf("%s is %s by %q, want %s by %q", id, got, behind, want, decision)
	}
}

func testDecide(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	at := Noon.Add(123456789 * time.Nanosecond).In(time.FixedZone("", 3600))
	made := must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{
		{By: "ann", Verdict: evidence.Accept, Subject: ids[0], Note: "checked “twice”", At: at},
		{By: "ann", Verdict: evidence.Reject, Subject: ids[1], Reason: evidence.WrongSource, At: at},
	}))
	if len(made) != 2 {
		t.Fatalf("%d decisions, want 2", len(made))
	}
	want := evidence.Decision{
		ID: made[0].ID, Sequence: 1, At: Noon.Add(123 * time.Millisecond), By: "ann", Verdict: evidence.Accept, Subject: ids[0],
		Note: "checked “twice”", Hash: made[0].Hash,
	}
	if diff := cmp.Diff(want, made[0]); diff != "" {
		t.Errorf("decision (-want +got):\n%s", diff)
	}
	expectState(t, s, ids[0], evidence.Accepted, made[0].ID)
	expectState(t, s, ids[1], evidence.Rejected, made[1].ID)
	expectState(t, s, ids[2], evidence.Proposed, "")
	row, _, err := s.Article(t.Context(), must[evidence.Record](t)(s.Statement(t.Context(), ids[0])).Article, 0)
	if err != nil || row.Reviewed != 2 || row.Statements != 3 {
		t.Errorf("article: %d of %d reviewed, %v", row.Reviewed, row.Statements, err)
	}
	later := decide(t, s, evidence.Reject, ids[0])
	expectState(t, s, ids[0], evidence.Rejected, later.ID)
	if got := must[[]evidence.Decision](t)(s.Decide(t.Context(), nil)); len(got) != 0 {
		t.Errorf("no rulings made %d decisions", len(got))
	}
}

func testDecideAllOrNone(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	_, err := s.Decide(t.Context(), []store.Ruling{
		{By: "ann", Verdict: evidence.Accept, Subject: ids[0], At: Noon},
		{By: "ann", Verdict: evidence.Accept, Subject: "st_ZZZZZZZZZZ", At: Noon},
	})
	if !errors.Is(err, evidence.ErrNotFound) {
		t.Fatalf("one unknown subject: %v, want ErrNotFound", err)
	}
	expectState(t, s, ids[0], evidence.Proposed, "")
	if log := must[[]evidence.Decision](t)(s.Decisions(t.Context(), 0, 10)); len(log) != 0 {
		t.Errorf("%d events were kept", len(log))
	}
	if d := decide(t, s, evidence.Accept, ids[0]); d.Sequence != 1 {
		t.Errorf("the next decision has number %d, want 1: no number is lost", d.Sequence)
	}
}

func testDecideSeen(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	ruling := store.Ruling{By: "bo", Verdict: evidence.Accept, Subject: ids[0], At: Noon, Seen: ptr("")}
	first := must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{ruling}))[0]
	if _, err := s.Decide(t.Context(), []store.Ruling{ruling}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("seen before somebody decided: %v, want ErrConflict", err)
	}
	ruling.Seen = &first.ID
	if _, err := s.Decide(t.Context(), []store.Ruling{ruling, ruling}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("twice in one go: %v, want ErrConflict", err)
	}
	if _, err := s.Decide(t.Context(), []store.Ruling{ruling}); err != nil {
		t.Errorf("seen as it is: %v", err)
	}
}

func testDecideInvalid(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	for what, r := range map[string]store.Ruling{
		"undo as verdict":          {By: "ann", Verdict: evidence.Undo, Subject: ids[0], At: Noon},
		"no verdict":               {By: "ann", Subject: ids[0], At: Noon},
		"nobody":                   {Verdict: evidence.Accept, Subject: ids[0], At: Noon},
		"no time":                  {By: "ann", Verdict: evidence.Accept, Subject: ids[0]},
		"a reason to accept":       {By: "ann", Verdict: evidence.Accept, Subject: ids[0], Reason: evidence.Duplicate, At: Noon},
		"a reason of one's making": {By: "ann", Verdict: evidence.Reject, Subject: ids[0], Reason: "boring", At: Noon},
	} {
		if _, err := s.Decide(t.Context(), []store.Ruling{r}); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
	if _, err := s.Undo(t.Context(), "", "", Noon); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("undo by nobody: %v, want ErrInvalid", err)
	}
}

func testUndo(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	undo := func() (evidence.Decision, error) { return s.Undo(t.Context(), "", "ann", Noon) }
	redo := func() (evidence.Decision, error) { return s.Redo(t.Context(), "ann", Noon) }
	if _, err := undo(); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("nothing to undo: %v, want ErrConflict", err)
	}
	if _, err := redo(); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("nothing to redo: %v, want ErrConflict", err)
	}
	one, two := decide(t, s, evidence.Accept, ids[0]), decide(t, s, evidence.Reject, ids[1])
	for _, want := range []evidence.Decision{two, one} {
		d, err := undo()
		if err != nil || d.Undoes != want.ID || d.Verdict != evidence.Undo || d.Subject != want.Subject {
			t.Fatalf("Undo = %+v, %v; want it to take back %s", d, err, want.ID)
		}
		expectState(t, s, want.Subject, evidence.Proposed, "")
	}
	if _, err := undo(); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("all undone: %v, want ErrConflict", err)
	}
	for _, want := range []evidence.Decision{one, two} {
		if _, err := redo(); err != nil {
			t.Fatal(err)
		}
		if got, behind := state(t, s, want.Subject); got == evidence.Proposed || behind != want.ID {
			t.Errorf("redone, %s is %s by %q", want.Subject, got, behind)
		}
	}
	if _, err := redo(); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("all redone: %v, want ErrConflict", err)
	}
	must[evidence.Decision](t)(undo())
	decide(t, s, evidence.Accept, ids[2])
	if _, err := redo(); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("a decision followed the undo: %v, want ErrConflict", err)
	}
	expectState(t, s, ids[1], evidence.Proposed, "")
}

func testUndoOlder(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	first, second := decide(t, s, evidence.Accept, ids[0]), decide(t, s, evidence.Reject, ids[0])
	taken := must[evidence.Decision](t)(s.Undo(t.Context(), first.ID, "bo", Noon))
	expectState(t, s, ids[0], evidence.Rejected, second.ID) // the later decision stands
	if _, err := s.Undo(t.Context(), first.ID, "bo", Noon); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("undone twice: %v, want ErrConflict", err)
	}
	must[evidence.Decision](t)(s.Undo(t.Context(), second.ID, "bo", Noon))
	expectState(t, s, ids[0], evidence.Proposed, "")
	must[evidence.Decision](t)(s.Undo(t.Context(), taken.ID, "bo", Noon)) // undoing an undo is a redo
	expectState(t, s, ids[0], evidence.Accepted, first.ID)
	if _, err := s.Undo(t.Context(), "dc_ZZZZZZZZZZ", "bo", Noon); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("unknown decision: %v, want ErrNotFound", err)
	}
}

// testUndoRandom compares a long random history with what the words of the contract mean, computed in the plainest way.
func testUndoRandom(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	chance := rand.New(rand.NewPCG(3, 9))
	var log []evidence.Decision
	var undone func(of string) bool
	undone = func(of string) bool { // an event is undone when an event that stands takes it back
		for _, d := range log {
			if d.Undoes == of && !undone(d.ID) {
				return true
			}
		}
		return false
	}
	for step := range 120 {
		var d evidence.Decision
		var err error
		switch n := chance.IntN(6); {
		case n < 3:
			verdict := []evidence.Verdict{evidence.Accept, evidence.Reject}[chance.IntN(2)]
			d = decide(t, s, verdict, ids[chance.IntN(len(ids))])
		case n == 3:
			d, err = s.Undo(t.Context(), "", "ann", Noon)
		case n == 4:
			d, err = s.Redo(t.Context(), "ann", Noon)
		case len(log) > 0:
			d, err = s.Undo(t.Context(), log[chance.IntN(len(log))].ID, "ann", Noon)
		default:
			continue
		}
		if err == nil {
			log = append(log, d)
		} else if !errors.Is(err, evidence.ErrConflict) {
			t.Fatal(err)
		}
		for _, id := range ids {
			want, behind := evidence.Proposed, ""
			for _, e := range log {
				if e.Subject == id && e.Verdict != evidence.Undo && !undone(e.ID) {
					behind = e.ID
					want = map[evidence.Verdict]evidence.State{evidence.Accept: evidence.Accepted, evidence.Reject: evidence.Rejected}[e.Verdict]
				}
			}
			if got, by := state(t, s, id); got != want || by != behind {
				t.Fatalf("step %d: %s is %s by %q, want %s by %q", step, id, got, by, want, behind)
			}
		}
	}
	kept := must[[]evidence.Decision](t)(s.Decisions(t.Context(), 0, 1000))
	slices.Reverse(kept)
	for i, d := range kept {
		if d.Undone != undone(d.ID) {
			t.Errorf("event %d: undone is %v", i+1, d.Undone)
		}
	}
}

func testLog(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	for i := range 7 {
		decide(t, s, evidence.Accept, ids[i%2])
	}
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "bo", Noon.Add(time.Second)))
	log := must[[]evidence.Decision](t)(s.Decisions(t.Context(), 0, 100))
	if len(log) != 8 || log[0].Sequence != 8 || !log[1].Undone || log[0].Undone {
		t.Fatalf("the log has %d events; the first is %+v", len(log), log[0])
	}
	forward := slices.Clone(log)
	slices.Reverse(forward)
	if err := custody.Check(forward); err != nil {
		t.Error(err)
	}
	if got := must[[]evidence.Decision](t)(s.Decisions(t.Context(), log[2].Sequence, 3)); cmp.Diff(log[3:6], got) != "" {
		t.Errorf("before %d: %s", log[2].Sequence, cmp.Diff(log[3:6], got))
	}
	ruled := must[[]store.Ruled](t)(s.Ledger(t.Context(), log[2].Sequence, 3))
	if len(ruled) != 3 {
		t.Fatalf("the ledger before %d has %d events, want 3", log[2].Sequence, len(ruled))
	}
	for i, r := range ruled {
		record := must[evidence.Record](t)(s.Statement(t.Context(), r.Subject))
		if diff := cmp.Diff(store.Ruled{Decision: log[3+i], On: record}, r); diff != "" {
			t.Errorf("ledger, event %d (-want +got):\n%s", r.Sequence, diff)
		}
	}
	if whole := must[[]store.Ruled](t)(s.Ledger(t.Context(), 0, 0)); len(whole) != len(log) {
		t.Errorf("the whole ledger has %d events, want %d", len(whole), len(log))
	}
	on := must[[]evidence.Decision](t)(s.DecisionsOn(t.Context(), ids[0]))
	if len(on) != 5 || on[0].Verdict != evidence.Undo {
		t.Errorf("%d events on the first statement, want 4 and an undo", len(on))
	}
	if on := must[[]evidence.Decision](t)(s.DecisionsOn(t.Context(), ids[2])); len(on) != 0 {
		t.Errorf("%d events on a statement nobody decided on", len(on))
	}
	for i, d := range forward {
		if want := fmt.Sprint(i + 1); fmt.Sprint(d.Sequence) != want {
			t.Errorf("event %d has number %d", i+1, d.Sequence)
		}
	}
}
