package storetest

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"hearsay/internal/evidence"
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
		"what is read":            {Subject: "ac_AAAAAAAAAA", Value: `{}`},
		"no identifier":           {Subject: "qu_", Value: `{}`},
		"no move":                 {Subject: "qu_AAAAAAAAAA"},
		"no JSON":                 {Subject: "qu_AAAAAAAAAA", Value: `{`},
		"a move without end":      {Subject: "qu_AAAAAAAAAA", Value: `"` + strings.Repeat("a", 1<<20) + `"`},
		"a move that has members": {Subject: "qu_AAAAAAAAAA", Value: `{}`, Members: []string{"qu_BBBBBBBBBB"}},
	} {
		r.By, r.Verdict, r.At = "ann", evidence.Write, Noon
		if _, err := s.Decide(t.Context(), []store.Ruling{r}); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
	seen := ""
	_, err := s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Write, Subject: "qu_AAAAAAAAAA", Value: `{}`, At: Noon, Seen: &seen}})
	if !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("written over what nobody saw: %v, want ErrConflict", err)
	}
	checkAudit(t, s)
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
