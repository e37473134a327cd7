package sqlite_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
	"hearsay/internal/text"
)

// copyOf hands a case out and makes it again.
func copyOf(t testing.TB, s store.Store) *sqlite.Store {
	t.Helper()
	home, err := os.MkdirTemp(t.TempDir(), "copy")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(home, "case")
	if err := s.Dump(t.Context(), func(k evidence.Kept) error { return sqlite.Restore(t.Context(), dir, k) }); err != nil {
		t.Fatal(err)
	}
	made, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = made.Close() })
	return made
}

func mergeInto(t testing.TB, s, other store.Store, dry bool) (m store.Merged) {
	t.Helper()
	err := other.Dump(t.Context(), func(k evidence.Kept) (err error) {
		m, err = s.MergeCopy(t.Context(), k, dry)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// standing writes down what a case comes to, in terms that all of its copies share.
func standing(t testing.TB, s store.Store) []string {
	t.Helper()
	log, err := s.Log(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := custody.Check(log); err != nil {
		t.Fatal(err)
	}
	identity := map[string]string{}
	var out []string
	for _, d := range custody.Order(log) {
		identity[d.ID] = custody.Identity(d)
		out = append(out, fmt.Sprintf("%.12s %s %s %s %v", custody.Identity(d), d.By, d.Verdict, d.Subject, d.Undone))
	}
	page, err := s.Statements(t.Context(), query.Filter{Limit: query.MaxLimit})
	if err != nil {
		t.Fatal(err)
	}
	var states []string
	for _, r := range page.Items {
		states = append(states, fmt.Sprintf("%s %s by %.12s of %s read by %s", r.ID, r.State, identity[r.Decision], r.Article, r.Reader))
	}
	slices.Sort(states)
	written, err := s.Written(t.Context(), "qu_")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range written {
		states = append(states, custody.Identity(d)+d.Value)
	}
	if err := s.(store.Auditor).Audit(t.Context(), func(subject string, err error) {
		if err != nil {
			t.Errorf("%s: %v", subject, err)
		}
	}); err != nil {
		t.Fatal(err)
	}
	return append(out, states...)
}

// TestMergeRandom has two people work on two copies at random, with clocks that go wrong and merges in between: brought together either
// way the copies come to the same, and a second time nothing is added.
func TestMergeRandom(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a := create(t, t.TempDir()+"/a")
		storetest.Fill(t, a)
		storetest.Act(t, r, a, "ann", rapid.IntRange(0, 4).Draw(r, "before"))
		b := copyOf(t, a)
		for range rapid.IntRange(1, 3).Draw(r, "rounds") {
			storetest.Act(t, r, a, "ann", rapid.IntRange(0, 6).Draw(r, "in a"))
			storetest.Act(t, r, b, "bo", rapid.IntRange(0, 6).Draw(r, "in b"))
			if rapid.Bool().Draw(r, "one way") {
				mergeInto(t, a, b, false)
			}
		}
		was := copyOf(t, a)
		mergeInto(t, a, b, false)
		mergeInto(t, b, was, false)
		if diff := cmp.Diff(standing(t, a), standing(t, b)); diff != "" {
			r.Fatalf("b in a, a in b:\n%s", diff)
		}
		for _, m := range []store.Merged{mergeInto(t, a, b, false), mergeInto(t, b, a, false), mergeInto(t, a, copyOf(t, a), false)} {
			if !m.Nothing() || len(m.Clashes) > 0 {
				r.Fatalf("merged again: %+v", m)
			}
		}
		c := copyOf(t, a) // a log that came together is handed on like any
		if diff := cmp.Diff(standing(t, a), standing(t, c)); diff != "" {
			r.Fatalf("a copy of what came together:\n%s", diff)
		}
	})
}

// TestMerge brings two copies together in which articles, readings and decisions were added.
func TestMerge(t *testing.T) {
	a := create(t, t.TempDir())
	storetest.Busy(t, a)
	b := copyOf(t, a)
	// Each captures another version of the same page, and one of its own.
	for i, s := range []store.Store{a, b} {
		for _, sub := range []store.Submission{
			storetest.Submission(t, "file:wire/ferry.txt", fmt.Sprintf("Ferry halted again\n\nIn copy %d the crew said nothing.\n", i)),
			storetest.Submission(t, fmt.Sprintf("file:own/%d.txt", i), fmt.Sprintf("Only here\n\nNotice %d.\n", i)),
		} {
			sub.Captured = storetest.Noon.Add(time.Duration(i+1) * time.Hour)
			if _, err := s.Accept(t.Context(), sub); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Refuse(t.Context(), store.Refusal{Name: fmt.Sprintf("%d.bin", i), Reason: "no text", At: storetest.Noon}); err != nil {
			t.Fatal(err)
		}
	}
	page, err := b.Statements(t.Context(), noFilter)
	if err != nil {
		t.Fatal(err)
	}
	taken, err := b.Decide(t.Context(), []store.Ruling{{By: "bo", Verdict: evidence.Reject, Subject: page.Items[0].ID, At: storetest.Noon.Add(time.Hour)}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Undo(t.Context(), taken[0].ID, "bo", storetest.Noon.Add(2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	draft := store.Draft{ID: "rp_BBBBBBBBBB", Text: "Otherwise.", By: "bo", At: storetest.Noon}
	draft.SHA256 = storetest.Submission(t, "file:d", draft.Text).Text.SHA256()
	kept, err := b.Draft(t.Context(), draft.ID)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.KeepDraft(t.Context(), draft, kept.SHA256); err != nil {
		t.Fatal(err)
	}
	before := storetest.Dumped(t, a)
	dry := mergeInto(t, a, b, true)
	if diff := cmp.Diff(before, storetest.Dumped(t, a)); diff != "" {
		t.Fatalf("a dry run changed the case:\n%s", diff)
	}
	was := copyOf(t, a)
	m := mergeInto(t, a, b, false)
	if diff := cmp.Diff(dry, m); diff != "" {
		t.Errorf("(-dry +done):\n%s", diff)
	}
	if m.Articles != 1 || m.Versions != 2 || m.Captures != 2 || m.Refusals != 1 || m.Events != 2 || m.Drafts != 0 {
		t.Errorf("%+v", m)
	}
	if len(m.Clashes) != 1 || m.Clashes[0].Item != "draft" || m.Clashes[0].ID != draft.ID {
		t.Errorf("clashes %+v", m.Clashes)
	}
	mergeInto(t, b, was, false)
	if diff := cmp.Diff(standing(t, a), standing(t, b)); diff != "" {
		t.Errorf("b in a, a in b:\n%s", diff)
	}
	for name, s := range map[string]store.Store{"a": a, "b": b} {
		row, _, err := s.Article(t.Context(), store.ArticleID("file:wire/ferry.txt", ""), 0)
		if err != nil || !strings.Contains(row.Metadata.Title, "again") || row.SHA256 != storetest.Submission(t, "file:x", "Ferry halted again\n\nIn copy 1 the crew said nothing.\n").Text.SHA256() {
			t.Errorf("%s shows %q, %v: want the text that was captured last", name, row.Metadata.Title, err)
		}
		if row.Versions != 4 {
			t.Errorf("%s has %d versions, want 4", name, row.Versions)
		}
	}
	if m := mergeInto(t, a, b, false); !m.Nothing() {
		t.Errorf("merged again: %+v", m)
	}
}

// TestMergeByHand has each copy take another second version of one article and a person word something of it by hand: both wordings
// stand in either copy, each on its own text, whatever number that has there.
func TestMergeByHand(t *testing.T) {
	a := create(t, t.TempDir())
	storetest.Fill(t, a)
	b := copyOf(t, a)
	const address = "file:wire/ferry.txt"
	subjects := map[string]string{} // by the name of who worded it
	for i, s := range []store.Store{a, b} {
		by := []string{"ann", "bo"}[i]
		sub := storetest.Submission(t, address, fmt.Sprintf("Ferry halted again\n\nIn copy %d the crew said nothing of the valve.\n", i))
		sub.Captured = storetest.Noon.Add(time.Duration(i+1) * time.Hour)
		kept, err := s.Accept(t.Context(), sub)
		if err != nil {
			t.Fatal(err)
		}
		row, in, err := s.Article(t.Context(), kept.Article, 0)
		if err != nil {
			t.Fatal(err)
		}
		piece := func(words string) []evidence.Piece {
			at := strings.Index(in.String(), words) // all of it is ASCII
			return []evidence.Piece{{Span: text.Span{Start: at, End: at + len(words)}, Exact: words}}
		}
		said := evidence.Statement{
			Source: evidence.Source{Spans: piece("the crew"), Kind: evidence.SourceCollective}, Cue: evidence.Cue{Spans: piece("said"), Stance: evidence.StanceAssert},
			Content: evidence.Content{Spans: piece("nothing of the valve")}, Form: evidence.Indirect, Factuality: evidence.CertainPlus, Score: 1, Rule: evidence.RuleByHand, Chain: []string{},
		}
		event := evidence.Event{Kind: evidence.IncidentKinds[0], Stage: evidence.Stages[0], Anchors: piece("halted")}
		for _, h := range []evidence.Hand{{Statement: &said}, {Incident: &event}} {
			h.Op, h.Article, h.Version, h.SHA256 = evidence.HandTell, row.ID, row.Number, in.SHA256()
			id := store.HandID(h, "")
			if said.ID = id; h.Incident != nil {
				event.ID = id
			}
			move, err := json.Marshal(h)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := s.Decide(t.Context(), []store.Ruling{{By: by, Verdict: evidence.Write, Subject: id, Value: string(move), At: sub.Captured}}); err != nil {
				t.Fatal(err)
			}
			if h.Statement != nil {
				subjects[by] = id
			}
		}
	}
	was := copyOf(t, a)
	mergeInto(t, a, b, false)
	mergeInto(t, b, was, false)
	if diff := cmp.Diff(standing(t, a), standing(t, b)); diff != "" { // which audits both
		t.Errorf("b in a, a in b:\n%s", diff)
	}
	for name, s := range map[string]store.Store{"a": a, "b": b} {
		for by, id := range subjects {
			r, err := s.Statement(t.Context(), id)
			if err != nil {
				t.Errorf("%s: the statement that %s told: %v", name, by, err)
				continue
			}
			_, in, err := s.Article(t.Context(), r.Article, r.Version)
			if err != nil || in.SHA256() != r.SHA256 || r.Edited == nil || r.Edited.By != by || r.State != evidence.Accepted {
				t.Errorf("%s: the statement that %s told: %+v, %v", name, by, r, err)
			}
			if at := r.Content.Spans[0]; in.Check(text.Anchor{Span: at.Span, Exact: at.Exact}) != nil || !strings.Contains(in.String(), map[string]string{"ann": "copy 0", "bo": "copy 1"}[by]) {
				t.Errorf("%s: what %s told stands on version %d: %q", name, by, r.Version, in.String())
			}
		}
		// What is worded of events is in the reading of its own text.
		found := 0
		versions, err := s.History(t.Context(), store.ArticleID(address, ""))
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range versions {
			_, r, err := s.StatementsOf(t.Context(), store.ArticleID(address, ""), v.Number)
			if err != nil && !errors.Is(err, evidence.ErrNotFound) {
				t.Fatal(err)
			}
			found += len(r.Incidents)
		}
		if found != 2 {
			t.Errorf("%s: %d events by hand, want 2", name, found)
		}
	}
}

// TestMergeReaders has each copy read by another reader: both come to show the same reading, and keep both.
func TestMergeReaders(t *testing.T) {
	a := create(t, t.TempDir())
	storetest.Fill(t, a)
	b := copyOf(t, a)
	storetest.Reread(t, a, "rules/3")
	storetest.Reread(t, b, "rules/2")
	was := copyOf(t, a)
	m := mergeInto(t, a, b, false)
	if m.Readings != 2 || len(m.Clashes) > 0 {
		t.Errorf("%+v", m)
	}
	mergeInto(t, b, was, false)
	if diff := cmp.Diff(standing(t, a), standing(t, b)); diff != "" {
		t.Errorf("b in a, a in b:\n%s", diff)
	}
	if m := mergeInto(t, b, a, false); !m.Nothing() {
		t.Errorf("merged again: %+v", m)
	}
	if page, err := a.Statements(t.Context(), noFilter); err != nil || page.Items[0].Reader != "rules/3" {
		t.Errorf("shown: %s, %v", page.Items[0].Reader, err)
	}
}

// TestMergeRefused has cases that are no copies of each other, and a log that was tampered with.
func TestMergeRefused(t *testing.T) {
	a := create(t, t.TempDir())
	storetest.Fill(t, a)
	other, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "quay"), store.Case{ID: "quay", Title: "Quay"}, storetest.Noon)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	before := storetest.Dumped(t, a)
	err = other.Dump(t.Context(), func(k evidence.Kept) error {
		_, err := a.MergeCopy(t.Context(), k, false)
		return err
	})
	if !errors.Is(err, evidence.ErrInvalid) || !strings.Contains(err.Error(), "no copy") {
		t.Errorf("another case: %v", err)
	}
	if diff := cmp.Diff(before, storetest.Dumped(t, a)); diff != "" {
		t.Errorf("a refused merge changed the case:\n%s", diff)
	}
}
