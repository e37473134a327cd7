package storetest

import (
	"encoding/json"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// record makes a record of the world whose JSON is a head.
func record(t testing.TB, kind store.Kind, id, label string, atoms ...string) store.Found {
	t.Helper()
	head := evidence.Head{ID: id, Label: label, State: evidence.Proposed, Articles: 1, Atoms: []evidence.Atom{}}
	for _, a := range atoms {
		head.Atoms = append(head.Atoms, evidence.Atom{ID: a, Joined: []evidence.Tie{}})
	}
	body, err := json.Marshal(head)
	if err != nil {
		t.Fatal(err)
	}
	return store.Found{Kind: kind, ID: id, Body: body, Atoms: atoms, Words: label, Label: label, Articles: 1}
}

// smallWorld is an invented world: two actors of three and of one atom, three incidents, a claim, two sources.
func smallWorld(t testing.TB) []store.Found {
	t.Helper()
	guild := record(t, store.KindActors, "ac_AAAAAAAAAA", "Lamplighters' Guild", "ac_AAAAAAAAAA", "ac_AAAABBBBBB", "ac_CCCCCCCCCC")
	guild.Fields = map[string][]string{"kind": {"group"}, "known": {"yes"}, "outlet": {"Varnholt Wire", "Älvsund Post", "Varnholt Wire"}}
	guild.Words, guild.Weight = "Lamplighters' Guild the guild", 12.5
	marrin := record(t, store.KindActors, "ac_AAAADDDDDD", "Ilse Marrin")
	marrin.Fields = map[string][]string{"kind": {"person"}, "known": {"no"}, "outlet": {"Varnholt Wire"}, "country": {""}}
	marrin.Weight, marrin.Articles = 3, 2
	ferry := record(t, store.KindIncidents, "in_AAAAAAAAAA", "Fire on the ferry", "in_AAAAAAAAAA")
	ferry.Day, ferry.Until = "2041-03-01", "2041-03-04"
	ferry.Fields = map[string][]string{"kind": {"arson"}, "stage": {"accomplished"}, "article": {"ar_FERRY00000"}, "conflict": {"deaths", "date"}}
	bridge := record(t, store.KindIncidents, "in_BBBBBBBBBB", "älvsund bridge plot", "in_BBBBBBBBBB")
	bridge.Day, bridge.Articles = "2041-04", 3
	bridge.Fields = map[string][]string{"kind": {"plot"}, "stage": {"foiled"}, "article": {"ar_BR1DGE0000", "ar_FERRY00000"}, "conflict": {"date"}}
	undated := record(t, store.KindIncidents, "in_CCCCCCCCCC", "Robbery at the mint", "in_CCCCCCCCCC")
	undated.Fields = map[string][]string{"kind": {"robbery"}, "stage": {"accomplished"}}
	claim := record(t, store.KindClaims, "cl_AAAAAAAAAA", "The hull was sound", "st_AAAAAAAAAA", "st_BBBBBBBBBB")
	wire := record(t, store.KindSources, "so_AAAAAAAAAA", "Varnholt Wire")
	post := record(t, store.KindSources, "so_BBBBBBBBBB", "Älvsund Post")
	return []store.Found{claim, guild, ferry, wire, bridge, marrin, undated, post} // in no order of kinds
}

// FillWorld keeps a small invented world and decides on it: one record accepted, two merged, one graded.
func FillWorld(t testing.TB, s store.Store) {
	t.Helper()
	now, _, err := s.Mark(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	keepWorld(t, s, now, smallWorld(t))
	must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{
		{By: "ann", Verdict: evidence.Accept, Subject: "in_AAAAAAAAAA", At: Noon},
		{By: "ann", Verdict: evidence.Merge, Subject: "ac_AAAAAAAAAA", Members: []string{"ac_AAAADDDDDD"}, At: Noon},
		{By: "ann", Verdict: evidence.Assess, Subject: "so_AAAAAAAAAA", Value: "C", Note: "corrected itself late", At: Noon},
	}))
}

func keepWorld(t testing.TB, s store.Store, m store.Mark, records []store.Found) {
	t.Helper()
	if err := s.KeepWorld(t.Context(), m, records); err != nil {
		t.Fatal(err)
	}
}

// labels returns the labels on a page of the world.
func labels(t testing.TB, s store.Store, kind store.Kind, f query.Filter) []string {
	t.Helper()
	out := []string{}
	for _, body := range must[store.Page[json.RawMessage]](t)(s.World(t.Context(), kind, f)).Items {
		out = append(out, headOf(t, body).Label)
	}
	return out
}

func headOf(t testing.TB, body json.RawMessage) (h evidence.Head) {
	t.Helper()
	if err := json.Unmarshal(body, &h); err != nil {
		t.Fatal(err)
	}
	return h
}
