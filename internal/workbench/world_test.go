package workbench_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// Two reports on one morning, with two people of one surname.
const (
	morning = `Bridge closed

By Ana Brell

TOLMIRRA, May 15, 2031 - The Ostrava bridge is closed, Transport Minister Oskar Lind said on Thursday.

"Two lorries touched," Lind said. The engineer Petra Sollis said the bridge would stay closed for a week.
`
	evening = `Bridge to open soon

By Jon Weir

TOLMIRRA, May 15, 2031 - The Ostrava bridge will stay closed for a week, Petra Sollis said.

Karel Sollis, a fisherman, said he had seen the lorries touch. Oskar Lind denied that anybody was hurt.
`
)

// resolved is a bench with both reports read and resolved.
func resolved(t *testing.T) *workbench.Bench {
	t.Helper()
	b := bench(t, tools(t))
	add(t, b, "morning.txt", morning)
	add(t, b, "evening.txt", evening)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if s, err := b.WorldState(t.Context()); err != nil || !s.Stale {
		t.Fatalf("before resolving: %+v, %v; want it stale", s, err)
	}
	if err := b.Resolve(t.Context()); err != nil {
		t.Fatal(err)
	}
	return b
}

func actors(t *testing.T, b *workbench.Bench, values map[string][]string) []evidence.Actor {
	t.Helper()
	page, err := workbench.List[evidence.Actor](t.Context(), b, store.KindActors, query.Actors.Parse(values))
	if err != nil {
		t.Fatal(err)
	}
	return page.Items
}

func actorNamed(t *testing.T, b *workbench.Bench, label string) evidence.Actor {
	t.Helper()
	all := actors(t, b, nil)
	i := slices.IndexFunc(all, func(a evidence.Actor) bool { return a.Label == label })
	if i < 0 {
		t.Fatalf("no actor %s among %d", label, len(all))
	}
	return all[i]
}

func TestWorldIsMadeOfAllArticles(t *testing.T) {
	b := resolved(t)
	s, err := b.WorldState(t.Context())
	if err != nil || s.Stale || s.Resolving || s.Counts[store.KindActors] < 3 || s.Counts[store.KindSources] < 3 {
		t.Errorf("after resolving: %+v, %v", s, err)
	}
	minister := actorNamed(t, b, "Oskar Lind")
	if minister.Articles != 2 || minister.Kind != evidence.ActorPerson || len(minister.Atoms) != 2 {
		t.Errorf("the minister: %+v", minister)
	}
	if why := minister.Atoms[1].Joined; len(why) == 0 || why[0].Why == "" {
		t.Errorf("joined without a reason: %+v", minister.Atoms[1])
	}
	petra, karel := actorNamed(t, b, "Petra Sollis"), actorNamed(t, b, "Karel Sollis")
	if petra.Articles != 2 || karel.Articles != 1 {
		t.Errorf("two people of one surname: %d and %d articles, want 2 and 1", petra.Articles, karel.Articles)
	}
	for _, a := range minister.Atoms { // an atom's identifier leads to the record for ever
		whole, err := workbench.Lookup[evidence.Actor](t.Context(), b, store.KindActors, a.ID)
		if err != nil || whole.Record.ID != minister.ID {
			t.Errorf("atom %s leads to %s, %v", a.ID, whole.Record.ID, err)
		}
	}
	if _, err := workbench.Lookup[evidence.Incident](t.Context(), b, store.KindIncidents, minister.ID); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("an actor among the incidents: %v", err)
	}
	claims, err := workbench.List[evidence.Claim](t.Context(), b, store.KindClaims, query.Claims.Parse(nil))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(claims.Items, func(c evidence.Claim) bool { return c.Articles == 2 && strings.Contains(c.Words, "closed for a week") }) {
		t.Errorf("what both articles tell is no claim of both: %+v", claims.Items)
	}
}

func TestPeopleShapeTheWorld(t *testing.T) {
	b := resolved(t)
	petra, karel := actorNamed(t, b, "Petra Sollis"), actorNamed(t, b, "Karel Sollis")
	for name, r := range map[string]workbench.Rulings{
		"merge without members": {Verdict: evidence.Merge, Subjects: []string{petra.ID}},
		"merge with itself":     {Verdict: evidence.Merge, Subjects: []string{petra.ID}, Members: []string{petra.ID}},
		"merge of two":          {Verdict: evidence.Merge, Subjects: []string{petra.ID, karel.ID}, Members: []string{karel.ID}},
		"members to accept":     {Verdict: evidence.Accept, Subjects: []string{petra.ID}, Members: []string{karel.ID}},
		"a value to accept":     {Verdict: evidence.Accept, Subjects: []string{petra.ID}, Value: "A"},
		"split of all":          {Verdict: evidence.Split, Subjects: []string{karel.ID}, Members: []string{karel.ID}},
		"grade of an actor":     {Verdict: evidence.Assess, Subjects: []string{petra.ID}, Value: "A", Note: "why not"},
	} {
		if _, err := b.Rule(t.Context(), r); !errors.Is(err, evidence.ErrInvalid) && !errors.Is(err, evidence.ErrConflict) {
			t.Errorf("%s: %v, want it refused", name, err)
		}
	}

	made, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Merge, Subjects: []string{petra.ID}, Members: []string{karel.ID}, Note: "a slip of the pen"})
	if err != nil {
		t.Fatal(err)
	}
	both, err := workbench.Lookup[evidence.Actor](t.Context(), b, store.KindActors, karel.ID)
	if err != nil || both.Record.ID != petra.ID || len(both.Record.Atoms) != 3 || len(both.Decisions) != 1 {
		t.Fatalf("after the merge %s leads to %+v, %v", karel.ID, both.Record.Head, err)
	}
	if _, err := b.TakeBack(t.Context(), made[0].ID, ""); err != nil {
		t.Fatal(err)
	}
	if a := actorNamed(t, b, "Karel Sollis"); a.ID != karel.ID {
		t.Errorf("after undo Karel Sollis is %s, was %s", a.ID, karel.ID)
	}

	minister := actorNamed(t, b, "Oskar Lind")
	if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Split, Subjects: []string{minister.ID}, Members: []string{minister.Atoms[1].ID}}); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, a := range actors(t, b, nil) {
		if a.Label == "Oskar Lind" {
			n++
		}
	}
	if n != 2 {
		t.Errorf("after the split there are %d of the name, want 2", n)
	}

	// A record bears the identifier of its first atom: taking that one out holds it apart from the rest.
	petra = actorNamed(t, b, "Petra Sollis")
	made, err = b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Split, Subjects: []string{petra.ID}, Members: []string{petra.Atoms[0].ID}})
	if err != nil {
		t.Fatal(err)
	}
	first, err := workbench.Lookup[evidence.Actor](t.Context(), b, store.KindActors, petra.Atoms[0].ID)
	second, err2 := workbench.Lookup[evidence.Actor](t.Context(), b, store.KindActors, petra.Atoms[1].ID)
	if err != nil || err2 != nil || first.Record.ID == second.Record.ID || len(first.Record.Atoms) != 1 {
		t.Errorf("after its first atom was taken out %s and %s lead to %s and %s, %v, %v",
			petra.Atoms[0].ID, petra.Atoms[1].ID, first.Record.ID, second.Record.ID, err, err2)
	}
	if _, err := b.TakeBack(t.Context(), made[0].ID, ""); err != nil {
		t.Fatal(err)
	}
	if again := actorNamed(t, b, "Petra Sollis"); again.ID != petra.ID || len(again.Atoms) != len(petra.Atoms) {
		t.Errorf("after undo Petra Sollis is %s of %d atoms, was %s of %d", again.ID, len(again.Atoms), petra.ID, len(petra.Atoms))
	}

	if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Reject, Subjects: []string{karel.ID}, Reason: evidence.OutOfScope}); err != nil {
		t.Fatal(err)
	}
	if a := actorNamed(t, b, "Karel Sollis"); a.State != evidence.Rejected {
		t.Errorf("a rejected actor is %s", a.State)
	}
	log, err := b.Log(t.Context(), 0, 1)
	if err != nil || log[0].Record == nil || log[0].Record.Label != "Karel Sollis" {
		t.Errorf("the log does not say whom it was about: %+v, %v", log, err)
	}
}

func TestARejectedStatementSaysNothing(t *testing.T) {
	b := resolved(t)
	before := actorNamed(t, b, "Oskar Lind").Says
	for _, r := range records(t, b) {
		if r.Source.Actor != nil && *r.Source.Actor == "Oskar Lind" && r.Cue.Lemma == "deny" {
			if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Reject, Subjects: []string{r.ID}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := b.Resolve(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after := actorNamed(t, b, "Oskar Lind").Says; after != before-1 {
		t.Errorf("after rejecting one of %d statements the minister has %d", before, after)
	}
}

// TestNoRecordHasNull holds every record to its promise that lists are lists.
func TestNoRecordHasNull(t *testing.T) {
	b := resolved(t)
	for _, kind := range store.Kinds {
		page, err := b.Store.World(t.Context(), kind, query.Filter{Sort: "label", Limit: 100})
		if err != nil {
			t.Fatal(err)
		}
		for _, body := range page.Items {
			var record map[string]any
			if err := json.Unmarshal(body, &record); err != nil {
				t.Fatal(err)
			}
			for _, field := range []string{"atoms", "aliases", "perhaps", "figures", "affirm", "deny", "kinds", "windows", "roles"} {
				if v, has := record[field]; has && v == nil {
					t.Errorf("%s: %s is null", kind, field)
				}
			}
		}
	}
}

func TestShelfKeepsTheWorldUpToDate(t *testing.T) {
	s := shelf(t, t.TempDir())
	b, row, err := s.Create(t.Context(), "Bridge")
	if err != nil {
		t.Fatal(err)
	}
	add(t, b, "morning.txt", morning)
	deadline := time.Now().Add(30 * time.Second)
	for {
		state, err := b.WorldState(t.Context())
		if err != nil && !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		if !state.Stale && state.Counts[store.KindActors] > 0 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("nothing was resolved: %+v", state)
		}
		time.Sleep(20 * time.Millisecond)
	}
	lind := actorNamed(t, b, "Oskar Lind")
	place, err := s.Find(t.Context(), lind.ID)
	if err != nil || place.Case != row.ID || place.Kind != store.KindActors || place.Record != lind.ID {
		t.Errorf("found %+v, %v", place, err)
	}
}
