package storetest

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// write makes one move of an analyst's own record.
func write(t *testing.T, s store.Store, subject, move string) evidence.Decision {
	t.Helper()
	return must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{{
		By: "ann", Verdict: evidence.Write, Subject: subject, Value: move, At: Noon,
	}}))[0]
}

// testWritten writes records of an analyst's own, takes moves back, and reads them again.
func testWritten(t *testing.T, s store.Store) {
	first := write(t, s, "qu_aaaaaaaaaa", `{"op":"ask"}`)
	write(t, s, "qu_BBBBBBBBBB", `{"op":"ask"}`)
	second := write(t, s, "qu_AAAAAAAAAA", `{"op":"retitle"}`)
	write(t, s, "lk_AAAAAAAAAA", `{"op":"link"}`)
	if first.Subject != "qu_AAAAAAAAAA" || first.Value != `{"op":"ask"}` {
		t.Errorf("written %+v", first)
	}
	read := func(prefix string) (moves []string) {
		for _, d := range must[[]evidence.Decision](t)(s.Written(t.Context(), prefix)) {
			m := d.Subject + " " + d.Value
			if d.Undone {
				m += " undone"
			}
			moves = append(moves, m)
		}
		return moves
	}
	want := func(prefix string, moves ...string) {
		t.Helper()
		if got := strings.Join(read(prefix), "\n"); got != strings.Join(moves, "\n") {
			t.Errorf("written under %s:\n%s\nwant\n%s", prefix, got, strings.Join(moves, "\n"))
		}
	}
	want("qu_A", `qu_AAAAAAAAAA {"op":"ask"}`, `qu_AAAAAAAAAA {"op":"retitle"}`)
	want("qu_", `qu_AAAAAAAAAA {"op":"ask"}`, `qu_BBBBBBBBBB {"op":"ask"}`, `qu_AAAAAAAAAA {"op":"retitle"}`)
	want("lk_", `lk_AAAAAAAAAA {"op":"link"}`)
	want("hy_")
	must[evidence.Decision](t)(s.Undo(t.Context(), second.ID, "ann", Noon))
	want("qu_A", `qu_AAAAAAAAAA {"op":"ask"}`, `qu_AAAAAAAAAA {"op":"retitle"} undone`)
	must[evidence.Decision](t)(s.Redo(t.Context(), "ann", Noon))
	want("qu_A", `qu_AAAAAAAAAA {"op":"ask"}`, `qu_AAAAAAAAAA {"op":"retitle"}`)
	for what, r := range map[string]store.Ruling{
		"what is read":             {Subject: "ac_AAAAAAAAAA", Value: `{}`},
		"no identifier":            {Subject: "qu_", Value: `{}`},
		"no move":                  {Subject: "qu_AAAAAAAAAA"},
		"no JSON":                  {Subject: "qu_AAAAAAAAAA", Value: `{`},
		"a move without end":       {Subject: "qu_AAAAAAAAAA", Value: `"` + strings.Repeat("a", 1<<20) + `"`},
		"a move with a reason":     {Subject: "qu_AAAAAAAAAA", Value: `{}`, Reason: evidence.Duplicate},
		"a reason of one's making": {Subject: "sg_AAAAAAAAAA", Value: `{}`, Reason: "boring"},
		"a move that has members":  {Subject: "qu_AAAAAAAAAA", Value: `{}`, Members: []string{"qu_BBBBBBBBBB"}},
	} {
		r.By, r.Verdict, r.At = "ann", evidence.Write, Noon
		if _, err := s.Decide(t.Context(), []store.Ruling{r}); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
	settled := must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{{
		By: "ann", Verdict: evidence.Write, Subject: "sg_AAAAAAAAAA", Value: `{"op":"settle"}`, Reason: evidence.Duplicate, At: Noon,
	}}))
	if settled[0].Reason != evidence.Duplicate {
		t.Errorf("a suggestion settled: %+v", settled[0])
	}
	testValueOf(t, s)
	seen := ""
	_, err := s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Write, Subject: "qu_AAAAAAAAAA", Value: `{}`, At: Noon, Seen: &seen}})
	if !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("written over what nobody saw: %v, want ErrConflict", err)
	}
	checkAudit(t, s)
}

// testValueOf has an event name those that it is made with, in one step: all or none.
func testValueOf(t *testing.T, s store.Store) {
	t.Helper()
	first := store.Ruling{By: "ann", Verdict: evidence.Write, Subject: "qu_CCCCCCCCCC", Value: `{"op":"ask"}`, At: Noon}
	naming := func(value string, err error) store.Ruling {
		return store.Ruling{By: "ann", Verdict: evidence.Write, Subject: "sg_CCCCCCCCCC", At: Noon, ValueOf: func(made []evidence.Decision) (string, error) {
			for _, d := range made {
				value = strings.Replace(value, "?", d.Hash, 1)
			}
			return value, err
		}}
	}
	none := func(why string, r store.Ruling, want error) {
		t.Helper()
		before := len(must[[]evidence.Decision](t)(s.Decisions(t.Context(), 0, 0)))
		if made, err := s.Decide(t.Context(), []store.Ruling{first, r}); !errors.Is(err, want) || len(made) > 0 {
			t.Errorf("%s: made %d, %v; want %v", why, len(made), err, want)
		}
		if after := len(must[[]evidence.Decision](t)(s.Decisions(t.Context(), 0, 0))); after != before {
			t.Errorf("%s: the log grew by %d", why, after-before)
		}
	}
	wrong := errors.New("wrong")
	none("an error", naming("", wrong), wrong)
	none("no JSON", naming("{", nil), evidence.ErrInvalid)
	unseen, r := "dc_0000000000", naming(`{}`, nil)
	r.Seen = &unseen
	none("what nobody saw", r, evidence.ErrConflict)
	made := must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{first, naming(`{"made":["?"]}`, nil)}))
	if len(made) != 2 || made[1].Value != `{"made":["`+made[0].Hash+`"]}` {
		t.Errorf("made %+v", made)
	}
}

// testBodies reads all records of a kind.
func testBodies(t *testing.T, s store.Store) {
	keepWorld(t, s, store.Mark{}, smallWorld(t))
	for kind, want := range map[store.Kind]int{store.KindActors: 2, store.KindIncidents: 3, store.KindOrigins: 0} {
		n := 0
		err := s.Bodies(t.Context(), kind, func(body json.RawMessage) error {
			n++
			if h := headOf(t, body); h.ID == "" {
				t.Errorf("%s: a body without an identifier: %s", kind, body)
			}
			return nil
		})
		if err != nil || n != want {
			t.Errorf("%d %s, %v; want %d", n, kind, err, want)
		}
	}
	stop := errors.New("stop")
	if err := s.Bodies(t.Context(), store.KindActors, func(json.RawMessage) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("a failing caller: %v", err)
	}
}

// testKeepLast replaces the records of the last kind and nothing else.
func testKeepLast(t *testing.T, s store.Store) {
	mark := must2(t)(s.Mark(t.Context()))
	mark.Revision = "world/1"
	tension := func(id, label string) store.Found {
		f := record(t, store.KindTensions, id, label)
		f.Fields = map[string][]string{"kind": {"denial"}}
		return f
	}
	keepWorld(t, s, mark, append(smallWorld(t), tension("tn_AAAAAAAAAA", "Two tolls"), tension("tn_BBBBBBBBBB", "A denial")))
	accepted := decide(t, s, evidence.Accept, "tn_AAAAAAAAAA")
	for _, c := range []struct {
		now  []store.Found
		want string
	}{
		{[]store.Found{tension("tn_CCCCCCCCCC", "No answer"), tension("tn_AAAAAAAAAA", "Two tolls")}, "No answer, Two tolls"},
		{nil, ""},
		{[]store.Found{tension("tn_AAAAAAAAAA", "Two tolls")}, "Two tolls"},
	} {
		if err := s.KeepLast(t.Context(), c.now); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(labels(t, s, store.KindTensions, query.Filter{Sort: "label"}), ", "); got != c.want {
			t.Errorf("tensions %q, want %q", got, c.want)
		}
		if got := labels(t, s, store.KindActors, query.Filter{}); len(got) != 2 {
			t.Errorf("actors %q", got)
		}
		checkAudit(t, s)
	}
	expectRecord(t, s, "tn_AAAAAAAAAA", evidence.Accepted, accepted.ID)
	if _, _, _, err := s.Lookup(t.Context(), "tn_BBBBBBBBBB"); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("a record that was replaced: %v, want ErrNotFound", err)
	}
	if err := s.KeepLast(t.Context(), smallWorld(t)[:1]); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("records of another kind: %v, want ErrInvalid", err)
	}
	if _, kept, err := s.Mark(t.Context()); err != nil || kept != mark {
		t.Errorf("the mark is %+v, %v; want %+v", kept, err, mark)
	}
}

// must2 returns the first of two results.
func must2(t *testing.T) func(now, kept store.Mark, err error) store.Mark {
	return func(now, _ store.Mark, err error) store.Mark {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return now
	}
}
