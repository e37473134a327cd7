package storetest

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

func testMark(t *testing.T, s store.Store) {
	now, kept, err := s.Mark(t.Context())
	if err != nil || now != (store.Mark{}) || kept != (store.Mark{}) {
		t.Errorf("of an empty case: %+v, %+v, %v", now, kept, err)
	}
	last := now
	step := func(what string, changes bool) {
		t.Helper()
		now, _, err := s.Mark(t.Context())
		if err != nil || (now != last) != changes {
			t.Errorf("%s: mark %+v after %+v, %v", what, now, last, err)
		}
		if now.Reading < last.Reading || now.Decision < last.Decision || now.Articles < last.Articles {
			t.Errorf("%s: %+v is before %+v", what, now, last)
		}
		last = now
	}
	sub := Submission(t, "file:ferry.txt", ferry)
	accept(t, s, sub)
	step("an article", true)
	accept(t, s, sub)
	step("the same again", false)
	readAll(t, s, byText("rules/1"))
	step("its reading", true)
	decide(t, s, evidence.Accept, list(t, s)[0].ID)
	step("a decision", true)
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "ann", Noon))
	step("undone", true)
	accept(t, s, Submission(t, "file:ferry.txt", bridge))
	step("another text", true)
	accept(t, s, sub)
	step("the first text again", true)
	mark := last
	mark.Revision = "world/7"
	keepWorld(t, s, mark, nil)
	step("a world", false)
	write(t, s, "qu_AAAAAAAAAA", `{"op":"ask"}`)
	step("a question of the analyst's own", false)
	if _, kept, err := s.Mark(t.Context()); err != nil || kept != mark {
		t.Errorf("kept %+v, %v; want %+v", kept, err, mark)
	}
}

func testWorld(t *testing.T, s store.Store) {
	for _, kind := range store.Kinds {
		if page := must[store.Page[json.RawMessage]](t)(s.World(t.Context(), kind, query.Filter{})); page.Items == nil || len(page.Items) != 0 || page.Total != 0 {
			t.Errorf("%s before there is a world: %+v", kind, page)
		}
	}
	keepWorld(t, s, store.Mark{}, smallWorld(t))
	counts := must[map[store.Kind]int](t)(s.Tally(t.Context()))
	want := map[store.Kind]int{
		store.KindActors: 2, store.KindIncidents: 3, store.KindActs: 0, store.KindRelations: 0, store.KindWarnings: 0, store.KindClaims: 1, store.KindSources: 2,
		store.KindOrigins: 0, store.KindLinks: 0, store.KindTensions: 0,
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("Tally (-want +got):\n%s", diff)
	}
	page := must[store.Page[json.RawMessage]](t)(s.World(t.Context(), store.KindActors, query.Filter{}))
	if page.Total != 2 || len(page.Items) != 2 || string(page.Items[0]) != string(smallWorld(t)[1].Body) {
		t.Errorf("%d records of %d; the first is %s", len(page.Items), page.Total, page.Items)
	}
	var fields []string
	for _, f := range page.Facets {
		fields = append(fields, f.Field)
	}
	if got := strings.Join(fields, " "); got != "kind country known perhaps state outlet" {
		t.Errorf("facets %s", got)
	}
	keepWorld(t, s, store.Mark{Revision: "world/2"}, smallWorld(t)[:1])
	if got := labels(t, s, store.KindClaims, query.Filter{}); len(got) != 1 {
		t.Errorf("claims in the second world: %q", got)
	}
	for _, id := range []string{"ac_AAAAAAAAAA", "ac_CCCCCCCCCC"} {
		if _, _, _, err := s.Lookup(t.Context(), id); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("%s of the world before: %v, want ErrNotFound", id, err)
		}
	}
	if got := labels(t, s, store.KindActors, query.Filter{Terms: []query.Term{{Field: "q", Is: []string{"guild"}}}}); len(got) != 0 {
		t.Errorf("words of the world before find %q", got)
	}
	checkAudit(t, s)
}

func testWorldFilter(t *testing.T, s store.Store) {
	keepWorld(t, s, store.Mark{}, smallWorld(t))
	is := func(field string, values ...string) query.Term { return query.Term{Field: field, Is: values} }
	not := func(field string, values ...string) query.Term { return query.Term{Field: field, Not: values} }
	const fire, plot, mint = "Fire on the ferry", "älvsund bridge plot", "Robbery at the mint"
	for _, c := range []struct {
		name  string
		terms []query.Term
		want  []string // by label
	}{
		{"nothing", nil, []string{plot, fire, mint}},
		{"one value", []query.Term{is("kind", "arson")}, []string{fire}},
		{"several values", []query.Term{is("kind", "arson", "plot", "shooting")}, []string{plot, fire}},
		{"exclusion", []query.Term{not("kind", "arson")}, []string{plot, mint}},
		{"both", []query.Term{{Field: "conflict", Is: []string{"date"}, Not: []string{"deaths"}}}, []string{plot}},
		{"two fields", []query.Term{is("kind", "arson", "robbery"), is("stage", "accomplished"), not("conflict", "date")}, []string{mint}},
		{"no such value", []query.Term{is("kind", "shooting")}, []string{}},
		{"in an article", []query.Term{is("article", "ar_ferry00000")}, []string{plot, fire}},
		{"in another", []query.Term{is("article", "ar_bridge0000")}, []string{plot}},
		{"words", []query.Term{is("q", "ALVSUND brid*")}, []string{plot}},
		{"either words", []query.Term{is("q", "fire", "mint")}, []string{fire, mint}},
		{"without words", []query.Term{not("q", "ferry")}, []string{plot, mint}},
		{"words that are none", []query.Term{is("q", "?!")}, []string{plot, fire, mint}},
		{"words of another kind", []query.Term{is("q", "guild")}, []string{}},
		{"since within the span", []query.Term{is("since", "2041-03-03")}, []string{plot, fire}},
		{"since the last day", []query.Term{is("since", "2041-03-04")}, []string{plot, fire}},
		{"since the day after", []query.Term{is("since", "2041-03-05")}, []string{plot}},
		{"since within the month", []query.Term{is("since", "2041-04-30")}, []string{plot}},
		{"until the day before", []query.Term{is("until", "2041-02-28")}, []string{}},
		{"until within the span", []query.Term{is("until", "2041-03-02")}, []string{fire}},
		{"until a month", []query.Term{is("until", "2041-03")}, []string{fire}},
		{"until a year", []query.Term{is("until", "2041")}, []string{plot, fire}},
		{"between", []query.Term{is("since", "2041-03-04"), is("until", "2041-03")}, []string{fire}},
		{"state", []query.Term{is("state", "proposed")}, []string{plot, fire, mint}},
		{"no such state", []query.Term{is("state", "rejected")}, []string{}},
	} {
		f := query.Filter{Terms: c.terms, Sort: "label"}
		if got := labels(t, s, store.KindIncidents, f); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if page := must[store.Page[json.RawMessage]](t)(s.World(t.Context(), store.KindIncidents, f)); page.Total != len(c.want) {
			t.Errorf("%s: %d in all, want %d", c.name, page.Total, len(c.want))
		}
	}
	page := must[store.Page[json.RawMessage]](t)(s.World(t.Context(), store.KindIncidents, query.Filter{Terms: []query.Term{is("kind", "arson", "plot"), is("conflict", "date")}}))
	got := map[string][]store.Count{}
	for _, f := range page.Facets {
		got[f.Field] = f.Values
	}
	for field, want := range map[string][]store.Count{
		"kind":     {{Value: "arson", Count: 1}, {Value: "plot", Count: 1}},
		"conflict": {{Value: "date", Count: 2}, {Value: "deaths", Count: 1}},
		"stage":    {{Value: "accomplished", Count: 1}, {Value: "foiled", Count: 1}},
		"state":    {{Value: "proposed", Count: 2}},
		"country":  {},
	} {
		if diff := cmp.Diff(want, got[field]); diff != "" {
			t.Errorf("facet %s (-want +got):\n%s", field, diff)
		}
	}
	for what, f := range map[string]query.Filter{
		"a field of another list": {Terms: []query.Term{is("quad", "1")}},
		"an order of no list":     {Sort: "colour"},
		"a cursor of no list":     {Cursor: "abc"},
		"a day that is none":      {Terms: []query.Term{is("since", "soon")}},
	} {
		if _, err := s.World(t.Context(), store.KindIncidents, f); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
	if _, err := s.World(t.Context(), "rumours", query.Filter{}); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("a kind that is none: %v, want ErrInvalid", err)
	}
}

func testWorldInvalid(t *testing.T, s store.Store) {
	keepWorld(t, s, store.Mark{}, smallWorld(t))
	for what, spoil := range map[string]func([]store.Found){
		"two of an identifier":       func(all []store.Found) { all[1].ID = all[2].ID },
		"no identifier":              func(all []store.Found) { all[1].ID = "" },
		"a kind that is none":        func(all []store.Found) { all[1].Kind = "rumours" },
		"a body that is not JSON":    func(all []store.Found) { all[1].Body = json.RawMessage("{") },
		"a body that is no record":   func(all []store.Found) { all[1].Body = json.RawMessage("[]") },
		"no body":                    func(all []store.Found) { all[1].Body = nil },
		"a day that is none":         func(all []store.Found) { all[1].Day = "soon" },
		"days the wrong way round":   func(all []store.Found) { all[2].Until = "2041-02-01" },
		"a field of another kind":    func(all []store.Found) { all[1].Fields = map[string][]string{"quad": {"1"}} },
		"a day among the fields":     func(all []store.Found) { all[1].Fields = map[string][]string{"since": {"2041"}} },
		"a weight that is no number": func(all []store.Found) { all[1].Weight = nan() },
	} {
		all := smallWorld(t)
		spoil(all)
		if err := s.KeepWorld(t.Context(), store.Mark{}, all); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
	if got := labels(t, s, store.KindActors, query.Filter{}); len(got) != 2 {
		t.Errorf("the world before holds %q", got)
	}
}

func testLookup(t *testing.T, s store.Store) {
	keepWorld(t, s, store.Mark{}, smallWorld(t))
	for asked, want := range map[string]string{
		"ac_AAAAAAAAAA": "ac_AAAAAAAAAA", "ac_AAAABBBBBB": "ac_AAAAAAAAAA", "ac_cccccccccc": "ac_AAAAAAAAAA", "ac_AAAADDDDDD": "ac_AAAADDDDDD",
		"ac_c": "ac_AAAAAAAAAA", "ac_AAAAA": "ac_AAAAAAAAAA", "ac_aaaad": "ac_AAAADDDDDD", "in_B": "in_BBBBBBBBBB",
		"st_AAAAAAAAAA": "cl_AAAAAAAAAA", "cl_A": "cl_AAAAAAAAAA", "st_": "",
		"ac_": "", "": "", "ac": "", "ac_Z": "", "ac_%": "", "in_AAAAAAAAAAA": "",
	} {
		kind, own, body, err := s.Lookup(t.Context(), asked)
		switch {
		case want == "" && !errors.Is(err, evidence.ErrNotFound):
			t.Errorf("Lookup(%q) = %s, %v; want ErrNotFound", asked, own, err)
		case want != "" && (err != nil || own != want || headOf(t, body).ID != want || !strings.HasPrefix(want, string(kind)[:1]) && kind != store.KindActors):
			t.Errorf("Lookup(%q) = %s %s, %v; want %s", asked, kind, own, err, want)
		}
	}
	if _, _, _, err := s.Lookup(t.Context(), "ac_AAAA"); !errors.Is(err, evidence.ErrInvalid) || !strings.Contains(err.Error(), "ac_AAAADDDDDD") {
		t.Errorf("the beginning of two records: %v, want ErrInvalid that names them", err)
	}
	got := must[map[string]string](t)(s.Labels(t.Context(), []string{"ac_cccccccccc", "in_AAAAAAAAAA", "in_ZZZZZZZZZZ", ""}))
	if diff := cmp.Diff(map[string]string{"ac_cccccccccc": "Lamplighters' Guild", "in_AAAAAAAAAA": "Fire on the ferry"}, got); diff != "" {
		t.Errorf("Labels (-want +got):\n%s", diff)
	}
	named := must[map[string]store.Named](t)(s.Named(t.Context(), []string{"ac_cccccccccc", "st_AAAAAAAAAA", "st_AAAAAAAAAA", "in_ZZZZZZZZZZ", "ac_c", ""}))
	if len(named) != 2 || named["ac_cccccccccc"].Labelled != (store.Labelled{Kind: store.KindActors, ID: "ac_AAAAAAAAAA", Label: "Lamplighters' Guild"}) ||
		named["st_AAAAAAAAAA"].Kind != store.KindClaims || headOf(t, named["st_AAAAAAAAAA"].Body).ID != "cl_AAAAAAAAAA" {
		t.Errorf("Named gives %v", named)
	}
	if none := must[map[string]store.Named](t)(s.Named(t.Context(), nil)); len(none) != 0 {
		t.Errorf("of no identifiers Named gives %v", none)
	}
}
