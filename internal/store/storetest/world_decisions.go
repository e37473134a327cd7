package storetest

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

func nan() float64 { return math.NaN() }

func expectRecord(t *testing.T, s store.Store, id string, want evidence.State, decision string) {
	t.Helper()
	_, _, body, err := s.Lookup(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	h := headOf(t, body)
	if h.State != want || h.Decision != decision {
		t.Errorf("%s is %s by %q, want %s by %q", id, h.State, h.Decision, want, decision)
	}
	if h.Label == "" || h.Atoms == nil {
		t.Errorf("%s lost what else it says: %s", id, body)
	}
}

// testRecordState accepts and rejects records by their own identifiers and their atoms', and keeps the world again.
func testRecordState(t *testing.T, s store.Store) {
	keepWorld(t, s, store.Mark{}, smallWorld(t))
	const guild, second, marrin, fire = "ac_AAAAAAAAAA", "ac_AAAABBBBBB", "ac_AAAADDDDDD", "in_AAAAAAAAAA"
	byAtom := decide(t, s, evidence.Reject, "ac_aaaabbbbbb")
	if byAtom.Subject != second {
		t.Errorf("the decision is on %s, want the identifier that was decided on", byAtom.Subject)
	}
	expectRecord(t, s, guild, evidence.Rejected, byAtom.ID)
	own := decide(t, s, evidence.Accept, guild)
	rejected := decide(t, s, evidence.Reject, fire)
	for range 2 { // also after the world was made anew
		expectRecord(t, s, guild, evidence.Accepted, own.ID)
		expectRecord(t, s, second, evidence.Accepted, own.ID)
		expectRecord(t, s, fire, evidence.Rejected, rejected.ID)
		expectRecord(t, s, marrin, evidence.Proposed, "")
		for state, want := range map[string]int{"accepted": 1, "proposed": 1, "rejected": 0} {
			f := query.Filter{Terms: []query.Term{{Field: "state", Is: []string{state}}}}
			if got := labels(t, s, store.KindActors, f); len(got) != want {
				t.Errorf("actors that are %s: %q, want %d", state, got, want)
			}
		}
		if n := must[map[store.Kind]int](t)(s.Tally(t.Context()))[store.KindIncidents]; n != 2 {
			t.Errorf("%d incidents are not rejected, want 2", n)
		}
		checkAudit(t, s)
		keepWorld(t, s, store.Mark{}, smallWorld(t))
	}
	must[evidence.Decision](t)(s.Undo(t.Context(), own.ID, "ann", Noon))
	expectRecord(t, s, guild, evidence.Rejected, byAtom.ID) // what was decided on its atom stands
	must[evidence.Decision](t)(s.Undo(t.Context(), byAtom.ID, "ann", Noon))
	expectRecord(t, s, guild, evidence.Proposed, "")
	must[evidence.Decision](t)(s.Redo(t.Context(), "ann", Noon))
	expectRecord(t, s, guild, evidence.Rejected, byAtom.ID)
	// A world made before the log went on says of itself what is no longer so.
	late := smallWorld(t)
	late[5] = record(t, store.KindActors, marrin, "Ilse Marrin")
	late[5].Body = []byte(`{"id":"` + marrin + `","label":"Ilse Marrin","articles":1,"atoms":[],"decision":"dc_0000000000","state":"accepted"}`)
	keepWorld(t, s, store.Mark{}, late)
	expectRecord(t, s, marrin, evidence.Proposed, "")
	// Decided on, split off and joined to another, an atom takes the decision with it.
	moved := smallWorld(t)
	moved[1] = record(t, store.KindActors, guild, "Lamplighters' Guild", guild)
	moved[5] = record(t, store.KindActors, marrin, "Ilse Marrin", marrin, second)
	keepWorld(t, s, store.Mark{}, moved)
	expectRecord(t, s, guild, evidence.Proposed, "")
	expectRecord(t, s, marrin, evidence.Rejected, byAtom.ID)
	checkAudit(t, s)
	keepWorld(t, s, store.Mark{}, nil)
	checkAudit(t, s)
	must[evidence.Decision](t)(s.Undo(t.Context(), byAtom.ID, "ann", Noon)) // of a record that is no more
	if _, err := s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Accept, Subject: guild, At: Noon}}); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("accepting what is no more: %v, want ErrNotFound", err)
	}
}

// testClaimOfStatements decides on a statement that is an atom of a claim: the claim is not decided on.
func testClaimOfStatements(t *testing.T, s store.Store) {
	ids := threeStatements(t, s)
	claim := record(t, store.KindClaims, "cl_AAAAAAAAAA", "The hull was sound", ids[0], ids[1])
	keepWorld(t, s, store.Mark{}, []store.Found{claim})
	on := decide(t, s, evidence.Reject, ids[0])
	expectState(t, s, ids[0], evidence.Rejected, on.ID)
	expectRecord(t, s, "cl_AAAAAAAAAA", evidence.Proposed, "")
	accepted := decide(t, s, evidence.Accept, "cl_AAAAAAAAAA")
	expectRecord(t, s, ids[1], evidence.Accepted, accepted.ID)
	expectState(t, s, ids[1], evidence.Proposed, "")
	keepWorld(t, s, store.Mark{}, []store.Found{claim})
	expectRecord(t, s, ids[1], evidence.Accepted, accepted.ID)
	for id, want := range map[string]string{ids[0]: on.ID, "cl_AAAAAAAAAA": accepted.ID} {
		if log := must[[]evidence.Decision](t)(s.DecisionsOn(t.Context(), id)); len(log) != 1 || log[0].ID != want {
			t.Errorf("decisions on %s: %+v, want %s alone", id, log, want)
		}
	}
	checkAudit(t, s)
}

func testRulings(t *testing.T, s store.Store) {
	keepWorld(t, s, store.Mark{}, smallWorld(t))
	const guild, second, third, marrin, fire, wire = "ac_AAAAAAAAAA", "ac_AAAABBBBBB", "ac_CCCCCCCCCC", "ac_AAAADDDDDD", "in_AAAAAAAAAA", "so_AAAAAAAAAA"
	ruling := func(v evidence.Verdict, subject string, members ...string) store.Ruling {
		return store.Ruling{By: "ann", Verdict: v, Subject: subject, Members: members, At: Noon}
	}
	grade := func(subject, value, note string) store.Ruling {
		return store.Ruling{By: "ann", Verdict: evidence.Assess, Subject: subject, Value: value, Note: note, At: Noon}
	}
	valued := ruling(evidence.Merge, guild, marrin)
	valued.Value = "A"
	for what, c := range map[string]struct {
		ruling store.Ruling
		want   error
	}{
		"merge with itself":           {ruling(evidence.Merge, guild, guild), evidence.ErrInvalid},
		"merge with its atom":         {ruling(evidence.Merge, guild, third), evidence.ErrInvalid},
		"merge with nothing":          {ruling(evidence.Merge, guild), evidence.ErrInvalid},
		"merge with another kind":     {ruling(evidence.Merge, guild, fire), evidence.ErrInvalid},
		"merge with what is not":      {ruling(evidence.Merge, guild, "ac_ZZZZZZZZZZ"), evidence.ErrNotFound},
		"merge into what is not":      {ruling(evidence.Merge, "ac_ZZZZZZZZZZ", guild), evidence.ErrNotFound},
		"merge with one twice":        {ruling(evidence.Merge, guild, marrin, "ac_aaaadddddd"), evidence.ErrInvalid},
		"merge with a value":          {valued, evidence.ErrInvalid},
		"merge by a beginning":        {ruling(evidence.Merge, guild, "ac_AAAAD"), evidence.ErrNotFound},
		"split off nothing":           {ruling(evidence.Split, guild), evidence.ErrInvalid},
		"split off all":               {ruling(evidence.Split, guild, guild, second, third), evidence.ErrInvalid},
		"split off the only atom":     {ruling(evidence.Split, marrin, marrin), evidence.ErrInvalid},
		"split off another's":         {ruling(evidence.Split, guild, marrin), evidence.ErrInvalid},
		"split off one twice":         {ruling(evidence.Split, guild, second, second), evidence.ErrInvalid},
		"split off a claim's own":     {ruling(evidence.Split, "cl_AAAAAAAAAA", "cl_AAAAAAAAAA"), evidence.ErrInvalid},
		"split off all of a claim":    {ruling(evidence.Split, "cl_AAAAAAAAAA", "st_AAAAAAAAAA", "st_BBBBBBBBBB"), evidence.ErrInvalid},
		"a grade for an actor":        {grade(guild, "B", "seen at work"), evidence.ErrInvalid},
		"a grade for nobody":          {grade("so_ZZZZZZZZZZ", "B", "seen at work"), evidence.ErrNotFound},
		"a grade without a reason":    {grade(wire, "B", " "), evidence.ErrInvalid},
		"a grade that is none":        {grade(wire, "G", "seen at work"), evidence.ErrInvalid},
		"a grade of two":              {grade(wire, "AB", "seen at work"), evidence.ErrInvalid},
		"no grade":                    {grade(wire, "", "seen at work"), evidence.ErrInvalid},
		"accepting with members":      {ruling(evidence.Accept, guild, marrin), evidence.ErrInvalid},
		"accepting what is not":       {ruling(evidence.Accept, "ac_ZZZZZZZZZZ"), evidence.ErrNotFound},
		"accepting by a beginning":    {ruling(evidence.Accept, "ac_AAAAD"), evidence.ErrNotFound},
		"accepting under a condition": {store.Ruling{By: "ann", Verdict: evidence.Accept, Subject: guild, At: Noon, Seen: ptr("dc_0000000000")}, evidence.ErrConflict},
	} {
		if _, err := s.Decide(t.Context(), []store.Ruling{ruling(evidence.Accept, marrin), c.ruling}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", what, err, c.want)
		}
	}
	if log := must[[]evidence.Decision](t)(s.Log(t.Context())); len(log) != 0 {
		t.Fatalf("%d events were kept", len(log))
	}
	made := must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{
		ruling(evidence.Merge, "ac_ccccccccCC", "ac_aaaadddddd"), ruling(evidence.Split, guild, second, third),
		grade(wire, "B", "corrected itself twice"), ruling(evidence.Split, "cl_AAAAAAAAAA", "st_BBBBBBBBBB"),
	}))
	want := evidence.Decision{
		ID: made[0].ID, Sequence: 1, At: Noon, By: "ann", Verdict: evidence.Merge, Subject: third, Members: []string{marrin}, Hash: made[0].Hash,
	}
	if diff := cmp.Diff(want, made[0]); diff != "" {
		t.Errorf("merge (-want +got):\n%s", diff)
	}
	for seen, want := range map[string]error{"": evidence.ErrConflict, made[0].ID: evidence.ErrConflict, made[2].ID: evidence.ErrInvalid} {
		again := grade(wire, "D", "and not the third time")
		again.Seen = &seen
		if _, err := s.Decide(t.Context(), []store.Ruling{again, ruling(evidence.Merge, guild, guild)}); !errors.Is(err, want) {
			t.Errorf("a grade over %q: %v, want %v", seen, err, want)
		}
	}
	expectRecord(t, s, guild, evidence.Proposed, "")
	undo := must[evidence.Decision](t)(s.Undo(t.Context(), made[0].ID, "ann", Noon))
	redo := must[evidence.Decision](t)(s.Undo(t.Context(), undo.ID, "ann", Noon))
	log := must[[]evidence.Decision](t)(s.Log(t.Context()))
	if err := custody.Check(log); err != nil || len(log) != 6 {
		t.Errorf("%d events, %v", len(log), err)
	}
	backward := must[[]evidence.Decision](t)(s.Decisions(t.Context(), 0, 0))
	slices.Reverse(backward)
	if diff := cmp.Diff(log, backward); diff != "" {
		t.Errorf("Log and Decisions differ:\n%s", diff)
	}
	if diff := cmp.Diff(made[1:], log[1:4]); diff != "" || log[0].Undone || !log[4].Undone {
		t.Errorf("the log (-made +kept):\n%s", diff)
	}
	ids := func(log []evidence.Decision) (ids []string) {
		for _, d := range log {
			ids = append(ids, d.ID)
		}
		return ids
	}
	for id, want := range map[string][]string{
		guild: {redo.ID, undo.ID, made[1].ID, made[0].ID}, second: {redo.ID, undo.ID, made[1].ID, made[0].ID},
		marrin: {redo.ID, undo.ID, made[0].ID}, wire: {made[2].ID}, fire: nil, "ac_ZZZZZZZZZZ": nil, "st_BBBBBBBBBB": {made[3].ID},
	} {
		if got := ids(must[[]evidence.Decision](t)(s.DecisionsOn(t.Context(), id))); !slices.Equal(got, want) {
			t.Errorf("decisions on %s: %q, want %q", id, got, want)
		}
	}
	ruled := must[[]store.Ruled](t)(s.Ledger(t.Context(), 2, 1))[0]
	guildLabel := store.Labelled{Kind: store.KindActors, ID: guild, Label: "Lamplighters' Guild"}
	marrinLabel := store.Labelled{Kind: store.KindActors, ID: marrin, Label: "Ilse Marrin"}
	if diff := cmp.Diff(store.Ruled{Decision: log[0], Found: &guildLabel, With: []store.Labelled{marrinLabel}}, ruled); diff != "" {
		t.Errorf("ledger of a merge (-want +got):\n%s", diff)
	}
	checkAudit(t, s)
	keepWorld(t, s, store.Mark{}, nil)
	if ruled := must[[]store.Ruled](t)(s.Ledger(t.Context(), 0, 0)); len(ruled) != 6 || ruled[5].Found != nil || ruled[5].With != nil {
		t.Errorf("the ledger without a world: %d events", len(ruled))
	}
	if got := ids(must[[]evidence.Decision](t)(s.DecisionsOn(t.Context(), guild))); !slices.Equal(got, []string{made[1].ID}) {
		t.Errorf("decisions on what is no more: %q", got)
	}
	checkAudit(t, s)
}
